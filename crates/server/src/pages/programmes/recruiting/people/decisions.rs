//! Deciding on one or several people: first what will happen and who gets which letter, then the act.

use super::{Entry, everybody, sample_entries};
use crate::errors::{Problem, refusal};
use crate::forms::Form;
use crate::pages::components::buttons::Tone;
use crate::pages::components::confirm::{Confirmation, confirm};
use crate::pages::components::notices::{Kind, notice};
use crate::pages::layout::{Place, layout};
use crate::pages::programmes::recruiting::{sample, see, words};
use crate::pages::programmes::section::{Tab, path, section};
use crate::pages::{Page, Sample};
use crate::policy::Policy;
use crate::routes::Route;
use crate::visitor::{Visitor, Within};
use actions::App;
use actions::participants::{CannotDecideOn, decide};
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use domain::ParticipantId;
use domain::participant::{ParticipantStatus, Standing};
use domain::programme::Programme;
use hypertext::prelude::*;
use std::collections::BTreeSet;
use wording::Texts;

pub(super) fn routes() -> Vec<Route> {
    vec![Route::post("/programmes/{programme}/people/decisions", Policy::Organiser, send)]
}

pub(super) fn samples() -> Vec<Sample> {
    fn with(visitor: &Visitor, people: Vec<Entry>, problem: Option<String>) -> Page {
        let it = Preview {
            programme: sample::open_programme(),
            people,
            standing: Standing::Approved,
            free: Some(4),
            problem,
        };
        page(visitor, &it)
    }
    vec![
        Sample { name: "people-decision", page: |visitor| with(visitor, sample_entries(), None) },
        Sample { name: "people-decision-none", page: |visitor| with(visitor, vec![], None) },
        Sample {
            name: "people-decision-refused",
            page: |visitor| with(visitor, sample_entries(), Some(visitor.texts.recruit_no_places(2, 4))),
        },
    ]
}

struct Preview {
    programme: Programme,
    /// Those whose standing would change.
    people: Vec<Entry>,
    standing: Standing,
    /// Places nobody has yet; `None` is no limit.
    free: Option<u64>,
    problem: Option<String>,
}

async fn send(
    State(app): State<App>,
    visitor: Visitor,
    within: Within,
    form: Form,
) -> Result<Response, Problem> {
    form.only(&["person", "confirmed"])?;
    let standing = Standing::from_code(form.action()).ok_or(Problem::Unprocessable)?;
    let chosen: Result<BTreeSet<ParticipantId>, _> = form.values("person").map(str::parse).collect();
    let chosen = chosen.map_err(|_| Problem::NotFound)?;
    let mut preview = preview(&app, &within, &chosen, standing).await?;
    if !form.is_ticked("confirmed") || preview.people.is_empty() {
        return Ok(page(&visitor, &preview).into_response());
    }
    match decide(&app, &within.actor, within.programme, &chosen, standing).await {
        Ok(_) => Ok(see(path(within.slug.as_str(), Tab::People))),
        Err(error) => {
            preview.problem = Some(cannot(visitor.texts, &preview, &refusal(error)?));
            Ok((StatusCode::CONFLICT, page(&visitor, &preview)).into_response())
        }
    }
}

async fn preview(
    app: &App,
    within: &Within,
    chosen: &BTreeSet<ParticipantId>,
    standing: Standing,
) -> Result<Preview, Problem> {
    let (programme, everybody) = everybody(app, within).await?;
    let known: BTreeSet<_> = everybody.iter().map(|it| it.participant.id).collect();
    if !chosen.is_subset(&known) {
        return Err(Problem::NotFound);
    }
    let approved = everybody.iter().filter(|it| it.participant.is_approved()).count() as u64;
    let free = programme.places.map(|it| u64::from(it).saturating_sub(approved));
    let target = ParticipantStatus::from(standing);
    let changing = |it: &Entry| chosen.contains(&it.participant.id) && it.participant.status != target;
    let people = everybody.into_iter().filter(changing).collect();
    Ok(Preview { programme, people, standing, free, problem: None })
}

fn cannot(t: &Texts, it: &Preview, reason: &CannotDecideOn) -> String {
    match reason {
        CannotDecideOn::NoPlaces { asked, free } => t.recruit_no_places(
            u32::try_from(*free).unwrap_or(u32::MAX),
            u32::try_from(*asked).unwrap_or(u32::MAX),
        ),
        CannotDecideOn::Somebody { participant, reason } => {
            let named = it.people.iter().find(|it| it.participant.id == *participant);
            let name = named.map_or("", |it| it.person.name.as_str());
            format!("{name}: {}", words::cannot_decide(t, *reason))
        }
    }
}

fn page(visitor: &Visitor, it: &Preview) -> Page {
    let t = visitor.texts;
    let base = path(it.programme.slug.as_str(), Tab::People);
    let action = format!("{base}/decisions");
    let count = u32::try_from(it.people.len()).unwrap_or(u32::MAX);
    let confirmation = Confirmation {
        question: words::decision(t, it.standing),
        act: if count == 0 { t.common_back() } else { t.recruit_decide_act(count) },
        tone: Tone::Main,
        action: &action,
        back: &base,
    };
    let letter = match it.standing {
        Standing::Applied => t.recruit_letter_none(),
        Standing::Approved => t.recruit_letter_approved(count),
        Standing::Waiting => t.recruit_letter_waiting(count),
        Standing::NotSelected => t.recruit_letter_not_selected(count),
    };
    let preview = rsx! {
        @if let Some(problem) = &it.problem {
            (notice(Kind::Problem, t.programme_not_moved(), rsx! { <p>(problem)</p> }))
        }
        @if it.people.is_empty() {
            <p>(t.recruit_nobody_chosen())</p>
        } @else {
            <p>(&letter)</p>
            <ul>
                @for person in &it.people { <li>(person.person.name.as_str()) " – " (person.person.email.as_str())</li> }
            </ul>
            @if it.standing == Standing::Approved {
                @if let Some(free) = it.free { <p>(t.recruit_free_places(u32::try_from(free).unwrap_or(u32::MAX)))</p> }
            }
        }
    }
    .memoize();
    let fields = rsx! {
        @for person in &it.people { <input type="hidden" name="person" value=(person.participant.id.to_string())> }
        <input type="hidden" name="do" value=(it.standing.code())>
        <input type="hidden" name="confirmed" value="yes">
    }
    .memoize();
    let place = Place::new(words::decision(t, it.standing))
        .within(section(visitor, &it.programme, Some(Tab::People)))
        .under(t.programme_tab_people(), base.clone());
    layout(visitor, &place, confirm(t, &confirmation, preview, fields).memoize())
}
