//! Letters: what is to be said to whom. The words are made when the letter is sent, in the reader's language.

use crate::{
    AnnouncementId, CertificateId, Email, HelpRequestId, InvitationId, JointMeetingId, Language, MailId,
    MeetingId, ParticipantId, PartnershipId, PersonName, ProgrammeId, ShortText, Timestamp,
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
    /// A letter that lets somebody in is being handed over. One that stays here was interrupted: nobody knows whether
    /// it arrived, and it is not sent again.
    Sending { at: Timestamp },
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
            Self::Sending { .. } => "sending",
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
    /// To the organisers: somebody left a partnership that was running, or withdrew from the programme.
    PartnerLeft {
        partnership: PartnershipId,
    },
    /// To the members of a group that goes on: somebody is no longer in it.
    MemberLeft {
        partnership: PartnershipId,
        participant: ParticipantId,
    },
    /// To a member: the others have begun to sign a version of the agreement.
    AgreementToSign {
        partnership: PartnershipId,
        participant: ParticipantId,
    },
    /// To a member: the others have written. What they wrote stays where they wrote it.
    NoteWritten {
        partnership: PartnershipId,
        participant: ParticipantId,
    },
    /// To a coordinator: a charter waits to be accepted.
    CharterToAccept {
        organisation: ShortText,
    },
    /// A joint meeting as it was at this sequence: an invitation, a change or a cancellation, whichever the reader
    /// does not know of yet when the letter leaves.
    JointMeeting {
        meeting: JointMeetingId,
        participant: ParticipantId,
        sequence: u32,
    },
    /// To somebody who takes part no longer: the meeting comes out of their calendar.
    JointMeetingLeft {
        meeting: JointMeetingId,
        participant: ParticipantId,
    },
    JointMeetingReminder {
        meeting: JointMeetingId,
        participant: ParticipantId,
    },
    /// The minutes of a joint meeting are there to read.
    JointMeetingMinutes {
        meeting: JointMeetingId,
        participant: ParticipantId,
    },
    /// What waits for a participant, all in one.
    Digest {
        participant: ParticipantId,
    },
    /// To a member of a partnership of which nothing is heard: how is it going?
    HowIsItGoing {
        partnership: PartnershipId,
        participant: ParticipantId,
    },
    /// A message of the organisers.
    Announcement {
        announcement: AnnouncementId,
    },
    /// To the organisers: a partnership wants or seems to need help.
    Concern {
        partnership: PartnershipId,
    },
    /// To the organisers: the programme's personal data goes in two weeks.
    ErasureAhead,
    /// To the organisers: it is gone.
    Erased,
    /// Your certificate is ready.
    CertificateReady {
        certificate: CertificateId,
    },
    /// To the organisers: somebody asks for help.
    HelpAsked {
        request: HelpRequestId,
    },
    /// Which of the proposed times of a partnership's meeting suit you?
    MeetingTimes {
        meeting: MeetingId,
        partnership: PartnershipId,
        participant: ParticipantId,
    },
    /// A partnership's meeting as it stood at this sequence, for the reader's calendar: fixed, changed or cancelled.
    Meeting {
        meeting: MeetingId,
        partnership: PartnershipId,
        participant: ParticipantId,
        sequence: u32,
    },
    /// A partnership's meeting will not take place for this reader, who is no longer inside; so everything to be said
    /// stands here.
    MeetingCalledOff {
        meeting: MeetingId,
        partnership: PartnershipId,
        participant: ParticipantId,
        sequence: u32,
        starts_at: Timestamp,
        minutes: u16,
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
            Self::PartnerLeft { .. } => "partner-left",
            Self::MemberLeft { .. } => "member-left",
            Self::AgreementToSign { .. } => "agreement-to-sign",
            Self::NoteWritten { .. } => "note-written",
            Self::CharterToAccept { .. } => "charter-to-accept",
            Self::JointMeeting { .. } => "joint-meeting",
            Self::JointMeetingLeft { .. } => "joint-meeting-left",
            Self::JointMeetingReminder { .. } => "joint-meeting-reminder",
            Self::JointMeetingMinutes { .. } => "joint-meeting-minutes",
            Self::Digest { .. } => "digest",
            Self::HowIsItGoing { .. } => "how-is-it-going",
            Self::Announcement { .. } => "announcement",
            Self::Concern { .. } => "concern",
            Self::ErasureAhead => "erasure-ahead",
            Self::Erased => "erased",
            Self::CertificateReady { .. } => "certificate-ready",
            Self::HelpAsked { .. } => "help-asked",
            Self::MeetingTimes { .. } => "meeting-times",
            Self::Meeting { .. } => "meeting",
            Self::MeetingCalledOff { .. } => "meeting-called-off",
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

    /// The letter without what lets somebody in; what it was about stays.
    #[must_use]
    pub fn without_secret(self) -> Self {
        let (code, token) = (String::new(), String::new());
        match self {
            Self::SignIn { .. } => Self::SignIn { code, token },
            Self::ConfirmSignUp { .. } => Self::ConfirmSignUp { token },
            Self::ResumeSignUp { .. } => Self::ResumeSignUp { token },
            Self::Invitation { invitation, .. } => Self::Invitation { invitation, token },
            other => other,
        }
    }

    /// Letters about what members of a partnership have agreed among themselves: their text is kept only where no mail
    /// server takes it, and then without the place, for the outbox is read by administrators.
    pub const fn is_private(&self) -> bool {
        matches!(self, Self::MeetingTimes { .. } | Self::Meeting { .. } | Self::MeetingCalledOff { .. })
    }

    /// Letters to an address that nobody has proved yet: they repeat nothing that was typed into a form, or they
    /// would carry anybody's words to anybody.
    pub const fn is_to_unproved_address(&self) -> bool {
        matches!(self, Self::ConfirmSignUp { .. } | Self::ResumeSignUp { .. })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_letter_without_its_secret_still_says_what_it_was_about() {
        let invitation = InvitationId::new(uuid::Uuid::from_u128(1));
        let letter = Letter::Invitation { invitation, token: "secret".into() };
        assert_eq!(letter.without_secret(), Letter::Invitation { invitation, token: String::new() });
        let letter = Letter::SignIn { code: "ABCDEF".into(), token: "secret".into() };
        assert_eq!(letter.without_secret(), Letter::SignIn { code: String::new(), token: String::new() });
    }
}
