//! What a scenario would be under other settings, without keeping it.

use super::material::material;
use super::recompute::{Result, scenario, seen, solved};
use crate::App;
use crate::matchmaking::{Difference, Note, difference};
use domain::access::Actor;
use domain::round::{Outcome, ProposalSettings};
use domain::{ProposalId, RoundId};

/// An outcome that was computed and not kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WhatIf {
    pub settings: ProposalSettings,
    pub outcome: Outcome,
    pub notes: Vec<Note>,
    /// What it would change of the scenario.
    pub difference: Difference,
}

/// Answers "what would it give to lift this rule": computes the scenario with changed settings and keeps nothing.
pub async fn what_if(
    app: &App,
    actor: &Actor,
    round: RoundId,
    version: u32,
    proposal: ProposalId,
    change: impl FnOnce(&mut ProposalSettings) + Send,
) -> Result<WhatIf> {
    let mut tx = app.store.read().await?;
    let round = seen(&mut tx, actor, round, version).await?;
    let before = scenario(&mut tx, &round, proposal).await?;
    let material = material(&mut tx, round.programme, round.id).await?;
    drop(tx);
    let mut settings = before.settings.clone();
    change(&mut settings);
    let (outcome, notes) = solved(app, settings.clone(), material).await?;
    let difference = difference(&before.outcome, &outcome);
    Ok(WhatIf { settings, outcome, notes, difference })
}
