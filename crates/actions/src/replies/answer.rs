//! Answering what a link asks.

use super::look::{AskedQuestion, find};
use crate::App;
use crate::error::ActionError;
use crate::follow_up::record_wellbeing;
use crate::{joint_meetings, meetings};
use domain::concern::Wellbeing;
use domain::joint_meeting::Answer;
use domain::reply::CannotReply;
use storage::rate_limits::{self, Limit};

/// An answer, of the kind its question asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reply {
    JointMeeting(Answer),
    /// Whether the time of this number suits.
    MeetingTimes {
        number: u16,
        suits: bool,
    },
    Wellbeing(Wellbeing),
}

/// As for links that sign in: nobody guesses 128 bits, but nobody shall try.
const PER_NETWORK_ADDRESS: Limit = Limit { burst: 30, refill_seconds: 20 };

/// Answers as the person whom the letter went to. Another answer replaces the one before; nobody is signed in.
pub async fn reply(app: &App, token: &str, from: &str, reply: Reply) -> Result<(), ActionError<CannotReply>> {
    let now = app.clock.now();
    let mut tx = app.store.begin().await?;
    let bucket = format!("reply from {from}");
    if let Err(retry_after_seconds) = rate_limits::take(&mut tx, &bucket, PER_NETWORK_ADDRESS, now).await? {
        tx.commit().await?;
        return Err(ActionError::Refused(CannotReply::TooMany { retry_after_seconds }));
    }
    let Some(asked) = find(&mut tx, app, token).await? else {
        tx.commit().await?;
        return Err(ActionError::Refused(CannotReply::NotValid));
    };
    match (asked.question, reply) {
        (AskedQuestion::JointMeeting { meeting, participant, .. }, Reply::JointMeeting(answer)) => {
            let recorded = joint_meetings::record_answer(app, &mut tx, &meeting, &participant, answer).await;
            recorded.map_err(|error| error.map_refusal(|_| CannotReply::TooLate))?;
        }
        (AskedQuestion::MeetingTimes(found), Reply::MeetingTimes { number, suits }) => {
            let by = (asked.person.id, &found.inside);
            let meeting = storage::meetings::find_to_change(&mut tx, &found.inside, found.meeting.id).await?;
            let meeting = (&found.partnership, meeting.ok_or(ActionError::NotFound)?);
            let recorded = meetings::record_answer(app, &mut tx, by, meeting, (number, suits)).await;
            recorded.map_err(|error| error.map_refusal(|_| CannotReply::TooLate))?;
        }
        (AskedQuestion::Wellbeing(found), Reply::Wellbeing(answer)) => {
            record_wellbeing(app, &mut tx, &found.inside, &found.asked, answer).await?;
        }
        (
            AskedQuestion::JointMeeting { .. } | AskedQuestion::MeetingTimes(_) | AskedQuestion::Wellbeing(_),
            _,
        ) => {
            return Err(ActionError::Refused(CannotReply::NotValid));
        }
    }
    tx.commit().await?;
    Ok(())
}
