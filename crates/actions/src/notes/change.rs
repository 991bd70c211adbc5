//! Mending and deleting what one wrote.

use crate::App;
use crate::error::{ActionError, NoRefusal};
use crate::partnerships::inside;
use domain::access::Actor;
use domain::history::Event;
use domain::note::Note;
use domain::{LongText, NoteId, PartnershipId, ProgrammeId};
use storage::notes;

/// Changes a note of the actor's own that was seen at `version`.
pub async fn change_note(
    app: &App,
    actor: &Actor,
    programme: ProgrammeId,
    partnership: PartnershipId,
    id: NoteId,
    version: u32,
    text: LongText,
) -> Result<Note, ActionError<NoRefusal>> {
    let mut tx = app.store.begin().await?;
    let (_, inside) = inside(&mut tx, actor, programme, partnership).await?;
    let note = notes::find_own(&mut tx, &inside, id).await?.ok_or(ActionError::NotFound)?;
    if note.text == text {
        return Ok(note);
    }
    let changed = Note { text, version, changed_at: Some(app.clock.now()), ..note };
    let changed = notes::update(&mut tx, &inside, &changed).await?;
    app.record(&mut tx, actor, Some(programme), Event::NoteWritten, Some(partnership.uuid())).await?;
    tx.commit().await?;
    Ok(changed)
}

/// Deletes a note of the actor's own, for everybody.
pub async fn delete_note(
    app: &App,
    actor: &Actor,
    programme: ProgrammeId,
    partnership: PartnershipId,
    id: NoteId,
) -> Result<(), ActionError<NoRefusal>> {
    let mut tx = app.store.begin().await?;
    let (_, inside) = inside(&mut tx, actor, programme, partnership).await?;
    if !notes::delete(&mut tx, &inside, id).await? {
        return Err(ActionError::NotFound);
    }
    app.record(&mut tx, actor, Some(programme), Event::NoteWritten, Some(partnership.uuid())).await?;
    tx.commit().await?;
    Ok(())
}
