//! Token buckets that every process of the installation shares.

use crate::Tx;
use crate::error::StorageError;
use crate::rows::rate_limit;
use domain::Timestamp;
use sea_orm::sea_query::OnConflict;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QuerySelect, Set};

/// How much of something is allowed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limit {
    /// Tokens a full bucket holds: how many may come at once.
    pub burst: u32,
    /// Seconds until one token has grown back.
    pub refill_seconds: u32,
}

/// Takes one token from the bucket of this name. `Err` says in how many seconds there will be one.
pub async fn take(
    tx: &mut Tx,
    bucket: &str,
    limit: Limit,
    now: Timestamp,
) -> Result<Result<(), u32>, StorageError> {
    let full = i64::from(limit.burst) * 1_000;
    let mut find = rate_limit::Entity::find().filter(rate_limit::Column::Bucket.eq(bucket));
    if tx.backend() == crate::Backend::Postgres {
        find = find.lock_exclusive();
    }
    let row = find.one(tx.inner()).await?;
    let held = row.map_or(full, |row| {
        let grown_seconds = (now - row.refilled_at).num_milliseconds().max(0);
        (row.milli_tokens + grown_seconds / i64::from(limit.refill_seconds)).min(full)
    });
    if held < 1_000 {
        let missing_millis = (1_000 - held) * i64::from(limit.refill_seconds);
        return Ok(Err(u32::try_from(missing_millis / 1_000 + 1).unwrap_or(u32::MAX)));
    }
    let row = rate_limit::ActiveModel {
        bucket: Set(bucket.into()),
        milli_tokens: Set(held - 1_000),
        refilled_at: Set(now),
    };
    let columns = [rate_limit::Column::MilliTokens, rate_limit::Column::RefilledAt];
    rate_limit::Entity::insert(row)
        .on_conflict(OnConflict::column(rate_limit::Column::Bucket).update_columns(columns).to_owned())
        .exec_without_returning(tx.inner())
        .await?;
    Ok(Ok(()))
}

/// Deletes buckets nobody has touched since `then`; how many there were.
pub async fn delete_before(tx: &mut Tx, then: Timestamp) -> Result<u64, StorageError> {
    let stale = rate_limit::Entity::delete_many().filter(rate_limit::Column::RefilledAt.lt(then));
    Ok(stale.exec(tx.inner()).await?.rows_affected)
}
