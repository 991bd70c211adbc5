//! A programme: one run of a method, from draft to what is left when it is over.

use crate::matching_rules::{MatchingRules, OddOneOut, Preference, Rule, Shape, Weight};
use crate::organisation::Charter;
use crate::{Email, Language, LongText, Method, ProgrammeId, ShortText, Slug, Timestamp};
use chrono::{DateTime, Days, Months, NaiveDate, NaiveTime, TimeZone};
use chrono_tz::Tz;
use std::collections::BTreeMap;

/// One run of a method, with dates, rules and theme.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Programme {
    pub id: ProgrammeId,
    pub slug: Slug,
    pub method: Method,
    pub state: ProgrammeState,
    /// What the programme calls itself, in each of its languages; the first language is the fallback. Never empty.
    pub texts: Vec<ProgrammeTexts>,
    pub timetable: Timetable,
    pub rules: MatchingRules,
    pub questions: Vec<Question>,
    pub charter: Option<Charter>,
    /// Where participants reach the organisers.
    pub contact: Email,
    /// People who can take part in all; further ones wait. `None` is no limit.
    pub places: Option<u16>,
    /// Days after the closing meeting when personal data is deleted.
    pub retention_days: u16,
    /// Days without a sign of life after which a partnership is asked how it is going.
    pub quiet_after_days: u16,
    /// The earlier programme this one was made from, whose people are invited again.
    pub follows: Option<ProgrammeId>,
    pub created_at: Timestamp,
    /// Rises with every change, so that the slower of two organisers is told.
    pub version: u32,
}

/// The programme's words in one language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProgrammeTexts {
    pub language: Language,
    pub name: ShortText,
    /// `None` leaves the theme open: each partnership finds its own.
    pub theme: Option<ShortText>,
    /// What it is and whom it is for.
    pub summary: Option<LongText>,
}

/// Where a programme stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ProgrammeState {
    /// Only its organisers see it.
    Draft,
    /// Anyone may sign up.
    Open,
    /// Sign-up is over; profiles can still be changed until the pairs are published.
    Closed,
    /// A proposal exists that the organisers look at.
    Matched,
    /// Everyone knows their partners.
    Published,
    /// It is over; everything can still be read.
    Finished,
    /// Its personal data is deleted; only figures are left.
    Archived,
}

impl Programme {
    /// What a new programme has for [`Programme::quiet_after_days`].
    pub const QUIET_AFTER_DAYS: u16 = 21;
}

/// Why a programme can not move on.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CannotMove {
    #[error("from {from:?} a programme does not become {to:?}")]
    OutOfOrder { from: ProgrammeState, to: ProgrammeState },
    #[error("sign-up would close before it opens")]
    SignUpIsOver,
    #[error("{0} organisations have not accepted the charter")]
    CharterNotAccepted(usize),
    #[error("the closing meeting lies ahead")]
    ClosingAhead,
}

impl ProgrammeState {
    pub const ALL: [Self; 7] = [
        Self::Draft,
        Self::Open,
        Self::Closed,
        Self::Matched,
        Self::Published,
        Self::Finished,
        Self::Archived,
    ];

    pub const fn code(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Open => "open",
            Self::Closed => "closed",
            Self::Matched => "matched",
            Self::Published => "published",
            Self::Finished => "finished",
            Self::Archived => "archived",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.code() == code)
    }

    /// Whether anyone may look at the programme's public page.
    pub const fn is_public(self) -> bool {
        !matches!(self, Self::Draft)
    }

    /// Whether everyone knows their partners.
    pub const fn has_partners(self) -> bool {
        matches!(self, Self::Published | Self::Finished)
    }

    /// Whether nothing more is to happen in it.
    pub const fn is_over(self) -> bool {
        matches!(self, Self::Finished | Self::Archived)
    }

    /// Forward one step at a time; back from matched to closed and from closed to open, from published to matched when
    /// a publication is undone, and from finished to published. Archived is the end, from wherever it is reached.
    const fn may_become(self, next: Self) -> bool {
        use ProgrammeState::{Archived, Closed, Draft, Finished, Matched, Open, Published};
        matches!(
            (self, next),
            (Draft, Open)
                | (Open, Closed)
                | (Closed, Open | Matched)
                | (Matched, Closed | Published)
                | (Published, Matched | Finished)
                | (Finished, Published)
                | (Draft | Open | Closed | Matched | Published | Finished, Archived)
        )
    }
}

impl Programme {
    /// The texts in the reader's language, or in the programme's first.
    pub fn texts_in(&self, language: Language) -> &ProgrammeTexts {
        self.texts.iter().find(|it| it.language == language).unwrap_or(&self.texts[0])
    }

    pub fn languages(&self) -> impl Iterator<Item = Language> + '_ {
        self.texts.iter().map(|it| it.language)
    }

    /// Opens for sign-up. `unaccepted` counts the partner organisations that have not accepted the charter.
    pub fn open(&mut self, unaccepted: usize, now: Timestamp) -> Result<(), CannotMove> {
        if now >= self.timetable.sign_up_closes {
            return Err(CannotMove::SignUpIsOver);
        }
        if self.charter.is_some() && unaccepted > 0 {
            return Err(CannotMove::CharterNotAccepted(unaccepted));
        }
        self.become_state(ProgrammeState::Open)
    }

    pub fn close(&mut self) -> Result<(), CannotMove> {
        self.become_state(ProgrammeState::Closed)
    }

    /// A proposal has been made. Proposing again changes nothing.
    pub fn matched(&mut self) -> Result<(), CannotMove> {
        if self.state == ProgrammeState::Matched {
            Ok(())
        } else {
            self.become_state(ProgrammeState::Matched)
        }
    }

    pub fn published(&mut self) -> Result<(), CannotMove> {
        self.become_state(ProgrammeState::Published)
    }

    pub fn unpublished(&mut self) -> Result<(), CannotMove> {
        self.become_state(ProgrammeState::Matched)
    }

    /// The programme is over, once its closing meeting has begun.
    pub fn finish(&mut self, now: Timestamp) -> Result<(), CannotMove> {
        if now < self.timetable.closing {
            return Err(CannotMove::ClosingAhead);
        }
        self.become_state(ProgrammeState::Finished)
    }

    /// Goes on with a programme that was finished.
    pub fn resume(&mut self) -> Result<(), CannotMove> {
        self.become_state(ProgrammeState::Published)
    }

    /// Its personal data is gone.
    pub fn archive(&mut self) -> Result<(), CannotMove> {
        self.become_state(ProgrammeState::Archived)
    }

    /// Sign-up is possible while the programme is open and its last day has not passed.
    pub fn takes_sign_ups(&self, now: Timestamp) -> bool {
        self.state == ProgrammeState::Open && now < self.timetable.sign_up_closes
    }

    fn become_state(&mut self, to: ProgrammeState) -> Result<(), CannotMove> {
        if !self.state.may_become(to) {
            return Err(CannotMove::OutOfOrder { from: self.state, to });
        }
        self.state = to;
        Ok(())
    }
}

/// The dates of a programme, in one time zone. All follow from the opening until an organiser moves one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Timetable {
    pub time_zone: Tz,
    pub sign_up_closes: Timestamp,
    pub opening: Timestamp,
    pub midpoint: Timestamp,
    pub closing: Timestamp,
    /// Length of each joint meeting.
    pub meeting_minutes: u16,
}

/// Why dates can not stand together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum InvalidTimetable {
    #[error("sign-up must close before the opening")]
    SignUpAfterOpening,
    #[error("the midpoint must lie between opening and closing")]
    MidpointOutside,
    #[error("a joint meeting lasts 15 minutes to 8 hours")]
    MeetingLength,
}

impl Timetable {
    const SIGN_UP_CLOSES_BEFORE_OPENING: Days = Days::new(28);
    const MONTHS_TO_CLOSING: Months = Months::new(7);

    /// Opening at `time` on `day`, sign-up closing four weeks earlier at the end of its day, closing seven months later
    /// and the midpoint half-way, each on the opening's weekday.
    pub fn from_opening(day: NaiveDate, time: NaiveTime, time_zone: Tz) -> Self {
        let closing_day = same_weekday_after(day + Self::MONTHS_TO_CLOSING, day);
        let half = (closing_day - day).num_days().unsigned_abs() / 2;
        let midpoint_day = same_weekday_after(day + Days::new(half), day);
        let end_of_day = NaiveTime::from_hms_opt(23, 59, 0).unwrap_or(NaiveTime::MIN);
        Self {
            time_zone,
            sign_up_closes: local(day - Self::SIGN_UP_CLOSES_BEFORE_OPENING, end_of_day, time_zone),
            opening: local(day, time, time_zone),
            midpoint: local(midpoint_day, time, time_zone),
            closing: local(closing_day, time, time_zone),
            meeting_minutes: 90,
        }
    }

    pub fn check(&self) -> Result<(), InvalidTimetable> {
        if self.sign_up_closes >= self.opening {
            Err(InvalidTimetable::SignUpAfterOpening)
        } else if self.midpoint <= self.opening || self.closing <= self.midpoint {
            Err(InvalidTimetable::MidpointOutside)
        } else if !(15..=480).contains(&self.meeting_minutes) {
            Err(InvalidTimetable::MeetingLength)
        } else {
            Ok(())
        }
    }
}

/// The first day on or after `from` that falls on the weekday of `like`.
fn same_weekday_after(from: NaiveDate, like: NaiveDate) -> NaiveDate {
    use chrono::Datelike;
    let ahead = (7 + like.weekday().num_days_from_monday() - from.weekday().num_days_from_monday()) % 7;
    from + Days::new(u64::from(ahead))
}

/// The moment a wall clock in `zone` shows this; in an hour that is skipped, the moment an hour later, in one that
/// comes twice, the first.
pub fn local(day: NaiveDate, time: NaiveTime, zone: Tz) -> Timestamp {
    let wall = day.and_time(time);
    let moment: DateTime<Tz> = zone
        .from_local_datetime(&wall)
        .earliest()
        .or_else(|| zone.from_local_datetime(&(wall + chrono::Duration::hours(1))).earliest())
        .unwrap_or_else(|| zone.from_utc_datetime(&wall));
    moment.to_utc()
}

/// A question of the sign-up form that this programme adds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// Stable within the programme, so that an answer finds its question after the wording changed.
    pub number: u16,
    pub wording: Vec<(Language, ShortText)>,
    pub kind: QuestionKind,
    pub required: bool,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum QuestionKind {
    Line,
    Lines,
    YesNo,
    OneOf(Vec<ShortText>),
}

impl Question {
    pub fn wording_in(&self, language: Language) -> &str {
        let own = self.wording.iter().find(|(it, _)| *it == language);
        own.or(self.wording.first()).map_or("", |(_, wording)| wording.as_str())
    }
}

/// The presets of a method; the organiser may change every one.
pub fn preset_rules(method: Method) -> MatchingRules {
    use Preference as P;
    let (shape, rules, preferences): (Shape, &[Rule], &[(Preference, Weight)]) = match method {
        Method::CrossExpertise => (
            Shape::Pairs { odd: OddOneOut::Trio },
            &[Rule::DifferentOrganisation, Rule::SharedLanguage, Rule::NotAgain],
            &[
                (P::SubjectAsWished, Weight::Medium),
                (P::SharedAvailability, Weight::Medium),
                (P::SharedMode, Weight::Medium),
                (P::WishedPartner, Weight::Strong),
                (P::SimilarHours, Weight::Slight),
            ],
        ),
        Method::CrossCompany => (
            Shape::Mentors,
            &[Rule::DifferentOrganisation, Rule::SharedLanguage, Rule::NotAgain],
            &[
                (P::ExperienceGap, Weight::Medium),
                (P::SharedAvailability, Weight::Slight),
                (P::SharedMode, Weight::Medium),
                (P::WishedPartner, Weight::Medium),
            ],
        ),
        Method::CrossFunction => (
            Shape::Mentors,
            &[Rule::DifferentFunction, Rule::SharedLanguage, Rule::NotAgain],
            &[
                (P::DifferentUnit, Weight::Slight),
                (P::SharedAvailability, Weight::Medium),
                (P::SharedMode, Weight::Medium),
                (P::WishedPartner, Weight::Medium),
            ],
        ),
        Method::Reverse => (
            Shape::Pairs { odd: OddOneOut::Trio },
            &[Rule::ExperienceGap, Rule::SharedLanguage, Rule::NotAgain],
            &[
                (P::DifferentUnit, Weight::Medium),
                (P::SharedAvailability, Weight::Medium),
                (P::SharedMode, Weight::Slight),
            ],
        ),
        Method::Course => (
            Shape::Pairs { odd: OddOneOut::Trio },
            &[Rule::SharedLanguage, Rule::NotAgain],
            &[(P::SharedAvailability, Weight::Strong), (P::SharedMode, Weight::Medium)],
        ),
    };
    MatchingRules {
        shape,
        rules: rules.iter().copied().collect(),
        preferences: preferences.iter().copied().collect::<BTreeMap<_, _>>(),
        experience_gap_years: 10,
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;
    use chrono::Utc;

    fn day(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).expect("a day")
    }

    fn at(hour: u32) -> NaiveTime {
        NaiveTime::from_hms_opt(hour, 0, 0).expect("a time")
    }

    pub(crate) fn draft() -> Programme {
        Programme {
            id: ProgrammeId::new(uuid::Uuid::from_u128(1)),
            slug: Slug::parse("spring-2027").expect("a slug"),
            method: Method::CrossExpertise,
            state: ProgrammeState::Draft,
            texts: vec![ProgrammeTexts {
                language: Language::Fi,
                name: ShortText::parse("Kevät").expect("a name"),
                theme: None,
                summary: None,
            }],
            timetable: Timetable::from_opening(day(2027, 2, 3), at(9), Tz::Europe__Helsinki),
            rules: preset_rules(Method::CrossExpertise),
            questions: vec![],
            charter: None,
            contact: Email::parse("office@example.org").expect("an address"),
            places: None,
            retention_days: 180,
            quiet_after_days: 21,
            follows: None,
            created_at: Utc.with_ymd_and_hms(2026, 11, 1, 8, 0, 0).single().expect("a moment"),
            version: 1,
        }
    }

    #[test]
    fn all_dates_follow_from_the_opening_and_keep_its_weekday_and_hour() {
        let timetable = Timetable::from_opening(day(2027, 2, 3), at(9), Tz::Europe__Helsinki);
        let utc = |month, d, hour, minute| Utc.with_ymd_and_hms(2027, month, d, hour, minute, 0).single();
        assert_eq!(Some(timetable.sign_up_closes), utc(1, 6, 21, 59));
        assert_eq!(Some(timetable.opening), utc(2, 3, 7, 0));
        // Summer time: nine in the morning is an hour earlier in universal time.
        assert_eq!(Some(timetable.midpoint), utc(5, 26, 6, 0));
        assert_eq!(Some(timetable.closing), utc(9, 8, 6, 0));
        assert_eq!(timetable.check(), Ok(()));
    }

    #[test]
    fn a_time_the_clock_skips_becomes_the_hour_after() {
        let skipped =
            local(day(2027, 3, 28), NaiveTime::from_hms_opt(3, 30, 0).expect("a time"), Tz::Europe__Helsinki);
        assert_eq!(Some(skipped), Utc.with_ymd_and_hms(2027, 3, 28, 1, 30, 0).single());
    }

    #[test]
    fn dates_out_of_order_are_refused() {
        let good = draft().timetable;
        let check = |it: Timetable, why| assert_eq!(it.check(), Err(why));
        check(Timetable { sign_up_closes: good.opening, ..good }, InvalidTimetable::SignUpAfterOpening);
        check(Timetable { midpoint: good.closing, ..good }, InvalidTimetable::MidpointOutside);
        check(Timetable { meeting_minutes: 5, ..good }, InvalidTimetable::MeetingLength);
    }

    #[test]
    fn a_programme_moves_one_step_at_a_time() {
        let mut it = draft();
        let early = it.created_at;
        assert_eq!(
            it.close(),
            Err(CannotMove::OutOfOrder { from: ProgrammeState::Draft, to: ProgrammeState::Closed })
        );
        assert_eq!(it.open(0, it.timetable.sign_up_closes), Err(CannotMove::SignUpIsOver));
        assert_eq!(it.open(0, early), Ok(()));
        assert!(it.takes_sign_ups(early));
        assert!(!it.takes_sign_ups(it.timetable.sign_up_closes));
        assert_eq!(it.close(), Ok(()));
        assert_eq!(it.matched(), Ok(()));
        assert_eq!(it.matched(), Ok(()));
        assert_eq!(it.published(), Ok(()));
        assert_eq!(it.unpublished(), Ok(()));
        assert_eq!(it.state, ProgrammeState::Matched);
    }

    #[test]
    fn a_programme_is_finished_after_its_closing_and_archived_once() {
        let closing = draft().timetable.closing;
        let mut it = Programme { state: ProgrammeState::Published, ..draft() };
        assert_eq!(it.finish(closing - chrono::Duration::minutes(1)), Err(CannotMove::ClosingAhead));
        assert_eq!(it.finish(closing), Ok(()));
        assert_eq!(it.resume(), Ok(()));
        assert_eq!(it.finish(closing), Ok(()));
        assert_eq!(it.archive(), Ok(()));
        let again = CannotMove::OutOfOrder { from: ProgrammeState::Archived, to: ProgrammeState::Archived };
        assert_eq!(it.archive(), Err(again));
    }

    #[test]
    fn personal_data_goes_when_it_was_announced_and_is_due() {
        use crate::erasure::Duty;
        let day = chrono::Duration::days;
        let it = Programme { state: ProgrammeState::Finished, ..draft() };
        let due = it.timetable.closing + day(180);
        let check = |told, now, expected| assert_eq!(it.duty_to_erase(told, now), expected, "{told:?} {now}");
        check(None, due - day(15), Duty::Nothing);
        check(None, due - day(14), Duty::Announce);
        check(Some(due - day(14)), due - day(1), Duty::Nothing);
        check(Some(due - day(14)), due, Duty::Delete);
        // A clock that jumped past the day still announces first.
        check(None, due + day(30), Duty::Announce);
        check(Some(due + day(30)), due + day(43), Duty::Nothing);
        check(Some(due + day(30)), due + day(44), Duty::Delete);
        let gone = Programme { state: ProgrammeState::Archived, ..draft() };
        assert_eq!(gone.duty_to_erase(None, due), Duty::Nothing);
    }

    #[test]
    fn a_charter_must_be_accepted_before_opening() {
        let text = LongText::parse("Equal roles.").expect("a text");
        let mut it = Programme { charter: Some(Charter { text, version: 1 }), ..draft() };
        assert_eq!(it.open(2, it.created_at), Err(CannotMove::CharterNotAccepted(2)));
        assert_eq!(it.open(0, it.created_at), Ok(()));
    }

    #[test]
    fn every_method_has_rules_that_hold_together() {
        for method in Method::ALL {
            assert_eq!(preset_rules(method).check(), Ok(()), "{method:?}");
        }
    }
}
