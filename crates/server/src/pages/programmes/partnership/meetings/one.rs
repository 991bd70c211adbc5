//! One meeting: its time, what it is about, and all it left behind.

use super::super::workspace::{Room, Workspace};
use super::notes::written;
use super::poll::poll;
use super::{enter_meeting, feedback, items, recording, sample, words};
use crate::errors::{Problem, refusal};
use crate::forms::Form;
use crate::pages::components::buttons::{Tone, link_button};
use crate::pages::components::cards::badge;
use crate::pages::components::lists::{Fact, description_list};
use crate::pages::components::notices::{Kind, error_summary, notice};
use crate::pages::components::{Part, paragraph, part};
use crate::pages::programmes::see;
use crate::pages::{Page, Sample};
use crate::policy::Policy;
use crate::routes::Route;
use crate::visitor::{Visitor, Within};
use actions::App;
use actions::meetings::{answer, fix, have_a_say};
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use domain::action_item::ActionItem;
use domain::meeting::{Feedback, Meeting, MeetingState, Notes, Recording};
use hypertext::prelude::*;
use storage::{action_items, meetings};

pub(super) fn routes() -> Vec<Route> {
    vec![
        Route::get(at!("/{meeting}"), Policy::Participant, show),
        Route::post(at!("/{meeting}/answer"), Policy::Participant, take),
    ]
}

pub(super) fn samples() -> Vec<Sample> {
    vec![
        Sample {
            name: "meeting-proposed",
            page: |visitor| page(visitor, &sample::one(sample::proposed()), &Form::blank(), None),
        },
        Sample {
            name: "meeting-planned",
            page: |visitor| page(visitor, &sample::one(sample::planned()), &Form::blank(), None),
        },
        Sample {
            name: "meeting-after",
            page: |visitor| page(visitor, &sample::one(sample::held()), &Form::blank(), None),
        },
        Sample {
            name: "meeting-cancelled",
            page: |visitor| {
                let problem = visitor.texts.meetings_cannot_cancelled();
                page(visitor, &sample::one(sample::cancelled()), &Form::blank(), Some(&problem))
            },
        },
    ]
}

/// A meeting with everything its page shows.
pub(super) struct Whole {
    pub(super) workspace: Workspace,
    pub(super) meeting: Meeting,
    pub(super) notes: Option<Notes>,
    pub(super) items: Vec<ActionItem>,
    pub(super) feedback: Vec<Feedback>,
    pub(super) recording: Recording,
    /// There is a link, shown or not.
    pub(super) has_recording: bool,
}

impl Whole {
    pub(super) async fn load(
        app: &App,
        within: &Within,
        (partnership, meeting): (&str, &str),
    ) -> Result<Self, Problem> {
        let (workspace, meeting) = enter_meeting(app, within, (partnership, meeting)).await?;
        let inside = workspace.inside;
        let everybody = have_a_say(&workspace.partnership, &meeting);
        let mut tx = app.store.read().await?;
        let mut items = action_items::list(&mut tx, &inside).await?;
        items.retain(|it| it.meeting == Some(meeting.id));
        Ok(Self {
            notes: meetings::notes(&mut tx, &inside, meeting.id).await?,
            items,
            feedback: meetings::feedback(&mut tx, &inside, Some(meeting.id)).await?,
            recording: meetings::recording(&mut tx, &inside, meeting.id, &everybody).await?,
            has_recording: meetings::has_recording(&mut tx, &inside, meeting.id).await?,
            workspace,
            meeting,
        })
    }
}

async fn show(
    State(app): State<App>,
    visitor: Visitor,
    within: Within,
    Path((_, partnership, meeting)): Path<(String, String, String)>,
) -> Result<Page, Problem> {
    let whole = Whole::load(&app, &within, (&partnership, &meeting)).await?;
    Ok(page(&visitor, &whole, &Form::blank(), None))
}

/// One click: the time suits, it does not, or it is agreed already.
async fn take(
    State(app): State<App>,
    visitor: Visitor,
    within: Within,
    Path((_, partnership, id)): Path<(String, String, String)>,
    form: Form,
) -> Result<Response, Problem> {
    form.only(&["time"])?;
    let (workspace, meeting) = enter_meeting(&app, &within, (&partnership, &id)).await?;
    let number: u16 = form.value("time").parse().map_err(|_| Problem::Unprocessable)?;
    let whose = workspace.whose();
    let answered = match form.action() {
        "yes" | "no" => {
            let suits = form.action() == "yes";
            answer(&app, &within.actor, whose, meeting.id, (number, suits)).await.map(|_| ())
        }
        "fix" => fix(&app, &within.actor, whose, meeting.id, number).await.map(|_| ()),
        _ => return Err(Problem::Unprocessable),
    };
    match answered {
        Ok(()) => Ok(see(workspace.meeting_path(meeting.id, ""))),
        Err(error) => {
            let why = words::cannot_meet(visitor.texts, refusal(error)?);
            let whole = Whole::load(&app, &within, (&partnership, &id)).await?;
            Ok((StatusCode::CONFLICT, page(&visitor, &whole, &Form::blank(), Some(&why))).into_response())
        }
    }
}

/// What is fixed of a meeting.
pub(super) fn facts(visitor: &Visitor, it: &Meeting) -> Vec<Fact> {
    let t = visitor.texts;
    let fact = |term: String, value: Part| Fact { term, value, change: None };
    let mut facts = Vec::new();
    if let (Some(starts_at), Some(ends_at)) = (it.starts_at(), it.ends_at()) {
        let when = match &it.state {
            MeetingState::Held(held) => t.meetings_when_held(
                t.moment(held.starts_at, visitor.time_zone),
                t.duration(held.minutes.into()),
            ),
            _ => t.moment_range(starts_at, ends_at, visitor.time_zone),
        };
        let zone = t.meetings_zone(visitor.time_zone.name());
        facts.push(fact(t.meetings_when(), part(rsx! { <div>(&when) <p class="soft">(&zone)</p></div> })));
    } else {
        facts.push(fact(t.meetings_minutes(), part(t.duration(it.details.minutes.into()))));
    }
    facts.push(fact(t.meetings_mode(), part(words::mode(t, it.details.mode))));
    facts.extend(it.details.place.as_ref().map(|place| fact(t.meetings_place(), part(place.as_str()))));
    facts.extend(it.details.link.as_ref().map(|link| {
        let link = link.as_str();
        fact(t.meetings_link(), part(rsx! { <a href=(link) rel="noopener noreferrer">(link)</a> }))
    }));
    facts
}

pub(super) fn page(visitor: &Visitor, it: &Whole, form: &Form, problem: Option<&str>) -> Page {
    let t = visitor.texts;
    let meeting = &it.meeting;
    let day = |at: domain::Timestamp| t.date(at.with_timezone(&visitor.time_zone).date_naive());
    let title = match meeting.starts_at() {
        Some(at) => t.meetings_one_title(day(at)),
        None => t.meetings_choose(),
    };
    let (state, tone) = words::state(t, meeting, it.workspace.now);
    let is_proposed = matches!(meeting.state, MeetingState::Proposed { .. });
    let is_held = matches!(meeting.state, MeetingState::Held(_));
    let is_cancelled = matches!(meeting.state, MeetingState::Cancelled { .. });
    it.workspace.page(
        visitor,
        Room::Meetings,
        &title,
        rsx! {
            <p>(badge(state.clone(), tone))</p>
            (error_summary(t, form))
            @if let Some(problem) = problem {
                (notice(Kind::Problem, t.meetings_not_done(), paragraph(problem)))
            }
            @if is_proposed { (poll(visitor, &it.workspace, meeting)) }
            (description_list(&facts(visitor, meeting)).memoize())
            @if let MeetingState::Held(held) = &meeting.state {
                <p>(t.meetings_were_there(it.workspace.people.names(t, held.present.iter().copied())))</p>
            }
            (ways_on(visitor, it))
            @if let Some(agenda) = &meeting.details.agenda {
                <section aria-labelledby="agenda">
                    <h2 id="agenda">(t.meetings_agenda())</h2>
                    (written(agenda))
                </section>
            }
            @if !is_cancelled && !is_proposed {
                (notes(visitor, it))
                (to_do(visitor, it))
                (recording::section(visitor, it))
            }
            @if is_held { (feedback::section(visitor, it, form)) }
        },
    )
}

/// What can be done with the meeting as it stands.
fn ways_on(visitor: &Visitor, it: &Whole) -> Part {
    let t = visitor.texts;
    let path = |tail: &str| it.workspace.meeting_path(it.meeting.id, tail);
    let held = (t.meetings_we_met(), path("/held"));
    let details = (t.meetings_details_change(), path("/details"));
    let moved = (t.meetings_move(), path("/time"));
    let cancel = (t.meetings_cancel(), path("/cancellation"));
    let (main, quiet) = match &it.meeting.state {
        MeetingState::Proposed { .. } => {
            (None, vec![(t.meetings_times_more(), path("/times")), details, cancel])
        }
        MeetingState::Planned { starts_at } if *starts_at <= it.workspace.now => {
            (Some(held), vec![moved, details, cancel])
        }
        MeetingState::Planned { .. } => (None, vec![moved, details, cancel]),
        MeetingState::Held(_) => (None, vec![(t.meetings_held_correct(), path("/held")), details]),
        MeetingState::Cancelled { .. } => {
            (Some((t.meetings_suggest(), it.workspace.meetings_path("/new"))), Vec::new())
        }
    };
    part(rsx! {
        <p class="button-row">
            @if let Some((label, href)) = &main { (link_button(label.clone(), href, Tone::Main)) }
            @for (label, href) in &quiet { (link_button(label.clone(), href, Tone::Quiet)) }
        </p>
    })
}

fn notes(visitor: &Visitor, it: &Whole) -> Part {
    let t = visitor.texts;
    let edit = it.workspace.meeting_path(it.meeting.id, "/notes");
    let text = it.notes.as_ref().and_then(|it| it.text.as_ref());
    let by = it.notes.as_ref().map(|notes| {
        let who = it.workspace.people.name(t, notes.written_by);
        t.meetings_notes_by(who, t.moment(notes.written_at, visitor.time_zone))
    });
    let label = if text.is_some() { t.meetings_notes_edit() } else { t.meetings_notes_write() };
    part(rsx! {
        <section aria-labelledby="notes">
            <h2 id="notes">(t.meetings_notes())</h2>
            @match text {
                Some(text) => {
                    (written(text))
                    @if let Some(by) = &by { <p class="soft">(by)</p> }
                }
                None => <p class="soft">(t.meetings_notes_none())</p>,
            }
            <p class="button-row">(link_button(label.clone(), &edit, Tone::Quiet))</p>
        </section>
    })
}

fn to_do(visitor: &Visitor, it: &Whole) -> Part {
    let t = visitor.texts;
    let add = it.workspace.meetings_path(&format!("/items/new?meeting={}", it.meeting.id));
    let all: Vec<&ActionItem> = it.items.iter().collect();
    part(rsx! {
        <section aria-labelledby="to-do">
            <h2 id="to-do">(t.meetings_to_do())</h2>
            (items::list(visitor, &it.workspace, &all))
            <p class="button-row">(link_button(t.meetings_item_add(), &add, Tone::Quiet))</p>
        </section>
    })
}
