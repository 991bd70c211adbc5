//! Sending an invitation once more, for another fortnight; the link of the letter before is dead.

use super::{own, send::post};
use crate::error::ActionError;
use crate::{App, secret};
use domain::access::Actor;
use domain::history::Event;
use domain::invitation::Invitation;
use domain::{InvitationId, ProgrammeId};
use storage::invitations;
use storage::rate_limits::{self, Limit};

#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CannotSendAgain {
    #[error("it was accepted or taken back meanwhile")]
    Over,
    #[error("sent often already; try again in {retry_after_seconds} s")]
    TooMany { retry_after_seconds: u32 },
}

/// A person who does not answer is not written to all day.
const PER_INVITATION: Limit = Limit { burst: 3, refill_seconds: 6 * 3_600 };

pub async fn send_invitation_again(
    app: &App,
    actor: &Actor,
    programme: ProgrammeId,
    id: InvitationId,
) -> Result<Invitation, ActionError<CannotSendAgain>> {
    let now = app.clock.now();
    let mut tx = app.store.begin().await?;
    let it = own(&mut tx, actor, programme, id).await?;
    let bucket = format!("invitation {id}");
    if let Err(retry_after_seconds) = rate_limits::take(&mut tx, &bucket, PER_INVITATION, now).await? {
        return Err(ActionError::Refused(CannotSendAgain::TooMany { retry_after_seconds }));
    }
    let token = secret::token(&app.chance);
    if !invitations::renew(&mut tx, id, &token.hash, now).await? {
        return Err(ActionError::Refused(CannotSendAgain::Over));
    }
    let it = Invitation { sent_at: now, ..it };
    post(app, &mut tx, &it, token.plain).await?;
    app.record(&mut tx, actor, Some(programme), Event::InvitationSent, Some(id.uuid())).await?;
    tx.commit().await?;
    Ok(it)
}
