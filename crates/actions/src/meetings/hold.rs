//! Noting that a meeting took place.

use super::{Begun, Whose, begin, find};
use crate::App;
use crate::error::ActionError;
use crate::partnerships::inside;
use domain::access::Actor;
use domain::history::Event;
use domain::meeting::{CannotMeet, Held, Meeting};
use domain::round::Partnership;
use domain::{MeetingId, ParticipantId};
use storage::meetings;

/// A planned meeting took place, or what was told of it is corrected: of the meeting as it was at `version`;
/// [`ActionError::Conflict`] when another member was faster.
pub async fn hold(
    app: &App,
    actor: &Actor,
    whose: Whose,
    (id, version): (MeetingId, u32),
    held: Held,
) -> Result<Meeting, ActionError<CannotMeet>> {
    let mut tx = app.store.begin().await?;
    let (partnership, inside, mut meeting) = find(&mut tx, actor, whose, id).await?;
    if meeting.version != version {
        return Err(ActionError::Conflict);
    }
    meeting.hold(held, &everybody(&partnership), app.clock.now()).map_err(ActionError::Refused)?;
    let meeting = meetings::update(&mut tx, &inside, &meeting).await?;
    app.record(&mut tx, actor, Some(whose.programme), Event::MeetingHeld, Some(id.uuid())).await?;
    tx.commit().await?;
    Ok(meeting)
}

/// The members met without having planned it here. A meeting that is there already is given back as it is.
pub async fn record(
    app: &App,
    actor: &Actor,
    whose: Whose,
    begun: Begun,
    held: Held,
) -> Result<Meeting, ActionError<CannotMeet>> {
    let now = app.clock.now();
    let mut tx = app.store.begin().await?;
    let (partnership, inside) = inside(&mut tx, actor, whose.programme, whose.partnership).await?;
    if let Some(there) = meetings::find(&mut tx, &inside, begun.id).await? {
        return Ok(there);
    }
    let new = begin(app, &mut tx, &inside, begun).await?;
    let members = everybody(&partnership);
    let meeting = Meeting::record(new, held, (&members, partnership.introduced_at), now)
        .map_err(ActionError::Refused)?;
    meetings::insert(&mut tx, &inside, &meeting).await?;
    let subject = Some(meeting.id.uuid());
    app.record(&mut tx, actor, Some(whose.programme), Event::MeetingHeld, subject).await?;
    tx.commit().await?;
    Ok(meeting)
}

/// Who may have been there: also members who have left since.
fn everybody(partnership: &Partnership) -> Vec<ParticipantId> {
    partnership.members.iter().map(|it| it.participant).collect()
}
