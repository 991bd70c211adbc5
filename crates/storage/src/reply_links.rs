//! Links by which one question is answered from a letter.

use crate::error::StorageError;
use crate::rows::reply_link;
use crate::{Tx, json};
use domain::Timestamp;
use domain::reply::ReplyLink;
use sea_orm::{ActiveModelTrait, ColumnTrait, EntityTrait, QueryFilter, Set};

pub async fn insert(tx: &mut Tx, it: &ReplyLink) -> Result<(), StorageError> {
    reply_link::ActiveModel {
        id: Set(it.id.uuid()),
        programme_id: Set(it.programme.uuid()),
        person_id: Set(it.person.uuid()),
        question: Set(it.question.code().into()),
        details: Set(json::reply::write(it.question)),
        token_hash: Set(it.token_hash.clone()),
        created_at: Set(it.created_at),
        expires_at: Set(it.expires_at),
    }
    .insert(tx.inner())
    .await?;
    Ok(())
}

pub async fn find_by_token(tx: &mut Tx, token_hash: &[u8]) -> Result<Option<ReplyLink>, StorageError> {
    let find = reply_link::Entity::find().filter(reply_link::Column::TokenHash.eq(token_hash));
    find.one(tx.inner()).await?.map(to_link).transpose()
}

/// Deletes links that had expired by `then`; how many there were.
pub async fn delete_expired(tx: &mut Tx, then: Timestamp) -> Result<u64, StorageError> {
    let expired = reply_link::Entity::delete_many().filter(reply_link::Column::ExpiresAt.lte(then));
    Ok(expired.exec(tx.inner()).await?.rows_affected)
}

fn to_link(row: reply_link::Model) -> Result<ReplyLink, StorageError> {
    Ok(ReplyLink {
        id: row.id.into(),
        programme: row.programme_id.into(),
        person: row.person_id.into(),
        question: json::reply::read(&row.question, row.details)?,
        token_hash: row.token_hash,
        created_at: row.created_at,
        expires_at: row.expires_at,
    })
}
