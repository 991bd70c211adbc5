//! Turning a code or a link into a session, once, in the browser that asked.

use crate::error::ActionError;
use crate::{App, secret};
use domain::history::Event;
use domain::person::Person;
use domain::sign_in::{CannotSignIn, Origin, Session, SessionLife, SignInRequest};
use storage::rate_limits::{self, Limit};
use storage::{Tx, access, persons, sessions, sign_ins};

/// A browser that has just signed in.
#[derive(Clone, Debug)]
pub struct SignedIn {
    pub person: Person,
    /// For the browser's session cookie.
    pub session_token: String,
    pub life: SessionLife,
    /// Where the person wanted to go.
    pub next: Option<String>,
}

const CODES_PER_NETWORK_ADDRESS: Limit = Limit { burst: 30, refill_seconds: 10 };

/// Signs in with the code from the letter, in the browser that asked, or with a code from the machine's console.
pub async fn complete_with_code(
    app: &App,
    browser: Option<&str>,
    code: &str,
    from: &str,
    browser_name: &str,
) -> Result<SignedIn, ActionError<CannotSignIn>> {
    let now = app.clock.now();
    let mut tx = app.store.begin().await?;
    let bucket = format!("code from {from}");
    if let Err(retry_after_seconds) =
        rate_limits::take(&mut tx, &bucket, CODES_PER_NETWORK_ADDRESS, now).await?
    {
        tx.commit().await?;
        return Err(ActionError::Refused(CannotSignIn::TooMany { retry_after_seconds }));
    }

    let code_hash = secret::hash(&secret::typed(code));
    let mut asked = Vec::new();
    if let Some(browser) = browser {
        let origin = Origin::Browser { hash: secret::hash(browser) };
        asked.extend(sign_ins::find_by_origin(&mut tx, &origin).await?);
    }
    let at_console = sign_ins::find_by_origin(&mut tx, &Origin::Console).await?;
    let good = |it: &SignInRequest| it.is_live(now) && it.code_hash == code_hash;
    let Some(request) = asked.iter().chain(&at_console).find(|it| good(it)) else {
        // Only the browser's own request dies of wrong guesses; nobody can lock the console's out.
        for request in &asked {
            sign_ins::count_wrong_code(&mut tx, request.id).await?;
        }
        tx.commit().await?;
        return Err(ActionError::Refused(CannotSignIn::NotValid));
    };
    let signed_in = start_session(app, &mut tx, request, browser_name).await?;
    tx.commit().await?;
    Ok(signed_in)
}

/// Signs in with the token of the letter's link. Only an explicit act in the asking browser leads here.
pub async fn complete_with_token(
    app: &App,
    browser: Option<&str>,
    token: &str,
    browser_name: &str,
) -> Result<SignedIn, ActionError<CannotSignIn>> {
    let now = app.clock.now();
    let mut tx = app.store.begin().await?;
    let here = browser.map(|it| Origin::Browser { hash: secret::hash(it) });
    let request = sign_ins::find_by_token(&mut tx, &secret::hash(token)).await?;
    let good = |it: &SignInRequest| it.is_live(now) && Some(&it.origin) == here.as_ref();
    let Some(request) = request.filter(good) else {
        return Err(ActionError::Refused(CannotSignIn::NotValid));
    };
    let signed_in = start_session(app, &mut tx, &request, browser_name).await?;
    tx.commit().await?;
    Ok(signed_in)
}

/// Uses the request up and begins a session; of several racers only one gets here with `consume` true.
async fn start_session(
    app: &App,
    tx: &mut Tx,
    request: &SignInRequest,
    browser_name: &str,
) -> Result<SignedIn, ActionError<CannotSignIn>> {
    let now = app.clock.now();
    let refused = ActionError::Refused(CannotSignIn::NotValid);
    if !sign_ins::consume(tx, request.id, now).await? {
        return Err(refused);
    }
    let Some(person) = persons::find_by_email(tx, &request.email).await? else { return Err(refused) };
    let session_token = begin_session(app, tx, &person, browser_name).await?;
    let life = life_of(tx, &person).await?;
    Ok(SignedIn { person, session_token, life, next: request.next.clone() })
}

/// A new session for somebody whose identity has just been proved; gives the token for the cookie.
pub(super) async fn begin_session(
    app: &App,
    tx: &mut Tx,
    person: &Person,
    browser_name: &str,
) -> Result<String, storage::StorageError> {
    let now = app.clock.now();
    let token = secret::token(&app.chance);
    let session = Session {
        id: app.id(),
        person: person.id,
        token_hash: token.hash,
        life: life_of(tx, person).await?,
        browser: browser_name.chars().take(120).collect(),
        created_at: now,
        last_seen_at: now,
    };
    sessions::insert(tx, &session).await?;
    app.record_by(tx, Some(person.id), None, Event::SignedIn, None).await?;
    Ok(token.plain)
}

async fn life_of(tx: &mut Tx, person: &Person) -> Result<SessionLife, storage::StorageError> {
    let staff = access::actor(tx, person.id).await?.is_some_and(|it| it.is_staff());
    Ok(if staff { SessionLife::Staff } else { SessionLife::Participant })
}
