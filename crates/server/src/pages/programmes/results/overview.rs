//! The way into everything that came of a programme, and who asks for help.

use super::help;
use crate::errors::Problem;
use crate::pages::components::buttons::{Tone, link_button};
use crate::pages::components::cards::{BadgeTone, badge};
use crate::pages::components::{Part, part};
use crate::pages::layout::{Place, layout};
use crate::pages::programmes::questionnaires::{sample as sample_questionnaire, words};
use crate::pages::programmes::rounds::people::People;
use crate::pages::programmes::section::{Tab, path, section};
use crate::pages::{Page, Sample};
use crate::policy::Policy;
use crate::routes::Route;
use crate::visitor::{Visitor, Within};
use actions::App;
use actions::questionnaires::{asked_people, first_introduction};
use axum::extract::State;
use domain::Timestamp;
use domain::programme::Programme;
use domain::questionnaire::{HelpRequest, HelpWish, Phase, Questionnaire, Stage};
use hypertext::prelude::*;
use storage::{help_requests, programmes, questionnaires};

pub(super) fn routes() -> Vec<Route> {
    vec![Route::get("/programmes/{programme}/results", Policy::Organiser, show)]
}

pub(super) fn samples() -> Vec<Sample> {
    vec![Sample { name: "results", page: |visitor| page(visitor, &sample()) }]
}

/// One questionnaire and how many have answered it.
struct Line {
    questionnaire: Questionnaire,
    phase: Phase,
    opens_at: Option<Timestamp>,
    asked: u32,
    answered: u32,
}

struct Overview {
    programme: Programme,
    lines: Vec<Line>,
    calls: Vec<HelpRequest>,
    people: People,
}

fn sample() -> Overview {
    let (programme, _) = sample_questionnaire(Stage::Closing);
    let phases = [Phase::Released, Phase::Open, Phase::Before];
    let lines = Stage::ALL.into_iter().zip(phases).map(|(stage, phase)| {
        let (programme, questionnaire) = sample_questionnaire(stage);
        let opens_at = questionnaire.opens_at(&programme.timetable, Some(programme.timetable.opening));
        Line {
            questionnaire,
            phase,
            opens_at,
            asked: 24,
            answered: if phase == Phase::Before { 0 } else { 17 },
        }
    });
    let call = |number: u128, settled| HelpRequest {
        id: uuid::Uuid::from_u128(number).into(),
        programme: programme.id,
        participant: uuid::Uuid::from_u128(2).into(),
        wish: HelpWish::AnotherPartner,
        message: domain::LongText::parse("We cannot find a time.").ok(),
        asked_at: programme.timetable.midpoint,
        settled,
    };
    let settled = Some((uuid::Uuid::from_u128(9).into(), programme.timetable.closing));
    Overview {
        lines: lines.collect(),
        calls: vec![call(1, None), call(2, settled)],
        people: People::default(),
        programme,
    }
}

async fn show(State(app): State<App>, visitor: Visitor, within: Within) -> Result<Page, Problem> {
    let mut tx = app.store.read().await?;
    let programme = programmes::find(&mut tx, within.programme).await?.ok_or(Problem::NotFound)?;
    let introduced = first_introduction(&mut tx, programme.id).await?;
    let answered = questionnaires::answered(&mut tx, programme.id).await?;
    let mut lines = Vec::new();
    for stage in Stage::ALL {
        let it = actions::questionnaires::load(&mut tx, &programme, stage).await?;
        lines.push(Line {
            phase: it.phase(&programme.timetable, introduced, app.clock.now()),
            opens_at: it.opens_at(&programme.timetable, introduced),
            asked: super::count(asked_people(&mut tx, &programme, &it).await?.len()),
            answered: super::count(answered.get(&stage).map_or(0, std::collections::BTreeSet::len)),
            questionnaire: it,
        });
    }
    let scope = within.scope()?;
    let calls = help_requests::list(&mut tx, &scope).await?;
    let people = People::load(&mut tx, &scope).await?;
    Ok(page(&visitor, &Overview { programme, lines, calls, people }))
}

fn page(visitor: &Visitor, it: &Overview) -> Page {
    let t = visitor.texts;
    let slug = it.programme.slug.as_str();
    let cards: Vec<Part> = it.lines.iter().map(|line| card(visitor, &it.programme, line)).collect();
    let calls = help::calls(t, &it.programme, &it.people, &it.calls);
    let (certificates, report) =
        (format!("/programmes/{slug}/certificates"), format!("/programmes/{slug}/report"));
    let place =
        Place::new(t.questionnaire_results()).within(section(visitor, &it.programme, Some(Tab::Results)));
    layout(
        visitor,
        &place,
        rsx! {
            <h1>(t.questionnaire_results())</h1>
            <p class="lead">(t.questionnaire_results_lead())</p>
            @if let Some(calls) = &calls { (calls) }
            <h2>(t.questionnaire_title())</h2>
            @for card in &cards { (card) }
            <h2>(t.certificate_title())</h2>
            <p>(t.certificate_lead())</p>
            <p class="button-row">(link_button(t.certificate_title(), &certificates, Tone::Quiet))</p>
            <h2>(t.report_title())</h2>
            <p>(t.report_lead())</p>
            <p class="button-row">(link_button(t.report_title(), &report, Tone::Quiet))</p>
        }
        .memoize(),
    )
}

fn card(visitor: &Visitor, programme: &Programme, it: &Line) -> Part {
    let t = visitor.texts;
    let stage = it.questionnaire.stage;
    let zone = programme.timetable.time_zone;
    let here = format!("{}/{}", path(programme.slug.as_str(), Tab::Results), stage.code());
    let date = |at: Timestamp| t.date(at.with_timezone(&zone).date_naive());
    let tone = match it.phase {
        Phase::Open => BadgeTone::Active,
        Phase::Closed => BadgeTone::Caution,
        Phase::Released => BadgeTone::Good,
        Phase::Unused | Phase::Before => BadgeTone::Neutral,
    };
    let closes = it.questionnaire.closes_at(&programme.timetable);
    let opens = match (stage, it.opens_at) {
        (Stage::FitCheck, _) => t.questionnaire_opens_after(u32::from(it.questionnaire.timing.after_days)),
        (_, Some(at)) => t.questionnaire_opens(date(at)),
        (_, None) => String::new(),
    };
    let when = match it.phase {
        Phase::Unused => String::new(),
        Phase::Before => opens,
        Phase::Open => t.questionnaire_open_until(t.moment(closes, zone)),
        Phase::Closed | Phase::Released => t.questionnaire_closed_on(date(closes)),
    };
    let is_before = matches!(it.phase, Phase::Before | Phase::Unused);
    let links: Vec<(String, String)> = [
        (!is_before).then(|| (t.questionnaire_see_results(), here.clone())),
        is_before.then(|| (t.questionnaire_questions(), format!("{here}/questions"))),
        (!matches!(it.phase, Phase::Closed | Phase::Released))
            .then(|| (t.questionnaire_dates(), format!("{here}/dates"))),
        Some((t.questionnaire_preview(), format!("{here}/preview"))),
    ]
    .into_iter()
    .flatten()
    .collect();
    part(rsx! {
        <article class="card">
            <h3>(words::stage(t, stage)) " " (badge(words::phase(t, it.phase), tone))</h3>
            @if !when.is_empty() { <p class="soft">(&when)</p> }
            @if !is_before { <p>(t.questionnaire_answered_of(it.answered, it.asked))</p> }
            <p class="button-row">
                @for (label, href) in &links { (link_button(label.clone(), href, Tone::Quiet)) }
            </p>
        </article>
    })
}
