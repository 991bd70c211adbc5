//! Planning a meeting whose time is agreed.

use super::propose::has_room_for_more;
use super::{Begun, Whose, begin, tell_calendars};
use crate::App;
use crate::error::ActionError;
use crate::partnerships::inside;
use domain::Timestamp;
use domain::access::Actor;
use domain::history::Event;
use domain::meeting::{CannotMeet, Meeting};
use storage::meetings;

/// Fixes a time directly; everybody gets the invitation. A meeting that is there already is given back as it is.
pub async fn plan(
    app: &App,
    actor: &Actor,
    whose: Whose,
    begun: Begun,
    starts_at: Timestamp,
) -> Result<Meeting, ActionError<CannotMeet>> {
    let now = app.clock.now();
    let mut tx = app.store.begin().await?;
    let (partnership, inside) = inside(&mut tx, actor, whose.programme, whose.partnership).await?;
    if let Some(there) = meetings::find(&mut tx, &inside, begun.id).await? {
        return Ok(there);
    }
    has_room_for_more(&mut tx, &inside).await?;
    let new = begin(app, &mut tx, &inside, begun).await?;
    let meeting = Meeting::plan(new, starts_at, now).map_err(ActionError::Refused)?;
    meetings::insert(&mut tx, &inside, &meeting).await?;
    tell_calendars(app, &mut tx, &partnership, &meeting).await?;
    let subject = Some(meeting.id.uuid());
    app.record(&mut tx, actor, Some(whose.programme), Event::MeetingPlanned, subject).await?;
    tx.commit().await?;
    Ok(meeting)
}
