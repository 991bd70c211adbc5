//! Noting work.

use crate::App;
use crate::error::ActionError;
use crate::meetings::Whose;
use crate::partnerships::inside;
use chrono::NaiveDate;
use chrono_tz::Tz;
use domain::access::Actor;
use domain::activity::{Activity, ActivityKind, InvalidActivity};
use domain::history::Event;
use domain::{ActivityId, ShortText};
use storage::activities;

/// What was done, as a member writes it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Done {
    pub kind: ActivityKind,
    pub day: NaiveDate,
    pub minutes: u16,
    pub line: Option<ShortText>,
}

/// Notes work under an id that comes with the form, so that a form sent twice notes it once. Days are those of `zone`,
/// the writer's.
pub async fn log_activity(
    app: &App,
    actor: &Actor,
    whose: Whose,
    (id, done): (ActivityId, Done),
    zone: Tz,
) -> Result<Activity, ActionError<InvalidActivity>> {
    let now = app.clock.now();
    let mut tx = app.store.begin().await?;
    let (partnership, inside) = inside(&mut tx, actor, whose.programme, whose.partnership).await?;
    if let Some(there) = activities::find(&mut tx, &inside, id).await? {
        return Ok(there);
    }
    let day_of = |at: domain::Timestamp| at.with_timezone(&zone).date_naive();
    Activity::check(done.day, done.minutes, day_of(partnership.introduced_at), day_of(now))
        .map_err(ActionError::Refused)?;
    let activity = Activity {
        id,
        programme: whose.programme,
        partnership: whose.partnership,
        kind: done.kind,
        day: done.day,
        minutes: done.minutes,
        line: done.line,
        logged_by: inside.member(),
        logged_at: now,
        version: 1,
    };
    activities::insert(&mut tx, &inside, &activity).await?;
    app.record(&mut tx, actor, Some(whose.programme), Event::ActivityLogged, Some(id.uuid())).await?;
    tx.commit().await?;
    Ok(activity)
}
