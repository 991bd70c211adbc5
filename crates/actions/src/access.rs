//! Who asks, and whether they may.

use crate::error::ActionError;
use domain::access::Actor;
use domain::programme::Programme;
use domain::{OrganisationId, ProgrammeId};
use storage::{Tx, programmes};

/// Fails with "not found" unless the actor organises the programme: what one may not see does not exist.
pub(crate) fn must_organise<R>(actor: &Actor, programme: ProgrammeId) -> Result<(), ActionError<R>> {
    if actor.organises(programme) { Ok(()) } else { Err(ActionError::NotFound) }
}

/// Fails with "not found" unless the actor coordinates this organisation in the programme or organises it.
pub(crate) fn must_coordinate<R>(
    actor: &Actor,
    programme: ProgrammeId,
    organisation: OrganisationId,
) -> Result<(), ActionError<R>> {
    let may = actor.organises(programme) || actor.coordinates(programme).any(|it| it == organisation);
    if may { Ok(()) } else { Err(ActionError::NotFound) }
}

/// Fails with "forbidden" unless the actor runs the installation.
pub(crate) fn must_administer<R>(actor: &Actor) -> Result<(), ActionError<R>> {
    if actor.administrator { Ok(()) } else { Err(ActionError::Forbidden) }
}

/// The programme, for one of its organisers.
pub(crate) async fn organised<R>(
    tx: &mut Tx,
    actor: &Actor,
    programme: ProgrammeId,
) -> Result<Programme, ActionError<R>> {
    must_organise(actor, programme)?;
    programmes::find(tx, programme).await?.ok_or(ActionError::NotFound)
}
