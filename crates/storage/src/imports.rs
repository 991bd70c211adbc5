//! Files of people that wait to be taken in, and what a file's columns meant the last time.

use crate::Tx;
use crate::error::StorageError;
use crate::fields::Field;
use crate::rows::{import, import_mapping};
use domain::access::{Reach, Scope};
use domain::import::Import;
use domain::{ImportId, ProgrammeId, ShortText, Timestamp};
use sea_orm::sea_query::OnConflict;
use sea_orm::{ActiveModelTrait, ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect, Set};

const FILE_NAME: Field = Field("imports", "file_name");

pub async fn insert(tx: &mut Tx, it: &Import) -> Result<(), StorageError> {
    import::ActiveModel {
        id: Set(it.id.uuid()),
        programme_id: Set(it.programme.uuid()),
        person_id: Set(it.by.uuid()),
        file_name: Set(it.file_name.to_string()),
        content: Set(it.content.clone()),
        mapping: Set(it.mapping.clone()),
        created_at: Set(it.created_at),
    }
    .insert(tx.inner())
    .await?;
    Ok(())
}

/// The file, if the scope reaches the whole programme: it may name anybody.
pub async fn find(tx: &mut Tx, scope: &Scope, id: ImportId) -> Result<Option<Import>, StorageError> {
    if *scope.reach() != Reach::Whole {
        return Ok(None);
    }
    import::Entity::find_by_id(id.uuid())
        .filter(import::Column::ProgrammeId.eq(scope.programme().uuid()))
        .one(tx.inner())
        .await?
        .map(to_import)
        .transpose()
}

/// A file that waits, without its bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Waiting {
    pub id: ImportId,
    pub file_name: ShortText,
    pub created_at: Timestamp,
}

/// The programme's files that wait, newest first; none unless the scope reaches the whole programme.
pub async fn list(tx: &mut Tx, scope: &Scope) -> Result<Vec<Waiting>, StorageError> {
    if *scope.reach() != Reach::Whole {
        return Ok(vec![]);
    }
    let rows: Vec<(uuid::Uuid, String, Timestamp)> = import::Entity::find()
        .select_only()
        .columns([import::Column::Id, import::Column::FileName, import::Column::CreatedAt])
        .filter(import::Column::ProgrammeId.eq(scope.programme().uuid()))
        .order_by_desc(import::Column::CreatedAt)
        .order_by_desc(import::Column::Id)
        .into_tuple()
        .all(tx.inner())
        .await?;
    let waiting = |(id, name, created_at): (uuid::Uuid, String, Timestamp)| {
        Ok(Waiting { id: id.into(), file_name: FILE_NAME.short(&name)?, created_at })
    };
    rows.into_iter().map(waiting).collect()
}

/// Records what the file's columns mean, as JSON; `false` when there is no such file.
pub async fn set_mapping(tx: &mut Tx, id: ImportId, mapping: &str) -> Result<bool, StorageError> {
    let row = import::ActiveModel { mapping: Set(Some(mapping.into())), ..Default::default() };
    let done =
        import::Entity::update_many().set(row).filter(import::Column::Id.eq(id.uuid())).exec(tx.inner());
    Ok(done.await?.rows_affected == 1)
}

/// Deletes a file that was taken in or discarded. `false` when somebody was faster: of any number of racers one gets
/// `true`, so nothing is taken in twice.
pub async fn delete(tx: &mut Tx, id: ImportId) -> Result<bool, StorageError> {
    Ok(import::Entity::delete_by_id(id.uuid()).exec(tx.inner()).await?.rows_affected == 1)
}

/// Deletes files handed in before `then`; how many there were.
pub async fn delete_before(tx: &mut Tx, then: Timestamp) -> Result<u64, StorageError> {
    let stale = import::Entity::delete_many().filter(import::Column::CreatedAt.lt(then));
    Ok(stale.exec(tx.inner()).await?.rows_affected)
}

/// What columns with these headers meant when a file of the programme was last taken in, as JSON.
pub async fn find_mapping(
    tx: &mut Tx,
    programme: ProgrammeId,
    headers_signature: &str,
) -> Result<Option<String>, StorageError> {
    let key = (programme.uuid(), headers_signature.to_owned());
    let row = import_mapping::Entity::find_by_id(key).one(tx.inner()).await?;
    Ok(row.map(|it| it.mapping))
}

/// Remembers what columns with these headers mean, in place of what was remembered before.
pub async fn put_mapping(
    tx: &mut Tx,
    programme: ProgrammeId,
    headers_signature: &str,
    mapping: &str,
) -> Result<(), StorageError> {
    let row = import_mapping::ActiveModel {
        programme_id: Set(programme.uuid()),
        headers_signature: Set(headers_signature.into()),
        mapping: Set(mapping.into()),
    };
    let key = [import_mapping::Column::ProgrammeId, import_mapping::Column::HeadersSignature];
    let replaced = OnConflict::columns(key).update_column(import_mapping::Column::Mapping).to_owned();
    import_mapping::Entity::insert(row).on_conflict(replaced).exec_without_returning(tx.inner()).await?;
    Ok(())
}

fn to_import(row: import::Model) -> Result<Import, StorageError> {
    Ok(Import {
        id: row.id.into(),
        programme: row.programme_id.into(),
        by: row.person_id.into(),
        file_name: FILE_NAME.short(&row.file_name)?,
        content: row.content,
        mapping: row.mapping,
        created_at: row.created_at,
    })
}
