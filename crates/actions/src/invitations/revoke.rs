//! Taking an invitation back.

use super::own;
use crate::App;
use crate::error::ActionError;
use domain::access::Actor;
use domain::history::Event;
use domain::{InvitationId, ProgrammeId};
use storage::invitations;

#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CannotRevoke {
    #[error("it was accepted or taken back meanwhile")]
    Over,
}

/// The letter's link leads nowhere from now on. No letter says so.
pub async fn revoke_invitation(
    app: &App,
    actor: &Actor,
    programme: ProgrammeId,
    id: InvitationId,
) -> Result<(), ActionError<CannotRevoke>> {
    let mut tx = app.store.begin().await?;
    own(&mut tx, actor, programme, id).await?;
    if !invitations::revoke(&mut tx, id, app.clock.now()).await? {
        return Err(ActionError::Refused(CannotRevoke::Over));
    }
    app.record(&mut tx, actor, Some(programme), Event::InvitationRevoked, Some(id.uuid())).await?;
    tx.commit().await?;
    Ok(())
}
