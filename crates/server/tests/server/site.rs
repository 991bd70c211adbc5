//! A site over a database of its own, for one test.

use actions::App;
use axum::body::Body;
use axum::http::{Request, Response};
use server::{Settings, Site};
use std::ops::Deref;
use testing::database::{Database, on_sqlite};
use tower::ServiceExt;

/// A site with the database it stands on, which goes when this is dropped.
pub struct TestSite {
    pub site: Site,
    _database: Database,
}

impl Deref for TestSite {
    type Target = Site;

    fn deref(&self) -> &Site {
        &self.site
    }
}

/// A site on an empty SQLite file of its own.
pub async fn empty_site() -> TestSite {
    let database = on_sqlite().await.expect("a database");
    let app = App::new(database.store().clone());
    TestSite { site: Site::new(settings(), app), _database: database }
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
pub async fn ask(site: &TestSite, request: Request<Body>) -> Response<Body> {
    let router = server::routes::router(site.site.clone(), server::routes::table());
    router.oneshot(request).await.expect("the router always answers")
}

pub async fn text(response: Response<Body>) -> String {
    let bytes = axum::body::to_bytes(response.into_body(), usize::MAX).await.expect("a body");
    String::from_utf8(bytes.to_vec()).expect("text")
}
