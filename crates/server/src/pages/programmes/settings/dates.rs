//! The programme's dates.

use super::{form_page, load, sample_programme, write};
use crate::errors::Problem;
use crate::forms::{ACTION, Form};
use crate::pages::components::audience::Audience;
use crate::pages::components::buttons::{Tone, action_button};
use crate::pages::components::fields::{Choice, Field, field};
use crate::pages::{Page, Sample};
use crate::policy::Policy;
use crate::routes::Route;
use crate::visitor::{Visitor, Within};
use actions::App;
use actions::programmes::ProgrammeChange;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use chrono::NaiveTime;
use chrono_tz::Tz;
use domain::programme::{Programme, Timetable, local};
use domain::{Timestamp, time};
use hypertext::prelude::*;

const FIELDS: &[&str] = &[
    "version",
    "zone",
    "opening",
    "opening-time",
    "sign-up",
    "midpoint",
    "midpoint-time",
    "closing",
    "closing-time",
    "minutes",
];
/// The time zones of the countries the product speaks the languages of, and universal time.
const ZONES: [Tz; 6] = [
    Tz::Europe__Helsinki,
    Tz::Europe__Stockholm,
    Tz::Europe__Copenhagen,
    Tz::Europe__Oslo,
    Tz::Europe__London,
    Tz::UTC,
];
/// The value of the button that works every date out from the opening.
const DERIVE: &str = "derive";

pub(super) fn routes() -> Vec<Route> {
    vec![
        Route::get("/programmes/{programme}/settings/dates", Policy::Organiser, show),
        Route::post("/programmes/{programme}/settings/dates", Policy::Organiser, save),
    ]
}

pub(super) fn samples() -> Vec<Sample> {
    let sample =
        |visitor: &Visitor| page(visitor, &sample_programme(), &known(&sample_programme().timetable));
    vec![Sample { name: "settings-dates", page: sample }]
}

fn known(it: &Timetable) -> Form {
    let day = |at: Timestamp| at.with_timezone(&it.time_zone).format("%Y-%m-%d").to_string();
    let clock = |at: Timestamp| at.with_timezone(&it.time_zone).format("%H:%M").to_string();
    Form::with([
        ("zone", it.time_zone.name().to_owned()),
        ("opening", day(it.opening)),
        ("opening-time", clock(it.opening)),
        ("sign-up", day(it.sign_up_closes)),
        ("midpoint", day(it.midpoint)),
        ("midpoint-time", clock(it.midpoint)),
        ("closing", day(it.closing)),
        ("closing-time", clock(it.closing)),
        ("minutes", it.meeting_minutes.to_string()),
    ])
}

async fn show(State(app): State<App>, visitor: Visitor, within: Within) -> Result<Page, Problem> {
    let programme = load(&app, &within).await?;
    Ok(page(&visitor, &programme, &known(&programme.timetable)))
}

async fn save(
    State(app): State<App>,
    visitor: Visitor,
    within: Within,
    mut form: Form,
) -> Result<Response, Problem> {
    form.only(FIELDS)?;
    let programme = load(&app, &within).await?;
    if form.value(ACTION) == DERIVE {
        return Ok(derive(&visitor, &programme, form));
    }
    let Some(timetable) = read(&visitor, &mut form) else {
        return Ok(form.refused(page(&visitor, &programme, &form)));
    };
    let change = ProgrammeChange { timetable: Some(timetable), ..ProgrammeChange::default() };
    write(&app, &visitor, &within, &programme, change, form, ("opening", page)).await
}

/// The form once more, every date worked out from the opening; nothing is saved yet.
fn derive(visitor: &Visitor, programme: &Programme, mut form: Form) -> Response {
    let t = visitor.texts;
    let zone = form.one_of(t, "zone", |it| it.parse::<Tz>().ok());
    let (day, time) = (form.date(t, "opening"), form.time(t, "opening-time"));
    match (zone, day, time) {
        (Some(zone), Some(day), Some(time)) => {
            page(visitor, programme, &known(&Timetable::from_opening(day, time, zone))).into_response()
        }
        _ => form.refused(page(visitor, programme, &form)),
    }
}

fn read(visitor: &Visitor, form: &mut Form) -> Option<Timetable> {
    let t = visitor.texts;
    let zone = form.one_of(t, "zone", |it| it.parse::<Tz>().ok());
    let opening = (form.date(t, "opening"), form.time(t, "opening-time"));
    let sign_up = form.date(t, "sign-up");
    let midpoint = (form.date(t, "midpoint"), form.time(t, "midpoint-time"));
    let closing = (form.date(t, "closing"), form.time(t, "closing-time"));
    let minutes = form.whole_number(t, "minutes", 15..=480);
    let end_of_day = NaiveTime::from_hms_opt(23, 59, 0)?;
    let at = |day, clock| Some(time::to_the_microsecond(local(day?, clock?, zone?)));
    Some(Timetable {
        time_zone: zone?,
        sign_up_closes: at(sign_up, Some(end_of_day))?,
        opening: at(opening.0, opening.1)?,
        midpoint: at(midpoint.0, midpoint.1)?,
        closing: at(closing.0, closing.1)?,
        meeting_minutes: u16::try_from(minutes?).ok()?,
    })
}

fn page(visitor: &Visitor, programme: &Programme, form: &Form) -> Page {
    let t = visitor.texts;
    let zones = ZONES.map(|it| Choice::new(it.name(), it.name().replace('_', " "))).to_vec();
    let opening = [
        Field::date("opening", t.programme_opening_day()).seen_by(Audience::Public),
        Field::time("opening-time", t.programme_opening_time()).seen_by(Audience::Public),
        Field::menu("zone", t.settings_zone(), zones),
    ];
    let rest = [
        Field::date("sign-up", t.settings_last_day())
            .hint(t.settings_last_day_hint())
            .seen_by(Audience::Public),
        Field::date("midpoint", t.settings_midpoint_day()).seen_by(Audience::Public),
        Field::time("midpoint-time", t.programme_opening_time()).seen_by(Audience::Public),
        Field::date("closing", t.settings_closing_day()).seen_by(Audience::Public),
        Field::time("closing-time", t.programme_opening_time()).seen_by(Audience::Public),
        Field::number("minutes", t.settings_minutes(), 15, 480),
    ];
    let heading = (t.settings_dates(), t.settings_dates_lead(), "dates");
    let fields = rsx! {
        @for it in &opening { (field(t, form, it)) }
        <p class="button-row">(action_button(t.settings_derive(), DERIVE.to_owned(), Tone::Quiet))</p>
        @for it in &rest { (field(t, form, it)) }
    }
    .memoize();
    form_page(visitor, programme, form, heading, fields)
}
