//! Proposing times.

use super::{Begun, Whose, ask_others, begin, find};
use crate::App;
use crate::error::ActionError;
use crate::partnerships::inside;
use domain::access::{Actor, Inside};
use domain::history::Event;
use domain::meeting::{CannotMeet, Meeting};
use domain::{MeetingId, Timestamp};
use storage::{Tx, meetings};

/// Asks the others which of these times suit them. A proposal that is there already, as when a form was sent twice, is
/// given back as it is.
pub async fn propose(
    app: &App,
    actor: &Actor,
    whose: Whose,
    begun: Begun,
    times: &[Timestamp],
) -> Result<Meeting, ActionError<CannotMeet>> {
    let now = app.clock.now();
    let mut tx = app.store.begin().await?;
    let (partnership, inside) = inside(&mut tx, actor, whose.programme, whose.partnership).await?;
    if let Some(there) = meetings::find(&mut tx, &inside, begun.id).await? {
        return Ok(there);
    }
    has_room_for_more(&mut tx, &inside).await?;
    let new = begin(app, &mut tx, &inside, begun).await?;
    let meeting = Meeting::propose(new, times, now).map_err(ActionError::Refused)?;
    meetings::insert(&mut tx, &inside, &meeting).await?;
    ask_others(app, &mut tx, &partnership, (&meeting, inside.member())).await?;
    let subject = Some(meeting.id.uuid());
    app.record(&mut tx, actor, Some(whose.programme), Event::MeetingProposed, subject).await?;
    tx.commit().await?;
    Ok(meeting)
}

/// Adds times to choose from, when none of the first suits, and asks the others anew.
pub async fn add_times(
    app: &App,
    actor: &Actor,
    whose: Whose,
    id: MeetingId,
    times: &[Timestamp],
) -> Result<Meeting, ActionError<CannotMeet>> {
    let mut tx = app.store.begin().await?;
    let (partnership, inside, mut meeting) = find(&mut tx, actor, whose, id).await?;
    meeting.add_times(inside.member(), times, app.clock.now()).map_err(ActionError::Refused)?;
    let meeting = meetings::update(&mut tx, &inside, &meeting).await?;
    ask_others(app, &mut tx, &partnership, (&meeting, inside.member())).await?;
    app.record(&mut tx, actor, Some(whose.programme), Event::MeetingProposed, Some(id.uuid())).await?;
    tx.commit().await?;
    Ok(meeting)
}

/// A partnership has few meetings before it at once.
pub(super) async fn has_room_for_more(tx: &mut Tx, inside: &Inside) -> Result<(), ActionError<CannotMeet>> {
    let open = meetings::count_open(tx, inside).await?;
    if open < Meeting::MOST_OPEN { Ok(()) } else { Err(ActionError::Refused(CannotMeet::TooManyOpen(open))) }
}
