//! Personal ways into a programme: sent, sent again, taken back, accepted.

mod accept;
mod revoke;
mod send;
mod send_again;

pub use accept::{Accepted, accept_invitation, look_at_invitation};
pub use revoke::{CannotRevoke, revoke_invitation};
pub use send::{
    CannotInvite, Invitee, MOST_AT_ONCE, NewInvitations, SentInvitations, nominate, send_invitations,
};
pub use send_again::{CannotSendAgain, send_invitation_again};

use crate::error::ActionError;
use domain::access::{Actor, Scope};
use domain::invitation::{Invitation, InvitedAs};
use domain::{InvitationId, ProgrammeId};
use storage::{Tx, invitations};

/// An invitation the actor may change: organisers all, coordinators the nominations of their organisations.
async fn own<R>(
    tx: &mut Tx,
    actor: &Actor,
    programme: ProgrammeId,
    id: InvitationId,
) -> Result<Invitation, ActionError<R>> {
    let scope = Scope::of(actor, programme).ok_or(ActionError::NotFound)?;
    let it = invitations::find(tx, &scope, id).await?.ok_or(ActionError::NotFound)?;
    let is_nomination = matches!(it.invited_as, InvitedAs::Participant { nominated: true, .. });
    if actor.organises(programme) || is_nomination { Ok(it) } else { Err(ActionError::NotFound) }
}
