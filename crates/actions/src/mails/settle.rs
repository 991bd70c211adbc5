//! What became of a letter.

use crate::App;
use domain::access::Scope;
use domain::mail::{Delivery, Letter, Mail};
use domain::{MailId, Timestamp};
use storage::mails::{self, Wording};
use storage::{StorageError, Tx, joint_meetings, participants};

/// How an attempt to send a letter ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// A mail server has it.
    Sent(Wording),
    /// It stays in the outbox, which is then the only place where it can be read.
    Kept(Wording),
    /// It will not be sent; why, for the administrator.
    Failed(String),
    /// It certainly was not sent, and waits for the next attempt.
    Waits,
}

/// Records what became of a letter that was taken.
pub async fn settle(app: &App, mail: &Mail, outcome: &Outcome) -> Result<(), StorageError> {
    let mut tx = app.store.begin().await?;
    record(&mut tx, mail, outcome, app.clock.now()).await?;
    tx.commit().await
}

/// Records that a letter will not be tried any more; one that has arrived somewhere keeps its state.
pub async fn give_up(app: &App, id: MailId, reason: &str) -> Result<(), StorageError> {
    let mut tx = app.store.begin().await?;
    let Some(mail) = mails::find(&mut tx, id).await? else { return Ok(()) };
    if matches!(mail.delivery, Delivery::Queued | Delivery::Sending { .. }) {
        record(&mut tx, &mail, &Outcome::Failed(reason.into()), app.clock.now()).await?;
        tx.commit().await?;
    }
    Ok(())
}

/// A secret, or what members of a partnership agree, outlives its letter's journey only in the outbox of an installation without a mail server.
pub(super) async fn record(
    tx: &mut Tx,
    mail: &Mail,
    outcome: &Outcome,
    at: Timestamp,
) -> Result<(), StorageError> {
    let (is_secret, is_private) = (mail.letter.is_secret(), mail.letter.is_private());
    let (delivery, wording) = match outcome {
        Outcome::Sent(wording) => (Delivery::Sent { at }, (!is_secret && !is_private).then_some(wording)),
        Outcome::Kept(wording) => (Delivery::Kept { at }, Some(wording)),
        Outcome::Failed(reason) => (Delivery::Failed { at, reason: reason.clone() }, None),
        Outcome::Waits => (Delivery::Queued, None),
    };
    mails::deliver(tx, mail.id, &delivery, wording).await?;
    if let (Letter::JointMeeting { meeting, participant, sequence }, Outcome::Sent(_) | Outcome::Kept(_)) =
        (&mail.letter, outcome)
    {
        joint_meetings::settle_telling(tx, *meeting, *participant, *sequence).await?;
    }
    if let (
        Letter::JointMeetingLeft { meeting, participant },
        Outcome::Sent(_) | Outcome::Kept(_),
        Some(programme),
    ) = (&mail.letter, outcome, mail.programme)
    {
        let who = participants::find(tx, &Scope::of_the_system(programme), *participant).await?;
        // Whoever has come back meanwhile is perhaps invited already.
        if who.is_some_and(|it| !it.is_approved()) {
            joint_meetings::forget_telling(tx, *meeting, *participant).await?;
        }
    }
    if is_secret && delivery != Delivery::Queued {
        mails::erase_secret(tx, mail).await?;
    }
    Ok(())
}
