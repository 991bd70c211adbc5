//! Pairs of equals, with a trio where the people are odd in number and nobody is to wait.

use super::certificate::{Certificate, Proof};
use super::conditions::{Conditions, FormerPartners, Oracle};
use super::solve::{CannotSolve, Found, Made};
use domain::matching_rules::{OddOneOut, Rule, Shape};
use matching::{Benefits, Goal, Odd, PairsSolution, Request, RequestError, solve_pairs};

/// The best pairs.
///
/// Former partners are barred first. Where that leaves people out whom former partners could take, the fewest such
/// pairs that place the most are made and kept, and everybody else is matched anew: so repeats happen only where no
/// other choice exists, and the rest is still the best.
pub(super) fn solve(
    conditions: &Conditions<'_>,
    pins: &[Vec<u32>],
    odd: OddOneOut,
) -> Result<Found, CannotSolve> {
    let oracle = conditions.oracle(FormerPartners::Barred);
    let mut kept = pins.to_vec();
    let mut solution = run(&oracle, &kept, Goal::WorstOffFirst, odd)?;
    let repeats = repeats(conditions, &kept, &solution, odd)?;
    if !repeats.is_empty() {
        kept.extend(repeats);
        solution = run(&oracle, &kept, Goal::WorstOffFirst, odd)?;
    }
    Ok(found(conditions, &oracle, pins, kept, solution))
}

/// What the engine is asked; the verifier asks the same.
pub(super) fn request<'a>(absent: &'a [u32], goal: Goal, odd: OddOneOut) -> Request<'a> {
    Request {
        goal,
        odd: match odd {
            OddOneOut::Trio => Odd::Trio,
            OddOneOut::Waits => Odd::LeaveOneOut,
        },
        absent,
        threads: std::thread::available_parallelism().map_or(1, std::num::NonZero::get),
        ..Request::default()
    }
}

fn run(
    oracle: &Oracle<'_>,
    kept: &[Vec<u32>],
    goal: Goal,
    odd: OddOneOut,
) -> Result<PairsSolution, CannotSolve> {
    let absent = kept.concat();
    solve_pairs(oracle, &request(&absent, goal, odd)).map_err(|error| match error {
        RequestError::WorthTooLarge { .. } => too_many(oracle.people()),
        error => unreachable!("people are numbered without gaps, and nothing is pinned: {error}"),
    })
}

const fn too_many(people: usize) -> CannotSolve {
    // Far beyond what the engine was tried with; its sums of worths are what ends first.
    CannotSolve::TooMany { people, most: 10_000_000 }
}

/// The fewest partnerships of former partners by which more people can be placed.
fn repeats(
    conditions: &Conditions<'_>,
    kept: &[Vec<u32>],
    without: &PairsSolution,
    odd: OddOneOut,
) -> Result<Vec<Vec<u32>>, CannotSolve> {
    let present = conditions.prepared.people.len() - kept.concat().len();
    let unavoidable = if odd == OddOneOut::Waits { present % 2 } else { 0 };
    let is_complete = without.left_out.len() <= unavoidable;
    if is_complete || !conditions.rules.holds(Rule::NotAgain) || conditions.prepared.met.is_empty() {
        return Ok(Vec::new());
    }
    let costly = conditions.oracle(FormerPartners::Costly);
    let with = run(&costly, kept, Goal::Total, odd)?;
    if with.left_out.len() >= without.left_out.len() {
        return Ok(Vec::new());
    }
    let made = with.pairs.iter().map(|&(i, j)| vec![i, j]).chain(with.trio.map(Vec::from));
    Ok(made.filter(|it| has_former_partners(conditions, it)).collect())
}

/// Whether any two of these have been partners before.
pub(super) fn has_former_partners(conditions: &Conditions<'_>, members: &[u32]) -> bool {
    let mut pairs =
        members.iter().enumerate().flat_map(|(at, &i)| members[at + 1..].iter().map(move |&j| (i, j)));
    pairs.any(|(i, j)| conditions.have_met(i, j))
}

/// One and a half times the mean of the three pairs.
pub(super) fn trio_worth(conditions: &Conditions<'_>, oracle: &Oracle<'_>, [a, b, c]: [u32; 3]) -> i64 {
    let worth = |i, j| conditions.pair_worth(oracle, i, j);
    (worth(a, b) + worth(a, c) + worth(b, c)).div_euclid(2)
}

/// What a partnership of equals is worth: a pair as such, a trio among pairs as [`trio_worth`], a group all of its pairs,
/// which is what the engine adds up.
pub(super) fn worth(conditions: &Conditions<'_>, oracle: &Oracle<'_>, members: &[u32]) -> i64 {
    match (conditions.shape, members) {
        (Shape::Pairs { .. }, &[a, b, c]) => trio_worth(conditions, oracle, [a, b, c]),
        _ => {
            let pairs = members.iter().enumerate();
            pairs
                .flat_map(|(at, &i)| members[at + 1..].iter().map(move |&j| (i, j)))
                .map(|(i, j)| conditions.pair_worth(oracle, i, j))
                .sum()
        }
    }
}

fn found(
    conditions: &Conditions<'_>,
    oracle: &Oracle<'_>,
    pins: &[Vec<u32>],
    kept: Vec<Vec<u32>>,
    solution: PairsSolution,
) -> Found {
    let made_of =
        |members: &[u32], pinned| Made::of_peers(members, worth(conditions, oracle, members), pinned);
    let mut made: Vec<Made> = Vec::with_capacity(solution.pairs.len() + kept.len() + 1);
    made.extend(kept.iter().enumerate().map(|(at, members)| made_of(members, at < pins.len())));
    made.extend(solution.pairs.iter().map(|&(i, j)| made_of(&[i, j], false)));
    made.extend(solution.trio.iter().map(|trio| made_of(trio, false)));
    let people = conditions.prepared.people.len();
    let present = (people - kept.concat().len()) as u64;
    Found {
        bound: made.iter().map(|it| it.worth).sum(),
        is_optimal: true,
        pairs_checked: present * present.saturating_sub(1) / 2,
        unplaced: solution.left_out.iter().map(|it| it.person).collect(),
        certificate: Certificate {
            format: Certificate::FORMAT.to_owned(),
            people: conditions.prepared.people.iter().map(|it| it.id.to_string()).collect(),
            kept,
            proof: Proof::Pairs { certificate: Box::new(solution.certificate) },
        },
        made,
    }
}
