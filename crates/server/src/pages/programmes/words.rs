//! The domain's states and codes in the reader's words.

use crate::pages::components::cards::BadgeTone;
use domain::Method;
use domain::matching_rules::{Preference, Rule, Weight};
use domain::participant::ParticipantStatus;
use domain::programme::{CannotMove, ProgrammeState};
use wording::Texts;

pub fn method(t: &Texts, it: Method) -> String {
    match it {
        Method::CrossExpertise => t.programme_method_cross_expertise(),
        Method::CrossCompany => t.programme_method_cross_company(),
        Method::CrossFunction => t.programme_method_cross_function(),
        Method::Reverse => t.programme_method_reverse(),
        Method::Course => t.programme_method_course(),
    }
}

pub fn method_hint(t: &Texts, it: Method) -> String {
    match it {
        Method::CrossExpertise => t.programme_method_cross_expertise_hint(),
        Method::CrossCompany => t.programme_method_cross_company_hint(),
        Method::CrossFunction => t.programme_method_cross_function_hint(),
        Method::Reverse => t.programme_method_reverse_hint(),
        Method::Course => t.programme_method_course_hint(),
    }
}

pub fn state(t: &Texts, it: ProgrammeState) -> (String, BadgeTone) {
    match it {
        ProgrammeState::Draft => (t.programme_state_draft(), BadgeTone::Neutral),
        ProgrammeState::Open => (t.programme_state_open(), BadgeTone::Active),
        ProgrammeState::Closed => (t.programme_state_closed(), BadgeTone::Caution),
        ProgrammeState::Matched => (t.programme_state_matched(), BadgeTone::Active),
        ProgrammeState::Published => (t.programme_state_published(), BadgeTone::Good),
        ProgrammeState::Finished => (t.ending_state_finished(), BadgeTone::Neutral),
        ProgrammeState::Archived => (t.ending_state_archived(), BadgeTone::Neutral),
    }
}

/// Why a programme cannot move on, with what to do.
pub fn cannot_move(t: &Texts, it: &CannotMove) -> String {
    match it {
        CannotMove::OutOfOrder { .. } => t.programme_cannot_move_order(),
        CannotMove::SignUpIsOver => t.programme_cannot_move_sign_up_over(),
        CannotMove::CharterNotAccepted(count) => {
            t.programme_cannot_move_charter(u32::try_from(*count).unwrap_or(u32::MAX))
        }
        CannotMove::ClosingAhead => t.ending_closing_ahead(),
    }
}

pub fn participant_status(t: &Texts, it: ParticipantStatus) -> (String, BadgeTone) {
    match it {
        ParticipantStatus::Applied => (t.programme_status_applied(), BadgeTone::Active),
        ParticipantStatus::Approved => (t.programme_status_approved(), BadgeTone::Good),
        ParticipantStatus::Waiting => (t.programme_status_waiting(), BadgeTone::Caution),
        ParticipantStatus::NotSelected => (t.programme_status_not_selected(), BadgeTone::Neutral),
        ParticipantStatus::Withdrawn { .. } => (t.programme_status_withdrawn(), BadgeTone::Neutral),
    }
}

pub fn rule(t: &Texts, it: Rule) -> String {
    match it {
        Rule::DifferentOrganisation => t.programme_rule_different_organisation(),
        Rule::SameOrganisation => t.programme_rule_same_organisation(),
        Rule::DifferentUnit => t.programme_rule_different_unit(),
        Rule::DifferentFunction => t.programme_rule_different_function(),
        Rule::SharedLanguage => t.programme_rule_shared_language(),
        Rule::SharedMode => t.programme_rule_shared_mode(),
        Rule::ExperienceGap => t.programme_rule_experience_gap(),
        Rule::NotAgain => t.programme_rule_not_again(),
        Rule::BothGain => t.programme_rule_both_gain(),
    }
}

pub fn preference(t: &Texts, it: Preference) -> String {
    match it {
        Preference::DifferentOrganisation => t.programme_preference_different_organisation(),
        Preference::DifferentUnit => t.programme_preference_different_unit(),
        Preference::SubjectAsWished => t.programme_preference_subject_as_wished(),
        Preference::SharedLanguage => t.programme_preference_shared_language(),
        Preference::SharedAvailability => t.programme_preference_shared_availability(),
        Preference::SharedMode => t.programme_preference_shared_mode(),
        Preference::ExperienceGap => t.programme_preference_experience_gap(),
        Preference::WishedPartner => t.programme_preference_wished_partner(),
        Preference::SimilarHours => t.programme_preference_similar_hours(),
    }
}

pub fn weight(t: &Texts, it: Weight) -> String {
    match it {
        Weight::Off => t.programme_weight_off(),
        Weight::Slight => t.programme_weight_slight(),
        Weight::Medium => t.programme_weight_medium(),
        Weight::Strong => t.programme_weight_strong(),
    }
}
