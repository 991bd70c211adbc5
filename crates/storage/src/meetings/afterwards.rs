//! Notes, recordings, feedback and thanks.

use super::ids;
use crate::Tx;
use crate::error::StorageError;
use crate::fields::{Field, optional};
use crate::rows::{meeting_feedback, meeting_notes, meeting_recording, recording_consent};
use domain::access::Inside;
use domain::meeting::{Feedback, Notes, Recording, Thanks};
use domain::{MeetingId, ParticipantId, Timestamp, WebAddress};
use sea_orm::sea_query::OnConflict;
use sea_orm::{
    ActiveModelTrait, ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect, Set,
};

const NOTES_VERSION: Field = Field("meeting_notes", "version");

/// The shared notes of a meeting, once somebody has written some.
pub async fn notes(tx: &mut Tx, inside: &Inside, id: MeetingId) -> Result<Option<Notes>, StorageError> {
    let row = meeting_notes::Entity::find_by_id(id.uuid())
        .filter(meeting_notes::Column::MeetingId.in_subquery(ids(inside)))
        .one(tx.inner())
        .await?;
    let notes = |row: meeting_notes::Model| {
        Ok(Notes {
            meeting: row.meeting_id.into(),
            text: Field("meeting_notes", "text").optional_long(row.text)?,
            written_by: row.written_by.into(),
            written_at: row.written_at,
            version: NOTES_VERSION.number(row.version)?,
        })
    };
    row.map(notes).transpose()
}

/// Writes notes over those of `it.version`, 0 being none, and raises the version; [`StorageError::Conflict`] when
/// somebody else has written since.
pub async fn save_notes(tx: &mut Tx, inside: &Inside, it: &Notes) -> Result<Notes, StorageError> {
    let next = it.version + 1;
    let row = meeting_notes::ActiveModel {
        meeting_id: Set(it.meeting.uuid()),
        text: Set(optional(it.text.as_ref())),
        written_by: Set(it.written_by.uuid()),
        written_at: Set(it.written_at),
        version: Set(NOTES_VERSION.number(next)?),
    };
    if it.version == 0 {
        row.insert(tx.inner()).await?;
    } else {
        let done = meeting_notes::Entity::update_many()
            .set(row)
            .filter(meeting_notes::Column::MeetingId.eq(it.meeting.uuid()))
            .filter(meeting_notes::Column::MeetingId.in_subquery(ids(inside)))
            .filter(meeting_notes::Column::Version.eq(NOTES_VERSION.number::<u32, i32>(it.version)?))
            .exec(tx.inner())
            .await?;
        if done.rows_affected != 1 {
            return Err(StorageError::Conflict);
        }
    }
    Ok(Notes { version: next, ..it.clone() })
}

/// Who has agreed to a recording; with its link only when all of `everybody` have, so that nothing else can show it.
pub async fn recording(
    tx: &mut Tx,
    inside: &Inside,
    id: MeetingId,
    everybody: &[ParticipantId],
) -> Result<Recording, StorageError> {
    let agreed: Vec<uuid::Uuid> = recording_consent::Entity::find()
        .select_only()
        .column(recording_consent::Column::ParticipantId)
        .filter(recording_consent::Column::MeetingId.eq(id.uuid()))
        .filter(recording_consent::Column::MeetingId.in_subquery(ids(inside)))
        .into_tuple()
        .all(tx.inner())
        .await?;
    let mut it = Recording { agreed: agreed.into_iter().map(Into::into).collect(), link: None };
    if it.is_agreed(everybody.iter().copied()) {
        let row = meeting_recording::Entity::find_by_id(id.uuid()).one(tx.inner()).await?;
        let field = Field("meeting_recordings", "link");
        it.link = row.map(|row| field.web_address(&row.link)).transpose()?;
    }
    Ok(it)
}

/// Whether there is a link, shown or not: to say that it waits for somebody's agreement.
pub async fn has_recording(tx: &mut Tx, inside: &Inside, id: MeetingId) -> Result<bool, StorageError> {
    let find = meeting_recording::Entity::find_by_id(id.uuid())
        .filter(meeting_recording::Column::MeetingId.in_subquery(ids(inside)));
    Ok(find.count(tx.inner()).await? > 0)
}

/// The member agrees to a recording of this meeting. Doing it again changes nothing.
pub async fn agree_to_recording(
    tx: &mut Tx,
    inside: &Inside,
    id: MeetingId,
    at: Timestamp,
) -> Result<(), StorageError> {
    let row = recording_consent::ActiveModel {
        meeting_id: Set(id.uuid()),
        participant_id: Set(inside.member().uuid()),
        given_at: Set(at),
    };
    let key = [recording_consent::Column::MeetingId, recording_consent::Column::ParticipantId];
    recording_consent::Entity::insert(row)
        .on_conflict(OnConflict::columns(key).do_nothing().to_owned())
        .exec_without_returning(tx.inner())
        .await?;
    Ok(())
}

/// The member takes the agreement back. The link stays and is shown to nobody.
pub async fn refuse_recording(tx: &mut Tx, inside: &Inside, id: MeetingId) -> Result<(), StorageError> {
    recording_consent::Entity::delete_many()
        .filter(recording_consent::Column::MeetingId.eq(id.uuid()))
        .filter(recording_consent::Column::ParticipantId.eq(inside.member().uuid()))
        .exec(tx.inner())
        .await?;
    Ok(())
}

/// Keeps where the recording is, in place of what was there.
pub async fn set_recording_link(
    tx: &mut Tx,
    inside: &Inside,
    id: MeetingId,
    link: &WebAddress,
    at: Timestamp,
) -> Result<(), StorageError> {
    let row = meeting_recording::ActiveModel {
        meeting_id: Set(id.uuid()),
        link: Set(link.to_string()),
        added_by: Set(inside.member().uuid()),
        added_at: Set(at),
    };
    use meeting_recording::Column::{AddedAt, AddedBy, Link, MeetingId};
    meeting_recording::Entity::insert(row)
        .on_conflict(OnConflict::column(MeetingId).update_columns([Link, AddedBy, AddedAt]).to_owned())
        .exec_without_returning(tx.inner())
        .await?;
    Ok(())
}

pub async fn remove_recording_link(tx: &mut Tx, inside: &Inside, id: MeetingId) -> Result<(), StorageError> {
    meeting_recording::Entity::delete_many()
        .filter(meeting_recording::Column::MeetingId.eq(id.uuid()))
        .filter(meeting_recording::Column::MeetingId.in_subquery(ids(inside)))
        .exec(tx.inner())
        .await?;
    Ok(())
}

/// What the members have told each other about a meeting, the first first; of all meetings without one.
pub async fn feedback(
    tx: &mut Tx,
    inside: &Inside,
    id: Option<MeetingId>,
) -> Result<Vec<Feedback>, StorageError> {
    let mut find = meeting_feedback::Entity::find()
        .filter(meeting_feedback::Column::MeetingId.in_subquery(ids(inside)))
        .order_by_asc(meeting_feedback::Column::WrittenAt)
        .order_by_asc(meeting_feedback::Column::ParticipantId);
    if let Some(id) = id {
        find = find.filter(meeting_feedback::Column::MeetingId.eq(id.uuid()));
    }
    find.all(tx.inner()).await?.into_iter().map(to_feedback).collect()
}

/// Writes what a member tells about a meeting, in place of what the same member told before.
pub async fn save_feedback(tx: &mut Tx, inside: &Inside, it: &Feedback) -> Result<(), StorageError> {
    let row = meeting_feedback::ActiveModel {
        meeting_id: Set(it.meeting.uuid()),
        participant_id: Set(inside.member().uuid()),
        most_useful: Set(optional(it.most_useful.as_ref())),
        next_time: Set(optional(it.next_time.as_ref())),
        thanked_at: Set(it.thanks.as_ref().map(|it| it.at)),
        thanks: Set(it.thanks.as_ref().and_then(|it| optional(it.words.as_ref()))),
        written_at: Set(it.written_at),
    };
    use meeting_feedback::Column::{
        MeetingId, MostUseful, NextTime, ParticipantId, ThankedAt, Thanks, WrittenAt,
    };
    let columns = [MostUseful, NextTime, ThankedAt, Thanks, WrittenAt];
    let key = [MeetingId, ParticipantId];
    meeting_feedback::Entity::insert(row)
        .on_conflict(OnConflict::columns(key).update_columns(columns).to_owned())
        .exec_without_returning(tx.inner())
        .await?;
    Ok(())
}

fn to_feedback(row: meeting_feedback::Model) -> Result<Feedback, StorageError> {
    let field = |column| Field("meeting_feedback", column);
    let words = field("thanks").optional_short(row.thanks)?;
    let thanks = match (row.thanked_at, words) {
        (Some(at), words) => Some(Thanks { at, words }),
        (None, None) => None,
        (None, Some(words)) => return Err(field("thanks").corrupt(words)),
    };
    Ok(Feedback {
        meeting: row.meeting_id.into(),
        from: row.participant_id.into(),
        most_useful: field("most_useful").optional_short(row.most_useful)?,
        next_time: field("next_time").optional_short(row.next_time)?,
        thanks,
        written_at: row.written_at,
    })
}
