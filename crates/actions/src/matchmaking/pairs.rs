//! Pairs of equals, with a trio where the people are odd in number and nobody is to wait.

use super::certificate::{Certificate, Proof};
use super::conditions::{Conditions, FormerPartners, Oracle};
use super::solve::{CannotSolve, Found, Made};
use domain::matching_rules::{OddOneOut, Rule, Shape};
use matching::{Benefits, Goal, Odd, PairsSolution, Request, RequestError, solve_pairs};

/// Both of a pair should gain something. Gives way where otherwise fewer could be placed.
pub(super) const FLOOR: i64 = 1;

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
    let repeats = repeats(conditions, &kept, &solution)?;
    if !repeats.is_empty() {
        kept.extend(repeats);
        solution = run(&oracle, &kept, Goal::WorstOffFirst, odd)?;
    }
    let joined = match odd {
        OddOneOut::Trio => join_third(conditions, &oracle, &solution),
        OddOneOut::Waits => None,
    };
    Ok(found(conditions, &oracle, pins, kept, solution, joined))
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
        floor: (goal == Goal::WorstOffFirst).then_some(FLOOR),
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

/// The fewest pairs of former partners by which more people can be placed.
fn repeats(
    conditions: &Conditions<'_>,
    kept: &[Vec<u32>],
    without: &PairsSolution,
) -> Result<Vec<Vec<u32>>, CannotSolve> {
    let present = conditions.prepared.people.len() - kept.concat().len();
    let is_complete = without.left_out.len() <= present % 2;
    if is_complete || !conditions.rules.holds(Rule::NotAgain) || conditions.prepared.met.is_empty() {
        return Ok(Vec::new());
    }
    let costly = conditions.oracle(FormerPartners::Costly);
    let with = run(&costly, kept, Goal::Total, OddOneOut::Waits)?;
    if with.left_out.len() >= without.left_out.len() {
        return Ok(Vec::new());
    }
    let again = with.pairs.iter().filter(|&&(i, j)| conditions.have_met(i, j));
    Ok(again.map(|&(i, j)| vec![i, j]).collect())
}

/// The pair that the one left over joins best: the trio's worst-off as well off as possible, then the greatest gain in
/// worth. Former partners are avoided while another pair can take this one.
fn join_third(
    conditions: &Conditions<'_>,
    oracle: &Oracle<'_>,
    solution: &PairsSolution,
) -> Option<(u32, (u32, u32))> {
    let [left] = solution.left_out[..] else { return None };
    let third = left.person;
    let may_join = |&&(i, j): &&(u32, u32)| conditions.allows(i, third) && conditions.allows(j, third);
    let quality = |&&(i, j): &&(u32, u32)| {
        let is_new = conditions.broken(i, third).is_empty() && conditions.broken(j, third).is_empty();
        let worst = Conditions::worse_gain(oracle, i, third)
            .min(Conditions::worse_gain(oracle, j, third))
            .min(Conditions::worse_gain(oracle, i, j));
        let worth = trio_worth(conditions, oracle, [i, j, third]) - conditions.pair_worth(oracle, i, j);
        (is_new, worst, worth, std::cmp::Reverse((i, j)))
    };
    let best = solution.pairs.iter().filter(may_join).max_by_key(quality)?;
    Some((third, *best))
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
    joined: Option<(u32, (u32, u32))>,
) -> Found {
    let mut made: Vec<Made> = Vec::with_capacity(solution.pairs.len() + kept.len() + 1);
    for (at, members) in kept.iter().enumerate() {
        made.push(Made::of_peers(members, worth(conditions, oracle, members), at < pins.len()));
    }
    let mut others: Vec<Vec<u32>> = solution.pairs.iter().map(|&(i, j)| vec![i, j]).collect();
    others.extend(solution.trio.map(Vec::from));
    let mut unplaced: Vec<u32> = solution.left_out.iter().map(|it| it.person).collect();
    if let Some((third, (i, j))) = joined {
        others.iter_mut().filter(|it| **it == [i, j]).for_each(|it| it.push(third));
        unplaced.clear();
    }
    for members in &mut others {
        members.sort_unstable();
        made.push(Made::of_peers(members, worth(conditions, oracle, members), false));
    }
    let total: i64 = made.iter().map(|it| it.worth).sum();
    let people = conditions.prepared.people.len();
    let present = (people - kept.concat().len()) as u64;
    Found {
        bound: joined.map_or(total, |(third, (i, j))| {
            let mut trio = [i, j, third];
            trio.sort_unstable();
            bound_with_trio(
                conditions,
                total,
                conditions.pair_worth(oracle, i, j),
                trio_worth(conditions, oracle, trio),
            )
        }),
        is_optimal: joined.is_none(),
        pairs_checked: present * present.saturating_sub(1) / 2,
        unplaced,
        certificate: Certificate {
            format: Certificate::FORMAT.to_owned(),
            people: conditions.prepared.people.iter().map(|it| it.id.to_string()).collect(),
            kept,
            proof: Proof::Pairs {
                certificate: Box::new(solution.certificate),
                joined: joined.map(|(third, _)| third),
            },
        },
        made,
    }
}

/// What no arrangement with a trio exceeds. Without any one of a trio's three, the other two and the remaining pairs are
/// worth at most the best pairs `P`; the three inequalities add up to `total ≤ P + (sum of the trio's pairs) / 6`.
pub(super) fn bound_with_trio(conditions: &Conditions<'_>, total: i64, pair: i64, trio: i64) -> i64 {
    let best_pairs = total - trio + pair;
    best_pairs + conditions.beyond_worth() / 2
}
