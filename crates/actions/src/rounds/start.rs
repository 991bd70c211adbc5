//! The next round of a programme.

use crate::App;
use crate::access::organised;
use crate::error::ActionError;
use domain::ProgrammeId;
use domain::access::Actor;
use domain::history::Event;
use domain::programme::ProgrammeState;
use domain::round::{Round, RoundState};
use storage::rounds;

/// Why no round can begin.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CannotStart {
    #[error("the programme is still a draft")]
    Draft,
    #[error("round {0} is not published yet")]
    RoundOpen(u16),
}

/// Begins a round: the first, or after a published one the next, for those who are without a partner.
pub async fn start_round(
    app: &App,
    actor: &Actor,
    programme: ProgrammeId,
) -> Result<Round, ActionError<CannotStart>> {
    let mut tx = app.store.begin().await?;
    let found = organised(&mut tx, actor, programme).await?;
    if found.state == ProgrammeState::Draft {
        return Err(ActionError::Refused(CannotStart::Draft));
    }
    let number = match rounds::latest(&mut tx, programme).await? {
        None => 1,
        Some(Round { state: RoundState::Published(_), number, .. }) => number.saturating_add(1),
        Some(open) => return Err(ActionError::Refused(CannotStart::RoundOpen(open.number))),
    };
    let round = Round {
        id: app.id(),
        programme,
        number,
        state: RoundState::Collecting,
        created_at: app.clock.now(),
        version: 1,
    };
    rounds::insert(&mut tx, &round).await?;
    app.record(&mut tx, actor, Some(programme), Event::RoundStarted, Some(round.id.uuid())).await?;
    tx.commit().await?;
    Ok(round)
}
