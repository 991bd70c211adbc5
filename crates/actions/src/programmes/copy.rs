//! Running last year's programme again: everything but the people, who are remembered only as to who met whom.

use super::create::free_slug;
use crate::App;
use crate::access::organised;
use crate::error::{ActionError, NoRefusal};
use crate::prompts;
use crate::themes;
use chrono::{NaiveDate, TimeZone};
use domain::ProgrammeId;
use domain::access::Actor;
use domain::history::Event;
use domain::programme::{Programme, ProgrammeState, Timetable};
use storage::{access, organisations, partnerships, programmes};

/// Creates a draft with the same words, rules, questions, charter, prompts and partners, opening on another day at the
/// same time of day. Partners accept the charter anew, the themes go on, and the matching remembers who has met whom.
pub async fn copy_programme(
    app: &App,
    actor: &Actor,
    id: ProgrammeId,
    opening_day: NaiveDate,
) -> Result<Programme, ActionError<NoRefusal>> {
    let mut tx = app.store.begin().await?;
    let before = organised(&mut tx, actor, id).await?;
    let zone = before.timetable.time_zone;
    let opening_time = zone.from_utc_datetime(&before.timetable.opening.naive_utc()).time();
    let timetable = Timetable {
        meeting_minutes: before.timetable.meeting_minutes,
        ..Timetable::from_opening(opening_day, opening_time, zone)
    };
    let earlier = before.timetable;
    let copy = Programme {
        id: app.id(),
        slug: free_slug(app, &mut tx, before.texts[0].name.as_str()).await?,
        state: ProgrammeState::Draft,
        timetable,
        follows: Some(id),
        created_at: app.clock.now(),
        version: 1,
        ..before
    };
    programmes::insert(&mut tx, &copy).await?;
    access::add_organiser(&mut tx, copy.id, actor.person).await?;
    for partner in organisations::partners(&mut tx, id).await? {
        organisations::save_partner(&mut tx, copy.id, partner.organisation.id, partner.seats).await?;
    }
    partnerships::remember_pairs(&mut tx, id, copy.id).await?;
    prompts::carry_over(app, &mut tx, (id, &earlier), &copy).await?;
    themes::carry_over(app, &mut tx, id, copy.id).await?;
    app.record(&mut tx, actor, Some(copy.id), Event::ProgrammeCloned, Some(id.uuid())).await?;
    tx.commit().await?;
    Ok(copy)
}
