//! Questionnaires: what is asked when, who may answer, and how answers are kept from being anybody's.
//!
//! Every programme has three: the fit check soon after the introduction, one at the midpoint and one at the closing.
//! Answers are confidential: a [`Sheet`] names nobody and no moment, and that somebody has answered is remembered apart
//! from it. When the questionnaire closes only [`Results`] are kept, and of those only what tells of nobody.

mod answer;
mod balance;
mod help;
mod preset;
mod question;
mod results;
mod suppression;

pub use answer::{Answer, InvalidAnswers, Sheet, Step};
pub use balance::Balance;
pub use help::{HelpRequest, HelpWish};
pub use preset::preset_questions;
pub use question::{Choice, InvalidQuestions, Question, QuestionKind, Topic};
pub use results::{Counts, QuestionResults, Results, Tally};
pub use suppression::{LEAST_ANSWERS, LEAST_TEXTS, keeps_organisation, released_groups};

use crate::programme::Timetable;
use crate::round::{Partnership, Response};
use crate::{Method, ParticipantId, ProgrammeId, Timestamp};
use chrono::Duration;

/// Which of a programme's questionnaires.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Stage {
    /// Soon after the introduction: do the two suit each other?
    FitCheck,
    Midpoint,
    Closing,
}

impl Stage {
    pub const ALL: [Self; 3] = [Self::FitCheck, Self::Midpoint, Self::Closing];

    /// The name in the database and in addresses.
    pub const fn code(self) -> &'static str {
        match self {
            Self::FitCheck => "fit-check",
            Self::Midpoint => "midpoint",
            Self::Closing => "closing",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.code() == code)
    }

    /// Whether the partners also look at what each gives and receives.
    pub const fn asks_balance(self) -> bool {
        matches!(self, Self::Midpoint | Self::Closing)
    }
}

/// One questionnaire of a programme.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Questionnaire {
    pub programme: ProgrammeId,
    pub stage: Stage,
    /// Organisers may do without it.
    pub is_used: bool,
    pub timing: Timing,
    pub questions: Vec<Question>,
    /// Rises when the questions change: answers to other questions are not taken.
    pub edition: u32,
    /// Rises with every change, so that the slower of two organisers is told.
    pub version: u32,
    /// When the answers were counted and the sheets destroyed.
    pub released_at: Option<Timestamp>,
}

/// When a questionnaire can be answered. What is `None` follows the programme's timetable.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Timing {
    /// For the fit check: days after the introduction, unless the partners have met before.
    pub after_days: u16,
    /// For the others.
    pub opens_at: Option<Timestamp>,
    pub closes_at: Option<Timestamp>,
}

/// Where a questionnaire stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Phase {
    /// The organisers do without it.
    Unused,
    /// Its questions can still be changed.
    Before,
    Open,
    /// No more answers are taken; they wait to be counted.
    Closed,
    Released,
}

/// Why a questionnaire does not become like that.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CannotChangeQuestionnaire {
    #[error("it has opened: what people answer stays as it was asked")]
    HasOpened,
    #[error("it has closed")]
    HasClosed,
    #[error("it would close before it opens, or in the past")]
    Dates,
    #[error("days after the introduction are 1 to {most}")]
    AfterDays { most: u16 },
    #[error(transparent)]
    Questions(#[from] InvalidQuestions),
}

/// Why answers are not taken.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CannotAnswer {
    #[error("it has not opened for this partnership")]
    NotOpen,
    #[error("it has closed")]
    Closed,
    #[error("the questions have changed since they were shown")]
    QuestionsChanged,
    #[error("these have been answered; only who holds the receipt can change the answers")]
    AlreadyAnswered,
    #[error("there are no answers with this receipt")]
    NoSuchReceipt,
    #[error(transparent)]
    Answers(#[from] InvalidAnswers),
}

impl Questionnaire {
    pub const MOST_AFTER_DAYS: u16 = 120;
    const AFTER_DAYS: u16 = 21;
    const OPENS_BEFORE: Duration = Duration::days(7);
    const MIDPOINT_STAYS: Duration = Duration::days(14);
    const CLOSING_STAYS: Duration = Duration::days(21);

    /// The questionnaire as the method has it.
    pub fn preset(programme: ProgrammeId, method: Method, stage: Stage) -> Self {
        Self {
            programme,
            stage,
            is_used: true,
            timing: Timing { after_days: Self::AFTER_DAYS, opens_at: None, closes_at: None },
            questions: preset_questions(method, stage),
            edition: 1,
            version: 1,
            released_at: None,
        }
    }

    /// When it can first be answered, by anybody. The fit check has no such moment before the first introduction.
    pub fn opens_at(
        &self,
        timetable: &Timetable,
        first_introduction: Option<Timestamp>,
    ) -> Option<Timestamp> {
        match self.stage {
            Stage::FitCheck => first_introduction.map(|it| self.opens_after(it, None)),
            Stage::Midpoint => Some(self.timing.opens_at.unwrap_or(timetable.midpoint - Self::OPENS_BEFORE)),
            Stage::Closing => Some(self.timing.opens_at.unwrap_or(timetable.closing - Self::OPENS_BEFORE)),
        }
    }

    pub fn closes_at(&self, timetable: &Timetable) -> Timestamp {
        self.timing.closes_at.unwrap_or(match self.stage {
            Stage::FitCheck => timetable.midpoint - Self::OPENS_BEFORE,
            Stage::Midpoint => timetable.midpoint + Self::MIDPOINT_STAYS,
            Stage::Closing => timetable.closing + Self::CLOSING_STAYS,
        })
    }

    /// When the members of a partnership can first answer.
    pub fn opens_for(
        &self,
        timetable: &Timetable,
        partnership: &Partnership,
        first_meeting: Option<Timestamp>,
    ) -> Timestamp {
        let after = self.opens_after(partnership.introduced_at, first_meeting);
        self.opens_at(timetable, None).unwrap_or(after)
    }

    /// Whom of a partnership it asks: members who have stayed, unless it had ended before they could answer.
    pub fn asks<'a>(
        &self,
        timetable: &Timetable,
        partnership: &'a Partnership,
    ) -> impl Iterator<Item = ParticipantId> + use<'a> {
        let opens = self.opens_for(timetable, partnership, None);
        let goes_on = partnership.ended_at.is_none_or(|it| it >= opens);
        let stayed = move |response: &Response| goes_on && !matches!(response, Response::Declined { .. });
        partnership.members.iter().filter(move |it| stayed(&it.response)).map(|it| it.participant)
    }

    pub fn phase(
        &self,
        timetable: &Timetable,
        first_introduction: Option<Timestamp>,
        now: Timestamp,
    ) -> Phase {
        if self.released_at.is_some() {
            return Phase::Released;
        }
        if !self.is_used {
            return Phase::Unused;
        }
        if now >= self.closes_at(timetable) {
            return Phase::Closed;
        }
        match self.opens_at(timetable, first_introduction) {
            Some(opens) if now >= opens => Phase::Open,
            _ => Phase::Before,
        }
    }

    /// Takes other questions while nobody can have answered.
    pub fn ask(&mut self, questions: Vec<Question>, phase: Phase) -> Result<(), CannotChangeQuestionnaire> {
        Self::must_not_have_opened(phase)?;
        question::check(&questions)?;
        self.questions = questions;
        self.edition += 1;
        Ok(())
    }

    pub fn use_it(&mut self, is_used: bool, phase: Phase) -> Result<(), CannotChangeQuestionnaire> {
        Self::must_not_have_opened(phase)?;
        self.is_used = is_used;
        Ok(())
    }

    /// Moves the dates. Once it is open only the end moves; once it has closed nothing does: answers that were counted
    /// with one person more would tell of that person.
    pub fn time(
        &mut self,
        timing: Timing,
        timetable: &Timetable,
        phase: Phase,
        now: Timestamp,
    ) -> Result<(), CannotChangeQuestionnaire> {
        if matches!(phase, Phase::Closed | Phase::Released) {
            return Err(CannotChangeQuestionnaire::HasClosed);
        }
        let moves_opening =
            (timing.after_days, timing.opens_at) != (self.timing.after_days, self.timing.opens_at);
        if phase == Phase::Open && moves_opening {
            return Err(CannotChangeQuestionnaire::HasOpened);
        }
        if !(1..=Self::MOST_AFTER_DAYS).contains(&timing.after_days) {
            return Err(CannotChangeQuestionnaire::AfterDays { most: Self::MOST_AFTER_DAYS });
        }
        let next = Self { timing, ..self.clone() };
        let closes = next.closes_at(timetable);
        if closes <= now || next.opens_at(timetable, None).is_some_and(|it| it >= closes) {
            return Err(CannotChangeQuestionnaire::Dates);
        }
        self.timing = timing;
        Ok(())
    }

    /// Refuses answers that come too early, too late or to other questions.
    pub fn check_answering(
        &self,
        timetable: &Timetable,
        opens_for: Timestamp,
        edition: u32,
        now: Timestamp,
    ) -> Result<(), CannotAnswer> {
        if self.released_at.is_some() || now >= self.closes_at(timetable) {
            Err(CannotAnswer::Closed)
        } else if !self.is_used || now < opens_for {
            Err(CannotAnswer::NotOpen)
        } else if edition != self.edition {
            Err(CannotAnswer::QuestionsChanged)
        } else {
            Ok(())
        }
    }

    /// The questions that are asked, in their order.
    pub fn asked(&self) -> impl Iterator<Item = &Question> {
        self.questions.iter().filter(|it| !it.hidden)
    }

    fn opens_after(&self, introduced_at: Timestamp, first_meeting: Option<Timestamp>) -> Timestamp {
        let after = introduced_at + Duration::days(self.timing.after_days.into());
        first_meeting.map_or(after, |it| it.min(after))
    }

    const fn must_not_have_opened(phase: Phase) -> Result<(), CannotChangeQuestionnaire> {
        match phase {
            Phase::Unused | Phase::Before => Ok(()),
            Phase::Open => Err(CannotChangeQuestionnaire::HasOpened),
            Phase::Closed | Phase::Released => Err(CannotChangeQuestionnaire::HasClosed),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::RoundId;
    use crate::round::{Member, MemberRole};
    use chrono::{NaiveDate, NaiveTime};
    use uuid::Uuid;

    fn timetable() -> Timetable {
        let opening = NaiveDate::from_ymd_opt(2027, 2, 3).expect("a day");
        let nine = NaiveTime::from_hms_opt(9, 0, 0).expect("a time");
        Timetable::from_opening(opening, nine, chrono_tz::Tz::Europe__Helsinki)
    }

    fn preset(stage: Stage) -> Questionnaire {
        Questionnaire::preset(ProgrammeId::new(Uuid::from_u128(1)), Method::CrossExpertise, stage)
    }

    fn pair(ended_at: Option<Timestamp>) -> Partnership {
        let member = |number, response| Member {
            participant: ParticipantId::new(Uuid::from_u128(number)),
            role: MemberRole::Peer,
            gain: 0,
            response,
        };
        let at = timetable().opening;
        Partnership {
            id: crate::PartnershipId::new(Uuid::from_u128(2)),
            programme: ProgrammeId::new(Uuid::from_u128(1)),
            round: RoundId::new(Uuid::from_u128(3)),
            members: vec![
                member(11, Response::Awaited),
                member(12, Response::Accepted { at }),
                member(13, Response::Declined { at, reason: None }),
            ],
            benefit: 0,
            introduced_at: at,
            ended_at,
            version: 1,
        }
    }

    #[test]
    fn dates_follow_from_the_timetable_until_somebody_moves_them() {
        let times = timetable();
        let days = Duration::days;
        let window = |it: &Questionnaire| (it.opens_at(&times, None), it.closes_at(&times));
        assert_eq!(window(&preset(Stage::FitCheck)), (None, times.midpoint - days(7)));
        let midpoint = preset(Stage::Midpoint);
        assert_eq!(window(&midpoint), (Some(times.midpoint - days(7)), times.midpoint + days(14)));
        let mut closing = preset(Stage::Closing);
        assert_eq!(window(&closing), (Some(times.closing - days(7)), times.closing + days(21)));
        let moved = Timing { opens_at: Some(times.closing), ..closing.timing };
        assert_eq!(closing.time(moved, &times, Phase::Before, times.opening), Ok(()));
        assert_eq!(window(&closing), (Some(times.closing), times.closing + days(21)));
    }

    #[test]
    fn the_fit_check_opens_for_each_pair_after_its_first_meeting_or_some_weeks() {
        let (times, it, pair) = (timetable(), preset(Stage::FitCheck), pair(None));
        let opens = |met| it.opens_for(&times, &pair, met);
        let introduced = pair.introduced_at;
        assert_eq!(opens(None), introduced + Duration::days(21));
        assert_eq!(opens(Some(introduced + Duration::days(5))), introduced + Duration::days(5));
        assert_eq!(opens(Some(introduced + Duration::days(50))), introduced + Duration::days(21));
    }

    #[test]
    fn those_are_asked_who_stayed() {
        let (times, it) = (timetable(), preset(Stage::Closing));
        let asked = |ended| it.asks(&times, &pair(ended)).count();
        assert_eq!(asked(None), 2);
        assert_eq!(asked(Some(times.midpoint)), 0, "had ended long before");
        assert_eq!(asked(Some(times.closing)), 2, "ended with the programme");
    }

    #[test]
    fn questions_are_fixed_once_they_can_be_answered_and_dates_once_it_is_over() {
        let times = timetable();
        let mut it = preset(Stage::Midpoint);
        let phase = |it: &Questionnaire, now| it.phase(&times, None, now);
        let (before, open, closed) = (times.opening, times.midpoint, times.closing);
        assert_eq!(
            [before, open, closed].map(|at| phase(&it, at)),
            [Phase::Before, Phase::Open, Phase::Closed]
        );
        let questions = it.questions.clone();
        assert_eq!(it.ask(questions.clone(), Phase::Before), Ok(()));
        assert_eq!(it.edition, 2);
        assert_eq!(it.ask(questions, Phase::Open), Err(CannotChangeQuestionnaire::HasOpened));
        let later = Timing { closes_at: Some(times.closing), ..it.timing };
        let earlier = Timing { opens_at: Some(times.opening), ..it.timing };
        assert_eq!(it.time(earlier, &times, Phase::Open, open), Err(CannotChangeQuestionnaire::HasOpened));
        assert_eq!(it.time(later, &times, Phase::Closed, closed), Err(CannotChangeQuestionnaire::HasClosed));
        assert_eq!(it.time(later, &times, Phase::Open, open), Ok(()));
        let past = Timing { closes_at: Some(times.opening), ..it.timing };
        assert_eq!(it.time(past, &times, Phase::Open, open), Err(CannotChangeQuestionnaire::Dates));
    }

    #[test]
    fn answers_are_taken_only_in_time_and_to_the_questions_asked() {
        let (times, it) = (timetable(), preset(Stage::Midpoint));
        let check = |edition, now| it.check_answering(&times, times.midpoint, edition, now);
        assert_eq!(check(1, times.opening), Err(CannotAnswer::NotOpen));
        assert_eq!(check(1, times.midpoint), Ok(()));
        assert_eq!(check(2, times.midpoint), Err(CannotAnswer::QuestionsChanged));
        assert_eq!(check(1, times.closing), Err(CannotAnswer::Closed));
        let unused = Questionnaire { is_used: false, ..preset(Stage::Midpoint) };
        assert_eq!(unused.phase(&times, None, times.midpoint), Phase::Unused);
    }
}
