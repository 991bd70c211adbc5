//! What organisers taught the vocabulary of expertise. What a change says is the `expertise` crate's matter.

use crate::Tx;
use crate::error::StorageError;
use crate::rows::vocabulary_change;
use domain::vocabulary::VocabularyChange;
use domain::{ProgrammeId, VocabularyChangeId};
use sea_orm::{ActiveModelTrait, ColumnTrait, Condition, EntityTrait, QueryFilter, QueryOrder, Set};

pub async fn add(tx: &mut Tx, it: &VocabularyChange) -> Result<(), StorageError> {
    vocabulary_change::ActiveModel {
        id: Set(it.id.uuid()),
        programme_id: Set(it.programme.map(ProgrammeId::uuid)),
        change: Set(it.change.clone()),
        changed_by: Set(it.by.uuid()),
        created_at: Set(it.created_at),
    }
    .insert(tx.inner())
    .await?;
    Ok(())
}

/// The changes that hold in a programme, those of the whole installation first, the oldest first; with `None` only
/// those of the whole installation.
pub async fn list(
    tx: &mut Tx,
    programme: Option<ProgrammeId>,
) -> Result<Vec<VocabularyChange>, StorageError> {
    let everywhere = Condition::any().add(vocabulary_change::Column::ProgrammeId.is_null());
    let holding = match programme {
        Some(it) => everywhere.add(vocabulary_change::Column::ProgrammeId.eq(it.uuid())),
        None => everywhere,
    };
    let rows = vocabulary_change::Entity::find()
        .filter(holding)
        .order_by_asc(vocabulary_change::Column::CreatedAt)
        .order_by_asc(vocabulary_change::Column::Id)
        .all(tx.inner())
        .await?;
    // The two databases sort missing values differently.
    let (own, everywhere): (Vec<_>, Vec<_>) =
        rows.into_iter().map(to_change).partition(|it| it.programme.is_some());
    Ok(everywhere.into_iter().chain(own).collect())
}

/// Takes back a change of this programme, or with `None` of the whole installation; `false` when there is none.
pub async fn remove(
    tx: &mut Tx,
    programme: Option<ProgrammeId>,
    id: VocabularyChangeId,
) -> Result<bool, StorageError> {
    let its_place = match programme {
        Some(it) => vocabulary_change::Column::ProgrammeId.eq(it.uuid()),
        None => vocabulary_change::Column::ProgrammeId.is_null(),
    };
    let gone = vocabulary_change::Entity::delete_by_id(id.uuid()).filter(its_place).exec(tx.inner());
    Ok(gone.await?.rows_affected == 1)
}

fn to_change(row: vocabulary_change::Model) -> VocabularyChange {
    VocabularyChange {
        id: row.id.into(),
        programme: row.programme_id.map(Into::into),
        change: row.change,
        by: row.changed_by.into(),
        created_at: row.created_at,
    }
}
