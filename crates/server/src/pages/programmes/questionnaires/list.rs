//! What a participant can answer now, what comes, and asking for help.

use super::{at, help, words};
use crate::errors::Problem;
use crate::forms::Form;
use crate::pages::components::buttons::{Tone, link_button};
use crate::pages::components::cards::{BadgeTone, badge};
use crate::pages::components::notices::{Kind, empty_state, error_summary, notice};
use crate::pages::components::{Part, part};
use crate::pages::layout::{Place, layout};
use crate::pages::programmes::section::{Tab, path, section};
use crate::pages::{Page, Sample};
use crate::policy::Policy;
use crate::routes::Route;
use crate::visitor::{Visitor, Within};
use actions::App;
use actions::questionnaires::{Mine, MyState, mine};
use axum::extract::State;
use domain::access::Scope;
use domain::programme::Programme;
use domain::questionnaire::{HelpRequest, HelpWish, Stage};
use domain::{PartnershipId, Timestamp};
use hypertext::prelude::*;
use storage::{certificates, help_requests, partnerships, programmes};

pub(super) fn routes() -> Vec<Route> {
    vec![Route::get("/programmes/{programme}/questionnaires", Policy::Participant, show)]
}

pub(super) fn samples() -> Vec<Sample> {
    vec![
        Sample { name: "questionnaires", page: |visitor| page(visitor, &sample(true), &Form::blank()) },
        Sample { name: "questionnaires-none", page: |visitor| page(visitor, &sample(false), &Form::blank()) },
    ]
}

fn sample(is_full: bool) -> Questionnaires {
    let (programme, _) = super::sample(Stage::Closing);
    let times = programme.timetable;
    let states = [MyState::Over { answered: true }, MyState::Answered, MyState::Open { has_draft: true }];
    let all = Stage::ALL.into_iter().zip(states).map(|(stage, state)| {
        let (_, questionnaire) = super::sample(stage);
        Mine { closes_at: questionnaire.closes_at(&times), opens_at: times.opening, questionnaire, state }
    });
    let request = HelpRequest {
        id: uuid::Uuid::from_u128(1).into(),
        programme: programme.id,
        participant: uuid::Uuid::from_u128(2).into(),
        wish: HelpWish::Talk,
        message: None,
        asked_at: times.midpoint,
        settled: None,
    };
    Questionnaires {
        mine: if is_full { all.collect() } else { vec![] },
        partnerships: if is_full { vec![uuid::Uuid::from_u128(3).into()] } else { vec![] },
        asked: is_full.then_some(request),
        has_certificate: is_full,
        now: times.closing,
        programme,
    }
}

/// What the page shows.
pub(super) struct Questionnaires {
    programme: Programme,
    mine: Vec<Mine>,
    /// One's own that go on.
    partnerships: Vec<PartnershipId>,
    /// The last call for help that waits.
    asked: Option<HelpRequest>,
    has_certificate: bool,
    now: Timestamp,
}

pub(super) async fn load(app: &App, within: &Within) -> Result<Questionnaires, Problem> {
    let mut tx = app.store.read().await?;
    let now = app.clock.now();
    let programme = programmes::find(&mut tx, within.programme).await?.ok_or(Problem::NotFound)?;
    let scope = Scope::own(&within.actor, within.programme).ok_or(Problem::NotFound)?;
    let own = partnerships::list(&mut tx, &scope).await?;
    let asked = help_requests::list(&mut tx, &scope).await?.into_iter().find(|it| it.settled.is_none());
    let issued = certificates::list(&mut tx, &scope).await?;
    Ok(Questionnaires {
        mine: mine(&mut tx, &within.actor, &programme, now).await?,
        partnerships: own.iter().filter(|it| it.ended_at.is_none()).map(|it| it.id).collect(),
        asked,
        has_certificate: issued.iter().any(domain::certificate::Certificate::is_valid),
        now,
        programme,
    })
}

async fn show(State(app): State<App>, visitor: Visitor, within: Within) -> Result<Page, Problem> {
    Ok(page(&visitor, &load(&app, &within).await?, &Form::blank()))
}

pub(super) fn page(visitor: &Visitor, it: &Questionnaires, form: &Form) -> Page {
    let t = visitor.texts;
    let slug = it.programme.slug.as_str();
    let cards: Vec<Part> = it.mine.iter().map(|mine| card(visitor, it, mine)).collect();
    let certificate = format!("/programmes/{slug}/certificate");
    let zone = it.programme.timetable.time_zone;
    let asked = it.asked.as_ref().map(|it| t.date(it.asked_at.with_timezone(&zone).date_naive()));
    let place = Place::new(t.questionnaire_title()).within(section(
        visitor,
        &it.programme,
        Some(Tab::Questionnaires),
    ));
    layout(
        visitor,
        &place,
        rsx! {
            (error_summary(t, form))
            <h1>(t.questionnaire_title())</h1>
            @if cards.is_empty() {
                (empty_state(t.questionnaire_none_title(), t.questionnaire_none_text(), ""))
            } @else {
                <p class="lead">(t.questionnaire_lead())</p>
                @for card in &cards { (card) }
                <details>
                    <summary>(t.questionnaire_how_kept())</summary>
                    <p>(t.questionnaire_how_kept_text())</p>
                </details>
            }
            @if it.has_certificate {
                <p class="button-row">(link_button(t.certificate_mine(), &certificate, Tone::Quiet))</p>
            }
            @if !it.partnerships.is_empty() {
                <section aria-labelledby="help">
                    <h2 id="help">(t.questionnaire_help())</h2>
                    @if let Some(day) = &asked {
                        (notice(Kind::Success, t.questionnaire_help_asked(day), ""))
                    } @else {
                        <p>(t.questionnaire_help_lead())</p>
                        (help::asking(t, slug, form))
                    }
                </section>
            }
        }
        .memoize(),
    )
}

/// One questionnaire: where it stands, and the way into it.
fn card(visitor: &Visitor, it: &Questionnaires, mine: &Mine) -> Part {
    let t = visitor.texts;
    let slug = it.programme.slug.as_str();
    let stage = mine.questionnaire.stage;
    let (zone, here) = (it.programme.timetable.time_zone, at(slug, stage));
    let date = |at: Timestamp| t.date(at.with_timezone(&zone).date_naive());
    let receipt = format!("{here}/receipt");
    let (state, tone, when) = match mine.state {
        MyState::Later => {
            (t.questionnaire_state_later(), BadgeTone::Neutral, t.questionnaire_opens(date(mine.opens_at)))
        }
        MyState::Open { .. } => (
            t.questionnaire_state_open(),
            BadgeTone::Active,
            t.questionnaire_open_until(t.moment(mine.closes_at, zone)),
        ),
        MyState::Answered => (
            t.questionnaire_state_answered(),
            BadgeTone::Good,
            t.questionnaire_open_until(t.moment(mine.closes_at, zone)),
        ),
        MyState::Over { answered } => {
            let state =
                if answered { t.questionnaire_state_answered() } else { t.questionnaire_state_over() };
            (state, BadgeTone::Neutral, t.questionnaire_closed_on(date(mine.closes_at)))
        }
    };
    let into = match mine.state {
        MyState::Open { has_draft: true } => Some((t.questionnaire_go_on(), here.as_str(), Tone::Main)),
        MyState::Open { has_draft: false } => Some((t.questionnaire_answer(), here.as_str(), Tone::Main)),
        MyState::Answered => Some((t.questionnaire_change_mine(), receipt.as_str(), Tone::Quiet)),
        MyState::Later | MyState::Over { .. } => None,
    };
    let asks_balance = stage.asks_balance() && it.now >= mine.opens_at;
    let balances: Vec<String> =
        it.partnerships.iter().filter(|_| asks_balance).map(|it| format!("{here}/balance/{it}")).collect();
    part(rsx! {
        <article class="card">
            <h2>(words::stage(t, stage)) " " (badge(state.clone(), tone))</h2>
            <p>(words::stage_lead(t, stage))</p>
            <p class="soft">(when)</p>
            <div class="button-row">
                @if let Some((label, href, tone)) = &into { (link_button(label.clone(), href, *tone)) }
                @for href in &balances { (link_button(t.questionnaire_balance(), href, Tone::Quiet)) }
            </div>
        </article>
    })
}

/// The list's address, for pages beside it.
pub(super) fn home(slug: &str) -> String {
    path(slug, Tab::Questionnaires)
}
