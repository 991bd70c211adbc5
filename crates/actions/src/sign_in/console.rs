//! The way in for whoever started the program: a code printed at the console.

use super::complete::{SignedIn, begin_session};
use crate::error::ActionError;
use crate::{App, secret};
use domain::history::Event;
use domain::person::Person;
use domain::sign_in::{CannotSignIn, Origin, SessionLife, SignInRequest};
use domain::{Email, Language, PersonName};
use storage::{StorageError, persons, sign_ins};

/// Makes a code with which the person of this address can sign in from any browser, once, within a day.
pub async fn console_code(app: &App, email: &Email) -> Result<String, StorageError> {
    let code = secret::code::<12>(&app.chance);
    let token = secret::token(&app.chance);
    let request = SignInRequest {
        id: app.id(),
        email: email.clone(),
        language: Language::default(),
        token_hash: token.hash,
        code_hash: code.hash,
        origin: Origin::Console,
        next: None,
        created_at: app.clock.now(),
        wrong_codes: 0,
    };
    let mut tx = app.store.begin().await?;
    sign_ins::insert(&mut tx, &request).await?;
    tx.commit().await?;
    Ok(code.plain)
}

/// Makes a code for the set-up of an installation without an administrator; `None` when it has one.
pub async fn set_up_code(app: &App) -> Result<Option<String>, StorageError> {
    if needs_set_up(app).await? { console_code(app, &nobody()).await.map(Some) } else { Ok(None) }
}

/// Whether the installation still waits for its first administrator.
pub async fn needs_set_up(app: &App) -> Result<bool, StorageError> {
    let mut tx = app.store.read().await?;
    Ok(!persons::has_administrator(&mut tx).await?)
}

/// Makes the first administrator from the console's code, and signs them in.
pub async fn set_up(
    app: &App,
    code: &str,
    person: Person,
    browser_name: &str,
) -> Result<SignedIn, ActionError<CannotSignIn>> {
    let now = app.clock.now();
    let refused = ActionError::Refused(CannotSignIn::NotValid);
    let mut tx = app.store.begin().await?;
    if persons::has_administrator(&mut tx).await? {
        return Err(ActionError::NotFound);
    }
    let code_hash = secret::hash(&secret::typed(code));
    let request = sign_ins::find_by_origin(&mut tx, &Origin::Console).await?;
    let good = |it: &SignInRequest| it.is_live(now) && it.code_hash == code_hash;
    let Some(request) = request.filter(good) else { return Err(refused) };
    if !sign_ins::consume(&mut tx, request.id, now).await? {
        return Err(refused);
    }
    let person = persons::find_or_insert(&mut tx, &person).await?;
    persons::make_administrator(&mut tx, person.id).await?;
    let person = Person { administrator: true, ..person };
    let subject = Some(person.id.uuid());
    app.record_by(&mut tx, Some(person.id), None, Event::AdministratorAdded, subject).await?;
    let session_token = begin_session(app, &mut tx, &person, browser_name).await?;
    tx.commit().await?;
    Ok(SignedIn { person, session_token, life: SessionLife::Staff, next: None })
}

/// The address of a request that is about nobody yet. `.invalid` never receives mail (RFC 2606).
fn nobody() -> Email {
    Email::parse("set-up@console.invalid").unwrap_or_else(|_| unreachable!("a constant address"))
}

/// Adds an administrator from the command line, or gives an existing account the right.
pub async fn add_administrator(
    app: &App,
    email: Email,
    name: PersonName,
    language: Language,
) -> Result<Person, StorageError> {
    let mut tx = app.store.begin().await?;
    let person = Person {
        id: app.id(),
        email,
        name,
        language,
        time_zone: chrono_tz::Tz::Europe__Helsinki,
        administrator: true,
        created_at: app.clock.now(),
    };
    let person = persons::find_or_insert(&mut tx, &person).await?;
    persons::make_administrator(&mut tx, person.id).await?;
    app.record_by(&mut tx, None, None, Event::AdministratorAdded, Some(person.id.uuid())).await?;
    tx.commit().await?;
    Ok(Person { administrator: true, ..person })
}
