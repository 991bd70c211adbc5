//! Walks the route table: every route, asked by every kind of person, against what its policy says.

use axum::Router;
use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use domain::access::Actor;
use server::routes::Route;
use tower::ServiceExt;

/// Somebody who asks.
pub struct Person {
    pub name: String,
    /// The session's cookie, `name=value`; none for strangers.
    pub cookie: Option<String>,
    pub actor: Option<Actor>,
}

/// The table with handlers that only say "let in", so that asking changes nothing.
pub fn without_handlers(table: Vec<Route>) -> Vec<Route> {
    table.into_iter().map(|it| it.answered_by(|| async { StatusCode::NO_CONTENT })).collect()
}

/// Every answer that is not what the policy of its line says, as a sentence. `router` must have been made of
/// [`without_handlers`].
pub async fn surprises(router: &Router, table: &[Route], cast: &[Person], programme: &str) -> Vec<String> {
    let mut surprises = Vec::new();
    for route in table {
        for person in cast {
            let expected = if route.policy.admits(person.actor.as_ref(), Some(programme)) {
                StatusCode::NO_CONTENT
            } else if person.actor.is_some() {
                StatusCode::NOT_FOUND
            } else if route.method == axum::http::Method::GET {
                StatusCode::SEE_OTHER
            } else {
                StatusCode::UNAUTHORIZED
            };
            let mut request =
                Request::builder().method(route.method.clone()).uri(address(route.path, programme));
            if let Some(cookie) = &person.cookie {
                request = request.header(header::COOKIE, cookie);
            }
            let request = request.body(Body::empty()).expect("a request");
            let status = router.clone().oneshot(request).await.expect("an answer").status();
            if status != expected {
                let (method, path, name) = (&route.method, route.path, &person.name);
                surprises.push(format!("{method} {path}: {name} got {status}, not {expected}"));
            }
        }
    }
    surprises
}

/// An address of the route, with something for every parameter.
fn address(path: &str, programme: &str) -> String {
    let part = |part: &str| match part {
        "{programme}" => programme.to_owned(),
        other if other.starts_with('{') => "0".to_owned(),
        other => other.to_owned(),
    };
    path.split('/').map(part).collect::<Vec<_>>().join("/")
}
