//! The rules in a form that is quick to test on a handful of members.

use super::Rule;

/// Rules that count members of a class keep one byte per class and person, eight classes to a word, so that adding
/// the words of the members counts all classes at once; a group has at most 16 members, so no byte overflows.
pub(super) struct Rules {
    words: usize,
    packed: Vec<u64>,
    classes: Vec<Class>,
    alike: Vec<Alike>,
    sums: Vec<Sum>,
}

struct Class {
    rule: usize,
    byte: usize,
    limit: Limit,
}

#[derive(Clone, Copy)]
enum Limit {
    AtMost(u32),
    AtLeast(u32),
    NoneOrAtLeast(u32),
}

struct Alike {
    rule: usize,
    /// `u32::MAX` for people without label.
    labels: Vec<u32>,
    most: usize,
}

struct Sum {
    rule: usize,
    values: Vec<i32>,
    least: i64,
    most: i64,
}

const NO_LABEL: u32 = u32::MAX;

impl Rules {
    pub(super) fn new(rules: &[Rule], people: usize) -> Self {
        let mut compiled = Self { words: 0, packed: vec![], classes: vec![], alike: vec![], sums: vec![] };
        let mut flags: Vec<&[bool]> = Vec::new();
        for (rule, it) in rules.iter().enumerate() {
            let (members, limit) = match it {
                Rule::AtMost { members, most } => (members, Limit::AtMost(*most)),
                Rule::AtLeast { members, least } => (members, Limit::AtLeast(*least)),
                Rule::NoneOrAtLeast { members, least } => (members, Limit::NoneOrAtLeast(*least)),
                Rule::AtMostAlike { labels, most } => {
                    let labels = labels.iter().map(|label| label.unwrap_or(NO_LABEL)).collect();
                    compiled.alike.push(Alike { rule, labels, most: *most as usize });
                    continue;
                }
                Rule::SumWithin { values, least, most } => {
                    compiled.sums.push(Sum { rule, values: values.clone(), least: *least, most: *most });
                    continue;
                }
            };
            compiled.classes.push(Class { rule, byte: flags.len(), limit });
            flags.push(members);
        }
        compiled.words = flags.len().div_ceil(8);
        compiled.packed = vec![0; compiled.words * people];
        for (byte, members) in flags.iter().enumerate() {
            for person in (0..people).filter(|&person| members[person]) {
                compiled.packed[person * compiled.words + byte / 8] |= 1 << (8 * (byte % 8));
            }
        }
        compiled
    }

    /// By how much a group breaks the rules; 0 if it keeps them all, and less the nearer it is to that.
    pub(super) fn broken(&self, members: &[u32]) -> i64 {
        let mut broken = 0;
        self.each(members, |_, amount| broken += amount);
        broken
    }

    /// Calls back with the index of every rule the group breaks and by how much.
    pub(super) fn each(&self, members: &[u32], mut found: impl FnMut(usize, i64)) {
        let mut counted = usize::MAX;
        let mut sum = 0u64;
        for class in &self.classes {
            let word = class.byte / 8;
            if word != counted {
                counted = word;
                sum = members.iter().map(|&it| self.packed[it as usize * self.words + word]).sum();
            }
            let count = (sum >> (8 * (class.byte % 8))) as u32 & 0xFF;
            let amount = match class.limit {
                Limit::AtMost(most) => count.saturating_sub(most),
                Limit::AtLeast(least) => least.saturating_sub(count),
                Limit::NoneOrAtLeast(least) => count.min(least.saturating_sub(count)),
            };
            if amount > 0 {
                found(class.rule, i64::from(amount));
            }
        }
        for it in &self.alike {
            let label = |person: u32| it.labels[person as usize];
            let excess = members.iter().enumerate().filter(|&(at, &person)| {
                label(person) != NO_LABEL
                    && members[..at].iter().filter(|&&earlier| label(earlier) == label(person)).count()
                        >= it.most
            });
            let amount = excess.count();
            if amount > 0 {
                found(it.rule, amount as i64);
            }
        }
        for it in &self.sums {
            let sum: i64 = members.iter().map(|&person| i64::from(it.values[person as usize])).sum();
            let off = (it.least - sum).max(sum - it.most);
            if off > 0 {
                found(it.rule, 1 + i64::from(off.ilog2()));
            }
        }
    }
}
