//! Exchanging two people between their partnerships.

use super::pin::is_same;
use super::recompute::{CannotRecompute, Proposed, Result, recompute};
use crate::App;
use domain::access::Actor;
use domain::round::{Proposal, ProposalSettings};
use domain::{ParticipantId, ProposalId, RoundId};

/// Lets two people change places and pins both partnerships as they then are; everything else is computed anew.
/// Refused where one of the new partnerships breaks a rule. Somebody who is not placed may take another's place.
pub async fn swap(
    app: &App,
    actor: &Actor,
    round: RoundId,
    version: u32,
    proposal: ProposalId,
    (one, other): (ParticipantId, ParticipantId),
) -> Result<Proposed> {
    recompute(app, actor, (round, version), proposal, |it| swapped(it, one, other)).await
}

fn swapped(
    proposal: &Proposal,
    one: ParticipantId,
    other: ParticipantId,
) -> std::result::Result<ProposalSettings, CannotRecompute> {
    let partnerships: Vec<Vec<ParticipantId>> = proposal
        .outcome
        .partnerships
        .iter()
        .map(|it| it.members.iter().map(|member| member.participant).collect())
        .collect();
    let of = |who: ParticipantId| partnerships.iter().find(|it| it.contains(&who));
    let (left, right) = (of(one), of(other));
    if left == right {
        return Err(CannotRecompute::NotInPartnership);
    }
    let mut settings = proposal.settings.clone();
    for (before, leaves, comes) in [(left, one, other), (right, other, one)] {
        let Some(before) = before else { continue };
        settings.pins.retain(|pin| !is_same(pin, before));
        let replaced = |&it: &ParticipantId| if it == leaves { comes } else { it };
        settings.pins.push(before.iter().map(replaced).collect());
    }
    Ok(settings)
}
