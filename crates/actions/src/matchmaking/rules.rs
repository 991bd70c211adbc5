//! Which rules a pair would break.

use super::traits::Traits;
use domain::matching_rules::Rule;
use domain::participant::Mode;

/// A set of rules in one number, so that millions of pairs can be asked.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct RuleSet(u16);

impl RuleSet {
    pub(super) fn with(self, rule: Rule) -> Self {
        Self(self.0 | Self::bit(rule))
    }

    pub(super) fn without(self, rule: Rule) -> Self {
        Self(self.0 & !Self::bit(rule))
    }

    pub(super) fn holds(self, rule: Rule) -> bool {
        self.0 & Self::bit(rule) != 0
    }

    pub(super) fn is_empty(self) -> bool {
        self.0 == 0
    }

    pub(super) fn rules(self) -> impl Iterator<Item = Rule> {
        Rule::ALL.iter().copied().filter(move |&it| self.holds(it))
    }

    const fn bit(rule: Rule) -> u16 {
        1 << rule as u16
    }
}

impl FromIterator<Rule> for RuleSet {
    fn from_iter<I: IntoIterator<Item = Rule>>(rules: I) -> Self {
        rules.into_iter().fold(Self::default(), Self::with)
    }
}

/// Those of the rules that two people's attributes break. [`Rule::NotAgain`] and [`Rule::BothGain`] are no matter of
/// attributes and are never among them. What one of the two did not say breaks nothing.
pub(super) fn broken(rules: RuleSet, gap_years: u8, one: &Traits, other: &Traits) -> RuleSet {
    let mut found = RuleSet::default();
    for rule in rules.rules() {
        if breaks(rule, gap_years, one, other) {
            found = found.with(rule);
        }
    }
    found
}

fn breaks(rule: Rule, gap_years: u8, one: &Traits, other: &Traits) -> bool {
    let organisations = one.organisation.zip(other.organisation);
    match rule {
        Rule::DifferentOrganisation => organisations.is_some_and(|(it, that)| it == that),
        Rule::SameOrganisation => organisations.is_some_and(|(it, that)| it != that),
        Rule::DifferentUnit => is_same_unit(one, other),
        Rule::DifferentFunction => one.function.is_some() && one.function == other.function,
        Rule::SharedLanguage => {
            !one.languages.is_empty() && !other.languages.is_empty() && !one.shares_language(other)
        }
        Rule::SharedMode => !can_meet(one, other),
        Rule::ExperienceGap => {
            let years = one.experience_years.zip(other.experience_years);
            years.is_some_and(|(it, that)| it.abs_diff(that) < gap_years)
        }
        Rule::NotAgain | Rule::BothGain => false,
    }
}

/// Units of different organisations may bear the same name.
pub(super) fn is_same_unit(one: &Traits, other: &Traits) -> bool {
    let is_one_house = one.organisation.zip(other.organisation).is_none_or(|(it, that)| it == that);
    one.unit.is_some() && one.unit == other.unit && is_one_house
}

/// Whether both can meet online, or both in the same place.
pub(super) fn can_meet(one: &Traits, other: &Traits) -> bool {
    let online = one.mode != Mode::InPerson && other.mode != Mode::InPerson;
    let in_person = one.mode != Mode::Online && other.mode != Mode::Online;
    let apart = one.place.zip(other.place).is_some_and(|(it, that)| it != that);
    online || (in_person && !apart)
}
