//! Removing a file.

use crate::App;
use crate::access::must_organise;
use crate::error::{ActionError, NoRefusal};
use crate::partnerships::inside;
use domain::access::{Actor, Scope};
use domain::attachment::Owner;
use domain::history::Event;
use domain::round::Partnership;
use domain::{AttachmentId, PersonId, ProgrammeId};
use storage::{StorageError, Tx, attachments, participants};

/// Removes a file: from a partnership by whoever attached it, or by any present member once that person has left it;
/// from the programme by its organisers.
pub async fn detach(
    app: &App,
    actor: &Actor,
    programme: ProgrammeId,
    owner: Owner,
    id: AttachmentId,
) -> Result<(), ActionError<NoRefusal>> {
    let mut tx = app.store.begin().await?;
    let found = match owner {
        Owner::Programme => {
            must_organise(actor, programme)?;
            let scope = Scope::of(actor, programme).ok_or(ActionError::NotFound)?;
            attachments::find_in_programme(&mut tx, &scope, id).await?
        }
        Owner::Partnership(partnership) => {
            let (partnership, inside) = inside(&mut tx, actor, programme, partnership).await?;
            let found = attachments::find_inside(&mut tx, &inside, id).await?;
            if let Some(it) = &found
                && it.by != actor.person
                && is_present(&mut tx, &partnership, it.by).await?
            {
                return Err(ActionError::Forbidden);
            }
            found
        }
    };
    let found = found.ok_or(ActionError::NotFound)?;
    if !attachments::remove(&mut tx, &found).await? {
        return Err(ActionError::NotFound);
    }
    app.record(&mut tx, actor, Some(programme), Event::AttachmentRemoved, Some(id.uuid())).await?;
    tx.commit().await?;
    Ok(())
}

async fn is_present(tx: &mut Tx, partnership: &Partnership, person: PersonId) -> Result<bool, StorageError> {
    let scope = Scope::of_the_system(partnership.programme);
    for member in partnership.current() {
        let found = participants::find(tx, &scope, member.participant).await?;
        if found.is_some_and(|it| it.person == person) {
            return Ok(true);
        }
    }
    Ok(false)
}
