//! What the members of a partnership have agreed to do. It loads only with the key to their partnership.

use crate::Tx;
use crate::error::StorageError;
use crate::fields::Field;
use crate::rows::action_item;
use domain::access::Inside;
use domain::action_item::ActionItem;
use domain::{ActionItemId, MeetingId, ParticipantId};
use sea_orm::{ActiveModelTrait, ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, Set};

const TABLE: &str = "action_items";
const VERSION: Field = Field(TABLE, "version");

/// Adds a thing to do; [`StorageError::Conflict`] when there is one of this id, as when a form was sent twice.
pub async fn insert(tx: &mut Tx, inside: &Inside, it: &ActionItem) -> Result<(), StorageError> {
    to_row(inside, it)?.insert(tx.inner()).await?;
    Ok(())
}

/// Writes a thing to do that was loaded at `it.version`, and raises the version; [`StorageError::Conflict`] when
/// somebody else has written since.
pub async fn update(tx: &mut Tx, inside: &Inside, it: &ActionItem) -> Result<ActionItem, StorageError> {
    let next = ActionItem { version: it.version + 1, ..it.clone() };
    let done = action_item::Entity::update_many()
        .set(to_row(inside, &next)?)
        .filter(action_item::Column::Id.eq(it.id.uuid()))
        .filter(action_item::Column::PartnershipId.eq(inside.partnership().uuid()))
        .filter(action_item::Column::Version.eq(VERSION.number::<u32, i32>(it.version)?))
        .exec(tx.inner())
        .await?;
    if done.rows_affected == 1 { Ok(next) } else { Err(StorageError::Conflict) }
}

/// `false` when there is none of this id.
pub async fn remove(tx: &mut Tx, inside: &Inside, id: ActionItemId) -> Result<bool, StorageError> {
    let gone = action_item::Entity::delete_by_id(id.uuid())
        .filter(action_item::Column::PartnershipId.eq(inside.partnership().uuid()))
        .exec(tx.inner())
        .await?;
    Ok(gone.rows_affected == 1)
}

pub async fn find(
    tx: &mut Tx,
    inside: &Inside,
    id: ActionItemId,
) -> Result<Option<ActionItem>, StorageError> {
    let row = action_item::Entity::find_by_id(id.uuid())
        .filter(action_item::Column::PartnershipId.eq(inside.partnership().uuid()))
        .one(tx.inner())
        .await?;
    row.map(to_item).transpose()
}

/// Everything of the partnership: what is open first, by due day, those without one last; then what is done, the
/// latest first.
pub async fn list(tx: &mut Tx, inside: &Inside) -> Result<Vec<ActionItem>, StorageError> {
    let rows = action_item::Entity::find()
        .filter(action_item::Column::PartnershipId.eq(inside.partnership().uuid()))
        .order_by_asc(action_item::Column::Id)
        .all(tx.inner())
        .await?;
    let all = rows.into_iter().map(to_item).collect::<Result<Vec<_>, _>>()?;
    let (mut done, mut open): (Vec<_>, Vec<_>) = all.into_iter().partition(ActionItem::is_done);
    // The two databases sort missing values differently.
    open.sort_by_key(|it| (it.due.is_none(), it.due));
    done.sort_by_key(|it| std::cmp::Reverse(it.done_at));
    Ok(open.into_iter().chain(done).collect())
}

pub async fn count_open(tx: &mut Tx, inside: &Inside) -> Result<usize, StorageError> {
    let open = action_item::Entity::find()
        .filter(action_item::Column::PartnershipId.eq(inside.partnership().uuid()))
        .filter(action_item::Column::DoneAt.is_null());
    Ok(usize::try_from(open.count(tx.inner()).await?).unwrap_or(usize::MAX))
}

fn to_row(inside: &Inside, it: &ActionItem) -> Result<action_item::ActiveModel, StorageError> {
    Ok(action_item::ActiveModel {
        id: Set(it.id.uuid()),
        programme_id: Set(inside.programme().uuid()),
        partnership_id: Set(inside.partnership().uuid()),
        meeting_id: Set(it.meeting.map(MeetingId::uuid)),
        what: Set(it.what.to_string()),
        owner: Set(it.owner.map(ParticipantId::uuid)),
        due: Set(it.due),
        done_at: Set(it.done_at),
        created_by: Set(it.created_by.uuid()),
        changed_at: Set(it.changed_at),
        version: Set(VERSION.number(it.version)?),
    })
}

fn to_item(row: action_item::Model) -> Result<ActionItem, StorageError> {
    Ok(ActionItem {
        id: row.id.into(),
        programme: row.programme_id.into(),
        partnership: row.partnership_id.into(),
        meeting: row.meeting_id.map(Into::into),
        what: Field(TABLE, "what").short(&row.what)?,
        owner: row.owner.map(Into::into),
        due: row.due,
        done_at: row.done_at,
        created_by: row.created_by.into(),
        changed_at: row.changed_at,
        version: VERSION.number(row.version)?,
    })
}
