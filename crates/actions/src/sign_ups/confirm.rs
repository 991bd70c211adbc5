//! Confirming the address of a sign-up makes a person and a participant of it, once.

use crate::answers::read_sign_up;
use crate::error::ActionError;
use crate::participants::admit::{admit, known_or_new_person, organisation_named};
use crate::{App, secret};
use chrono_tz::Tz;
use domain::history::Event;
use domain::invitation::SignUp;
use domain::participant::{Participant, ParticipantStatus};
use domain::programme::Programme;
use storage::{StorageError, Tx, participants, programmes, sign_ups};

#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CannotConfirm {
    /// Unknown, used, replaced by a newer letter, or too old.
    #[error("the link is not valid")]
    NotValid,
    #[error("the pairs are published; nobody can join")]
    Over,
    /// The organisers changed what the form asks after it was sent.
    #[error("the form asks for more than was answered")]
    Incomplete,
    #[error("this person takes part already")]
    TakesPartAlready,
}

/// The form that a letter's link would confirm, with its programme. Looking changes nothing.
pub async fn look_at_confirmation(
    app: &App,
    token: &str,
) -> Result<Option<(SignUp, Programme)>, StorageError> {
    let mut tx = app.store.read().await?;
    find(app, &mut tx, token).await
}

/// Confirms the address: the person is found or made, and has applied. Whether there is a place is the organisers'
/// decision.
pub async fn confirm_sign_up(
    app: &App,
    token: &str,
    time_zone: Tz,
) -> Result<(Programme, Participant), ActionError<CannotConfirm>> {
    let mut tx = app.store.begin().await?;
    let found = find(app, &mut tx, token).await?;
    let (form, programme) = found.ok_or(ActionError::Refused(CannotConfirm::NotValid))?;
    if programme.state.has_partners() || programme.state.is_over() {
        return Err(ActionError::Refused(CannotConfirm::Over));
    }
    let sign_up = read_sign_up(&form.fields, &programme)
        .map_err(|_| ActionError::Refused(CannotConfirm::Incomplete))?;
    let proved = form.submitted.as_ref().is_some_and(|it| it.email == sign_up.email);
    if !proved || !sign_ups::confirm(&mut tx, &secret::hash(token), app.clock.now()).await? {
        return Err(ActionError::Refused(CannotConfirm::NotValid));
    }

    let person =
        known_or_new_person(app, &mut tx, sign_up.email, sign_up.name, form.language, time_zone).await?;
    if participants::find_of_person(&mut tx, programme.id, person.id).await?.is_some() {
        tx.commit().await?;
        return Err(ActionError::Refused(CannotConfirm::TakesPartAlready));
    }
    let mut profile = sign_up.answers.profile;
    profile.organisation = organisation_named(app, &mut tx, sign_up.answers.organisation).await?;
    let by = Some(person.id);
    app.record_by(&mut tx, by, Some(programme.id), Event::SignUpConfirmed, Some(form.id.uuid())).await?;
    let applied = ParticipantStatus::Applied;
    let participant = admit(app, &mut tx, &programme, &person, profile, applied, by).await?;
    tx.commit().await?;
    Ok((programme, participant))
}

async fn find(app: &App, tx: &mut Tx, token: &str) -> Result<Option<(SignUp, Programme)>, StorageError> {
    let form = sign_ups::find_by_confirm_hash(tx, &secret::hash(token)).await?;
    let now = app.clock.now();
    let Some(form) = form.filter(|it| now < it.changed_at + SignUp::LIFE) else { return Ok(None) };
    let programme = programmes::find(tx, form.programme).await?;
    Ok(programme.map(|programme| (form, programme)))
}
