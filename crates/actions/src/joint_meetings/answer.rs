//! Saying whether one comes.

use crate::App;
use crate::error::ActionError;
use domain::access::{Actor, Scope};
use domain::history::Event;
use domain::joint_meeting::{Answer, CannotMeet, JointMeeting, Rsvp};
use domain::participant::Participant;
use domain::{JointMeetingId, ProgrammeId};
use storage::{Tx, joint_meetings, participants, programmes};

/// A participant answers on their own page. Another answer replaces the one before.
pub async fn answer_joint_meeting(
    app: &App,
    actor: &Actor,
    programme: ProgrammeId,
    meeting: JointMeetingId,
    answer: Answer,
) -> Result<(), ActionError<CannotMeet>> {
    let mut tx = app.store.begin().await?;
    let scope = Scope::own(actor, programme).ok_or(ActionError::NotFound)?;
    let own = actor.participant(programme).ok_or(ActionError::NotFound)?;
    let participant = participants::find(&mut tx, &scope, own).await?.ok_or(ActionError::NotFound)?;
    let programme = programmes::find(&mut tx, programme).await?.ok_or(ActionError::NotFound)?;
    let meeting = joint_meetings::find(&mut tx, &programme, meeting).await?.ok_or(ActionError::NotFound)?;
    record_answer(app, &mut tx, &meeting, &participant, answer).await?;
    tx.commit().await?;
    Ok(())
}

/// Keeps the answer, given for the time that the meeting has now.
pub(crate) async fn record_answer(
    app: &App,
    tx: &mut Tx,
    meeting: &JointMeeting,
    participant: &Participant,
    answer: Answer,
) -> Result<(), ActionError<CannotMeet>> {
    let now = app.clock.now();
    meeting.check_ahead(now).map_err(ActionError::Refused)?;
    if meeting.invited_at.is_none() || !participant.is_approved() {
        return Err(ActionError::Refused(CannotMeet::NotInvited));
    }
    let rsvp = Rsvp { answer, at: now, starts_at: meeting.appointment.starts_at };
    joint_meetings::save_answer(tx, meeting.id, participant.id, &rsvp).await?;
    let (by, subject) = (Some(participant.person), Some(meeting.id.uuid()));
    app.record_by(tx, by, Some(meeting.programme), Event::JointMeetingAnswered, subject).await?;
    Ok(())
}
