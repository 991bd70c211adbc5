//! What a meeting leaves behind: shared notes, a recording if all agreed, feedback and thanks.

use crate::{LongText, MeetingId, ParticipantId, ShortText, Timestamp, WebAddress};
use std::collections::BTreeSet;

/// The members' shared notes of one meeting: one text that all of them edit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notes {
    pub meeting: MeetingId,
    /// `None` when they were emptied.
    pub text: Option<LongText>,
    /// Who wrote last, and when.
    pub written_by: ParticipantId,
    pub written_at: Timestamp,
    /// Rises with every writing; 0 stands for notes that nobody has written.
    pub version: u32,
}

/// Where a recording of one meeting can be seen, and who has agreed to it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Recording {
    pub agreed: BTreeSet<ParticipantId>,
    /// Never loaded while somebody has not agreed.
    pub link: Option<WebAddress>,
}

impl Recording {
    /// Whether everybody has agreed who has a say: the members, and whoever was at the meeting.
    pub fn is_agreed(&self, everybody: impl IntoIterator<Item = ParticipantId>) -> bool {
        let mut everybody = everybody.into_iter().peekable();
        everybody.peek().is_some() && everybody.all(|it| self.agreed.contains(&it))
    }
}

/// What one member tells the others about a meeting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Feedback {
    pub meeting: MeetingId,
    pub from: ParticipantId,
    pub most_useful: Option<ShortText>,
    pub next_time: Option<ShortText>,
    pub thanks: Option<Thanks>,
    pub written_at: Timestamp,
}

/// One click, and a sentence if one likes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Thanks {
    pub at: Timestamp,
    pub words: Option<ShortText>,
}

/// Why feedback can not be given.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum InvalidFeedback {
    #[error("the meeting has not been held")]
    NotHeld,
    #[error("nothing written")]
    Empty,
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    #[test]
    fn a_recording_needs_everybody() {
        let member = |number| ParticipantId::new(Uuid::from_u128(number));
        let it = Recording { agreed: [member(1), member(2)].into(), link: None };
        assert!(it.is_agreed([member(1), member(2)]));
        assert!(!it.is_agreed([member(1), member(2), member(3)]));
        assert!(!it.is_agreed([]));
    }
}
