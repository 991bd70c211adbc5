//! What the operator's machines ask: is it alive, is it ready, how does it fare.

use crate::errors::Problem;
use crate::listener::Peer;
use crate::policy::Policy;
use crate::routes::Route;
use crate::site::Site;
use axum::Extension;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use metrics_exporter_prometheus::{PrometheusBuilder, PrometheusHandle};
use std::sync::LazyLock;

pub(crate) fn routes() -> Vec<Route> {
    vec![
        Route::get("/healthz", Policy::Public, alive),
        Route::get("/readyz", Policy::Public, ready),
        Route::get("/metrics", Policy::Public, figures),
    ]
}

/// The process answers. It asks nobody else, so that a slow database does not get the process restarted.
async fn alive() -> &'static str {
    "ok\n"
}

/// The database answers too: requests may be sent here.
async fn ready(State(site): State<Site>) -> Response {
    match site.sessions.ping().await {
        Ok(()) => "ready\n".into_response(),
        Err(error) => {
            tracing::warn!(%error, "not ready");
            (
                StatusCode::SERVICE_UNAVAILABLE,
                [(header::CONTENT_TYPE, "application/json")],
                "{\"ready\":false}\n",
            )
                .into_response()
        }
    }
}

/// Counters and histograms in Prometheus' text format, for this machine or who holds the token; hidden from others.
async fn figures(
    State(site): State<Site>,
    peer: Option<Extension<Peer>>,
    headers: HeaderMap,
) -> Result<String, Problem> {
    // A proxy on this machine also connects from loopback, but says for whom it asks.
    let forwarded = headers.contains_key("x-forwarded-for") || headers.contains_key(header::FORWARDED);
    let local = peer.is_some_and(|it| it.0.0.ip().is_loopback()) && !forwarded;
    let sent = headers.get(header::AUTHORIZATION).and_then(|it| it.to_str().ok());
    let known = site.settings.metrics_token.as_deref().is_some_and(|token| {
        sent.and_then(|it| it.strip_prefix("Bearer ")).is_some_and(|it| same(it, token))
    });
    if local || known { Ok(recorder().render()) } else { Err(Problem::NotFound) }
}

/// Compares in a time that does not tell how much of the text was right.
fn same(one: &str, other: &str) -> bool {
    let differing = one.bytes().zip(other.bytes()).fold(0, |sum, (a, b)| sum | (a ^ b));
    one.len() == other.len() && differing == 0
}

/// The process's one recorder. The first call makes everything measured from then on visible.
pub(crate) fn recorder() -> &'static PrometheusHandle {
    static HANDLE: LazyLock<PrometheusHandle> = LazyLock::new(|| {
        let recorder = PrometheusBuilder::new().build_recorder();
        let handle = recorder.handle();
        if metrics::set_global_recorder(recorder).is_err() {
            tracing::warn!("another part of the process already records figures; /metrics stays empty");
        }
        handle
    });
    &HANDLE
}
