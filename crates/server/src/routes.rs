//! The one table of routes. A handler is reached only through a line in it, and every line names its policy.

use crate::middleware;
use crate::pages;
use crate::policy::{Policy, guard};
use crate::site::Site;
use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::handler::Handler;
use axum::http::Method;
use axum::middleware::from_fn_with_state;
use axum::routing::{MethodFilter, MethodRouter, on};

/// What one request may carry unless its route says otherwise, in bytes.
pub const BODY_LIMIT_BYTES: usize = 1024 * 1024;

/// One line of the table.
#[derive(Clone)]
pub struct Route {
    pub method: Method,
    /// With parameters in braces. A programme's slug is always called `{programme}`.
    pub path: &'static str,
    pub policy: Policy,
    pub body_limit_bytes: usize,
    /// Whether the visitor must have signed in only just now.
    pub needs_recent_sign_in: bool,
    handler: MethodRouter<Site>,
}

impl Route {
    /// A page or a file. It changes nothing; `HEAD` is answered too.
    pub fn get<H, T>(path: &'static str, policy: Policy, handler: H) -> Self
    where
        H: Handler<T, Site>,
        T: 'static,
    {
        Self::new(Method::GET, MethodFilter::GET, path, policy, handler)
    }

    /// What a form sends.
    pub fn post<H, T>(path: &'static str, policy: Policy, handler: H) -> Self
    where
        H: Handler<T, Site>,
        T: 'static,
    {
        Self::new(Method::POST, MethodFilter::POST, path, policy, handler)
    }

    /// Takes larger bodies than other routes, for uploads.
    #[must_use]
    pub fn with_body_limit(mut self, bytes: usize) -> Self {
        self.body_limit_bytes = bytes;
        self
    }

    /// For what hands much out or takes much away: who has not signed in within the last minutes does so again first.
    #[must_use]
    pub fn after_recent_sign_in(mut self) -> Self {
        self.needs_recent_sign_in = true;
        self
    }

    /// The same line with another handler behind the same policy: how a test asks for the policy alone.
    #[must_use]
    pub fn answered_by<H, T>(mut self, handler: H) -> Self
    where
        H: Handler<T, Site>,
        T: 'static,
    {
        let filter = if self.method == Method::POST { MethodFilter::POST } else { MethodFilter::GET };
        self.handler = on(filter, handler);
        self
    }

    fn new<H, T>(method: Method, filter: MethodFilter, path: &'static str, policy: Policy, handler: H) -> Self
    where
        H: Handler<T, Site>,
        T: 'static,
    {
        assert!(
            !policy.is_within_a_programme() || path.contains("{programme}"),
            "{path}: {policy:?} needs a programme in the path"
        );
        let handler = on(filter, handler);
        Self {
            method,
            path,
            policy,
            body_limit_bytes: BODY_LIMIT_BYTES,
            needs_recent_sign_in: false,
            handler,
        }
    }
}

/// Every route of the product.
pub fn table() -> Vec<Route> {
    [crate::operations::routes(), crate::assets::routes(), pages::routes()].concat()
}

/// Answers requests by the table, each route behind its policy, all within the frame of `middleware`.
pub fn router(site: Site, table: Vec<Route>) -> Router {
    crate::operations::recorder();
    let mut router = Router::new();
    for route in table {
        let guarded = from_fn_with_state((route.policy, route.needs_recent_sign_in), guard);
        let handler =
            route.handler.route_layer(guarded).route_layer(DefaultBodyLimit::max(route.body_limit_bytes));
        router = router.route(route.path, handler);
    }
    middleware::frame(router, &site).with_state(site)
}
