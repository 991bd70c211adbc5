//! When a questionnaire opens and closes, and whether it is asked at all.

use super::questions::cannot_change;
use crate::errors::{Problem, refusal};
use crate::forms::Form;
use crate::pages::components::buttons::{Tone, button, link_button};
use crate::pages::components::fields::{Field, field};
use crate::pages::components::notices::error_summary;
use crate::pages::layout::{Place, layout};
use crate::pages::programmes::questionnaires::{load, sample, words};
use crate::pages::programmes::section::{Tab, path, section};
use crate::pages::programmes::see;
use crate::pages::{Page, Sample};
use crate::policy::Policy;
use crate::routes::Route;
use crate::visitor::{Visitor, Within};
use actions::App;
use actions::questionnaires::{QuestionnaireChange, change_questionnaire};
use axum::extract::{Path, State};
use axum::response::Response;
use chrono::{NaiveDate, NaiveTime};
use domain::Timestamp;
use domain::programme::{Programme, local};
use domain::questionnaire::{CannotChangeQuestionnaire, Questionnaire, Stage, Timing};
use hypertext::prelude::*;

pub(super) fn routes() -> Vec<Route> {
    vec![
        Route::get("/programmes/{programme}/results/{stage}/dates", Policy::Organiser, show),
        Route::post("/programmes/{programme}/results/{stage}/dates", Policy::Organiser, save),
    ]
}

pub(super) fn samples() -> Vec<Sample> {
    fn with(visitor: &Visitor, stage: Stage) -> Page {
        let (programme, it) = sample(stage);
        page(visitor, &programme, &it, &Form::blank())
    }
    vec![
        Sample { name: "results-dates-fit-check", page: |visitor| with(visitor, Stage::FitCheck) },
        Sample { name: "results-dates", page: |visitor| with(visitor, Stage::Closing) },
    ]
}

async fn show(
    State(app): State<App>,
    visitor: Visitor,
    within: Within,
    Path((_, stage)): Path<(String, String)>,
) -> Result<Page, Problem> {
    let (programme, it) = load(&app, &within, &stage).await?;
    Ok(page(&visitor, &programme, &it, &Form::blank()))
}

async fn save(
    State(app): State<App>,
    visitor: Visitor,
    within: Within,
    Path((_, stage)): Path<(String, String)>,
    mut form: Form,
) -> Result<Response, Problem> {
    form.only(&["version", "used", "after", "opens", "closes"])?;
    let (programme, it) = load(&app, &within, &stage).await?;
    let version: u32 = form.value("version").parse().map_err(|_| Problem::Unprocessable)?;
    let Some(timing) = read(&visitor, &programme, &it, &mut form) else {
        return Ok(form.refused(page(&visitor, &programme, &it, &form)));
    };
    let is_used = form.is_ticked("used");
    let mut changes = Vec::new();
    if is_used != it.is_used {
        changes.push(("used", QuestionnaireChange::Use(is_used)));
    }
    if timing != it.timing && is_used {
        changes.push(("closes", QuestionnaireChange::Timing(timing)));
    }
    let mut version = version;
    for (named, change) in changes {
        match change_questionnaire(&app, &within.actor, programme.id, it.stage, version, change).await {
            Ok(changed) => version = changed.version,
            Err(error) => {
                let why = refusal(error)?;
                let named = match why {
                    CannotChangeQuestionnaire::AfterDays { .. } => "after",
                    _ => named,
                };
                form.refuse(named, cannot_change(visitor.texts, &why));
                return Ok(form.refused(page(&visitor, &programme, &it, &form)));
            }
        }
    }
    Ok(see(path(within.slug.as_str(), Tab::Results)))
}

/// Days in the programme's time zone: it opens with a day and closes at the end of one.
fn read(visitor: &Visitor, programme: &Programme, it: &Questionnaire, form: &mut Form) -> Option<Timing> {
    let t = visitor.texts;
    let zone = programme.timetable.time_zone;
    let mut day = |name: &str| {
        if form.value(name).trim().is_empty() { Some(None) } else { form.date(t, name).map(Some) }
    };
    let (opens, closes) = (day("opens")?, day("closes")?);
    let last = NaiveTime::from_hms_opt(23, 59, 0).unwrap_or(NaiveTime::MIN);
    let after_days = if it.stage == Stage::FitCheck {
        let most = u32::from(Questionnaire::MOST_AFTER_DAYS);
        u16::try_from(form.whole_number(t, "after", 1..=most)?).ok()?
    } else {
        it.timing.after_days
    };
    // A day that was shown and left as it is keeps its hour.
    let keep = |before: Option<Timestamp>, day: Option<NaiveDate>, time: NaiveTime| {
        let same = before.filter(|it| Some(it.with_timezone(&zone).date_naive()) == day);
        same.or_else(|| day.map(|day| local(day, time, zone)))
    };
    Some(Timing {
        after_days,
        opens_at: keep(it.timing.opens_at, opens, NaiveTime::MIN),
        closes_at: keep(it.timing.closes_at, closes, last),
    })
}

fn page(visitor: &Visitor, programme: &Programme, it: &Questionnaire, form: &Form) -> Page {
    let t = visitor.texts;
    let home = path(programme.slug.as_str(), Tab::Results);
    let action = format!("{home}/{}/dates", it.stage.code());
    let zone = programme.timetable.time_zone;
    let day = |at: Timestamp| at.with_timezone(&zone).date_naive();
    let shown = |at: Option<Timestamp>| at.map_or_else(String::new, |it| day(it).to_string());
    let mut known = vec![
        ("after", it.timing.after_days.to_string()),
        ("opens", shown(it.timing.opens_at)),
        ("closes", shown(it.timing.closes_at)),
    ];
    if it.is_used {
        known.push(("used", "yes".to_owned()));
    }
    let kept = if form.answers().is_empty() { Form::with(known) } else { form.clone() };
    let follows =
        Questionnaire { timing: Timing { opens_at: None, closes_at: None, ..it.timing }, ..it.clone() };
    let follows_hint = |at: Timestamp| t.questionnaire_follows_hint(t.date(day(at)));
    let mut fields = vec![Field::tick("used", t.questionnaire_used())];
    match follows.opens_at(&programme.timetable, None) {
        Some(at) => {
            let opens = Field::date("opens", t.questionnaire_opens_on());
            fields.push(opens.hint(follows_hint(at)).optional());
        }
        None => {
            let most = u32::from(Questionnaire::MOST_AFTER_DAYS);
            let days = u32::from(it.timing.after_days);
            fields.push(
                Field::number("after", t.questionnaire_after_days(), 1, most)
                    .hint(t.questionnaire_opens_after(days)),
            );
        }
    }
    let closes = Field::date("closes", t.questionnaire_closes_on());
    fields.push(closes.hint(follows_hint(follows.closes_at(&programme.timetable))).optional());
    let title = format!("{}: {}", words::stage(t, it.stage), t.questionnaire_dates());
    let place = Place::new(title.clone())
        .within(section(visitor, programme, Some(Tab::Results)))
        .under(t.questionnaire_results(), home.clone());
    layout(
        visitor,
        &place,
        rsx! {
            (error_summary(t, form))
            <h1>(&title)</h1>
            <p class="lead">(t.questionnaire_dates_lead())</p>
            <form method="post" action=(&action) novalidate>
                <input type="hidden" name="version" value=(it.version)>
                @for it in &fields { (field(t, &kept, it)) }
                <div class="button-row">
                    (button(t.common_save(), Tone::Main))
                    (link_button(t.common_cancel(), &home, Tone::Quiet))
                </div>
            </form>
        }
        .memoize(),
    )
}
