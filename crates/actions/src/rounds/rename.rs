//! Giving a scenario another name.

use super::recompute::{scenario, seen};
use crate::App;
use crate::error::{ActionError, NoRefusal};
use domain::access::Actor;
use domain::history::Event;
use domain::round::Round;
use domain::{ProposalId, RoundId, ShortText};
use storage::{proposals, rounds};

/// Renames a scenario; [`ActionError::Conflict`] too when another of the round has the name.
pub async fn rename(
    app: &App,
    actor: &Actor,
    round: RoundId,
    version: u32,
    proposal: ProposalId,
    name: ShortText,
) -> Result<Round, ActionError<NoRefusal>> {
    let mut tx = app.store.begin().await?;
    let round = seen(&mut tx, actor, round, version).await?;
    let mut proposal = scenario(&mut tx, &round, proposal).await?;
    proposal.name = name;
    proposals::replace(&mut tx, &proposal).await?;
    let round = rounds::update(&mut tx, &round).await?;
    let subject = Some(proposal.id.uuid());
    app.record(&mut tx, actor, Some(round.programme), Event::ProposalMade, subject).await?;
    tx.commit().await?;
    Ok(round)
}
