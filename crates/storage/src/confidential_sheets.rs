//! Confidential answers. Nothing here knows whose they are or when they came.
//!
//! A row could still betray its author by its place: the last one written belongs to the last one marked as having
//! answered, and PostgreSQL even keeps which transaction wrote which row. So every change writes all sheets of the
//! questionnaire anew, under fresh random keys and in their order.

use crate::Tx;
use crate::connection::ROWS_AT_ONCE;
use crate::error::StorageError;
use crate::json;
use crate::rows::confidential_sheet;
use domain::questionnaire::{Sheet, Stage};
use domain::{OrganisationId, ProgrammeId};
use sea_orm::{ColumnTrait, Condition, EntityTrait, QueryFilter, QueryOrder, Set};
use uuid::Uuid;

const TABLE: &str = "confidential_sheets";

/// All sheets of a questionnaire, in the order of their random keys.
pub async fn list(tx: &mut Tx, programme: ProgrammeId, stage: Stage) -> Result<Vec<Sheet>, StorageError> {
    let rows = confidential_sheet::Entity::find()
        .filter(of(programme, stage))
        .order_by_asc(confidential_sheet::Column::Id)
        .all(tx.inner())
        .await?;
    rows.into_iter()
        .map(|row| {
            Ok(Sheet {
                organisation: row.organisation_id.map(Into::into),
                receipt_hash: row.receipt_hash,
                answers: json::questionnaire::read_answers(TABLE, "answers", row.answers)?,
            })
        })
        .collect()
}

/// Puts these sheets in the place of all that are there. The questionnaire must be locked
/// ([`crate::questionnaires::lock`]). `key` gives random keys: they must not count up.
pub async fn replace_all(
    tx: &mut Tx,
    programme: ProgrammeId,
    stage: Stage,
    sheets: &[Sheet],
    mut key: impl FnMut() -> Uuid,
) -> Result<(), StorageError> {
    delete_all(tx, programme, stage).await?;
    let mut rows: Vec<(Uuid, &Sheet)> = sheets.iter().map(|it| (key(), it)).collect();
    rows.sort_by_key(|it| it.0);
    for some in rows.chunks(ROWS_AT_ONCE) {
        let rows = some.iter().map(|(id, it)| confidential_sheet::ActiveModel {
            id: Set(*id),
            programme_id: Set(programme.uuid()),
            stage: Set(stage.code().into()),
            organisation_id: Set(it.organisation.map(OrganisationId::uuid)),
            receipt_hash: Set(it.receipt_hash.clone()),
            answers: Set(json::questionnaire::write_answers(&it.answers)),
        });
        confidential_sheet::Entity::insert_many(rows).exec_without_returning(tx.inner()).await?;
    }
    Ok(())
}

/// Destroys the sheets: when they have been counted.
pub async fn delete_all(tx: &mut Tx, programme: ProgrammeId, stage: Stage) -> Result<u64, StorageError> {
    let theirs = confidential_sheet::Entity::delete_many().filter(of(programme, stage));
    Ok(theirs.exec(tx.inner()).await?.rows_affected)
}

fn of(programme: ProgrammeId, stage: Stage) -> Condition {
    Condition::all()
        .add(confidential_sheet::Column::ProgrammeId.eq(programme.uuid()))
        .add(confidential_sheet::Column::Stage.eq(stage.code()))
}
