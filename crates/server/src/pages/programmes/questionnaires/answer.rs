//! Answering a questionnaire: at once, or in several sittings.

use super::{at, cannot_answer, form as fields, load, words};
use crate::errors::{Problem, refusal};
use crate::forms::Form;
use crate::pages::components::buttons::{Tone, action_button, button, link_button};
use crate::pages::components::notices::{Kind, error_summary, notice};
use crate::pages::components::{paragraph, part};
use crate::pages::layout::{Place, layout};
use crate::pages::programmes::section::{Tab, path, section};
use crate::pages::programmes::see;
use crate::pages::{Page, Sample};
use crate::policy::Policy;
use crate::routes::Route;
use crate::visitor::{Visitor, Within};
use actions::App;
use actions::questionnaires::{Submission, answer, find_draft, mine, new_receipt, save_draft};
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use domain::access::Scope;
use domain::goal::GoalState;
use domain::programme::Programme;
use domain::questionnaire::{CannotAnswer, Questionnaire, Stage};
use hypertext::prelude::*;

pub(super) fn routes() -> Vec<Route> {
    vec![
        Route::get("/programmes/{programme}/questionnaires/{stage}", Policy::Participant, show),
        Route::post("/programmes/{programme}/questionnaires/{stage}", Policy::Participant, take),
    ]
}

pub(super) fn samples() -> Vec<Sample> {
    fn with(visitor: &Visitor, stage: Stage, form: &Form) -> Page {
        let (programme, questionnaire) = super::sample(stage);
        let receipt = "ABCD-EFGH-JKLM-NPQR";
        let shown = Shown { programme: &programme, questionnaire: &questionnaire, goals: &[], receipt };
        page(visitor, &shown, form, None)
    }
    vec![
        Sample {
            name: "questionnaire-fit-check",
            page: |visitor| with(visitor, Stage::FitCheck, &Form::blank()),
        },
        Sample {
            name: "questionnaire-closing",
            page: |visitor| {
                let filled = [("q1-before-1", "2"), ("q1-now-1", "4"), ("q2", "5")];
                with(visitor, Stage::Closing, &Form::with(filled))
            },
        },
        Sample {
            name: "questionnaire-refused",
            page: |visitor| {
                let mut form = Form::with([("q1-before-1", "2")]);
                form.refuse("q1-now-1", visitor.texts.questionnaire_both_levels());
                with(visitor, Stage::Midpoint, &form)
            },
        },
        Sample {
            name: "questionnaire-thanks",
            page: |visitor| {
                let (programme, questionnaire) = super::sample(Stage::Closing);
                thanks(visitor, &programme, &questionnaire, "ABCD-EFGH-JKLM-NPQR")
            },
        },
    ]
}

/// A questionnaire as somebody answers it.
pub(super) struct Shown<'a> {
    pub(super) programme: &'a Programme,
    pub(super) questionnaire: &'a Questionnaire,
    pub(super) goals: &'a [String],
    pub(super) receipt: &'a str,
}

async fn show(
    State(app): State<App>,
    visitor: Visitor,
    within: Within,
    Path((_, stage)): Path<(String, String)>,
) -> Result<Response, Problem> {
    use actions::questionnaires::MyState;
    let mut tx = app.store.read().await?;
    let (programme, questionnaire) = super::load_in(&mut tx, &within, &stage).await?;
    let all = mine(&mut tx, &within.actor, &programme, app.clock.now()).await?;
    let own = all.iter().find(|it| it.questionnaire.stage == questionnaire.stage);
    match own.map(|it| it.state) {
        None => return Err(Problem::NotFound),
        Some(MyState::Open { .. }) => {}
        // The list says why there is nothing to answer.
        Some(_) => return Ok(see(path(within.slug.as_str(), Tab::Questionnaires))),
    }
    let draft = find_draft(&mut tx, &within.actor, programme.id, questionnaire.stage).await?;
    let goals = goals(&mut tx, &within).await?;
    let receipt = new_receipt(&app);
    let shown =
        Shown { programme: &programme, questionnaire: &questionnaire, goals: &goals, receipt: &receipt };
    Ok(page(&visitor, &shown, &Form::with(draft.unwrap_or_default()), None).into_response())
}

/// The participant's own goals, in their words.
pub(super) async fn goals(tx: &mut storage::Tx, within: &Within) -> Result<Vec<String>, Problem> {
    let scope = Scope::own(&within.actor, within.programme).ok_or(Problem::NotFound)?;
    let own = storage::goals::own(tx, &scope).await?;
    let pursued = own.into_iter().filter(|it| !matches!(it.state, GoalState::Dropped { .. }));
    Ok(pursued.map(|it| it.text.into_string()).collect())
}

async fn take(
    State(app): State<App>,
    visitor: Visitor,
    within: Within,
    Path((_, stage)): Path<(String, String)>,
    mut form: Form,
) -> Result<Response, Problem> {
    let t = visitor.texts;
    let (programme, questionnaire) = load(&app, &within, &stage).await?;
    let stage = questionnaire.stage;
    let goals = {
        let mut tx = app.store.read().await?;
        goals(&mut tx, &within).await?
    };
    let edition: u32 = form.value("edition").parse().map_err(|_| Problem::Unprocessable)?;
    // Fields of questions that have changed since are passed over; the page says that they have.
    let is_current = edition == questionnaire.edition;
    if is_current {
        let names = fields::names(&questionnaire);
        let known: Vec<&str> = names.iter().map(String::as_str).chain(["edition", "receipt"]).collect();
        form.only(&known)?;
    }
    if form.action() == "save" {
        return save(&app, &visitor, &within, (&programme, &questionnaire), &goals, form).await;
    }
    let receipt = match form.value("receipt") {
        "" => new_receipt(&app),
        kept => kept.to_owned(),
    };
    let shown =
        Shown { programme: &programme, questionnaire: &questionnaire, goals: &goals, receipt: &receipt };
    let answers = if is_current { fields::read(t, &mut form, &questionnaire) } else { Some([].into()) };
    let Some(answers) = answers else {
        return Ok(form.refused(page(&visitor, &shown, &form, None)));
    };
    let submission = Submission { edition, receipt: receipt.clone(), answers };
    match answer(&app, &within.actor, programme.id, stage, submission).await {
        // The receipt is told in the answer itself: an address or a cookie would keep it.
        Ok(()) => Ok(thanks(&visitor, &programme, &questionnaire, &receipt).into_response()),
        Err(error) => Ok(not_taken(&visitor, &shown, form, &refusal(error)?)),
    }
}

async fn save(
    app: &App,
    visitor: &Visitor,
    within: &Within,
    (programme, questionnaire): (&Programme, &Questionnaire),
    goals: &[String],
    form: Form,
) -> Result<Response, Problem> {
    let names = fields::names(questionnaire);
    let kept: Vec<(String, String)> = form
        .answers()
        .iter()
        .filter(|(name, value)| names.contains(name) && !value.trim().is_empty())
        .cloned()
        .collect();
    match save_draft(app, &within.actor, programme.id, questionnaire.stage, &kept).await {
        Ok(()) => Ok(see(path(within.slug.as_str(), Tab::Questionnaires))),
        Err(error) => {
            let receipt = new_receipt(app);
            let shown = Shown { programme, questionnaire, goals, receipt: &receipt };
            Ok(not_taken(visitor, &shown, form, &refusal(error)?))
        }
    }
}

/// The form once more with what was written, and why it was not taken.
fn not_taken(visitor: &Visitor, shown: &Shown<'_>, mut form: Form, why: &CannotAnswer) -> Response {
    let problem = cannot_answer(visitor.texts, why);
    if matches!(why, CannotAnswer::Answers(_)) {
        let first = fields::names(shown.questionnaire).into_iter().next().unwrap_or_default();
        form.refuse(&first, problem);
        return form.refused(page(visitor, shown, &form, None));
    }
    (StatusCode::CONFLICT, page(visitor, shown, &form, Some(&problem))).into_response()
}

pub(super) fn page(visitor: &Visitor, it: &Shown<'_>, form: &Form, problem: Option<&str>) -> Page {
    let t = visitor.texts;
    let slug = it.programme.slug.as_str();
    let stage = it.questionnaire.stage;
    let title = words::stage(t, stage);
    let closes = it.questionnaire.closes_at(&it.programme.timetable);
    let until = t.questionnaire_open_until(t.moment(closes, it.programme.timetable.time_zone));
    let questions = fields::questions(t, form, it.questionnaire, it.goals);
    let place = Place::new(title.clone())
        .within(section(visitor, it.programme, Some(Tab::Questionnaires)))
        .under(t.questionnaire_title(), path(slug, Tab::Questionnaires));
    layout(
        visitor,
        &place,
        rsx! {
            (error_summary(t, form))
            @if let Some(problem) = problem {
                (notice(Kind::Problem, t.questionnaire_not_taken(), paragraph(problem)))
            }
            <h1>(&title)</h1>
            <p class="lead">(words::stage_lead(t, stage))</p>
            <p class="soft">(until) ". " (t.questionnaire_every_optional())</p>
            <details>
                <summary>(t.questionnaire_how_kept())</summary>
                <p>(t.questionnaire_how_kept_text())</p>
            </details>
            <form method="post" action=(at(slug, stage)) novalidate>
                <input type="hidden" name="edition" value=(it.questionnaire.edition)>
                <input type="hidden" name="receipt" value=(it.receipt)>
                (questions)
                <div class="button-row">
                    (button(t.questionnaire_hand_in(), Tone::Main))
                    (action_button(t.questionnaire_save(), "save".to_owned(), Tone::Quiet))
                </div>
                <p class="soft">(t.questionnaire_saved_text())</p>
            </form>
        }
        .memoize(),
    )
}

/// What somebody sees once, after handing in.
fn thanks(visitor: &Visitor, programme: &Programme, it: &Questionnaire, receipt: &str) -> Page {
    let t = visitor.texts;
    let back = path(programme.slug.as_str(), Tab::Questionnaires);
    let place = Place::new(t.questionnaire_thanks_title())
        .within(section(visitor, programme, Some(Tab::Questionnaires)))
        .under(t.questionnaire_title(), back.clone());
    let receipt = part(rsx! {
        <p>(t.questionnaire_thanks_text())</p>
        <p class="receipt"><code>(receipt)</code></p>
        <p>(t.questionnaire_thanks_lost())</p>
    });
    layout(
        visitor,
        &place,
        rsx! {
            <h1>(t.questionnaire_thanks_title())</h1>
            (notice(Kind::Info, t.questionnaire_receipt(), &receipt))
            @if it.stage.asks_balance() { <p>(t.questionnaire_thanks_next())</p> }
            <p class="button-row">(link_button(t.questionnaire_back(), &back, Tone::Main))</p>
        }
        .memoize(),
    )
}
