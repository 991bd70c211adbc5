//! Hard rules: pairs that must not be.

use crate::profile::Profile;

/// Rules of a programme. All are off by default; exclusions between people always hold.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Rules {
    /// Partners come from different organisations. People without one may partner anybody.
    pub different_organisations: bool,
    /// Partners come from different units.
    pub different_units: bool,
    /// Partners have different functions.
    pub different_functions: bool,
    /// Partners share a language, where both named theirs.
    pub common_language: bool,
    /// Partners have a common time slot in the week, where both named theirs.
    pub common_time: bool,
    /// The years of experience differ by at least so much; who did not state them may partner anybody.
    pub experience_gap_years: u8,
    /// Directed benefit that both directions should reach (see [`super::Cohort::clears_floor`]); 0 for none.
    pub floor: u32,
}

/// The rule in the way of a pair.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Refusal {
    SamePerson,
    /// One of the two excluded the other, or they have met before.
    Excluded,
    SameOrganisation,
    SameUnit,
    SameFunction,
    NoCommonLanguage,
    NoCommonTime,
    ExperienceGapTooSmall,
}

impl Rules {
    pub(super) fn check(&self, one: &Profile, other: &Profile) -> Result<(), Refusal> {
        let (left, right) = (&one.attributes, &other.attributes);
        let refuse = |holds: bool, refusal: Refusal| if holds { Err(refusal) } else { Ok(()) };
        refuse(left.excluded.contains(&other.id) || right.excluded.contains(&one.id), Refusal::Excluded)?;
        let same_organisation = same(left.organisation.as_ref(), right.organisation.as_ref());
        refuse(self.different_organisations && same_organisation, Refusal::SameOrganisation)?;
        let same_unit = same(left.unit.as_ref(), right.unit.as_ref());
        // Units of different organisations may bear the same name.
        let one_house = same_organisation || left.organisation.is_none() || right.organisation.is_none();
        refuse(self.different_units && same_unit && one_house, Refusal::SameUnit)?;
        let same_function = same(left.function.as_ref(), right.function.as_ref());
        refuse(self.different_functions && same_function, Refusal::SameFunction)?;
        let both_speak = !left.languages.is_empty() && !right.languages.is_empty();
        let common = left.languages.iter().any(|it| right.languages.contains(it));
        refuse(self.common_language && both_speak && !common, Refusal::NoCommonLanguage)?;
        let both_timed = !left.availability.is_empty() && !right.availability.is_empty();
        let no_time = both_timed && left.availability.common(right.availability) == 0;
        refuse(self.common_time && no_time, Refusal::NoCommonTime)?;
        let gap = left.experience_years.zip(right.experience_years).map(|(it, that)| it.abs_diff(that));
        refuse(gap.is_some_and(|it| it < self.experience_gap_years), Refusal::ExperienceGapTooSmall)
    }
}

/// Whether both name something, and it is the same but for case and blanks.
pub(super) fn same(one: Option<&String>, other: Option<&String>) -> bool {
    let folded = |it: &String| it.trim().to_lowercase();
    one.zip(other).is_some_and(|(one, other)| !one.trim().is_empty() && folded(one) == folded(other))
}
