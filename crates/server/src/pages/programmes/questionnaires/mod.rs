//! Questionnaires as participants meet them: what is open, answering in confidence, the receipt, and what partners
//! tell each other.

mod answer;
mod balance;
pub(super) mod form;
pub(super) mod help;
mod list;
mod receipt;
pub(super) mod words;

use crate::errors::Problem;
use crate::pages::Sample;
use crate::routes::Route;
use crate::visitor::Within;
use actions::App;
use domain::programme::Programme;
use domain::questionnaire::{CannotAnswer, InvalidAnswers, Questionnaire, Stage};
use storage::{Tx, programmes};
use wording::Texts;

pub(super) fn routes() -> Vec<Route> {
    [list::routes(), help::routes(), answer::routes(), receipt::routes(), balance::routes()].concat()
}

pub(super) fn samples() -> Vec<Sample> {
    [list::samples(), answer::samples(), receipt::samples(), balance::samples()].concat()
}

/// A questionnaire of the programme by its name in addresses.
pub(super) async fn load(
    app: &App,
    within: &Within,
    stage: &str,
) -> Result<(Programme, Questionnaire), Problem> {
    let mut tx = app.store.read().await?;
    load_in(&mut tx, within, stage).await
}

pub(super) async fn load_in(
    tx: &mut Tx,
    within: &Within,
    stage: &str,
) -> Result<(Programme, Questionnaire), Problem> {
    let stage = Stage::from_code(stage).ok_or(Problem::NotFound)?;
    let programme = programmes::find(tx, within.programme).await?.ok_or(Problem::NotFound)?;
    let questionnaire = actions::questionnaires::load(tx, &programme, stage).await?;
    Ok((programme, questionnaire))
}

/// The address of one of the questionnaires.
fn at(slug: &str, stage: Stage) -> String {
    format!("/programmes/{slug}/questionnaires/{}", stage.code())
}

/// Why answers were not taken, and what to do.
fn cannot_answer(t: &Texts, it: &CannotAnswer) -> String {
    match it {
        CannotAnswer::NotOpen => t.questionnaire_not_open(),
        CannotAnswer::Closed => t.questionnaire_is_closed(),
        CannotAnswer::QuestionsChanged => t.questionnaire_changed_text(),
        CannotAnswer::AlreadyAnswered => t.questionnaire_already(),
        CannotAnswer::NoSuchReceipt => t.questionnaire_receipt_unknown(),
        CannotAnswer::Answers(InvalidAnswers::Nothing) => t.questionnaire_nothing_answered(),
        CannotAnswer::Answers(InvalidAnswers::NoSuchQuestion(_) | InvalidAnswers::NotOffered(_)) => {
            t.forms_choose_one()
        }
    }
}

/// A questionnaire of the closing, as the method has it, for looking at pages.
pub(super) fn sample(stage: Stage) -> (Programme, Questionnaire) {
    let programme = super::settings::sample_programme();
    let questionnaire = Questionnaire::preset(programme.id, programme.method, stage);
    (programme, questionnaire)
}
