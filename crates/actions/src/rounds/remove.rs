//! Removing a scenario.

use super::recompute::{scenario, seen};
use crate::App;
use crate::error::ActionError;
use domain::access::Actor;
use domain::history::Event;
use domain::round::{Round, RoundState};
use domain::{ProposalId, RoundId};
use storage::{proposals, rounds};

/// Why a scenario stays.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CannotRemove {
    #[error("it is the chosen one: choose another first")]
    Chosen,
    #[error("the round is published")]
    Published,
}

/// Removes a scenario that is not the chosen one.
pub async fn remove(
    app: &App,
    actor: &Actor,
    round: RoundId,
    version: u32,
    proposal: ProposalId,
) -> Result<Round, ActionError<CannotRemove>> {
    let mut tx = app.store.begin().await?;
    let round = seen(&mut tx, actor, round, version).await?;
    let proposal = scenario(&mut tx, &round, proposal).await?;
    match &round.state {
        RoundState::Published(_) => return Err(ActionError::Refused(CannotRemove::Published)),
        RoundState::Proposed { chosen } if *chosen == proposal.id => {
            return Err(ActionError::Refused(CannotRemove::Chosen));
        }
        RoundState::Collecting | RoundState::Proposed { .. } => {}
    }
    proposals::delete(&mut tx, proposal.id).await?;
    let round = rounds::update(&mut tx, &round).await?;
    let subject = Some(proposal.id.uuid());
    app.record(&mut tx, actor, Some(round.programme), Event::ProposalRemoved, subject).await?;
    tx.commit().await?;
    Ok(round)
}
