//! Looking at answers once more with their receipt, and taking them back.

use super::answer::{keep, open, receipt_hash};
use super::ask::load;
use crate::App;
use crate::error::ActionError;
use domain::ProgrammeId;
use domain::access::Actor;
use domain::history::Event;
use domain::questionnaire::{Answer, CannotAnswer, Stage};
use std::collections::BTreeMap;
use storage::{confidential_sheets, programmes, questionnaires};

/// The answers that were handed in with a receipt, while they can be changed.
pub async fn answers_of_receipt(
    app: &App,
    actor: &Actor,
    programme: ProgrammeId,
    stage: Stage,
    receipt: &str,
) -> Result<BTreeMap<u16, Answer>, ActionError<CannotAnswer>> {
    let mut tx = app.store.begin().await?;
    let edition = edition(&mut tx, programme, stage).await?;
    let opened = open(app, &mut tx, actor, programme, stage, edition).await?;
    let hash = receipt_hash(receipt).filter(|_| opened.has_answered);
    let sheets = confidential_sheets::list(&mut tx, programme, stage).await?;
    let found = sheets.into_iter().find(|it| Some(&it.receipt_hash) == hash.as_ref());
    found.map(|it| it.answers).ok_or(ActionError::Refused(CannotAnswer::NoSuchReceipt))
}

/// Destroys the answers handed in with a receipt; whose they were may answer anew.
pub async fn take_back_answers(
    app: &App,
    actor: &Actor,
    programme: ProgrammeId,
    stage: Stage,
    receipt: &str,
) -> Result<(), ActionError<CannotAnswer>> {
    let mut tx = app.store.begin().await?;
    let edition = edition(&mut tx, programme, stage).await?;
    let opened = open(app, &mut tx, actor, programme, stage, edition).await?;
    let hash = receipt_hash(receipt).filter(|_| opened.has_answered);
    let mut sheets = confidential_sheets::list(&mut tx, programme, stage).await?;
    let before = sheets.len();
    sheets.retain(|it| Some(&it.receipt_hash) != hash.as_ref());
    if sheets.len() == before {
        return Err(ActionError::Refused(CannotAnswer::NoSuchReceipt));
    }
    keep(app, &mut tx, programme, stage, &sheets).await?;
    questionnaires::unmark_answered(&mut tx, programme, stage, opened.who).await?;
    app.record(&mut tx, actor, Some(programme), Event::QuestionnaireAnswersWithdrawn, None).await?;
    tx.commit().await?;
    Ok(())
}

/// These two ask for no certain edition: what was handed in belongs to the questions there are.
async fn edition(
    tx: &mut storage::Tx,
    programme: ProgrammeId,
    stage: Stage,
) -> Result<u32, ActionError<CannotAnswer>> {
    let programme = programmes::find(tx, programme).await?.ok_or(ActionError::NotFound)?;
    Ok(load(tx, &programme, stage).await?.edition)
}
