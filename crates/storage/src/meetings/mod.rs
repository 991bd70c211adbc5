//! Meetings of partnerships. Everything here is the members' own and loads only with the key to their partnership;
//! what others may know of it are the figures of [`crate::work`].

mod afterwards;
mod ahead;
mod rows;

pub use afterwards::{
    agree_to_recording, feedback, has_recording, notes, recording, refuse_recording, remove_recording_link,
    save_feedback, save_notes, set_recording_link,
};
pub use ahead::{Ahead, ahead, call_off};

use crate::Tx;
use crate::error::StorageError;
use crate::rows::{meeting, meeting_answer, meeting_attendance, meeting_time};
use domain::MeetingId;
use domain::access::Inside;
use domain::meeting::{Meeting, MeetingState};
use rows::{Lists, VERSION, insert_lists, to_meeting, to_row};
use sea_orm::sea_query::SelectStatement;
use sea_orm::{
    ActiveModelTrait, ColumnTrait, Condition, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder,
    QuerySelect, QueryTrait,
};

/// Adds a meeting; [`StorageError::Conflict`] when there is one of this id, as when a form was sent twice.
pub async fn insert(tx: &mut Tx, inside: &Inside, it: &Meeting) -> Result<(), StorageError> {
    to_row(inside, it)?.insert(tx.inner()).await?;
    insert_lists(tx, it).await
}

/// Writes a meeting that was loaded at `it.version`, and raises the version; [`StorageError::Conflict`] when somebody
/// else has written since.
pub async fn update(tx: &mut Tx, inside: &Inside, it: &Meeting) -> Result<Meeting, StorageError> {
    let next = Meeting { version: it.version + 1, ..it.clone() };
    let done = meeting::Entity::update_many()
        .set(to_row(inside, &next)?)
        .filter(within(inside).add(meeting::Column::Id.eq(it.id.uuid())))
        .filter(meeting::Column::Version.eq(VERSION.number::<u32, i32>(it.version)?))
        .exec(tx.inner())
        .await?;
    if done.rows_affected != 1 {
        return Err(StorageError::Conflict);
    }
    let id = it.id.uuid();
    meeting_answer::Entity::delete_many()
        .filter(meeting_answer::Column::MeetingId.eq(id))
        .exec(tx.inner())
        .await?;
    meeting_time::Entity::delete_many()
        .filter(meeting_time::Column::MeetingId.eq(id))
        .exec(tx.inner())
        .await?;
    meeting_attendance::Entity::delete_many()
        .filter(meeting_attendance::Column::MeetingId.eq(id))
        .exec(tx.inner())
        .await?;
    insert_lists(tx, &next).await?;
    Ok(next)
}

/// One meeting of the partnership.
pub async fn find(tx: &mut Tx, inside: &Inside, id: MeetingId) -> Result<Option<Meeting>, StorageError> {
    Ok(load(tx, within(inside).add(meeting::Column::Id.eq(id.uuid()))).await?.pop())
}

/// As [`find`], and whoever else asks for it in this way waits until this transaction is over: so of two members who
/// answer at once the second sees what the first has said.
pub async fn find_to_change(
    tx: &mut Tx,
    inside: &Inside,
    id: MeetingId,
) -> Result<Option<Meeting>, StorageError> {
    // SQLite lets one transaction write at a time and has no locks of rows; there this is a read.
    meeting::Entity::find_by_id(id.uuid()).filter(within(inside)).lock_exclusive().one(tx.inner()).await?;
    find(tx, inside, id).await
}

/// Every meeting of the partnership: those without a time first, then in the order of their times.
pub async fn list(tx: &mut Tx, inside: &Inside) -> Result<Vec<Meeting>, StorageError> {
    let mut all = load(tx, within(inside)).await?;
    all.sort_by_key(|it| (it.starts_at(), it.id));
    Ok(all)
}

/// How many are proposed or planned.
pub async fn count_open(tx: &mut Tx, inside: &Inside) -> Result<usize, StorageError> {
    let open = meeting::Entity::find()
        .filter(within(inside))
        .filter(meeting::Column::State.is_in(["proposed", "planned"]));
    Ok(usize::try_from(open.count(tx.inner()).await?).unwrap_or(usize::MAX))
}

fn within(inside: &Inside) -> Condition {
    Condition::all().add(meeting::Column::PartnershipId.eq(inside.partnership().uuid()))
}

/// The ids of the partnership's meetings.
fn ids(inside: &Inside) -> SelectStatement {
    meeting::Entity::find().select_only().column(meeting::Column::Id).filter(within(inside)).into_query()
}

/// Four queries, however many meetings.
async fn load(tx: &mut Tx, condition: Condition) -> Result<Vec<Meeting>, StorageError> {
    let ids = || {
        meeting::Entity::find()
            .select_only()
            .column(meeting::Column::Id)
            .filter(condition.clone())
            .into_query()
    };
    let rows = meeting::Entity::find()
        .filter(condition.clone())
        .order_by_asc(meeting::Column::Id)
        .all(tx.inner())
        .await?;
    let times = meeting_time::Entity::find()
        .filter(meeting_time::Column::MeetingId.in_subquery(ids()))
        .order_by_asc(meeting_time::Column::StartsAt)
        .all(tx.inner())
        .await?;
    let answers = meeting_answer::Entity::find()
        .filter(meeting_answer::Column::MeetingId.in_subquery(ids()))
        .all(tx.inner())
        .await?;
    let present = meeting_attendance::Entity::find()
        .filter(meeting_attendance::Column::MeetingId.in_subquery(ids()))
        .order_by_asc(meeting_attendance::Column::ParticipantId)
        .all(tx.inner())
        .await?;
    let mut lists = Lists::of(times, answers, present);
    rows.into_iter().map(|row| to_meeting(row, &mut lists)).collect()
}

/// Whether calendars hold it: planned, or cancelled after it was.
pub fn is_in_calendars(it: &Meeting) -> bool {
    match it.state {
        MeetingState::Planned { .. } | MeetingState::Held(_) => true,
        MeetingState::Cancelled { was_planned } => was_planned.is_some(),
        MeetingState::Proposed { .. } => false,
    }
}
