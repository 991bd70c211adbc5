//! Accepting a partnership.

use crate::App;
use crate::error::ActionError;
use domain::access::{Actor, Scope};
use domain::history::Event;
use domain::round::{CannotRespond, Partnership};
use domain::{ParticipantId, PartnershipId, ProgrammeId};
use storage::{Tx, partnerships};

/// The member says yes. Saying it again changes nothing.
pub async fn accept(
    app: &App,
    actor: &Actor,
    programme: ProgrammeId,
    partnership: PartnershipId,
) -> Result<Partnership, ActionError<CannotRespond>> {
    let mut tx = app.store.begin().await?;
    let (mut found, own) = own(&mut tx, actor, programme, partnership).await?;
    found.accept(own, app.clock.now()).map_err(ActionError::Refused)?;
    let found = partnerships::update(&mut tx, &found).await?;
    let subject = Some(found.id.uuid());
    app.record(&mut tx, actor, Some(programme), Event::PartnershipAccepted, subject).await?;
    tx.commit().await?;
    Ok(found)
}

/// A partnership that the actor is a member of, and as whom.
pub(super) async fn own<R>(
    tx: &mut Tx,
    actor: &Actor,
    programme: ProgrammeId,
    partnership: PartnershipId,
) -> Result<(Partnership, ParticipantId), ActionError<R>> {
    let own = actor.participant(programme).ok_or(ActionError::NotFound)?;
    let scope = Scope::own(actor, programme).ok_or(ActionError::NotFound)?;
    let found = partnerships::find(tx, &scope, partnership).await?.ok_or(ActionError::NotFound)?;
    Ok((found, own))
}
