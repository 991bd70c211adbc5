//! Letters of a joint meeting: inviting, reminding, cancelling, each after a look at who gets what.

use super::words::{title, when};
use super::{Found, cannot};
use crate::errors::{Problem, refusal};
use crate::forms::Form;
use crate::pages::components::buttons::Tone;
use crate::pages::components::confirm::{Confirmation, confirm};
use crate::pages::components::notices::{self, notice};
use crate::pages::components::part;
use crate::pages::layout::layout;
use crate::pages::programmes::see;
use crate::pages::{Page, Sample};
use crate::policy::Policy;
use crate::routes::Route;
use crate::visitor::{Visitor, Within};
use actions::App;
use actions::joint_meetings::{
    Guest, cancel_joint_meeting, guests, invite_to_joint_meeting, remind_of_joint_meeting, would_be_reminded,
};
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use domain::joint_meeting::CannotMeet;
use hypertext::prelude::*;
use storage::{Tx, joint_meetings};
use wording::Texts;

pub(super) fn routes() -> Vec<Route> {
    vec![
        Route::get(
            "/programmes/{programme}/joint-meetings/{meeting}/invitations",
            Policy::Organiser,
            ask_invite,
        ),
        Route::post(
            "/programmes/{programme}/joint-meetings/{meeting}/invitations",
            Policy::Organiser,
            invite,
        ),
        Route::get(
            "/programmes/{programme}/joint-meetings/{meeting}/reminder",
            Policy::Organiser,
            ask_remind,
        ),
        Route::post("/programmes/{programme}/joint-meetings/{meeting}/reminder", Policy::Organiser, remind),
        Route::get(
            "/programmes/{programme}/joint-meetings/{meeting}/cancellation",
            Policy::Organiser,
            ask_cancel,
        ),
        Route::post(
            "/programmes/{programme}/joint-meetings/{meeting}/cancellation",
            Policy::Organiser,
            cancel,
        ),
    ]
}

pub(super) fn samples() -> Vec<Sample> {
    fn with(visitor: &Visitor, letter: Letter, names: &[&str]) -> Page {
        let names = names.iter().map(|it| (*it).to_owned()).collect();
        page(visitor, &Mailing { found: Found::sample(), letter, names, problem: None })
    }
    const NAMES: &[&str] = &["Aino Virtanen", "Bo Lindgren", "Cecilia Dahl"];
    vec![
        Sample { name: "joint-meeting-invite", page: |visitor| with(visitor, Letter::Invitation, NAMES) },
        Sample {
            name: "joint-meeting-invite-nobody",
            page: |visitor| with(visitor, Letter::Invitation, &[]),
        },
        Sample { name: "joint-meeting-remind", page: |visitor| with(visitor, Letter::Reminder, NAMES) },
        Sample { name: "joint-meeting-cancel", page: |visitor| with(visitor, Letter::Cancellation, NAMES) },
    ]
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Letter {
    Invitation,
    Reminder,
    Cancellation,
}

/// A letter and who would get it.
struct Mailing {
    found: Found,
    letter: Letter,
    names: Vec<String>,
    problem: Option<String>,
}

impl Mailing {
    async fn load(app: &App, within: &Within, id: &str, letter: Letter) -> Result<Self, Problem> {
        let mut tx = app.store.read().await?;
        let found = Found::load(&mut tx, within, id).await?;
        let names = names(&mut tx, within, &found, letter).await?;
        Ok(Self { found, letter, names, problem: None })
    }
}

async fn names(tx: &mut Tx, within: &Within, found: &Found, letter: Letter) -> Result<Vec<String>, Problem> {
    let told = joint_meetings::attendees(tx, &within.scope()?, found.meeting.id).await?;
    let is_told =
        |guest: &Guest| told.iter().any(|it| it.participant == guest.participant.id && it.tried.is_some());
    let mut people = match letter {
        Letter::Reminder => would_be_reminded(tx, &found.meeting).await?,
        Letter::Invitation | Letter::Cancellation => guests(tx, within.programme).await?,
    };
    match letter {
        Letter::Invitation => people.retain(|it| !is_told(it)),
        Letter::Cancellation => people.retain(is_told),
        Letter::Reminder => {}
    }
    Ok(people.into_iter().map(|it| it.person.name.to_string()).collect())
}

type Meeting = Path<(String, String)>;

async fn ask_invite(
    State(app): State<App>,
    visitor: Visitor,
    within: Within,
    Path((_, meeting)): Meeting,
) -> Result<Page, Problem> {
    Ok(page(&visitor, &Mailing::load(&app, &within, &meeting, Letter::Invitation).await?))
}

async fn ask_remind(
    State(app): State<App>,
    visitor: Visitor,
    within: Within,
    Path((_, meeting)): Meeting,
) -> Result<Page, Problem> {
    Ok(page(&visitor, &Mailing::load(&app, &within, &meeting, Letter::Reminder).await?))
}

async fn ask_cancel(
    State(app): State<App>,
    visitor: Visitor,
    within: Within,
    Path((_, meeting)): Meeting,
) -> Result<Page, Problem> {
    Ok(page(&visitor, &Mailing::load(&app, &within, &meeting, Letter::Cancellation).await?))
}

async fn invite(
    State(app): State<App>,
    visitor: Visitor,
    within: Within,
    Path((_, meeting)): Meeting,
    form: Form,
) -> Result<Response, Problem> {
    form.only(&["version"])?;
    let it = Mailing::load(&app, &within, &meeting, Letter::Invitation).await?;
    match invite_to_joint_meeting(&app, &within.actor, within.programme, it.found.meeting.id).await {
        Ok(people) => Ok(see(format!("{}?done=invited&people={people}", it.found.path("")))),
        Err(error) => Ok(refused(&visitor, it, refusal(error)?)),
    }
}

async fn remind(
    State(app): State<App>,
    visitor: Visitor,
    within: Within,
    Path((_, meeting)): Meeting,
    form: Form,
) -> Result<Response, Problem> {
    form.only(&["version"])?;
    let it = Mailing::load(&app, &within, &meeting, Letter::Reminder).await?;
    match remind_of_joint_meeting(&app, &within.actor, within.programme, it.found.meeting.id).await {
        Ok(people) => Ok(see(format!("{}?done=reminded&people={people}", it.found.path("")))),
        Err(error) => Ok(refused(&visitor, it, refusal(error)?)),
    }
}

async fn cancel(
    State(app): State<App>,
    visitor: Visitor,
    within: Within,
    Path((_, meeting)): Meeting,
    form: Form,
) -> Result<Response, Problem> {
    form.only(&["version"])?;
    let version = form.value("version").parse().map_err(|_| Problem::Unprocessable)?;
    let it = Mailing::load(&app, &within, &meeting, Letter::Cancellation).await?;
    let id = it.found.meeting.id;
    match cancel_joint_meeting(&app, &within.actor, within.programme, id, version).await {
        Ok(_) => Ok(see(format!("{}?done=cancelled", it.found.path("")))),
        Err(error) => Ok(refused(&visitor, it, refusal(error)?)),
    }
}

fn refused(visitor: &Visitor, mut it: Mailing, why: CannotMeet) -> Response {
    it.problem = Some(cannot(visitor.texts, why));
    (StatusCode::CONFLICT, page(visitor, &it)).into_response()
}

fn page(visitor: &Visitor, it: &Mailing) -> Page {
    let t = visitor.texts;
    let meeting = &it.found.meeting;
    let name = title(t, meeting);
    let people = u32::try_from(it.names.len()).unwrap_or(u32::MAX);
    let (question, act, tone, path) = match it.letter {
        Letter::Invitation => {
            (t.joint_invite_question(&name), t.joint_invite_act(people), Tone::Main, "invitations")
        }
        Letter::Reminder => {
            (t.joint_remind_question(&name), t.joint_remind_act(people), Tone::Main, "reminder")
        }
        Letter::Cancellation => {
            (t.joint_cancel_question(&name), t.joint_cancel_act(), Tone::Danger, "cancellation")
        }
    };
    let (action, back) = (it.found.path(path), it.found.path(""));
    let confirmation = Confirmation { question: question.clone(), act, tone, action: &action, back: &back };
    let version = meeting.version.to_string();
    let preview = preview(visitor, it, people).memoize();
    let fields = part(rsx! { <input type="hidden" name="version" value=(&version)> });
    let place = it.found.place(visitor, question);
    layout(
        visitor,
        &place,
        rsx! {
            @if let Some(problem) = &it.problem { (notice(notices::Kind::Problem, problem.clone(), "")) }
            (confirm(t, &confirmation, &preview, &fields))
        }
        .memoize(),
    )
}

/// The letter in short, and everybody who gets it.
fn preview(visitor: &Visitor, it: &Mailing, people: u32) -> impl Renderable {
    let t = visitor.texts;
    let at = when(visitor, &it.found.programme, &it.found.meeting.appointment);
    let names = part(rsx! {
        <details>
            <summary>(t.joint_letters_to(people))</summary>
            <ul>@for name in &it.names { <li>(name)</li> }</ul>
        </details>
    });
    let text = letter_text(t, it.letter);
    rsx! {
        <p>(at)</p>
        <p>(text)</p>
        @if it.names.is_empty() { <p>(t.joint_cannot_nobody())</p> } @else { (names) }
    }
}

fn letter_text(t: &Texts, letter: Letter) -> String {
    match letter {
        Letter::Invitation => t.joint_invite_text(),
        Letter::Reminder => t.joint_remind_text(),
        Letter::Cancellation => t.joint_cancel_text(),
    }
}
