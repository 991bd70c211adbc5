//! The words of an agreement's parts.

use crate::pages::programmes::rounds::people::People;
use domain::Method;
use domain::agreement::{CannotSign, Heading, Part, WorkingMethod};
use wording::Texts;

pub(super) fn heading(t: &Texts, it: Heading) -> String {
    match it {
        Heading::Theme => t.agreement_theme(),
        Heading::Exchange => t.agreement_exchange(),
        Heading::Questions => t.agreement_questions(),
        Heading::Roles => t.agreement_roles(),
        Heading::Methods => t.agreement_methods(),
        Heading::Rhythm => t.agreement_rhythm(),
        Heading::EqualTime => t.agreement_equal_time(),
        Heading::Output => t.agreement_output(),
        Heading::Readers => t.agreement_readers(),
        Heading::Authorship => t.agreement_authorship(),
        Heading::Feedback => t.agreement_feedback(),
        Heading::Confidentiality => t.agreement_confidentiality(),
        Heading::OffLimits => t.agreement_off_limits(),
        Heading::Visibility => t.agreement_visibility(),
        Heading::Employers => t.agreement_employers(),
        Heading::Exit => t.agreement_exit(),
    }
}

/// What to think of before writing.
pub(super) fn hint(t: &Texts, it: Heading) -> String {
    match it {
        Heading::Theme => t.agreement_theme_hint(),
        Heading::Exchange => t.agreement_exchange_hint(),
        Heading::Questions => t.agreement_questions_hint(),
        Heading::Roles => t.agreement_roles_hint(),
        Heading::Methods => t.agreement_methods_hint(),
        Heading::Rhythm => t.agreement_rhythm_hint(),
        Heading::EqualTime => t.agreement_equal_time_hint(),
        Heading::Output => t.agreement_output_hint(),
        Heading::Readers => t.agreement_readers_hint(),
        Heading::Authorship => t.agreement_authorship_hint(),
        Heading::Feedback => t.agreement_feedback_hint(),
        Heading::Confidentiality => t.agreement_confidentiality_hint(),
        Heading::OffLimits => t.agreement_off_limits_hint(),
        Heading::Visibility => t.agreement_visibility_hint(),
        Heading::Employers => t.agreement_employers_hint(),
        Heading::Exit => t.agreement_exit_hint(),
    }
}

pub(super) fn way(t: &Texts, it: WorkingMethod) -> String {
    match it {
        WorkingMethod::Talks => t.agreement_way_talks(),
        WorkingMethod::Visits => t.agreement_way_visits(),
        WorkingMethod::CoWriting => t.agreement_way_co_writing(),
        WorkingMethod::Research => t.agreement_way_research(),
        WorkingMethod::Coaching => t.agreement_way_coaching(),
        WorkingMethod::Shadowing => t.agreement_way_shadowing(),
        WorkingMethod::Reading => t.agreement_way_reading(),
        WorkingMethod::Experiments => t.agreement_way_experiments(),
    }
}

/// What the first draft begins with, where a good beginning does not depend on the people.
pub(super) fn suggestion(t: &Texts, method: Method, it: Heading) -> Option<String> {
    Some(match (it, method) {
        (Heading::Rhythm, Method::CrossExpertise) => t.agreement_s_rhythm_cross(),
        (Heading::Rhythm, Method::CrossCompany | Method::CrossFunction) => t.agreement_s_rhythm_mentors(),
        (Heading::Rhythm, Method::Reverse) => t.agreement_s_rhythm_reverse(),
        (Heading::Rhythm, Method::Course) => t.agreement_s_rhythm_course(),
        (Heading::Roles, _) => t.agreement_s_roles(),
        (Heading::EqualTime, _) => t.agreement_s_equal_time(),
        (Heading::Authorship, _) => t.agreement_s_authorship(),
        (Heading::Feedback, _) => t.agreement_s_feedback(),
        (Heading::Confidentiality, _) => t.agreement_s_confidentiality(),
        (Heading::Visibility, _) => t.agreement_s_visibility(),
        (Heading::Employers, _) => t.agreement_s_employers(),
        (Heading::Exit, _) => t.agreement_s_exit(),
        (
            Heading::Theme
            | Heading::Exchange
            | Heading::Questions
            | Heading::Methods
            | Heading::Output
            | Heading::Readers
            | Heading::OffLimits,
            _,
        ) => return None,
    })
}

/// A part of the agreement, as the list of versions names it.
pub(super) fn part(t: &Texts, people: &People, it: Part) -> String {
    match it {
        Part::Goals(owner) => t.agreement_goals_of(people.name(t, owner)),
        Part::Text(it) => heading(t, it),
        Part::Methods => t.agreement_ways(),
        Part::OutputDue => t.agreement_output_due(),
        Part::ReviewOn => t.agreement_review_on(),
    }
}

pub(super) fn cannot_sign(t: &Texts, people: &People, it: &CannotSign) -> String {
    match it {
        CannotSign::Nothing => t.agreement_cannot_nothing(),
        CannotSign::Superseded(number) => t.agreement_cannot_superseded(*number),
        CannotSign::AlreadySigned => t.agreement_cannot_again(),
        CannotSign::GoalsMissing(who) => t.agreement_goals_missing_text(people.names(t, who.iter().copied())),
    }
}
