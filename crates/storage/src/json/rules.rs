//! The rules of a matching.

use crate::error::{StorageError, corrupt};
use domain::matching_rules::{MatchingRules, Shape};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::collections::BTreeMap;

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Rules {
    shape: Shaped,
    rules: Vec<String>,
    preferences: BTreeMap<String, String>,
    experience_gap_years: u8,
}

#[derive(Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
enum Shaped {
    Pairs { odd: String },
    Groups { least: u8, most: u8 },
    Mentors,
}

impl From<&MatchingRules> for Rules {
    fn from(it: &MatchingRules) -> Self {
        Self {
            shape: match it.shape {
                Shape::Pairs { odd } => Shaped::Pairs { odd: odd.code().into() },
                Shape::Groups { least, most } => Shaped::Groups { least, most },
                Shape::Mentors => Shaped::Mentors,
            },
            rules: it.rules.iter().map(|rule| rule.code().into()).collect(),
            preferences: it
                .preferences
                .iter()
                .map(|(preference, weight)| (preference.code().into(), weight.code().into()))
                .collect(),
            experience_gap_years: it.experience_gap_years,
        }
    }
}

impl Rules {
    fn into_domain(self) -> Result<MatchingRules, domain::matching_rules::UnknownCode> {
        Ok(MatchingRules {
            shape: match self.shape {
                Shaped::Pairs { odd } => Shape::Pairs { odd: odd.parse()? },
                Shaped::Groups { least, most } => Shape::Groups { least, most },
                Shaped::Mentors => Shape::Mentors,
            },
            rules: self.rules.iter().map(|it| it.parse()).collect::<Result<_, _>>()?,
            preferences: self
                .preferences
                .iter()
                .map(|(preference, weight)| Ok((preference.parse()?, weight.parse()?)))
                .collect::<Result<_, _>>()?,
            experience_gap_years: self.experience_gap_years,
        })
    }
}

pub(crate) fn read(
    table: &'static str,
    column: &'static str,
    value: Value,
) -> Result<MatchingRules, StorageError> {
    let kept: Rules = super::read(table, column, value)?;
    kept.into_domain().map_err(|error| corrupt(table, column, error))
}

pub(crate) fn write(it: &MatchingRules) -> Value {
    super::write(&Rules::from(it))
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::Method;
    use domain::programme::preset_rules;

    #[test]
    fn the_rules_of_every_method_come_back_as_they_were() {
        for method in Method::ALL {
            let rules = preset_rules(method);
            assert_eq!(read("t", "c", write(&rules)).expect("rules"), rules);
        }
    }

    #[test]
    fn an_unknown_rule_is_named() {
        let mut value = write(&preset_rules(Method::Course));
        value["rules"] = serde_json::json!(["never"]);
        let error = read("programmes", "rules", value).expect_err("no such rule").to_string();
        assert!(
            error.starts_with("programmes.rules holds \"\\\"never\\\" is none of different-organisation"),
            "{error}"
        );
    }
}
