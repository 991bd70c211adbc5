//! The answers of the form and their flaws in the reader's words.

use crate::forms::{Form, invalid_text};
use crate::pages::components::cards::BadgeTone;
use actions::answers::{Flaw, Why};
use domain::invitation::{Invitation, InvitationState, InvitedAs};
use domain::participant::{CannotDecide, CompanyWish, Level, Mode, Part, Standing, SubjectWish};
use domain::{Language, Timestamp};
use wording::Texts;

/// Notes every flaw at its field.
pub(super) fn refuse(t: &Texts, form: &mut Form, flaws: &[Flaw]) {
    for flaw in flaws {
        form.refuse(&flaw.field, why(t, &flaw.why));
    }
}

fn why(t: &Texts, it: &Why) -> String {
    match it {
        Why::Text(reason) => invalid_text(t, reason),
        Why::NotANumber => t.forms_not_a_number(),
        Why::OutOfRange { least, most } => t.forms_out_of_range(*least, *most),
        Why::NotOffered => t.forms_choose_one(),
        Why::TooMany { most } => t.forms_too_many(u32::try_from(*most).unwrap_or(u32::MAX)),
        Why::NothingOffered => t.sign_up_nothing_offered(),
        Why::NothingNeeded => t.sign_up_nothing_needed(),
        Why::AboutSelf => t.sign_up_about_self(),
        Why::BothWays => t.sign_up_both_ways(),
        Why::NoConsent => t.sign_up_no_consent(),
    }
}

pub(super) fn level(t: &Texts, it: Level) -> String {
    match it {
        Level::Basics => t.sign_up_level_basics(),
        Level::Skilled => t.sign_up_level_skilled(),
        Level::Expert => t.sign_up_level_expert(),
    }
}

pub(super) fn subject_wish(t: &Texts, it: SubjectWish) -> String {
    match it {
        SubjectWish::Same => t.sign_up_subject_same(),
        SubjectWish::Different => t.sign_up_subject_different(),
        SubjectWish::Either => t.sign_up_either(),
    }
}

pub(super) fn company_wish(t: &Texts, it: CompanyWish) -> String {
    match it {
        CompanyWish::Pair => t.sign_up_company_pair(),
        CompanyWish::Group => t.sign_up_company_group(),
        CompanyWish::Either => t.sign_up_either(),
    }
}

pub(super) fn mode(t: &Texts, it: Mode) -> String {
    match it {
        Mode::InPerson => t.sign_up_mode_in_person(),
        Mode::Online => t.sign_up_mode_online(),
        Mode::Either => t.sign_up_either(),
    }
}

pub(super) fn role(t: &Texts, it: Part) -> String {
    match it {
        Part::Peer => t.sign_up_part_peer(),
        Part::Mentor { capacity } => t.sign_up_part_mentor_of(u32::from(capacity)),
        Part::Mentee => t.sign_up_part_mentee(),
    }
}

/// The statements of the readiness self-check, in the order of their numbers.
pub(super) fn readiness(t: &Texts) -> [String; 5] {
    [
        t.sign_up_ready_time(),
        t.sign_up_ready_goal(),
        t.sign_up_ready_give(),
        t.sign_up_ready_trust(),
        t.sign_up_ready_own_way(),
    ]
}

/// A language by its code, in its own name; as it was written if it is another.
pub(super) fn spoken(code: &str) -> &str {
    match code {
        "nb" => "Norsk",
        "is" => "Íslenska",
        "et" => "Eesti",
        "de" => "Deutsch",
        "fr" => "Français",
        "es" => "Español",
        "pl" => "Polski",
        "ar" => "العربية",
        code => match code.parse::<Language>() {
            Ok(language) => language.own_name(),
            Err(_) => code,
        },
    }
}

pub(super) fn cannot_decide(t: &Texts, it: CannotDecide) -> String {
    match it {
        CannotDecide::Withdrawn => t.recruit_cannot_withdrawn(),
        CannotDecide::NotWithdrawn => t.recruit_cannot_not_withdrawn(),
        CannotDecide::Published => t.recruit_cannot_published(),
    }
}

/// What the button of a decision says.
pub(super) fn decision(t: &Texts, it: Standing) -> String {
    match it {
        Standing::Applied => t.recruit_decide_applied(),
        Standing::Approved => t.recruit_decide_approved(),
        Standing::Waiting => t.recruit_decide_waiting(),
        Standing::NotSelected => t.recruit_decide_not_selected(),
    }
}

pub(super) fn invited_as(t: &Texts, it: &InvitedAs) -> String {
    match it {
        InvitedAs::Organiser => t.recruit_as_organiser(),
        InvitedAs::Coordinator { .. } => t.recruit_as_coordinator(),
        InvitedAs::Participant { nominated: true, .. } => t.recruit_as_nominated(),
        InvitedAs::Participant { nominated: false, .. } => t.recruit_as_participant(),
    }
}

pub(super) fn invitation_state(t: &Texts, it: &Invitation, now: Timestamp) -> (String, BadgeTone) {
    match it.state {
        InvitationState::Accepted { .. } => (t.recruit_invitation_accepted(), BadgeTone::Good),
        InvitationState::Revoked { .. } => (t.recruit_invitation_revoked(), BadgeTone::Neutral),
        InvitationState::Sent if it.check(now).is_err() => {
            (t.recruit_invitation_expired(), BadgeTone::Caution)
        }
        InvitationState::Sent => (t.recruit_invitation_sent(), BadgeTone::Active),
    }
}
