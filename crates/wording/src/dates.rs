//! Days and moments as a reader of the language writes them, in the time zone that is asked for.

use crate::texts::{Texts, built_in};
use chrono::{Datelike, NaiveDate, NaiveTime, Timelike};
use chrono_tz::Tz;
use domain::Timestamp;
use icu::calendar::{Date, Gregorian};
use icu::datetime::fieldsets::{E, MD, T, YMD};
use icu::datetime::input::Time;
use icu::datetime::{FixedCalendarDateTimeFormatter, NoCalendarFormatter};
use icu::locale::Locale;

type Formatter<Fields> = FixedCalendarDateTimeFormatter<Gregorian, Fields>;

/// Parts of dates come from CLDR; how they are joined is said in `dates.ftl`, since CLDR's skeletons lose the Danish
/// "den" and put a comma after the English weekday.
pub(crate) struct Dates {
    weekday: Formatter<E>,
    day_and_month: Formatter<MD>,
    date: Formatter<YMD>,
    time: NoCalendarFormatter<T>,
}

impl Dates {
    pub(crate) fn load(locale: &Locale) -> Self {
        Self {
            weekday: built_in(Formatter::try_new(locale.into(), E::long()), locale),
            day_and_month: built_in(Formatter::try_new(locale.into(), MD::long()), locale),
            date: built_in(Formatter::try_new(locale.into(), YMD::long()), locale),
            time: built_in(NoCalendarFormatter::try_new(locale.into(), T::hm()), locale),
        }
    }
}

impl Texts {
    /// With weekday and year: "Monday 5 April 2027". For a date that a person has to keep.
    pub fn date(&self, date: NaiveDate) -> String {
        self.dates_weekday_and_date(self.weekday(date), self.plain_date(date))
    }

    /// Without the year, for dates of a year that is plain from the page: "Monday 5 April".
    pub fn day(&self, date: NaiveDate) -> String {
        let day = self.dates.day_and_month.format(&gregorian(date)).to_string();
        self.dates_weekday_and_date(self.weekday(date), day)
    }

    /// Without the weekday, for dates long past and for tables: "5 April 2027".
    pub fn plain_date(&self, date: NaiveDate) -> String {
        self.dates.date.format(&gregorian(date)).to_string()
    }

    /// "Monday", as within a sentence.
    pub fn weekday(&self, date: NaiveDate) -> String {
        self.dates.weekday.format(&gregorian(date)).to_string()
    }

    /// The time of day: "14:30", in Finnish "14.30".
    pub fn time(&self, time: NaiveTime) -> String {
        self.dates.time.format(&time_of_day(time)).to_string()
    }

    /// "Monday 5 April 2027 at 14:30", as the clocks of `zone` show it.
    pub fn moment(&self, at: Timestamp, zone: Tz) -> String {
        let local = at.with_timezone(&zone).naive_local();
        self.dates_date_and_time(self.date(local.date()), self.time(local.time()))
    }

    /// From one day to another, both included: "5 April 2027 – 7 May 2027".
    pub fn date_range(&self, first: NaiveDate, last: NaiveDate) -> String {
        if first == last {
            self.plain_date(first)
        } else {
            self.range(self.plain_date(first), &self.plain_date(last))
        }
    }

    /// A meeting's time: "Monday 5 April 2027 at 14:00–15:30", or both moments when it passes midnight.
    pub fn moment_range(&self, start: Timestamp, end: Timestamp, zone: Tz) -> String {
        let (from, to) = (start.with_timezone(&zone), end.with_timezone(&zone));
        if from.date_naive() == to.date_naive() {
            format!("{}–{}", self.moment(start, zone), self.time(to.time()))
        } else {
            self.range(self.moment(start, zone), &self.moment(end, zone))
        }
    }

    /// How far a day is from today, in words: "today", "in 3 days", "2 weeks ago".
    ///
    /// Whole weeks are said from two weeks on, months (of 30 days) from two months on.
    pub fn relative_day(&self, day: NaiveDate, today: NaiveDate) -> String {
        let days = (day - today).num_days();
        let (distance, past) = (days.abs(), days < 0);
        match (days, distance) {
            (0, _) => self.dates_today(),
            (1, _) => self.dates_tomorrow(),
            (-1, _) => self.dates_yesterday(),
            (_, ..14) if past => self.dates_days_ago(distance),
            (_, ..14) => self.dates_in_days(distance),
            (_, ..60) if past => self.dates_weeks_ago(distance / 7),
            (_, ..60) => self.dates_in_weeks(distance / 7),
            _ if past => self.dates_months_ago(distance / 30),
            _ => self.dates_in_months(distance / 30),
        }
    }

    /// A dash with thin air, as between two dates of several words.
    fn range(&self, from: String, to: &str) -> String {
        from + " – " + to
    }
}

fn gregorian(date: NaiveDate) -> Date<Gregorian> {
    let (month, day) = (u8::try_from(date.month()), u8::try_from(date.day()));
    match (month, day) {
        (Ok(month), Ok(day)) => {
            Date::try_new_gregorian(date.year(), month, day).expect("both calendars are Gregorian")
        }
        _ => unreachable!("months and days have at most two digits"),
    }
}

fn time_of_day(time: NaiveTime) -> Time {
    let part = |number: u32| u8::try_from(number).expect("parts of a time of day are below 60");
    Time::try_new(part(time.hour()), part(time.minute()), 0, 0)
        .expect("a time of day is one in every library")
}

#[cfg(test)]
mod tests {
    use crate::{Texts, texts};
    use chrono::{NaiveDate, TimeZone, Utc};
    use chrono_tz::{America::New_York, Europe::Helsinki};
    use domain::Language;

    fn in_all(say: impl Fn(&'static Texts) -> String) -> [String; 4] {
        Language::ALL.map(|it| say(texts(it)))
    }

    fn day(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).expect("a day")
    }

    #[test]
    fn dates_carry_the_weekday() {
        assert_eq!(
            in_all(|it| it.date(day(2027, 4, 5))),
            [
                "Monday 5 April 2027",
                "maanantai 5. huhtikuuta 2027",
                "mandag den 5. april 2027",
                "måndag 5 april 2027"
            ]
        );
        assert_eq!(
            in_all(|it| it.day(day(2027, 4, 5))),
            ["Monday 5 April", "maanantai 5. huhtikuuta", "mandag den 5. april", "måndag 5 april"]
        );
        assert_eq!(
            in_all(|it| it.plain_date(day(2027, 4, 5))),
            ["5 April 2027", "5. huhtikuuta 2027", "5. april 2027", "5 april 2027"]
        );
    }

    #[test]
    fn moments_are_told_by_the_clocks_of_the_zone() {
        let at = Utc.with_ymd_and_hms(2027, 4, 5, 22, 5, 0).single().expect("a moment");
        assert_eq!(
            in_all(|it| it.moment(at, Helsinki)),
            [
                "Tuesday 6 April 2027 at 01:05",
                "tiistai 6. huhtikuuta 2027 klo 1.05",
                "tirsdag den 6. april 2027 kl. 01.05",
                "tisdag 6 april 2027 kl. 01:05"
            ]
        );
        assert_eq!(texts(Language::En).moment(at, New_York), "Monday 5 April 2027 at 18:05");
    }

    #[test]
    fn ranges_say_only_what_differs() {
        let english = texts(Language::En);
        let (first, last) = (day(2027, 4, 5), day(2027, 5, 7));
        assert_eq!(
            in_all(|it| it.date_range(first, last)),
            [
                "5 April 2027 – 7 May 2027",
                "5. huhtikuuta 2027 – 7. toukokuuta 2027",
                "5. april 2027 – 7. maj 2027",
                "5 april 2027 – 7 maj 2027"
            ]
        );
        assert_eq!(english.date_range(first, first), "5 April 2027");

        let start = Utc.with_ymd_and_hms(2027, 4, 5, 11, 0, 0).single().expect("a moment");
        let range =
            |minutes| english.moment_range(start, start + chrono::TimeDelta::minutes(minutes), Helsinki);
        assert_eq!(range(90), "Monday 5 April 2027 at 14:00–15:30");
        assert_eq!(range(900), "Monday 5 April 2027 at 14:00 – Tuesday 6 April 2027 at 05:00");
    }

    #[test]
    fn near_days_are_told_by_their_distance() {
        let today = day(2027, 4, 5);
        let said = |days| in_all(|it| it.relative_day(today + chrono::TimeDelta::days(days), today));
        assert_eq!(said(0), ["today", "tänään", "i dag", "i dag"]);
        assert_eq!(said(1), ["tomorrow", "huomenna", "i morgen", "i morgon"]);
        assert_eq!(said(-1), ["yesterday", "eilen", "i går", "i går"]);
        assert_eq!(said(3), ["in 3 days", "3 päivän kuluttua", "om 3 dage", "om 3 dagar"]);
        assert_eq!(said(-13), ["13 days ago", "13 päivää sitten", "for 13 dage siden", "för 13 dagar sedan"]);
        assert_eq!(said(20), ["in 2 weeks", "2 viikon kuluttua", "om 2 uger", "om 2 veckor"]);
        assert_eq!(said(-14), ["2 weeks ago", "2 viikkoa sitten", "for 2 uger siden", "för 2 veckor sedan"]);
        assert_eq!(said(60), ["in 2 months", "2 kuukauden kuluttua", "om 2 måneder", "om 2 månader"]);
        assert_eq!(
            said(-400),
            ["13 months ago", "13 kuukautta sitten", "for 13 måneder siden", "för 13 månader sedan"]
        );
    }
}
