//! What is next for somebody in a programme, with the ways there.

use super::section::{Tab, path};
use crate::pages::components::steps::{Line, steps};
use crate::pages::components::{Part, part};
use crate::visitor::Visitor;
use actions::follow_up::OwnStep;
use domain::Timestamp;
use domain::step::{About, Step, StepKind};
use hypertext::prelude::*;

/// How many steps a first page tells of; what comes after can wait.
const MOST: usize = 6;

/// Where a step is done; `None` for what is only waited for.
pub(in crate::pages) fn address(slug: &str, step: &Step) -> Option<String> {
    let partnership = path(slug, Tab::Partnership);
    let joint_meetings = path(slug, Tab::JointMeetings);
    Some(match (step.kind, step.about) {
        (StepKind::FinishSignUp, _) => format!("{}/profile", path(slug, Tab::Me)),
        (StepKind::FetchCertificate, _) => format!("/programmes/{slug}/certificate"),
        (_, About::Meeting(pair, meeting)) => format!("{partnership}/{pair}/meetings/{}", meeting.simple()),
        (_, About::Output(pair, output)) => {
            format!("{partnership}/{pair}/outputs/{}/publication", output.simple())
        }
        (_, About::Review(pair, review)) => format!("{partnership}/{pair}/reviews/{}", review.simple()),
        (_, About::Questionnaire(stage)) => format!("{}/{}", path(slug, Tab::Questionnaires), stage.code()),
        (_, About::JointMeeting(meeting)) => format!("{joint_meetings}/{}", meeting.simple()),
        (kind, About::Partnership(pair)) => match room(kind) {
            Some(room) => format!("{partnership}/{pair}/{room}"),
            None => partnership,
        },
        (kind, About::Programme) if kind.is_event() => joint_meetings,
        (_, About::Programme) => return None,
    })
}

/// In which room of the partnership a step is done.
const fn room(kind: StepKind) -> Option<&'static str> {
    match kind {
        StepKind::WriteFirstWords => Some("notes"),
        StepKind::DraftAgreement | StepKind::SignAgreement | StepKind::AwaitSignatures => Some("agreement"),
        StepKind::SetGoals => Some("goals"),
        StepKind::PlanMeeting => Some("meetings/new"),
        StepKind::WriteOutput => Some("outputs"),
        _ => None,
    }
}

/// The steps as lines of a list.
pub(in crate::pages) fn lines(visitor: &Visitor, slug: &str, all: &[OwnStep], now: Timestamp) -> Vec<Line> {
    let line = |it: &OwnStep| Line::of(visitor.texts, it, address(slug, &it.step), now, visitor.time_zone);
    all.iter().take(MOST).map(line).collect()
}

/// The section at the top of a participant's pages; nothing when there is no step.
pub(super) fn next_steps(visitor: &Visitor, slug: &str, all: &[OwnStep], now: Timestamp) -> Part {
    let t = visitor.texts;
    let lines = lines(visitor, slug, all, now);
    let is_now = all.first().is_some_and(|it| !it.step.kind.is_waiting());
    let heading = if is_now { t.step_title() } else { t.step_nothing() };
    part(rsx! {
        @if !lines.is_empty() {
            <section aria-labelledby="steps">
                <h2 id="steps">(&heading)</h2>
                (steps(&lines, is_now))
            </section>
        }
    })
}

/// Steps to look at pages with: to accept a partner and to come to the opening, or to wait.
pub(in crate::pages) fn sampled(at: Timestamp, is_waiting: bool) -> Vec<OwnStep> {
    use domain::PersonName;
    let step = |kind, days: i64, names: &[&str]| OwnStep {
        step: Step { kind, about: About::Programme, since: at, due: Some(at + chrono::Duration::days(days)) },
        with: names.iter().filter_map(|it| PersonName::parse(it).ok()).collect(),
    };
    if is_waiting {
        return vec![step(StepKind::AwaitDecision, 40, &[])];
    }
    vec![
        step(StepKind::AcceptPartner, -1, &["Bo Andersen"]),
        step(StepKind::DraftAgreement, 7, &["Bo Andersen", "Cecilia Dahl"]),
        step(StepKind::AttendOpening, 12, &[]),
    ]
}
