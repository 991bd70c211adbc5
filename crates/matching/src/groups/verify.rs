//! Checks groups, their totals and their bound against the problem alone; shares no code with the solver.

use super::{Bound, Goal, PRICE_SCALE, Problem, Rule, Solution};
use std::collections::HashMap;
use thiserror::Error;

/// The first thing that is wrong with a solution.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum Refusal {
    #[error("person {0} is in two places, in none, or does not exist")]
    Person(u32),
    #[error("group {group} has {size} members")]
    Size { group: usize, size: usize },
    #[error("the pair ({0}, {1}) is not allowed")]
    PairNotAllowed(u32, u32),
    #[error("group {group} breaks rule {rule}")]
    RuleBroken { group: usize, rule: usize },
    #[error("the total is {actual}, not {claimed}")]
    Total { claimed: i64, actual: i64 },
    #[error("the lowest standing is {actual:?}, not {claimed:?}")]
    Worst { claimed: Option<i64>, actual: Option<i64> },
    #[error("there is not one price of at least 0 per person")]
    Prices,
    #[error("the prices add up to {actual}, not {claimed}")]
    BoundTotal { claimed: i64, actual: i64 },
    #[error("the bound is about standings of at least {floor:?}, the lowest is {worst:?}")]
    BoundFloor { floor: Option<i64>, worst: Option<i64> },
    #[error("this allowed group is worth more than its prices: {0:?}")]
    Underpriced(Vec<u32>),
    #[error("the lowest standing {claimed:?} is above its bound {bound:?}")]
    WorstBound { claimed: Option<i64>, bound: Option<i64> },
}

/// How far the prices of a bound have been checked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BoundCheck {
    /// Every allowed group was compared, or ruled out with others at once: the bound is proven.
    Proven,
    /// The steps ran out; the prices hold for the groups compared.
    OutOfSteps,
}

/// Accepts a solution only if it keeps every rule and says what is true; the bound is compared with the solution's
/// own groups only. [`verify_bound`] checks it over all groups.
///
/// # Errors
/// [`Refusal`] names the first thing that is wrong.
pub fn verify(problem: &Problem, solution: &Solution) -> Result<(), Refusal> {
    everybody_once(problem, solution)?;
    for (group, members) in solution.groups.iter().enumerate() {
        if !problem.sizes.contains(&members.len()) {
            return Err(Refusal::Size { group, size: members.len() });
        }
        for (at, &one) in members.iter().enumerate() {
            for &other in &members[at + 1..] {
                if problem.benefits.get(one as usize, other as usize).is_none() {
                    return Err(Refusal::PairNotAllowed(one, other));
                }
            }
        }
        if let Some(rule) = problem.rules.iter().position(|rule| !keeps(rule, members)) {
            return Err(Refusal::RuleBroken { group, rule });
        }
    }
    let actual = solution.groups.iter().map(|members| worth(problem, members)).sum();
    if solution.total != actual {
        return Err(Refusal::Total { claimed: solution.total, actual });
    }
    let actual = solution.groups.iter().map(|members| lowest_standing(problem, members)).min();
    if solution.worst != actual {
        return Err(Refusal::Worst { claimed: solution.worst, actual });
    }
    let bound = &solution.bound;
    if bound.prices.len() != problem.people() || bound.prices.iter().any(|&it| it < 0) {
        return Err(Refusal::Prices);
    }
    let actual = bound.prices.iter().sum::<i64>() / PRICE_SCALE;
    if bound.total != actual {
        return Err(Refusal::BoundTotal { claimed: bound.total, actual });
    }
    let underpriced = |members: &&Vec<u32>| {
        members.iter().map(|&it| bound.prices[it as usize]).sum::<i64>()
            < worth(problem, members) * PRICE_SCALE
    };
    if bound.floor > solution.worst {
        return Err(Refusal::BoundFloor { floor: bound.floor, worst: solution.worst });
    }
    if let Some(members) = solution.groups.iter().find(underpriced) {
        return Err(Refusal::Underpriced(members.clone()));
    }
    if solution.unplaced.is_empty() && problem.goal == Goal::WorstOffFirst && solution.worst > bound.worst {
        return Err(Refusal::WorstBound { claimed: solution.worst, bound: bound.worst });
    }
    Ok(())
}

fn everybody_once(problem: &Problem, solution: &Solution) -> Result<(), Refusal> {
    let mut seen = vec![false; problem.people()];
    let listed =
        solution.groups.iter().flatten().copied().chain(solution.unplaced.iter().map(|it| it.person));
    for person in listed {
        match seen.get_mut(person as usize) {
            Some(seen) if !*seen => *seen = true,
            _ => return Err(Refusal::Person(person)),
        }
    }
    match seen.iter().position(|seen| !seen) {
        Some(missing) => Err(Refusal::Person(missing as u32)),
        None => Ok(()),
    }
}

fn keeps(rule: &Rule, members: &[u32]) -> bool {
    let count = |class: &[bool]| members.iter().filter(|&&it| class[it as usize]).count() as u32;
    match rule {
        Rule::AtMostAlike { labels, most } => {
            let mut alike = HashMap::new();
            for label in members.iter().filter_map(|&it| labels[it as usize]) {
                *alike.entry(label).or_insert(0u32) += 1;
            }
            alike.values().all(|count| count <= most)
        }
        Rule::AtMost { members: class, most } => count(class) <= *most,
        Rule::AtLeast { members: class, least } => count(class) >= *least,
        Rule::NoneOrAtLeast { members: class, least } => {
            matches!(count(class), count if count == 0 || count >= *least)
        }
        Rule::SumWithin { values, least, most } => {
            let sum: i64 = members.iter().map(|&it| i64::from(values[it as usize])).sum();
            (*least..=*most).contains(&sum)
        }
    }
}

fn benefit(problem: &Problem, one: u32, other: u32) -> i64 {
    problem.benefits.get(one as usize, other as usize).map_or(0, i64::from)
}

fn worth(problem: &Problem, members: &[u32]) -> i64 {
    let pairs =
        members.iter().enumerate().flat_map(|(at, &one)| members[at + 1..].iter().map(move |&it| (one, it)));
    pairs.map(|(one, other)| benefit(problem, one, other)).sum()
}

fn lowest_standing(problem: &Problem, members: &[u32]) -> i64 {
    let others = members.len() as i64 - 1;
    let sum = |&one: &u32| {
        members.iter().filter(|&&it| it != one).map(|&it| benefit(problem, one, it)).sum::<i64>()
    };
    members.iter().map(|one| sum(one).div_euclid(others)).min().unwrap_or(0)
}

/// Compares the prices with every group that keeps pairs, rules and the bound's floor, by enumeration: a partial
/// group is given up where even the best partners of those still to come could not outweigh the prices. `steps`
/// limits the partial groups looked at.
///
/// # Errors
/// [`Refusal::Underpriced`] names an allowed group that refutes the bound.
pub fn verify_bound(problem: &Problem, bound: &Bound, steps: u64) -> Result<BoundCheck, Refusal> {
    let prices = bound.prices.as_slice();
    if prices.len() != problem.people() || prices.iter().any(|&it| it < 0) {
        return Err(Refusal::Prices);
    }
    let people = problem.people();
    let most = *problem.sizes.end();
    // promise[k][i]: the most that person i can add to a group of k + 1 people, half of each benefit, less the price.
    let promise: Vec<Vec<i64>> = (1..most)
        .map(|partners| {
            (0..people)
                .map(|i| {
                    let mut row: Vec<i64> = (0..people)
                        .filter(|&j| j != i)
                        .filter_map(|j| problem.benefits.get(i, j))
                        .map(i64::from)
                        .collect();
                    row.sort_unstable_by(|a, b| b.cmp(a));
                    row.iter().take(partners).sum::<i64>() * PRICE_SCALE - 2 * prices[i]
                })
                .collect()
        })
        .collect();
    let mut search = Enumeration { problem, bound, promise, left: steps, members: Vec::with_capacity(most) };
    for size in problem.sizes.clone() {
        for first in 0..people as u32 {
            search.members.push(first);
            let done = search.grow(size)?;
            search.members.pop();
            if done == BoundCheck::OutOfSteps {
                return Ok(done);
            }
        }
    }
    Ok(BoundCheck::Proven)
}

struct Enumeration<'a> {
    problem: &'a Problem,
    bound: &'a Bound,
    promise: Vec<Vec<i64>>,
    left: u64,
    members: Vec<u32>,
}

impl Enumeration<'_> {
    /// Tries every larger index as the next member; at most as deep as a group is large.
    fn grow(&mut self, size: usize) -> Result<BoundCheck, Refusal> {
        let Some(left) = self.left.checked_sub(1) else { return Ok(BoundCheck::OutOfSteps) };
        self.left = left;
        if self.members.len() == size {
            let paid: i64 = self.members.iter().map(|&it| self.bound.prices[it as usize]).sum();
            let over = worth(self.problem, &self.members) * PRICE_SCALE > paid;
            let stands =
                || self.bound.floor.is_none_or(|floor| lowest_standing(self.problem, &self.members) >= floor);
            let allowed = || stands() && self.problem.rules.iter().all(|rule| keeps(rule, &self.members));
            return if over && allowed() {
                Err(Refusal::Underpriced(self.members.clone()))
            } else {
                Ok(BoundCheck::Proven)
            };
        }
        if !self.could_outweigh(size) {
            return Ok(BoundCheck::Proven);
        }
        let last = self.members[self.members.len() - 1];
        for next in last + 1..self.problem.people() as u32 {
            let allowed = |&it: &u32| self.problem.benefits.get(it as usize, next as usize).is_some();
            if self.members.iter().all(allowed) {
                self.members.push(next);
                let done = self.grow(size)?;
                self.members.pop();
                if done == BoundCheck::OutOfSteps {
                    return Ok(done);
                }
            }
        }
        Ok(BoundCheck::Proven)
    }

    /// Twice the worth of any completion, less twice its prices, is at most what the members promise and what the
    /// best of those after them promise.
    fn could_outweigh(&self, size: usize) -> bool {
        let last = self.members[self.members.len() - 1] as usize;
        let promise = &self.promise[size - 2];
        let mine: i64 = self.members.iter().map(|&it| promise[it as usize]).sum();
        let mut others = vec![i64::MIN; size - self.members.len()];
        for &it in &promise[last + 1..] {
            if it > others[0] {
                others[0] = it;
                others.sort_unstable();
            }
        }
        others[0] != i64::MIN && mine + others.iter().sum::<i64>() > 0
    }
}
