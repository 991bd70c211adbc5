//! Who comes and who is there: a list to tick on a phone during the meeting.

use super::{Found, cannot};
use crate::errors::{Problem, refusal};
use crate::forms::Form;
use crate::pages::components::audience::{Audience, who_sees};
use crate::pages::components::buttons::{Tone, button};
use crate::pages::components::notices::{self, empty_state, notice};
use crate::pages::layout::layout;
use crate::pages::programmes::see;
use crate::pages::{Page, Sample};
use crate::policy::Policy;
use crate::routes::Route;
use crate::visitor::{Visitor, Within};
use actions::App;
use actions::joint_meetings::{Ticks, guests, note_attendance};
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use domain::joint_meeting::{Answer, Attendee};
use domain::{OrganisationId, ParticipantId, Timestamp};
use hypertext::prelude::*;
use std::collections::{BTreeSet, HashMap};
use storage::{Tx, joint_meetings, organisations};
use wording::Texts;

pub(super) fn routes() -> Vec<Route> {
    vec![
        Route::get("/programmes/{programme}/joint-meetings/{meeting}/attendance", Policy::Organiser, show),
        Route::post("/programmes/{programme}/joint-meetings/{meeting}/attendance", Policy::Organiser, save),
    ]
}

pub(super) fn samples() -> Vec<Sample> {
    fn with(visitor: &Visitor, is_now: bool) -> Page {
        let found = Found::sample();
        let now = if is_now { found.meeting.appointment.starts_at } else { found.programme.created_at };
        let person = |number: u128, name: &str, answer, is_there| Person {
            id: uuid::Uuid::from_u128(number).into(),
            name: name.to_owned(),
            organisation: Some("Kaisla University".to_owned()),
            answer,
            is_there,
        };
        let people = vec![
            person(1, "Aino Virtanen", Some(Answer::Yes), true),
            person(2, "Bo Lindgren", Some(Answer::Maybe), false),
            person(3, "Cecilia Dahl", None, false),
        ];
        page(visitor, &List { found, people, now, problem: None })
    }
    vec![
        Sample { name: "joint-meeting-attendance", page: |visitor| with(visitor, true) },
        Sample { name: "joint-meeting-answers", page: |visitor| with(visitor, false) },
    ]
}

struct Person {
    id: ParticipantId,
    name: String,
    organisation: Option<String>,
    answer: Option<Answer>,
    is_there: bool,
}

struct List {
    found: Found,
    people: Vec<Person>,
    now: Timestamp,
    problem: Option<String>,
}

impl List {
    async fn load(app: &App, visitor: &Visitor, within: &Within, id: &str) -> Result<Self, Problem> {
        let mut tx = app.store.read().await?;
        let found = Found::load(&mut tx, within, id).await?;
        let known: HashMap<ParticipantId, Attendee> =
            joint_meetings::attendees(&mut tx, &within.scope()?, found.meeting.id)
                .await?
                .into_iter()
                .map(|it| (it.participant, it))
                .collect();
        let mut organisations = HashMap::new();
        let mut people = Vec::new();
        for guest in guests(&mut tx, within.programme).await? {
            let organisation = guest.participant.profile.organisation;
            let known = known.get(&guest.participant.id);
            people.push(Person {
                id: guest.participant.id,
                name: guest.person.name.to_string(),
                organisation: name_of(&mut tx, &mut organisations, organisation).await?,
                answer: known.and_then(|it| it.answer(&found.meeting)),
                is_there: known.is_some_and(|it| it.attendance.is_some()),
            });
        }
        visitor.texts.sort_by_name(&mut people, |it| it.name.clone());
        Ok(Self { found, people, now: app.clock.now(), problem: None })
    }
}

async fn name_of(
    tx: &mut Tx,
    known: &mut HashMap<OrganisationId, Option<String>>,
    id: Option<OrganisationId>,
) -> Result<Option<String>, Problem> {
    let Some(id) = id else { return Ok(None) };
    if let Some(name) = known.get(&id) {
        return Ok(name.clone());
    }
    let name = organisations::find(tx, id).await?.map(|it| it.name.to_string());
    known.insert(id, name.clone());
    Ok(name)
}

async fn show(
    State(app): State<App>,
    visitor: Visitor,
    within: Within,
    Path((_, meeting)): Path<(String, String)>,
) -> Result<Page, Problem> {
    Ok(page(&visitor, &List::load(&app, &visitor, &within, &meeting).await?))
}

async fn save(
    State(app): State<App>,
    visitor: Visitor,
    within: Within,
    Path((_, meeting)): Path<(String, String)>,
    form: Form,
) -> Result<Response, Problem> {
    form.only(&["shown", "there"])?;
    let ids = |field: &str| {
        let ids = form.values(field).map(|it| it.parse().map_err(|_| Problem::Unprocessable));
        ids.collect::<Result<BTreeSet<ParticipantId>, Problem>>()
    };
    let ticks = Ticks { shown: ids("shown")?, ticked: ids("there")? };
    let mut it = List::load(&app, &visitor, &within, &meeting).await?;
    match note_attendance(&app, &within.actor, within.programme, it.found.meeting.id, &ticks).await {
        Ok(()) => Ok(see(format!("{}?done=attendance", it.found.path("")))),
        Err(error) => {
            it.problem = Some(cannot(visitor.texts, refusal(error)?));
            Ok((StatusCode::CONFLICT, page(&visitor, &it)).into_response())
        }
    }
}

fn page(visitor: &Visitor, it: &List) -> Page {
    let t = visitor.texts;
    let can_tick = it.found.meeting.takes_attendance(it.now);
    let action = it.found.path("attendance");
    let there = u32::try_from(it.people.iter().filter(|it| it.is_there).count()).unwrap_or(u32::MAX);
    let lead = if can_tick { t.joint_attendance_lead() } else { t.joint_attendance_early() };
    let place = it.found.place(visitor, t.joint_attendance());
    layout(
        visitor,
        &place,
        rsx! {
            @if let Some(problem) = &it.problem { (notice(notices::Kind::Problem, problem.clone(), "")) }
            <h1>(t.joint_attendance())</h1>
            <p class="lead">(lead)</p>
            (who_sees(t, Audience::Organisers, "who-sees".to_owned()))
            @if it.people.is_empty() {
                (empty_state(t.joint_nobody(), t.joint_nobody_text(), ""))
            } @else if can_tick {
                <form method="post" action=(&action)>
                    <p>(t.joint_there(there))</p>
                    <ul class="tick-list">@for person in &it.people { (ticked(t, person)) }</ul>
                    <p class="button-row sticky">(button(t.joint_attendance_save(), Tone::Main))</p>
                </form>
            } @else {
                <ul class="tick-list">
                    @for person in &it.people {
                        <li><span class="tick-name">(&person.name)</span> (beside(t, person))</li>
                    }
                </ul>
            }
        }
        .memoize(),
    )
}

/// A whole line to press.
fn ticked<'a>(t: &'a Texts, it: &'a Person) -> impl Renderable + 'a {
    let (id, field) = (it.id.to_string(), format!("there-{}", it.id));
    rsx! {
        <li>
            @if it.is_there { <input type="hidden" name="shown" value=(&id)> }
            <label for=(&field)>
                <input id=(&field) type="checkbox" name="there" value=(&id) checked[it.is_there]>
                <span class="tick-name">(&it.name)</span>
                (beside(t, it))
            </label>
        </li>
    }
}

fn beside<'a>(t: &'a Texts, it: &'a Person) -> impl Renderable + 'a {
    let answer = match it.answer {
        Some(Answer::Yes) => t.joint_answer_yes(),
        Some(Answer::No) => t.joint_answer_no(),
        Some(Answer::Maybe) => t.joint_answer_maybe(),
        None => t.joint_answer_none(),
    };
    rsx! {
        <span class="soft">
            (answer)
            @if let Some(organisation) = &it.organisation { " · " (organisation) }
        </span>
    }
}
