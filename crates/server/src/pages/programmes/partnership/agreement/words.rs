//! The words of an agreement's parts.

use domain::agreement::Heading;
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
