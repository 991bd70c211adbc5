//! What partners tell each other of giving and receiving. Only ever loaded from inside the partnership.

use crate::Tx;
use crate::error::StorageError;
use crate::fields::{Field, optional};
use crate::rows::balance;
use domain::access::Inside;
use domain::questionnaire::{Balance, Stage};
use domain::{ParticipantId, Timestamp};
use sea_orm::sea_query::OnConflict;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, Set};

const TABLE: &str = "balances";

/// Writes the member's own view, or changes it.
pub async fn save(
    tx: &mut Tx,
    inside: &Inside,
    stage: Stage,
    it: &Balance,
    now: Timestamp,
) -> Result<(), StorageError> {
    let row = balance::ActiveModel {
        partnership_id: Set(inside.partnership().uuid()),
        participant_id: Set(inside.member().uuid()),
        stage: Set(stage.code().into()),
        given: Set(it.given.into()),
        received: Set(it.received.into()),
        note: Set(optional(it.note.as_ref())),
        told_at: Set(now),
    };
    let key = [balance::Column::PartnershipId, balance::Column::ParticipantId, balance::Column::Stage];
    let changed =
        [balance::Column::Given, balance::Column::Received, balance::Column::Note, balance::Column::ToldAt];
    balance::Entity::insert(row)
        .on_conflict(OnConflict::columns(key).update_columns(changed).to_owned())
        .exec_without_returning(tx.inner())
        .await?;
    Ok(())
}

/// What each member of the partnership told at a stage.
pub async fn list(
    tx: &mut Tx,
    inside: &Inside,
    stage: Stage,
) -> Result<Vec<(ParticipantId, Balance)>, StorageError> {
    let rows = balance::Entity::find()
        .filter(balance::Column::PartnershipId.eq(inside.partnership().uuid()))
        .filter(balance::Column::Stage.eq(stage.code()))
        .order_by_asc(balance::Column::ParticipantId)
        .all(tx.inner())
        .await?;
    rows.into_iter()
        .map(|row| {
            let balance = Balance {
                given: Field(TABLE, "given").number(row.given)?,
                received: Field(TABLE, "received").number(row.received)?,
                note: Field(TABLE, "note").optional_long(row.note)?,
            };
            Ok((row.participant_id.into(), balance))
        })
        .collect()
}
