//! The answers of a questionnaire in pictures, once it has closed and been counted.

use super::pictures::{Shown, What, shown};
use crate::errors::{Problem, refusal};
use crate::forms::Form;
use crate::pages::components::buttons::{Tone, button_form};
use crate::pages::components::notices::{Kind, notice};
use crate::pages::components::pictures::picture;
use crate::pages::components::{Part, paragraph, part};
use crate::pages::layout::{Place, layout};
use crate::pages::programmes::questionnaires::{load_in, sample, words};
use crate::pages::programmes::section::{Tab, path, section};
use crate::pages::programmes::see;
use crate::pages::{Page, Sample};
use crate::policy::Policy;
use crate::routes::Route;
use crate::visitor::{Visitor, Within};
use actions::App;
use actions::questionnaires::{first_introduction, release_results};
use axum::extract::{Path, State};
use axum::response::Response;
use domain::OrganisationId;
use domain::programme::Programme;
use domain::questionnaire::{Answer, Phase, QuestionKind, Questionnaire, Results, Sheet, Stage, Step};
use hypertext::prelude::*;
use std::collections::{BTreeMap, BTreeSet};
use storage::{organisations, questionnaires};
use wording::Texts;

pub(super) fn routes() -> Vec<Route> {
    vec![
        Route::get("/programmes/{programme}/results/{stage}", Policy::Organiser, show),
        Route::post("/programmes/{programme}/results/{stage}", Policy::Organiser, count),
    ]
}

pub(super) fn samples() -> Vec<Sample> {
    fn with(visitor: &Visitor, phase: Phase, results: Option<Results>) -> Page {
        let (programme, questionnaire) = sample(Stage::Closing);
        let it = Answers { programme, questionnaire, phase, results, names: BTreeMap::new() };
        page(visitor, &it)
    }
    vec![
        Sample { name: "results-waiting", page: |visitor| with(visitor, Phase::Open, None) },
        Sample { name: "results-closed", page: |visitor| with(visitor, Phase::Closed, None) },
        Sample {
            name: "results-answers",
            page: |visitor| with(visitor, Phase::Released, Some(sample_results(Stage::Closing, 12))),
        },
        Sample {
            name: "results-too-few",
            page: |visitor| with(visitor, Phase::Released, Some(sample_results(Stage::Closing, 3))),
        },
    ]
}

/// What so many people might have answered.
pub(super) fn sample_results(stage: Stage, people: usize) -> Results {
    let (_, questionnaire) = sample(stage);
    let answer = |kind: &QuestionKind, who: usize| {
        let small = u8::try_from(who % 3).unwrap_or(0);
        match kind {
            QuestionKind::Scale => Answer::Scale(3 + small),
            QuestionKind::Choice(_) => Answer::Choice(2 + small),
            QuestionKind::Choices(_) => Answer::Choices(BTreeSet::from([1, 2 + small])),
            QuestionKind::YesNo => Answer::YesNo(!who.is_multiple_of(4)),
            QuestionKind::Learning => {
                Answer::Learning(vec![Step { before: 1 + small, now: 3 + small }, Step { before: 2, now: 4 }])
            }
            QuestionKind::Line | QuestionKind::Text => {
                let text = domain::LongText::parse(&format!("Meet early and often ({who})."));
                text.map_or(Answer::Scale(1), Answer::Text)
            }
        }
    };
    let sheet = |who: usize| Sheet {
        organisation: None,
        receipt_hash: vec![],
        answers: questionnaire.asked().map(|it| (it.number, answer(&it.kind, who))).collect(),
    };
    let sheets: Vec<Sheet> = (0..people).map(sheet).collect();
    let mut next: u64 = 7;
    let chance = || {
        next = next.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
        next >> 33
    };
    Results::count(&questionnaire.questions, &sheets, 14, chance)
}

struct Answers {
    programme: Programme,
    questionnaire: Questionnaire,
    phase: Phase,
    results: Option<Results>,
    names: BTreeMap<OrganisationId, String>,
}

async fn read(app: &App, within: &Within, stage: &str) -> Result<Answers, Problem> {
    let mut tx = app.store.read().await?;
    let (programme, questionnaire) = load_in(&mut tx, within, stage).await?;
    let introduced = first_introduction(&mut tx, programme.id).await?;
    let phase = questionnaire.phase(&programme.timetable, introduced, app.clock.now());
    let results = questionnaires::results(&mut tx, programme.id, questionnaire.stage).await?;
    let names = organisations::list(&mut tx).await?;
    let names = names.into_iter().map(|it| (it.id, it.name.into_string())).collect();
    Ok(Answers { programme, questionnaire, phase, results, names })
}

async fn show(
    State(app): State<App>,
    visitor: Visitor,
    within: Within,
    Path((_, stage)): Path<(String, String)>,
) -> Result<Page, Problem> {
    Ok(page(&visitor, &read(&app, &within, &stage).await?))
}

/// Counts now what would be counted within a day.
async fn count(
    State(app): State<App>,
    within: Within,
    Path((_, stage)): Path<(String, String)>,
    form: Form,
) -> Result<Response, Problem> {
    form.only(&[])?;
    let stage = Stage::from_code(&stage).ok_or(Problem::NotFound)?;
    // While it is open the page says so.
    if let Err(error) = release_results(&app, &within.actor, within.programme, stage).await {
        refusal(error)?;
    }
    Ok(see(format!("{}/{}", path(within.slug.as_str(), Tab::Results), stage.code())))
}

fn page(visitor: &Visitor, it: &Answers) -> Page {
    let t = visitor.texts;
    let home = path(it.programme.slug.as_str(), Tab::Results);
    let here = format!("{home}/{}", it.questionnaire.stage.code());
    let title = words::stage(t, it.questionnaire.stage);
    let main = match (&it.results, it.phase) {
        (Some(results), _) => counted(t, &shown(t, &it.questionnaire, results, &it.names), results),
        (None, Phase::Closed) => {
            let body = part(rsx! {
                <p>(t.questionnaire_count_text())</p>
                (button_form(t.questionnaire_count_now(), &here, Tone::Main))
            });
            part(notice(Kind::Info, t.questionnaire_count_title(), &body))
        }
        (None, _) => part(notice(
            Kind::Info,
            t.questionnaire_waiting_title(),
            paragraph(t.questionnaire_waiting_text()),
        )),
    };
    let place = Place::new(title.clone())
        .within(section(visitor, &it.programme, Some(Tab::Results)))
        .under(t.questionnaire_results(), home);
    layout(visitor, &place, rsx! { <h1>(&title)</h1> (main) }.memoize())
}

fn counted(t: &Texts, all: &[Shown], results: &Results) -> Part {
    let parts: Vec<Part> = all.iter().map(|it| question(t, it)).collect();
    part(rsx! {
        <p class="lead">(t.questionnaire_answered_of(results.answered, results.asked))</p>
        @for it in &parts { (it) }
        <p class="soft">(t.questionnaire_why_suppressed())</p>
    })
}

/// One question with what may be shown of its answers.
pub(super) fn question(t: &Texts, it: &Shown) -> Part {
    match &it.what {
        What::Picture(drawn) => part(rsx! {
            <section class="question-results"><h2>(&it.question)</h2> (picture(drawn))</section>
        }),
        What::Texts { people, texts } => part(rsx! {
            <section class="question-results">
                <h2>(&it.question)</h2>
                <p class="soft">(t.questionnaire_people(*people)) ". " (t.questionnaire_texts_mixed())</p>
                <ul class="told">@for text in texts { <li>(text)</li> }</ul>
            </section>
        }),
        What::TooFew(least) => part(rsx! {
            <section class="question-results">
                <h2>(&it.question)</h2>
                <p class="soft">(t.questionnaire_too_few(*least))</p>
            </section>
        }),
    }
}
