//! Coming back with the receipt: changing the answers, or taking them back.

use super::answer::{Shown, goals, page as answer_page};
use super::{at, cannot_answer, form as fields, load, words};
use crate::errors::{Problem, refusal};
use crate::forms::Form;
use crate::pages::components::audience::Audience;
use crate::pages::components::buttons::{Tone, action_button, link_button};
use crate::pages::components::fields::{Field, field};
use crate::pages::components::notices::{Kind, error_summary, notice};
use crate::pages::components::paragraph;
use crate::pages::layout::{Place, layout};
use crate::pages::programmes::section::{Tab, path, section};
use crate::pages::{Page, Sample};
use crate::policy::Policy;
use crate::routes::Route;
use crate::visitor::{Visitor, Within};
use actions::App;
use actions::questionnaires::{answers_of_receipt, take_back_answers};
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use domain::programme::Programme;
use domain::questionnaire::{Questionnaire, Stage};
use hypertext::prelude::*;

pub(super) fn routes() -> Vec<Route> {
    vec![
        Route::get("/programmes/{programme}/questionnaires/{stage}/receipt", Policy::Participant, ask),
        Route::post("/programmes/{programme}/questionnaires/{stage}/receipt", Policy::Participant, take),
    ]
}

pub(super) fn samples() -> Vec<Sample> {
    vec![
        Sample {
            name: "questionnaire-receipt",
            page: |visitor| {
                let (programme, questionnaire) = super::sample(Stage::Closing);
                page(visitor, &programme, &questionnaire, &Form::blank())
            },
        },
        Sample {
            name: "questionnaire-taken-back",
            page: |visitor| {
                let (programme, questionnaire) = super::sample(Stage::Closing);
                taken_back(visitor, &programme, &questionnaire)
            },
        },
    ]
}

async fn ask(
    State(app): State<App>,
    visitor: Visitor,
    within: Within,
    Path((_, stage)): Path<(String, String)>,
) -> Result<Page, Problem> {
    let (programme, questionnaire) = load(&app, &within, &stage).await?;
    Ok(page(&visitor, &programme, &questionnaire, &Form::blank()))
}

async fn take(
    State(app): State<App>,
    visitor: Visitor,
    within: Within,
    Path((_, stage)): Path<(String, String)>,
    mut form: Form,
) -> Result<Response, Problem> {
    form.only(&["receipt"])?;
    let (programme, questionnaire) = load(&app, &within, &stage).await?;
    let (stage, receipt) = (questionnaire.stage, form.value("receipt").to_owned());
    let refused = if form.action() == "take-back" {
        match take_back_answers(&app, &within.actor, programme.id, stage, &receipt).await {
            Ok(()) => return Ok(taken_back(&visitor, &programme, &questionnaire).into_response()),
            Err(error) => refusal(error)?,
        }
    } else {
        match answers_of_receipt(&app, &within.actor, programme.id, stage, &receipt).await {
            Ok(answers) => {
                let mut tx = app.store.read().await?;
                let goals = goals(&mut tx, &within).await?;
                let shown = Shown {
                    programme: &programme,
                    questionnaire: &questionnaire,
                    goals: &goals,
                    receipt: &receipt,
                };
                let filled = Form::with(fields::filled(&questionnaire, &answers));
                return Ok(answer_page(&visitor, &shown, &filled, None).into_response());
            }
            Err(error) => refusal(error)?,
        }
    };
    form.refuse("receipt", cannot_answer(visitor.texts, &refused));
    Ok(form.refused(page(&visitor, &programme, &questionnaire, &form)))
}

fn place(visitor: &Visitor, programme: &Programme, title: String) -> Place {
    let all = path(programme.slug.as_str(), Tab::Questionnaires);
    Place::new(title)
        .within(section(visitor, programme, Some(Tab::Questionnaires)))
        .under(visitor.texts.questionnaire_title(), all)
}

fn page(visitor: &Visitor, programme: &Programme, it: &Questionnaire, form: &Form) -> Page {
    let t = visitor.texts;
    let action = format!("{}/receipt", at(programme.slug.as_str(), it.stage));
    let receipt = Field::line("receipt", t.questionnaire_receipt())
        .hint(t.questionnaire_receipt_hint())
        .seen_by(Audience::OnlyYou);
    let lead = format!("{}: {}", words::stage(t, it.stage), t.questionnaire_receipt_lead());
    layout(
        visitor,
        &place(visitor, programme, t.questionnaire_change_mine()),
        rsx! {
            (error_summary(t, form))
            <h1>(t.questionnaire_change_mine())</h1>
            <p class="lead">(lead)</p>
            <form method="post" action=(action) novalidate>
                (field(t, form, &receipt))
                <div class="button-row">
                    (action_button(t.questionnaire_receipt_change(), "change".to_owned(), Tone::Main))
                    (action_button(t.questionnaire_receipt_take_back(), "take-back".to_owned(), Tone::Danger))
                </div>
            </form>
        }
        .memoize(),
    )
}

fn taken_back(visitor: &Visitor, programme: &Programme, it: &Questionnaire) -> Page {
    let t = visitor.texts;
    let back = path(programme.slug.as_str(), Tab::Questionnaires);
    layout(
        visitor,
        &place(visitor, programme, t.questionnaire_change_mine()),
        rsx! {
            <h1>(words::stage(t, it.stage))</h1>
            (notice(Kind::Success, t.questionnaire_receipt_take_back(), paragraph(t.questionnaire_taken_back())))
            <p class="button-row">(link_button(t.questionnaire_back(), &back, Tone::Main))</p>
        }
        .memoize(),
    )
}
