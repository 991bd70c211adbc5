//! What happened. Entries are only ever added.

use crate::connection::{ROWS_AT_ONCE, Tx};
use crate::error::{StorageError, corrupt};
use crate::rows::history;
use domain::history::{Entry, Event};
use domain::{ProgrammeId, Timestamp};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect, Set,
};

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

/// What happened in a programme of these kinds, newest first.
pub async fn list_of(
    tx: &mut Tx,
    programme: ProgrammeId,
    events: &[Event],
    skip: u64,
    most: u64,
) -> Result<Vec<Entry>, StorageError> {
    let find =
        of(programme, events).order_by_desc(history::Column::HappenedAt).order_by_desc(history::Column::Id);
    find.offset(skip).limit(most).all(tx.inner()).await?.into_iter().map(to_entry).collect()
}

/// How many things of these kinds happened in a programme.
pub async fn count_of(tx: &mut Tx, programme: ProgrammeId, events: &[Event]) -> Result<u64, StorageError> {
    Ok(of(programme, events).count(tx.inner()).await?)
}

/// Deletes entries from before `then`; how many there were.
pub async fn delete_before(tx: &mut Tx, then: Timestamp) -> Result<u64, StorageError> {
    let old = history::Entity::delete_many().filter(history::Column::HappenedAt.lt(then));
    Ok(old.exec(tx.inner()).await?.rows_affected)
}

fn of(programme: ProgrammeId, events: &[Event]) -> sea_orm::Select<history::Entity> {
    history::Entity::find()
        .filter(history::Column::ProgrammeId.eq(programme.uuid()))
        .filter(history::Column::Event.is_in(events.iter().map(|it| it.code())))
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
