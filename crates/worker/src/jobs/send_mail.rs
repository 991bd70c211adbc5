//! One letter: loaded, put into words, handed over.

use super::Failure;
use crate::letters;
use crate::mailer::{Mailer, NotSent, compose};
use actions::App;
use actions::mails::{self, Outcome, ToSend};
use domain::MailId;
use metrics::counter;
use storage::mails::Wording;

pub(super) async fn run(app: &App, mailer: &Mailer, id: MailId) -> Result<(), Failure> {
    let Some(letter) = mails::take(app, id, mailer.way()).await? else { return Ok(()) };
    let wording = letters::word(mailer.site(), &letter);
    let (mail, is_secret) = (&letter.mail, letter.mail.letter.is_secret());

    let (outcome, result) = match mailer.transport() {
        None => (Some(Outcome::Kept(letters::word(mailer.site(), &letter.for_the_outbox()))), Ok(())),
        Some(transport) => {
            let sent = match compose(mailer.site(), &letter, &wording, app.clock.now()) {
                Ok(message) => transport.hand_over(&message).await,
                Err(error) => Err(NotSent::Refused { answer: error.to_string() }),
            };
            match sent {
                Ok(()) => (Some(Outcome::Sent(kept(&letter, wording))), Ok(())),
                Err(NotSent::Refused { answer }) => (Some(Outcome::Failed(answer)), Ok(())),
                Err(NotSent::Later { why }) => (is_secret.then_some(Outcome::Waits), Err(Failure::new(why))),
                Err(NotSent::Unknown { why }) if is_secret => {
                    let reason = format!("{why}, perhaps after taking the letter; not sent again");
                    (Some(Outcome::Failed(reason)), Ok(()))
                }
                Err(NotSent::Unknown { why }) => (None, Err(Failure::new(why))),
            }
        }
    };
    counter!("crossmentor_mails_total", "result" => name(outcome.as_ref())).increment(1);
    if let Some(outcome) = outcome {
        mails::settle(app, mail, &outcome).await?;
    }
    result
}

/// What is kept of a letter that has left: nobody who reads it there can answer in its reader's name.
fn kept(letter: &ToSend, wording: Wording) -> Wording {
    letter.reply.as_deref().map_or_else(|| wording.clone(), |token| wording.without(token))
}

const fn name(outcome: Option<&Outcome>) -> &'static str {
    match outcome {
        Some(Outcome::Sent(_)) => "sent",
        Some(Outcome::Kept(_)) => "kept",
        Some(Outcome::Failed(_)) => "failed",
        Some(Outcome::Waits) | None => "postponed",
    }
}
