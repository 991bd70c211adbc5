//! What somebody should do next in a programme: facts in, steps in order out.
//!
//! Each part of the product tells its facts in one field; a part that tells nothing adds no step.

use crate::joint_meeting::JointMeetingKind;
use crate::participant::ParticipantStatus;
use crate::programme::{ProgrammeState, Timetable};
use crate::questionnaire::Stage;
use crate::{PartnershipId, Timestamp};
use chrono::Duration;
use uuid::Uuid;

/// One thing to do, or to wait for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Step {
    pub kind: StepKind,
    pub about: About,
    /// Since when it could have been done.
    pub since: Timestamp,
    /// When it should be done, or when it takes place.
    pub due: Option<Timestamp>,
}

/// What a step is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum About {
    Programme,
    Partnership(PartnershipId),
    /// A meeting of a partnership.
    Meeting(PartnershipId, Uuid),
    JointMeeting(Uuid),
    Questionnaire(Stage),
    /// What the partnership makes.
    Output(PartnershipId, Uuid),
    /// A review that the partnership was asked for.
    Review(PartnershipId, Uuid),
}

impl About {
    /// Tells two steps of one kind apart.
    pub const fn key(self) -> Uuid {
        match self {
            Self::Programme => Uuid::nil(),
            Self::Partnership(id) => id.uuid(),
            Self::Meeting(_, id) | Self::Output(_, id) | Self::Review(_, id) | Self::JointMeeting(id) => id,
            Self::Questionnaire(stage) => Uuid::from_u128(stage as u128 + 1),
        }
    }
}

macro_rules! step_kinds {
    ($($(#[$doc:meta])* $variant:ident = $code:literal),+ $(,)?) => {
        /// The kinds of steps, in the order in which a programme brings them.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum StepKind { $($(#[$doc])* $variant),+ }

        impl StepKind {
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

step_kinds! {
    /// Tell what one offers and needs.
    FinishSignUp = "finish-sign-up",
    AwaitDecision = "await-decision",
    AwaitPlace = "await-place",
    AwaitPartner = "await-partner",
    AcceptPartner = "accept-partner",
    WriteFirstWords = "write-first-words",
    DraftAgreement = "draft-agreement",
    SignAgreement = "sign-agreement",
    /// Everything is done by oneself; the others have not signed.
    AwaitSignatures = "await-signatures",
    SetGoals = "set-goals",
    AnswerTimes = "answer-times",
    PlanMeeting = "plan-meeting",
    /// A meeting of the partnership is fixed.
    Meet = "meet",
    AnswerInvitation = "answer-invitation",
    AttendOpening = "attend-opening",
    AttendMidpoint = "attend-midpoint",
    AttendClosing = "attend-closing",
    /// A joint meeting beside the three.
    AttendMeeting = "attend-meeting",
    WriteOutput = "write-output",
    /// The text stands, and everybody is asked to agree to its publication.
    AgreeToPublish = "agree-to-publish",
    ReviewOutput = "review-output",
    AnswerQuestionnaire = "answer-questionnaire",
    /// Say how it went: the programme has ended and its closing questions are open.
    AnswerClosing = "answer-closing",
    FetchCertificate = "fetch-certificate",
    Afterwards = "afterwards",
}

impl StepKind {
    /// Nothing is to be done about it now.
    pub const fn is_waiting(self) -> bool {
        matches!(
            self,
            Self::AwaitDecision
                | Self::AwaitPlace
                | Self::AwaitPartner
                | Self::AwaitSignatures
                | Self::Afterwards
        )
    }

    /// Something that takes place rather than something to do before a day.
    pub const fn is_event(self) -> bool {
        matches!(
            self,
            Self::Meet
                | Self::AttendOpening
                | Self::AttendMidpoint
                | Self::AttendClosing
                | Self::AttendMeeting
        )
    }
}

/// Everything the next steps of one participant follow from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Facts {
    pub now: Timestamp,
    pub state: ProgrammeState,
    pub timetable: Timetable,
    pub status: ParticipantStatus,
    /// Tells at least what is offered or needed.
    pub has_profile: bool,
    /// When the person came into the programme.
    pub joined_at: Timestamp,
    /// The partnerships that go on.
    pub pairs: Vec<PairFacts>,
    pub joint_meetings: Vec<JointMeetingFacts>,
    pub questionnaires: Vec<QuestionnaireFacts>,
    /// When the person's certificate was issued.
    pub certificate: Option<Timestamp>,
}

/// One partnership as one of its members has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PairFacts {
    pub id: PartnershipId,
    pub introduced_at: Timestamp,
    /// When this member accepted.
    pub accepted_at: Option<Timestamp>,
    /// Something has happened between the members that the product knows of.
    pub has_begun: bool,
    pub agreement: Option<AgreementFacts>,
    pub goals: Option<GoalFacts>,
    pub meetings: Option<MeetingFacts>,
    pub output: Option<OutputFacts>,
    /// What other pairs ask this one to read.
    pub reviews: Vec<ReviewFacts>,
}

/// How far the agreement is, for one member.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AgreementFacts {
    Missing,
    Draft { since: Timestamp },
    ToSign { since: Timestamp },
    OthersToSign { since: Timestamp },
    Signed { at: Timestamp },
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GoalFacts {
    Missing,
    Set,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MeetingFacts {
    /// Proposed times this member has not answered, with when they were proposed.
    pub unanswered: Vec<(Uuid, Timestamp)>,
    /// The next that is fixed.
    pub next: Option<(Uuid, Timestamp)>,
    /// Times are proposed and wait for others.
    pub is_being_planned: bool,
    pub last_held: Option<Timestamp>,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OutputFacts {
    /// One is published, or does not wait for its authors: others read it, or agree to its publication.
    pub is_done: bool,
    pub due: Option<Timestamp>,
    /// Outputs whose publication waits for this member's consent, with when there was last something new of each.
    pub to_agree: Vec<(Uuid, Timestamp)>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct JointMeetingFacts {
    pub id: Uuid,
    pub which: JointMeetingKind,
    /// Since when it is known: when everybody was invited, or before that when the programme was made.
    pub since: Timestamp,
    pub starts_at: Timestamp,
    pub ends_at: Timestamp,
    pub answer: InvitationAnswer,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InvitationAnswer {
    /// Nobody has been invited yet; the date stands.
    NotAsked,
    Awaited,
    Comes,
    StaysAway,
}

/// A questionnaire that is open to this participant and not answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct QuestionnaireFacts {
    pub stage: Stage,
    pub opened_at: Timestamp,
    pub closes_at: Option<Timestamp>,
}

/// An output of others that a partnership was asked to review.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ReviewFacts {
    pub review: Uuid,
    pub asked_at: Timestamp,
}

/// How long to answer an introduction.
const TO_ACCEPT: Duration = Duration::days(7);
/// How long until the agreement should stand.
const TO_AGREE: Duration = Duration::days(21);
/// How long until goals should be set.
const TO_SET_GOALS: Duration = Duration::days(28);
/// How long proposed times wait for an answer.
const TO_ANSWER_TIMES: Duration = Duration::days(4);
/// How long after a meeting the next should be planned.
const TO_PLAN: Duration = Duration::days(14);
/// How long after a meeting one need not think of the next.
const REST: Duration = Duration::days(10);
/// How long before a joint meeting the organisers want to know who comes.
const ANSWER_BEFORE: Duration = Duration::days(5);
/// How long before the closing an output is due that nobody set a day for.
const OUTPUT_BEFORE_CLOSING: Duration = Duration::days(14);
/// How long before its day an output is spoken of.
const OUTPUT_AHEAD: Duration = Duration::days(70);
const TO_REVIEW: Duration = Duration::days(10);

/// What is to be done next, what is most pressing first; never empty for somebody who takes part.
pub fn next_steps(facts: &Facts) -> Vec<Step> {
    let mut steps = Vec::new();
    match facts.status {
        ParticipantStatus::Withdrawn { .. } | ParticipantStatus::NotSelected => return steps,
        _ if facts.state == ProgrammeState::Finished || facts.state == ProgrammeState::Archived => {}
        ParticipantStatus::Applied => before_a_decision(facts, StepKind::AwaitDecision, &mut steps),
        ParticipantStatus::Waiting => before_a_decision(facts, StepKind::AwaitPlace, &mut steps),
        ParticipantStatus::Approved => taking_part(facts, &mut steps),
    }
    at_the_end(facts, &mut steps);
    // What is to be done comes before what is only waited for; then by day, and in the order of a programme's life.
    steps.sort_by_key(|it| (it.kind.is_waiting(), it.due.is_none(), it.due, it.kind));
    steps
}

fn before_a_decision(facts: &Facts, waiting: StepKind, steps: &mut Vec<Step>) {
    unfinished_sign_up(facts, steps);
    let due = Some(facts.timetable.opening).filter(|it| *it > facts.now);
    steps.push(Step { kind: waiting, about: About::Programme, since: facts.joined_at, due });
}

fn unfinished_sign_up(facts: &Facts, steps: &mut Vec<Step>) {
    let closes = facts.timetable.sign_up_closes;
    let due = Some(if closes > facts.now { closes } else { facts.timetable.opening });
    if !facts.has_profile && facts.pairs.is_empty() {
        let about = About::Programme;
        steps.push(Step { kind: StepKind::FinishSignUp, about, since: facts.joined_at, due });
    }
}

fn taking_part(facts: &Facts, steps: &mut Vec<Step>) {
    unfinished_sign_up(facts, steps);
    let is_over = facts.now >= facts.timetable.closing;
    if facts.pairs.is_empty() && !is_over {
        let due = Some(facts.timetable.opening).filter(|it| *it > facts.now);
        let about = About::Programme;
        steps.push(Step { kind: StepKind::AwaitPartner, about, since: facts.joined_at, due });
    }
    for pair in &facts.pairs {
        of_a_pair(facts, pair, steps);
    }
    joint_meetings(facts, steps);
}

fn of_a_pair(facts: &Facts, pair: &PairFacts, steps: &mut Vec<Step>) {
    let about = About::Partnership(pair.id);
    let Some(accepted_at) = pair.accepted_at else {
        let (since, due) = (pair.introduced_at, Some(pair.introduced_at + TO_ACCEPT));
        steps.push(Step { kind: StepKind::AcceptPartner, about, since, due });
        return;
    };
    let is_over = facts.now >= facts.timetable.closing;
    if !pair.has_begun && !is_over {
        let due = Some(pair.introduced_at + TO_ACCEPT);
        steps.push(Step { kind: StepKind::WriteFirstWords, about, since: accepted_at, due });
    }
    if !is_over {
        agreement(pair, accepted_at, steps);
        meetings(facts, pair, accepted_at, steps);
    }
    output(facts, pair, accepted_at, steps);
}

fn agreement(pair: &PairFacts, accepted_at: Timestamp, steps: &mut Vec<Step>) {
    let about = About::Partnership(pair.id);
    let found = match pair.agreement {
        None | Some(AgreementFacts::Signed { .. }) => None,
        Some(AgreementFacts::Missing) => Some((StepKind::DraftAgreement, accepted_at)),
        Some(AgreementFacts::Draft { since }) => Some((StepKind::DraftAgreement, since)),
        Some(AgreementFacts::ToSign { since }) => Some((StepKind::SignAgreement, since)),
        Some(AgreementFacts::OthersToSign { since }) => Some((StepKind::AwaitSignatures, since)),
    };
    if let Some((kind, since)) = found {
        let due = match kind {
            StepKind::SignAgreement => since + TO_ACCEPT,
            _ => accepted_at + TO_AGREE,
        };
        steps.push(Step { kind, about, since, due: Some(due) });
    }
    if pair.goals == Some(GoalFacts::Missing) {
        let due = Some(accepted_at + TO_SET_GOALS);
        steps.push(Step { kind: StepKind::SetGoals, about, since: accepted_at, due });
    }
}

fn meetings(facts: &Facts, pair: &PairFacts, accepted_at: Timestamp, steps: &mut Vec<Step>) {
    let Some(known) = &pair.meetings else { return };
    for &(id, since) in &known.unanswered {
        let (about, due) = (About::Meeting(pair.id, id), Some(since + TO_ANSWER_TIMES));
        steps.push(Step { kind: StepKind::AnswerTimes, about, since, due });
    }
    if let Some((id, at)) = known.next.filter(|(_, at)| *at > facts.now) {
        let about = About::Meeting(pair.id, id);
        steps.push(Step { kind: StepKind::Meet, about, since: accepted_at, due: Some(at) });
        return;
    }
    let rested = known.last_held.map_or(accepted_at, |it| it + REST);
    if known.unanswered.is_empty() && !known.is_being_planned && facts.now >= rested {
        let due = Some(known.last_held.unwrap_or(accepted_at) + TO_PLAN);
        let about = About::Partnership(pair.id);
        steps.push(Step { kind: StepKind::PlanMeeting, about, since: rested, due });
    }
}

fn output(facts: &Facts, pair: &PairFacts, accepted_at: Timestamp, steps: &mut Vec<Step>) {
    for it in &pair.reviews {
        let (about, due) = (About::Review(pair.id, it.review), Some(it.asked_at + TO_REVIEW));
        steps.push(Step { kind: StepKind::ReviewOutput, about, since: it.asked_at, due });
    }
    let Some(known) = &pair.output else { return };
    for &(id, since) in &known.to_agree {
        let (about, due) = (About::Output(pair.id, id), Some(since + TO_REVIEW));
        steps.push(Step { kind: StepKind::AgreeToPublish, about, since, due });
    }
    if known.is_done {
        return;
    }
    let due = known.due.unwrap_or(facts.timetable.closing - OUTPUT_BEFORE_CLOSING);
    if facts.now >= due - OUTPUT_AHEAD {
        let since = accepted_at.max(due - OUTPUT_AHEAD);
        let about = About::Partnership(pair.id);
        steps.push(Step { kind: StepKind::WriteOutput, about, since, due: Some(due) });
    }
}

/// The next one only of those that are fixed, and every invitation that waits for an answer.
fn joint_meetings(facts: &Facts, steps: &mut Vec<Step>) {
    if facts.joint_meetings.is_empty() {
        let times = &facts.timetable;
        let all = [
            (StepKind::AttendOpening, times.opening),
            (StepKind::AttendMidpoint, times.midpoint),
            (StepKind::AttendClosing, times.closing),
        ];
        if let Some((kind, at)) = all.into_iter().find(|(_, at)| *at > facts.now) {
            let about = About::Programme;
            steps.push(Step { kind, about, since: facts.joined_at, due: Some(at) });
        }
        return;
    }
    let ahead = || facts.joint_meetings.iter().filter(|it| it.ends_at > facts.now);
    for it in ahead().filter(|it| it.answer == InvitationAnswer::Awaited && it.starts_at > facts.now) {
        let (about, due) = (About::JointMeeting(it.id), it.starts_at - ANSWER_BEFORE);
        let due = Some(if due > it.since { due } else { it.starts_at });
        steps.push(Step { kind: StepKind::AnswerInvitation, about, since: it.since, due });
    }
    let is_kept =
        |it: &&JointMeetingFacts| matches!(it.answer, InvitationAnswer::Comes | InvitationAnswer::NotAsked);
    let next = ahead().filter(is_kept).min_by_key(|it| it.starts_at);
    if let Some(it) = next {
        let kind = match it.which {
            JointMeetingKind::Opening => StepKind::AttendOpening,
            JointMeetingKind::Midpoint => StepKind::AttendMidpoint,
            JointMeetingKind::Closing => StepKind::AttendClosing,
            JointMeetingKind::Other => StepKind::AttendMeeting,
        };
        // Before the invitation there is nothing to see but the date.
        let about = match it.answer {
            InvitationAnswer::NotAsked => About::Programme,
            _ => About::JointMeeting(it.id),
        };
        steps.push(Step { kind, about, since: it.since, due: Some(it.starts_at) });
    }
}

fn at_the_end(facts: &Facts, steps: &mut Vec<Step>) {
    for it in &facts.questionnaires {
        let kind = match it.stage {
            Stage::Closing => StepKind::AnswerClosing,
            Stage::FitCheck | Stage::Midpoint => StepKind::AnswerQuestionnaire,
        };
        let (about, since) = (About::Questionnaire(it.stage), it.opened_at);
        steps.push(Step { kind, about, since, due: it.closes_at });
    }
    if let Some(since) = facts.certificate {
        let about = About::Programme;
        steps.push(Step { kind: StepKind::FetchCertificate, about, since, due: None });
    }
    if steps.is_empty() {
        let (about, since) = (About::Programme, facts.timetable.closing);
        steps.push(Step { kind: StepKind::Afterwards, about, since, due: None });
    }
}

#[cfg(test)]
mod tests;
