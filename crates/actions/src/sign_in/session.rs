//! Who is behind a browser's cookie, and ending sessions.

use crate::error::{ActionError, NoRefusal};
use crate::{App, secret};
use domain::SessionId;
use domain::access::Actor;
use domain::history::Event;
use domain::person::Person;
use domain::sign_in::{Session, SessionLife};
use storage::{StorageError, access, persons, sessions};

/// A signed-in person's visit.
#[derive(Clone, Debug)]
pub struct Visit {
    pub actor: Actor,
    pub person: Person,
    pub session: Session,
}

/// The visit behind a session cookie; `None` when it is unknown, ended or has run out.
pub async fn find_visit(app: &App, session_token: &str) -> Result<Option<Visit>, StorageError> {
    let now = app.clock.now();
    let mut tx = app.store.read().await?;
    let Some(session) = sessions::find_by_token(&mut tx, &secret::hash(session_token)).await? else {
        return Ok(None);
    };
    let Some(person) = persons::find(&mut tx, session.person).await? else { return Ok(None) };
    let Some(actor) = access::actor(&mut tx, person.id).await? else { return Ok(None) };
    drop(tx);

    // Roles gained since the session began shorten it.
    let life = if actor.is_staff() { SessionLife::Staff } else { session.life };
    if !session.is_live(life, now) {
        return Ok(None);
    }
    if now - session.last_seen_at >= Session::TOUCH_EVERY {
        let mut tx = app.store.begin().await?;
        sessions::touch(&mut tx, session.id, now).await?;
        tx.commit().await?;
    }
    Ok(Some(Visit { actor, person, session }))
}

/// The actor's sessions, the one used last first.
pub async fn list_sessions(app: &App, actor: &Actor) -> Result<Vec<Session>, StorageError> {
    let mut tx = app.store.read().await?;
    sessions::list(&mut tx, actor.person).await
}

/// Ends one of the actor's own sessions: signing out, here or elsewhere.
pub async fn end_session(app: &App, actor: &Actor, id: SessionId) -> Result<(), ActionError<NoRefusal>> {
    let mut tx = app.store.begin().await?;
    if !sessions::end(&mut tx, actor.person, id, app.clock.now()).await? {
        return Err(ActionError::NotFound);
    }
    app.record(&mut tx, actor, None, Event::SessionEnded, Some(id.uuid())).await?;
    tx.commit().await?;
    Ok(())
}
