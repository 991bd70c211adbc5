//! A coordinator accepts the charter for their organisation.

use crate::App;
use crate::access::must_coordinate;
use crate::error::ActionError;
use domain::access::Actor;
use domain::history::Event;
use domain::organisation::CharterAcceptance;
use domain::{OrganisationId, ProgrammeId};
use storage::{organisations, programmes};

#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CannotAcceptCharter {
    #[error("the programme has no charter")]
    NoCharter,
    /// The text changed while it was being read.
    #[error("this is no longer the charter's text")]
    Changed,
}

/// Accepts the version of the charter that the actor has read.
pub async fn accept_charter(
    app: &App,
    actor: &Actor,
    programme: ProgrammeId,
    organisation: OrganisationId,
    version: u32,
) -> Result<(), ActionError<CannotAcceptCharter>> {
    must_coordinate(actor, programme, organisation)?;
    let mut tx = app.store.begin().await?;
    let found = programmes::find(&mut tx, programme).await?.ok_or(ActionError::NotFound)?;
    let charter = found.charter.ok_or(ActionError::Refused(CannotAcceptCharter::NoCharter))?;
    if charter.version != version {
        return Err(ActionError::Refused(CannotAcceptCharter::Changed));
    }
    let partners = organisations::partners(&mut tx, programme).await?;
    if !partners.iter().any(|it| it.organisation.id == organisation) {
        return Err(ActionError::NotFound);
    }
    let acceptance = CharterAcceptance { version, by: actor.person, at: app.clock.now() };
    organisations::accept_charter(&mut tx, programme, organisation, &acceptance).await?;
    let subject = Some(organisation.uuid());
    app.record(&mut tx, actor, Some(programme), Event::CharterAccepted, subject).await?;
    tx.commit().await?;
    Ok(())
}
