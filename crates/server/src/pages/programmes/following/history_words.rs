//! What happened, in words, and what each kind of event is about.

use domain::history::Event;
use wording::{Messages, Texts};

/// What an event is about, to look for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Group {
    People,
    Matching,
    Partnerships,
    Meetings,
    /// Outputs, and the themes they come from.
    Outputs,
    Results,
    Mail,
    Programme,
}

impl Group {
    pub(super) const ALL: [Self; 8] = [
        Self::People,
        Self::Matching,
        Self::Partnerships,
        Self::Meetings,
        Self::Outputs,
        Self::Results,
        Self::Mail,
        Self::Programme,
    ];

    pub(super) const fn code(self) -> &'static str {
        match self {
            Self::People => "people",
            Self::Matching => "matching",
            Self::Partnerships => "partnerships",
            Self::Meetings => "meetings",
            Self::Outputs => "outputs",
            Self::Results => "results",
            Self::Mail => "mail",
            Self::Programme => "programme",
        }
    }

    pub(super) fn words(self, t: &Texts) -> String {
        match self {
            Self::People => t.programme_tab_people(),
            Self::Matching => t.programme_tab_matching(),
            Self::Partnerships => t.follow_partnerships(),
            Self::Meetings => t.joint_title(),
            Self::Outputs => t.gallery_tab(),
            Self::Results => t.programme_tab_results(),
            Self::Mail => t.messages_title(),
            Self::Programme => t.history_programme(),
        }
    }

    /// What members do among themselves: told without their names.
    pub(super) const fn is_private(self) -> bool {
        matches!(self, Self::Partnerships | Self::Outputs)
    }
}

/// An event's group and its words; `None` for what is nobody's business but one's own.
type Told = Option<(Group, fn(&Messages) -> String)>;

pub(super) fn told(it: Event) -> Told {
    let people = |words: fn(&Messages) -> String| Some((Group::People, words));
    let matching = |words: fn(&Messages) -> String| Some((Group::Matching, words));
    let partnerships = |words: fn(&Messages) -> String| Some((Group::Partnerships, words));
    let meetings = |words: fn(&Messages) -> String| Some((Group::Meetings, words));
    let outputs = |words: fn(&Messages) -> String| Some((Group::Outputs, words));
    let results = |words: fn(&Messages) -> String| Some((Group::Results, words));
    let mail = |words: fn(&Messages) -> String| Some((Group::Mail, words));
    let programme = |words: fn(&Messages) -> String| Some((Group::Programme, words));
    match it {
        Event::ImportDiscarded | Event::ImportStaged | Event::ImportTaken => people(Messages::history_import),
        Event::InvitationSent => people(Messages::history_invitation_sent),
        Event::InvitationAccepted => people(Messages::history_invitation_accepted),
        Event::InvitationRevoked => people(Messages::history_invitation_revoked),
        Event::ParticipantAdded => people(Messages::history_participant_added),
        Event::ParticipantApproved => people(Messages::history_participant_approved),
        Event::ParticipantNotSelected | Event::ParticipantWaiting => {
            people(Messages::history_participant_decided)
        }
        Event::ParticipantReturned => people(Messages::history_participant_returned),
        Event::ParticipantWithdrawn => people(Messages::history_participant_withdrawn),
        Event::ProfileChanged => people(Messages::history_profile_changed),
        Event::SignUpConfirmed | Event::SignUpSubmitted => people(Messages::history_signed_up),
        Event::RoundStarted => matching(Messages::history_round_started),
        Event::ProposalChosen | Event::ProposalMade | Event::ProposalRemoved => {
            matching(Messages::history_proposals)
        }
        Event::RoundPublished => matching(Messages::history_round_published),
        Event::PublicationUndone => matching(Messages::history_publication_undone),
        Event::VocabularyChanged => matching(Messages::history_vocabulary_changed),
        Event::PartnershipAccepted => partnerships(Messages::history_partnership_accepted),
        Event::PartnershipDeclined => partnerships(Messages::history_partnership_declined),
        Event::PartnershipDissolved => partnerships(Messages::history_partnership_closed),
        Event::PartnershipEnded | Event::PartnershipLeft => partnerships(Messages::history_partnership_ended),
        Event::PartnershipAsked => partnerships(Messages::history_partnership_asked),
        Event::ConcernRaised => partnerships(Messages::history_concern_raised),
        Event::ConcernSettled => partnerships(Messages::history_concern_settled),
        Event::HelpAsked => partnerships(Messages::history_help_asked),
        Event::HelpSettled => partnerships(Messages::history_help_settled),
        Event::AgreementSigned => partnerships(Messages::history_agreement_signed),
        Event::MeetingHeld => partnerships(Messages::history_partners_met),
        Event::AttachmentAdded | Event::AttachmentRemoved => partnerships(Messages::history_file),
        Event::ActionItemAdded
        | Event::ActionItemChanged
        | Event::ActionItemRemoved
        | Event::ActivityChanged
        | Event::ActivityLogged
        | Event::ActivityRemoved
        | Event::AgreementDrafted
        | Event::BalanceGiven
        | Event::GoalAdded
        | Event::GoalChanged
        | Event::GoalRemarked
        | Event::NoteWritten
        | Event::MeetingAnswered
        | Event::MeetingCancelled
        | Event::MeetingChanged
        | Event::MeetingFeedbackGiven
        | Event::MeetingMoved
        | Event::MeetingNotesWritten
        | Event::MeetingPlanned
        | Event::MeetingProposed
        | Event::MeetingRecordingAgreed
        | Event::MeetingRecordingChanged
        | Event::MeetingRecordingRefused
        | Event::MeetingThanked => partnerships(Messages::history_in_partnership),
        Event::JointMeetingAdded | Event::JointMeetingChanged => meetings(Messages::history_meeting_planned),
        Event::JointMeetingCancelled => meetings(Messages::history_meeting_cancelled),
        Event::JointMeetingInvited | Event::JointMeetingReminded => {
            meetings(Messages::history_meeting_invited)
        }
        Event::JointMeetingAnswered | Event::JointMeetingCheckedIn => {
            meetings(Messages::history_meeting_answered)
        }
        Event::JointMeetingAttendanceNoted | Event::JointMeetingMinutesShared => {
            meetings(Messages::history_meeting_noted)
        }
        Event::OutputBegun
        | Event::OutputChanged
        | Event::OutputConsented
        | Event::OutputConsentWithdrawn
        | Event::OutputOffered
        | Event::OutputWritten => outputs(Messages::history_output_worked_on),
        Event::OutputPublished => outputs(Messages::history_output_published),
        Event::OutputTakenDown => outputs(Messages::history_output_taken_down),
        Event::ReviewAsked
        | Event::ReviewAssigned
        | Event::ReviewGiven
        | Event::ReviewReplied
        | Event::ReviewWithdrawn => outputs(Messages::history_review),
        Event::ThemeCommented
        | Event::ThemeMoved
        | Event::ThemeRaised
        | Event::ThemeSeconded
        | Event::ThemeUnseconded => outputs(Messages::history_theme),
        Event::CertificateIssued => results(Messages::history_certificate_issued),
        Event::CertificateRevoked => results(Messages::history_certificate_revoked),
        Event::CertificateRuleChanged => results(Messages::history_certificate_rule),
        Event::QuestionnaireChanged => results(Messages::history_questionnaire_changed),
        Event::ResultsReleased => results(Messages::history_results_released),
        Event::AnnouncementSent => mail(Messages::history_announcement_sent),
        Event::MailRetried => mail(Messages::history_mail_retried),
        Event::RemindersSent => mail(Messages::history_reminders_sent),
        Event::CharterAccepted => programme(Messages::history_charter_accepted),
        Event::CoordinatorAdded => programme(Messages::history_coordinator_added),
        Event::DataErased => programme(Messages::history_data_erased),
        Event::ErasureAnnounced => programme(Messages::history_erasure_announced),
        Event::OrganiserAdded => programme(Messages::history_organiser_added),
        Event::OrganiserRemoved => programme(Messages::history_organiser_removed),
        Event::OrganisationAdded
        | Event::OrganisationChanged
        | Event::PartnerAdded
        | Event::PartnerChanged
        | Event::PartnerRemoved => programme(Messages::history_organisations),
        Event::ProgrammeChanged
        | Event::MeetingSettingsChanged
        | Event::PromptChanged
        | Event::PromptRemoved => programme(Messages::history_programme_changed),
        Event::ProgrammeCloned | Event::ProgrammeCreated => programme(Messages::history_programme_created),
        Event::ProgrammeOpened => programme(Messages::history_programme_opened),
        Event::ProgrammeClosed => programme(Messages::history_programme_closed),
        Event::ProgrammeFinished => programme(Messages::history_programme_finished),
        Event::ProgrammeResumed => programme(Messages::history_programme_resumed),
        Event::AdministratorAdded
        | Event::CalendarFeedMade
        | Event::CalendarFeedRevoked
        | Event::JournalWritten
        | Event::PersonChanged
        | Event::QuestionnaireAnswered
        | Event::QuestionnaireAnswersChanged
        | Event::QuestionnaireAnswersWithdrawn
        | Event::RemindersChanged
        | Event::SessionEnded
        | Event::SignedIn
        | Event::SignInRequested => None,
    }
}
