//! A sharper bound and, often, better groups: column generation.
//!
//! The linear programme over the known groups gives prices; pricing finds groups that outweigh them; they are added,
//! until there are none. The prices then bound every split, and the best splits consist of groups that hardly fall
//! short of their prices, so a search over just these improves the answer (Gilmore and Gomory 1961; Barnhart et al. 1998).

use super::anneal::Best;
use super::master::Master;
use super::pricing::Pricing;
use super::rules::Rules;
use super::{Bound, Goal, PRICE_SCALE, Problem};
use std::collections::BTreeSet;

/// The most people for whom the linear programme is set up.
const MOST_PEOPLE: usize = 400;

/// A group with its value.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Group {
    pub(super) members: Vec<u32>,
    pub(super) value: i64,
}

/// What column generation leaves behind.
pub(super) struct Generated {
    pub(super) bound: Bound,
    /// All groups that were found.
    pub(super) known: Vec<Group>,
    /// Disjoint groups of which the linear programme uses most.
    pub(super) used: Vec<Vec<u32>>,
}

/// Prices over all allowed groups in which everybody stands at least as high as in the best split. `None` if the steps did not suffice to prove prices better than `simple`.
pub(super) fn bound(
    problem: &Problem,
    rules: &Rules,
    best: &Best,
    simple: &Bound,
    steps: u64,
    should_stop: &dyn Fn() -> bool,
) -> Option<Generated> {
    let people = problem.people();
    if people == 0 || people > MOST_PEOPLE || steps == 0 {
        return None;
    }
    let floor = best.worst.filter(|_| problem.goal == Goal::WorstOffFirst && best.unplaced == 0);
    let mut pricing = Pricing::new(problem, rules, floor, steps);
    let mut master = Master::new(people);
    let mut known = BTreeSet::new();
    for members in best.groups(super::most_groups(problem)) {
        let value = value_of(problem, &members);
        master.add(members.clone(), value);
        known.insert(Group { members, value });
    }
    // Only groups that outweigh their prices by much are asked for at first: they are found fastest.
    let mut beyond = simple.prices.iter().max().copied().unwrap_or(0) / 2;
    loop {
        master.solve(20 * people);
        let prices: Vec<i64> =
            master.prices().iter().map(|it| (it * PRICE_SCALE as f64).ceil() as i64).collect();
        let prices: Vec<i64> = prices.into_iter().map(|it| it.max(0)).collect();
        // Half of the steps are kept for the proof.
        let spare = steps / 2;
        pricing.left = pricing.left.saturating_sub(spare);
        let (found, finished) = pricing.outweighing(&prices, beyond);
        pricing.left += spare;
        let mut added = 0;
        for it in found {
            let value = value_of(problem, &it.members);
            let mut members = it.members;
            members.sort_unstable();
            if known.insert(Group { members: members.clone(), value }) {
                master.add(members, value);
                added += 1;
            }
        }
        if should_stop() {
            return None;
        }
        let patience = PRICE_SCALE / 10;
        if !finished || (added == 0 && beyond <= patience) {
            let bound = prove(problem, &mut pricing, prices, simple, floor)?;
            return Some(Generated {
                bound,
                known: known.into_iter().collect(),
                used: disjoint(people, &master.used()),
            });
        }
        if added < people / 4 {
            let slower = if added == 0 { 10 } else { 3 };
            beyond = if beyond <= patience { 0 } else { beyond / slower };
        }
    }
}

fn prove(
    problem: &Problem,
    pricing: &mut Pricing<'_>,
    mut prices: Vec<i64>,
    simple: &Bound,
    floor: Option<i64>,
) -> Option<Bound> {
    if !pricing.repair(&mut prices) {
        return None;
    }
    let total = prices.iter().sum::<i64>() / PRICE_SCALE;
    debug_assert_eq!(prices.len(), problem.people());
    (total < simple.total).then_some(Bound { total, floor, worst: simple.worst, prices })
}

/// The groups in the order given, without those that share somebody with an earlier one.
fn disjoint(people: usize, groups: &[Vec<u32>]) -> Vec<Vec<u32>> {
    let mut taken = vec![false; people];
    let mut kept = Vec::new();
    for group in groups {
        if group.iter().all(|&it| !taken[it as usize]) {
            group.iter().for_each(|&it| taken[it as usize] = true);
            kept.push(group.clone());
        }
    }
    kept
}

pub(super) fn value_of(problem: &Problem, members: &[u32]) -> i64 {
    let mut value = 0;
    for (at, &one) in members.iter().enumerate() {
        for &other in &members[..at] {
            value += problem.benefits.get(one as usize, other as usize).map_or(0, i64::from);
        }
    }
    value
}

/// The best split of everybody into known groups that is worth more than `least`, searched depth first by the person
/// with the fewest groups left, best groups first, within so many nodes. The prices cut off what cannot be better.
pub(super) fn best_split(
    problem: &Problem,
    bound: &Bound,
    known: &[Group],
    least: i64,
    nodes: u64,
) -> Option<Vec<Vec<u32>>> {
    let gap = bound.prices.iter().sum::<i64>() - least * PRICE_SCALE;
    let loss = |it: &Group| {
        it.members.iter().map(|&i| bound.prices[i as usize]).sum::<i64>() - it.value * PRICE_SCALE
    };
    // Groups that lose more than the whole gap are in no better split.
    let mut useful: Vec<(i64, &Group)> =
        known.iter().map(|it| (loss(it), it)).filter(|it| it.0 < gap).collect();
    useful.sort_unstable();
    let mut of: Vec<Vec<usize>> = vec![Vec::new(); problem.people()];
    for (at, (_, group)) in useful.iter().enumerate() {
        group.members.iter().for_each(|&it| of[it as usize].push(at));
    }
    let mut split = Split {
        useful: &useful,
        of: &of,
        taken: vec![false; problem.people()],
        chosen: vec![],
        best: None,
        gap,
        nodes,
    };
    split.descend(0);
    split.best.map(|chosen| chosen.into_iter().map(|at| useful[at].1.members.clone()).collect())
}

struct Split<'a> {
    useful: &'a [(i64, &'a Group)],
    of: &'a [Vec<usize>],
    taken: Vec<bool>,
    chosen: Vec<usize>,
    best: Option<Vec<usize>>,
    /// The loss that a better split stays below.
    gap: i64,
    nodes: u64,
}

impl Split<'_> {
    fn is_free(&self, group: usize) -> bool {
        self.useful[group].1.members.iter().all(|&it| !self.taken[it as usize])
    }

    /// Chooses a group for the person who has fewest; as deep as there are groups in a split.
    fn descend(&mut self, lost: i64) {
        let Some(left) = self.nodes.checked_sub(1) else { return };
        self.nodes = left;
        let affordable = |it: &&usize| self.useful[**it].0 + lost < self.gap && self.is_free(**it);
        let open = (0..self.taken.len()).filter(|&it| !self.taken[it]);
        let fewest = open.map(|it| (self.of[it].iter().filter(affordable).take(12).count(), it)).min();
        let Some((choices, person)) = fewest else {
            (self.best, self.gap) = (Some(self.chosen.clone()), lost);
            return;
        };
        if choices == 0 {
            return;
        }
        for at in 0..self.of[person].len() {
            let group = self.of[person][at];
            let after = lost + self.useful[group].0;
            if after >= self.gap || self.nodes == 0 {
                return;
            }
            if self.is_free(group) {
                let members = &self.useful[group].1.members;
                members.iter().for_each(|&it| self.taken[it as usize] = true);
                self.chosen.push(group);
                self.descend(after);
                self.chosen.pop();
                members.iter().for_each(|&it| self.taken[it as usize] = false);
            }
        }
    }
}
