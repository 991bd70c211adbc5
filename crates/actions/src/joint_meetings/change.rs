//! Changing a meeting, from its own page or with the programme's timetable.

use super::organised_meeting;
use super::tell::tell;
use crate::App;
use crate::error::ActionError;
use domain::access::Actor;
use domain::history::Event;
use domain::joint_meeting::{CannotMeet, Details, JointMeeting};
use domain::programme::{InvalidTimetable, Programme};
use domain::{JointMeetingId, ProgrammeId};
use storage::{StorageError, Tx, joint_meetings, programmes};

/// Why a meeting can not become like that.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CannotChangeMeeting {
    #[error(transparent)]
    Meeting(#[from] CannotMeet),
    #[error("the dates do not stand together: {0}")]
    Timetable(#[from] InvalidTimetable),
}

/// Changes the meeting as it was at `version`; [`ActionError::Conflict`] when somebody else was faster. The date of a
/// meeting of the timetable is changed in the timetable. Those who are invited are told of what their calendars hold.
pub async fn change_joint_meeting(
    app: &App,
    actor: &Actor,
    programme: ProgrammeId,
    meeting: JointMeetingId,
    version: u32,
    details: Details,
) -> Result<JointMeeting, ActionError<CannotChangeMeeting>> {
    let mut tx = app.store.begin().await?;
    let (mut programme, mut meeting) = organised_meeting(&mut tx, actor, programme, meeting).await?;
    if meeting.version != version {
        return Err(ActionError::Conflict);
    }
    let starts_at = details.appointment.starts_at;
    let moves = meeting.kind.date(&programme.timetable).is_some_and(|it| it != starts_at);
    let tells = meeting.change(details, app.clock.now()).map_err(|it| ActionError::Refused(it.into()))?;
    if moves {
        programme.timetable = meeting.kind.moved(&programme.timetable, starts_at);
        programme.timetable.check().map_err(|it| ActionError::Refused(it.into()))?;
        programme = programmes::update(&mut tx, &programme).await?;
    }
    let meeting = joint_meetings::update(&mut tx, &programme, &meeting).await?;
    if tells {
        tell(app, &mut tx, &meeting, false).await?;
    }
    let subject = Some(meeting.id.uuid());
    app.record(&mut tx, actor, Some(programme.id), Event::JointMeetingChanged, subject).await?;
    tx.commit().await?;
    Ok(meeting)
}

/// The programme's dates have changed: its meetings follow, and those who are invited are told.
pub(crate) async fn follow_timetable(
    app: &App,
    tx: &mut Tx,
    before: &Programme,
    after: &Programme,
) -> Result<(), StorageError> {
    if before.timetable == after.timetable {
        return Ok(());
    }
    let now_kept = joint_meetings::list(tx, after).await?;
    for mut meeting in joint_meetings::list(tx, before).await? {
        let kept = now_kept.iter().find(|it| it.id == meeting.id);
        let Some(appointment) = kept.map(|it| it.appointment.clone()) else { continue };
        let sequence = meeting.sequence;
        let tells = meeting.follow(appointment, app.clock.now());
        if meeting.sequence != sequence {
            let meeting = joint_meetings::update(tx, after, &meeting).await?;
            if tells {
                tell(app, tx, &meeting, false).await?;
            }
        }
    }
    Ok(())
}
