//! What happened: one entry for every write, in the transaction that wrote.

use crate::{HistoryId, PersonId, ProgrammeId, Timestamp};
use uuid::Uuid;

/// One thing that happened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    pub id: HistoryId,
    pub at: Timestamp,
    /// `None` when the system itself acted.
    pub by: Option<PersonId>,
    pub programme: Option<ProgrammeId>,
    pub event: Event,
    /// What it happened to.
    pub subject: Option<Uuid>,
}

macro_rules! events {
    ($($variant:ident = $code:literal),+ $(,)?) => {
        /// The kinds of things that happen. History holds no texts and no names: only who, what, when and to what.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum Event { $($variant),+ }

        impl Event {
            pub const ALL: &[Self] = &[$(Self::$variant),+];

            pub const fn code(self) -> &'static str {
                match self { $(Self::$variant => $code),+ }
            }

            pub fn from_code(code: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|it| it.code() == code)
            }
        }
    };
}

events! {
    ActionItemAdded = "action-item-added",
    ActionItemChanged = "action-item-changed",
    ActionItemRemoved = "action-item-removed",
    ActivityChanged = "activity-changed",
    ActivityLogged = "activity-logged",
    ActivityRemoved = "activity-removed",
    AdministratorAdded = "administrator-added",
    AgreementDrafted = "agreement-drafted",
    AgreementSigned = "agreement-signed",
    AttachmentAdded = "attachment-added",
    AttachmentRemoved = "attachment-removed",
    CalendarFeedMade = "calendar-feed-made",
    CalendarFeedRevoked = "calendar-feed-revoked",
    AnnouncementSent = "announcement-sent",
    BalanceGiven = "balance-given",
    CertificateIssued = "certificate-issued",
    CertificateRevoked = "certificate-revoked",
    CertificateRuleChanged = "certificate-rule-changed",
    CharterAccepted = "charter-accepted",
    ConcernRaised = "concern-raised",
    ConcernSettled = "concern-settled",
    CoordinatorAdded = "coordinator-added",
    GoalAdded = "goal-added",
    GoalChanged = "goal-changed",
    GoalRemarked = "goal-remarked",
    DataErased = "data-erased",
    ErasureAnnounced = "erasure-announced",
    HelpAsked = "help-asked",
    HelpSettled = "help-settled",
    ImportDiscarded = "import-discarded",
    ImportStaged = "import-staged",
    ImportTaken = "import-taken",
    InvitationAccepted = "invitation-accepted",
    InvitationRevoked = "invitation-revoked",
    InvitationSent = "invitation-sent",
    JointMeetingAdded = "joint-meeting-added",
    JointMeetingAnswered = "joint-meeting-answered",
    JointMeetingAttendanceNoted = "joint-meeting-attendance-noted",
    JointMeetingCancelled = "joint-meeting-cancelled",
    JointMeetingChanged = "joint-meeting-changed",
    JointMeetingCheckedIn = "joint-meeting-checked-in",
    JointMeetingInvited = "joint-meeting-invited",
    JointMeetingMinutesShared = "joint-meeting-minutes-shared",
    JointMeetingReminded = "joint-meeting-reminded",
    JournalWritten = "journal-written",
    NoteWritten = "note-written",
    MailRetried = "mail-retried",
    MeetingAnswered = "meeting-answered",
    MeetingCancelled = "meeting-cancelled",
    MeetingChanged = "meeting-changed",
    MeetingFeedbackGiven = "meeting-feedback-given",
    MeetingHeld = "meeting-held",
    MeetingMoved = "meeting-moved",
    MeetingNotesWritten = "meeting-notes-written",
    MeetingPlanned = "meeting-planned",
    MeetingProposed = "meeting-proposed",
    MeetingRecordingAgreed = "meeting-recording-agreed",
    MeetingRecordingChanged = "meeting-recording-changed",
    MeetingRecordingRefused = "meeting-recording-refused",
    MeetingSettingsChanged = "meeting-settings-changed",
    MeetingThanked = "meeting-thanked",
    OrganisationAdded = "organisation-added",
    OrganisationChanged = "organisation-changed",
    OrganiserAdded = "organiser-added",
    OrganiserRemoved = "organiser-removed",
    OutputBegun = "output-begun",
    OutputChanged = "output-changed",
    OutputConsented = "output-consented",
    OutputConsentWithdrawn = "output-consent-withdrawn",
    OutputOffered = "output-offered",
    OutputPublished = "output-published",
    OutputTakenDown = "output-taken-down",
    OutputWritten = "output-written",
    ParticipantAdded = "participant-added",
    ParticipantApproved = "participant-approved",
    ParticipantNotSelected = "participant-not-selected",
    ParticipantReturned = "participant-returned",
    ParticipantWaiting = "participant-waiting",
    ParticipantWithdrawn = "participant-withdrawn",
    PartnerAdded = "partner-added",
    PartnerChanged = "partner-changed",
    PartnerRemoved = "partner-removed",
    PartnershipAccepted = "partnership-accepted",
    PartnershipDeclined = "partnership-declined",
    PartnershipDissolved = "partnership-dissolved",
    PartnershipEnded = "partnership-ended",
    PartnershipLeft = "partnership-left",
    PartnershipAsked = "partnership-asked",
    PersonChanged = "person-changed",
    ProfileChanged = "profile-changed",
    ProgrammeChanged = "programme-changed",
    ProgrammeCloned = "programme-cloned",
    ProgrammeClosed = "programme-closed",
    ProgrammeCreated = "programme-created",
    ProgrammeFinished = "programme-finished",
    ProgrammeOpened = "programme-opened",
    ProgrammeResumed = "programme-resumed",
    PromptChanged = "prompt-changed",
    PromptRemoved = "prompt-removed",
    ProposalChosen = "proposal-chosen",
    ProposalMade = "proposal-made",
    ProposalRemoved = "proposal-removed",
    PublicationUndone = "publication-undone",
    RemindersChanged = "reminders-changed",
    RemindersSent = "reminders-sent",
    QuestionnaireAnswered = "questionnaire-answered",
    QuestionnaireAnswersChanged = "questionnaire-answers-changed",
    QuestionnaireAnswersWithdrawn = "questionnaire-answers-withdrawn",
    QuestionnaireChanged = "questionnaire-changed",
    ResultsReleased = "results-released",
    ReviewAsked = "review-asked",
    ReviewAssigned = "review-assigned",
    ReviewGiven = "review-given",
    ReviewReplied = "review-replied",
    ReviewWithdrawn = "review-withdrawn",
    RoundPublished = "round-published",
    RoundStarted = "round-started",
    SessionEnded = "session-ended",
    SignUpConfirmed = "sign-up-confirmed",
    SignUpSubmitted = "sign-up-submitted",
    SignedIn = "signed-in",
    SignInRequested = "sign-in-requested",
    ThemeCommented = "theme-commented",
    ThemeMoved = "theme-moved",
    ThemeRaised = "theme-raised",
    ThemeSeconded = "theme-seconded",
    ThemeUnseconded = "theme-unseconded",
    VocabularyChanged = "vocabulary-changed",
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn every_event_has_a_code_of_its_own() {
        let codes: BTreeSet<_> = Event::ALL.iter().map(|it| it.code()).collect();
        assert_eq!(codes.len(), Event::ALL.len());
        assert_eq!(Event::from_code("round-published"), Some(Event::RoundPublished));
        assert_eq!(Event::from_code("round-burnt"), None);
    }
}
