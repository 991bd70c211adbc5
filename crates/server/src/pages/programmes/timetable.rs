//! A programme's dates, each done, next, or later.

use crate::pages::components::lists::{Progress, Step};
use crate::pages::components::part;
use domain::Timestamp;
use domain::programme::Timetable;
use wording::Texts;

/// The end of sign-up and the joint meetings.
pub(super) fn all(t: &Texts, it: &Timetable, now: Timestamp) -> Vec<Step> {
    let mut dates = vec![(it.sign_up_closes, t.programme_sign_up_closes())];
    dates.extend(joint(t, it));
    steps(t, it, dates, now)
}

/// The joint meetings only: for those who are in.
pub(super) fn meetings(t: &Texts, it: &Timetable, now: Timestamp) -> Vec<Step> {
    steps(t, it, joint(t, it).into(), now)
}

fn joint(t: &Texts, it: &Timetable) -> [(Timestamp, String); 3] {
    [
        (it.opening, t.programme_opening()),
        (it.midpoint, t.programme_midpoint()),
        (it.closing, t.programme_closing()),
    ]
}

fn steps(t: &Texts, it: &Timetable, dates: Vec<(Timestamp, String)>, now: Timestamp) -> Vec<Step> {
    let next = dates.iter().position(|(at, _)| *at > now);
    dates
        .into_iter()
        .enumerate()
        .map(|(number, (at, what))| {
            let (progress, state) = match next {
                Some(next) if number == next => (Progress::Now, t.programme_step_next()),
                Some(next) if number > next => (Progress::Later, t.programme_step_later()),
                _ => (Progress::Done, t.programme_step_done()),
            };
            Step { progress, state, when: t.moment(at, it.time_zone), what: part(what) }
        })
        .collect()
}
