//! What every answer has in common.

use crate::site::{ask, empty_site, text};
use axum::body::Body;
use axum::http::{Request, StatusCode, header};

fn get(path: &str) -> Request<Body> {
    Request::get(path).body(Body::empty()).expect("a request")
}

fn post(path: &str) -> axum::http::request::Builder {
    Request::post(path)
        .header(header::HOST, "mentor.example.org")
        .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
}

#[tokio::test]
async fn pages_carry_the_security_headers() {
    let response = ask(&empty_site().await, get("/sign-in")).await;
    let header = |name: &str| response.headers().get(name).and_then(|it| it.to_str().ok());
    assert_eq!(response.status(), StatusCode::OK);
    assert_eq!(
        header("content-security-policy"),
        Some(
            "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; font-src 'self'; \
             form-action 'self'; connect-src 'self'; manifest-src 'self'; base-uri 'none'; frame-ancestors 'none'"
        )
    );
    assert_eq!(header("x-content-type-options"), Some("nosniff"));
    assert_eq!(header("referrer-policy"), Some("same-origin"));
    assert_eq!(header("strict-transport-security"), Some("max-age=63072000; includeSubDomains"));
    assert_eq!(header("cache-control"), Some("no-store"));
    assert_eq!(header("cross-origin-opener-policy"), Some("same-origin"));
    assert_eq!(header("x-request-id").map(str::len), Some(36));
}

#[tokio::test]
async fn assets_are_kept_for_ever_under_an_address_of_their_content() {
    let site = empty_site().await;
    let address = server::assets::asset("app.css");
    let response = ask(&site, get(&address)).await;
    let header = |name: &str| response.headers().get(name).and_then(|it| it.to_str().ok());
    assert_eq!(response.status(), StatusCode::OK);
    assert_eq!(header("content-type"), Some("text/css; charset=utf-8"));
    assert_eq!(header("cache-control"), Some("public, max-age=31536000, immutable"));
    assert_eq!(ask(&site, get("/assets/000000000000/app.css")).await.status(), StatusCode::NOT_FOUND);
    assert_eq!(
        ask(&site, get(&address.replace("app.css", "css/02-tokens.css"))).await.status(),
        StatusCode::NOT_FOUND
    );
}

#[tokio::test]
async fn refusals_are_pages_in_the_visitors_language() {
    let site = empty_site().await;
    let mut request = get("/nowhere");
    request.headers_mut().insert(header::ACCEPT_LANGUAGE, "sv-FI,fi;q=0.5".parse().expect("a header"));
    let response = ask(&site, request).await;
    assert_eq!(response.status(), StatusCode::NOT_FOUND);
    let page = text(response).await;
    assert!(page.contains("<html lang=\"sv\">") && page.contains("<h1>Sidan finns inte här</h1>"), "{page}");

    let response = ask(&site, get("/language")).await;
    assert_eq!(response.status(), StatusCode::METHOD_NOT_ALLOWED);
    assert!(text(response).await.contains("<h1>This address does not take that</h1>"));
}

#[tokio::test]
async fn forms_from_other_sites_are_refused() {
    let site = empty_site().await;
    let status = async |name: &'static str, value: &'static str| {
        let request =
            post("/language").header(name, value).body(Body::from("language=fi&next=/")).expect("a request");
        ask(&site, request).await.status()
    };
    assert_eq!(status("sec-fetch-site", "cross-site").await, StatusCode::FORBIDDEN);
    assert_eq!(status("sec-fetch-site", "same-site").await, StatusCode::FORBIDDEN);
    assert_eq!(status("origin", "https://elsewhere.example").await, StatusCode::FORBIDDEN);
    assert_eq!(status("origin", "null").await, StatusCode::FORBIDDEN);
    assert_eq!(status("origin", "https://mentor.example.org").await, StatusCode::SEE_OTHER);
    assert_eq!(status("sec-fetch-site", "same-origin").await, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn a_language_is_kept_in_a_cookie_and_leads_back() {
    let site = empty_site().await;
    let send = async |form: &'static str| {
        let response = ask(&site, post("/language").body(Body::from(form)).expect("a request")).await;
        let header = |name| response.headers().get(name).and_then(|it| it.to_str().ok()).map(str::to_owned);
        (response.status(), header(header::LOCATION), header(header::SET_COOKIE))
    };
    let cookie = "__Host-language=da; Path=/; Max-Age=31536000; HttpOnly; SameSite=Lax; Secure";
    assert_eq!(
        send("language=da&next=%2Fstyle%3Fa%3Db").await,
        (StatusCode::SEE_OTHER, Some("/style?a=b".to_owned()), Some(cookie.to_owned()))
    );
    assert_eq!(
        send("language=da&next=%2F%2Felsewhere.example").await,
        (StatusCode::SEE_OTHER, Some("/".to_owned()), Some(cookie.to_owned()))
    );
    assert_eq!(send("language=xx&next=/").await.0, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(send("language=da&next=/&role=organiser").await.0, StatusCode::UNPROCESSABLE_ENTITY);

    let mut request = get("/sign-in");
    request.headers_mut().insert(header::COOKIE, "__Host-language=da".parse().expect("a header"));
    assert!(text(ask(&site, request).await).await.contains("<html lang=\"da\">"));
}

#[tokio::test]
async fn too_much_is_refused_as_too_large() {
    let body = format!("language=da&next={}", "x".repeat(1024 * 1024));
    let response =
        ask(&empty_site().await, post("/language").body(Body::from(body)).expect("a request")).await;
    assert_eq!(response.status(), StatusCode::PAYLOAD_TOO_LARGE);
    assert!(text(response).await.contains("<h1>This is too large</h1>"));
}

#[tokio::test]
async fn what_is_not_a_form_is_refused() {
    let request = Request::post("/language")
        .header(header::CONTENT_TYPE, "application/json")
        .body(Body::from("{}"))
        .expect("a request");
    let response = ask(&empty_site().await, request).await;
    assert_eq!(response.status(), StatusCode::UNSUPPORTED_MEDIA_TYPE);
    assert!(text(response).await.contains("<h1>This request could not be understood</h1>"));
}

#[tokio::test]
async fn the_process_tells_how_it_is() {
    let site = empty_site().await;
    assert_eq!(text(ask(&site, get("/healthz")).await).await, "ok\n");
    assert_eq!(text(ask(&site, get("/readyz")).await).await, "ready\n");
    site.app.store.clone().close().await.expect("a closed database");
    assert_eq!(ask(&site, get("/readyz")).await.status(), StatusCode::SERVICE_UNAVAILABLE);
    assert_eq!(ask(&site, get("/healthz")).await.status(), StatusCode::OK);
}

#[tokio::test]
async fn figures_are_for_who_holds_the_token() {
    let site = empty_site().await;
    let status = async |authorization: Option<&'static str>| {
        let mut request = get("/metrics");
        if let Some(value) = authorization {
            request.headers_mut().insert(header::AUTHORIZATION, value.parse().expect("a header"));
        }
        ask(&site, request).await.status()
    };
    assert_eq!(status(None).await, StatusCode::NOT_FOUND);
    assert_eq!(status(Some("Bearer secre")).await, StatusCode::NOT_FOUND);
    assert_eq!(status(Some("Bearer secret")).await, StatusCode::OK);
}

#[tokio::test]
async fn nobody_is_told_signed_out_when_sessions_cannot_be_read() {
    let site = empty_site().await;
    site.app.store.clone().close().await.expect("a closed database");
    let mut request = get("/style");
    request.headers_mut().insert(header::COOKIE, "__Host-session=abc".parse().expect("a header"));
    let response = ask(&site, request).await;
    let retry = response.headers().get(header::RETRY_AFTER).cloned();
    assert_eq!(
        (response.status(), retry),
        (StatusCode::SERVICE_UNAVAILABLE, Some("60".parse().expect("a header")))
    );
}
