//! Browsers that are signed in.

use crate::Tx;
use crate::error::{StorageError, corrupt};
use crate::rows::session;
use domain::sign_in::{Session, SessionLife};
use domain::{PersonId, SessionId, Timestamp};
use sea_orm::sea_query::Expr;
use sea_orm::{ActiveModelTrait, ColumnTrait, Condition, EntityTrait, QueryFilter, QueryOrder, Set};

pub async fn insert(tx: &mut Tx, it: &Session) -> Result<(), StorageError> {
    session::ActiveModel {
        id: Set(it.id.uuid()),
        person_id: Set(it.person.uuid()),
        token_hash: Set(it.token_hash.clone()),
        life: Set(it.life.code().into()),
        browser: Set(it.browser.clone()),
        created_at: Set(it.created_at),
        last_seen_at: Set(it.last_seen_at),
        ended_at: Set(None),
    }
    .insert(tx.inner())
    .await?;
    Ok(())
}

/// The session a cookie belongs to, unless it was ended. Whether it has run out is the domain's question.
pub async fn find_by_token(tx: &mut Tx, token_hash: &[u8]) -> Result<Option<Session>, StorageError> {
    session::Entity::find()
        .filter(session::Column::TokenHash.eq(token_hash))
        .filter(session::Column::EndedAt.is_null())
        .one(tx.inner())
        .await?
        .map(to_session)
        .transpose()
}

/// A person's sessions that were not ended, newest first.
pub async fn list(tx: &mut Tx, person: PersonId) -> Result<Vec<Session>, StorageError> {
    let find = session::Entity::find()
        .filter(session::Column::PersonId.eq(person.uuid()))
        .filter(session::Column::EndedAt.is_null())
        .order_by_desc(session::Column::LastSeenAt);
    find.all(tx.inner()).await?.into_iter().map(to_session).collect()
}

/// Notes that the session was used.
pub async fn touch(tx: &mut Tx, id: SessionId, now: Timestamp) -> Result<(), StorageError> {
    session::Entity::update_many()
        .col_expr(session::Column::LastSeenAt, Expr::value(now))
        .filter(session::Column::Id.eq(id.uuid()))
        .exec(tx.inner())
        .await?;
    Ok(())
}

/// Ends one of a person's own sessions; `false` when they have no such session.
pub async fn end(tx: &mut Tx, person: PersonId, id: SessionId, now: Timestamp) -> Result<bool, StorageError> {
    let done = session::Entity::update_many()
        .col_expr(session::Column::EndedAt, Expr::value(now))
        .filter(session::Column::Id.eq(id.uuid()))
        .filter(session::Column::PersonId.eq(person.uuid()))
        .filter(session::Column::EndedAt.is_null())
        .exec(tx.inner())
        .await?;
    Ok(done.rows_affected == 1)
}

/// Deletes sessions that were ended or not used since `then`; how many there were.
pub async fn delete_before(tx: &mut Tx, then: Timestamp) -> Result<u64, StorageError> {
    let stale =
        Condition::any().add(session::Column::EndedAt.lt(then)).add(session::Column::LastSeenAt.lt(then));
    Ok(session::Entity::delete_many().filter(stale).exec(tx.inner()).await?.rows_affected)
}

fn to_session(row: session::Model) -> Result<Session, StorageError> {
    Ok(Session {
        id: row.id.into(),
        person: row.person_id.into(),
        token_hash: row.token_hash,
        life: SessionLife::from_code(&row.life).ok_or_else(|| corrupt("sessions", "life", &row.life))?,
        browser: row.browser,
        created_at: row.created_at,
        last_seen_at: row.last_seen_at,
    })
}
