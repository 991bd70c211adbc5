//! One's own journal of a partnership: nobody else reads it, and nobody is told.

use crate::App;
use crate::error::{ActionError, NoRefusal};
use crate::partnerships::inside;
use domain::access::Actor;
use domain::history::Event;
use domain::note::JournalEntry;
use domain::{JournalEntryId, LongText, PartnershipId, ProgrammeId};
use storage::journal;

pub async fn write_entry(
    app: &App,
    actor: &Actor,
    programme: ProgrammeId,
    partnership: PartnershipId,
    text: LongText,
) -> Result<JournalEntry, ActionError<NoRefusal>> {
    let mut tx = app.store.begin().await?;
    let (_, inside) = inside(&mut tx, actor, programme, partnership).await?;
    let entry = JournalEntry {
        id: app.id(),
        partnership,
        by: inside.member(),
        text,
        at: app.clock.now(),
        changed_at: None,
        version: 1,
    };
    journal::insert(&mut tx, &inside, &entry).await?;
    app.record(&mut tx, actor, Some(programme), Event::JournalWritten, Some(partnership.uuid())).await?;
    tx.commit().await?;
    Ok(entry)
}

/// Changes an entry that was seen at `version`.
pub async fn change_entry(
    app: &App,
    actor: &Actor,
    programme: ProgrammeId,
    partnership: PartnershipId,
    id: JournalEntryId,
    version: u32,
    text: LongText,
) -> Result<JournalEntry, ActionError<NoRefusal>> {
    let mut tx = app.store.begin().await?;
    let (_, inside) = inside(&mut tx, actor, programme, partnership).await?;
    let entry = journal::find(&mut tx, &inside, id).await?.ok_or(ActionError::NotFound)?;
    if entry.text == text {
        return Ok(entry);
    }
    let changed = JournalEntry { text, version, changed_at: Some(app.clock.now()), ..entry };
    let changed = journal::update(&mut tx, &inside, &changed).await?;
    app.record(&mut tx, actor, Some(programme), Event::JournalWritten, Some(partnership.uuid())).await?;
    tx.commit().await?;
    Ok(changed)
}

pub async fn delete_entry(
    app: &App,
    actor: &Actor,
    programme: ProgrammeId,
    partnership: PartnershipId,
    id: JournalEntryId,
) -> Result<(), ActionError<NoRefusal>> {
    let mut tx = app.store.begin().await?;
    let (_, inside) = inside(&mut tx, actor, programme, partnership).await?;
    if !journal::delete(&mut tx, &inside, id).await? {
        return Err(ActionError::NotFound);
    }
    app.record(&mut tx, actor, Some(programme), Event::JournalWritten, Some(partnership.uuid())).await?;
    tx.commit().await?;
    Ok(())
}
