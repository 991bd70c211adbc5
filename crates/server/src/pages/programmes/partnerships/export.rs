//! The partnerships that are shown as a file for a spreadsheet program.

use super::filter::Filter;
use super::words::{agreement, attention, names, state_words};
use crate::errors::Problem;
use crate::policy::Policy;
use crate::routes::Route;
use crate::spreadsheet::{Format, attached};
use crate::visitor::{Visitor, Within};
use actions::App;
use actions::follow_up::{FollowedPartnership, followed_partnerships};
use axum::extract::{RawQuery, State};
use axum::response::Response;
use documents::workbook::{Column, Sheet, Value};
use domain::programme::Programme;
use domain::{ShortText, Timestamp};
use std::collections::BTreeSet;
use wording::Texts;

pub(super) fn routes() -> Vec<Route> {
    let route = Route::get("/programmes/{programme}/partnerships/export", Policy::Organiser, export);
    vec![route.after_recent_sign_in()]
}

async fn export(
    State(app): State<App>,
    visitor: Visitor,
    within: Within,
    RawQuery(query): RawQuery,
) -> Result<Response, Problem> {
    let now = app.clock.now();
    let mut tx = app.store.read().await?;
    let (programme, pairs) = followed_partnerships(&mut tx, &within.actor, within.programme, now).await?;
    let shown = Filter::read(query.as_deref()).apply(visitor.texts, pairs);
    let sheet = sheet(visitor.texts, &programme, &shown);
    let name = format!("{}-partnerships", within.slug);
    attached(&visitor, &sheet, (&name, Format::read(query.as_deref())), now)
}

fn sheet(t: &Texts, programme: &Programme, pairs: &[FollowedPartnership]) -> Sheet {
    let headings = [
        t.pairs_members(),
        t.sign_up_organisation(),
        t.recruit_status(),
        t.pairs_introduced(),
        t.pairs_agreement(),
        t.pairs_meetings_held(),
        t.pairs_hours_met(),
        t.pairs_hours_worked(),
        t.pairs_goals_set(),
        t.pairs_goals_reached(),
        t.pairs_outputs(),
        t.pairs_outputs_published(),
        t.pairs_last_sign(),
        t.pairs_attention(),
    ];
    Sheet {
        name: t.pairs_title(),
        columns: headings.into_iter().map(Column::new).collect(),
        rows: pairs.iter().map(|it| row(t, programme, it)).collect(),
    }
}

fn row(t: &Texts, programme: &Programme, it: &FollowedPartnership) -> Vec<Value> {
    let zone = programme.timetable.time_zone;
    let day = |at: Timestamp| at.with_timezone(&zone).date_naive();
    let reasons: Vec<String> = it.attention.iter().map(|it| attention(t, *it)).collect();
    let organisations: BTreeSet<&str> =
        it.members.iter().filter_map(|it| it.organisation.as_ref()).map(ShortText::as_str).collect();
    let hours = |minutes: u32| Value::Number(f64::from(minutes) / 60.0);
    let number = |it: u32| Value::Number(it.into());
    let come = it.progress;
    vec![
        Value::from(names(t, it)),
        Value::from(Vec::from_iter(organisations).join(", ")),
        Value::from(state_words(t, it)),
        Value::Date(day(it.partnership.introduced_at)),
        Value::from(agreement(t, come.agreement, |at| t.date(day(at)))),
        number(come.work.held),
        hours(come.work.held_minutes),
        hours(come.work.activity_minutes),
        number(come.goals_set),
        number(come.goals_reached),
        number(come.outputs),
        number(come.outputs_published),
        Value::Date(day(it.last_sign)),
        Value::from(reasons.join(", ")),
    ]
}
