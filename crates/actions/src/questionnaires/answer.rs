//! Handing answers in, and handing in others instead.

use super::ask::{asked_people, load, opens_for};
use crate::App;
use crate::error::ActionError;
use crate::secret;
use domain::access::{Actor, Scope};
use domain::history::Event;
use domain::programme::Programme;
use domain::questionnaire::{Answer, CannotAnswer, Questionnaire, Sheet, Stage, keeps_organisation};
use domain::{OrganisationId, ParticipantId, ProgrammeId};
use std::collections::BTreeMap;
use storage::{StorageError, Tx, confidential_sheets, participants, programmes, questionnaires};

/// What somebody hands in.
#[derive(Clone, Debug)]
pub struct Submission {
    /// Of the questions that were shown.
    pub edition: u32,
    /// Made by [`new_receipt`] when the questions were shown. Handing in twice with one receipt is handing in once; with
    /// the receipt of answers handed in before, these take their place.
    pub receipt: String,
    pub answers: BTreeMap<u16, Answer>,
}

const RECEIPT_LETTERS: usize = 16;

/// A receipt to be shown with the questions: 80 random bits in four groups. It is kept nowhere but, as a hash, on the
/// sheet it belongs to.
pub fn new_receipt(app: &App) -> String {
    let plain = secret::code::<RECEIPT_LETTERS>(&app.chance).plain;
    let groups: Vec<&str> = (0..RECEIPT_LETTERS).step_by(4).map(|it| &plain[it..it + 4]).collect();
    groups.join("-")
}

/// What is kept of a receipt as somebody typed it; `None` for what can be none.
pub(super) fn receipt_hash(typed: &str) -> Option<Vec<u8>> {
    let typed = secret::typed(typed);
    (typed.len() == RECEIPT_LETTERS).then(|| secret::hash(&typed))
}

/// Takes somebody's answers. The sheet is kept without their name and without the time; that they have answered is
/// noted apart from it.
pub async fn answer(
    app: &App,
    actor: &Actor,
    programme: ProgrammeId,
    stage: Stage,
    it: Submission,
) -> Result<(), ActionError<CannotAnswer>> {
    let mut tx = app.store.begin().await?;
    let opened = open(app, &mut tx, actor, programme, stage, it.edition).await?;
    opened.questionnaire.check_answers(&it.answers).map_err(|it| ActionError::Refused(it.into()))?;
    let receipt_hash = receipt_hash(&it.receipt).ok_or(ActionError::Refused(CannotAnswer::NoSuchReceipt))?;

    let mut sheets = confidential_sheets::list(&mut tx, programme, stage).await?;
    let before = sheets.iter_mut().find(|it| it.receipt_hash == receipt_hash);
    let event = match (before, opened.has_answered) {
        (Some(sheet), true) => {
            sheet.answers = it.answers;
            Event::QuestionnaireAnswersChanged
        }
        // Somebody else's receipt.
        (Some(_), false) => return Err(ActionError::Refused(CannotAnswer::NoSuchReceipt)),
        (None, true) => return Err(ActionError::Refused(CannotAnswer::AlreadyAnswered)),
        (None, false) => {
            let organisation = organisation_to_keep(&mut tx, &opened).await?;
            sheets.push(Sheet { organisation, receipt_hash, answers: it.answers });
            questionnaires::mark_answered(&mut tx, programme, stage, opened.who).await?;
            Event::QuestionnaireAnswered
        }
    };
    keep(app, &mut tx, programme, stage, &sheets).await?;
    questionnaires::delete_draft(&mut tx, programme, stage, opened.who).await?;
    app.record(&mut tx, actor, Some(programme), event, None).await?;
    tx.commit().await?;
    Ok(())
}

/// A questionnaire that somebody may answer now, locked until the transaction ends.
pub(super) struct Opened {
    pub programme: Programme,
    pub questionnaire: Questionnaire,
    pub who: ParticipantId,
    pub has_answered: bool,
}

pub(super) async fn open(
    app: &App,
    tx: &mut Tx,
    actor: &Actor,
    programme: ProgrammeId,
    stage: Stage,
    edition: u32,
) -> Result<Opened, ActionError<CannotAnswer>> {
    let who = actor.participant(programme).ok_or(ActionError::NotFound)?;
    let programme = programmes::find(tx, programme).await?.ok_or(ActionError::NotFound)?;
    let preset = load(tx, &programme, stage).await?;
    questionnaires::ensure(tx, &preset).await?;
    questionnaires::lock(tx, programme.id, stage).await?;
    let questionnaire = load(tx, &programme, stage).await?;
    let opens = opens_for(tx, &programme, &questionnaire, who).await?.ok_or(ActionError::NotFound)?;
    let now = app.clock.now();
    questionnaire.check_answering(&programme.timetable, opens, edition, now).map_err(ActionError::Refused)?;
    let answered = questionnaires::answered(tx, programme.id).await?;
    let has_answered = answered.get(&stage).is_some_and(|it| it.contains(&who));
    Ok(Opened { programme, questionnaire, who, has_answered })
}

/// Writes all sheets anew under random keys; ids of ours would tell the order in which they came.
pub(super) async fn keep(
    app: &App,
    tx: &mut Tx,
    programme: ProgrammeId,
    stage: Stage,
    sheets: &[Sheet],
) -> Result<(), StorageError> {
    let key = || uuid::Builder::from_random_bytes(app.chance.bytes()).into_uuid();
    confidential_sheets::replace_all(tx, programme, stage, sheets, key).await
}

/// The organisation that the sheet may name: one of which so many are asked that it points to nobody.
async fn organisation_to_keep(tx: &mut Tx, it: &Opened) -> Result<Option<OrganisationId>, StorageError> {
    let scope = Scope::of_the_system(it.programme.id);
    let own = participants::find(tx, &scope, it.who).await?.and_then(|it| it.profile.organisation);
    let Some(own) = own else { return Ok(None) };
    let asked = asked_people(tx, &it.programme, &it.questionnaire).await?;
    let everybody = participants::list(tx, &scope, None).await?;
    let asked: Vec<_> = everybody.iter().filter(|it| asked.contains(&it.id)).collect();
    let there = asked.iter().filter(|it| it.profile.organisation == Some(own)).count();
    let count = |it: usize| u32::try_from(it).unwrap_or(u32::MAX);
    Ok(keeps_organisation(count(there), count(asked.len())).then_some(own))
}
