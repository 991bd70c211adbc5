//! Typed identifiers: a person's id can never be passed where a round's is wanted.

use std::fmt;
use std::str::FromStr;
use uuid::Uuid;

macro_rules! typed_ids {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(Uuid);

        impl $name {
            pub const fn new(id: Uuid) -> Self {
                Self(id)
            }

            pub const fn uuid(self) -> Uuid {
                self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.simple().fmt(f)
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, concat!(stringify!($name), "({})"), self.0.simple())
            }
        }

        impl FromStr for $name {
            type Err = uuid::Error;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                Uuid::parse_str(text).map(Self)
            }
        }

        impl From<Uuid> for $name {
            fn from(id: Uuid) -> Self {
                Self(id)
            }
        }
    )+};
}

typed_ids! {
    /// An account.
    PersonId,
    OrganisationId,
    ProgrammeId,
    /// A person in one programme.
    ParticipantId,
    InvitationId,
    /// A staged file whose rows are not yet people.
    ImportId,
    /// A file that somebody attached.
    AttachmentId,
    OutputId,
    ReviewId,
    ThemeId,
    ThemeCommentId,
    RoundId,
    /// One scenario of a round.
    ProposalId,
    PartnershipId,
    /// One version of what a partnership agreed.
    AgreementVersionId,
    GoalId,
    GoalRemarkId,
    /// A message of the members to each other.
    NoteId,
    /// What somebody writes for themself.
    JournalEntryId,
    /// A request to sign in that waits for its code.
    SignInId,
    SessionId,
    JobId,
    MailId,
    HistoryId,
    /// A message of the organisers to many.
    AnnouncementId,
    /// Something about a partnership that the organisers were told.
    ConcernId,
    CertificateId,
    /// One call for the organisers' help.
    HelpRequestId,
    /// One thing an organiser taught the vocabulary.
    VocabularyChangeId,
    JointMeetingId,
    /// A link by which one question is answered from a letter.
    ReplyLinkId,
    /// A meeting of one partnership.
    MeetingId,
    ActionItemId,
    ActivityId,
    PromptId,
}
