//! What members write to each other. Only those inside load it, and only the author changes it.

use crate::Tx;
use crate::error::StorageError;
use crate::fields::Field;
use crate::partnerships;
use crate::rows::note;
use domain::access::{Inside, Scope};
use domain::note::Note;
use domain::{LongText, NoteId, PartnershipId, Timestamp};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect, Select,
    Set,
};
use std::collections::BTreeMap;
use uuid::Uuid;

const TABLE: &str = "notes";
const VERSION: Field = Field(TABLE, "version");

/// Adds a note of the member who holds the key.
pub async fn insert(tx: &mut Tx, inside: &Inside, it: &Note) -> Result<(), StorageError> {
    note::ActiveModel {
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

/// The thread, the newest first.
pub async fn list(tx: &mut Tx, inside: &Inside, skip: u64, most: u64) -> Result<Vec<Note>, StorageError> {
    let find = of(inside).order_by_desc(note::Column::CreatedAt).order_by_desc(note::Column::Id);
    find.offset(skip).limit(most).all(tx.inner()).await?.into_iter().map(to_note).collect()
}

pub async fn count(tx: &mut Tx, inside: &Inside) -> Result<u64, StorageError> {
    Ok(of(inside).count(tx.inner()).await?)
}

/// The member's own note of this id.
pub async fn find_own(tx: &mut Tx, inside: &Inside, id: NoteId) -> Result<Option<Note>, StorageError> {
    let find = of(inside)
        .filter(note::Column::Id.eq(id.uuid()))
        .filter(note::Column::ParticipantId.eq(inside.member().uuid()));
    find.one(tx.inner()).await?.map(to_note).transpose()
}

/// When somebody else than this member last wrote.
pub async fn newest_by_others(
    tx: &mut Tx,
    inside: &Inside,
    than: domain::ParticipantId,
) -> Result<Option<Timestamp>, StorageError> {
    let newest = of(inside)
        .filter(note::Column::ParticipantId.ne(than.uuid()))
        .order_by_desc(note::Column::CreatedAt)
        .one(tx.inner())
        .await?;
    Ok(newest.map(|it| it.created_at))
}

/// Writes the text of the member's own note, loaded at `it.version`, and raises the version;
/// [`StorageError::Conflict`] when it has been written or deleted since.
pub async fn update(tx: &mut Tx, inside: &Inside, it: &Note) -> Result<Note, StorageError> {
    let next = Note { version: it.version + 1, ..it.clone() };
    let row = note::ActiveModel {
        text: Set(it.text.to_string()),
        changed_at: Set(it.changed_at),
        version: Set(VERSION.number(next.version)?),
        ..Default::default()
    };
    let done = note::Entity::update_many()
        .set(row)
        .filter(note::Column::Id.eq(it.id.uuid()))
        .filter(note::Column::PartnershipId.eq(inside.partnership().uuid()))
        .filter(note::Column::ParticipantId.eq(inside.member().uuid()))
        .filter(note::Column::Version.eq(VERSION.number::<u32, i32>(it.version)?))
        .exec(tx.inner())
        .await?;
    if done.rows_affected == 1 { Ok(next) } else { Err(StorageError::Conflict) }
}

/// Deletes the member's own note; `false` when there is none.
pub async fn delete(tx: &mut Tx, inside: &Inside, id: NoteId) -> Result<bool, StorageError> {
    let done = note::Entity::delete_many()
        .filter(note::Column::Id.eq(id.uuid()))
        .filter(note::Column::PartnershipId.eq(inside.partnership().uuid()))
        .filter(note::Column::ParticipantId.eq(inside.member().uuid()))
        .exec(tx.inner())
        .await?;
    Ok(done.rows_affected == 1)
}

/// When something was last written in each partnership that the scope reaches; nothing of those without a note.
pub async fn newest(tx: &mut Tx, scope: &Scope) -> Result<BTreeMap<PartnershipId, Timestamp>, StorageError> {
    let rows: Vec<(Uuid, Timestamp)> = note::Entity::find()
        .select_only()
        .column(note::Column::PartnershipId)
        .column_as(note::Column::CreatedAt.max(), "newest")
        .filter(note::Column::PartnershipId.in_subquery(partnerships::reached(scope)))
        .group_by(note::Column::PartnershipId)
        .into_tuple()
        .all(tx.inner())
        .await?;
    Ok(rows.into_iter().map(|(partnership, at)| (partnership.into(), at)).collect())
}

fn of(inside: &Inside) -> Select<note::Entity> {
    note::Entity::find().filter(note::Column::PartnershipId.eq(inside.partnership().uuid()))
}

fn to_note(row: note::Model) -> Result<Note, StorageError> {
    Ok(Note {
        id: row.id.into(),
        partnership: row.partnership_id.into(),
        by: row.participant_id.into(),
        text: LongText::parse(&row.text).map_err(|_| Field(TABLE, "text").corrupt(&row.text))?,
        at: row.created_at,
        changed_at: row.changed_at,
        version: VERSION.number(row.version)?,
    })
}
