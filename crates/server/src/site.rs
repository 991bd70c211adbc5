//! What every handler can reach.

use crate::sessions::KeptSessions;
use crate::visitor::Sessions;
use actions::App;
use axum::extract::FromRef;
use chrono_tz::Tz;
use std::net::IpAddr;
use std::ops::Deref;
use std::sync::Arc;
use url::Url;

/// How this installation is reached. Made once at the start.
#[derive(Clone, Debug)]
pub struct Settings {
    /// The address people type; cookies and security headers follow its scheme.
    pub base_url: Url,
    /// The time zone of visitors who have not chosen one.
    pub time_zone: Tz,
    /// Proxies whose `X-Forwarded-For` is believed and whose connections are not counted per address.
    pub trusted_proxies: Vec<IpAddr>,
    /// Who sends `Authorization: Bearer <token>` may read `/metrics` from elsewhere than this machine.
    pub metrics_token: Option<String>,
}

impl Settings {
    /// Whether people reach the installation encrypted.
    pub fn is_https(&self) -> bool {
        self.base_url.scheme() == "https"
    }

    /// A cookie's name, with the prefix that binds it to this host wherever the browser honours it.
    pub fn cookie_name(&self, name: &str) -> String {
        if self.is_https() { format!("__Host-{name}") } else { name.to_owned() }
    }

    /// A `Set-Cookie` value that only this site's own pages send back and no script can read.
    pub fn cookie(&self, name: &str, value: &str, max_age_seconds: u32) -> String {
        let secure = if self.is_https() { "; Secure" } else { "" };
        let name = self.cookie_name(name);
        format!("{name}={value}; Path=/; Max-Age={max_age_seconds}; HttpOnly; SameSite=Lax{secure}")
    }
}

/// The state shared by all handlers; cloning it is cheap.
#[derive(Clone)]
pub struct Site(Arc<Parts>);

pub struct Parts {
    pub settings: Settings,
    /// What handlers give to actions.
    pub app: App,
    pub sessions: Box<dyn Sessions>,
}

impl Site {
    pub fn new(settings: Settings, app: App) -> Self {
        let sessions = KeptSessions::new(app.clone());
        Self::with_sessions(settings, app, sessions)
    }

    /// With another place for sessions, for looking at pages without signing in.
    pub fn with_sessions(settings: Settings, app: App, sessions: impl Sessions) -> Self {
        Self(Arc::new(Parts { settings, app, sessions: Box::new(sessions) }))
    }
}

/// Handlers take `State(app): State<App>`.
impl FromRef<Site> for App {
    fn from_ref(site: &Site) -> Self {
        site.app.clone()
    }
}

impl Deref for Site {
    type Target = Parts;

    fn deref(&self) -> &Parts {
        &self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cookies_are_bound_to_the_host_where_the_site_is_encrypted() {
        let settings = |base_url: &str| Settings {
            base_url: base_url.parse().expect("an address"),
            time_zone: Tz::UTC,
            trusted_proxies: vec![],
            metrics_token: None,
        };
        assert_eq!(
            settings("https://mentor.example.org").cookie("session", "abc", 60),
            "__Host-session=abc; Path=/; Max-Age=60; HttpOnly; SameSite=Lax; Secure"
        );
        assert_eq!(
            settings("http://localhost:8080").cookie("session", "abc", 60),
            "session=abc; Path=/; Max-Age=60; HttpOnly; SameSite=Lax"
        );
    }
}
