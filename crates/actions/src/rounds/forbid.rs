//! Keeping two people apart, and allowing them again.

use super::recompute::{Proposed, Result, recompute};
use crate::App;
use domain::access::Actor;
use domain::round::ProposalSettings;
use domain::{ParticipantId, ProposalId, RoundId};

/// Two people, in either order.
type Two = (ParticipantId, ParticipantId);

/// Keeps two people apart and computes the scenario anew. A pin that holds both is dropped.
pub async fn forbid(
    app: &App,
    actor: &Actor,
    round: RoundId,
    version: u32,
    proposal: ProposalId,
    two: Two,
) -> Result<Proposed> {
    recompute(app, actor, (round, version), proposal, |it| Ok(without_pair(&it.settings, two))).await
}

/// Allows two people to be brought together again and computes the scenario anew.
pub async fn allow(
    app: &App,
    actor: &Actor,
    round: RoundId,
    version: u32,
    proposal: ProposalId,
    two: Two,
) -> Result<Proposed> {
    recompute(app, actor, (round, version), proposal, |it| {
        let mut settings = it.settings.clone();
        settings.forbidden.retain(|it| !is_pair(*it, two));
        Ok(settings)
    })
    .await
}

pub(super) fn without_pair(settings: &ProposalSettings, two: Two) -> ProposalSettings {
    let mut settings = settings.clone();
    settings.pins.retain(|pin| !(pin.contains(&two.0) && pin.contains(&two.1)));
    if !settings.forbidden.iter().any(|it| is_pair(*it, two)) {
        settings.forbidden.push(two);
    }
    settings
}

fn is_pair(one: Two, other: Two) -> bool {
    one == other || one == (other.1, other.0)
}
