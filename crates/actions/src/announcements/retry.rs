//! Trying a letter again that could not be delivered.

use crate::App;
use crate::access::organised;
use crate::error::ActionError;
use domain::access::Actor;
use domain::history::Event;
use domain::job::Job;
use domain::{MailId, ProgrammeId};
use storage::{jobs, mails};

#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CannotRetry {
    /// Its code or link was erased; the person has to be invited or asked anew.
    #[error("the letter let somebody in and is not sent again")]
    Secret,
    #[error("the letter has not failed")]
    NotFailed,
}

pub async fn retry_letter(
    app: &App,
    actor: &Actor,
    programme: ProgrammeId,
    letter: MailId,
) -> Result<(), ActionError<CannotRetry>> {
    let now = app.clock.now();
    let mut tx = app.store.begin().await?;
    let programme = organised(&mut tx, actor, programme).await?;
    let found = mails::find(&mut tx, letter).await?.filter(|it| it.programme == Some(programme.id));
    let mail = found.ok_or(ActionError::NotFound)?;
    if mail.letter.is_secret() {
        return Err(ActionError::Refused(CannotRetry::Secret));
    }
    if !mails::queue_again(&mut tx, programme.id, letter).await? {
        return Err(ActionError::Refused(CannotRetry::NotFailed));
    }
    jobs::enqueue(&mut tx, app.id(), &Job::SendMail(letter), now, now).await?;
    app.record(&mut tx, actor, Some(programme.id), Event::MailRetried, Some(letter.uuid())).await?;
    tx.commit().await?;
    Ok(())
}
