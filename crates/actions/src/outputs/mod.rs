//! What partners make together: writing it, having it read by another pair, and making it known.

mod begin;
mod picture;
mod publication;
mod review;
mod write;

pub use begin::{begin, change_details};
pub use picture::{CannotAddPicture, NewPicture, add_picture};
pub use publication::{consent, offer, withdraw_consent};
pub use review::{ask_review, assign, give_review, pair_names, reply, suggested_reader, withdraw_review};
pub use write::{CannotSave, Edit, Written, restore, write};

use crate::error::ActionError;
use crate::partnerships::inside;
use domain::access::{Actor, Inside};
use domain::output::Output;
use domain::round::Partnership;
use domain::{OutputId, PartnershipId, ProgrammeId};
use storage::{Tx, outputs};

/// Where an output is found by those who make it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    pub programme: ProgrammeId,
    pub partnership: PartnershipId,
    pub output: OutputId,
}

/// The output from inside, for a present member of its partnership.
async fn find<R>(
    tx: &mut Tx,
    actor: &Actor,
    place: Place,
) -> Result<(Partnership, Inside, Output), ActionError<R>> {
    let (partnership, inside) = inside(tx, actor, place.programme, place.partnership).await?;
    let output = outputs::find_inside(tx, &inside, place.output).await?.ok_or(ActionError::NotFound)?;
    Ok((partnership, inside, output))
}
