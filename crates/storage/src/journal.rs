//! What members write for themselves. Nobody but the author loads it, the other members neither.

use crate::Tx;
use crate::error::StorageError;
use crate::fields::Field;
use crate::rows::journal_entry;
use domain::access::Inside;
use domain::note::JournalEntry;
use domain::{JournalEntryId, LongText};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect, Select,
    Set,
};

const TABLE: &str = "journal_entries";
const VERSION: Field = Field(TABLE, "version");

/// Adds an entry of the member who holds the key.
pub async fn insert(tx: &mut Tx, inside: &Inside, it: &JournalEntry) -> Result<(), StorageError> {
    journal_entry::ActiveModel {
        id: Set(it.id.uuid()),
        partnership_id: Set(inside.partnership().uuid()),
        participant_id: Set(inside.member().uuid()),
        text: Set(it.text.to_string()),
        created_at: Set(it.at),
        changed_at: Set(it.changed_at),
        version: Set(VERSION.number(it.version)?),
    }
    .insert(tx.inner())
    .await?;
    Ok(())
}

/// The journal, the newest entry first.
pub async fn list(
    tx: &mut Tx,
    inside: &Inside,
    skip: u64,
    most: u64,
) -> Result<Vec<JournalEntry>, StorageError> {
    let find =
        of(inside).order_by_desc(journal_entry::Column::CreatedAt).order_by_desc(journal_entry::Column::Id);
    find.offset(skip).limit(most).all(tx.inner()).await?.into_iter().map(to_entry).collect()
}

pub async fn count(tx: &mut Tx, inside: &Inside) -> Result<u64, StorageError> {
    Ok(of(inside).count(tx.inner()).await?)
}

/// The member's own entry of this id.
pub async fn find(
    tx: &mut Tx,
    inside: &Inside,
    id: JournalEntryId,
) -> Result<Option<JournalEntry>, StorageError> {
    let find = of(inside).filter(journal_entry::Column::Id.eq(id.uuid()));
    find.one(tx.inner()).await?.map(to_entry).transpose()
}

/// Writes the text of the member's own entry, loaded at `it.version`, and raises the version;
/// [`StorageError::Conflict`] when it has been written or deleted since.
pub async fn update(tx: &mut Tx, inside: &Inside, it: &JournalEntry) -> Result<JournalEntry, StorageError> {
    let next = JournalEntry { version: it.version + 1, ..it.clone() };
    let row = journal_entry::ActiveModel {
        text: Set(it.text.to_string()),
        changed_at: Set(it.changed_at),
        version: Set(VERSION.number(next.version)?),
        ..Default::default()
    };
    let done = journal_entry::Entity::update_many()
        .set(row)
        .filter(journal_entry::Column::Id.eq(it.id.uuid()))
        .filter(journal_entry::Column::PartnershipId.eq(inside.partnership().uuid()))
        .filter(journal_entry::Column::ParticipantId.eq(inside.member().uuid()))
        .filter(journal_entry::Column::Version.eq(VERSION.number::<u32, i32>(it.version)?))
        .exec(tx.inner())
        .await?;
    if done.rows_affected == 1 { Ok(next) } else { Err(StorageError::Conflict) }
}

/// Deletes the member's own entry; `false` when there is none.
pub async fn delete(tx: &mut Tx, inside: &Inside, id: JournalEntryId) -> Result<bool, StorageError> {
    let done = journal_entry::Entity::delete_many()
        .filter(journal_entry::Column::Id.eq(id.uuid()))
        .filter(journal_entry::Column::PartnershipId.eq(inside.partnership().uuid()))
        .filter(journal_entry::Column::ParticipantId.eq(inside.member().uuid()))
        .exec(tx.inner())
        .await?;
    Ok(done.rows_affected == 1)
}

fn of(inside: &Inside) -> Select<journal_entry::Entity> {
    journal_entry::Entity::find()
        .filter(journal_entry::Column::PartnershipId.eq(inside.partnership().uuid()))
        .filter(journal_entry::Column::ParticipantId.eq(inside.member().uuid()))
}

fn to_entry(row: journal_entry::Model) -> Result<JournalEntry, StorageError> {
    Ok(JournalEntry {
        id: row.id.into(),
        partnership: row.partnership_id.into(),
        by: row.participant_id.into(),
        text: LongText::parse(&row.text).map_err(|_| Field(TABLE, "text").corrupt(&row.text))?,
        at: row.created_at,
        changed_at: row.changed_at,
        version: VERSION.number(row.version)?,
    })
}
