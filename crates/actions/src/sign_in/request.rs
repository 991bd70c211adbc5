//! Asking for a link and a code.

use crate::error::ActionError;
use crate::post::Recipient;
use crate::{App, secret};
use domain::mail::Letter;
use domain::sign_in::{CannotSignIn, Origin, SignInRequest};
use domain::{Email, Language};
use storage::rate_limits::{self, Limit};
use storage::{persons, sign_ins};

/// Somebody's wish to sign in.
#[derive(Clone, Debug)]
pub struct Asking {
    pub email: Email,
    pub language: Language,
    /// The cookie of the asking browser, as the browser holds it.
    pub browser: String,
    /// The network address the request came from.
    pub from: String,
    /// Where to go afterwards: a path of this site, already checked.
    pub next: Option<String>,
}

const PER_ADDRESS: Limit = Limit { burst: 5, refill_seconds: 120 };
const PER_NETWORK_ADDRESS: Limit = Limit { burst: 30, refill_seconds: 20 };

/// Sends a link and a code to the address if somebody has it. The answer is the same if nobody does.
pub async fn request_sign_in(app: &App, asking: Asking) -> Result<(), ActionError<CannotSignIn>> {
    let now = app.clock.now();
    let mut tx = app.store.begin().await?;
    for (bucket, limit) in [
        (format!("sign-in from {}", asking.from), PER_NETWORK_ADDRESS),
        (format!("sign-in as {}", asking.email), PER_ADDRESS),
    ] {
        if let Err(retry_after_seconds) = rate_limits::take(&mut tx, &bucket, limit, now).await? {
            tx.commit().await?;
            return Err(ActionError::Refused(CannotSignIn::TooMany { retry_after_seconds }));
        }
    }

    let token = secret::token(&app.chance);
    let code = secret::code::<6>(&app.chance);
    let request = SignInRequest {
        id: app.id(),
        email: asking.email,
        language: asking.language,
        token_hash: token.hash,
        code_hash: code.hash,
        origin: Origin::Browser { hash: secret::hash(&asking.browser) },
        next: asking.next,
        created_at: now,
        wrong_codes: 0,
    };
    sign_ins::insert(&mut tx, &request).await?;
    if let Some(person) = persons::find_by_email(&mut tx, &request.email).await? {
        let letter = Letter::SignIn { code: code.plain, token: token.plain };
        let to = Recipient { language: asking.language, ..Recipient::from(&person) };
        app.post(&mut tx, to, None, letter).await?;
    }
    tx.commit().await?;
    Ok(())
}
