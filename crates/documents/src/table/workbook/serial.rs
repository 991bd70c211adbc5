//! Serial numbers as dates and numbers as text.

use chrono::{NaiveDate, NaiveDateTime, TimeDelta};

/// A serial number as ISO 8601: a date, a date and time, or a time of day alone. `None` outside the years that a
/// spreadsheet can show.
///
/// Serial 60 of the 1900 system is a 29th of February that never was (ECMA-376 part 1, 18.17.4.1); the days before
/// it are counted from one day later than those after it.
pub(super) fn date_text(serial: f64, counts_from_1904: bool) -> Option<String> {
    if !(0.0..2_958_466.0).contains(&serial) {
        return None;
    }
    let seconds = (serial * 86_400.0).round() as i64;
    let (days, of_day) = (seconds.div_euclid(86_400), seconds.rem_euclid(86_400));
    let first = if counts_from_1904 {
        NaiveDate::from_ymd_opt(1904, 1, 1)?
    } else if days < 60 {
        NaiveDate::from_ymd_opt(1899, 12, 31)?
    } else {
        NaiveDate::from_ymd_opt(1899, 12, 30)?
    };
    let midnight = first.checked_add_signed(TimeDelta::try_days(days)?)?.and_hms_opt(0, 0, 0)?;
    let moment: NaiveDateTime = midnight.checked_add_signed(TimeDelta::try_seconds(of_day)?)?;
    let format = match (days, of_day) {
        (0, 1..) => "%H:%M:%S",
        (_, 0) => "%Y-%m-%d",
        _ => "%Y-%m-%d %H:%M:%S",
    };
    Some(moment.format(format).to_string())
}

/// A number as a person would type it: no exponent, no trailing zeros, and without the noise of binary fractions
/// that a spreadsheet hides by showing 15 digits.
pub(super) fn number_text(number: f64) -> String {
    if number == number.trunc() && number.abs() < 1e15 {
        return format!("{number:.0}");
    }
    format!("{number:.14e}").parse::<f64>().unwrap_or(number).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn serials_become_dates() {
        let check =
            |serial, expected: Option<&str>| assert_eq!(date_text(serial, false).as_deref(), expected);
        check(45943.541, Some("2025-10-13 12:59:02"));
        check(45173.0, Some("2023-09-04"));
        check(0.5, Some("12:00:00"));
        check(1.0, Some("1900-01-01"));
        check(59.0, Some("1900-02-28"));
        check(61.0, Some("1900-03-01"));
        check(-1.0, None);
        check(3e9, None);
        check(f64::NAN, None);
        assert_eq!(date_text(43711.0, true).as_deref(), Some("2023-09-04"));
    }

    #[test]
    fn numbers_look_as_typed() {
        assert_eq!([3.0, 0.1 + 0.2, 2.5, -7.0, 0.0].map(number_text), ["3", "0.3", "2.5", "-7", "0"]);
    }
}
