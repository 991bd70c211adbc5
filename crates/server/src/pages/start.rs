//! The first page: for a stranger what this is, for somebody signed in their programmes.

use super::components::buttons::{Tone, link_button};
use super::components::cards::{badge, card_grid, main_card};
use super::components::notices::empty_state;
use super::components::steps::steps;
use super::components::{Part, part};
use super::layout::{Place, layout};
use super::programmes::next_steps;
use super::programmes::section::{Tab, path};
use super::programmes::words;
use super::{Page, Sample};
use crate::errors::Problem;
use crate::policy::Policy;
use crate::routes::Route;
use crate::visitor::Visitor;
use actions::App;
use actions::follow_up::{OwnStep, steps_of_participant};
use actions::sign_in::needs_set_up;
use axum::extract::State;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use domain::access::{Actor, Role};
use domain::programme::{Programme, ProgrammeState};
use domain::{ProgrammeId, Timestamp};
use hypertext::prelude::*;
use storage::programmes;
use wording::Texts;

pub(super) fn routes() -> Vec<Route> {
    vec![Route::get("/", Policy::Public, show)]
}

pub(super) fn samples() -> Vec<Sample> {
    vec![
        Sample { name: "start", page: |visitor| stranger_page(visitor, &[]) },
        Sample { name: "home", page: |visitor| home_page(visitor, &[]) },
        Sample { name: "home-steps", page: sampled_home },
    ]
}

/// A fresh installation leads to its set-up.
async fn show(State(app): State<App>, visitor: Visitor) -> Result<Response, Problem> {
    let Some(actor) = visitor.actor() else {
        if needs_set_up(&app).await? {
            return Ok((StatusCode::SEE_OTHER, [(header::LOCATION, "/set-up")]).into_response());
        }
        let mut tx = app.store.read().await?;
        let open = programmes::list(&mut tx, &[ProgrammeState::Open]).await?;
        return Ok(stranger_page(&visitor, &open).into_response());
    };
    let mut ids: Vec<ProgrammeId> = actor.memberships.iter().map(|it| it.programme).collect();
    ids.sort_unstable();
    ids.dedup();
    let mut tx = app.store.read().await?;
    let now = app.clock.now();
    let mut own = Vec::new();
    for programme in programmes::find_many(&mut tx, &ids).await? {
        let steps = steps_of_participant(&mut tx, actor, &programme, now).await?;
        own.push(Own { programme, steps, now });
    }
    Ok(home_page(&visitor, &own).into_response())
}

/// A programme somebody has a part in, with what is next for them there.
struct Own {
    programme: Programme,
    steps: Vec<OwnStep>,
    now: Timestamp,
}

fn sampled_home(visitor: &Visitor) -> Page {
    let programme = super::programmes::sample_programme();
    let now = programme.created_at;
    home_page(visitor, &[Own { steps: next_steps::sampled(now, false), programme, now }])
}

/// What is to be done in any of the programmes, and each with the way to one's first page in it.
fn home_page(visitor: &Visitor, own: &[Own]) -> Page {
    let t = visitor.texts;
    let actor = visitor.actor();
    let organises = actor.is_some_and(|it| it.memberships.iter().any(|it| it.role == Role::Organiser));
    let administers = actor.is_some_and(|it| it.administrator);
    layout(
        visitor,
        &Place::new(t.home_title()).wide(),
        rsx! {
            <h1>(t.home_title())</h1>
            @if own.is_empty() { (empty_state(t.home_empty(), t.home_empty_text(), "")) }
            @for (number, it) in own.iter().enumerate() { (to_do(visitor, it, number)) }
            (card_grid(rsx! { @for it in own { (programme_card(t, actor, &it.programme)) } }))
            <p class="button-row">
                @if organises || administers { (link_button(t.home_new(), "/new-programme", Tone::Main)) }
                @if administers {
                    (link_button(t.organisations_title(), "/administration/organisations", Tone::Quiet))
                    (link_button(t.outbox_title(), "/administration/outbox", Tone::Quiet))
                }
            </p>
        },
    )
}

/// What is to be done in one programme; nothing while one only waits.
fn to_do(visitor: &Visitor, it: &Own, number: usize) -> Part {
    let t = visitor.texts;
    let is_now = it.steps.first().is_some_and(|it| !it.step.kind.is_waiting());
    let lines = next_steps::lines(visitor, it.programme.slug.as_str(), &it.steps, it.now);
    let id = format!("steps-{number}");
    part(rsx! {
        @if is_now {
            <section aria-labelledby=(&id)>
                <h2 id=(&id)>(t.home_to_do(it.programme.texts_in(t.language()).name.as_str()))</h2>
                (steps(&lines, true))
            </section>
        }
    })
}

fn programme_card<'a>(t: &'a Texts, actor: Option<&'a Actor>, it: &'a Programme) -> impl Renderable + 'a {
    let (state, tone) = words::state(t, it.state);
    let roles = actor.map(|it| it.memberships.iter()).into_iter().flatten();
    let links: Vec<(String, String)> = roles
        .filter(|membership| membership.programme == it.id)
        .map(|membership| match membership.role {
            Role::Organiser => (t.home_organise(), Tab::Overview),
            Role::Coordinator { .. } => (t.home_coordinate(), Tab::Organisation),
            Role::Participant { .. } => (t.home_take_part(), Tab::Me),
        })
        .map(|(label, tab)| (label, path(it.slug.as_str(), tab)))
        .collect();
    main_card(
        it.texts_in(t.language()).name.as_str(),
        rsx! {
            <p>(badge(state.clone(), tone)) " " (t.plain_date(it.timetable.opening.date_naive()))</p>
            <p class="button-row">@for (label, href) in &links { (link_button(label.clone(), href, Tone::Quiet)) }</p>
        },
    )
}

fn stranger_page(visitor: &Visitor, open: &[Programme]) -> Page {
    let t = visitor.texts;
    let steps = [
        (t.start_tell_title(), t.start_tell_text()),
        (t.start_meet_title(), t.start_meet_text()),
        (t.start_make_title(), t.start_make_text()),
    ];
    layout(
        visitor,
        &Place::new(t.start_title()).wide(),
        rsx! {
            <div class="hero">
                <h1>(t.start_title())</h1>
                <p class="lead">(t.start_lead())</p>
                @if visitor.signed_in.is_none() {
                    <p class="button-row">(link_button(t.layout_sign_in(), "/sign-in", Tone::Main))</p>
                }
            </div>
            <section aria-labelledby="how">
                <h2 id="how">(t.start_how())</h2>
                <ol class="numbered-steps">
                    @for (title, text) in &steps { <li><h3>(title)</h3><p>(text)</p></li> }
                </ol>
            </section>
            @if !open.is_empty() {
                <section aria-labelledby="open">
                    <h2 id="open">(t.start_open())</h2>
                    <ul>
                        @for it in open {
                            @let href = format!("/programmes/{}", it.slug);
                            @let closes = t.moment(it.timetable.sign_up_closes, it.timetable.time_zone);
                            <li>
                                <a href=(href)>(it.texts_in(t.language()).name.as_str())</a>
                                " – " (t.start_closes(&closes))
                            </li>
                        }
                    </ul>
                </section>
            }
        },
    )
}
