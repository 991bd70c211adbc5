//! Secret addresses at which people's calendar programs read their own meetings. A person has at most one.

use crate::Tx;
use crate::error::StorageError;
use crate::rows::calendar_feed;
use domain::{PersonId, Timestamp};
use sea_orm::sea_query::OnConflict;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, Set};

/// Gives the person a new address; one they had is dead from now on.
pub async fn replace(
    tx: &mut Tx,
    person: PersonId,
    token_hash: &[u8],
    now: Timestamp,
) -> Result<(), StorageError> {
    let row = calendar_feed::ActiveModel {
        person_id: Set(person.uuid()),
        token_hash: Set(token_hash.to_vec()),
        created_at: Set(now),
    };
    let columns = [calendar_feed::Column::TokenHash, calendar_feed::Column::CreatedAt];
    let on_conflict = OnConflict::column(calendar_feed::Column::PersonId).update_columns(columns).to_owned();
    calendar_feed::Entity::insert(row).on_conflict(on_conflict).exec_without_returning(tx.inner()).await?;
    Ok(())
}

/// Takes the address away. False when there was none.
pub async fn delete(tx: &mut Tx, person: PersonId) -> Result<bool, StorageError> {
    let done = calendar_feed::Entity::delete_by_id(person.uuid()).exec(tx.inner()).await?;
    Ok(done.rows_affected == 1)
}

/// Since when the person has an address.
pub async fn made_at(tx: &mut Tx, person: PersonId) -> Result<Option<Timestamp>, StorageError> {
    let row = calendar_feed::Entity::find_by_id(person.uuid()).one(tx.inner()).await?;
    Ok(row.map(|it| it.created_at))
}

/// Whose address this is.
pub async fn find_person(tx: &mut Tx, token_hash: &[u8]) -> Result<Option<PersonId>, StorageError> {
    let find = calendar_feed::Entity::find().filter(calendar_feed::Column::TokenHash.eq(token_hash));
    Ok(find.one(tx.inner()).await?.map(|it| it.person_id.into()))
}
