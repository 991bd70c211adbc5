//! The cookies of signing in: one that ties a request to the browser that made it, one that is the session.

use crate::site::Settings;
use crate::visitor::{SESSION_COOKIE, cookie};
use actions::sign_in::SignedIn;
use axum::http::{HeaderMap, HeaderName, StatusCode, header};
use axum::response::{IntoResponse, Response};

/// Held by a browser from asking for a code until it is used.
const BROWSER_COOKIE: &str = "browser";
/// As long as a code lives, and a little more.
const BROWSER_SECONDS: u32 = 15 * 60;

/// The token of the browser that asked, if it is this one.
pub(super) fn browser<'a>(settings: &Settings, headers: &'a HeaderMap) -> Option<&'a str> {
    cookie(headers, &settings.cookie_name(BROWSER_COOKIE))
}

pub(super) fn set_browser(settings: &Settings, token: &str) -> (HeaderName, String) {
    (header::SET_COOKIE, settings.cookie(BROWSER_COOKIE, token, BROWSER_SECONDS))
}

/// Goes on after signing in, with a new session and without the cookie of asking.
pub(super) fn welcome(settings: &Settings, signed_in: &SignedIn) -> Response {
    let seconds = u32::try_from(signed_in.life.absolute().num_seconds()).unwrap_or(u32::MAX);
    let next = signed_in.next.clone().unwrap_or_else(|| "/".to_owned());
    let mut response = (StatusCode::SEE_OTHER, [(header::LOCATION, next)]).into_response();
    for set in [
        settings.cookie(SESSION_COOKIE, &signed_in.session_token, seconds),
        settings.cookie(BROWSER_COOKIE, "", 0),
    ] {
        if let Ok(value) = set.parse() {
            response.headers_mut().append(header::SET_COOKIE, value);
        }
    }
    response
}

/// Goes to the start page without a session.
pub(super) fn farewell(settings: &Settings) -> Response {
    let cookie = settings.cookie(SESSION_COOKIE, "", 0);
    // "cache" and "storage" hold nothing of ours, but a shared computer should not remember pages either.
    let clear = (HeaderName::from_static("clear-site-data"), "\"cache\", \"storage\"".to_owned());
    let headers = [(header::LOCATION, "/".to_owned()), (header::SET_COOKIE, cookie), clear];
    (StatusCode::SEE_OTHER, headers).into_response()
}

/// A few words about the browser for the list of sessions: what a person recognises, not the whole header.
pub(super) fn browser_name(headers: &HeaderMap) -> String {
    let agent = headers.get(header::USER_AGENT).and_then(|it| it.to_str().ok()).unwrap_or_default();
    let first = |names: &[(&str, &'static str)]| {
        names.iter().find(|(mark, _)| agent.contains(mark)).map(|(_, name)| *name)
    };
    let browser = first(&[
        ("Edg/", "Edge"),
        ("OPR/", "Opera"),
        ("Firefox/", "Firefox"),
        ("Chrome/", "Chrome"),
        ("Safari/", "Safari"),
    ]);
    let system = first(&[
        ("Android", "Android"),
        ("iPhone", "iPhone"),
        ("iPad", "iPad"),
        ("Windows", "Windows"),
        ("Mac OS X", "macOS"),
        ("Linux", "Linux"),
    ]);
    [browser, system].into_iter().flatten().collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_browser_is_named_by_what_people_call_it() {
        let check = |agent: &'static str, expected: &str| {
            let mut headers = HeaderMap::new();
            headers.insert(header::USER_AGENT, header::HeaderValue::from_static(agent));
            assert_eq!(browser_name(&headers), expected);
        };
        check("Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0", "Firefox, Linux");
        check(
            "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit Safari/604.1",
            "Safari, iPhone",
        );
        check("curl/8", "");
    }
}
