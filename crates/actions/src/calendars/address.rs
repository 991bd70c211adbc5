//! Making, renewing and taking away the address.

use crate::error::{ActionError, NoRefusal};
use crate::{App, secret};
use domain::access::Actor;
use domain::history::Event;
use storage::calendar_feeds;

/// A new address for the actor's own calendar; gives its token, which is told once and kept only as a hash. An address
/// they had is dead from now on.
pub async fn make_calendar_address(app: &App, actor: &Actor) -> Result<String, ActionError<NoRefusal>> {
    let token = secret::short_token(&app.chance);
    let mut tx = app.store.begin().await?;
    calendar_feeds::replace(&mut tx, actor.person, &token.hash, app.clock.now()).await?;
    app.record(&mut tx, actor, None, Event::CalendarFeedMade, None).await?;
    tx.commit().await?;
    Ok(token.plain)
}

/// From now on nobody reads the calendar from outside.
pub async fn revoke_calendar_address(app: &App, actor: &Actor) -> Result<(), ActionError<NoRefusal>> {
    let mut tx = app.store.begin().await?;
    if calendar_feeds::delete(&mut tx, actor.person).await? {
        app.record(&mut tx, actor, None, Event::CalendarFeedRevoked, None).await?;
        tx.commit().await?;
    }
    Ok(())
}
