//! Letters: what is to be said to whom. The words are made when the letter is sent, in the reader's language.

use crate::{
    Email, InvitationId, Language, MailId, ParticipantId, PartnershipId, PersonName, ProgrammeId, ShortText,
    Timestamp,
};

/// One letter to one person: one intent, one row, one Message-ID.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mail {
    pub id: MailId,
    pub to: Email,
    pub name: Option<PersonName>,
    pub language: Language,
    pub letter: Letter,
    pub programme: Option<ProgrammeId>,
    pub created_at: Timestamp,
    pub delivery: Delivery,
}

/// Where a letter is on its way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Delivery {
    /// Waits for the worker.
    Queued,
    /// Handed to the mail server.
    Sent { at: Timestamp },
    /// No mail server is configured: kept for the administrator's outbox.
    Kept { at: Timestamp },
    /// The mail server refused it for good, or too often.
    Failed { at: Timestamp, reason: String },
}

impl Delivery {
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Queued => "queued",
            Self::Sent { .. } => "sent",
            Self::Kept { .. } => "kept",
            Self::Failed { .. } => "failed",
        }
    }
}

/// What a letter says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Letter {
    /// The code and the link of a sign-in; both die within ten minutes.
    SignIn {
        code: String,
        token: String,
    },
    /// Confirm the address of a public sign-up.
    ConfirmSignUp {
        token: String,
    },
    /// The link by which an unfinished sign-up is resumed.
    ResumeSignUp {
        token: String,
    },
    Invitation {
        invitation: InvitationId,
        token: String,
    },
    Approved {
        participant: ParticipantId,
    },
    Waiting {
        participant: ParticipantId,
    },
    NotSelected {
        participant: ParticipantId,
    },
    /// Who your partner is, and why.
    Introduction {
        partnership: PartnershipId,
        participant: ParticipantId,
    },
    /// A publication was taken back.
    IntroductionWithdrawn {
        participant: ParticipantId,
    },
    /// To the organisers: somebody declined, in confidence.
    PartnerDeclined {
        partnership: PartnershipId,
    },
    /// To the remaining member: the partnership ended without anybody's fault.
    PartnershipEnded {
        participant: ParticipantId,
    },
    /// To a coordinator: a charter waits to be accepted.
    CharterToAccept {
        organisation: ShortText,
    },
}

impl Letter {
    pub const fn code(&self) -> &'static str {
        match self {
            Self::SignIn { .. } => "sign-in",
            Self::ConfirmSignUp { .. } => "confirm-sign-up",
            Self::ResumeSignUp { .. } => "resume-sign-up",
            Self::Invitation { .. } => "invitation",
            Self::Approved { .. } => "approved",
            Self::Waiting { .. } => "waiting",
            Self::NotSelected { .. } => "not-selected",
            Self::Introduction { .. } => "introduction",
            Self::IntroductionWithdrawn { .. } => "introduction-withdrawn",
            Self::PartnerDeclined { .. } => "partner-declined",
            Self::PartnershipEnded { .. } => "partnership-ended",
            Self::CharterToAccept { .. } => "charter-to-accept",
        }
    }

    /// Letters that let somebody in: their text is erased as soon as they are sent, and they are sent at most once.
    pub const fn is_secret(&self) -> bool {
        matches!(
            self,
            Self::SignIn { .. }
                | Self::ConfirmSignUp { .. }
                | Self::ResumeSignUp { .. }
                | Self::Invitation { .. }
        )
    }
}
