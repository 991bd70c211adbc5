//! Times that could suit, from what the members have said of their weeks.

use crate::availability::{Availability, DayPart};
use crate::programme::local;
use crate::{ParticipantId, Timestamp};
use chrono::{Datelike, Days, Duration, NaiveTime, Timelike, Weekday};
use chrono_tz::Tz;

/// Everybody whom a time should suit, each with their week by their own clock.
#[derive(Clone, Debug)]
pub struct Availabilities<'a> {
    pub members: &'a [(ParticipantId, Availability, Tz)],
    /// When somebody is taken already: joint meetings and other meetings of the partnership.
    pub taken: &'a [(Timestamp, Timestamp)],
}

/// A time to propose.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Suggestion {
    pub starts_at: Timestamp,
    /// Whose week it fits; everybody's unless no common part of the week was found.
    pub suits: Vec<ParticipantId>,
}

/// How far ahead is looked, from the day after tomorrow on: a time on short notice is found by talking.
const DAYS: u64 = 28;
const LEAD_HOURS: i64 = 36;
/// A week full of suggestions would leave none for the next.
const MOST_A_WEEK: usize = 4;

/// The whole hours at which a meeting begins in a part of a day, those that people like best first.
const fn hours(part: DayPart) -> &'static [u32] {
    match part {
        DayPart::Morning => &[9, 10, 8, 11],
        DayPart::Afternoon => &[13, 14, 15, 12, 16],
        DayPart::Evening => &[17, 18, 19, 20],
    }
}

/// At most `most` times over the next four weeks, the next first, at whole hours of `zone`: those that suit everybody,
/// or where the weeks have nothing in common those that suit whoever asks and as many others as possible.
pub fn suggest(
    it: &Availabilities<'_>,
    (who, zone): (ParticipantId, Tz),
    minutes: u16,
    now: Timestamp,
    most: usize,
) -> Vec<Suggestion> {
    let candidates = candidates(it, zone, minutes, now);
    let asked = |it: &&Suggestion| it.suits.contains(&who);
    let best = candidates.iter().filter(asked).map(|it| it.suits.len()).max().unwrap_or(0);
    let good = candidates.iter().filter(asked).filter(|it| it.suits.len() == best);
    let first_day = now.with_timezone(&zone).date_naive();
    let week = |it: &Suggestion| (it.starts_at.with_timezone(&zone).date_naive() - first_day).num_days() / 7;
    let mut chosen: Vec<Suggestion> = Vec::new();
    for it in good {
        if chosen.len() < most && chosen.iter().filter(|other| week(other) == week(it)).count() < MOST_A_WEEK
        {
            chosen.push(it.clone());
        }
    }
    chosen
}

/// For each part of each day the hour that suits most.
fn candidates(it: &Availabilities<'_>, zone: Tz, minutes: u16, now: Timestamp) -> Vec<Suggestion> {
    let today = now.with_timezone(&zone).date_naive();
    let earliest = now + Duration::hours(LEAD_HOURS);
    let mut found = Vec::new();
    for day in (1..=DAYS).filter_map(|ahead| today.checked_add_days(Days::new(ahead))) {
        for part in DayPart::ALL {
            let mut best: Option<Suggestion> = None;
            for hour in hours(part) {
                let Some(time) = NaiveTime::from_hms_opt(*hour, 0, 0) else { continue };
                let starts_at = local(day, time, zone);
                let ends_at = starts_at + Duration::minutes(minutes.into());
                let is_taken = it.taken.iter().any(|(from, to)| starts_at < *to && *from < ends_at);
                if starts_at < earliest || is_taken {
                    continue;
                }
                let suits = suited(it, starts_at, ends_at);
                if best.as_ref().is_none_or(|best| best.suits.len() < suits.len()) {
                    best = Some(Suggestion { starts_at, suits });
                }
            }
            found.extend(best.filter(|it| !it.suits.is_empty()));
        }
    }
    found
}

fn suited(it: &Availabilities<'_>, starts_at: Timestamp, ends_at: Timestamp) -> Vec<ParticipantId> {
    let fits = |(_, week, zone): &&(ParticipantId, Availability, Tz)| {
        // A meeting from half past eleven to half past twelve needs both the morning and the afternoon.
        [starts_at, ends_at - Duration::minutes(1)].iter().all(|at| is_free(*week, *zone, *at))
    };
    it.members.iter().filter(fits).map(|(member, ..)| *member).collect()
}

/// Whether a week leaves room at this moment, by the clock of `zone`. Whoever has said nothing is taken to work office
/// hours.
fn is_free(week: Availability, zone: Tz, at: Timestamp) -> bool {
    let clock = at.with_timezone(&zone);
    let part = match clock.hour() {
        8..=11 => DayPart::Morning,
        12..=16 => DayPart::Afternoon,
        17..=20 => DayPart::Evening,
        _ => return false,
    };
    if week.is_unstated() {
        return part != DayPart::Evening && !matches!(clock.weekday(), Weekday::Sat | Weekday::Sun);
    }
    week.holds(clock.weekday(), part)
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::{TimeZone, Utc};
    use chrono_tz::Europe::{Copenhagen, Helsinki};
    use uuid::Uuid;

    fn member(number: u128) -> ParticipantId {
        ParticipantId::new(Uuid::from_u128(number))
    }

    fn utc(month: u32, day: u32, hour: u32) -> Timestamp {
        Utc.with_ymd_and_hms(2027, month, day, hour, 0, 0).single().expect("a moment")
    }

    fn starts(
        members: &[(ParticipantId, Availability, Tz)],
        taken: &[(Timestamp, Timestamp)],
        now: Timestamp,
    ) -> Vec<Timestamp> {
        let it = Availabilities { members, taken };
        suggest(&it, (members[0].0, members[0].2), 60, now, 12).into_iter().map(|it| it.starts_at).collect()
    }

    #[test]
    fn common_mornings_keep_their_hour_across_the_change_of_clocks() {
        // Summer time begins on Sunday 28 March 2027: nine in Helsinki is seven, then six in universal time. Nine in
        // Helsinki would be eight in Copenhagen, which is a morning there too.
        let tuesdays = Availability::default().with(Weekday::Tue, DayPart::Morning);
        let members = [(member(1), tuesdays, Helsinki), (member(2), tuesdays, Copenhagen)];
        assert_eq!(
            starts(&members, &[], utc(3, 14, 12)),
            [utc(3, 16, 7), utc(3, 23, 7), utc(3, 30, 6), utc(4, 6, 6)]
        );
    }

    #[test]
    fn what_is_taken_and_what_is_too_soon_is_left_out() {
        let week = Availability::default().with(Weekday::Tue, DayPart::Afternoon);
        let members = [(member(1), week, Helsinki), (member(2), week, Helsinki)];
        // On Monday at noon, Tuesday is too soon. A week later the joint meeting takes 13 to 14.30.
        let joint = (utc(2, 16, 11), utc(2, 16, 12) + Duration::minutes(30));
        assert_eq!(
            starts(&members, &[joint], utc(2, 8, 10)),
            [utc(2, 16, 13), utc(2, 23, 11), utc(3, 2, 11)]
        );
    }

    #[test]
    fn who_has_said_nothing_works_office_hours() {
        let evenings = Availability::default().with(Weekday::Wed, DayPart::Evening);
        let unstated = Availability::default();
        let members = [(member(1), evenings, Helsinki), (member(2), unstated, Helsinki)];
        let it = Availabilities { members: &members, taken: &[] };
        // Nothing suits both, so what suits the one who asks is suggested, and says so.
        let found = suggest(&it, (member(1), Helsinki), 60, utc(2, 8, 10), 12);
        assert_eq!(found.first(), Some(&Suggestion { starts_at: utc(2, 10, 15), suits: vec![member(1)] }));
        let both = [(member(1), unstated, Helsinki), (member(2), unstated, Helsinki)];
        let times = starts(&both, &[], utc(2, 8, 10));
        assert_eq!(times[..3], [utc(2, 10, 7), utc(2, 10, 11), utc(2, 11, 7)]);
        assert_eq!(times.len(), 12);
        assert!(times.iter().all(|it| it.weekday().num_days_from_monday() < 5));
    }
}
