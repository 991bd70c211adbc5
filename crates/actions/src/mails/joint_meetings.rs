//! What letters about joint meetings say.

use super::facts::{JointMeetingFacts, JointMeetingNews, ProgrammeFacts};
use chrono_tz::Tz;
use domain::access::Scope;
use domain::joint_meeting::{self, Attendee, JointMeeting, News};
use domain::mail::{Letter, Mail};
use domain::programme::Programme;
use domain::{JointMeetingId, ParticipantId, Timestamp};
use storage::{StorageError, Tx, joint_meetings, participants};

/// What the letter still has to say; `None` when nothing. The meeting is held, so that it does not change before the
/// transaction has noted what is told of it.
pub(super) async fn find(
    tx: &mut Tx,
    mail: &Mail,
    programme: &Programme,
    facts: ProgrammeFacts,
    now: Timestamp,
) -> Result<Option<JointMeetingFacts>, StorageError> {
    let Some((meeting, participant)) = subject(&mail.letter) else { return Ok(None) };
    let Some(meeting) = joint_meetings::hold(tx, programme, meeting).await? else { return Ok(None) };
    let scope = Scope::of_the_system(programme.id);
    let Some(participant) = participants::find(tx, &scope, participant).await? else { return Ok(None) };
    let known = joint_meetings::attendee(tx, meeting.id, participant.id).await?;
    let Some(news) = news(&mail.letter, &meeting, &known, participant.is_approved(), now) else {
        return Ok(None);
    };
    let time_zone: Tz = programme.timetable.time_zone;
    Ok(Some(JointMeetingFacts {
        programme: facts,
        answer: known.answer(&meeting),
        news,
        meeting,
        participant: participant.id,
        time_zone,
    }))
}

const fn subject(letter: &Letter) -> Option<(JointMeetingId, ParticipantId)> {
    match letter {
        Letter::JointMeeting { meeting, participant, .. }
        | Letter::JointMeetingLeft { meeting, participant }
        | Letter::JointMeetingReminder { meeting, participant }
        | Letter::JointMeetingMinutes { meeting, participant } => Some((*meeting, *participant)),
        _ => None,
    }
}

fn news(
    letter: &Letter,
    meeting: &JointMeeting,
    known: &Attendee,
    is_invited: bool,
    now: Timestamp,
) -> Option<JointMeetingNews> {
    match letter {
        Letter::JointMeeting { sequence, .. } => {
            let news = joint_meeting::news(meeting, known, is_invited, *sequence, now)?;
            Some(match news {
                News::Invited => JointMeetingNews::Invited,
                News::Changed { before } => JointMeetingNews::Changed { before },
                News::Cancelled => JointMeetingNews::Cancelled,
            })
        }
        Letter::JointMeetingLeft { .. } => {
            joint_meeting::comes_out_of_calendar(meeting, known, is_invited, now)
                .then_some(JointMeetingNews::Left)
        }
        Letter::JointMeetingReminder { .. } => {
            // Who has not been told of the present version gets the letter that tells it.
            let is_told = known.told.as_ref().is_some_and(|it| it.appointment == meeting.appointment);
            (is_invited && is_told && meeting.check_ahead(now).is_ok()).then_some(JointMeetingNews::Reminder)
        }
        Letter::JointMeetingMinutes { .. } => {
            (is_invited && meeting.minutes_shared_at.is_some()).then_some(JointMeetingNews::Minutes)
        }
        _ => None,
    }
}
