//! Reminding people of what waits for them: when, how often, and never at night.

use crate::Timestamp;
use crate::step::{Step, StepKind};
use chrono::{Datelike, Duration, NaiveDate, Timelike, Weekday};
use chrono_tz::Tz;

macro_rules! topics {
    ($($(#[$doc:meta])* $variant:ident = $code:literal),+ $(,)?) => {
        /// What reminders are about: each can be switched off by itself.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Topic { $($(#[$doc])* $variant),+ }

        impl Topic {
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

topics! {
    SignUp = "sign-up",
    Partner = "partner",
    /// The agreement and one's goals.
    Agreement = "agreement",
    /// The partnership's own meetings.
    Meetings = "meetings",
    JointMeetings = "joint-meetings",
    /// Outputs and reviews.
    Outputs = "outputs",
    Questionnaires = "questionnaires",
    /// How a partnership of which nothing is heard is getting on.
    Wellbeing = "wellbeing",
}

impl StepKind {
    /// Under which topic one is reminded of it; `None` for what is only told.
    pub const fn topic(self) -> Option<Topic> {
        match self {
            Self::FinishSignUp => Some(Topic::SignUp),
            Self::AcceptPartner => Some(Topic::Partner),
            Self::DraftAgreement | Self::SignAgreement | Self::SetGoals => Some(Topic::Agreement),
            Self::AnswerTimes | Self::PlanMeeting => Some(Topic::Meetings),
            Self::WriteOutput | Self::AgreeToPublish | Self::ReviewOutput => Some(Topic::Outputs),
            Self::AnswerQuestionnaire | Self::AnswerClosing => Some(Topic::Questionnaires),
            Self::AwaitDecision
            | Self::AwaitPlace
            | Self::AwaitPartner
            | Self::WriteFirstWords
            | Self::AwaitSignatures
            | Self::Meet
            // Joint meetings have letters of their own.
            | Self::AnswerInvitation
            | Self::AttendOpening
            | Self::AttendMidpoint
            | Self::AttendClosing
            | Self::AttendMeeting
            | Self::FetchCertificate
            | Self::Afterwards => None,
        }
    }
}

/// How often one step may remind.
pub const MOST_REMINDERS: usize = 2;
/// Everybody is left alone with a new step for this long.
const GRACE: Duration = Duration::days(2);
/// How long before its day a step first reminds.
const FIRST_BEFORE: Duration = Duration::days(4);
/// How long between two reminders of the same step.
const BETWEEN: Duration = Duration::days(4);
/// A step that nobody dated reminds this long after it could have been done.
const FIRST_AFTER: Duration = Duration::days(5);
/// What is long past reminds no more: after a pause of the programme nobody is flooded.
const PAST: Duration = Duration::days(30);

/// The number of the reminder that is due, 1 or 2; `None` when there is none now. `earlier` are the moments of those that
/// were sent, in any order. A clock that was set back finds a reminder in its future and waits.
pub fn due_reminder(step: &Step, earlier: &[Timestamp], now: Timestamp) -> Option<u8> {
    step.kind.topic()?;
    if earlier.len() >= MOST_REMINDERS || step.due.is_some_and(|it| now > it + PAST) {
        return None;
    }
    let first = match step.due {
        Some(due) => (due - FIRST_BEFORE).max(step.since + GRACE).min(due.max(step.since + GRACE)),
        None => step.since + FIRST_AFTER,
    };
    let is_due = match earlier.iter().max() {
        None => now >= first,
        Some(last) => now >= *last + BETWEEN && step.due.is_none_or(|due| now >= due - GRACE),
    };
    is_due.then(|| u8::try_from(earlier.len() + 1).unwrap_or(u8::MAX))
}

/// When somebody does not want reminders, by their own clock.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct QuietTimes {
    /// The hour from which it is quiet, 0 to 23.
    pub from: u8,
    /// The hour at which it ends; the same as `from` is no quiet hour at all.
    pub until: u8,
    /// The days without reminders: bit 0 is Monday.
    pub days: u8,
}

impl Default for QuietTimes {
    /// From six in the evening to eight in the morning, and at weekends.
    fn default() -> Self {
        Self { from: 18, until: 8, days: 0b110_0000 }
    }
}

impl QuietTimes {
    pub const fn is_quiet_on(self, day: Weekday) -> bool {
        self.days & (1 << day.num_days_from_monday()) != 0
    }

    /// Whether a reminder may be written at this moment. An hour that daylight saving skips or repeats changes nothing:
    /// the wall clock counts.
    pub fn allow(self, now: Timestamp, zone: Tz) -> bool {
        let local = now.with_timezone(&zone);
        let hour = u8::try_from(local.hour()).unwrap_or(0);
        let is_quiet = if self.from <= self.until {
            (self.from..self.until).contains(&hour)
        } else {
            hour >= self.from || hour < self.until
        };
        !is_quiet && !self.is_quiet_on(local.weekday())
    }

    /// The day of a person's digest by their own clock: there is one a day.
    pub fn day(now: Timestamp, zone: Tz) -> NaiveDate {
        now.with_timezone(&zone).date_naive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::step::About;
    use chrono::{TimeZone, Utc};

    fn at(day: i64) -> Timestamp {
        Timestamp::UNIX_EPOCH + Duration::days(day)
    }

    fn step(since: i64, due: Option<i64>) -> Step {
        Step { kind: StepKind::SignAgreement, about: About::Programme, since: at(since), due: due.map(at) }
    }

    #[test]
    fn a_step_reminds_twice_with_days_between_and_then_no_more() {
        let check = |step: &Step, earlier: &[i64], now: i64, expected: Option<u8>| {
            let earlier: Vec<Timestamp> = earlier.iter().map(|it| at(*it)).collect();
            assert_eq!(due_reminder(step, &earlier, at(now)), expected, "{earlier:?} at {now}");
        };
        let dated = step(100, Some(110));
        check(&dated, &[], 105, None);
        check(&dated, &[], 106, Some(1));
        check(&dated, &[106], 109, None);
        check(&dated, &[106], 110, Some(2));
        check(&dated, &[106, 110], 120, None);
        check(&dated, &[], 141, None);
        // A clock set back by a day does not remind again, one set forward does not lose the second.
        check(&dated, &[106], 105, None);
        check(&dated, &[106], 125, Some(2));
        // What is due at once leaves two days; what has no day reminds after five.
        check(&step(100, Some(101)), &[], 101, None);
        check(&step(100, Some(101)), &[], 102, Some(1));
        check(&step(100, None), &[], 104, None);
        check(&step(100, None), &[], 105, Some(1));
        check(&step(100, None), &[105], 109, Some(2));
        check(&Step { kind: StepKind::Afterwards, ..step(100, None) }, &[], 120, None);
    }

    #[test]
    fn nobody_is_written_to_at_night_or_on_a_quiet_day() {
        let quiet = QuietTimes::default();
        let check = |(year, month, day, hour), expected| {
            let now = Utc.with_ymd_and_hms(year, month, day, hour, 30, 0).single().expect("a moment");
            assert_eq!(quiet.allow(now, Tz::Europe__Helsinki), expected, "{now}");
        };
        // Wednesday; Helsinki is two hours ahead in winter and three in summer.
        check((2027, 2, 3, 5), false);
        check((2027, 2, 3, 6), true);
        check((2027, 2, 3, 15), true);
        check((2027, 2, 3, 16), false);
        check((2027, 7, 7, 5), true);
        check((2027, 7, 7, 15), false);
        // Saturday.
        check((2027, 2, 6, 10), false);
        // Always and never.
        let noon = Utc.with_ymd_and_hms(2027, 2, 3, 23, 0, 0).single().expect("a moment");
        assert!(QuietTimes { from: 0, until: 0, days: 0 }.allow(noon, Tz::UTC));
        assert!(!QuietTimes { from: 0, until: 0, days: 0b111_1111 }.allow(noon, Tz::UTC));
        assert!(!QuietTimes { from: 9, until: 24, days: 0 }.allow(noon, Tz::UTC));
    }

    #[test]
    fn the_day_of_a_digest_is_the_readers_own() {
        let late = Utc.with_ymd_and_hms(2027, 3, 27, 22, 30, 0).single().expect("a moment");
        assert_eq!(QuietTimes::day(late, Tz::Europe__Helsinki).to_string(), "2027-03-28");
        assert_eq!(QuietTimes::day(late, Tz::UTC).to_string(), "2027-03-27");
    }
}
