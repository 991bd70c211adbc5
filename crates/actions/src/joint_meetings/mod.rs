//! Meetings of a whole programme: made from its timetable, invited to, changed, answered, attended.

mod add;
mod answer;
mod attend;
mod cancel;
mod change;
mod invite;
mod prepare;
mod remind;
mod tell;
mod write_minutes;

pub use add::add_joint_meeting;
pub use answer::answer_joint_meeting;
pub use attend::{CannotCheckIn, Ticks, check_in, note_attendance};
pub use cancel::cancel_joint_meeting;
pub use change::{CannotChangeMeeting, change_joint_meeting};
pub use invite::invite_to_joint_meeting;
pub use prepare::prepare_joint_meetings;
pub use remind::{remind_of_joint_meeting, would_be_reminded};
pub use tell::{Guest, guests};
pub use write_minutes::write_minutes;

pub(crate) use answer::record_answer;
pub(crate) use change::follow_timetable;
pub(crate) use prepare::prepare;
pub(crate) use tell::{tell_who_came_back, tell_who_left};

use crate::access::organised;
use crate::error::ActionError;
use domain::access::Actor;
use domain::joint_meeting::JointMeeting;
use domain::programme::Programme;
use domain::{JointMeetingId, ProgrammeId};
use storage::{Tx, joint_meetings};

/// A meeting of a programme, for one of the programme's organisers.
async fn organised_meeting<R>(
    tx: &mut Tx,
    actor: &Actor,
    programme: ProgrammeId,
    meeting: JointMeetingId,
) -> Result<(Programme, JointMeeting), ActionError<R>> {
    let programme = organised(tx, actor, programme).await?;
    let meeting = joint_meetings::find(tx, &programme, meeting).await?.ok_or(ActionError::NotFound)?;
    Ok((programme, meeting))
}
