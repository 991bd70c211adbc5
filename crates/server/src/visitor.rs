//! Who is asking, and in which words they are answered.

use crate::errors::Problem;
use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use axum::http::{HeaderMap, header};
use chrono_tz::Tz;
use domain::access::{Actor, Membership, Scope};
use domain::{Language, ProgrammeId, SessionId, Slug};
use std::future::Future;
use std::net::IpAddr;
use std::pin::Pin;
use std::sync::Arc;
use wording::Texts;

/// The cookie that holds the session's token.
pub const SESSION_COOKIE: &str = "session";
/// The cookie that holds the language chosen in this browser.
pub const LANGUAGE_COOKIE: &str = "language";

/// A person with a living session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SignedIn {
    pub actor: Actor,
    /// The session behind this request, to end it or to mark it in the list of sessions.
    pub session: SessionId,
    /// Whether the person signed in so lately that they may do what is worth a second look.
    pub is_recent: bool,
    /// As the person writes it, for the page's header.
    pub name: String,
    pub language: Option<Language>,
    pub time_zone: Option<Tz>,
}

pub type Answer<'a, T> = Pin<Box<dyn Future<Output = Result<T, SessionsUnavailable>> + Send + 'a>>;

/// Where sessions are kept.
pub trait Sessions: Send + Sync + 'static {
    /// The person behind a session's token; `None` when the session has ended or never was.
    fn find<'a>(&'a self, token: &'a str) -> Answer<'a, Option<SignedIn>>;

    /// Whether the place answers.
    fn ping(&self) -> Answer<'_, ()>;
}

/// Sessions could not be read. Nobody is let in, nobody is told "signed out".
#[derive(Debug, thiserror::Error)]
#[error("sessions cannot be read: {0}")]
pub struct SessionsUnavailable(pub String);

/// The person behind a request, signed in or not, and what is needed to answer them. Every page gets one.
#[derive(Clone)]
pub struct Visitor {
    pub signed_in: Option<Arc<SignedIn>>,
    pub texts: &'static Texts,
    pub time_zone: Tz,
    /// The path and query that were asked for, to come back to after choosing a language or signing in.
    pub here: String,
    /// Names this request in the log and on error pages.
    pub request_id: String,
    /// Where the request came from, for rate limits. Unknown only in tests that do without a connection.
    pub address: Option<IpAddr>,
}

impl Visitor {
    pub fn language(&self) -> Language {
        self.texts.language()
    }

    pub fn actor(&self) -> Option<&Actor> {
        self.signed_in.as_deref().map(|it| &it.actor)
    }

    /// Somebody not signed in, for tests and samples.
    pub fn stranger(language: Language) -> Self {
        Self {
            signed_in: None,
            texts: wording::texts(language),
            time_zone: Tz::Europe__Helsinki,
            here: "/".to_owned(),
            request_id: "4f1c2a".to_owned(),
            address: None,
        }
    }

    /// The administrator Aino Virtanen, for tests and samples.
    pub fn sample(language: Language) -> Self {
        let person = domain::PersonId::new(uuid::Uuid::from_u128(1));
        let actor = Actor { administrator: true, ..Actor::plain(person) };
        let session = SessionId::new(uuid::Uuid::from_u128(2));
        let name = "Aino Virtanen".to_owned();
        let signed_in = SignedIn { actor, session, is_recent: true, name, language: None, time_zone: None };
        Self { signed_in: Some(Arc::new(signed_in)), ..Self::stranger(language) }
    }
}

/// The middleware has put the visitor there before any handler runs.
impl<S: Sync> FromRequestParts<S> for Visitor {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Problem> {
        parts.extensions.get::<Self>().cloned().ok_or_else(|| Problem::broken("a route without its frame"))
    }
}

/// The signed-in person of a guarded route.
#[derive(Clone, Debug)]
pub struct Insider(pub Actor);

impl<S: Sync> FromRequestParts<S> for Insider {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Problem> {
        let visitor = Visitor::from_request_parts(parts, state).await?;
        visitor.actor().cloned().map(Self).ok_or(Problem::SignIn)
    }
}

/// The programme of a route under `/programmes/{programme}` whose policy asks for a role there, and who asks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Within {
    pub programme: ProgrammeId,
    pub slug: Slug,
    pub actor: Actor,
}

impl Within {
    /// The programme as the actor's own memberships know it: without one there is nothing to find.
    pub(crate) fn find(actor: &Actor, slug: &str) -> Option<Self> {
        let Membership { programme, slug, .. } =
            actor.memberships.iter().find(|it| it.slug.as_str() == slug)?.clone();
        Some(Self { programme, slug, actor: actor.clone() })
    }

    /// The widest scope the visitor has in the programme, for queries.
    pub fn scope(&self) -> Result<Scope, Problem> {
        Scope::of(&self.actor, self.programme).ok_or(Problem::NotFound)
    }
}

impl<S: Sync> FromRequestParts<S> for Within {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Problem> {
        parts
            .extensions
            .get::<Self>()
            .cloned()
            .ok_or_else(|| Problem::broken("a route without a programme's policy"))
    }
}

/// The value of a cookie that the browser sent back.
pub(crate) fn cookie<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    headers
        .get_all(header::COOKIE)
        .iter()
        .filter_map(|it| it.to_str().ok())
        .flat_map(|it| it.split(';'))
        .filter_map(|it| it.trim().split_once('='))
        .find_map(|(key, value)| (key == name).then_some(value))
}

/// The language to answer in: chosen in this browser, else kept with the account, else wished by the browser.
pub(crate) fn language(chosen: Option<&str>, account: Option<Language>, accepted: Option<&str>) -> Language {
    chosen
        .and_then(|it| it.parse().ok())
        .or(account)
        .unwrap_or_else(|| wording::negotiate(accepted.unwrap_or_default()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::http::HeaderValue;

    #[test]
    fn a_cookie_is_found_among_others_by_its_whole_name() {
        let mut headers = HeaderMap::new();
        headers.append(header::COOKIE, HeaderValue::from_static("xsession=1; session=2; a=b=c"));
        headers.append(header::COOKIE, HeaderValue::from_static("language=fi"));
        let check = |name, value| assert_eq!(cookie(&headers, name), value, "{name}");
        check("session", Some("2"));
        check("a", Some("b=c"));
        check("language", Some("fi"));
        check("sess", None);
    }

    #[test]
    fn a_language_chosen_here_comes_before_the_accounts_and_the_browsers() {
        assert_eq!(language(Some("fi"), Some(Language::Da), Some("sv")), Language::Fi);
        assert_eq!(language(Some("xx"), Some(Language::Da), Some("sv")), Language::Da);
        assert_eq!(language(None, None, Some("sv-SE,en;q=0.5")), Language::Sv);
        assert_eq!(language(None, None, None), Language::En);
    }
}
