//! Changing how and about what one meets.

use super::{Whose, find, tell_calendars, with_room};
use crate::App;
use crate::error::ActionError;
use domain::MeetingId;
use domain::access::Actor;
use domain::history::Event;
use domain::meeting::{CannotMeet, Meeting, MeetingDetails};
use storage::meetings;

/// Changes the details of the meeting as it was at `version`; calendars are told of what they show.
/// [`ActionError::Conflict`] when another member was faster.
pub async fn change(
    app: &App,
    actor: &Actor,
    whose: Whose,
    (id, version): (MeetingId, u32),
    details: MeetingDetails,
) -> Result<Meeting, ActionError<CannotMeet>> {
    let mut tx = app.store.begin().await?;
    let (partnership, inside, mut meeting) = find(&mut tx, actor, whose, id).await?;
    if meeting.version != version {
        return Err(ActionError::Conflict);
    }
    let same_mode = meeting.details.mode == details.mode;
    // Whoever has taken the link away wants none; a meeting that becomes one online gets the programme's room.
    let details = if same_mode { details } else { with_room(app, &mut tx, &inside, details).await? };
    let tell = meeting.change(details, app.clock.now()).map_err(ActionError::Refused)?;
    let meeting = meetings::update(&mut tx, &inside, &meeting).await?;
    if tell {
        tell_calendars(app, &mut tx, &partnership, &meeting).await?;
    }
    app.record(&mut tx, actor, Some(whose.programme), Event::MeetingChanged, Some(id.uuid())).await?;
    tx.commit().await?;
    Ok(meeting)
}
