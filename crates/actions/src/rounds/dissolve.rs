//! Taking a proposed partnership apart.

use super::forbid::without_pair;
use super::pin::is_same;
use super::recompute::{CannotRecompute, Proposed, Result, recompute};
use crate::App;
use domain::access::Actor;
use domain::{ParticipantId, ProposalId, RoundId};

/// Takes a partnership of the scenario apart: no two of its members are brought together again in it.
pub async fn dissolve(
    app: &App,
    actor: &Actor,
    round: RoundId,
    version: u32,
    proposal: ProposalId,
    members: Vec<ParticipantId>,
) -> Result<Proposed> {
    recompute(app, actor, (round, version), proposal, |it| {
        let is_it = |proposed: &domain::round::ProposedPartnership| {
            let theirs: Vec<ParticipantId> = proposed.members.iter().map(|it| it.participant).collect();
            is_same(&theirs, &members)
        };
        if !it.outcome.partnerships.iter().any(is_it) {
            return Err(CannotRecompute::NotInPartnership);
        }
        let mut settings = it.settings.clone();
        for (at, &one) in members.iter().enumerate() {
            for &other in &members[at + 1..] {
                settings = without_pair(&settings, (one, other));
            }
        }
        Ok(settings)
    })
    .await
}
