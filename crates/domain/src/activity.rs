//! Work of a partnership without a meeting. It counts like meetings do.

use crate::{ActivityId, ParticipantId, PartnershipId, ProgrammeId, ShortText, Timestamp};
use chrono::{Days, NaiveDate};

/// One piece of work: what, when, and how long it took.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Activity {
    pub id: ActivityId,
    pub programme: ProgrammeId,
    pub partnership: PartnershipId,
    pub kind: ActivityKind,
    pub day: NaiveDate,
    pub minutes: u16,
    pub line: Option<ShortText>,
    pub logged_by: ParticipantId,
    pub logged_at: Timestamp,
    pub version: u32,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ActivityKind {
    CoWriting,
    Reading,
    Visit,
    Research,
    Other,
}

/// Why work can not be noted like that.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum InvalidActivity {
    #[error("has not happened yet")]
    Ahead,
    #[error("longer ago than the partnership")]
    BeforeIntroduction,
    #[error("takes {} to {} minutes", Activity::LEAST_MINUTES, Activity::MOST_MINUTES)]
    Length,
}

impl ActivityKind {
    pub const ALL: [Self; 5] = [Self::CoWriting, Self::Reading, Self::Visit, Self::Research, Self::Other];

    pub const fn code(self) -> &'static str {
        match self {
            Self::CoWriting => "co-writing",
            Self::Reading => "reading",
            Self::Visit => "visit",
            Self::Research => "research",
            Self::Other => "other",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.code() == code)
    }
}

impl Activity {
    pub const LEAST_MINUTES: u16 = 5;
    /// A day.
    pub const MOST_MINUTES: u16 = 1_440;

    /// `since` and `today` are days by the clock of who writes.
    pub fn check(
        day: NaiveDate,
        minutes: u16,
        since: NaiveDate,
        today: NaiveDate,
    ) -> Result<(), InvalidActivity> {
        // It may be tomorrow already where the work was done.
        if today.checked_add_days(Days::new(1)).is_some_and(|latest| day > latest) {
            return Err(InvalidActivity::Ahead);
        }
        if since.checked_sub_days(Days::new(1)).is_some_and(|earliest| day < earliest) {
            return Err(InvalidActivity::BeforeIntroduction);
        }
        if !(Self::LEAST_MINUTES..=Self::MOST_MINUTES).contains(&minutes) {
            return Err(InvalidActivity::Length);
        }
        Ok(())
    }

    /// Hours as people write them: "2", "1.5", "1,5", "1:30". `None` when it is no such time.
    pub fn minutes_from(text: &str) -> Option<u16> {
        let text = text.trim();
        if let Some((hours, minutes)) = text.split_once(':') {
            let (hours, minutes) = (hours.parse::<u16>().ok()?, minutes.parse::<u16>().ok()?);
            return (minutes < 60).then(|| hours.checked_mul(60)?.checked_add(minutes)).flatten();
        }
        let (whole, part) = text.split_once(['.', ',']).unwrap_or((text, ""));
        let digits = |it: &str| it.bytes().all(|byte| byte.is_ascii_digit());
        if whole.is_empty() || !digits(whole) || !digits(part) || part.len() > 2 {
            return None;
        }
        let hundredths: u32 = format!("{part:0<2}").parse().ok()?;
        let minutes =
            whole.parse::<u32>().ok()?.checked_mul(60)?.checked_add((hundredths * 60 + 50) / 100)?;
        u16::try_from(minutes).ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hours_are_read_as_people_write_them() {
        let check = |text, minutes| assert_eq!(Activity::minutes_from(text), minutes, "{text}");
        check("2", Some(120));
        check(" 1,5 ", Some(90));
        check("0.25", Some(15));
        check("1:30", Some(90));
        check("0,1", Some(6));
        check("1:75", None);
        check("-1", None);
        check(",5", None);
        check("1e3", None);
        check("99999999", None);
        check("two", None);
        check("", None);
    }

    #[test]
    fn work_lies_between_the_introduction_and_today() {
        let day = |day| NaiveDate::from_ymd_opt(2027, 3, day).expect("a day");
        let check = |it, minutes, expected| {
            assert_eq!(Activity::check(it, minutes, day(10), day(20)), expected);
        };
        check(day(10), 60, Ok(()));
        check(day(21), 60, Ok(()));
        check(day(22), 60, Err(InvalidActivity::Ahead));
        check(day(8), 60, Err(InvalidActivity::BeforeIntroduction));
        check(day(12), 4, Err(InvalidActivity::Length));
        check(day(12), 1_441, Err(InvalidActivity::Length));
    }
}
