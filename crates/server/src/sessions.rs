//! The sessions that are kept in the database.

use crate::visitor::{Answer, Sessions, SessionsUnavailable, SignedIn};
use actions::{App, sign_in};

/// Looks sessions up through the actions.
#[derive(Clone, Debug)]
pub(crate) struct KeptSessions {
    app: App,
}

impl KeptSessions {
    pub(crate) const fn new(app: App) -> Self {
        Self { app }
    }
}

impl Sessions for KeptSessions {
    fn find<'a>(&'a self, token: &'a str) -> Answer<'a, Option<SignedIn>> {
        Box::pin(async move {
            let visit = sign_in::find_visit(&self.app, token).await;
            let visit = visit.map_err(|error| SessionsUnavailable(error.to_string()))?;
            Ok(visit.map(|it| SignedIn {
                actor: it.actor,
                session: it.session.id,
                is_recent: it.session.is_recent(self.app.clock.now()),
                name: it.person.name.into_string(),
                language: Some(it.person.language),
                time_zone: Some(it.person.time_zone),
            }))
        })
    }

    fn ping(&self) -> Answer<'_, ()> {
        Box::pin(async move {
            self.app.store.ping().await.map_err(|error| SessionsUnavailable(error.to_string()))
        })
    }
}
