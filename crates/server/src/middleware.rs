//! What every request passes, outermost first: who is asking and the log, security headers, compression, the error
//! page, panics, cross-site requests, body size and time.

use crate::errors::Problem;
use crate::listener::Peer;
use crate::pages::problem;
use crate::site::{Settings, Site};
use crate::visitor::{LANGUAGE_COOKIE, SESSION_COOKIE, Visitor, cookie, language};
use axum::Router;
use axum::extract::{MatchedPath, Request, State};
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header};
use axum::middleware::{Next, from_fn, from_fn_with_state};
use axum::response::{IntoResponse, Response};
use std::net::IpAddr;
use std::sync::Arc;
use std::time::{Duration, Instant};
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::compression::CompressionLayer;
use tower_http::csrf::CsrfLayer;
use tower_http::request_id::{MakeRequestId, MakeRequestUuid};
use tower_http::timeout::TimeoutLayer;

/// The target under which every address that is asked for is logged, below the level of debugging: names of files, and
/// the secrets of links. Whoever sets up a log keeps it there, whatever else is asked for.
pub const LOGS_ADDRESSES: &str = "tower_http::csrf";

/// How long a handler may take.
const HANDLER_TIMEOUT: Duration = Duration::from_secs(60);

const X_REQUEST_ID: HeaderName = HeaderName::from_static("x-request-id");

/// Our own files only, and nothing written into the page: neither a script nor a style can be smuggled in.
const CONTENT_SECURITY_POLICY: &str = "default-src 'none'; style-src 'self'; script-src 'self'; \
    img-src 'self' data:; font-src 'self'; form-action 'self'; connect-src 'self'; manifest-src 'self'; \
    base-uri 'none'; frame-ancestors 'none'";

const PERMISSIONS_POLICY: &str = "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), \
    magnetometer=(), microphone=(), midi=(), payment=(), usb=()";

/// Two years, as preload lists ask for.
const STRICT_TRANSPORT_SECURITY: &str = "max-age=63072000; includeSubDomains";

/// Puts the frame around the routes.
pub(crate) fn frame(router: Router<Site>, site: &Site) -> Router<Site> {
    router
        .fallback(|| async { Problem::NotFound })
        .method_not_allowed_fallback(|| async { Problem::Method })
        .layer(TimeoutLayer::with_status_code(StatusCode::REQUEST_TIMEOUT, HANDLER_TIMEOUT))
        .layer(CsrfLayer::new())
        .layer(CatchPanicLayer::custom(|_| Problem::broken("a handler panicked").into_response()))
        .layer(from_fn(error_pages))
        .layer(CompressionLayer::new())
        .layer(from_fn_with_state(site.clone(), security_headers))
        .layer(from_fn_with_state(site.clone(), identify))
}

/// Finds out who asks, hands it to all that follows, and logs the answer without saying who or what was asked for.
async fn identify(State(site): State<Site>, request: Request, next: Next) -> Response {
    let began = Instant::now();
    let method = request.method().clone();
    let route = request.extensions().get::<MatchedPath>().map_or("unmatched", MatchedPath::as_str).to_owned();
    let request_id = MakeRequestUuid
        .make_request_id(&request)
        .and_then(|it| it.header_value().to_str().ok().map(str::to_owned))
        .unwrap_or_default();

    let (mut parts, body) = request.into_parts();
    let (visitor, readable) = visitor(&site, &parts, request_id.clone()).await;
    parts.extensions.insert(visitor.clone());
    let request = Request::from_parts(parts, body);
    let mut response =
        if readable { next.run(request).await } else { problem::response(&visitor, Problem::Busy) };

    let status = response.status().as_u16();
    let elapsed = began.elapsed();
    tracing::info!(%method, route, status, milliseconds = elapsed.as_millis() as u64, request_id, "answered");
    let labels = [("route", route), ("method", method.to_string()), ("status", status.to_string())];
    metrics::counter!("http_requests_total", &labels).increment(1);
    metrics::histogram!("http_request_seconds", &labels[..2]).record(elapsed.as_secs_f64());
    if let Ok(id) = HeaderValue::from_str(&request_id) {
        response.headers_mut().insert(X_REQUEST_ID, id);
    }
    response
}

/// The visitor, and whether their session could be looked up at all.
async fn visitor(site: &Site, request: &Parts, request_id: String) -> (Visitor, bool) {
    let headers = &request.headers;
    let session = match cookie(headers, &site.settings.cookie_name(SESSION_COOKIE)) {
        Some(token) => site.sessions.find(token).await,
        None => Ok(None),
    };
    let readable =
        session.as_ref().inspect_err(|error| tracing::error!(%error, "nobody can be recognised")).is_ok();
    let signed_in = session.ok().flatten();

    let chosen = cookie(headers, &site.settings.cookie_name(LANGUAGE_COOKIE));
    let accepted = headers.get(header::ACCEPT_LANGUAGE).and_then(|it| it.to_str().ok());
    let language = language(chosen, signed_in.as_ref().and_then(|it| it.language), accepted);
    let peer = request.extensions.get::<Peer>().map(|it| it.0.ip());
    let visitor = Visitor {
        texts: wording::texts(language),
        time_zone: signed_in.as_ref().and_then(|it| it.time_zone).unwrap_or(site.settings.time_zone),
        signed_in: signed_in.map(Arc::new),
        here: request.uri.path_and_query().map_or("/", |it| it.as_str()).to_owned(),
        request_id,
        address: peer.map(|it| client_address(&site.settings, it, headers)),
    };
    (visitor, readable)
}

/// Whom a connection speaks for: the last address a trusted proxy added, else the peer itself.
fn client_address(settings: &Settings, peer: IpAddr, headers: &HeaderMap) -> IpAddr {
    if !settings.trusted_proxies.contains(&peer) {
        return peer;
    }
    let hops = headers.get_all("x-forwarded-for").iter().filter_map(|it| it.to_str().ok());
    let mut addresses: Vec<IpAddr> =
        hops.flat_map(|it| it.split(',')).filter_map(|it| it.trim().parse().ok()).collect();
    while let Some(address) = addresses.pop() {
        if !settings.trusted_proxies.contains(&address) {
            return address;
        }
    }
    peer
}

async fn security_headers(State(site): State<Site>, request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    let headers = response.headers_mut();
    // Files that people attached come with a stricter policy of their own.
    headers
        .entry(header::CONTENT_SECURITY_POLICY)
        .or_insert(HeaderValue::from_static(CONTENT_SECURITY_POLICY));
    let mut set = |name, value| headers.insert(name, HeaderValue::from_static(value));
    set(header::X_CONTENT_TYPE_OPTIONS, "nosniff");
    // Not `no-referrer`: with it browsers send `Origin: null` with forms, and the cross-site check would refuse them.
    set(header::REFERRER_POLICY, "same-origin");
    set(HeaderName::from_static("permissions-policy"), PERMISSIONS_POLICY);
    set(HeaderName::from_static("cross-origin-opener-policy"), "same-origin");
    set(HeaderName::from_static("cross-origin-resource-policy"), "same-origin");
    if site.settings.is_https() {
        set(header::STRICT_TRANSPORT_SECURITY, STRICT_TRANSPORT_SECURITY);
    }
    headers.entry(header::CACHE_CONTROL).or_insert(HeaderValue::from_static("no-store"));
    response
}

/// Makes a page of every refusal that is not one already. Forms that come back and the JSON of the API have their
/// own content and pass.
async fn error_pages(visitor: Visitor, request: Request, next: Next) -> Response {
    let response = next.run(request).await;
    let status = response.status();
    let refused = status.is_client_error() || status.is_server_error();
    if !refused || has_content_of_its_own(&response) {
        return response;
    }
    let mut page = problem::response(&visitor, Problem::of_status(status));
    *page.status_mut() = status;
    page.extensions_mut().extend(response.extensions().clone());
    if let Some(allow) = response.headers().get(header::ALLOW) {
        page.headers_mut().insert(header::ALLOW, allow.clone());
    }
    page
}

fn has_content_of_its_own(response: &Response) -> bool {
    response
        .headers()
        .get(header::CONTENT_TYPE)
        .and_then(|it| it.to_str().ok())
        .is_some_and(|it| it.starts_with("text/html") || it.contains("json"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_listed_proxies_are_believed() {
        let settings = Settings {
            base_url: "https://mentor.example.org".parse().expect("an address"),
            time_zone: chrono_tz::Tz::UTC,
            trusted_proxies: vec![
                "10.0.0.1".parse().expect("an address"),
                "10.0.0.2".parse().expect("an address"),
            ],
            metrics_token: None,
        };
        let check = |peer: &str, forwarded: &'static str, client: &str| {
            let mut headers = HeaderMap::new();
            headers.insert("x-forwarded-for", HeaderValue::from_static(forwarded));
            let found = client_address(&settings, peer.parse().expect("an address"), &headers);
            assert_eq!(found.to_string(), client, "{peer} {forwarded}");
        };
        check("192.0.2.9", "198.51.100.1", "192.0.2.9");
        check("10.0.0.1", "198.51.100.1", "198.51.100.1");
        check("10.0.0.1", "203.0.113.5, 198.51.100.1, 10.0.0.2", "198.51.100.1");
        check("10.0.0.1", "nonsense", "10.0.0.1");
    }
}
