//! Groups of equals: the best that was found, with a bound on what is possible.

use super::certificate::{Certificate, Proof};
use super::conditions::{Conditions, FormerPartners};
use super::pairs::worth;
use super::solve::{CannotSolve, Found, Made};
use domain::matching_rules::Rule;
use matching::Benefits as _;
use matching::groups::{self, Benefits, Budget, Goal, InvalidProblem, MOST_PEOPLE, Problem};

/// Moves that the search tries: enough for a few dozen people to settle, a second or two for several hundred.
const STEPS_A_PERSON: u64 = 40_000;
const MOST_STEPS: u64 = 8_000_000;
/// Partial groups that the bound looks at.
const BOUND_STEPS: u64 = 2_000_000;
/// The search is random but always the same.
const SEED: u64 = 1;
/// Together with what follows a pair stays within the engine's range of ±2²⁴.
const REPEAT_COST: i64 = 1 << 22;

/// Everybody who is not in a pinned group, and the problem over their places.
pub(super) struct Task {
    pub free: Vec<u32>,
    pub problem: Problem,
}

/// The problem as the engine takes it; the verifier builds the same. Former partners may meet again at a cost that
/// outweighs any other benefit, since here nobody can tell beforehand whether another choice exists.
pub(super) fn task(
    conditions: &Conditions<'_>,
    kept: &[Vec<u32>],
    least: u8,
    most: u8,
) -> Result<Task, CannotSolve> {
    let pinned = kept.concat();
    let free: Vec<u32> = conditions.prepared.numbers().filter(|it| !pinned.contains(it)).collect();
    if free.len() > MOST_PEOPLE {
        return Err(CannotSolve::TooMany { people: free.len(), most: MOST_PEOPLE });
    }
    let oracle = conditions.oracle(FormerPartners::Barred);
    let is_again = |i, j| conditions.rules.holds(Rule::NotAgain) && conditions.have_met(i, j);
    let benefit = |i: usize, j: usize| {
        let (i, j) = (free[i], free[j]);
        let worth = match oracle.benefit(i, j) {
            Some(benefit) => benefit.worth,
            None if is_again(i, j) && conditions.allows(i, j) => {
                conditions.pair_worth(&oracle, i, j) - REPEAT_COST
            }
            None => return None,
        };
        i32::try_from(worth).ok()
    };
    let problem = Problem {
        keys: free.iter().map(|&it| it.into()).collect(),
        sizes: least.into()..=most.into(),
        benefits: Benefits::new(free.len(), benefit),
        rules: vec![],
        goal: Goal::WorstOffFirst,
    };
    Ok(Task { free, problem })
}

/// The best groups found.
pub(super) fn solve(
    conditions: &Conditions<'_>,
    pins: &[Vec<u32>],
    least: u8,
    most: u8,
) -> Result<Found, CannotSolve> {
    let Task { free, problem } = task(conditions, pins, least, most)?;
    let budget = Budget {
        steps: (free.len() as u64 * STEPS_A_PERSON).min(MOST_STEPS),
        bound_steps: BOUND_STEPS,
        seed: SEED,
        should_stop: &|| false,
    };
    let solution = groups::solve(&problem, &budget, &mut |_| ()).map_err(|error| match error {
        InvalidProblem::TooMany => CannotSolve::TooMany { people: free.len(), most: MOST_PEOPLE },
        error => unreachable!("sizes and benefits were checked: {error}"),
    })?;
    let oracle = conditions.oracle(FormerPartners::Barred);
    let mut made: Vec<Made> = Vec::with_capacity(pins.len() + solution.groups.len());
    let of = |members: &[u32], pinned| Made::of_peers(members, worth(conditions, &oracle, members), pinned);
    made.extend(pins.iter().map(|it| of(it, true)));
    for group in &solution.groups {
        let members: Vec<u32> = group.iter().map(|&it| free[it as usize]).collect();
        made.push(of(&members, false));
    }
    let is_optimal = solution.total == solution.bound.total;
    let total: i64 = made.iter().map(|it| it.worth).sum();
    // Not below zero: what former partners cost is in the engine's total alone.
    let missing = (solution.bound.total - solution.total).max(0);
    Ok(Found {
        unplaced: solution.unplaced.iter().map(|it| free[it.person as usize]).collect(),
        is_optimal,
        bound: total + missing,
        pairs_checked: free.len() as u64 * (free.len() as u64).saturating_sub(1) / 2,
        certificate: Certificate {
            format: Certificate::FORMAT.to_owned(),
            people: conditions.prepared.people.iter().map(|it| it.id.to_string()).collect(),
            kept: pins.to_vec(),
            proof: Proof::Groups {
                prices: solution.bound.prices,
                total: solution.bound.total,
                floor: solution.bound.floor,
                worst: solution.bound.worst,
            },
        },
        made,
    })
}
