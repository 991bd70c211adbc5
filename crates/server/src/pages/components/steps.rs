//! What somebody does next, the first thing first.

use super::{Part, part};
use actions::follow_up::OwnStep;
use chrono_tz::Tz;
use domain::{PersonName, Timestamp};
use hypertext::prelude::*;
use wording::Texts;

/// A step in words, with the way to where it is done.
pub struct Line {
    pub what: String,
    /// "by Friday 5 February 2027"
    pub when: Option<String>,
    pub href: Option<String>,
}

impl Line {
    pub fn of(t: &Texts, it: &OwnStep, href: Option<String>, now: Timestamp, zone: Tz) -> Self {
        let what = t.step(it.step.kind, it.with.iter().map(PersonName::as_str));
        Self { what, when: t.step_when(&it.step, now, zone), href }
    }
}

/// The steps as a list; the first stands out unless it is only waited for.
pub fn steps(lines: &[Line], first_is_now: bool) -> Part {
    part(rsx! {
        <ol class="steps">
            @for (number, it) in lines.iter().enumerate() {
                <li class=[(number == 0 && first_is_now).then_some("now")]>
                    <p>
                        @match &it.href {
                            Some(href) => <a href=(href)>(&it.what)</a>,
                            None => (&it.what),
                        }
                    </p>
                    @if let Some(when) = &it.when { <p class="step-when">(when)</p> }
                </li>
            }
        </ol>
    })
}
