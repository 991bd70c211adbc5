//! Who was told of a meeting, who comes, and who came. Each part is written by itself, so that an answer, a tick and a
//! letter at the same moment leave one another alone.

use crate::error::StorageError;
use crate::fields::Field;
use crate::rows::joint_attendee;
use crate::{Tx, json};
use domain::access::{Reach, Scope};
use domain::joint_meeting::{Answer, Attendance, Attendee, NotedBy, Rsvp, Told};
use domain::{JointMeetingId, ParticipantId};
use sea_orm::sea_query::OnConflict;
use sea_orm::{ActiveModelTrait, ColumnTrait, EntityTrait, QueryFilter, Set};

const TABLE: &str = "joint_attendees";

/// Everybody of whom something is known, for organisers; for a participant only themself. Coordinators get figures, by
/// [`super::turnout`], and nobody's name. The meeting must be one of the scope's programme.
pub async fn attendees(
    tx: &mut Tx,
    scope: &Scope,
    meeting: JointMeetingId,
) -> Result<Vec<Attendee>, StorageError> {
    let of_meeting =
        joint_attendee::Entity::find().filter(joint_attendee::Column::MeetingId.eq(meeting.uuid()));
    let reached = match scope.reach() {
        Reach::Whole => of_meeting,
        Reach::Own(own) => of_meeting.filter(joint_attendee::Column::ParticipantId.eq(own.uuid())),
        Reach::Organisations(_) => return Ok(Vec::new()),
    };
    reached.all(tx.inner()).await?.into_iter().map(to_attendee).collect()
}

/// One participant as the meeting knows them; nothing is known of somebody new.
pub async fn attendee(
    tx: &mut Tx,
    meeting: JointMeetingId,
    participant: ParticipantId,
) -> Result<Attendee, StorageError> {
    let row =
        joint_attendee::Entity::find_by_id((meeting.uuid(), participant.uuid())).one(tx.inner()).await?;
    row.map_or_else(|| Ok(Attendee::new(participant)), to_attendee)
}

pub async fn save_answer(
    tx: &mut Tx,
    meeting: JointMeetingId,
    participant: ParticipantId,
    it: &Rsvp,
) -> Result<(), StorageError> {
    use joint_attendee::Column::{Answer, AnsweredAt, AnsweredFor};
    let row = joint_attendee::ActiveModel {
        answer: Set(Some(it.answer.code().into())),
        answered_at: Set(Some(it.at)),
        answered_for: Set(Some(it.starts_at)),
        ..key(meeting, participant)
    };
    upsert(tx, row, &[Answer, AnsweredAt, AnsweredFor]).await
}

/// `None` takes back what was noted.
pub async fn save_attendance(
    tx: &mut Tx,
    meeting: JointMeetingId,
    participant: ParticipantId,
    it: Option<&Attendance>,
) -> Result<(), StorageError> {
    use joint_attendee::Column::{NotedAt, NotedBy};
    let row = joint_attendee::ActiveModel {
        noted_at: Set(it.map(|it| it.at)),
        noted_by: Set(it.map(|it| it.noted_by.code().into())),
        ..key(meeting, participant)
    };
    upsert(tx, row, &[NotedAt, NotedBy]).await
}

/// A letter is about to tell this: from now on it has perhaps been told.
pub async fn begin_telling(
    tx: &mut Tx,
    meeting: JointMeetingId,
    participant: ParticipantId,
    it: &Told,
) -> Result<(), StorageError> {
    let tried = Set(Some(json::joint_meetings::write_told(it)));
    let row = joint_attendee::ActiveModel { tried, ..key(meeting, participant) };
    upsert(tx, row, &[joint_attendee::Column::Tried]).await
}

/// The letter that began to tell this version has arrived somewhere. One that was overtaken by a newer changes nothing.
pub async fn settle_telling(
    tx: &mut Tx,
    meeting: JointMeetingId,
    participant: ParticipantId,
    sequence: u32,
) -> Result<(), StorageError> {
    let known = attendee(tx, meeting, participant).await?;
    let Some(tried) = known.tried.filter(|it| it.sequence == sequence) else { return Ok(()) };
    let told = Set(Some(json::joint_meetings::write_told(&tried)));
    let row = joint_attendee::ActiveModel { told, ..key(meeting, participant) };
    row.update(tx.inner()).await?;
    Ok(())
}

/// A letter is about to take the meeting out of a calendar: nothing has certainly been told any more.
pub async fn take_back(
    tx: &mut Tx,
    meeting: JointMeetingId,
    participant: ParticipantId,
) -> Result<(), StorageError> {
    let row = joint_attendee::ActiveModel { told: Set(None), ..key(meeting, participant) };
    upsert(tx, row, &[joint_attendee::Column::Told]).await
}

/// The letter that took the meeting out of a calendar has arrived somewhere: it is as if nobody had been told.
pub async fn forget_telling(
    tx: &mut Tx,
    meeting: JointMeetingId,
    participant: ParticipantId,
) -> Result<(), StorageError> {
    let row = joint_attendee::ActiveModel { tried: Set(None), told: Set(None), ..key(meeting, participant) };
    upsert(tx, row, &[joint_attendee::Column::Tried, joint_attendee::Column::Told]).await
}

fn key(meeting: JointMeetingId, participant: ParticipantId) -> joint_attendee::ActiveModel {
    joint_attendee::ActiveModel {
        meeting_id: Set(meeting.uuid()),
        participant_id: Set(participant.uuid()),
        ..Default::default()
    }
}

async fn upsert(
    tx: &mut Tx,
    row: joint_attendee::ActiveModel,
    columns: &[joint_attendee::Column],
) -> Result<(), StorageError> {
    let key = [joint_attendee::Column::MeetingId, joint_attendee::Column::ParticipantId];
    let on_conflict = OnConflict::columns(key).update_columns(columns.iter().copied()).to_owned();
    joint_attendee::Entity::insert(row).on_conflict(on_conflict).exec_without_returning(tx.inner()).await?;
    Ok(())
}

pub(super) fn to_attendee(row: joint_attendee::Model) -> Result<Attendee, StorageError> {
    let rsvp = match (row.answer, row.answered_at, row.answered_for) {
        (None, None, None) => None,
        (Some(answer), Some(at), Some(starts_at)) => {
            let answer = Field(TABLE, "answer").coded(&answer, Answer::from_code)?;
            Some(Rsvp { answer, at, starts_at })
        }
        (answer, ..) => return Err(Field(TABLE, "answer").corrupt(answer.unwrap_or_default())),
    };
    let attendance = match (row.noted_at, row.noted_by) {
        (None, None) => None,
        (Some(at), Some(by)) => {
            let noted_by = Field(TABLE, "noted_by").coded(&by, NotedBy::from_code)?;
            Some(Attendance { at, noted_by })
        }
        (_, by) => return Err(Field(TABLE, "noted_by").corrupt(by.unwrap_or_default())),
    };
    Ok(Attendee {
        participant: row.participant_id.into(),
        rsvp,
        attendance,
        tried: row.tried.map(|it| json::joint_meetings::read_told("tried", it)).transpose()?,
        told: row.told.map(|it| json::joint_meetings::read_told("told", it)).transpose()?,
    })
}
