//! Answering a proposed time.

use super::{Whose, find, members, tell_calendars};
use crate::App;
use crate::error::ActionError;
use domain::access::{Actor, Inside};
use domain::history::Event;
use domain::meeting::{Answered, CannotMeet, Meeting};
use domain::round::Partnership;
use domain::{MeetingId, PersonId};
use storage::{Tx, meetings};

/// Says whether the time of this number suits. The first time that suits everybody is fixed in the same transaction,
/// and everybody is invited.
pub async fn answer(
    app: &App,
    actor: &Actor,
    whose: Whose,
    id: MeetingId,
    given: (u16, bool),
) -> Result<(Meeting, Answered), ActionError<CannotMeet>> {
    let mut tx = app.store.begin().await?;
    let (partnership, inside, meeting) = find(&mut tx, actor, whose, id).await?;
    let answered =
        record_answer(app, &mut tx, (actor.person, &inside), (&partnership, meeting), given).await?;
    tx.commit().await?;
    Ok(answered)
}

/// As [`answer`], within the transaction of whoever has found the meeting to change it: also for an answer from a
/// letter, where nobody is signed in.
pub(crate) async fn record_answer(
    app: &App,
    tx: &mut Tx,
    (by, inside): (PersonId, &Inside),
    (partnership, mut meeting): (&Partnership, Meeting),
    given: (u16, bool),
) -> Result<(Meeting, Answered), ActionError<CannotMeet>> {
    let (programme, subject) = (Some(inside.programme()), Some(meeting.id.uuid()));
    let answered = meeting
        .answer(inside.member(), given, &members(partnership), app.clock.now())
        .map_err(ActionError::Refused)?;
    let meeting = meetings::update(tx, inside, &meeting).await?;
    app.record_by(tx, Some(by), programme, Event::MeetingAnswered, subject).await?;
    if let Answered::Fixed(_) = answered {
        tell_calendars(app, tx, partnership, &meeting).await?;
        app.record_by(tx, Some(by), programme, Event::MeetingPlanned, subject).await?;
    }
    Ok((meeting, answered))
}
