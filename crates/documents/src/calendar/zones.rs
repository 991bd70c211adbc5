//! The definitions of time zones that a file's events are written in (RFC 5545, 3.6.5).
//!
//! They cover the years of the events with one more on either side. Clocks that change by the same rule every year get
//! the rule, as calendar programs expect it; others get every change by its date.

use super::lines::Lines;
use super::{Event, When};
use chrono::{DateTime, Datelike, Duration, NaiveDate, NaiveDateTime, Offset, TimeZone, Utc, Weekday};
use chrono_tz::{OffsetComponents, OffsetName, Tz};
use std::collections::BTreeMap;

/// A zone and what is known of its clocks.
pub(super) struct Zone {
    tz: Tz,
    changes: Vec<Change>,
}

/// The clocks change.
struct Change {
    /// What they show the moment before.
    local: NaiveDateTime,
    from_seconds: i32,
    to: Clock,
}

/// How clocks go for a while.
#[derive(Clone, PartialEq, Eq)]
struct Clock {
    offset_seconds: i32,
    is_summer: bool,
    name: String,
}

/// On which day of every year clocks change.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Rule {
    month: u32,
    weekday: Weekday,
    /// The first is 1; the last is -1.
    week: i8,
}

/// Every zone that events are written in, once.
pub(super) fn of(events: &[Event]) -> Vec<Zone> {
    let mut years: BTreeMap<&'static str, (Tz, i32, i32)> = BTreeMap::new();
    for event in events {
        if let When::Clock { starts, ends, zone } = event.when {
            let span = years.entry(zone.name()).or_insert((zone, starts.year(), ends.year()));
            *span = (zone, span.1.min(starts.year()), span.2.max(ends.year()));
        }
    }
    years.into_values().map(|(zone, first, last)| Zone::new(zone, first - 1, last + 1)).collect()
}

impl Zone {
    fn new(tz: Tz, first: i32, last: i32) -> Self {
        let begin = |year| Utc.with_ymd_and_hms(year, 1, 1, 0, 0, 0).single();
        let (Some(mut before), Some(end)) = (begin(first), begin(last + 1)) else {
            return Self { tz, changes: Vec::new() };
        };
        let mut changes = Vec::new();
        while before < end {
            let after = before + Duration::days(1);
            if clock(tz, before) != clock(tz, after) {
                changes.push(change(tz, before, after));
            }
            before = after;
        }
        Self { tz, changes }
    }

    pub(super) fn write(&self, lines: &mut Lines) {
        lines.add("BEGIN", "VTIMEZONE");
        lines.add("TZID", self.tz.name());
        if self.changes.is_empty() {
            let unchanging = clock(self.tz, DateTime::UNIX_EPOCH);
            let local = DateTime::UNIX_EPOCH.naive_utc();
            let from_seconds = unchanging.offset_seconds;
            Change { local, from_seconds, to: unchanging }.write(lines, None);
        }
        for (number, change) in self.changes.iter().enumerate() {
            let alike = |it: &&Change| it.to == change.to && it.from_seconds == change.from_seconds;
            match rule(&self.changes.iter().filter(alike).collect::<Vec<_>>()) {
                Some(_) if self.changes[..number].iter().any(|it| alike(&it)) => {}
                rule => change.write(lines, rule),
            }
        }
        lines.add("END", "VTIMEZONE");
    }
}

/// The change between two moments that are a day apart, to the second.
fn change(tz: Tz, mut before: DateTime<Utc>, mut after: DateTime<Utc>) -> Change {
    let old = clock(tz, before);
    while after - before > Duration::seconds(1) {
        let middle = before + Duration::seconds((after - before).num_seconds() / 2);
        if clock(tz, middle) == old { before = middle } else { after = middle }
    }
    let local = after.naive_utc() + Duration::seconds(old.offset_seconds.into());
    Change { local, from_seconds: old.offset_seconds, to: clock(tz, after) }
}

fn clock(tz: Tz, at: DateTime<Utc>) -> Clock {
    let offset = tz.offset_from_utc_datetime(&at.naive_utc());
    Clock {
        offset_seconds: offset.fix().local_minus_utc(),
        is_summer: !offset.dst_offset().is_zero(),
        name: offset.abbreviation().unwrap_or(tz.name()).to_owned(),
    }
}

/// The rule that changes of one kind follow, if they come once in every year, at the same hour, by the same rule.
fn rule(alike: &[&Change]) -> Option<Rule> {
    let (first, rest) = alike.split_first()?;
    if rest.is_empty() {
        return None;
    }
    let follows = |rule: Rule| {
        let steady = rest.iter().zip(alike).all(|(later, earlier)| {
            later.local.year() == earlier.local.year() + 1 && later.local.time() == earlier.local.time()
        });
        steady && alike.iter().all(|it| rule.day(it.local.year()) == Some(it.local.date()))
    };
    Rule::candidates(first.local.date()).into_iter().find(|it| follows(*it))
}

impl Rule {
    /// The rules by which clocks would have changed on this day; the last week of a month before others.
    fn candidates(day: NaiveDate) -> [Self; 2] {
        let (month, weekday) = (day.month(), day.weekday());
        let week = i8::try_from(day.day0() / 7 + 1).unwrap_or(5);
        [Self { month, weekday, week: -1 }, Self { month, weekday, week }]
    }

    fn day(self, year: i32) -> Option<NaiveDate> {
        let Ok(week @ 1..) = u8::try_from(self.week) else {
            return (4..=5)
                .rev()
                .find_map(|it| NaiveDate::from_weekday_of_month_opt(year, self.month, self.weekday, it));
        };
        NaiveDate::from_weekday_of_month_opt(year, self.month, self.weekday, week)
    }

    fn write(self) -> String {
        let weekday = match self.weekday {
            Weekday::Mon => "MO",
            Weekday::Tue => "TU",
            Weekday::Wed => "WE",
            Weekday::Thu => "TH",
            Weekday::Fri => "FR",
            Weekday::Sat => "SA",
            Weekday::Sun => "SU",
        };
        format!("FREQ=YEARLY;BYMONTH={};BYDAY={}{weekday}", self.month, self.week)
    }
}

impl Change {
    fn write(&self, lines: &mut Lines, rule: Option<Rule>) {
        let kind = if self.to.is_summer { "DAYLIGHT" } else { "STANDARD" };
        lines.add("BEGIN", kind);
        lines.add("DTSTART", &self.local.format("%Y%m%dT%H%M%S").to_string());
        lines.add("TZOFFSETFROM", &offset(self.from_seconds));
        lines.add("TZOFFSETTO", &offset(self.to.offset_seconds));
        lines.text("TZNAME", &self.to.name);
        if let Some(rule) = rule {
            lines.add("RRULE", &rule.write());
        }
        lines.add("END", kind);
    }
}

fn offset(seconds: i32) -> String {
    let sign = if seconds < 0 { '-' } else { '+' };
    let minutes = seconds.abs() / 60;
    format!("{sign}{:02}{:02}", minutes / 60, minutes % 60)
}
