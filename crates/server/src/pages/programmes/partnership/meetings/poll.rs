//! Times to choose from, each answered with one click.

use super::super::workspace::Workspace;
use crate::forms::ACTION;
use crate::pages::components::{Part, part};
use crate::visitor::Visitor;
use chrono::Duration;
use domain::meeting::{Meeting, MeetingState, ProposedTime};
use hypertext::prelude::*;

/// The times that lie ahead with everybody's answers and the reader's buttons; nothing once a time is fixed.
pub(super) fn poll(visitor: &Visitor, it: &Workspace, meeting: &Meeting) -> Part {
    let t = visitor.texts;
    let MeetingState::Proposed { times } = &meeting.state else { return part(rsx! {}) };
    let ahead: Vec<&ProposedTime> = times.iter().filter(|time| time.starts_at > it.now).collect();
    let action = it.meeting_path(meeting.id, "/answer");
    part(rsx! {
        @if ahead.is_empty() { <p class="soft">(t.meetings_times_passed())</p> }
        <ul class="poll">
            @for time in &ahead { (one(visitor, it, meeting, (time, &action))) }
        </ul>
    })
}

fn one(visitor: &Visitor, it: &Workspace, meeting: &Meeting, (time, action): (&ProposedTime, &str)) -> Part {
    let t = visitor.texts;
    let ends = time.starts_at + Duration::minutes(meeting.details.minutes.into());
    let when = t.moment_range(time.starts_at, ends, visitor.time_zone);
    let when = when.as_str();
    let own = time.answers.get(&it.me()).copied();
    let others: Vec<String> = it
        .others()
        .map(|who| {
            let name = it.people.name(t, who);
            match time.answers.get(&who) {
                Some(true) => t.meetings_suits_other(&name),
                Some(false) => t.meetings_suits_not_other(&name),
                None => t.meetings_unanswered_other(&name),
            }
        })
        .collect();
    let answer = |value: &'static str, label: String, is_chosen: bool| {
        let class = if is_chosen { "button quiet chosen" } else { "button quiet" };
        let pressed = if is_chosen { "true" } else { "false" };
        part(rsx! {
            <button class=(class) name=(ACTION) value=(value) aria-pressed=(pressed)>
                (&label)<span class="visually-hidden">": " (when)</span>
            </button>
        })
    };
    let yes = answer("yes", t.meetings_suits(), own == Some(true));
    let no = answer("no", t.meetings_suits_not(), own == Some(false));
    part(rsx! {
        <li>
            <div>
                <p class="poll-time">(when)</p>
                @for other in &others { <p class="soft">(other)</p> }
            </div>
            <form method="post" action=(action)>
                <input type="hidden" name="time" value=(time.number)>
                (&yes) (&no)
                <button class="text-button" name=(ACTION) value="fix">
                    (t.meetings_fix())<span class="visually-hidden">": " (when)</span>
                </button>
            </form>
        </li>
    })
}
