//! Cancelling a meeting.

use super::organised_meeting;
use super::tell::tell;
use crate::App;
use crate::error::ActionError;
use domain::access::Actor;
use domain::history::Event;
use domain::joint_meeting::{CannotMeet, JointMeeting};
use domain::{JointMeetingId, ProgrammeId};
use storage::joint_meetings;

/// The meeting will not take place. Everybody who has perhaps been told of it is told, also those who have left.
pub async fn cancel_joint_meeting(
    app: &App,
    actor: &Actor,
    programme: ProgrammeId,
    meeting: JointMeetingId,
    version: u32,
) -> Result<JointMeeting, ActionError<CannotMeet>> {
    let mut tx = app.store.begin().await?;
    let (programme, mut meeting) = organised_meeting(&mut tx, actor, programme, meeting).await?;
    if meeting.version != version {
        return Err(ActionError::Conflict);
    }
    let tells = meeting.cancel(app.clock.now()).map_err(ActionError::Refused)?;
    let meeting = joint_meetings::update(&mut tx, &programme, &meeting).await?;
    if tells {
        tell(app, &mut tx, &meeting, true).await?;
    }
    let subject = Some(meeting.id.uuid());
    app.record(&mut tx, actor, Some(programme.id), Event::JointMeetingCancelled, subject).await?;
    tx.commit().await?;
    Ok(meeting)
}
