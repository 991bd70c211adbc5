//! The minutes of a meeting.

use super::organised_meeting;
use super::tell::{guests, post_to};
use crate::App;
use crate::error::ActionError;
use domain::access::Actor;
use domain::history::Event;
use domain::joint_meeting::{CannotMeet, JointMeeting};
use domain::mail::Letter;
use domain::{JointMeetingId, LongText, ProgrammeId};
use storage::joint_meetings;

/// Keeps the minutes, and shares them or takes them back. Everybody who takes part is told once, when they are shared.
pub async fn write_minutes(
    app: &App,
    actor: &Actor,
    programme: ProgrammeId,
    meeting: JointMeetingId,
    version: u32,
    minutes: Option<LongText>,
    is_shared: bool,
) -> Result<JointMeeting, ActionError<CannotMeet>> {
    let mut tx = app.store.begin().await?;
    let (programme, mut meeting) = organised_meeting(&mut tx, actor, programme, meeting).await?;
    if meeting.version != version {
        return Err(ActionError::Conflict);
    }
    let is_news = meeting.write_minutes(minutes, is_shared, app.clock.now()).map_err(ActionError::Refused)?;
    let meeting = joint_meetings::update(&mut tx, &programme, &meeting).await?;
    let event = if is_news { Event::JointMeetingMinutesShared } else { Event::JointMeetingChanged };
    if is_news {
        let everybody = guests(&mut tx, programme.id).await?;
        let letter = |participant| Letter::JointMeetingMinutes { meeting: meeting.id, participant };
        post_to(app, &mut tx, &meeting, &everybody, letter).await?;
    }
    app.record(&mut tx, actor, Some(programme.id), event, Some(meeting.id.uuid())).await?;
    tx.commit().await?;
    Ok(meeting)
}
