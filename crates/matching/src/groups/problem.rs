//! What the group solver is given, and its canonical form.

use super::GREATEST_SIZE;
use super::Goal;
use std::ops::RangeInclusive;
use thiserror::Error;

/// The largest benefit, and the largest loss, that a pair may carry: 2²⁴.
pub const GREATEST_BENEFIT: i32 = 1 << 24;

/// The most people that are split at once: the benefits are kept as a full matrix.
pub const MOST_PEOPLE: usize = 20_000;

/// Everything the solver knows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// Stable identities that break ties, unique; as many as there are people.
    pub keys: Vec<u64>,
    /// How many members a group has.
    pub sizes: RangeInclusive<usize>,
    pub benefits: Benefits,
    pub rules: Vec<Rule>,
    pub goal: Goal,
}

/// A symmetric benefit for every pair that is allowed, as a full matrix.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Benefits {
    people: usize,
    cells: Vec<i32>,
}

const NOT_ALLOWED: i32 = i32::MIN;

impl Benefits {
    /// Asks `benefit` once for every pair `i < j`; `None` forbids the pair.
    pub fn new(people: usize, mut benefit: impl FnMut(usize, usize) -> Option<i32>) -> Self {
        let mut cells = vec![0; people * people];
        for i in 0..people {
            for j in i + 1..people {
                let cell = benefit(i, j).unwrap_or(NOT_ALLOWED);
                cells[i * people + j] = cell;
                cells[j * people + i] = cell;
            }
        }
        Self { people, cells }
    }

    pub fn people(&self) -> usize {
        self.people
    }

    /// What the pair is worth; `None` if it is not allowed.
    pub fn get(&self, i: usize, j: usize) -> Option<i32> {
        let cell = self.cells[i * self.people + j];
        (cell != NOT_ALLOWED).then_some(cell)
    }
}

/// What must hold in every group; lists have one entry per person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Rule {
    /// At most `most` members share a label, for example an organisation; people without label are free.
    AtMostAlike { labels: Vec<Option<u32>>, most: u32 },
    /// At most `most` of these.
    AtMost { members: Vec<bool>, most: u32 },
    /// At least `least` of these, in every group.
    AtLeast { members: Vec<bool>, least: u32 },
    /// Either none of these or at least `least`: nobody stands alone.
    NoneOrAtLeast { members: Vec<bool>, least: u32 },
    /// The sum over the members lies within these limits, for example years of experience.
    SumWithin { values: Vec<i32>, least: i64, most: i64 },
}

impl Rule {
    fn entries(&self) -> usize {
        match self {
            Self::AtMostAlike { labels, .. } => labels.len(),
            Self::AtMost { members, .. }
            | Self::AtLeast { members, .. }
            | Self::NoneOrAtLeast { members, .. } => members.len(),
            Self::SumWithin { values, .. } => values.len(),
        }
    }

    /// The same rule with person `order[k]` in place `k`.
    fn reordered(&self, order: &[u32]) -> Self {
        fn pick<T: Copy>(from: &[T], order: &[u32]) -> Vec<T> {
            order.iter().map(|&at| from[at as usize]).collect()
        }
        match self {
            Self::AtMostAlike { labels, most } => {
                Self::AtMostAlike { labels: pick(labels, order), most: *most }
            }
            Self::AtMost { members, most } => Self::AtMost { members: pick(members, order), most: *most },
            Self::AtLeast { members, least } => {
                Self::AtLeast { members: pick(members, order), least: *least }
            }
            Self::NoneOrAtLeast { members, least } => {
                Self::NoneOrAtLeast { members: pick(members, order), least: *least }
            }
            Self::SumWithin { values, least, most } => {
                Self::SumWithin { values: pick(values, order), least: *least, most: *most }
            }
        }
    }
}

/// Why a problem is refused.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum InvalidProblem {
    #[error("there are more than {MOST_PEOPLE} people")]
    TooMany,
    #[error("the benefits are for {benefits} people, the keys for {keys}")]
    KeysDoNotFit { benefits: usize, keys: usize },
    #[error("two people share the key {0}")]
    RepeatedKey(u64),
    #[error("groups must have at least two and at most {GREATEST_SIZE} members, the smallest size first")]
    Sizes,
    #[error("rule {rule} has {entries} entries for {people} people")]
    RuleDoesNotFit { rule: usize, entries: usize, people: usize },
    #[error("the benefit {benefit} of pair ({i}, {j}) is beyond 2^24")]
    BenefitTooGreat { i: usize, j: usize, benefit: i32 },
}

/// The problem with people sorted by key.
pub(super) struct Canonical {
    pub(super) problem: Problem,
    /// The caller's index of each person.
    pub(super) order: Vec<u32>,
}

impl Problem {
    pub fn people(&self) -> usize {
        self.keys.len()
    }

    pub(super) fn canonical(&self) -> Result<Canonical, InvalidProblem> {
        let people = self.people();
        if people > MOST_PEOPLE {
            return Err(InvalidProblem::TooMany);
        }
        if self.benefits.people != people {
            return Err(InvalidProblem::KeysDoNotFit { benefits: self.benefits.people, keys: people });
        }
        let (least, most) = (*self.sizes.start(), *self.sizes.end());
        if least < 2 || most < least || most > GREATEST_SIZE {
            return Err(InvalidProblem::Sizes);
        }
        for (rule, it) in self.rules.iter().enumerate() {
            if it.entries() != people {
                return Err(InvalidProblem::RuleDoesNotFit { rule, entries: it.entries(), people });
            }
        }
        let beyond = |&cell: &i32| cell != NOT_ALLOWED && cell.abs() > GREATEST_BENEFIT;
        if let Some(at) = self.benefits.cells.iter().position(beyond) {
            let benefit = self.benefits.cells[at];
            return Err(InvalidProblem::BenefitTooGreat { i: at / people, j: at % people, benefit });
        }
        let mut order: Vec<u32> = (0..people as u32).collect();
        order.sort_unstable_by_key(|&it| self.keys[it as usize]);
        let key = |rank: u32| self.keys[rank as usize];
        if let Some(two) = order.windows(2).find(|two| key(two[0]) == key(two[1])) {
            return Err(InvalidProblem::RepeatedKey(key(two[0])));
        }
        let problem = Problem {
            keys: order.iter().map(|&it| key(it)).collect(),
            sizes: self.sizes.clone(),
            benefits: Benefits::new(people, |i, j| self.benefits.get(order[i] as usize, order[j] as usize)),
            rules: self.rules.iter().map(|it| it.reordered(&order)).collect(),
            goal: self.goal,
        };
        Ok(Canonical { problem, order })
    }
}

impl Canonical {
    /// Groups of ranks as groups of the caller's indices, sorted.
    pub(super) fn named(&self, groups: &[Vec<u32>]) -> Vec<Vec<u32>> {
        let mut named: Vec<Vec<u32>> = groups
            .iter()
            .map(|group| {
                let mut group: Vec<u32> = group.iter().map(|&rank| self.order[rank as usize]).collect();
                group.sort_unstable();
                group
            })
            .collect();
        named.sort_unstable();
        named
    }
}
