//! Writing to the others.

use crate::App;
use crate::error::{ActionError, NoRefusal};
use crate::partnerships::{inside, post_to_members};
use domain::access::Actor;
use domain::history::Event;
use domain::mail::Letter;
use domain::note::Note;
use domain::{LongText, PartnershipId, ProgrammeId};
use storage::notes;

/// Adds a note to the thread. The others get one letter in a conversation, which says who wrote and nothing of what.
pub async fn write_note(
    app: &App,
    actor: &Actor,
    programme: ProgrammeId,
    partnership: PartnershipId,
    text: LongText,
) -> Result<Note, ActionError<NoRefusal>> {
    let mut tx = app.store.begin().await?;
    let (found, inside) = inside(&mut tx, actor, programme, partnership).await?;
    let now = app.clock.now();
    let mut told = Vec::new();
    for other in found.current().map(|it| it.participant).filter(|it| *it != inside.member()) {
        let newest = notes::newest_by_others(&mut tx, &inside, other).await?;
        if Note::begins_conversation(now, newest) {
            told.push(other);
        }
    }
    let note =
        Note { id: app.id(), partnership, by: inside.member(), text, at: now, changed_at: None, version: 1 };
    notes::insert(&mut tx, &inside, &note).await?;
    let letter = |participant| Letter::NoteWritten { partnership, participant };
    post_to_members(app, &mut tx, programme, &told, letter).await?;
    app.record(&mut tx, actor, Some(programme), Event::NoteWritten, Some(partnership.uuid())).await?;
    tx.commit().await?;
    Ok(note)
}
