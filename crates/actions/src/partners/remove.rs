//! Taking an organisation out of a programme. Its people stay; only its promise of seats goes.

use crate::App;
use crate::access::organised;
use crate::error::{ActionError, NoRefusal};
use domain::access::Actor;
use domain::history::Event;
use domain::{OrganisationId, ProgrammeId};
use storage::organisations;

pub async fn remove_partner(
    app: &App,
    actor: &Actor,
    programme: ProgrammeId,
    organisation: OrganisationId,
) -> Result<(), ActionError<NoRefusal>> {
    let mut tx = app.store.begin().await?;
    organised(&mut tx, actor, programme).await?;
    if !organisations::remove_partner(&mut tx, programme, organisation).await? {
        return Err(ActionError::NotFound);
    }
    let subject = Some(organisation.uuid());
    app.record(&mut tx, actor, Some(programme), Event::PartnerRemoved, subject).await?;
    tx.commit().await?;
    Ok(())
}
