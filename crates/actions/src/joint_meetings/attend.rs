//! Who was there: ticked by the organisers, or said by the people themselves with the code that is shown at the meeting.

use super::organised_meeting;
use crate::error::ActionError;
use crate::{App, secret};
use domain::access::{Actor, Scope};
use domain::history::Event;
use domain::joint_meeting::{Attendance, CannotMeet, NotedBy};
use domain::{JointMeetingId, ParticipantId, ProgrammeId};
use std::collections::BTreeSet;
use storage::rate_limits::{self, Limit};
use storage::{joint_meetings, participants, programmes};

/// What an organiser's list says, against what it showed: only what they changed is written, so that two organisers
/// with the list open do not undo each other's ticks.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ticks {
    pub shown: BTreeSet<ParticipantId>,
    pub ticked: BTreeSet<ParticipantId>,
}

/// Notes who is there.
pub async fn note_attendance(
    app: &App,
    actor: &Actor,
    programme: ProgrammeId,
    meeting: JointMeetingId,
    ticks: &Ticks,
) -> Result<(), ActionError<CannotMeet>> {
    let now = app.clock.now();
    let mut tx = app.store.begin().await?;
    let (programme, meeting) = organised_meeting(&mut tx, actor, programme, meeting).await?;
    if meeting.cancelled_at.is_some() {
        return Err(ActionError::Refused(CannotMeet::Cancelled));
    }
    if !meeting.takes_attendance(now) {
        return Err(ActionError::Refused(CannotMeet::Past));
    }
    let scope = Scope::of_the_system(programme.id);
    let changed = ticks.shown.symmetric_difference(&ticks.ticked);
    for id in changed {
        participants::find(&mut tx, &scope, *id).await?.ok_or(ActionError::NotFound)?;
        let attendance = Attendance { at: now, noted_by: NotedBy::Organiser };
        let attendance = ticks.ticked.contains(id).then_some(attendance);
        joint_meetings::save_attendance(&mut tx, meeting.id, *id, attendance.as_ref()).await?;
    }
    let subject = Some(meeting.id.uuid());
    app.record(&mut tx, actor, Some(programme.id), Event::JointMeetingAttendanceNoted, subject).await?;
    tx.commit().await?;
    Ok(())
}

/// Why somebody can not say that they are there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CannotCheckIn {
    #[error("not at this time")]
    NotNow,
    #[error("not the code of this meeting")]
    WrongCode,
    #[error("too many attempts; try again in {retry_after_seconds} s")]
    TooMany { retry_after_seconds: u32 },
}

const CODES_PER_PERSON: Limit = Limit { burst: 10, refill_seconds: 30 };

/// A participant says that they are there. Saying it again changes nothing.
pub async fn check_in(
    app: &App,
    actor: &Actor,
    programme: ProgrammeId,
    meeting: JointMeetingId,
    code: &str,
) -> Result<(), ActionError<CannotCheckIn>> {
    let now = app.clock.now();
    let mut tx = app.store.begin().await?;
    let scope = Scope::own(actor, programme).ok_or(ActionError::NotFound)?;
    let own = actor.participant(programme).ok_or(ActionError::NotFound)?;
    let own = participants::find(&mut tx, &scope, own).await?.ok_or(ActionError::NotFound)?;
    let programme = programmes::find(&mut tx, programme).await?.ok_or(ActionError::NotFound)?;
    let meeting = joint_meetings::find(&mut tx, &programme, meeting).await?.ok_or(ActionError::NotFound)?;
    if !meeting.takes_check_ins(now) || !own.is_approved() {
        return Err(ActionError::Refused(CannotCheckIn::NotNow));
    }
    let bucket = format!("check in {}", actor.person);
    if let Err(retry_after_seconds) = rate_limits::take(&mut tx, &bucket, CODES_PER_PERSON, now).await? {
        tx.commit().await?;
        return Err(ActionError::Refused(CannotCheckIn::TooMany { retry_after_seconds }));
    }
    if secret::typed(code) != meeting.check_in_code {
        tx.commit().await?;
        return Err(ActionError::Refused(CannotCheckIn::WrongCode));
    }
    if joint_meetings::attendee(&mut tx, meeting.id, own.id).await?.attendance.is_none() {
        let attendance = Attendance { at: now, noted_by: NotedBy::Themself };
        joint_meetings::save_attendance(&mut tx, meeting.id, own.id, Some(&attendance)).await?;
        let subject = Some(meeting.id.uuid());
        app.record(&mut tx, actor, Some(programme.id), Event::JointMeetingCheckedIn, subject).await?;
    }
    tx.commit().await?;
    Ok(())
}
