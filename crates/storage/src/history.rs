//! What happened. Entries are only ever added.

use crate::connection::{ROWS_AT_ONCE, Tx};
use crate::error::{StorageError, corrupt};
use crate::rows::history;
use domain::ProgrammeId;
use domain::history::{Entry, Event};
use sea_orm::{ActiveModelTrait, ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect, Set};

pub async fn record(tx: &mut Tx, it: &Entry) -> Result<(), StorageError> {
    to_row(it).insert(tx.inner()).await?;
    Ok(())
}

/// Records many things in few statements.
pub async fn record_many(tx: &mut Tx, entries: &[Entry]) -> Result<(), StorageError> {
    for some in entries.chunks(ROWS_AT_ONCE) {
        history::Entity::insert_many(some.iter().map(to_row)).exec_without_returning(tx.inner()).await?;
    }
    Ok(())
}

/// What happened in a programme, newest first.
pub async fn list(
    tx: &mut Tx,
    programme: ProgrammeId,
    skip: u64,
    most: u64,
) -> Result<Vec<Entry>, StorageError> {
    let find = history::Entity::find()
        .filter(history::Column::ProgrammeId.eq(programme.uuid()))
        .order_by_desc(history::Column::HappenedAt)
        .order_by_desc(history::Column::Id);
    find.offset(skip).limit(most).all(tx.inner()).await?.into_iter().map(to_entry).collect()
}

fn to_row(it: &Entry) -> history::ActiveModel {
    history::ActiveModel {
        id: Set(it.id.uuid()),
        happened_at: Set(it.at),
        person_id: Set(it.by.map(domain::PersonId::uuid)),
        programme_id: Set(it.programme.map(ProgrammeId::uuid)),
        event: Set(it.event.code().into()),
        subject: Set(it.subject),
    }
}

fn to_entry(row: history::Model) -> Result<Entry, StorageError> {
    Ok(Entry {
        id: row.id.into(),
        at: row.happened_at,
        by: row.person_id.map(Into::into),
        programme: row.programme_id.map(Into::into),
        event: Event::from_code(&row.event).ok_or_else(|| corrupt("history", "event", &row.event))?,
        subject: row.subject,
    })
}
