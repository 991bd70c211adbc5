//! How partnerships are called, how they stand and why somebody should look after one, in words.

use crate::pages::components::cards::{BadgeTone, badge};
use crate::pages::components::{Part, part};
use actions::follow_up::{AgreementStage, FollowedPartnership};
use domain::Timestamp;
use domain::concern::Attention;
use wording::Texts;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::pages::programmes) enum State {
    /// Somebody has not answered the introduction.
    Waiting,
    Going,
    Ended,
}

pub(in crate::pages::programmes) fn state(it: &FollowedPartnership) -> State {
    if it.has_ended() {
        State::Ended
    } else if it.is_awaited() {
        State::Waiting
    } else {
        State::Going
    }
}

pub(super) fn state_words(t: &Texts, it: &FollowedPartnership) -> String {
    match state(it) {
        State::Waiting => t.pairs_waiting(),
        State::Going => t.pairs_going(),
        State::Ended => t.pairs_ended(),
    }
}

pub(super) fn state_badge(t: &Texts, it: &FollowedPartnership) -> Part {
    let tone = match state(it) {
        State::Waiting => BadgeTone::Active,
        State::Going => BadgeTone::Good,
        State::Ended => BadgeTone::Neutral,
    };
    part(badge(state_words(t, it), tone))
}

pub(in crate::pages::programmes) fn attention(t: &Texts, it: Attention) -> String {
    match it {
        Attention::WantsToStop => t.pairs_wants_to_stop(),
        Attention::NeedsHelp => t.pairs_needs_help(),
        Attention::NoAnswer => t.pairs_no_answer(),
        Attention::Unanswered => t.pairs_unanswered(),
        Attention::Quiet => t.pairs_quiet(),
    }
}

/// How far the agreement has come; `day` writes a moment as a day.
pub(super) fn agreement(t: &Texts, it: AgreementStage, day: impl Fn(Timestamp) -> String) -> String {
    match it {
        AgreementStage::Missing => t.pairs_agreement_missing(),
        AgreementStage::Drafted => t.pairs_agreement_drafted(),
        AgreementStage::Signed(at) => t.pairs_agreement_signed(day(at)),
    }
}

/// The members' names as in a sentence.
pub(in crate::pages::programmes) fn names(t: &Texts, it: &FollowedPartnership) -> String {
    t.list_and(it.members.iter().map(|it| it.name.as_str()))
}
