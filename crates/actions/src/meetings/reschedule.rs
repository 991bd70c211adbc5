//! Moving a planned meeting.

use super::{Whose, find, tell_calendars};
use crate::App;
use crate::error::ActionError;
use domain::access::Actor;
use domain::history::Event;
use domain::meeting::{CannotMeet, Meeting};
use domain::{MeetingId, Timestamp};
use storage::meetings;

/// Moves the meeting as it was at `version`; everybody's calendar is told. [`ActionError::Conflict`] when another member
/// was faster.
pub async fn reschedule(
    app: &App,
    actor: &Actor,
    whose: Whose,
    (id, version): (MeetingId, u32),
    to: Timestamp,
) -> Result<Meeting, ActionError<CannotMeet>> {
    let mut tx = app.store.begin().await?;
    let (partnership, inside, mut meeting) = find(&mut tx, actor, whose, id).await?;
    if meeting.version != version {
        return Err(ActionError::Conflict);
    }
    if !meeting.reschedule(to, app.clock.now()).map_err(ActionError::Refused)? {
        return Ok(meeting);
    }
    let meeting = meetings::update(&mut tx, &inside, &meeting).await?;
    tell_calendars(app, &mut tx, &partnership, &meeting).await?;
    app.record(&mut tx, actor, Some(whose.programme), Event::MeetingMoved, Some(id.uuid())).await?;
    tx.commit().await?;
    Ok(meeting)
}
