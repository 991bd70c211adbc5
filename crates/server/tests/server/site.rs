//! A site over a database of its own, for one test.

use actions::App;
use axum::body::Body;
use axum::http::{Request, Response};
use server::{Settings, Site};
use std::sync::atomic::{AtomicUsize, Ordering};
use storage::Store;
use tower::ServiceExt;

/// A site on an empty SQLite file that no other test uses.
pub async fn empty_site() -> Site {
    static COUNT: AtomicUsize = AtomicUsize::new(0);
    let number = COUNT.fetch_add(1, Ordering::Relaxed);
    let file = format!("{}/site-{}-{number}.sqlite", env!("CARGO_TARGET_TMPDIR"), std::process::id());
    let store = Store::open(&format!("sqlite://{file}?mode=rwc")).await.expect("a database file");
    store.migrate().await.expect("the schema");
    Site::new(settings(), App::new(store))
}

pub fn settings() -> Settings {
    Settings {
        base_url: "https://mentor.example.org".parse().expect("an address"),
        time_zone: chrono_tz::Tz::Europe__Helsinki,
        trusted_proxies: vec![],
        metrics_token: Some("secret".to_owned()),
    }
}

/// The answer to one request, without a network.
pub async fn ask(site: &Site, request: Request<Body>) -> Response<Body> {
    let router = server::routes::router(site.clone(), server::routes::table());
    router.oneshot(request).await.expect("the router always answers")
}

pub async fn text(response: Response<Body>) -> String {
    let bytes = axum::body::to_bytes(response.into_body(), usize::MAX).await.expect("a body");
    String::from_utf8(bytes.to_vec()).expect("text")
}
