//! Somebody no longer organises a programme.

use crate::App;
use crate::access::must_organise;
use crate::error::ActionError;
use domain::access::Actor;
use domain::history::Event;
use domain::{PersonId, ProgrammeId};
use storage::access;

#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CannotRemoveOrganiser {
    #[error("a programme keeps at least one organiser")]
    Last,
}

/// Removes an organiser, oneself too, as long as another stays. What they take part in remains theirs.
pub async fn remove_organiser(
    app: &App,
    actor: &Actor,
    programme: ProgrammeId,
    person: PersonId,
) -> Result<(), ActionError<CannotRemoveOrganiser>> {
    must_organise(actor, programme)?;
    let mut tx = app.store.begin().await?;
    if !access::organisers(&mut tx, programme).await?.contains(&person) {
        return Err(ActionError::NotFound);
    }
    if !access::remove_organiser(&mut tx, programme, person).await? {
        return Err(ActionError::Refused(CannotRemoveOrganiser::Last));
    }
    app.record(&mut tx, actor, Some(programme), Event::OrganiserRemoved, Some(person.uuid())).await?;
    tx.commit().await?;
    Ok(())
}
