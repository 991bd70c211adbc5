//! Cancelling a meeting.

use super::{Whose, find, tell_calendars};
use crate::App;
use crate::error::ActionError;
use domain::MeetingId;
use domain::access::Actor;
use domain::history::Event;
use domain::meeting::{CannotMeet, Meeting};
use storage::meetings;

/// The meeting will not take place; the calendars it stood in are told. Cancelling again changes nothing.
pub async fn cancel(
    app: &App,
    actor: &Actor,
    whose: Whose,
    id: MeetingId,
) -> Result<Meeting, ActionError<CannotMeet>> {
    let now = app.clock.now();
    let mut tx = app.store.begin().await?;
    let (partnership, inside, mut meeting) = find(&mut tx, actor, whose, id).await?;
    // Nobody wants a letter about a meeting that has passed.
    let lies_ahead = meeting.starts_at().is_some_and(|it| it > now);
    let was_planned = match meeting.cancel(now) {
        Ok(was_planned) => was_planned,
        Err(CannotMeet::Cancelled) => return Ok(meeting),
        Err(why) => return Err(ActionError::Refused(why)),
    };
    let meeting = meetings::update(&mut tx, &inside, &meeting).await?;
    if was_planned && lies_ahead {
        tell_calendars(app, &mut tx, &partnership, &meeting).await?;
    }
    app.record(&mut tx, actor, Some(whose.programme), Event::MeetingCancelled, Some(id.uuid())).await?;
    tx.commit().await?;
    Ok(meeting)
}
