//! Joint meetings. Those of the timetable have their dates from the programme, which is the only place where these are
//! kept.

mod attendees;
mod turnout;

pub use attendees::{
    attendee, attendees, begin_telling, forget_telling, save_answer, save_attendance, settle_telling,
    take_back,
};
pub use turnout::{MeetingTurnout, turnout};

use crate::error::StorageError;
use crate::fields::{Field, optional};
use crate::rows::joint_meeting;
use crate::{Tx, json};
use domain::JointMeetingId;
use domain::joint_meeting::{Appointment, JointMeeting, JointMeetingKind, Speaker};
use domain::programme::Programme;
use sea_orm::sea_query::OnConflict;
use sea_orm::{ActiveModelTrait, ColumnTrait, EntityTrait, QueryFilter, QuerySelect, Set};

const TABLE: &str = "joint_meetings";
const VERSION: Field = Field(TABLE, "version");

/// Adds a meeting of the timetable unless the programme has it; whether it was added.
pub async fn insert_missing(
    tx: &mut Tx,
    programme: &Programme,
    it: &JointMeeting,
) -> Result<bool, StorageError> {
    let columns = [joint_meeting::Column::ProgrammeId, joint_meeting::Column::SingleKind];
    let added = joint_meeting::Entity::insert(to_row(programme, it, it.version)?)
        .on_conflict(OnConflict::columns(columns).do_nothing().to_owned())
        .exec_without_returning(tx.inner())
        .await?;
    Ok(added == 1)
}

/// Adds a meeting.
pub async fn insert(tx: &mut Tx, programme: &Programme, it: &JointMeeting) -> Result<(), StorageError> {
    to_row(programme, it, it.version)?.insert(tx.inner()).await?;
    Ok(())
}

/// Writes a meeting that was loaded at `it.version` and raises the version; [`StorageError::Conflict`] when somebody
/// else has written since. The start of a meeting of the timetable is written with the programme, not here.
pub async fn update(
    tx: &mut Tx,
    programme: &Programme,
    it: &JointMeeting,
) -> Result<JointMeeting, StorageError> {
    let next = it.version + 1;
    let done = joint_meeting::Entity::update_many()
        .set(to_row(programme, it, next)?)
        .filter(joint_meeting::Column::Id.eq(it.id.uuid()))
        .filter(joint_meeting::Column::Version.eq(VERSION.number::<u32, i32>(it.version)?))
        .exec(tx.inner())
        .await?;
    if done.rows_affected != 1 {
        return Err(StorageError::Conflict);
    }
    Ok(JointMeeting { version: next, ..it.clone() })
}

/// Everybody with a role in the programme may know its meetings: that they hold one is for the caller to see to.
pub async fn find(
    tx: &mut Tx,
    programme: &Programme,
    id: JointMeetingId,
) -> Result<Option<JointMeeting>, StorageError> {
    let find = joint_meeting::Entity::find_by_id(id.uuid())
        .filter(joint_meeting::Column::ProgrammeId.eq(programme.id.uuid()));
    find.one(tx.inner()).await?.map(|it| to_meeting(programme, it)).transpose()
}

/// As [`find`], and nobody changes the meeting until the transaction ends: what is told of it is true while it is told.
pub async fn hold(
    tx: &mut Tx,
    programme: &Programme,
    id: JointMeetingId,
) -> Result<Option<JointMeeting>, StorageError> {
    let mut find = joint_meeting::Entity::find_by_id(id.uuid())
        .filter(joint_meeting::Column::ProgrammeId.eq(programme.id.uuid()));
    if tx.backend() == crate::Backend::Postgres {
        find = find.lock_shared();
    }
    find.one(tx.inner()).await?.map(|it| to_meeting(programme, it)).transpose()
}

/// Every meeting of the programme, as in [`find`], the first one first.
pub async fn list(tx: &mut Tx, programme: &Programme) -> Result<Vec<JointMeeting>, StorageError> {
    let find =
        joint_meeting::Entity::find().filter(joint_meeting::Column::ProgrammeId.eq(programme.id.uuid()));
    let rows = find.all(tx.inner()).await?;
    let mut meetings = rows.into_iter().map(|it| to_meeting(programme, it)).collect::<Result<Vec<_>, _>>()?;
    meetings.sort_by_key(|it| (it.appointment.starts_at, it.id));
    Ok(meetings)
}

fn to_row(
    programme: &Programme,
    it: &JointMeeting,
    version: u32,
) -> Result<joint_meeting::ActiveModel, StorageError> {
    let is_fixed = it.kind != JointMeetingKind::Other;
    let appointment = &it.appointment;
    // The timetable's length is not copied: it holds until the meeting gets one of its own.
    let has_own_length = !is_fixed || appointment.length_minutes != programme.timetable.meeting_minutes;
    Ok(joint_meeting::ActiveModel {
        id: Set(it.id.uuid()),
        programme_id: Set(it.programme.uuid()),
        kind: Set(it.kind.code().into()),
        single_kind: Set(is_fixed.then(|| it.kind.code().into())),
        title: Set(optional(appointment.title.as_ref())),
        starts_at: Set((!is_fixed).then_some(appointment.starts_at)),
        length_minutes: Set(has_own_length.then(|| appointment.length_minutes.into())),
        place: Set(optional(appointment.place.as_ref())),
        link: Set(optional(appointment.link.as_ref())),
        agenda: Set(json::joint_meetings::write_agenda(&it.agenda)),
        speaker: Set(optional(it.speaker.as_ref().map(|it| &it.name))),
        speaker_about: Set(optional(it.speaker.as_ref().and_then(|it| it.about.as_ref()))),
        materials: Set(json::joint_meetings::write_materials(&it.materials)),
        minutes: Set(optional(it.minutes.as_ref())),
        minutes_shared_at: Set(it.minutes_shared_at),
        invited_at: Set(it.invited_at),
        cancelled_at: Set(it.cancelled_at),
        sequence: Set(Field(TABLE, "sequence").number(it.sequence)?),
        changed_at: Set(it.changed_at),
        check_in_code: Set(it.check_in_code.clone()),
        version: Set(VERSION.number(version)?),
    })
}

fn to_meeting(programme: &Programme, row: joint_meeting::Model) -> Result<JointMeeting, StorageError> {
    let kind = Field(TABLE, "kind").coded(&row.kind, JointMeetingKind::from_code)?;
    let own_start = Field(TABLE, "starts_at");
    let starts_at = kind.date(&programme.timetable).or(row.starts_at);
    let length: Option<u16> = Field(TABLE, "length_minutes").optional_number(row.length_minutes)?;
    let appointment = Appointment {
        title: Field(TABLE, "title").optional_short(row.title)?,
        starts_at: starts_at.ok_or_else(|| own_start.corrupt("none"))?,
        length_minutes: length.unwrap_or(programme.timetable.meeting_minutes),
        place: Field(TABLE, "place").optional_short(row.place)?,
        link: row.link.map(|it| Field(TABLE, "link").web_address(&it)).transpose()?,
    };
    let about = Field(TABLE, "speaker_about").optional_short(row.speaker_about)?;
    let name = Field(TABLE, "speaker").optional_short(row.speaker)?;
    Ok(JointMeeting {
        id: row.id.into(),
        programme: row.programme_id.into(),
        kind,
        appointment,
        agenda: json::joint_meetings::read_agenda(row.agenda)?,
        speaker: name.map(|name| Speaker { name, about }),
        materials: json::joint_meetings::read_materials(row.materials)?,
        minutes: Field(TABLE, "minutes").optional_long(row.minutes)?,
        minutes_shared_at: row.minutes_shared_at,
        invited_at: row.invited_at,
        cancelled_at: row.cancelled_at,
        sequence: Field(TABLE, "sequence").number(row.sequence)?,
        changed_at: row.changed_at,
        check_in_code: row.check_in_code,
        version: VERSION.number(row.version)?,
    })
}
