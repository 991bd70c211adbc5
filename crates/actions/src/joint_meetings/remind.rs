//! Reminding of a meeting.

use super::organised_meeting;
use super::tell::{Guest, guests, post_to};
use crate::App;
use crate::error::ActionError;
use domain::access::{Actor, Scope};
use domain::history::Event;
use domain::joint_meeting::{Answer, Attendee, CannotMeet, JointMeeting};
use domain::mail::Letter;
use domain::reminder::Topic;
use domain::{JointMeetingId, ParticipantId, PersonId, ProgrammeId};
use std::collections::HashMap;
use storage::{StorageError, Tx, joint_meetings, reminders};

/// Reminds everybody who was invited and has not said no; how many letters were queued.
pub async fn remind_of_joint_meeting(
    app: &App,
    actor: &Actor,
    programme: ProgrammeId,
    meeting: JointMeetingId,
) -> Result<usize, ActionError<CannotMeet>> {
    let mut tx = app.store.begin().await?;
    let (programme, meeting) = organised_meeting(&mut tx, actor, programme, meeting).await?;
    meeting.check_ahead(app.clock.now()).map_err(ActionError::Refused)?;
    let reminded = would_be_reminded(&mut tx, &meeting).await?;
    if reminded.is_empty() {
        return Err(ActionError::Refused(CannotMeet::Nobody));
    }
    let letter = |participant| Letter::JointMeetingReminder { meeting: meeting.id, participant };
    post_to(app, &mut tx, &meeting, &reminded, letter).await?;
    let subject = Some(meeting.id.uuid());
    app.record(&mut tx, actor, Some(programme.id), Event::JointMeetingReminded, subject).await?;
    tx.commit().await?;
    Ok(reminded.len())
}

/// Whom a reminder would go to: not to those who want none of joint meetings.
pub async fn would_be_reminded(tx: &mut Tx, meeting: &JointMeeting) -> Result<Vec<Guest>, StorageError> {
    let scope = Scope::of_the_system(meeting.programme);
    let known: HashMap<ParticipantId, Attendee> = joint_meetings::attendees(tx, &scope, meeting.id)
        .await?
        .into_iter()
        .map(|it| (it.participant, it))
        .collect();
    let mut guests = guests(tx, meeting.programme).await?;
    let ids: Vec<PersonId> = guests.iter().map(|it| it.person.id).collect();
    let settings = reminders::settings(tx, &ids).await?;
    let wants = |it: &PersonId| settings.get(it).is_none_or(|it| !it.without.contains(&Topic::JointMeetings));
    guests.retain(|guest| {
        let known = known.get(&guest.participant.id).filter(|_| wants(&guest.person.id));
        known.is_some_and(|it| it.tried.is_some() && it.answer(meeting) != Some(Answer::No))
    });
    Ok(guests)
}
