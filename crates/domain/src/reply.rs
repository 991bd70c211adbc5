//! Answering one question from a letter, by a link that lets nobody in.

use crate::{JointMeetingId, MeetingId, PartnershipId, PersonId, ProgrammeId, ReplyLinkId, Timestamp};

/// A link in a letter to one person, by which one question is answered as often as they like until it expires. Whoever
/// holds it can answer this question as that person and do nothing else; opening it changes nothing, for mail scanners
/// open links too. Only a hash of its token is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReplyLink {
    pub id: ReplyLinkId,
    pub programme: ProgrammeId,
    /// Who answers.
    pub person: PersonId,
    pub question: Question,
    pub token_hash: Vec<u8>,
    pub created_at: Timestamp,
    pub expires_at: Timestamp,
}

/// What is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Question {
    /// Will you come?
    JointMeeting { meeting: JointMeetingId },
    /// Which of the proposed times of a partnership's meeting suit you?
    MeetingTimes { meeting: MeetingId, partnership: PartnershipId },
    /// How is it going in the partnership?
    Wellbeing { partnership: PartnershipId },
}

impl Question {
    pub const fn code(self) -> &'static str {
        match self {
            Self::JointMeeting { .. } => "joint-meeting",
            Self::MeetingTimes { .. } => "meeting-times",
            Self::Wellbeing { .. } => "wellbeing",
        }
    }
}

/// Why a link takes no answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CannotReply {
    /// Unknown, expired, or about something that is no more. All look alike to the one who asks.
    #[error("the link is not valid any more")]
    NotValid,
    /// What was asked about has been decided or is over.
    #[error("it is too late to answer")]
    TooLate,
    #[error("too many attempts; try again in {retry_after_seconds} s")]
    TooMany { retry_after_seconds: u32 },
}

impl ReplyLink {
    pub fn is_live(&self, now: Timestamp) -> bool {
        now < self.expires_at
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::Duration;
    use uuid::Uuid;

    #[test]
    fn a_link_dies_when_its_time_has_come() {
        let at = |minutes| Timestamp::UNIX_EPOCH + Duration::minutes(minutes);
        let link = ReplyLink {
            id: Uuid::from_u128(1).into(),
            programme: Uuid::from_u128(2).into(),
            person: Uuid::from_u128(3).into(),
            question: Question::JointMeeting { meeting: Uuid::from_u128(4).into() },
            token_hash: vec![1],
            created_at: at(0),
            expires_at: at(60),
        };
        assert_eq!((link.is_live(at(59)), link.is_live(at(60))), (true, false));
    }
}
