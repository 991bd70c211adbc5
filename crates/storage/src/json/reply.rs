//! What a link in a letter asks.

use crate::error::StorageError;
use crate::fields::Field;
use domain::reply::Question;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use uuid::Uuid;

/// Every field any question has; its kind stands in a column of its own.
#[derive(Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Details {
    #[serde(skip_serializing_if = "Option::is_none", default)]
    meeting: Option<Uuid>,
    #[serde(skip_serializing_if = "Option::is_none", default)]
    partnership: Option<Uuid>,
}

pub(crate) fn write(question: Question) -> Value {
    let details = match question {
        Question::JointMeeting { meeting } => Details { meeting: Some(meeting.uuid()), ..Details::default() },
        Question::MeetingTimes { meeting, partnership } => {
            Details { meeting: Some(meeting.uuid()), partnership: Some(partnership.uuid()) }
        }
        Question::Wellbeing { partnership } => {
            Details { partnership: Some(partnership.uuid()), ..Details::default() }
        }
    };
    super::write(&details)
}

pub(crate) fn read(kind: &str, value: Value) -> Result<Question, StorageError> {
    let it: Details = super::read("reply_links", "details", value)?;
    let question = match kind {
        "joint-meeting" => it.meeting.map(|it| Question::JointMeeting { meeting: it.into() }),
        "meeting-times" => it.meeting.zip(it.partnership).map(|(meeting, partnership)| {
            Question::MeetingTimes { meeting: meeting.into(), partnership: partnership.into() }
        }),
        "wellbeing" => it.partnership.map(|it| Question::Wellbeing { partnership: it.into() }),
        _ => None,
    };
    question.ok_or_else(|| Field("reply_links", "question").corrupt(kind))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_question_comes_back_as_it_was() {
        let id = Uuid::from_u128(5);
        for question in [
            Question::JointMeeting { meeting: id.into() },
            Question::MeetingTimes { meeting: id.into(), partnership: id.into() },
            Question::Wellbeing { partnership: id.into() },
        ] {
            assert_eq!(read(question.code(), write(question)).expect("a question"), question);
        }
        assert!(read("joint-meeting", super::super::write(&Details::default())).is_err());
    }
}
