//! From the engine's numbers to the outcome that is kept and shown.

use super::conditions::Conditions;
use super::scale::thousandths;
use super::solve::{Found, Made};
use super::unplaced::cause;
use domain::round::{MemberRole, Outcome, Proof, ProposedMember, ProposedPartnership, Unplaced};

pub(super) fn of(conditions: &Conditions<'_>, found: &Found, microseconds: u64) -> Outcome {
    let partnerships: Vec<ProposedPartnership> =
        found.made.iter().map(|made| partnership(conditions, made)).collect();
    let unplaced = found
        .unplaced
        .iter()
        .map(|&it| Unplaced { participant: conditions.prepared.id(it), cause: cause(conditions, it) });
    // Whom nobody could help in any arrangement says nothing about this one.
    let helped = receiving(found).filter(|it| conditions.can_gain(it.0));
    let gains = helped.map(|(member, others)| conditions.prepared.gain(member, &others));
    let total: i64 = found.made.iter().map(|it| it.worth).sum();
    let is_helpless = |(member, others): &(u32, Vec<u32>)| {
        conditions.can_gain(*member) && conditions.prepared.gain(*member, others) == 0
    };
    Outcome {
        unplaced: unplaced.collect(),
        proof: Proof {
            optimal: found.is_optimal,
            total: thousandths(total),
            bound: thousandths(found.bound),
            worst_gain: thousandths(gains.min().unwrap_or(0)),
            pairs_checked: found.pairs_checked,
            microseconds,
            gave_way: receiving(found).any(|it| is_helpless(&it)),
            certificate: found.certificate.to_json(),
        },
        partnerships,
    }
}

/// Everybody who is placed to receive, with those they receive from: a mentor gives.
fn receiving(found: &Found) -> impl Iterator<Item = (u32, Vec<u32>)> + '_ {
    found.made.iter().flat_map(|made| {
        let receives = made.members.iter().filter(|it| it.1 != MemberRole::Mentor);
        receives.map(|&(member, _)| (member, others(made, member)))
    })
}

fn others(made: &Made, member: u32) -> Vec<u32> {
    made.members.iter().map(|it| it.0).filter(|&it| it != member).collect()
}

fn partnership(conditions: &Conditions<'_>, made: &Made) -> ProposedPartnership {
    let member = |&(it, role): &(u32, MemberRole)| ProposedMember {
        participant: conditions.prepared.id(it),
        role,
        gain: thousandths(conditions.prepared.gain(it, &others(made, it))),
    };
    ProposedPartnership {
        members: made.members.iter().map(member).collect(),
        benefit: thousandths(made.worth),
        pinned: made.pinned,
    }
}
