//! Stepping inside a partnership: what every action among its members begins with.

use super::accept::own;
use crate::error::ActionError;
use domain::access::{Actor, Inside, Scope};
use domain::round::Partnership;
use domain::{PartnershipId, PersonId, ProgrammeId};
use storage::{StorageError, Tx, access, partnerships};

/// The partnership and the key to what its members share, for a present member of it; for everybody else, and once it
/// has ended, there is none.
pub async fn inside<R>(
    tx: &mut Tx,
    actor: &Actor,
    programme: ProgrammeId,
    partnership: PartnershipId,
) -> Result<(Partnership, Inside), ActionError<R>> {
    let (found, _) = own(tx, actor, programme, partnership).await?;
    let inside = Inside::of(actor, &found).ok_or(ActionError::NotFound)?;
    Ok((found, inside))
}

/// As [`inside`], for somebody who acts without being signed in, or whose letter is being written.
pub(crate) async fn inside_as(
    tx: &mut Tx,
    person: PersonId,
    programme: ProgrammeId,
    partnership: PartnershipId,
) -> Result<Option<(Partnership, Inside)>, StorageError> {
    let Some(actor) = access::actor(tx, person).await? else { return Ok(None) };
    let Some(scope) = Scope::own(&actor, programme) else { return Ok(None) };
    let found = partnerships::find(tx, &scope, partnership).await?;
    Ok(found.and_then(|it| Inside::of(&actor, &it).map(|inside| (it, inside))))
}
