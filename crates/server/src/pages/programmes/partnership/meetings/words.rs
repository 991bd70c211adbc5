//! Meetings and work in the reader's words.

use crate::forms::Form;
use crate::pages::components::cards::BadgeTone;
use domain::Timestamp;
use domain::activity::ActivityKind;
use domain::meeting::{CannotMeet, Meeting, MeetingMode, MeetingState};
use wording::Texts;

pub(super) fn mode(t: &Texts, it: MeetingMode) -> String {
    match it {
        MeetingMode::InPerson => t.meetings_mode_in_person(),
        MeetingMode::Phone => t.meetings_mode_phone(),
        MeetingMode::Online => t.meetings_mode_online(),
    }
}

pub(super) fn kind(t: &Texts, it: ActivityKind) -> String {
    match it {
        ActivityKind::CoWriting => t.meetings_kind_co_writing(),
        ActivityKind::Reading => t.meetings_kind_reading(),
        ActivityKind::Visit => t.meetings_kind_visit(),
        ActivityKind::Research => t.meetings_kind_research(),
        ActivityKind::Other => t.meetings_kind_other(),
    }
}

pub(super) fn state(t: &Texts, it: &Meeting, now: Timestamp) -> (String, BadgeTone) {
    match &it.state {
        MeetingState::Proposed { .. } => (t.meetings_state_proposed(), BadgeTone::Active),
        MeetingState::Planned { starts_at } if *starts_at <= now => {
            (t.meetings_state_passed(), BadgeTone::Caution)
        }
        MeetingState::Planned { .. } => (t.meetings_state_planned(), BadgeTone::Active),
        MeetingState::Held(_) => (t.meetings_state_held(), BadgeTone::Good),
        MeetingState::Cancelled { .. } => (t.meetings_state_cancelled(), BadgeTone::Neutral),
    }
}

/// Why it can not be so, with what to do.
pub(super) fn cannot_meet(t: &Texts, it: CannotMeet) -> String {
    match it {
        CannotMeet::NoTimes => t.meetings_cannot_no_times(),
        CannotMeet::TooManyTimes { most, .. } => t.meetings_cannot_too_many_times(super::count(most)),
        CannotMeet::Past => t.meetings_cannot_past(),
        CannotMeet::TooFar => t.meetings_cannot_too_far(),
        CannotMeet::BeforeIntroduction => t.meetings_cannot_before_introduction(),
        CannotMeet::Length { least, most } => t.forms_out_of_range(u32::from(least), u32::from(most)),
        CannotMeet::TooManyOpen(open) => t.meetings_cannot_too_many_open(super::count(open)),
        CannotMeet::AlreadyFixed => t.meetings_cannot_already_fixed(),
        CannotMeet::NotFixed => t.meetings_cannot_not_fixed(),
        CannotMeet::AlreadyHeld => t.meetings_cannot_already_held(),
        CannotMeet::Cancelled => t.meetings_cannot_cancelled(),
        CannotMeet::NotBegun => t.meetings_cannot_not_begun(),
        CannotMeet::NobodyPresent => t.meetings_cannot_nobody(),
        CannotMeet::NotMember => t.meetings_cannot_not_member(),
        CannotMeet::NoSuchTime => t.meetings_cannot_no_such_time(),
    }
}

/// Puts the reason beside the field it is about.
pub(super) fn refuse(t: &Texts, form: &mut Form, time: &str, it: CannotMeet) {
    let field = match it {
        CannotMeet::Length { .. } => "minutes",
        CannotMeet::NobodyPresent | CannotMeet::NotMember => "present",
        _ => time,
    };
    form.refuse(field, cannot_meet(t, it));
}
