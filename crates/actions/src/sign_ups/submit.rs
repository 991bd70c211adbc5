//! Sending the complete form. Its address gets a letter; nothing else happens until somebody there agrees.

use super::began::took_time;
use super::save::{CannotSignUp, Draft, keep, open_programme, within_limits};
use crate::answers::read_sign_up;
use crate::error::ActionError;
use crate::post::Recipient;
use crate::{App, secret};
use domain::Email;
use domain::history::Event;
use domain::invitation::Submitted;
use domain::mail::Letter;
use storage::sign_ups;

/// Takes the form and asks its address to confirm. `began` is what [`super::begin_sign_up`] gave when the form was
/// shown. Gives the token that finds the form again; the answer is the same whoever the address belongs to.
pub async fn submit_sign_up(
    app: &App,
    draft: &Draft,
    began: &str,
) -> Result<String, ActionError<CannotSignUp>> {
    let now = app.clock.now();
    let mut tx = app.store.begin().await?;
    let programme = open_programme(app, &mut tx, draft.programme).await?;
    let given = draft.fields.iter().find(|(name, _)| name == "email");
    let given = given.and_then(|(_, email)| Email::parse(email).ok());
    if let Err(refused) = within_limits(app, &mut tx, draft, given.as_ref()).await? {
        tx.commit().await?;
        return Err(ActionError::Refused(refused));
    }
    let sign_up = read_sign_up(&draft.fields, &programme);
    let sign_up = sign_up.map_err(|flaws| ActionError::Refused(CannotSignUp::Flawed(flaws)))?;
    if !took_time(&programme, began, now) {
        return Err(ActionError::Refused(CannotSignUp::TooQuick));
    }

    let (form, token) = keep(app, &mut tx, draft).await?;
    let confirmation = secret::token(&app.chance);
    let submitted = Submitted {
        email: sign_up.email.clone(),
        name: sign_up.name,
        organisation_name: sign_up.answers.organisation,
        at: now,
    };
    if !sign_ups::submit(&mut tx, form.id, &submitted, &confirmation.hash).await? {
        return Err(ActionError::Conflict);
    }
    // The letter repeats nothing of the form: the address is not proved to be the sender's.
    let to = Recipient { email: sign_up.email, name: None, language: draft.language };
    let letter = Letter::ConfirmSignUp { token: confirmation.plain };
    app.post(&mut tx, to, Some(programme.id), letter).await?;
    let subject = Some(form.id.uuid());
    app.record_by(&mut tx, None, Some(programme.id), Event::SignUpSubmitted, subject).await?;
    tx.commit().await?;
    Ok(token)
}
