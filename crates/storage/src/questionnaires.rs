//! Questionnaires of a programme, unfinished answers, and who has answered.

use crate::Tx;
use crate::error::StorageError;
use crate::fields::Field;
use crate::json;
use crate::rows::{answered_questionnaire, questionnaire, questionnaire_draft};
use domain::questionnaire::{Questionnaire, Results, Stage, Timing};
use domain::{ParticipantId, ProgrammeId, Timestamp};
use sea_orm::sea_query::{Expr, OnConflict};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, Select, Set};
use std::collections::{BTreeMap, BTreeSet};

const TABLE: &str = "questionnaires";
const VERSION: Field = Field(TABLE, "version");
const EDITION: Field = Field(TABLE, "edition");

/// `None` while nobody has changed or answered the questionnaire: then it is as its method has it.
pub async fn find(
    tx: &mut Tx,
    programme: ProgrammeId,
    stage: Stage,
) -> Result<Option<Questionnaire>, StorageError> {
    one(programme, stage).one(tx.inner()).await?.map(to_questionnaire).transpose()
}

/// Keeps a questionnaire unless it is kept already.
pub async fn ensure(tx: &mut Tx, it: &Questionnaire) -> Result<(), StorageError> {
    let key = [questionnaire::Column::ProgrammeId, questionnaire::Column::Stage];
    questionnaire::Entity::insert(to_row(it, it.version)?)
        .on_conflict(OnConflict::columns(key).do_nothing().to_owned())
        .exec_without_returning(tx.inner())
        .await?;
    Ok(())
}

/// Keeps everybody else from changing or answering it until the transaction ends: answers are written one after the
/// other.
pub async fn lock(tx: &mut Tx, programme: ProgrammeId, stage: Stage) -> Result<(), StorageError> {
    questionnaire::Entity::update_many()
        .col_expr(questionnaire::Column::Version, Expr::col(questionnaire::Column::Version))
        .filter(questionnaire::Column::ProgrammeId.eq(programme.uuid()))
        .filter(questionnaire::Column::Stage.eq(stage.code()))
        .exec(tx.inner())
        .await?;
    Ok(())
}

/// Writes a questionnaire that was loaded at `it.version` and raises the version; [`StorageError::Conflict`] when
/// somebody else has written since.
pub async fn update(tx: &mut Tx, it: &Questionnaire) -> Result<Questionnaire, StorageError> {
    let next = it.version + 1;
    let done = questionnaire::Entity::update_many()
        .set(to_row(it, next)?)
        .filter(questionnaire::Column::ProgrammeId.eq(it.programme.uuid()))
        .filter(questionnaire::Column::Stage.eq(it.stage.code()))
        .filter(questionnaire::Column::Version.eq(VERSION.number::<u32, i32>(it.version)?))
        .exec(tx.inner())
        .await?;
    if done.rows_affected == 1 {
        Ok(Questionnaire { version: next, ..it.clone() })
    } else {
        Err(StorageError::Conflict)
    }
}

/// Keeps the counted results; `false` when they were kept before, and then nothing changes.
pub async fn release(
    tx: &mut Tx,
    programme: ProgrammeId,
    stage: Stage,
    results: &Results,
    now: Timestamp,
) -> Result<bool, StorageError> {
    let row = questionnaire::ActiveModel {
        released_at: Set(Some(now)),
        results: Set(Some(json::questionnaire::write_results(results))),
        ..Default::default()
    };
    let done = questionnaire::Entity::update_many()
        .set(row)
        .filter(questionnaire::Column::ProgrammeId.eq(programme.uuid()))
        .filter(questionnaire::Column::Stage.eq(stage.code()))
        .filter(questionnaire::Column::ReleasedAt.is_null())
        .exec(tx.inner())
        .await?;
    Ok(done.rows_affected == 1)
}

/// What was kept of the answers; `None` before they were counted. They tell of nobody, so whoever may know of the
/// programme may read them; what an organisation sees is [`Results::of_organisation`].
pub async fn results(
    tx: &mut Tx,
    programme: ProgrammeId,
    stage: Stage,
) -> Result<Option<Results>, StorageError> {
    let row = one(programme, stage).one(tx.inner()).await?;
    let results = row.and_then(|it| it.results);
    results.map(|it| json::questionnaire::read_results(TABLE, "results", it)).transpose()
}

/// Every questionnaire of every programme that has been answered and not yet counted.
pub async fn not_released(tx: &mut Tx) -> Result<Vec<Questionnaire>, StorageError> {
    let find = questionnaire::Entity::find().filter(questionnaire::Column::ReleasedAt.is_null());
    find.all(tx.inner()).await?.into_iter().map(to_questionnaire).collect()
}

/// Notes that somebody has answered; what and when is not noted. [`StorageError::Conflict`] when they had already.
pub async fn mark_answered(
    tx: &mut Tx,
    programme: ProgrammeId,
    stage: Stage,
    who: ParticipantId,
) -> Result<(), StorageError> {
    let row = answered_questionnaire::ActiveModel {
        programme_id: Set(programme.uuid()),
        stage: Set(stage.code().into()),
        participant_id: Set(who.uuid()),
    };
    answered_questionnaire::Entity::insert(row).exec_without_returning(tx.inner()).await?;
    Ok(())
}

pub async fn unmark_answered(
    tx: &mut Tx,
    programme: ProgrammeId,
    stage: Stage,
    who: ParticipantId,
) -> Result<(), StorageError> {
    let key = (programme.uuid(), stage.code().to_owned(), who.uuid());
    answered_questionnaire::Entity::delete_by_id(key).exec(tx.inner()).await?;
    Ok(())
}

/// Who has answered which questionnaire of a programme.
pub async fn answered(
    tx: &mut Tx,
    programme: ProgrammeId,
) -> Result<BTreeMap<Stage, BTreeSet<ParticipantId>>, StorageError> {
    let find = answered_questionnaire::Entity::find()
        .filter(answered_questionnaire::Column::ProgrammeId.eq(programme.uuid()));
    let mut answered: BTreeMap<Stage, BTreeSet<ParticipantId>> = BTreeMap::new();
    for row in find.all(tx.inner()).await? {
        let stage = Field("answered_questionnaires", "stage").coded(&row.stage, Stage::from_code)?;
        answered.entry(stage).or_default().insert(row.participant_id.into());
    }
    Ok(answered)
}

/// Keeps what somebody has filled in so far, as it stands in the form.
pub async fn save_draft(
    tx: &mut Tx,
    programme: ProgrammeId,
    stage: Stage,
    who: ParticipantId,
    fields: &[(String, String)],
    now: Timestamp,
) -> Result<(), StorageError> {
    let row = questionnaire_draft::ActiveModel {
        programme_id: Set(programme.uuid()),
        stage: Set(stage.code().into()),
        participant_id: Set(who.uuid()),
        fields: Set(json::write(&fields)),
        changed_at: Set(now),
    };
    let key = [
        questionnaire_draft::Column::ProgrammeId,
        questionnaire_draft::Column::Stage,
        questionnaire_draft::Column::ParticipantId,
    ];
    let changed = [questionnaire_draft::Column::Fields, questionnaire_draft::Column::ChangedAt];
    questionnaire_draft::Entity::insert(row)
        .on_conflict(OnConflict::columns(key).update_columns(changed).to_owned())
        .exec_without_returning(tx.inner())
        .await?;
    Ok(())
}

/// A participant's own unfinished answers.
pub async fn find_draft(
    tx: &mut Tx,
    programme: ProgrammeId,
    stage: Stage,
    who: ParticipantId,
) -> Result<Option<Vec<(String, String)>>, StorageError> {
    let key = (programme.uuid(), stage.code().to_owned(), who.uuid());
    let row = questionnaire_draft::Entity::find_by_id(key).one(tx.inner()).await?;
    row.map(|it| json::read("questionnaire_drafts", "fields", it.fields)).transpose()
}

pub async fn delete_draft(
    tx: &mut Tx,
    programme: ProgrammeId,
    stage: Stage,
    who: ParticipantId,
) -> Result<(), StorageError> {
    let key = (programme.uuid(), stage.code().to_owned(), who.uuid());
    questionnaire_draft::Entity::delete_by_id(key).exec(tx.inner()).await?;
    Ok(())
}

/// Deletes everybody's unfinished answers; how many there were.
pub async fn delete_drafts(tx: &mut Tx, programme: ProgrammeId, stage: Stage) -> Result<u64, StorageError> {
    let theirs = questionnaire_draft::Entity::delete_many()
        .filter(questionnaire_draft::Column::ProgrammeId.eq(programme.uuid()))
        .filter(questionnaire_draft::Column::Stage.eq(stage.code()));
    Ok(theirs.exec(tx.inner()).await?.rows_affected)
}

fn one(programme: ProgrammeId, stage: Stage) -> Select<questionnaire::Entity> {
    questionnaire::Entity::find_by_id((programme.uuid(), stage.code().to_owned()))
}

/// Results are written by [`release`] alone.
fn to_row(it: &Questionnaire, version: u32) -> Result<questionnaire::ActiveModel, StorageError> {
    Ok(questionnaire::ActiveModel {
        programme_id: Set(it.programme.uuid()),
        stage: Set(it.stage.code().into()),
        is_used: Set(it.is_used),
        after_days: Set(it.timing.after_days.into()),
        opens_at: Set(it.timing.opens_at),
        closes_at: Set(it.timing.closes_at),
        questions: Set(json::questionnaire::write_questions(&it.questions)),
        edition: Set(EDITION.number(it.edition)?),
        version: Set(VERSION.number(version)?),
        ..Default::default()
    })
}

fn to_questionnaire(row: questionnaire::Model) -> Result<Questionnaire, StorageError> {
    Ok(Questionnaire {
        programme: row.programme_id.into(),
        stage: Field(TABLE, "stage").coded(&row.stage, Stage::from_code)?,
        is_used: row.is_used,
        timing: Timing {
            after_days: Field(TABLE, "after_days").number(row.after_days)?,
            opens_at: row.opens_at,
            closes_at: row.closes_at,
        },
        questions: json::questionnaire::read_questions(TABLE, "questions", row.questions)?,
        edition: EDITION.number(row.edition)?,
        version: VERSION.number(row.version)?,
        released_at: row.released_at,
    })
}
