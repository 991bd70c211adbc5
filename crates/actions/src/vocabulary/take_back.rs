//! Taking back something that was taught.

use crate::App;
use crate::access::organised;
use crate::error::{ActionError, NoRefusal};
use domain::access::Actor;
use domain::history::Event;
use domain::{ProgrammeId, VocabularyChangeId};

pub async fn take_back(
    app: &App,
    actor: &Actor,
    programme: ProgrammeId,
    id: VocabularyChangeId,
) -> Result<(), ActionError<NoRefusal>> {
    let mut tx = app.store.begin().await?;
    organised(&mut tx, actor, programme).await?;
    if !storage::vocabulary::remove(&mut tx, Some(programme), id).await? {
        return Err(ActionError::NotFound);
    }
    let subject = Some(id.uuid());
    app.record(&mut tx, actor, Some(programme), Event::VocabularyChanged, subject).await?;
    tx.commit().await?;
    Ok(())
}
