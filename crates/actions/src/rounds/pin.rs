//! Keeping a partnership as it is, and letting it go again.

use super::recompute::{Proposed, Result, recompute};
use crate::App;
use domain::access::Actor;
use domain::round::{Proposal, ProposalSettings};
use domain::{ParticipantId, ProposalId, RoundId};
use std::collections::BTreeSet;

/// Pins these people together, whatever partnerships they were in, and computes the rest anew.
pub async fn pin(
    app: &App,
    actor: &Actor,
    round: RoundId,
    version: u32,
    proposal: ProposalId,
    members: Vec<ParticipantId>,
) -> Result<Proposed> {
    recompute(app, actor, (round, version), proposal, |it| Ok(with_pin(it, members))).await
}

/// Lets a pinned partnership go.
pub async fn unpin(
    app: &App,
    actor: &Actor,
    round: RoundId,
    version: u32,
    proposal: ProposalId,
    members: Vec<ParticipantId>,
) -> Result<Proposed> {
    recompute(app, actor, (round, version), proposal, |it| {
        let mut settings = it.settings.clone();
        settings.pins.retain(|pin| !is_same(pin, &members));
        Ok(settings)
    })
    .await
}

fn with_pin(proposal: &Proposal, members: Vec<ParticipantId>) -> ProposalSettings {
    let mut settings = proposal.settings.clone();
    if !settings.pins.iter().any(|pin| is_same(pin, &members)) {
        settings.pins.push(members);
    }
    settings
}

/// The same people in any order.
pub(super) fn is_same(one: &[ParticipantId], other: &[ParticipantId]) -> bool {
    one.iter().collect::<BTreeSet<_>>() == other.iter().collect::<BTreeSet<_>>()
}
