//! Keeping an unfinished form, and sending the link by which it is taken up again.

use crate::answers::Flaw;
use crate::error::ActionError;
use crate::post::Recipient;
use crate::{App, secret};
use domain::invitation::SignUp;
use domain::mail::Letter;
use domain::programme::Programme;
use domain::{Email, Language, ProgrammeId};
use storage::rate_limits::{self, Limit};
use storage::{StorageError, Tx, programmes, sign_ups};

/// A form as somebody has filled it in so far.
#[derive(Clone, Debug)]
pub struct Draft {
    pub programme: ProgrammeId,
    /// The token by which this browser finds its form again; `None` the first time.
    pub token: Option<String>,
    pub language: Language,
    /// Name and value, in the form's order.
    pub fields: Vec<(String, String)>,
    /// The network address the request came from.
    pub from: String,
}

/// Why a form was not kept or taken. None of it tells whether somebody is known here.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CannotSignUp {
    #[error("the programme takes no sign-ups")]
    Closed,
    #[error("too many attempts; try again in {retry_after_seconds} s")]
    TooMany { retry_after_seconds: u32 },
    #[error("the form is larger than any person fills in")]
    TooLarge,
    #[error("filled in faster than a person can")]
    TooQuick,
    #[error("{} answers can not be taken", .0.len())]
    Flawed(Vec<Flaw>),
}

const SAVES_PER_NETWORK_ADDRESS: Limit = Limit { burst: 60, refill_seconds: 10 };
const SAVES_PER_PROGRAMME: Limit = Limit { burst: 1_000, refill_seconds: 1 };
const LETTERS_PER_NETWORK_ADDRESS: Limit = Limit { burst: 20, refill_seconds: 60 };
const LETTERS_PER_ADDRESS: Limit = Limit { burst: 4, refill_seconds: 600 };
const LETTERS_PER_PROGRAMME: Limit = Limit { burst: 300, refill_seconds: 5 };

/// More than the longest answers to all questions.
const MOST_BYTES: usize = 128 * 1024;
const MOST_FIELDS: usize = 400;

/// Keeps the form and gives the token that finds it again; with `mail_to` that person also gets the link.
pub async fn save_sign_up(
    app: &App,
    draft: &Draft,
    mail_to: Option<Email>,
) -> Result<String, ActionError<CannotSignUp>> {
    let mut tx = app.store.begin().await?;
    if let Err(refused) = within_limits(app, &mut tx, draft, mail_to.as_ref()).await? {
        // What was counted stays counted.
        tx.commit().await?;
        return Err(ActionError::Refused(refused));
    }
    open_programme(app, &mut tx, draft.programme).await?;
    let (_, token) = keep(app, &mut tx, draft).await?;
    if let Some(email) = mail_to {
        let to = Recipient { email, name: None, language: draft.language };
        app.post(&mut tx, to, Some(draft.programme), Letter::ResumeSignUp { token: token.clone() }).await?;
    }
    tx.commit().await?;
    Ok(token)
}

/// The unfinished or unconfirmed form of this token, with its programme.
pub async fn find_sign_up(app: &App, token: &str) -> Result<Option<(SignUp, Programme)>, StorageError> {
    let mut tx = app.store.read().await?;
    let now = app.clock.now();
    let form = sign_ups::find_by_token(&mut tx, &secret::hash(token)).await?;
    let Some(form) = form.filter(|it| now < it.changed_at + SignUp::LIFE) else { return Ok(None) };
    let programme = programmes::find(&mut tx, form.programme).await?;
    Ok(programme.map(|programme| (form, programme)))
}

pub(super) async fn open_programme(
    app: &App,
    tx: &mut Tx,
    id: ProgrammeId,
) -> Result<Programme, ActionError<CannotSignUp>> {
    let programme = programmes::find(tx, id).await?.ok_or(ActionError::NotFound)?;
    if !programme.takes_sign_ups(app.clock.now()) {
        return Err(ActionError::Refused(CannotSignUp::Closed));
    }
    Ok(programme)
}

/// Limits by network address, by form and, where a letter is sent, by the address it goes to.
pub(super) async fn within_limits(
    app: &App,
    tx: &mut Tx,
    draft: &Draft,
    letter_to: Option<&Email>,
) -> Result<Result<(), CannotSignUp>, StorageError> {
    let bytes: usize = draft.fields.iter().map(|(name, value)| name.len() + value.len()).sum();
    if bytes > MOST_BYTES || draft.fields.len() > MOST_FIELDS {
        return Ok(Err(CannotSignUp::TooLarge));
    }
    let (from, programme) = (&draft.from, draft.programme);
    let mut buckets = vec![
        (format!("sign-up form from {from}"), SAVES_PER_NETWORK_ADDRESS),
        (format!("sign-up form of {programme}"), SAVES_PER_PROGRAMME),
    ];
    if let Some(email) = letter_to {
        buckets.extend([
            (format!("sign-up letter from {from}"), LETTERS_PER_NETWORK_ADDRESS),
            (format!("sign-up letter to {email}"), LETTERS_PER_ADDRESS),
            (format!("sign-up letter of {programme}"), LETTERS_PER_PROGRAMME),
        ]);
    }
    for (bucket, limit) in buckets {
        if let Err(retry_after_seconds) = rate_limits::take(tx, &bucket, limit, app.clock.now()).await? {
            return Ok(Err(CannotSignUp::TooMany { retry_after_seconds }));
        }
    }
    Ok(Ok(()))
}

/// Writes the form under its token, or under a new one if it has none that is still good.
pub(super) async fn keep(app: &App, tx: &mut Tx, draft: &Draft) -> Result<(SignUp, String), StorageError> {
    let now = app.clock.now();
    let known = match &draft.token {
        Some(token) => sign_ups::find_by_token(tx, &secret::hash(token)).await?,
        None => None,
    };
    let known = known.filter(|it| it.programme == draft.programme);
    if let (Some(known), Some(token)) = (known, &draft.token) {
        let form =
            SignUp { language: draft.language, fields: draft.fields.clone(), changed_at: now, ..known };
        if sign_ups::save(tx, &form).await? {
            return Ok((form, token.clone()));
        }
    }
    let token = secret::token(&app.chance);
    let form = SignUp {
        id: app.id(),
        programme: draft.programme,
        language: draft.language,
        fields: draft.fields.clone(),
        submitted: None,
        changed_at: now,
    };
    sign_ups::insert(tx, &form, &token.hash).await?;
    Ok((form, token.plain))
}
