//! What a round of matching must hold and what it should prefer.

use std::collections::{BTreeMap, BTreeSet};
use std::str::FromStr;

/// What the matching makes of the people.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// Two equals; somebody left over in an odd cohort makes a trio or waits.
    Pairs { odd: OddOneOut },
    /// Equals in groups of `least` to `most`.
    Groups { least: u8, most: u8 },
    /// A mentor with one or several mentees, as each mentor's capacity says.
    Mentors,
}

/// What becomes of the last person of an odd cohort.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OddOneOut {
    Trio,
    Waits,
}

/// A condition no partnership breaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Rule {
    DifferentOrganisation,
    SameOrganisation,
    DifferentUnit,
    DifferentFunction,
    /// At least one language both speak.
    SharedLanguage,
    /// Both can meet online, or both can meet in the same place.
    SharedMode,
    /// At least [`MatchingRules::experience_gap_years`] between them.
    ExperienceGap,
    /// Partners of earlier rounds do not meet again while another choice exists.
    NotAgain,
    /// Each of the two gets help with at least one need.
    BothGain,
}

/// A wish that may be outweighed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Preference {
    DifferentOrganisation,
    DifferentUnit,
    /// Same or different subject, as each of the two asked.
    SubjectAsWished,
    SharedLanguage,
    SharedAvailability,
    SharedMode,
    ExperienceGap,
    /// Partners somebody asked for by name.
    WishedPartner,
    /// Similar hours a month.
    SimilarHours,
}

/// How much a preference counts beside what two people can learn from each other.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Weight {
    #[default]
    Off,
    Slight,
    Medium,
    Strong,
}

macro_rules! codes {
    ($($name:ident { $($variant:ident = $code:literal),+ $(,)? })+) => {$(
        impl $name {
            pub const ALL: &[Self] = &[$(Self::$variant),+];

            /// The name in the database, in forms and in rule files.
            pub const fn code(self) -> &'static str {
                match self { $(Self::$variant => $code),+ }
            }
        }

        impl FromStr for $name {
            type Err = UnknownCode;

            fn from_str(code: &str) -> Result<Self, UnknownCode> {
                Self::ALL.iter().copied().find(|it| it.code() == code).ok_or_else(|| UnknownCode {
                    code: code.into(),
                    known: Self::ALL.iter().map(|it| it.code()).collect(),
                })
            }
        }
    )+};
}

/// A rule file or row names something that does not exist.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{code:?} is none of {}", known.join(", "))]
pub struct UnknownCode {
    pub code: String,
    pub known: Vec<&'static str>,
}

codes! {
    OddOneOut { Trio = "trio", Waits = "waits" }
    Rule {
        DifferentOrganisation = "different-organisation",
        SameOrganisation = "same-organisation",
        DifferentUnit = "different-unit",
        DifferentFunction = "different-function",
        SharedLanguage = "shared-language",
        SharedMode = "shared-mode",
        ExperienceGap = "experience-gap",
        NotAgain = "not-again",
        BothGain = "both-gain",
    }
    Preference {
        DifferentOrganisation = "different-organisation",
        DifferentUnit = "different-unit",
        SubjectAsWished = "subject-as-wished",
        SharedLanguage = "shared-language",
        SharedAvailability = "shared-availability",
        SharedMode = "shared-mode",
        ExperienceGap = "experience-gap",
        WishedPartner = "wished-partner",
        SimilarHours = "similar-hours",
    }
    Weight { Off = "off", Slight = "slight", Medium = "medium", Strong = "strong" }
}

/// Everything an organiser decides about a round of matching before it is run.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MatchingRules {
    pub shape: Shape,
    pub rules: BTreeSet<Rule>,
    /// A preference that is not named is off.
    pub preferences: BTreeMap<Preference, Weight>,
    /// Years between the two that [`Rule::ExperienceGap`] and [`Preference::ExperienceGap`] ask for.
    pub experience_gap_years: u8,
}

/// Why a set of rules can not be used.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum InvalidRules {
    #[error("groups of {least} to {most} are impossible")]
    GroupSize { least: u8, most: u8 },
    #[error("same and different organisation exclude each other")]
    OrganisationBothWays,
}

impl MatchingRules {
    /// The smallest and the largest group that still works as one.
    pub const GROUP_SIZES: std::ops::RangeInclusive<u8> = 3..=12;

    pub fn check(&self) -> Result<(), InvalidRules> {
        if let Shape::Groups { least, most } = self.shape {
            let sizes = Self::GROUP_SIZES;
            if least > most || !sizes.contains(&least) || !sizes.contains(&most) {
                return Err(InvalidRules::GroupSize { least, most });
            }
        }
        if self.requires(Rule::SameOrganisation) && self.requires(Rule::DifferentOrganisation) {
            return Err(InvalidRules::OrganisationBothWays);
        }
        Ok(())
    }

    pub fn requires(&self, rule: Rule) -> bool {
        self.rules.contains(&rule)
    }

    pub fn weight(&self, preference: Preference) -> Weight {
        self.preferences.get(&preference).copied().unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn contradicting_rules_are_refused() {
        let rules = |shape, rules: &[Rule]| MatchingRules {
            shape,
            rules: rules.iter().copied().collect(),
            preferences: BTreeMap::new(),
            experience_gap_years: 10,
        };
        let pairs = Shape::Pairs { odd: OddOneOut::Trio };
        let groups = |least, most| Shape::Groups { least, most };
        let check = |it: MatchingRules, expected| assert_eq!(it.check(), expected, "{it:?}");

        check(rules(pairs, &[Rule::DifferentOrganisation]), Ok(()));
        check(rules(groups(3, 5), &[]), Ok(()));
        check(rules(groups(5, 3), &[]), Err(InvalidRules::GroupSize { least: 5, most: 3 }));
        check(rules(groups(2, 3), &[]), Err(InvalidRules::GroupSize { least: 2, most: 3 }));
        check(
            rules(pairs, &[Rule::DifferentOrganisation, Rule::SameOrganisation]),
            Err(InvalidRules::OrganisationBothWays),
        );
    }

    #[test]
    fn every_code_reads_back() {
        for rule in Rule::ALL {
            assert_eq!(rule.code().parse(), Ok(*rule));
        }
        for preference in Preference::ALL {
            assert_eq!(preference.code().parse(), Ok(*preference));
        }
        assert_eq!(
            "strongly".parse::<Weight>(),
            Err(UnknownCode { code: "strongly".into(), known: vec!["off", "slight", "medium", "strong"] })
        );
    }
}
