//! What organisers wrote to many.

use crate::error::StorageError;
use crate::fields::Field;
use crate::rows::announcement;
use crate::{Tx, json};
use domain::access::{Reach, Scope};
use domain::announcement::{Announcement, Segment};
use domain::{AnnouncementId, ProgrammeId};
use sea_orm::{ActiveModelTrait, ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect, Set};

const LETTERS: Field = Field("announcements", "letters");

/// Keeps a message; [`StorageError::Conflict`] when it was sent already.
pub async fn insert(tx: &mut Tx, it: &Announcement) -> Result<(), StorageError> {
    announcement::ActiveModel {
        id: Set(it.id.uuid()),
        programme_id: Set(it.programme.uuid()),
        written_by: Set(it.by.uuid()),
        written_at: Set(it.at),
        segment: Set(it.segment.code()),
        texts: Set(json::announcement::write(&it.texts)),
        letters: Set(LETTERS.number(it.letters)?),
    }
    .insert(tx.inner())
    .await?;
    Ok(())
}

/// A message of a programme; for its letters and for its organisers.
pub async fn find(
    tx: &mut Tx,
    programme: ProgrammeId,
    id: AnnouncementId,
) -> Result<Option<Announcement>, StorageError> {
    announcement::Entity::find_by_id(id.uuid())
        .filter(announcement::Column::ProgrammeId.eq(programme.uuid()))
        .one(tx.inner())
        .await?
        .map(to_announcement)
        .transpose()
}

/// The programme's newest messages; none for a scope that does not reach the whole programme.
pub async fn list(tx: &mut Tx, scope: &Scope, most: u64) -> Result<Vec<Announcement>, StorageError> {
    if *scope.reach() != Reach::Whole {
        return Ok(vec![]);
    }
    let find = announcement::Entity::find()
        .filter(announcement::Column::ProgrammeId.eq(scope.programme().uuid()))
        .order_by_desc(announcement::Column::WrittenAt)
        .order_by_desc(announcement::Column::Id)
        .limit(most);
    find.all(tx.inner()).await?.into_iter().map(to_announcement).collect()
}

fn to_announcement(row: announcement::Model) -> Result<Announcement, StorageError> {
    Ok(Announcement {
        id: row.id.into(),
        programme: row.programme_id.into(),
        by: row.written_by.into(),
        at: row.written_at,
        segment: Field("announcements", "segment").coded(&row.segment, Segment::from_code)?,
        texts: json::announcement::read("announcements", "texts", row.texts)?,
        letters: LETTERS.number(row.letters)?,
    })
}
