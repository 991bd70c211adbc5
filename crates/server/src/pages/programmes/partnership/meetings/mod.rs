//! The room of a partnership's meetings: times to agree on, what was planned and held with all it left behind, other
//! work, and questions that help along.

/// An address of the room.
macro_rules! at {
    ($tail:literal) => {
        concat!("/programmes/{programme}/partnership/{partnership}/meetings", $tail)
    };
}

mod activities;
mod begin;
mod details;
mod feedback;
mod held;
mod items;
mod notes;
mod one;
mod poll;
mod recording;
mod room;
mod sample;
mod sheet;
mod time;
mod words;

use super::workspace::{Room, Workspace};
use crate::errors::Problem;
use crate::forms::Form;
use crate::pages::Sample;
use crate::routes::Route;
use crate::visitor::{Visitor, Within};
use actions::App;
use actions::meetings::Whose;
use chrono::{NaiveDate, TimeZone};
use chrono_tz::Tz;
use domain::meeting::Meeting;
use domain::{MeetingId, Timestamp};
use storage::meetings;
use uuid::Uuid;
use wording::Texts;

pub(super) fn routes() -> Vec<Route> {
    [
        room::routes(),
        begin::routes(),
        one::routes(),
        details::routes(),
        time::routes(),
        held::routes(),
        notes::routes(),
        recording::routes(),
        feedback::routes(),
        items::routes(),
        activities::routes(),
    ]
    .concat()
}

pub(super) fn samples() -> Vec<Sample> {
    [
        room::samples(),
        begin::samples(),
        one::samples(),
        details::samples(),
        time::samples(),
        held::samples(),
        notes::samples(),
        recording::samples(),
        feedback::samples(),
        items::samples(),
        activities::samples(),
    ]
    .concat()
}

impl Workspace {
    fn whose(&self) -> Whose {
        Whose { programme: self.programme.id, partnership: self.partnership.id }
    }

    /// The address of something in the room.
    fn meetings_path(&self, tail: &str) -> String {
        format!("{}{tail}", self.path(Room::Meetings))
    }

    fn meeting_path(&self, id: MeetingId, tail: &str) -> String {
        self.meetings_path(&format!("/{id}{tail}"))
    }

    /// The day it is for the reader.
    fn today(&self, visitor: &Visitor) -> NaiveDate {
        self.now.with_timezone(&visitor.time_zone).date_naive()
    }
}

/// The workspace alone, for a page that needs nothing else.
async fn enter(app: &App, within: &Within, partnership: &str) -> Result<Workspace, Problem> {
    let mut tx = app.store.read().await?;
    Workspace::load(app, &mut tx, within, partnership).await
}

/// The workspace and one of its meetings.
async fn enter_meeting(
    app: &App,
    within: &Within,
    (partnership, meeting): (&str, &str),
) -> Result<(Workspace, Meeting), Problem> {
    let mut tx = app.store.read().await?;
    let workspace = Workspace::load(app, &mut tx, within, partnership).await?;
    let id: MeetingId = meeting.parse().map_err(|_| Problem::NotFound)?;
    let meeting = meetings::find(&mut tx, &workspace.inside, id).await?.ok_or(Problem::NotFound)?;
    Ok((workspace, meeting))
}

/// The identifier that a form brings, so that sending it twice does once what it does.
fn once<Id: From<Uuid>>(form: &Form) -> Result<Id, Problem> {
    Uuid::parse_str(form.value("id")).map(Id::from).map_err(|_| Problem::Unprocessable)
}

/// The version that a form was filled in from.
fn version(form: &Form) -> Result<u32, Problem> {
    form.value("version").parse().map_err(|_| Problem::Unprocessable)
}

/// The moment at which the reader's clock shows the day and time of two fields.
fn moment(t: &Texts, form: &mut Form, (day, time): (&str, &str), zone: Tz) -> Option<Timestamp> {
    let its_day = form.date(t, day);
    let its_time = form.time(t, time);
    let found = shown_at(its_day?, its_time?, zone);
    if found.is_none() {
        form.refuse(time, t.meetings_no_such_time());
    }
    found
}

/// No clock shows a time that is skipped when summer time begins; of one that comes twice the first is meant.
fn shown_at(day: NaiveDate, time: chrono::NaiveTime, zone: Tz) -> Option<Timestamp> {
    zone.from_local_datetime(&day.and_time(time)).earliest().map(|it| it.to_utc())
}

/// The values that date and time fields take for a moment.
fn shown(at: Timestamp, zone: Tz) -> (String, String) {
    let clock = at.with_timezone(&zone);
    (clock.format("%Y-%m-%d").to_string(), clock.format("%H:%M").to_string())
}

fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
