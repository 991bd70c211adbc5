//! Work of a partnership without a meeting. It loads only with the key to the partnership; what others may know of it
//! are the figures of [`crate::work`].

use crate::Tx;
use crate::error::StorageError;
use crate::fields::{Field, optional};
use crate::rows::activity;
use domain::ActivityId;
use domain::access::Inside;
use domain::activity::{Activity, ActivityKind};
use sea_orm::{ActiveModelTrait, ColumnTrait, EntityTrait, QueryFilter, QueryOrder, Set};

const TABLE: &str = "activities";
const VERSION: Field = Field(TABLE, "version");

/// Adds a piece of work; [`StorageError::Conflict`] when there is one of this id, as when a form was sent twice.
pub async fn insert(tx: &mut Tx, inside: &Inside, it: &Activity) -> Result<(), StorageError> {
    to_row(inside, it)?.insert(tx.inner()).await?;
    Ok(())
}

/// Writes a piece of work that was loaded at `it.version`, and raises the version; [`StorageError::Conflict`] when
/// somebody else has written since.
pub async fn update(tx: &mut Tx, inside: &Inside, it: &Activity) -> Result<Activity, StorageError> {
    let next = Activity { version: it.version + 1, ..it.clone() };
    let done = activity::Entity::update_many()
        .set(to_row(inside, &next)?)
        .filter(activity::Column::Id.eq(it.id.uuid()))
        .filter(activity::Column::PartnershipId.eq(inside.partnership().uuid()))
        .filter(activity::Column::Version.eq(VERSION.number::<u32, i32>(it.version)?))
        .exec(tx.inner())
        .await?;
    if done.rows_affected == 1 { Ok(next) } else { Err(StorageError::Conflict) }
}

/// `false` when there is none of this id.
pub async fn remove(tx: &mut Tx, inside: &Inside, id: ActivityId) -> Result<bool, StorageError> {
    let gone = activity::Entity::delete_by_id(id.uuid())
        .filter(activity::Column::PartnershipId.eq(inside.partnership().uuid()))
        .exec(tx.inner())
        .await?;
    Ok(gone.rows_affected == 1)
}

pub async fn find(tx: &mut Tx, inside: &Inside, id: ActivityId) -> Result<Option<Activity>, StorageError> {
    let row = activity::Entity::find_by_id(id.uuid())
        .filter(activity::Column::PartnershipId.eq(inside.partnership().uuid()))
        .one(tx.inner())
        .await?;
    row.map(to_activity).transpose()
}

/// All of the partnership, the latest first.
pub async fn list(tx: &mut Tx, inside: &Inside) -> Result<Vec<Activity>, StorageError> {
    let rows = activity::Entity::find()
        .filter(activity::Column::PartnershipId.eq(inside.partnership().uuid()))
        .order_by_desc(activity::Column::Day)
        .order_by_desc(activity::Column::Id)
        .all(tx.inner())
        .await?;
    rows.into_iter().map(to_activity).collect()
}

fn to_row(inside: &Inside, it: &Activity) -> Result<activity::ActiveModel, StorageError> {
    Ok(activity::ActiveModel {
        id: Set(it.id.uuid()),
        programme_id: Set(inside.programme().uuid()),
        partnership_id: Set(inside.partnership().uuid()),
        kind: Set(it.kind.code().into()),
        day: Set(it.day),
        minutes: Set(it.minutes.into()),
        line: Set(optional(it.line.as_ref())),
        logged_by: Set(it.logged_by.uuid()),
        logged_at: Set(it.logged_at),
        version: Set(VERSION.number(it.version)?),
    })
}

fn to_activity(row: activity::Model) -> Result<Activity, StorageError> {
    let field = |column| Field(TABLE, column);
    Ok(Activity {
        id: row.id.into(),
        programme: row.programme_id.into(),
        partnership: row.partnership_id.into(),
        kind: field("kind").coded(&row.kind, ActivityKind::from_code)?,
        day: row.day,
        minutes: field("minutes").number(row.minutes)?,
        line: field("line").optional_short(row.line)?,
        logged_by: row.logged_by.into(),
        logged_at: row.logged_at,
        version: VERSION.number(row.version)?,
    })
}
