//! Why somebody has no partner, and what would open one.

use super::conditions::Conditions;
use super::rules::RuleSet;
use domain::matching_rules::{Rule, Shape};
use domain::round::UnplacedCause;
use std::collections::BTreeMap;

/// Looks at everybody this person could be with. Cost: one look at each pair with them.
pub(super) fn cause(conditions: &Conditions<'_>, person: u32) -> UnplacedCause {
    let prepared = conditions.prepared;
    let is_other_side = |it: u32| {
        conditions.shape != Shape::Mentors
            || prepared.is_mentor(it as usize) != prepared.is_mentor(person as usize)
    };
    let possible = prepared.numbers().filter(|&it| is_other_side(it) && !conditions.are_apart(person, it));
    let broken: Vec<RuleSet> = possible.map(|it| conditions.broken(person, it)).collect();
    if broken.is_empty() {
        return UnplacedCause::Nobody;
    }
    let enough = match conditions.shape {
        Shape::Groups { least, .. } => usize::from(least) - 1,
        Shape::Pairs { .. } | Shape::Mentors => 1,
    };
    if broken.iter().filter(|it| it.is_empty()).count() >= enough {
        return UnplacedCause::Competition;
    }
    let mut opened: BTreeMap<Rule, u32> = BTreeMap::new();
    for it in broken {
        let mut rules = it.rules();
        // A partner whom two rules bar is not opened by lifting one; the rules are named all the same.
        match (rules.next(), rules.next()) {
            (Some(only), None) => *opened.entry(only).or_default() += 1,
            _ => it.rules().for_each(|rule| {
                opened.entry(rule).or_default();
            }),
        }
    }
    let alone: Vec<(Rule, u32)> =
        opened.iter().map(|(&it, &count)| (it, count)).filter(|it| it.1 > 0).collect();
    UnplacedCause::Rules(if alone.is_empty() { opened.into_iter().collect() } else { alone })
}
