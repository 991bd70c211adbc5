//! The engine itself, every answer checked by its verifier; the check is not part of the time.

use crate::again;
use crate::cases::Case;
use crate::groups;
use crate::measure::Measured;
use cpu_time::ProcessTime;
use matching::{Exchange, Goal, Objective, PairRule, Request, mentors, solve_graph, solve_pairs, verify};
use std::error::Error;

/// The check takes one exact benefit per pair, so above this it is left to the test suite.
const MOST_VERIFIED: usize = 20_000;

pub fn solve(case: &str, is_checked: bool) -> Result<Measured, Box<dyn Error>> {
    if case.starts_with("groups") || case.starts_with("bounded") {
        return groups::solve(case);
    }
    if case.starts_with("again") {
        return again::solve(case, is_checked);
    }
    solve_with(case, is_checked, Goal::Total, mentors::Goal::Total)
}

/// The same with the worst-off first.
pub fn solve_worst_off(case: &str, is_checked: bool) -> Result<Measured, Box<dyn Error>> {
    solve_with(case, is_checked, Goal::WorstOffFirst, mentors::Goal::WorstOffFirst)
}

fn solve_with(
    case: &str,
    is_checked: bool,
    goal: Goal,
    mentors_goal: mentors::Goal,
) -> Result<Measured, Box<dyn Error>> {
    match Case::named(case)? {
        Case::AllPairs(people) => {
            let request = Request { goal, threads: 1, ..Request::default() };
            let start = ProcessTime::now();
            let exchange = Exchange::new(&people, PairRule::none())?;
            let solution = solve_pairs(&exchange, &request)?;
            let seconds = start.elapsed().as_secs_f64();
            if is_checked && people.len() <= MOST_VERIFIED {
                verify::pairs(&exchange, &request, &solution)?;
            }
            Ok(Measured { seconds, cardinality: solution.pairs.len(), total: solution.total })
        }
        Case::Graph(graph) => {
            let start = ProcessTime::now();
            let solution = solve_graph(&graph, Objective::MaximumCardinality)?;
            let seconds = start.elapsed().as_secs_f64();
            if is_checked {
                let objective = Objective::MaximumCardinality;
                verify::graph(&graph, objective, &solution.pairs, solution.total, &solution.proof)?;
            }
            Ok(Measured { seconds, cardinality: solution.pairs.len(), total: solution.total })
        }
        Case::Mentors(mut problem) => {
            problem.goal = mentors_goal;
            let start = ProcessTime::now();
            let solution = mentors::solve(&problem)?;
            let seconds = start.elapsed().as_secs_f64();
            if is_checked {
                mentors::verify::verify(&problem, &solution)?;
            }
            Ok(Measured { seconds, cardinality: solution.places, total: solution.total })
        }
    }
}
