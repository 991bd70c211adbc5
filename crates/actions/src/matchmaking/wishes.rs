//! Wished and excluded partners: from addresses and names as people wrote them to people.

use super::candidate::Candidate;
use super::notes::{Note, WishProblem};
use super::traits::{Traits, folded};
use domain::participant::{Whom, WishKind};
use std::collections::{HashMap, HashSet};

/// Two people by their numbers, the smaller first.
pub(super) fn ordered(one: u32, other: u32) -> (u32, u32) {
    (one.min(other), one.max(other))
}

/// Who is found under which address, name and organisation.
struct Directory {
    emails: HashMap<String, Vec<u32>>,
    names: HashMap<String, Vec<u32>>,
    organisations: HashMap<String, Vec<u32>>,
}

impl Directory {
    fn of(people: &[Candidate]) -> Self {
        let mut it = Self { emails: HashMap::new(), names: HashMap::new(), organisations: HashMap::new() };
        for (number, person) in (0_u32..).zip(people) {
            it.emails.entry(folded(&person.email)).or_default().push(number);
            it.names.entry(name_key(&person.name)).or_default().push(number);
            if let Some(organisation) = &person.organisation {
                it.organisations.entry(folded(organisation)).or_default().push(number);
            }
        }
        for index in [&mut it.emails, &mut it.names] {
            index.remove("");
        }
        it
    }

    /// Whom a wish is about. To exclude, an organisation may be named too.
    fn find(&self, whom: &Whom, kind: WishKind) -> &[u32] {
        let found = match whom {
            Whom::Email(email) => self.emails.get(&folded(email.as_str())),
            Whom::Name(name) => self
                .names
                .get(&name_key(name.as_str()))
                .or_else(|| self.emails.get(&folded(name.as_str())))
                .or_else(|| match kind {
                    WishKind::Excluded => self.organisations.get(&folded(name.as_str())),
                    WishKind::Wanted => None,
                }),
        };
        found.map_or(&[], Vec::as_slice)
    }
}

/// "Järvi, Aino" is "Aino Järvi".
fn name_key(name: &str) -> String {
    let lower = name.to_lowercase();
    let mut words: Vec<&str> =
        lower.split(|it: char| it.is_whitespace() || it == ',').filter(|it| !it.is_empty()).collect();
    words.sort_unstable();
    words.join(" ")
}

/// Fills in who wished for whom. Gives back the pairs that somebody excluded, and what could not be understood.
///
/// A name that several bear excludes them all, since a meeting that somebody asked to be spared is the worse mistake;
/// it wishes for none of them.
pub(super) fn resolve(people: &[Candidate], traits: &mut [Traits]) -> (HashSet<(u32, u32)>, Vec<Note>) {
    let directory = Directory::of(people);
    let (mut excluded, mut notes) = (HashSet::new(), Vec::new());
    for (number, person) in (0_u32..).zip(people) {
        for wish in &person.profile.wishes {
            let found = directory.find(&wish.whom, wish.kind);
            let others = || found.iter().copied().filter(|&it| it != number);
            let mut note = |problem| {
                let whom = match &wish.whom {
                    Whom::Email(email) => email.to_string(),
                    Whom::Name(name) => name.to_string(),
                };
                notes.push(Note::Wish { by: person.id, kind: wish.kind, whom, problem });
            };
            match (found.len(), others().count()) {
                (0, _) => note(WishProblem::Unknown),
                (_, 0) => note(WishProblem::Oneself),
                (_, several) if several > 1 && wish.kind == WishKind::Wanted => {
                    note(WishProblem::Ambiguous(several));
                }
                _ => match wish.kind {
                    WishKind::Wanted => traits[number as usize].wished.extend(others()),
                    WishKind::Excluded => excluded.extend(others().map(|it| ordered(number, it))),
                },
            }
        }
        let wished = &mut traits[number as usize].wished;
        wished.sort_unstable();
        wished.dedup();
    }
    (excluded, notes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_found_in_any_order_of_its_parts() {
        assert_eq!(name_key("Järvi,  Aino"), name_key("aino järvi"));
        assert_ne!(name_key("Aino Järvinen"), name_key("Aino Järvi"));
    }
}
