//! Groups of `a..=b` people: everybody placed where possible, every rule kept, the best found within a budget.
//!
//! Splitting people into groups of three or more for the greatest sum is NP-hard, so unlike pairs the answer comes
//! with an upper bound and the gap to it rather than a proof. The goals, each before the next:
//!
//! 1. the most people placed; no group ever breaks a rule or holds a pair that is not allowed;
//! 2. unless [`Goal::Total`] is asked for, the greatest lowest *standing*: a person's mean benefit with the other
//!    members of the group, rounded down;
//! 3. the greatest total: the sum of the benefits of all pairs within groups.
//!
//! How: a greedy start, simulated annealing (`anneal.rs`) over swaps, moves, and people set aside; then a few groups at a
//! time are split anew in the best way there is (`resplit.rs`); then, with the steps that [`Budget::bound_steps`]
//! allows, a bound by column generation (`columns.rs`) whose groups are combined into a better answer where they can be.
//!
//! The same problem, seed and steps give the same answer, whatever the order of the people: they are sorted by
//! `key` first. Stopping early through [`Budget::should_stop`] gives the best until then.
//!
//! ```
//! use matching::groups::{Benefits, Budget, Goal, Problem, Rule, solve, verify};
//!
//! // Six people of three organisations, two of them women who must not be alone among men.
//! let problem = Problem {
//!     keys: (0..6).collect(),
//!     sizes: 3..=3,
//!     benefits: Benefits::new(6, |i, j| Some(((i + 1) * (j + 1)) as i32)),
//!     rules: vec![
//!         Rule::AtMostAlike { labels: vec![Some(0), Some(0), Some(1), Some(1), Some(2), Some(2)], most: 1 },
//!         Rule::NoneOrAtLeast { members: vec![true, false, false, true, false, false], least: 2 },
//!     ],
//!     goal: Goal::WorstOffFirst,
//! };
//! let solution = solve(&problem, &Budget::steps(10_000, 1), &mut |_| ()).unwrap();
//! assert_eq!(solution.groups, vec![vec![0, 3, 5], vec![1, 2, 4]]);
//! verify::verify(&problem, &solution).unwrap();
//! ```

mod problem;
mod random;
mod regroup;
mod resplit;
mod rules;
mod state;

mod anneal;
mod answer;
mod bound;
mod columns;
mod master;
mod pricing;

pub mod verify;

pub use problem::{Benefits, GREATEST_BENEFIT, InvalidProblem, MOST_PEOPLE, Problem, Rule};

/// What comes after placing the most people.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Goal {
    /// First the best lowest standing, then the greatest total.
    #[default]
    WorstOffFirst,
    /// The greatest total at once.
    Total,
}

/// How long to look, and with which seed.
pub struct Budget<'a> {
    /// Moves tried by the annealing; about 5 to 10 million a second. Half as many groups are looked at afterwards.
    pub steps: u64,
    /// Partial groups looked at for the upper bound; 0 for the simple bound only.
    pub bound_steps: u64,
    pub seed: u64,
    /// Asked every thousand steps or so; the search ends when it says yes.
    pub should_stop: &'a dyn Fn() -> bool,
}

impl Budget<'_> {
    /// A budget of steps alone, without the costly bound.
    pub fn steps(steps: u64, seed: u64) -> Self {
        Self { steps, bound_steps: 0, seed, should_stop: &|| false }
    }
}

/// A solution better than all before it, reported while the search goes on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Improvement {
    /// Steps of the budget spent so far.
    pub step: u64,
    pub unplaced: usize,
    pub worst: Option<i64>,
    pub total: i64,
    /// Members by index, each group and the list of groups sorted.
    pub groups: Vec<Vec<u32>>,
}

/// The best groups found and how far from the best possible they can be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Solution {
    /// Members by index, each group and the list of groups sorted.
    pub groups: Vec<Vec<u32>>,
    /// Those in no group, with what kept them out.
    pub unplaced: Vec<Unplaced>,
    /// The lowest standing of a placed person; none if nobody is placed.
    pub worst: Option<i64>,
    /// The sum of the benefits of all pairs within groups.
    pub total: i64,
    pub bound: Bound,
}

/// Upper bounds on what any solution can attain.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bound {
    /// No split into allowed groups (with standings of at least `floor`) has a greater total.
    pub total: i64,
    /// What `total` and `prices` are about: splits in which everybody stands at least this high; all splits if none.
    pub floor: Option<i64>,
    /// With everybody placed, no split has a higher lowest standing; none if somebody fits no group at all.
    pub worst: Option<i64>,
    /// A price per person, in 1/[`PRICE_SCALE`] of a benefit: no allowed group is worth more than the
    /// prices of its members, which add up to `total` (scaled, rounded down).
    pub prices: Vec<i64>,
}

/// The most members a group may have.
pub const GREATEST_SIZE: usize = 16;

/// How fine prices are.
pub const PRICE_SCALE: i64 = 1_000;

impl Solution {
    /// How far the total can be from the best, in parts per million of the bound.
    pub fn gap_ppm(&self) -> i64 {
        let missing = i128::from(self.bound.total) - i128::from(self.total);
        let ppm = missing * 1_000_000 / i128::from(self.bound.total.max(1));
        i64::try_from(ppm).unwrap_or(i64::MAX)
    }
}

/// A person in no group.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unplaced {
    pub person: u32,
    /// What stands in the way, over all groups found: each reason once.
    pub causes: Vec<Cause>,
}

/// What keeps a person out of the groups.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Cause {
    /// Fewer allowed partners than the smallest group needs.
    TooFewPartners,
    /// Groups are full, and those left over are too few for another.
    NoRoom,
    /// A group has a member with whom this person is not allowed.
    PairNotAllowed,
    /// Joining a group would break the rule of this index.
    Rule(usize),
}

/// The best groups found within the budget. `report` hears of improvements while the search runs.
///
/// # Errors
/// [`InvalidProblem`] names what is wrong with the input.
pub fn solve(
    problem: &Problem,
    budget: &Budget<'_>,
    report: &mut dyn FnMut(&Improvement),
) -> Result<Solution, InvalidProblem> {
    let canonical = problem.canonical()?;
    let rules = rules::Rules::new(&canonical.problem.rules, problem.people());
    let problem = &canonical.problem;
    let mut bound = bound::simple(problem);
    let mut to_caller =
        |it: &Improvement| report(&Improvement { groups: canonical.named(&it.groups), ..it.clone() });
    let mut best = anneal::anneal(problem, &rules, bound.worst, budget, &mut to_caller);
    let sharper = columns::bound(problem, &rules, &best, &bound, budget.bound_steps, budget.should_stop);
    if let Some(columns::Generated { bound: sharp, known, used }) = sharper {
        best = anneal::improve(problem, &rules, &used, best, budget, &mut to_caller);
        let better = columns::best_split(problem, &sharp, &known, best.total, budget.bound_steps / 1_000);
        bound = sharp;
        if let Some(groups) = better.filter(|_| best.unplaced == 0) {
            best.adopt(problem, &groups);
            to_caller(&Improvement {
                step: budget.steps,
                unplaced: 0,
                worst: best.worst,
                total: best.total,
                groups: best.groups(most_groups(problem)),
            });
        }
    }
    Ok(answer::solution(&canonical, &rules, &best, bound))
}

/// As many groups as there could be.
fn most_groups(problem: &Problem) -> usize {
    problem.people() / problem.sizes.start()
}
