//! What becomes of planned meetings when a partnership ends, or when somebody leaves a group that goes on.

use crate::App;
use crate::partnerships::post_to_members;
use domain::ParticipantId;
use domain::access::{Actor, Scope};
use domain::history::Event;
use domain::mail::Letter;
use domain::round::Partnership;
use storage::meetings::Ahead;
use storage::{StorageError, Tx, meetings};

/// The partnership has ended: its meetings do not take place, and come out of the calendars of these, who were in it
/// until now.
pub(crate) async fn call_off(
    app: &App,
    tx: &mut Tx,
    actor: &Actor,
    it: &Partnership,
    whom: &[ParticipantId],
) -> Result<(), StorageError> {
    let (scope, now) = (Scope::of_the_system(it.programme), app.clock.now());
    let ahead = meetings::ahead(tx, &scope, it.id, now).await?;
    meetings::call_off(tx, &scope, it.id, now).await?;
    for meeting in &ahead {
        let subject = Some(meeting.meeting.uuid());
        app.record(tx, actor, Some(it.programme), Event::MeetingCancelled, subject).await?;
    }
    tell(app, tx, it, &ahead, whom).await
}

/// A group goes on without this one: its meetings take place, and come out of one calendar.
pub(crate) async fn call_off_for(
    app: &App,
    tx: &mut Tx,
    it: &Partnership,
    who: ParticipantId,
) -> Result<(), StorageError> {
    let ahead = meetings::ahead(tx, &Scope::of_the_system(it.programme), it.id, app.clock.now()).await?;
    tell(app, tx, it, &ahead, &[who]).await
}

async fn tell(
    app: &App,
    tx: &mut Tx,
    it: &Partnership,
    ahead: &[Ahead],
    whom: &[ParticipantId],
) -> Result<(), StorageError> {
    for meeting in ahead {
        let letter = |participant| Letter::MeetingCalledOff {
            meeting: meeting.meeting,
            partnership: it.id,
            participant,
            sequence: meeting.sequence + 1,
            starts_at: meeting.starts_at,
            minutes: meeting.minutes,
        };
        post_to_members(app, tx, it.programme, whom, letter).await?;
    }
    Ok(())
}
