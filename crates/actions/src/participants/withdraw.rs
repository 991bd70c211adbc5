//! Leaving by one's own wish, and coming back.

use super::places::free_places;
use crate::App;
use crate::error::ActionError;
use crate::joint_meetings::{tell_who_came_back, tell_who_left};
use crate::partnerships::leave_all;
use domain::access::{Actor, Scope};
use domain::history::Event;
use domain::participant::{CannotDecide, Participant, Standing};
use domain::programme::Programme;
use domain::{ParticipantId, ProgrammeId};
use storage::{Tx, participants, programmes};

/// The participant withdraws, or an organiser notes that they did. Their partnerships end with it, in the same
/// transaction; a group goes on without them. What they were invited to comes out of their calendar. Coming back does not
/// bring partnerships back.
pub async fn withdraw(
    app: &App,
    actor: &Actor,
    programme: ProgrammeId,
    id: ParticipantId,
) -> Result<Participant, ActionError<CannotDecide>> {
    let mut tx = app.store.begin().await?;
    let (programme, mut it) = own_or_organised(&mut tx, actor, programme, id).await?;
    let took_part = it.is_approved();
    it.withdraw().map_err(ActionError::Refused)?;
    leave_all(app, &mut tx, actor, programme.id, id).await?;
    if took_part {
        tell_who_left(app, &mut tx, &programme, &it).await?;
    }
    write(app, tx, actor, &it, Event::ParticipantWithdrawn).await
}

/// Undoes a withdrawal: the person is what they were, or waits when their place has gone to somebody else. Who
/// takes part again is invited again to what lies ahead.
pub async fn come_back(
    app: &App,
    actor: &Actor,
    programme: ProgrammeId,
    id: ParticipantId,
) -> Result<Participant, ActionError<CannotDecide>> {
    let mut tx = app.store.begin().await?;
    let (programme, mut it) = own_or_organised(&mut tx, actor, programme, id).await?;
    it.come_back().map_err(ActionError::Refused)?;
    if it.is_approved() && free_places(&mut tx, &programme).await? == Some(0) {
        it.decide(Standing::Waiting).map_err(ActionError::Refused)?;
    }
    if it.is_approved() {
        tell_who_came_back(app, &mut tx, &programme, &it).await?;
    }
    write(app, tx, actor, &it, Event::ParticipantReturned).await
}

/// The participant, for themself or for an organiser; for nobody else there is none.
pub(super) async fn own_or_organised<R>(
    tx: &mut Tx,
    actor: &Actor,
    programme: ProgrammeId,
    id: ParticipantId,
) -> Result<(Programme, Participant), ActionError<R>> {
    let scope =
        if actor.organises(programme) { Scope::of(actor, programme) } else { Scope::own(actor, programme) };
    let scope = scope.ok_or(ActionError::NotFound)?;
    let programme = programmes::hold(tx, programme).await?.ok_or(ActionError::NotFound)?;
    let participant = participants::find(tx, &scope, id).await?.ok_or(ActionError::NotFound)?;
    Ok((programme, participant))
}

async fn write(
    app: &App,
    mut tx: Tx,
    actor: &Actor,
    it: &Participant,
    event: Event,
) -> Result<Participant, ActionError<CannotDecide>> {
    let it = participants::update_status(&mut tx, it).await?;
    app.record(&mut tx, actor, Some(it.programme), event, Some(it.id.uuid())).await?;
    tx.commit().await?;
    Ok(it)
}
