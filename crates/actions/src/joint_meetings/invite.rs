//! Inviting to a meeting.

use super::organised_meeting;
use super::tell::{guests, post_to};
use crate::App;
use crate::error::ActionError;
use domain::access::{Actor, Scope};
use domain::history::Event;
use domain::joint_meeting::CannotMeet;
use domain::mail::Letter;
use domain::{JointMeetingId, ProgrammeId};
use std::collections::HashSet;
use storage::joint_meetings;

/// Invites everybody who takes part and has not been told of the meeting; how many letters were queued. Doing it again
/// invites those who came since.
pub async fn invite_to_joint_meeting(
    app: &App,
    actor: &Actor,
    programme: ProgrammeId,
    meeting: JointMeetingId,
) -> Result<usize, ActionError<CannotMeet>> {
    let mut tx = app.store.begin().await?;
    let (programme, mut meeting) = organised_meeting(&mut tx, actor, programme, meeting).await?;
    let scope = Scope::of_the_system(programme.id);
    let told = joint_meetings::attendees(&mut tx, &scope, meeting.id).await?;
    let told: HashSet<_> = told.iter().filter(|it| it.tried.is_some()).map(|it| it.participant).collect();
    let mut new = guests(&mut tx, programme.id).await?;
    new.retain(|it| !told.contains(&it.participant.id));
    if new.is_empty() {
        return Err(ActionError::Refused(CannotMeet::Nobody));
    }
    meeting.invite(app.clock.now()).map_err(ActionError::Refused)?;
    let meeting = joint_meetings::update(&mut tx, &programme, &meeting).await?;
    let letter =
        |participant| Letter::JointMeeting { meeting: meeting.id, participant, sequence: meeting.sequence };
    post_to(app, &mut tx, &meeting, &new, letter).await?;
    let subject = Some(meeting.id.uuid());
    app.record(&mut tx, actor, Some(programme.id), Event::JointMeetingInvited, subject).await?;
    tx.commit().await?;
    Ok(new.len())
}
