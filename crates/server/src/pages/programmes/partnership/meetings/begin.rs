//! Suggesting times for a new meeting, fixing one that is agreed, and adding times to those that stand there.

use super::super::workspace::{Room, Workspace};
use super::details::{self, DETAILS};
use super::{enter, enter_meeting, once, sample, shown_at, words};
use crate::errors::{Problem, refusal};
use crate::forms::{ACTION, Form, RowFields};
use crate::pages::components::audience::Audience;
use crate::pages::components::buttons::{Tone, action_button, link_button};
use crate::pages::components::fields::{Choice, Field, field};
use crate::pages::components::notices::error_summary;
use crate::pages::components::row_fields::{Cell, RowGroup, default_button, row_group};
use crate::pages::components::{Part, part};
use crate::pages::programmes::prompts::words::prompt;
use crate::pages::programmes::see;
use crate::pages::{Page, Sample};
use crate::policy::Policy;
use crate::routes::Route;
use crate::visitor::{Visitor, Within};
use actions::meetings::{Begun, Suggestions, add_times, plan, propose, suggestions};
use actions::{ActionError, App};
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use chrono::{DateTime, Duration, NaiveDate, NaiveTime};
use domain::meeting::{CannotMeet, Meeting};
use domain::prompt::Prompt;
use domain::{MeetingId, Timestamp};
use hypertext::prelude::*;
use storage::prompts;
use wording::Texts;

/// Suggested times, as seconds of universal time, and the reader's own as rows.
const SUGGESTED: &str = "suggested";
const OWN: RowFields<'_> = &["day", "time"];

pub(super) fn routes() -> Vec<Route> {
    vec![
        Route::get(at!("/new"), Policy::Participant, show),
        Route::post(at!("/new"), Policy::Participant, take),
        Route::get(at!("/{meeting}/times"), Policy::Participant, show_more),
        Route::post(at!("/{meeting}/times"), Policy::Participant, take_more),
    ]
}

pub(super) fn samples() -> Vec<Sample> {
    fn new(visitor: &Visitor, refused: bool) -> Page {
        let it = sample::begin();
        let mut form = blank(sample::id(9));
        form.ensure_rows(OWN, 1);
        if refused {
            form.refuse(SUGGESTED, words::cannot_meet(visitor.texts, CannotMeet::NoTimes));
        }
        page(visitor, &it, &form)
    }
    vec![
        Sample { name: "meetings-new", page: |visitor| new(visitor, false) },
        Sample { name: "meetings-new-refused", page: |visitor| new(visitor, true) },
        Sample {
            name: "meetings-times",
            page: |visitor| {
                let it = Beginning { meeting: Some(sample::proposed()), ..sample::begin() };
                page(visitor, &it, &Form::with([("day", ""), ("time", "")]))
            },
        },
    ]
}

/// What the page shows around the form.
pub(super) struct Beginning {
    pub(super) workspace: Workspace,
    pub(super) suggestions: Suggestions,
    /// What there is to talk about.
    pub(super) prompts: Vec<Prompt>,
    pub(super) has_rooms: bool,
    /// The meeting to which times are added; `None` for a new one.
    pub(super) meeting: Option<Meeting>,
}

impl Beginning {
    async fn load(
        app: &App,
        visitor: &Visitor,
        within: &Within,
        (workspace, meeting): (Workspace, Option<Meeting>),
    ) -> Result<Self, Problem> {
        let minutes = meeting.as_ref().map_or(USUAL_MINUTES, |it| it.details.minutes);
        let zone = visitor.time_zone;
        let suggestions = suggestions(app, &within.actor, workspace.whose(), zone, minutes).await?;
        let mut tx = app.store.read().await?;
        let kept = prompts::list(&mut tx, within.programme).await?;
        let (template, _) = prompts::link_template(&mut tx, within.programme).await?;
        let all = Prompt::of_programme(workspace.programme.method, kept);
        let due = Prompt::due(&all, &workspace.programme.timetable, workspace.now);
        let prompts = due.into_iter().cloned().collect();
        Ok(Self { suggestions, prompts, has_rooms: template.is_some(), workspace, meeting })
    }
}

const USUAL_MINUTES: u16 = 60;

fn blank(id: MeetingId) -> Form {
    let usual = USUAL_MINUTES.to_string();
    let id = id.to_string();
    Form::with([
        ("id", id.as_str()),
        ("minutes", usual.as_str()),
        ("mode", "online"),
        ("day", ""),
        ("time", ""),
    ])
}

async fn show(
    State(app): State<App>,
    visitor: Visitor,
    within: Within,
    Path((_, partnership)): Path<(String, String)>,
) -> Result<Page, Problem> {
    let workspace = enter(&app, &within, &partnership).await?;
    let it = Beginning::load(&app, &visitor, &within, (workspace, None)).await?;
    Ok(page(&visitor, &it, &blank(app.id())))
}

async fn take(
    State(app): State<App>,
    visitor: Visitor,
    within: Within,
    Path((_, partnership)): Path<(String, String)>,
    mut form: Form,
) -> Result<Response, Problem> {
    form.only(&[&["id", SUGGESTED, "day", "time", "talk"], DETAILS].concat())?;
    let workspace = enter(&app, &within, &partnership).await?;
    let it = Beginning::load(&app, &visitor, &within, (workspace, None)).await?;
    if form.change_rows(OWN, Meeting::MOST_TIMES) {
        return Ok(page(&visitor, &it, &form).into_response());
    }
    let id: MeetingId = once(&form)?;
    let t = visitor.texts;
    let times = read_times(t, &mut form, &visitor);
    let details = details::read(t, &mut form).map(|read| with_talk(t, &it.prompts, &form, read));
    let (Some(times), Some(details)) = (times, details) else {
        return Ok(form.refused(page(&visitor, &it, &form)));
    };
    let begun = Begun { id, details };
    let whose = it.workspace.whose();
    let done = if form.action() == "fix" {
        match times.as_slice() {
            [time] => plan(&app, &within.actor, whose, begun, *time).await,
            _ => {
                form.refuse(SUGGESTED, t.meetings_one_time());
                return Ok(form.refused(page(&visitor, &it, &form)));
            }
        }
    } else {
        propose(&app, &within.actor, whose, begun, &times).await
    };
    led_on(&visitor, &it, form, done)
}

async fn show_more(
    State(app): State<App>,
    visitor: Visitor,
    within: Within,
    Path((_, partnership, meeting)): Path<(String, String, String)>,
) -> Result<Page, Problem> {
    let (workspace, meeting) = enter_meeting(&app, &within, (&partnership, &meeting)).await?;
    let it = Beginning::load(&app, &visitor, &within, (workspace, Some(meeting))).await?;
    Ok(page(&visitor, &it, &Form::with([("day", ""), ("time", "")])))
}

async fn take_more(
    State(app): State<App>,
    visitor: Visitor,
    within: Within,
    Path((_, partnership, meeting)): Path<(String, String, String)>,
    mut form: Form,
) -> Result<Response, Problem> {
    form.only(&[SUGGESTED, "day", "time"])?;
    let (workspace, meeting) = enter_meeting(&app, &within, (&partnership, &meeting)).await?;
    let id = meeting.id;
    let it = Beginning::load(&app, &visitor, &within, (workspace, Some(meeting))).await?;
    if form.change_rows(OWN, Meeting::MOST_TIMES) {
        return Ok(page(&visitor, &it, &form).into_response());
    }
    let Some(times) = read_times(visitor.texts, &mut form, &visitor) else {
        return Ok(form.refused(page(&visitor, &it, &form)));
    };
    let done = add_times(&app, &within.actor, it.workspace.whose(), id, &times).await;
    led_on(&visitor, &it, form, done)
}

fn led_on(
    visitor: &Visitor,
    it: &Beginning,
    mut form: Form,
    done: Result<Meeting, ActionError<CannotMeet>>,
) -> Result<Response, Problem> {
    match done {
        Ok(meeting) => Ok(see(it.workspace.meeting_path(meeting.id, ""))),
        Err(error) => {
            words::refuse(visitor.texts, &mut form, SUGGESTED, refusal(error)?);
            Ok(form.refused(page(visitor, it, &form)))
        }
    }
}

/// The ticked suggestions and the written times; none at all is for the domain to refuse.
fn read_times(t: &Texts, form: &mut Form, visitor: &Visitor) -> Option<Vec<Timestamp>> {
    let suggested: Option<Vec<Timestamp>> =
        form.values(SUGGESTED).map(|it| DateTime::from_timestamp(it.parse().ok()?, 0)).collect();
    let Some(mut times) = suggested else {
        form.refuse(SUGGESTED, t.forms_choose_one());
        return None;
    };
    let rows: Vec<(String, String)> = form
        .rows(OWN)
        .into_iter()
        .map(|row| (row[0].trim().to_owned(), row[1].trim().to_owned()))
        .filter(|(day, time)| !day.is_empty() || !time.is_empty())
        .collect();
    for (day, time) in rows {
        let day = day.parse::<NaiveDate>();
        let time = NaiveTime::parse_from_str(&time, "%H:%M");
        let remedy = match (day, time) {
            (Ok(day), Ok(time)) => match shown_at(day, time, visitor.time_zone) {
                Some(at) => {
                    times.push(at);
                    continue;
                }
                None => t.meetings_no_such_time(),
            },
            (Err(_), _) => t.forms_not_a_date(),
            (_, Err(_)) => t.forms_not_a_time(),
        };
        form.refuse("day", remedy);
    }
    (!form.is_refused()).then_some(times)
}

/// The agenda with what was ticked to talk about below it.
fn with_talk(
    t: &Texts,
    prompts: &[Prompt],
    form: &Form,
    mut details: domain::meeting::MeetingDetails,
) -> domain::meeting::MeetingDetails {
    let ticked = |number: &usize| form.has("talk", &number.to_string());
    let lines: Vec<String> = prompts
        .iter()
        .enumerate()
        .filter(|(number, _)| ticked(number))
        .map(|(_, it)| format!("- {}", prompt(t, it)))
        .collect();
    if !lines.is_empty() {
        let agenda = details.agenda.iter().map(ToString::to_string).chain([lines.join("\n")]);
        let agenda = agenda.collect::<Vec<_>>().join("\n\n");
        details.agenda = domain::LongText::parse(&agenda).ok().or(details.agenda);
    }
    details
}

fn page(visitor: &Visitor, it: &Beginning, form: &Form) -> Page {
    let t = visitor.texts;
    let is_new = it.meeting.is_none();
    let (title, lead) = if is_new {
        (t.meetings_new_title(), t.meetings_new_lead())
    } else {
        (t.meetings_times_title(), t.meetings_times_lead())
    };
    let (action, back) = match &it.meeting {
        None => (it.workspace.meetings_path("/new"), it.workspace.meetings_path("")),
        Some(meeting) => {
            (it.workspace.meeting_path(meeting.id, "/times"), it.workspace.meeting_path(meeting.id, ""))
        }
    };
    let details = if is_new { details::fields(t, form, it.has_rooms) } else { part(rsx! {}) };
    it.workspace.page(
        visitor,
        Room::Meetings,
        &title,
        rsx! {
            <p class="lead">(&lead)</p>
            (error_summary(t, form))
            <form method="post" action=(&action) novalidate>
                (default_button())
                (times(visitor, it, form))
                @if is_new {
                    <input type="hidden" name="id" value=(form.value("id"))>
                    (&details)
                    (talk(t, it, form))
                }
                <div class="button-row">
                    <button class="button" name=(ACTION) value="ask">(t.meetings_ask())</button>
                    @if is_new { (action_button(t.meetings_fix_now(), "fix".to_owned(), Tone::Quiet)) }
                    (link_button(t.common_cancel(), &back, Tone::Quiet))
                </div>
            </form>
        },
    )
}

fn times(visitor: &Visitor, it: &Beginning, form: &Form) -> Part {
    let t = visitor.texts;
    let minutes = it.meeting.as_ref().map_or(USUAL_MINUTES, |it| it.details.minutes);
    let length = Duration::minutes(minutes.into());
    let choices: Vec<Choice> = it
        .suggestions
        .times
        .iter()
        .map(|time| {
            let at = time.starts_at;
            let when = t.moment_range(at, at + length, visitor.time_zone);
            Choice::new(at.timestamp().to_string(), when)
        })
        .collect();
    let hint =
        if it.suggestions.suit_all() { t.meetings_suggested_hint() } else { t.meetings_suggested_own_hint() };
    let suggested =
        Field::boxes(SUGGESTED, t.meetings_suggested(), choices).hint(hint).seen_by(Audience::Partnership);
    let own = RowGroup {
        legend: t.meetings_own_times(),
        hint: t.meetings_own_times_hint(visitor.time_zone.name()),
        fields: OWN,
        cells: vec![Cell::date(t.meetings_day()), Cell::time(t.meetings_time())],
        audience: None,
        most: Meeting::MOST_TIMES,
        is_ranked: false,
    };
    part(rsx! { (field(t, form, &suggested)) (row_group(t, form, &own)) })
}

fn talk(t: &Texts, it: &Beginning, form: &Form) -> Part {
    let choices: Vec<Choice> = it
        .prompts
        .iter()
        .enumerate()
        .map(|(number, it)| Choice::new(number.to_string(), prompt(t, it)))
        .collect();
    let talk = Field::boxes("talk", t.meetings_agenda_talk(), choices).hint(t.meetings_agenda_talk_hint());
    part(rsx! { @if !it.prompts.is_empty() { (field(t, form, &talk)) } })
}
