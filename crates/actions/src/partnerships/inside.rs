//! Stepping inside a partnership: what every action among its members begins with.

use super::accept::own;
use crate::error::ActionError;
use domain::access::{Actor, Inside};
use domain::round::Partnership;
use domain::{PartnershipId, ProgrammeId};
use storage::Tx;

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
