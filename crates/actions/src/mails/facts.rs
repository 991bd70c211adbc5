//! What a letter needs to know before it can be put into words.

use crate::follow_up::OwnStep;
use chrono_tz::Tz;
use domain::announcement::AnnouncementText;
use domain::erasure::Receipt;
use domain::joint_meeting::{Answer, Appointment, JointMeeting, JointMeetingKind};
use domain::mail::Mail;
use domain::meeting::{Meeting, MeetingState};
use domain::programme::Programme;
use domain::reply::Question;
use domain::round::MemberRole;
use domain::{Email, Language, Method, ParticipantId, PartnershipId, PersonName, ShortText, Slug, Timestamp};

/// A letter that waits, with everything its words need.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ToSend {
    pub mail: Mail,
    pub about: About,
    /// In which the reader's dates are told.
    pub time_zone: Tz,
    /// The token of the link that answers the letter's question, for a letter that asks one.
    pub reply: Option<String>,
}

impl ToSend {
    /// The letter as it stays in the outbox, which administrators read: where the members of a partnership meet is left
    /// out, and stands on the page that the letter leads to.
    #[must_use]
    pub fn for_the_outbox(&self) -> Self {
        let mut it = self.clone();
        if let About::Meeting(facts) = &mut it.about {
            let details = &mut facts.meeting.details;
            (details.place, details.link, details.agenda) = (None, None, None);
        }
        it
    }
}

/// What a letter is about. Names and texts are in the reader's language where there is a choice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum About {
    SignIn { code: String, token: String, life_minutes: u16 },
    ConfirmSignUp { programme: ProgrammeFacts, token: String, life_days: u16 },
    ResumeSignUp { programme: ProgrammeFacts, token: String, life_days: u16 },
    Invitation(InvitationFacts),
    Approved(ProgrammeFacts),
    Waiting(ProgrammeFacts),
    NotSelected(ProgrammeFacts),
    Introduction(IntroductionFacts),
    IntroductionWithdrawn(ProgrammeFacts),
    PartnerDeclined { programme: ProgrammeFacts, members: Vec<PersonName> },
    PartnershipEnded(ProgrammeFacts),
    PartnerLeft { programme: ProgrammeFacts, members: Vec<PersonName> },
    MemberLeft(WorkspaceFacts),
    AgreementToSign(WorkspaceFacts),
    NoteWritten(WorkspaceFacts),
    CharterToAccept { programme: ProgrammeFacts, organisation: ShortText },
    JointMeeting(Box<JointMeetingFacts>),
    Digest(DigestFacts),
    Announcement { programme: ProgrammeFacts, text: AnnouncementText },
    HowIsItGoing(WellbeingFacts),
    Concern { programme: ProgrammeFacts, partnership: PartnershipId, members: Vec<PersonName> },
    ErasureAhead { programme: ProgrammeFacts, at: Timestamp },
    Erased { programme: ProgrammeFacts, receipt: Receipt },
    CertificateReady(ProgrammeFacts),
    HelpAsked(ProgrammeFacts),
    Meeting(Box<MeetingFacts>),
}

/// What waits for somebody.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DigestFacts {
    pub programme: ProgrammeFacts,
    /// At least one that is to be done; what takes place is among them.
    pub steps: Vec<OwnStep>,
    /// Opens the reader's choice of reminders, and nothing else.
    pub token: String,
}

/// A partnership of which nothing is heard, for one of its members.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WellbeingFacts {
    pub programme: ProgrammeFacts,
    pub partnership: PartnershipId,
    /// The present members but the reader.
    pub partners: Vec<PersonName>,
    /// Opens the reader's choice of reminders, and nothing else.
    pub token: String,
    /// Until when an answer is taken.
    pub until: Timestamp,
}

/// A programme as its letters speak of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProgrammeFacts {
    pub name: ShortText,
    pub slug: Slug,
    pub method: Method,
    pub theme: Option<ShortText>,
    /// Where answers to the letter go.
    pub contact: Email,
    /// What still lies ahead, the next first.
    pub dates: Vec<Date>,
}

/// A date of the programme that a reader may want to keep.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Date {
    pub kind: DateKind,
    pub starts_at: Timestamp,
    /// The same as the start for a moment without length.
    pub ends_at: Timestamp,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DateKind {
    SignUpCloses,
    Opening,
    Midpoint,
    Closing,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InvitationFacts {
    pub programme: ProgrammeFacts,
    pub token: String,
    pub inviter: PersonName,
    pub invited_to: InvitedTo,
    pub expires_at: Timestamp,
}

/// What somebody is invited to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum InvitedTo {
    Organise,
    Coordinate {
        organisation: ShortText,
    },
    TakePart {
        /// Set when a coordinator put the name forward for an organisation.
        nominated_by: Option<ShortText>,
    },
}

/// A partnership as letters to those inside speak of it: nothing of what is written there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WorkspaceFacts {
    pub programme: ProgrammeFacts,
    pub partnership: PartnershipId,
    /// The present members but the reader; at least one.
    pub partners: Vec<PersonName>,
}

/// Who the reader's partners are, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IntroductionFacts {
    pub programme: ProgrammeFacts,
    /// Everybody in the partnership but the reader; at least one.
    pub partners: Vec<PartnerFacts>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PartnerFacts {
    pub name: PersonName,
    /// The partner's role towards the reader.
    pub role: MemberRole,
    pub organisation: Option<ShortText>,
    /// `None` when the partner does not share it.
    pub email: Option<Email>,
    pub grounds: Grounds,
}

/// Why the two were brought together. Either list may be empty, as a mentor's needs and a mentee's offers are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Grounds {
    /// The needs that the matching saw met, each in the words of the one who has it.
    Met { helps_with: Vec<String>, learns: Vec<String> },
    /// What the partner offers and wants to learn, best first, when it is not known what of it meets what.
    Profile { shares: Vec<String>, wants: Vec<String> },
}

/// A joint meeting and what is to be told of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct JointMeetingFacts {
    pub programme: ProgrammeFacts,
    pub news: JointMeetingNews,
    pub meeting: JointMeeting,
    /// The reader, as a participant.
    pub participant: ParticipantId,
    /// What the reader has answered to the time that the meeting has now.
    pub answer: Option<Answer>,
    /// By whose clock the meeting was agreed.
    pub time_zone: Tz,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum JointMeetingNews {
    Invited,
    Changed {
        /// What the reader knows.
        before: Appointment,
    },
    Cancelled,
    /// It takes place, and the reader takes part no longer.
    Left,
    Reminder,
    /// The minutes are there to read.
    Minutes,
}

/// A meeting of the reader's partnership and what is to be told of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MeetingFacts {
    pub programme: ProgrammeFacts,
    pub news: MeetingNews,
    pub meeting: Meeting,
    pub reader: ParticipantId,
    /// The other members.
    pub with: Vec<PersonName>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MeetingNews {
    /// Times to choose from.
    Times,
    Invited,
    /// It has moved, or is held elsewhere.
    Changed,
    Cancelled,
    /// The reader is no longer inside.
    CalledOff,
}

impl MeetingFacts {
    /// Which times suit, as long as one of them lies ahead.
    fn question(&self) -> Option<(Question, Timestamp)> {
        let MeetingState::Proposed { times } = &self.meeting.state else { return None };
        let (meeting, partnership) = (self.meeting.id, self.meeting.partnership);
        let last = times.iter().map(|it| it.starts_at).max()?;
        Some((Question::MeetingTimes { meeting, partnership }, last))
    }
}

impl ProgrammeFacts {
    pub(super) fn of(
        programme: &Programme,
        meetings: &[JointMeeting],
        language: Language,
        now: Timestamp,
    ) -> Self {
        let texts = programme.texts_in(language);
        Self {
            name: texts.name.clone(),
            slug: programme.slug.clone(),
            method: programme.method,
            theme: texts.theme.clone(),
            contact: programme.contact.clone(),
            dates: dates_ahead(programme, meetings, now),
        }
    }
}

/// What still lies ahead; a meeting that was cancelled does not.
fn dates_ahead(programme: &Programme, meetings: &[JointMeeting], now: Timestamp) -> Vec<Date> {
    let timetable = &programme.timetable;
    let meeting = |(kind, of): (DateKind, JointMeetingKind)| {
        let known = meetings.iter().find(|it| it.kind == of);
        let starts_at = of.date(timetable)?;
        let length = known.map_or(timetable.meeting_minutes, |it| it.appointment.length_minutes);
        let ends_at = starts_at + chrono::Duration::minutes(length.into());
        known.is_none_or(|it| it.cancelled_at.is_none()).then_some(Date { kind, starts_at, ends_at })
    };
    let closes = timetable.sign_up_closes;
    let sign_up = Date { kind: DateKind::SignUpCloses, starts_at: closes, ends_at: closes };
    let joint = [
        (DateKind::Opening, JointMeetingKind::Opening),
        (DateKind::Midpoint, JointMeetingKind::Midpoint),
        (DateKind::Closing, JointMeetingKind::Closing),
    ];
    let all = std::iter::once(sign_up).chain(joint.into_iter().filter_map(meeting));
    all.filter(|it| it.starts_at > now).collect()
}

impl About {
    /// What opens the reader's choice of reminders, for letters that remind.
    pub fn unsubscribe_token(&self) -> Option<&str> {
        match self {
            Self::Digest(it) => Some(&it.token),
            Self::HowIsItGoing(it) => Some(&it.token),
            _ => None,
        }
    }

    /// The programme the letter belongs to; signing in belongs to none.
    pub fn programme(&self) -> Option<&ProgrammeFacts> {
        match self {
            Self::SignIn { .. } => None,
            Self::ConfirmSignUp { programme, .. }
            | Self::ResumeSignUp { programme, .. }
            | Self::Invitation(InvitationFacts { programme, .. })
            | Self::Approved(programme)
            | Self::Waiting(programme)
            | Self::NotSelected(programme)
            | Self::Introduction(IntroductionFacts { programme, .. })
            | Self::IntroductionWithdrawn(programme)
            | Self::PartnerDeclined { programme, .. }
            | Self::PartnershipEnded(programme)
            | Self::PartnerLeft { programme, .. }
            | Self::MemberLeft(WorkspaceFacts { programme, .. })
            | Self::AgreementToSign(WorkspaceFacts { programme, .. })
            | Self::NoteWritten(WorkspaceFacts { programme, .. })
            | Self::CharterToAccept { programme, .. }
            | Self::Digest(DigestFacts { programme, .. })
            | Self::HowIsItGoing(WellbeingFacts { programme, .. })
            | Self::Announcement { programme, .. }
            | Self::Concern { programme, .. }
            | Self::ErasureAhead { programme, .. }
            | Self::Erased { programme, .. }
            | Self::CertificateReady(programme)
            | Self::HelpAsked(programme) => Some(programme),
            Self::JointMeeting(facts) => Some(&facts.programme),
            Self::Meeting(facts) => Some(&facts.programme),
        }
    }

    /// What the letter asks its reader, and until when an answer is taken.
    pub(super) fn question(&self) -> Option<(Question, Timestamp)> {
        match self {
            Self::JointMeeting(facts) => match facts.news {
                JointMeetingNews::Invited | JointMeetingNews::Changed { .. } | JointMeetingNews::Reminder => {
                    let question = Question::JointMeeting { meeting: facts.meeting.id };
                    Some((question, facts.meeting.appointment.ends_at()))
                }
                JointMeetingNews::Cancelled | JointMeetingNews::Left | JointMeetingNews::Minutes => None,
            },
            Self::Meeting(facts) => facts.question(),
            Self::HowIsItGoing(it) => Some((Question::Wellbeing { partnership: it.partnership }, it.until)),
            _ => None,
        }
    }
}
