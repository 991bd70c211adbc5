//! Dates with times as form tools write them. Whether the day or the month comes first is decided once for a whole
//! column, since a single date rarely tells.

use chrono::{NaiveDate, NaiveDateTime, NaiveTime};
use serde::{Deserialize, Serialize};

/// The order of day and month in dates with slashes. Dates with points have the day first, ISO 8601 the year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DateOrder {
    DayFirst,
    MonthFirst,
}

/// What an order of day and month was decided by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OrderBasis {
    /// The mapping says so.
    Given,
    /// No date of the column leaves a choice, or none has slashes.
    Evident,
    /// Only in this order do the dates rise from row to row, as the times of answers do.
    Rising,
    /// Nothing decides; the day was taken to come first.
    Guessed,
    /// Some dates fit only one order and some only the other.
    Mixed,
}

/// A date whose day and month may be in question.
struct Parts {
    /// Year, or the first two numbers in question with the year.
    date: DateParts,
    time: NaiveTime,
}

enum DateParts {
    Certain(NaiveDate),
    /// Two numbers and the year.
    Slashed(u32, u32, i32),
}

/// Decides the order for a column. Values that are no dates are passed over.
pub(super) fn decide<'a>(values: impl Iterator<Item = &'a str>) -> (DateOrder, OrderBasis) {
    let parts: Vec<Parts> = values.filter_map(parse).collect();
    let (mut day_first, mut month_first, mut in_question) = (0, 0, 0);
    for part in &parts {
        match part.date {
            DateParts::Slashed(13.., _, _) => day_first += 1,
            DateParts::Slashed(_, 13.., _) => month_first += 1,
            DateParts::Slashed(first, second, _) if first != second => in_question += 1,
            _ => {}
        }
    }
    match (day_first, month_first) {
        (0, 0) if in_question == 0 => (DateOrder::DayFirst, OrderBasis::Evident),
        (0, 0) => match (rises(&parts, DateOrder::DayFirst), rises(&parts, DateOrder::MonthFirst)) {
            (true, false) => (DateOrder::DayFirst, OrderBasis::Rising),
            (false, true) => (DateOrder::MonthFirst, OrderBasis::Rising),
            _ => (DateOrder::DayFirst, OrderBasis::Guessed),
        },
        (_, 0) => (DateOrder::DayFirst, OrderBasis::Evident),
        (0, _) => (DateOrder::MonthFirst, OrderBasis::Evident),
        (day, month) if day >= month => (DateOrder::DayFirst, OrderBasis::Mixed),
        _ => (DateOrder::MonthFirst, OrderBasis::Mixed),
    }
}

fn rises(parts: &[Parts], order: DateOrder) -> bool {
    let moments: Vec<Option<NaiveDateTime>> = parts.iter().map(|part| resolve(part, order)).collect();
    moments.windows(2).all(|pair| pair[0].is_some() && pair[0] <= pair[1])
}

/// A date with its time of day, midnight where none is given. `None` where it is no date or there is no such day.
pub(super) fn moment(text: &str, order: DateOrder) -> Option<NaiveDateTime> {
    resolve(&parse(text)?, order)
}

/// Whether the text has the form of a date.
pub(super) fn looks_like_date(text: &str) -> bool {
    parse(text).is_some()
}

fn resolve(parts: &Parts, order: DateOrder) -> Option<NaiveDateTime> {
    let date = match (&parts.date, order) {
        (DateParts::Certain(date), _) => *date,
        (DateParts::Slashed(day, month, year), DateOrder::DayFirst)
        | (DateParts::Slashed(month, day, year), DateOrder::MonthFirst) => {
            NaiveDate::from_ymd_opt(*year, *month, *day)?
        }
    };
    Some(date.and_time(parts.time))
}

fn parse(text: &str) -> Option<Parts> {
    let text = text.trim();
    if text.len() > 40 {
        return None;
    }
    let (date, rest) = split_date(text);
    let date = parse_date(date)?;
    Some(Parts { date, time: parse_time(rest)? })
}

/// The date is everything up to the first space or the `T` of ISO 8601.
fn split_date(text: &str) -> (&str, &str) {
    let is_end = |it: char| it.is_whitespace() || it == ',' || it == 'T';
    text.find(is_end).map_or((text, ""), |at| (&text[..at], text[at..].trim_start_matches(is_end)))
}

fn parse_date(text: &str) -> Option<DateParts> {
    let sign = text.chars().find(|it| !it.is_ascii_digit())?;
    let numbers: Vec<u32> = text
        .trim_end_matches('.')
        .split(sign)
        .map(|it| if it.len() <= 4 { it.parse().ok() } else { None })
        .collect::<Option<_>>()?;
    let [first, second, third] = *numbers.as_slice() else { return None };
    if first > 31 {
        let year = full_year(first)?;
        return matches!(sign, '-' | '/' | '.')
            .then(|| NaiveDate::from_ymd_opt(year, second, third).map(DateParts::Certain))
            .flatten();
    }
    let year = full_year(third)?;
    match sign {
        '.' => NaiveDate::from_ymd_opt(year, second, first).map(DateParts::Certain),
        '/' | '-' if first.max(second) <= 31 && first.min(second) <= 12 && first.min(second) > 0 => {
            Some(DateParts::Slashed(first, second, year))
        }
        _ => None,
    }
}

/// Forms are sent in this century.
fn full_year(number: u32) -> Option<i32> {
    match number {
        0..=99 => i32::try_from(2000 + number).ok(),
        1900..=2199 => i32::try_from(number).ok(),
        _ => None,
    }
}

/// A time of day: "9:23", "09.23.57", "2:15:30 PM", "klo 9.23", with a zone or fraction that is passed over.
fn parse_time(text: &str) -> Option<NaiveTime> {
    let lower = text.to_lowercase();
    let text =
        ["klo", "kl.", "kl", "at"].iter().find_map(|it| lower.strip_prefix(it)).unwrap_or(&lower).trim();
    if text.is_empty() {
        return Some(NaiveTime::MIN);
    }
    let end = text.find(|it: char| !it.is_ascii_digit() && it != ':' && it != '.').unwrap_or(text.len());
    let (clock, rest) = text.split_at(end);
    let mut numbers = clock.split([':', '.']).map(str::parse::<u32>);
    let hour = numbers.next()?.ok()?;
    let minute = numbers.next()?.ok()?;
    let second = numbers.next().map_or(Some(0), Result::ok)?;
    let afternoon = rest.trim_start();
    let hour = match (hour, afternoon) {
        (1..=11, it) if it.starts_with("pm") || it.starts_with("p.m") => hour + 12,
        (12, it) if it.starts_with("am") || it.starts_with("a.m") => 0,
        _ => hour,
    };
    NaiveTime::from_hms_opt(hour, minute, second)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn check(text: &str, order: DateOrder, expected: Option<&str>) {
        assert_eq!(moment(text, order).map(|it| it.to_string()).as_deref(), expected, "{text}");
    }

    #[test]
    fn moments_are_read_as_form_tools_write_them() {
        use DateOrder::{DayFirst, MonthFirst};
        check("2/15/2021 11:57:08", MonthFirst, Some("2021-02-15 11:57:08"));
        check("03/09/2023 12:01:25", DayFirst, Some("2023-09-03 12:01:25"));
        check("4.9.2023 klo 9.23.57", MonthFirst, Some("2023-09-04 09:23:57"));
        check("2023-09-04T09:23:57.123Z", MonthFirst, Some("2023-09-04 09:23:57"));
        check("2023/09/04 2:15:30 PM GMT+3", DayFirst, Some("2023-09-04 14:15:30"));
        check("4/9/23 12:05 am", DayFirst, Some("2023-09-04 00:05:00"));
        check("31.12.2025", MonthFirst, Some("2025-12-31 00:00:00"));
        check("31.2.2025", DayFirst, None);
        check("15/2/2021", MonthFirst, None);
        check("tomorrow", DayFirst, None);
        check("1.2", DayFirst, None);
        check("10:30", DayFirst, None);
    }

    #[test]
    fn the_order_is_decided_for_the_whole_column() {
        use DateOrder::{DayFirst, MonthFirst};
        let check = |values: &[&str], expected| assert_eq!(decide(values.iter().copied()), expected);
        check(&["1/2/2021", "2/15/2021"], (MonthFirst, OrderBasis::Evident));
        check(&["03/09/2023", "22/09/2023"], (DayFirst, OrderBasis::Evident));
        check(&["1/2/2021", "1/3/2021", "2/1/2021"], (MonthFirst, OrderBasis::Rising));
        check(&["1/2/2021", "3/2/2021", "1/3/2021"], (DayFirst, OrderBasis::Rising));
        check(&["1/2/2021"], (DayFirst, OrderBasis::Guessed));
        check(&["13/2/2021", "2/13/2021"], (DayFirst, OrderBasis::Mixed));
        check(&["2021-02-03", "x", "3/3/2021"], (DayFirst, OrderBasis::Evident));
    }

    proptest! {
        #[test]
        fn any_text_is_a_moment_or_none(text in "[0-9/.:T -]{0,22}|.{0,30}") {
            let _ = moment(&text, DateOrder::MonthFirst);
        }
    }
}
