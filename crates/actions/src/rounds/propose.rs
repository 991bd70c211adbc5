//! Computing a scenario: the one button.

use super::material::material;
use super::recompute::{Kept, Proposed, Result, compute, scenario, seen};
use crate::App;
use domain::access::Actor;
use domain::round::ProposalSettings;
use domain::{ProposalId, RoundId, ShortText};

/// What to compute.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scenario {
    /// Which scenario to compute anew; `None` makes another one.
    pub proposal: Option<ProposalId>,
    /// Unique in its round.
    pub name: ShortText,
    pub settings: ProposalSettings,
}

/// Finds the best partnerships under the settings and keeps them as a scenario. The first one of a round is chosen.
pub async fn propose(
    app: &App,
    actor: &Actor,
    round: RoundId,
    version: u32,
    wanted: Scenario,
) -> Result<Proposed> {
    let mut tx = app.store.read().await?;
    let round = seen(&mut tx, actor, round, version).await?;
    let kept = match wanted.proposal {
        None => Kept::New(wanted.name),
        Some(id) => {
            let mut before = scenario(&mut tx, &round, id).await?;
            before.name = wanted.name;
            Kept::Again(Box::new(before))
        }
    };
    let material = material(&mut tx, round.programme, round.id).await?;
    drop(tx);
    compute(app, actor, round, kept, wanted.settings, material).await
}
