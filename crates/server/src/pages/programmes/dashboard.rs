//! What organisers look at first once everyone knows their partners: who needs them, how it goes, what is still to do.

use super::following::undone;
use super::joint_meetings::{figures_words, title};
use super::partnerships::{PartnershipState, attention, names, state};
use super::section::{Tab, path};
use crate::pages::components::lists::{Fact, description_list};
use crate::pages::components::steps::{Line, steps};
use crate::pages::components::{Part, part};
use crate::visitor::Visitor;
use actions::follow_up::{AgreementStage, Dashboard, FollowedPartnership};
use domain::Timestamp;
use domain::announcement::Segment;
use domain::joint_meeting::{JointMeeting, Turnout};
use domain::step::StepKind;
use hypertext::prelude::*;
use storage::joint_meetings::MeetingTurnout;
use wording::Texts;

/// How many partnerships the first page names; the others stand in their list.
const MOST: usize = 8;

pub(super) fn dashboard(visitor: &Visitor, slug: &str, it: &Dashboard, now: Timestamp) -> Part {
    let t = visitor.texts;
    let needed = needed(t, slug, it);
    let undone = undone_lines(t, slug, it);
    let meetings: Vec<Fact> = it.joint_meetings.iter().map(|it| meeting(visitor, it, now)).collect();
    part(rsx! {
        <section aria-labelledby="attention">
            <h2 id="attention">(t.dashboard_attention())</h2>
            @if needed.is_empty() { <p>(t.dashboard_nobody())</p> } @else { (steps(&needed, false)) }
        </section>
        <section aria-labelledby="going">
            <h2 id="going">(t.dashboard_going())</h2>
            (description_list(&figures(t, &it.partnerships)).memoize())
        </section>
        @if !undone.is_empty() {
            <section aria-labelledby="undone">
                <h2 id="undone">(t.dashboard_undone())</h2>
                <p>(t.dashboard_undone_text())</p>
                (steps(&undone, false))
            </section>
        }
        @if !meetings.is_empty() {
            <section aria-labelledby="joint">
                <h2 id="joint">(t.joint_title())</h2>
                (description_list(&meetings).memoize())
            </section>
        }
    })
}

/// What waits for an organiser: partnerships with the reasons, people without a partner, letters that failed.
fn needed(t: &Texts, slug: &str, it: &Dashboard) -> Vec<Line> {
    let base = path(slug, Tab::Partnerships);
    let mut pressing: Vec<&FollowedPartnership> =
        it.partnerships.iter().filter(|it| !it.attention.is_empty()).collect();
    pressing.sort_by_key(|it| (it.attention.first().copied(), it.last_sign));
    let hidden = u32::try_from(pressing.len().saturating_sub(MOST)).unwrap_or(u32::MAX);
    let partnership = |it: &&FollowedPartnership| {
        let reasons: Vec<String> = it.attention.iter().map(|it| attention(t, *it)).collect();
        Line {
            what: names(t, it),
            when: Some(reasons.join(" · ")),
            href: Some(format!("{base}/{}", it.partnership.id)),
        }
    };
    let line = |what: String, href: String| Line { what, when: None, href: Some(href) };
    let mut lines: Vec<Line> = pressing.iter().take(MOST).map(partnership).collect();
    if hidden > 0 {
        lines.push(line(t.dashboard_more(hidden), format!("{base}?show=attention")));
    }
    if it.without_partner > 0 {
        lines.push(line(t.dashboard_without_partner(it.without_partner), path(slug, Tab::Matching)));
    }
    if it.failed_letters > 0 {
        let count = u32::try_from(it.failed_letters).unwrap_or(u32::MAX);
        lines.push(line(t.dashboard_failed(count), format!("{}?delivery=failed", path(slug, Tab::Mail))));
    }
    lines
}

/// What people still have to do, each with the way to write to them.
fn undone_lines(t: &Texts, slug: &str, it: &Dashboard) -> Vec<Line> {
    let line = |(kind, count): &(StepKind, u32)| {
        let to = Segment::Step(*kind).code();
        Some(Line {
            what: undone(t, *kind)?,
            when: Some(t.dashboard_people(*count)),
            href: Some(format!("{}/new?to={to}", path(slug, Tab::Mail))),
        })
    };
    it.undone.iter().filter_map(line).collect()
}

fn figures(t: &Texts, all: &[FollowedPartnership]) -> Vec<Fact> {
    let count = |wanted: &dyn Fn(&FollowedPartnership) -> bool| {
        i64::try_from(all.iter().filter(|it| wanted(it)).count()).unwrap_or(i64::MAX)
    };
    let sum = |of: &dyn Fn(&FollowedPartnership) -> u32| all.iter().map(of).sum::<u32>();
    let states = [
        (t.pairs_going(), PartnershipState::Going),
        (t.pairs_waiting(), PartnershipState::Waiting),
        (t.pairs_ended(), PartnershipState::Ended),
    ];
    let states =
        states.map(|(words, wanted)| format!("{words}: {}", t.number(count(&|it| state(it) == wanted))));
    let of = |some: u32, all: u32| t.pairs_of(t.number(some.into()), t.number(all.into()));
    let is_signed = |it: &FollowedPartnership| matches!(it.progress.agreement, AgreementStage::Signed(_));
    let signed = t.pairs_of(
        t.number(count(&|it| !it.has_ended() && is_signed(it))),
        t.number(count(&|it| !it.has_ended())),
    );
    let met = sum(&|it| it.progress.work.held_minutes);
    let fact = |term: String, value: String| Fact { term, value: part(value), change: None };
    vec![
        fact(t.pairs_title(), states.join(" · ")),
        fact(t.dashboard_agreements(), signed),
        fact(t.pairs_meetings_held(), t.number(sum(&|it| it.progress.work.held).into())),
        fact(t.pairs_hours_met(), t.duration(met)),
        fact(t.pairs_hours_worked(), t.duration(sum(&|it| it.progress.work.activity_minutes))),
        fact(
            t.pairs_goals_reached(),
            of(sum(&|it| it.progress.goals_reached), sum(&|it| it.progress.goals_set)),
        ),
        fact(
            t.pairs_outputs_published(),
            of(sum(&|it| it.progress.outputs_published), sum(&|it| it.progress.outputs)),
        ),
    ]
}

fn meeting(visitor: &Visitor, it: &MeetingTurnout, now: Timestamp) -> Fact {
    let t = visitor.texts;
    let day = it.meeting.appointment.starts_at.with_timezone(&visitor.time_zone).date_naive();
    let words = turnout(t, &it.meeting, &it.all, now);
    Fact {
        term: format!("{} · {}", title(t, &it.meeting), t.plain_date(day)),
        value: part(words),
        change: None,
    }
}

fn turnout(t: &Texts, meeting: &JointMeeting, it: &Turnout, now: Timestamp) -> String {
    if meeting.invited_at.is_none() && !meeting.is_over(now) {
        t.dashboard_not_invited()
    } else {
        figures_words(t, it, meeting.is_over(now))
    }
}
