//! The shared notes of a meeting.

use super::{Whose, find};
use crate::App;
use crate::error::{ActionError, NoRefusal};
use domain::access::Actor;
use domain::history::Event;
use domain::meeting::Notes;
use domain::{LongText, MeetingId};
use storage::meetings;

/// Writes the notes over those of `version`, 0 being none; [`ActionError::Conflict`] when another member was faster, so
/// that both texts can be shown and neither is lost.
pub async fn write_notes(
    app: &App,
    actor: &Actor,
    whose: Whose,
    (id, version): (MeetingId, u32),
    text: Option<LongText>,
) -> Result<Notes, ActionError<NoRefusal>> {
    let mut tx = app.store.begin().await?;
    let (_, inside, _) = find(&mut tx, actor, whose, id).await?;
    let there = meetings::notes(&mut tx, &inside, id).await?;
    if there.as_ref().map_or(0, |it| it.version) != version {
        return Err(ActionError::Conflict);
    }
    let notes =
        Notes { meeting: id, text, written_by: inside.member(), written_at: app.clock.now(), version };
    let notes = meetings::save_notes(&mut tx, &inside, &notes).await?;
    app.record(&mut tx, actor, Some(whose.programme), Event::MeetingNotesWritten, Some(id.uuid())).await?;
    tx.commit().await?;
    Ok(notes)
}
