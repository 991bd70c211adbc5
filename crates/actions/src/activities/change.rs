//! Changing and removing noted work.

use super::Done;
use crate::App;
use crate::error::{ActionError, NoRefusal};
use crate::meetings::Whose;
use crate::partnerships::inside;
use chrono_tz::Tz;
use domain::ActivityId;
use domain::access::Actor;
use domain::activity::{Activity, InvalidActivity};
use domain::history::Event;
use storage::activities;

/// Changes the work as it was noted at `version`; [`ActionError::Conflict`] when another member was faster.
pub async fn change_activity(
    app: &App,
    actor: &Actor,
    whose: Whose,
    (id, version): (ActivityId, u32),
    (done, zone): (Done, Tz),
) -> Result<Activity, ActionError<InvalidActivity>> {
    let now = app.clock.now();
    let mut tx = app.store.begin().await?;
    let (partnership, inside) = inside(&mut tx, actor, whose.programme, whose.partnership).await?;
    let before = activities::find(&mut tx, &inside, id).await?.ok_or(ActionError::NotFound)?;
    if before.version != version {
        return Err(ActionError::Conflict);
    }
    let day_of = |at: domain::Timestamp| at.with_timezone(&zone).date_naive();
    Activity::check(done.day, done.minutes, day_of(partnership.introduced_at), day_of(now))
        .map_err(ActionError::Refused)?;
    let Done { kind, day, minutes, line } = done;
    let activity = Activity { kind, day, minutes, line, logged_at: now, ..before };
    let activity = activities::update(&mut tx, &inside, &activity).await?;
    app.record(&mut tx, actor, Some(whose.programme), Event::ActivityChanged, Some(id.uuid())).await?;
    tx.commit().await?;
    Ok(activity)
}

/// Takes noted work away.
pub async fn remove_activity(
    app: &App,
    actor: &Actor,
    whose: Whose,
    id: ActivityId,
) -> Result<(), ActionError<NoRefusal>> {
    let mut tx = app.store.begin().await?;
    let (_, inside) = inside(&mut tx, actor, whose.programme, whose.partnership).await?;
    if !activities::remove(&mut tx, &inside, id).await? {
        return Err(ActionError::NotFound);
    }
    app.record(&mut tx, actor, Some(whose.programme), Event::ActivityRemoved, Some(id.uuid())).await?;
    Ok(tx.commit().await?)
}
