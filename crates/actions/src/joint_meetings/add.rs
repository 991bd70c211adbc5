//! Adding a meeting beyond those of the timetable.

use crate::access::organised;
use crate::error::ActionError;
use crate::{App, secret};
use domain::ProgrammeId;
use domain::access::Actor;
use domain::history::Event;
use domain::joint_meeting::{CannotMeet, Details, JointMeeting, JointMeetingKind};
use storage::joint_meetings;

/// Adds a meeting of the organisers' own; nobody is told until they are invited.
pub async fn add_joint_meeting(
    app: &App,
    actor: &Actor,
    programme: ProgrammeId,
    details: Details,
) -> Result<JointMeeting, ActionError<CannotMeet>> {
    let now = app.clock.now();
    let mut tx = app.store.begin().await?;
    let programme = organised(&mut tx, actor, programme).await?;
    details.check(JointMeetingKind::Other).map_err(ActionError::Refused)?;
    if details.appointment.starts_at <= now {
        return Err(ActionError::Refused(CannotMeet::Past));
    }
    let code = secret::code::<6>(&app.chance).plain;
    let meeting = JointMeeting::new(app.id(), programme.id, JointMeetingKind::Other, details, code, now);
    joint_meetings::insert(&mut tx, &programme, &meeting).await?;
    let subject = Some(meeting.id.uuid());
    app.record(&mut tx, actor, Some(programme.id), Event::JointMeetingAdded, subject).await?;
    tx.commit().await?;
    Ok(meeting)
}
