//! From the best assignment in canonical order to the caller's answer.

use super::anneal::Best;
use super::problem::Canonical;
use super::rules::Rules;
use super::{Bound, Cause, Problem, Solution, Unplaced};
use std::collections::BTreeSet;

pub(super) fn solution(canonical: &Canonical, rules: &Rules, best: &Best, mut bound: Bound) -> Solution {
    let problem = &canonical.problem;
    let groups = best.groups(super::most_groups(problem));
    let mut placed = vec![false; problem.people()];
    groups.iter().flatten().for_each(|&it| placed[it as usize] = true);
    let mut unplaced: Vec<Unplaced> = (0..problem.people())
        .filter(|&it| !placed[it])
        .map(|it| Unplaced {
            person: canonical.order[it],
            causes: causes(problem, rules, &groups, it as u32),
        })
        .collect();
    unplaced.sort_unstable_by_key(|it| it.person);
    let by_rank = std::mem::take(&mut bound.prices);
    bound.prices = vec![0; problem.people()];
    for (&person, price) in canonical.order.iter().zip(by_rank) {
        bound.prices[person as usize] = price;
    }
    Solution { groups: canonical.named(&groups), unplaced, worst: best.worst, total: best.total, bound }
}

/// What keeps a person out of each of the groups.
fn causes(problem: &Problem, rules: &Rules, groups: &[Vec<u32>], person: u32) -> Vec<Cause> {
    let partners = (0..problem.people()).filter(|&it| it != person as usize);
    let allowed = |other: usize| problem.benefits.get(person as usize, other).is_some();
    if partners.filter(|&it| allowed(it)).count() + 1 < *problem.sizes.start() {
        return vec![Cause::TooFewPartners];
    }
    let mut causes = BTreeSet::new();
    if groups.is_empty() {
        causes.insert(Cause::NoRoom);
    }
    for group in groups {
        if group.len() == *problem.sizes.end() {
            causes.insert(Cause::NoRoom);
            continue;
        }
        if group.iter().any(|&it| !allowed(it as usize)) {
            causes.insert(Cause::PairNotAllowed);
        }
        let with: Vec<u32> = group.iter().copied().chain([person]).collect();
        rules.each(&with, |rule, _| {
            causes.insert(Cause::Rule(rule));
        });
    }
    causes.into_iter().collect()
}
