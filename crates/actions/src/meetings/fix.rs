//! Fixing one of the proposed times.

use super::{Whose, find, tell_calendars};
use crate::App;
use crate::error::ActionError;
use domain::MeetingId;
use domain::access::Actor;
use domain::history::Event;
use domain::meeting::{CannotMeet, Meeting};
use storage::meetings;

/// The members have agreed on this time by other ways; everybody is invited.
pub async fn fix(
    app: &App,
    actor: &Actor,
    whose: Whose,
    id: MeetingId,
    number: u16,
) -> Result<Meeting, ActionError<CannotMeet>> {
    let mut tx = app.store.begin().await?;
    let (partnership, inside, mut meeting) = find(&mut tx, actor, whose, id).await?;
    meeting.fix(number, app.clock.now()).map_err(ActionError::Refused)?;
    let meeting = meetings::update(&mut tx, &inside, &meeting).await?;
    tell_calendars(app, &mut tx, &partnership, &meeting).await?;
    app.record(&mut tx, actor, Some(whose.programme), Event::MeetingPlanned, Some(id.uuid())).await?;
    tx.commit().await?;
    Ok(meeting)
}
