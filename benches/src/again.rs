//! Solving again after one pair was forbidden or pinned.

use crate::cases::Case;
use crate::measure::Measured;
use cpu_time::ProcessTime;
use matching::{Exchange, Goal, PairRule, PairsSolution, Request, Session, solve_pairs, verify};
use std::error::Error;

/// How many pairs are forbidden, and how many pinned, one after the other.
const CHANGES: usize = 15;

/// Up to so many people every change is checked, beyond only one of each kind.
const MOST_CHECKED: usize = 2_000;

/// The median of single changes, each to the same first solution. `is_checked`: answers are proven, and the same as
/// from scratch.
pub fn solve(case: &str, is_checked: bool) -> Result<Measured, Box<dyn Error>> {
    let Case::AllPairs(people) = Case::named(case)? else { return Err("only for all pairs".into()) };
    let exchange = Exchange::new(&people, PairRule::none())?;
    let first = Request { goal: Goal::Total, threads: 1, ..Request::default() };
    let mut session = Session::default();
    let best = session.solve(&exchange, &first, &[])?;
    let mut measured = Vec::new();
    for at in 0..2 * CHANGES {
        // Every forbidden pair is one of the solution; every pinned one joins persons of two of its pairs.
        let place = at * (best.pairs.len() - 1) / (2 * CHANGES);
        let pair = if at % 2 == 0 {
            best.pairs[place]
        } else {
            let allowed = best.pairs[place + 1..].iter().map(|other| (best.pairs[place].0, other.0));
            allowed
                .into_iter()
                .find(|&(i, j)| matching::Benefits::benefit(&exchange, i, j).is_some())
                .ok_or("no pair")?
        };
        let pairs = [pair];
        let (forbidden, pinned): (&[_], &[_]) = if at % 2 == 0 { (&pairs, &[]) } else { (&[], &pairs) };
        let changed = Request { forbidden, pinned, ..first.clone() };
        let start = ProcessTime::now();
        let solution = session.solve(&exchange, &changed, &[])?;
        let seconds = start.elapsed().as_secs_f64();
        if is_checked && (people.len() <= MOST_CHECKED || at < 2) {
            check(&exchange, &changed, &solution)?;
        }
        measured.push(Measured { seconds, cardinality: solution.pairs.len(), total: solution.total });
        session.solve(&exchange, &first, &[])?;
    }
    measured.sort_by(|one, other| one.seconds.total_cmp(&other.seconds));
    Ok(Measured { cardinality: best.pairs.len(), total: best.total, ..measured[CHANGES] })
}

fn check(exchange: &Exchange<'_>, request: &Request<'_>, warm: &PairsSolution) -> Result<(), Box<dyn Error>> {
    verify::pairs(exchange, request, warm)?;
    let cold = solve_pairs(exchange, request)?;
    if (&cold.pairs, cold.total) == (&warm.pairs, warm.total) {
        Ok(())
    } else {
        Err("warm and cold differ".into())
    }
}
