//! What members write to each other, and what each writes for themself.

use crate::{JournalEntryId, LongText, NoteId, ParticipantId, PartnershipId, Timestamp};
use chrono::Duration;

/// A message in the members' thread.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    pub id: NoteId,
    pub partnership: PartnershipId,
    pub by: ParticipantId,
    /// Markdown.
    pub text: LongText,
    pub at: Timestamp,
    /// When the author last changed it.
    pub changed_at: Option<Timestamp>,
    pub version: u32,
}

/// What a member writes for their own eyes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct JournalEntry {
    pub id: JournalEntryId,
    pub partnership: PartnershipId,
    pub by: ParticipantId,
    /// Markdown.
    pub text: LongText,
    pub at: Timestamp,
    pub changed_at: Option<Timestamp>,
    pub version: u32,
}

impl Note {
    /// While notes follow each other within this time they are one conversation, of which others are told once.
    pub const CONVERSATION: Duration = Duration::hours(1);

    /// Whether a member is to be told of a note written now, when the newest note by somebody else was written then.
    pub fn begins_conversation(now: Timestamp, newest_by_others: Option<Timestamp>) -> bool {
        newest_by_others.is_none_or(|then| now - then >= Self::CONVERSATION)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_conversation_is_announced_once_an_hour() {
        let now = Timestamp::UNIX_EPOCH + Duration::days(1);
        assert!(Note::begins_conversation(now, None));
        assert!(Note::begins_conversation(now, Some(now - Duration::hours(1))));
        assert!(!Note::begins_conversation(now, Some(now - Duration::minutes(59))));
    }
}
