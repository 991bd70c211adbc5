//! Giving an organisation another name.

use crate::App;
use crate::access::must_administer;
use crate::error::{ActionError, NoRefusal};
use domain::access::Actor;
use domain::history::Event;
use domain::organisation::Organisation;
use domain::{OrganisationId, ShortText};
use storage::organisations;

/// [`ActionError::Conflict`] when another organisation has the name.
pub async fn rename_organisation(
    app: &App,
    actor: &Actor,
    id: OrganisationId,
    name: ShortText,
) -> Result<Organisation, ActionError<NoRefusal>> {
    must_administer(actor)?;
    let mut tx = app.store.begin().await?;
    let organisation = organisations::find(&mut tx, id).await?.ok_or(ActionError::NotFound)?;
    let organisation = Organisation { name, ..organisation };
    organisations::rename(&mut tx, &organisation).await?;
    app.record(&mut tx, actor, None, Event::OrganisationChanged, Some(id.uuid())).await?;
    tx.commit().await?;
    Ok(organisation)
}
