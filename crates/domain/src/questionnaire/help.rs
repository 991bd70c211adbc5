//! Asking the organisers for help: the only part of a questionnaire that bears a name, and only if one wants.

use crate::{HelpRequestId, LongText, ParticipantId, PersonId, ProgrammeId, Timestamp};

/// Somebody lets the organisers know that a partnership needs them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HelpRequest {
    pub id: HelpRequestId,
    pub programme: ProgrammeId,
    pub participant: ParticipantId,
    pub wish: HelpWish,
    pub message: Option<LongText>,
    pub asked_at: Timestamp,
    /// Who took care of it, and when.
    pub settled: Option<(PersonId, Timestamp)>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HelpWish {
    /// Please get in touch.
    Talk,
    /// Please find me another partner; nobody is to blame.
    AnotherPartner,
}

impl HelpWish {
    pub const ALL: [Self; 2] = [Self::Talk, Self::AnotherPartner];

    pub const fn code(self) -> &'static str {
        match self {
            Self::Talk => "talk",
            Self::AnotherPartner => "another-partner",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.code() == code)
    }
}
