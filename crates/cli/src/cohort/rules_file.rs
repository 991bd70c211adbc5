//! The rule file: what a round of matching must hold and should prefer, as TOML.

use anyhow::{Context, bail};
use domain::Method;
use domain::matching_rules::{MatchingRules, OddOneOut, Preference, Rule, Shape, Weight};
use domain::programme::preset_rules;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::path::Path;

/// What a rule file may say; `docs/reference/match-command.md` explains every key. The same is kept in the proof.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct RulesFile {
    /// `pairs`, `groups` or `mentors`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub shape: Option<String>,
    /// `trio` or `waits`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub odd: Option<String>,
    /// As `3..5`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub group_size: Option<String>,
    /// Rules that no partnership breaks.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub always: Option<Vec<String>>,
    /// Preferences with their weights.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub prefer: Option<BTreeMap<String, String>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub experience_gap_years: Option<u8>,
    /// Partnerships to keep, each a list of addresses or names.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub keep_together: Vec<Vec<String>>,
    /// People of whom no two are brought together.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub keep_apart: Vec<Vec<String>>,
    /// People who were partners before, for the rule `not-again`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub met_before: Vec<Vec<String>>,
}

impl RulesFile {
    /// Errors name the file and the line.
    pub fn read(path: &Path) -> anyhow::Result<Self> {
        let text =
            std::fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()))?;
        toml::from_str(&text).with_context(|| format!("{} is no rule file", path.display()))
    }

    /// The rules it stands for; what it does not say is as the method's template has it: cross-expertise for equals,
    /// cross-company for mentors.
    pub fn rules(&self) -> anyhow::Result<MatchingRules> {
        let shape = self.shape()?;
        let method = if shape == Shape::Mentors { Method::CrossCompany } else { Method::CrossExpertise };
        let mut rules = preset_rules(method);
        rules.shape = shape;
        if let Some(always) = &self.always {
            rules.rules = always
                .iter()
                .map(|it| it.parse::<Rule>().context("in `always`"))
                .collect::<anyhow::Result<_>>()?;
        }
        if let Some(prefer) = &self.prefer {
            let preference = |(name, weight): (&String, &String)| {
                let named: Preference = name.parse().context("in `prefer`")?;
                Ok((named, weight.parse::<Weight>().with_context(|| format!("in `prefer`, {name}"))?))
            };
            rules.preferences = prefer.iter().map(preference).collect::<anyhow::Result<_>>()?;
        }
        rules.experience_gap_years = self.experience_gap_years.unwrap_or(rules.experience_gap_years);
        rules.check().context("the rules do not stand together")?;
        Ok(rules)
    }

    fn shape(&self) -> anyhow::Result<Shape> {
        Ok(match self.shape.as_deref() {
            None | Some("pairs") => Shape::Pairs {
                odd: self.odd.as_deref().unwrap_or("trio").parse::<OddOneOut>().context("in `odd`")?,
            },
            Some("groups") => {
                let (least, most) = group_size(self.group_size.as_deref().unwrap_or("3..5"))?;
                Shape::Groups { least, most }
            }
            Some("mentors") => Shape::Mentors,
            Some(other) => bail!("shape {other:?} is none of pairs, groups, mentors"),
        })
    }
}

/// `3..5`, `3-5` or `4`.
pub fn group_size(text: &str) -> anyhow::Result<(u8, u8)> {
    let ends = text.split_once("..").or_else(|| text.split_once(['-', '–'])).unwrap_or((text, text));
    let number = |it: &str| it.trim_start_matches('=').trim().parse::<u8>();
    match (number(ends.0), number(ends.1)) {
        (Ok(least), Ok(most)) => Ok((least, most)),
        _ => bail!("{text:?} is no size of groups; write for example 3..5"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_says_only_what_differs_from_the_template() {
        let file: RulesFile = toml::from_str(
            "shape = \"groups\"\ngroup-size = \"3..4\"\nalways = [\"shared-language\"]\n\
             keep-apart = [[\"Aino\", \"Bo\"]]\n[prefer]\nsimilar-hours = \"strong\"\n",
        )
        .expect("a rule file");
        let rules = file.rules().expect("rules");
        assert_eq!(rules.shape, Shape::Groups { least: 3, most: 4 });
        assert_eq!(rules.rules.into_iter().collect::<Vec<_>>(), [Rule::SharedLanguage]);
        assert_eq!(
            rules.preferences.into_iter().collect::<Vec<_>>(),
            [(Preference::SimilarHours, Weight::Strong)]
        );
        assert_eq!(RulesFile::default().rules().expect("rules"), preset_rules(Method::CrossExpertise));
    }

    #[test]
    fn mistakes_are_named() {
        let wrong = |text: &str| {
            let file: RulesFile = toml::from_str(text).expect("a rule file");
            format!("{:#}", file.rules().expect_err("a mistake"))
        };
        assert!(
            wrong("always = [\"same-planet\"]").contains("\"same-planet\" is none of different-organisation")
        );
        assert!(wrong("shape = \"circles\"").contains("pairs, groups, mentors"));
        assert!(wrong("shape = \"groups\"\ngroup-size = \"many\"").contains("3..5"));
        assert!(toml::from_str::<RulesFile>("alway = []").is_err());
    }
}
