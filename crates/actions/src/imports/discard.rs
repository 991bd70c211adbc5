//! Throwing a staged file away.

use super::reading::find;
use crate::App;
use crate::error::{ActionError, NoRefusal};
use domain::access::Actor;
use domain::history::Event;
use domain::{ImportId, ProgrammeId};
use storage::imports;

pub async fn discard_import(
    app: &App,
    actor: &Actor,
    programme: ProgrammeId,
    id: ImportId,
) -> Result<(), ActionError<NoRefusal>> {
    let mut tx = app.store.begin().await?;
    find::<NoRefusal>(&mut tx, actor, programme, id).await?;
    if !imports::delete(&mut tx, id).await? {
        return Err(ActionError::NotFound);
    }
    app.record(&mut tx, actor, Some(programme), Event::ImportDiscarded, Some(id.uuid())).await?;
    tx.commit().await?;
    Ok(())
}
