//! Choosing which scenario would be published.

use super::recompute::{scenario, seen};
use crate::App;
use crate::error::ActionError;
use domain::access::Actor;
use domain::history::Event;
use domain::round::{CannotPropose, Round};
use domain::{ProposalId, RoundId};
use storage::rounds;

/// Makes this scenario the one that would be published.
pub async fn choose(
    app: &App,
    actor: &Actor,
    round: RoundId,
    version: u32,
    proposal: ProposalId,
) -> Result<Round, ActionError<CannotPropose>> {
    let mut tx = app.store.begin().await?;
    let mut round = seen(&mut tx, actor, round, version).await?;
    let proposal = scenario(&mut tx, &round, proposal).await?;
    round.choose(proposal.id).map_err(ActionError::Refused)?;
    let round = rounds::update(&mut tx, &round).await?;
    let subject = Some(proposal.id.uuid());
    app.record(&mut tx, actor, Some(round.programme), Event::ProposalChosen, subject).await?;
    tx.commit().await?;
    Ok(round)
}
