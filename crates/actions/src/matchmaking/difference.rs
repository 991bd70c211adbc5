//! What changes from one outcome to another.

use domain::ParticipantId;
use domain::round::Outcome;
use std::collections::{BTreeMap, BTreeSet};

/// Everything that the second outcome changes. Gains and totals are differences in thousandths.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Difference {
    /// People with other partners than before, ascending by id.
    pub changes: Vec<Change>,
    /// How many more people are placed.
    pub placed: i64,
    pub total: i64,
    pub worst_gain: i64,
}

/// One person before and after.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    pub participant: ParticipantId,
    /// Ascending; empty for who is not placed.
    pub before: Vec<ParticipantId>,
    pub after: Vec<ParticipantId>,
    /// How much more this person gets.
    pub gain: i64,
}

impl Difference {
    /// Who gets more than before, and who less.
    pub fn winners_and_losers(&self) -> (usize, usize) {
        let count = |sign: i64| self.changes.iter().filter(|it| it.gain.signum() == sign).count();
        (count(1), count(-1))
    }
}

/// The partners of everybody in an outcome and what they gain from all of them.
fn by_person(outcome: &Outcome) -> BTreeMap<ParticipantId, (BTreeSet<ParticipantId>, i64)> {
    let mut people: BTreeMap<ParticipantId, (BTreeSet<ParticipantId>, i64)> = BTreeMap::new();
    for partnership in &outcome.partnerships {
        for member in &partnership.members {
            let others = partnership.members.iter().map(|it| it.participant);
            let (partners, gain) = people.entry(member.participant).or_default();
            partners.extend(others.filter(|&it| it != member.participant));
            // A mentor of several gains from the best of them; what several mentees bring is not added up.
            *gain = member.gain.max(*gain);
        }
    }
    people
}

/// What `after` changes of `before`.
pub fn difference(before: &Outcome, after: &Outcome) -> Difference {
    let (old, new) = (by_person(before), by_person(after));
    let everybody: BTreeSet<ParticipantId> = old.keys().chain(new.keys()).copied().collect();
    let changes = everybody.into_iter().filter_map(|participant| {
        let (partners, gain) = old.get(&participant).cloned().unwrap_or_default();
        let (new_partners, new_gain) = new.get(&participant).cloned().unwrap_or_default();
        (partners != new_partners).then(|| Change {
            participant,
            before: partners.into_iter().collect(),
            after: new_partners.into_iter().collect(),
            gain: new_gain - gain,
        })
    });
    let placed = |it: &BTreeMap<_, _>| i64::try_from(it.len()).unwrap_or(i64::MAX);
    Difference {
        changes: changes.collect(),
        placed: placed(&new) - placed(&old),
        total: after.proof.total - before.proof.total,
        worst_gain: after.proof.worst_gain - before.proof.worst_gain,
    }
}
