//! Soft preferences: what makes a good pair better.

use super::{FULL_BENEFIT, rules::same};
use crate::profile::{Profile, SubjectWish};
use crate::similarity::{FULL, Strength};

/// How much each preference may add, in thousandths of [`FULL_BENEFIT`]. All are 0 by default.
///
/// A preference that the pair satisfies fully adds its whole weight, in part a part; where one of the two did not say, it
/// adds half, so that silence neither helps nor hinders.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Preferences {
    /// Each person's wish for the same or a different subject.
    pub subject: u16,
    /// Common slots in the week: full from four on.
    pub availability: u16,
    /// A way of meeting that suits both.
    pub mode: u16,
    /// A common language: full for a common first choice, three quarters for any common one.
    pub language: u16,
    /// Different organisations.
    pub organisation: u16,
    /// Years of experience apart: full at or beyond [`Preferences::experience_gap_years`].
    pub experience_gap: u16,
    /// The gap that counts fully.
    pub experience_gap_years: u8,
    /// Named wishes: half for each of the two who wished for the other.
    pub named_wish: u16,
}

const ENOUGH_SLOTS: u32 = 4;
const UNSAID: Strength = FULL / 2;

impl Preferences {
    fn parts(&self, one: &Profile, other: &Profile) -> [(u16, Strength); 7] {
        [
            (self.subject, subject(one, other)),
            (self.availability, availability(one, other)),
            (self.mode, mode(one, other)),
            (self.language, language(one, other)),
            (self.organisation, organisation(one, other)),
            (self.experience_gap, self.experience(one, other)),
            (self.named_wish, named_wish(one, other)),
        ]
    }

    pub(super) fn bonus(&self, one: &Profile, other: &Profile) -> u32 {
        let satisfied =
            self.parts(one, other).into_iter().map(|(weight, share)| u64::from(weight) * u64::from(share));
        scaled(satisfied.sum())
    }

    pub(super) fn most_bonus(&self) -> u32 {
        let weights = [
            self.subject,
            self.availability,
            self.mode,
            self.language,
            self.organisation,
            self.experience_gap,
            self.named_wish,
        ];
        scaled(weights.into_iter().map(|weight| u64::from(weight) * u64::from(FULL)).sum())
    }

    fn experience(&self, one: &Profile, other: &Profile) -> Strength {
        let years = one.attributes.experience_years.zip(other.attributes.experience_years);
        let wanted = u32::from(self.experience_gap_years.max(1));
        years.map_or(UNSAID, |(it, that)| u32::from(it.abs_diff(that)).min(wanted) * FULL / wanted)
    }
}

/// Thousandths of weight times thousandths of satisfaction to benefit, rounded down.
fn scaled(satisfied: u64) -> u32 {
    let full = u64::from(FULL);
    u32::try_from(satisfied * u64::from(FULL_BENEFIT) / (full * full)).unwrap_or(u32::MAX)
}

fn subject(one: &Profile, other: &Profile) -> Strength {
    let (left, right) = (&one.attributes, &other.attributes);
    if left.subject.is_none() || right.subject.is_none() {
        return UNSAID;
    }
    let alike = same(left.subject.as_ref(), right.subject.as_ref());
    let content = |wish: SubjectWish| match wish {
        SubjectWish::Either => FULL,
        SubjectWish::Same => u32::from(alike) * FULL,
        SubjectWish::Different => u32::from(!alike) * FULL,
    };
    content(left.subject_wish).midpoint(content(right.subject_wish))
}

fn availability(one: &Profile, other: &Profile) -> Strength {
    let (left, right) = (one.attributes.availability, other.attributes.availability);
    if left.is_empty() || right.is_empty() {
        return UNSAID;
    }
    left.common(right).min(ENOUGH_SLOTS) * FULL / ENOUGH_SLOTS
}

fn mode(one: &Profile, other: &Profile) -> Strength {
    let (left, right) = (one.attributes.modes, other.attributes.modes);
    let said = |it: crate::profile::Modes| it.face_to_face || it.remote;
    if !said(left) || !said(right) {
        return UNSAID;
    }
    let common = (left.face_to_face && right.face_to_face) || (left.remote && right.remote);
    u32::from(common) * FULL
}

fn language(one: &Profile, other: &Profile) -> Strength {
    let (left, right) = (&one.attributes.languages, &other.attributes.languages);
    match (left.first(), right.first()) {
        (Some(it), Some(that)) if it == that => FULL,
        (Some(_), Some(_)) => u32::from(left.iter().any(|it| right.contains(it))) * FULL * 3 / 4,
        _ => UNSAID,
    }
}

fn organisation(one: &Profile, other: &Profile) -> Strength {
    let (left, right) = (one.attributes.organisation.as_ref(), other.attributes.organisation.as_ref());
    if left.is_none() || right.is_none() { UNSAID } else { u32::from(!same(left, right)) * FULL }
}

fn named_wish(one: &Profile, other: &Profile) -> Strength {
    let wishes = |from: &Profile, to: &Profile| u32::from(from.attributes.wished.contains(&to.id)) * FULL;
    wishes(one, other).midpoint(wishes(other, one))
}
