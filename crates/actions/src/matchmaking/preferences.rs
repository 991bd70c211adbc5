//! What makes a good pair better: the extra worth that preferences add.

use super::rules::{can_meet, is_same_unit};
use super::scale::FULL_GAIN;
use super::traits::Traits;
use domain::matching_rules::{MatchingRules, Preference, Weight};
use domain::participant::{Mode, SubjectWish};

/// A preference that a pair satisfies wholly, in thousandths.
const WHOLE: u32 = 1_000;
/// Where one of the two did not say: silence neither helps nor hinders.
const UNSAID: u32 = WHOLE / 2;
/// Common parts of the week from which on there are enough.
const ENOUGH_PARTS: u32 = 4;

/// The preferences that are not off, each with what it adds at most, in thousandths of [`FULL_GAIN`].
#[derive(Clone, Debug)]
pub(super) struct Preferences {
    weights: Vec<(Preference, u32)>,
    gap_years: u8,
}

/// What a preference adds that is satisfied wholly, in thousandths of two people who meet each other's every need.
const fn thousandths(weight: Weight) -> u32 {
    match weight {
        Weight::Off => 0,
        Weight::Slight => 20,
        Weight::Medium => 60,
        Weight::Strong => 150,
    }
}

impl Preferences {
    pub(super) fn of(rules: &MatchingRules) -> Self {
        let named = rules.preferences.iter();
        let weights = named.map(|(&it, &weight)| (it, thousandths(weight))).filter(|it| it.1 > 0).collect();
        Self { weights, gap_years: rules.experience_gap_years.max(1) }
    }

    /// What they add for a pair, 0..=[`Preferences::most`]; the same in either order. Numbers are the people's, for
    /// their wishes.
    pub(super) fn extra(&self, (i, one): (u32, &Traits), (j, other): (u32, &Traits)) -> i64 {
        let satisfied = self
            .weights
            .iter()
            .map(|&(preference, weight)| weight * self.share(preference, (i, one), (j, other)));
        scaled(satisfied.sum())
    }

    pub(super) fn most(&self) -> i64 {
        scaled(self.weights.iter().map(|it| it.1 * WHOLE).sum())
    }

    fn share(&self, preference: Preference, (i, one): (u32, &Traits), (j, other): (u32, &Traits)) -> u32 {
        match preference {
            Preference::DifferentOrganisation => {
                let both = one.organisation.zip(other.organisation);
                both.map_or(UNSAID, |(it, that)| whole(it != that))
            }
            Preference::DifferentUnit => {
                let both = one.unit.zip(other.unit);
                both.map_or(UNSAID, |_| whole(!is_same_unit(one, other)))
            }
            Preference::SubjectAsWished => subject(one, other),
            Preference::SharedLanguage => match (one.languages.first(), other.languages.first()) {
                (Some(it), Some(that)) if it == that => WHOLE,
                (Some(_), Some(_)) => whole(one.shares_language(other)) * 3 / 4,
                _ => UNSAID,
            },
            Preference::SharedAvailability => {
                if one.availability.is_unstated() || other.availability.is_unstated() {
                    UNSAID
                } else {
                    one.availability.common(other.availability).count().min(ENOUGH_PARTS) * WHOLE
                        / ENOUGH_PARTS
                }
            }
            Preference::SharedMode => mode(one, other),
            Preference::ExperienceGap => {
                let years = one.experience_years.zip(other.experience_years);
                let wanted = u32::from(self.gap_years);
                years.map_or(UNSAID, |(it, that)| u32::from(it.abs_diff(that)).min(wanted) * WHOLE / wanted)
            }
            Preference::WishedPartner => {
                let wished = |by: &Traits, whom: u32| whole(by.wished.binary_search(&whom).is_ok());
                wished(one, j).midpoint(wished(other, i))
            }
            Preference::SimilarHours => {
                let hours = one.hours_a_month.zip(other.hours_a_month);
                hours.map_or(UNSAID, |(it, that)| {
                    let most = u32::from(it.max(that)).max(1);
                    WHOLE - u32::from(it.abs_diff(that)) * WHOLE / most
                })
            }
        }
    }
}

fn whole(holds: bool) -> u32 {
    u32::from(holds) * WHOLE
}

fn scaled(satisfied: u32) -> i64 {
    i64::from(satisfied) * FULL_GAIN / i64::from(WHOLE * WHOLE)
}

fn subject(one: &Traits, other: &Traits) -> u32 {
    let Some((it, that)) = one.subject.zip(other.subject) else { return UNSAID };
    let content = |wish| match wish {
        SubjectWish::Either => WHOLE,
        SubjectWish::Same => whole(it == that),
        SubjectWish::Different => whole(it != that),
    };
    content(one.subject_wish).midpoint(content(other.subject_wish))
}

/// Who wants only the one way of meeting is better served by somebody who wants the same.
fn mode(one: &Traits, other: &Traits) -> u32 {
    match (one.mode, other.mode) {
        (Mode::Either, Mode::Either) => WHOLE,
        (it, that) if it == that && can_meet(one, other) => WHOLE,
        _ => whole(can_meet(one, other)) * 3 / 4,
    }
}
