//! Checks a solution and its proof against the problem alone; shares no code with the solver.
//!
//! Everything is recomputed from the caller's own lists in 128-bit integers, in `O(m log m)`.

use super::certificate::{Certificate, Cut, TooFew, WorstOffProof};
use super::{Cause, Goal, Pair, Problem, Solution};
use std::collections::{HashMap, HashSet};
use thiserror::Error;

/// The first thing that is wrong with a solution or its certificate.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum Refusal {
    #[error("pair ({mentor}, {mentee}) is not allowed, is forbidden, or has another benefit")]
    PairNotAllowed { mentor: u32, mentee: u32 },
    #[error("pair ({mentor}, {mentee}) is listed twice")]
    PairTwice { mentor: u32, mentee: u32 },
    #[error("the pinned pair ({mentor}, {mentee}) is missing")]
    PinMissing { mentor: u32, mentee: u32 },
    #[error("mentor {mentor} has more mentees than places")]
    Overfull { mentor: u32 },
    #[error("mentee {mentee} has more mentors than wanted")]
    MoreThanWanted { mentee: u32 },
    #[error("the number of mentees served is {actual}, not {claimed}")]
    Covered { claimed: usize, actual: usize },
    #[error("the number of places is {actual}, not {claimed}")]
    Places { claimed: usize, actual: usize },
    #[error("the total is {actual}, not {claimed}")]
    Total { claimed: i64, actual: i128 },
    #[error("the lowest benefit is {actual:?}, not {claimed:?}")]
    Worst { claimed: Option<i64>, actual: Option<i64> },
    #[error("the list of those who go without is wrong about mentee {mentee}")]
    Unplaced { mentee: u32 },
    #[error("shortage {shortage} is none: somebody in it has another way")]
    NoShortage { shortage: usize },
    #[error("the certificate does not have one level per mentee and one price per mentor")]
    Shape,
    #[error("the bonus {bonus} could be outweighed by benefits")]
    BonusTooSmall { bonus: i64 },
    #[error("the price of mentor {mentor} is negative, or positive beside a free place")]
    Price { mentor: u32 },
    #[error("the level of mentee {mentee} does not fit the places of this mentee")]
    Level { mentee: u32 },
    #[error("pair ({mentor}, {mentee}) contradicts the prices")]
    PairPrice { mentor: u32, mentee: u32 },
    #[error("a proof that nobody can be better off at the bottom is missing, or not asked for")]
    WorstOffProof,
    #[error("the floor {floor} is not the lowest benefit")]
    Floor { floor: i64 },
    #[error("a cut names somebody who does not exist, or somebody twice")]
    CutUnknown,
    #[error("the cut for the mentees served allows {bound}, not {claimed}")]
    CoveredCut { bound: i128, claimed: i128 },
    #[error("the cut for the places allows {bound}, not {claimed}")]
    PlacesCut { bound: i128, claimed: i128 },
    #[error("the cut above the floor still allows {bound}")]
    AboveCut { bound: i128 },
}

/// What the pins leave open.
struct Remaining<'a> {
    open: Vec<&'a Pair>,
    capacity: Vec<i128>,
    wanted: Vec<i128>,
    served: Vec<bool>,
    used: HashSet<(u32, u32)>,
    /// Places taken by mentor and places got by mentee, pins aside.
    taken: Vec<i128>,
    got: Vec<i128>,
}

/// Accepts a solution only if it is feasible, says what is true, and is proven to be best.
///
/// # Errors
/// [`Refusal`] names the first thing that is wrong.
pub fn verify(problem: &Problem, solution: &Solution) -> Result<(), Refusal> {
    let remaining = feasible(problem, solution)?;
    claims(problem, solution, &remaining)?;
    left(problem, solution, &remaining)?;
    let certificate = &solution.certificate;
    if certificate.level.len() != problem.mentees.len() || certificate.price.len() != problem.mentors.len() {
        return Err(Refusal::Shape);
    }
    bonus(problem, certificate.bonus)?;
    match (&certificate.worst_off, problem.goal, solution.worst) {
        (Some(proof), Goal::WorstOffFirst, Some(worst)) => worst_off(proof, worst, &remaining)?,
        (None, Goal::Total, _) | (None, _, None) => {}
        _ => return Err(Refusal::WorstOffProof),
    }
    prices(certificate, &remaining)
}

fn feasible<'a>(problem: &'a Problem, solution: &Solution) -> Result<Remaining<'a>, Refusal> {
    let forbidden: HashSet<(u32, u32)> = problem.forbidden.iter().copied().collect();
    let pinned: HashSet<(u32, u32)> = problem.pinned.iter().copied().collect();
    let names = |it: &Pair| (it.mentor, it.mentee);
    let allowed: HashMap<(u32, u32), i64> = problem
        .pairs
        .iter()
        .filter(|it| !forbidden.contains(&names(it)))
        .map(|it| (names(it), it.benefit))
        .collect();
    let mut remaining = Remaining {
        open: problem
            .pairs
            .iter()
            .filter(|it| !forbidden.contains(&names(it)) && !pinned.contains(&names(it)))
            .collect(),
        capacity: problem.mentors.iter().map(|it| i128::from(it.capacity)).collect(),
        wanted: problem.mentees.iter().map(|it| i128::from(it.wanted)).collect(),
        served: vec![false; problem.mentees.len()],
        used: HashSet::new(),
        taken: vec![0; problem.mentors.len()],
        got: vec![0; problem.mentees.len()],
    };
    for &Pair { mentor, mentee, benefit } in &solution.pairs {
        if allowed.get(&(mentor, mentee)) != Some(&benefit) {
            return Err(Refusal::PairNotAllowed { mentor, mentee });
        }
        if !remaining.used.insert((mentor, mentee)) {
            return Err(Refusal::PairTwice { mentor, mentee });
        }
        if pinned.contains(&(mentor, mentee)) {
            remaining.capacity[mentor as usize] -= 1;
            remaining.wanted[mentee as usize] -= 1;
            remaining.served[mentee as usize] = true;
        } else {
            remaining.taken[mentor as usize] += 1;
            remaining.got[mentee as usize] += 1;
        }
    }
    if let Some(&(mentor, mentee)) = problem.pinned.iter().find(|it| !remaining.used.contains(it)) {
        return Err(Refusal::PinMissing { mentor, mentee });
    }
    if let Some(mentor) = (0..remaining.taken.len()).find(|&it| remaining.taken[it] > remaining.capacity[it])
    {
        return Err(Refusal::Overfull { mentor: mentor as u32 });
    }
    if let Some(mentee) = (0..remaining.got.len()).find(|&it| remaining.got[it] > remaining.wanted[it]) {
        return Err(Refusal::MoreThanWanted { mentee: mentee as u32 });
    }
    Ok(remaining)
}

fn claims(problem: &Problem, solution: &Solution, remaining: &Remaining<'_>) -> Result<(), Refusal> {
    let actual =
        (0..problem.mentees.len()).filter(|&it| remaining.served[it] || remaining.got[it] > 0).count();
    if solution.covered != actual {
        return Err(Refusal::Covered { claimed: solution.covered, actual });
    }
    if solution.places != solution.pairs.len() {
        return Err(Refusal::Places { claimed: solution.places, actual: solution.pairs.len() });
    }
    let actual = solution.pairs.iter().map(|it| i128::from(it.benefit)).sum();
    if i128::from(solution.total) != actual {
        return Err(Refusal::Total { claimed: solution.total, actual });
    }
    let actual = remaining
        .open
        .iter()
        .filter(|it| remaining.used.contains(&(it.mentor, it.mentee)))
        .map(|it| it.benefit)
        .min();
    if solution.worst != actual {
        return Err(Refusal::Worst { claimed: solution.worst, actual });
    }
    Ok(())
}

/// Those who go without are exactly those listed, with a reason that holds.
fn left(problem: &Problem, solution: &Solution, remaining: &Remaining<'_>) -> Result<(), Refusal> {
    let mut rows: Vec<Vec<u32>> = vec![Vec::new(); problem.mentees.len()];
    for it in &remaining.open {
        rows[it.mentee as usize].push(it.mentor);
    }
    let mut listed = solution.unplaced.iter();
    for mentee in 0..problem.mentees.len() as u32 {
        let place = mentee as usize;
        if remaining.got[place] == remaining.wanted[place] {
            continue;
        }
        let wanted = problem.mentees[place].wanted;
        let lacking = remaining.wanted[place] - remaining.got[place];
        let holds = listed.next().is_some_and(|it| {
            let counts = it.mentee == mentee
                && it.wanted == wanted
                && i128::from(wanted) - i128::from(it.got) == lacking;
            let unused = rows[place].iter().any(|&mentor| !remaining.used.contains(&(mentor, mentee)));
            counts
                && match it.cause {
                    Cause::NoAllowedMentor => rows[place].is_empty() && !remaining.served[place],
                    Cause::NoFurtherMentor => !unused && (remaining.served[place] || !rows[place].is_empty()),
                    Cause::Shortage(at) => {
                        unused && solution.shortages.get(at).is_some_and(|it| it.mentees.contains(&mentee))
                    }
                }
        });
        if !holds {
            return Err(Refusal::Unplaced { mentee });
        }
    }
    if let Some(extra) = listed.next() {
        return Err(Refusal::Unplaced { mentee: extra.mentee });
    }
    for (index, shortage) in solution.shortages.iter().enumerate() {
        let mentors: HashSet<u32> = shortage.mentors.iter().copied().collect();
        let mentees: HashSet<u32> = shortage.mentees.iter().copied().collect();
        let full = mentors.iter().all(|&it| {
            remaining.taken.get(it as usize).is_some_and(|taken| *taken == remaining.capacity[it as usize])
        });
        let closed = remaining.open.iter().all(|it| match remaining.used.contains(&(it.mentor, it.mentee)) {
            true => !mentors.contains(&it.mentor) || mentees.contains(&it.mentee),
            false => !mentees.contains(&it.mentee) || mentors.contains(&it.mentor),
        });
        if !full || !closed {
            return Err(Refusal::NoShortage { shortage: index });
        }
    }
    Ok(())
}

fn bonus(problem: &Problem, bonus: i64) -> Result<(), Refusal> {
    let benefits = || problem.pairs.iter().map(|it| i128::from(it.benefit));
    let range = benefits().max().unwrap_or(0).max(0) - benefits().min().unwrap_or(0).min(0);
    let exchanged = problem.mentors.len().min(problem.mentees.len()) as i128 + 1;
    if i128::from(bonus) <= exchanged * range { Err(Refusal::BonusTooSmall { bonus }) } else { Ok(()) }
}

/// The complementary slackness conditions over the pairs that count.
fn prices(certificate: &Certificate, remaining: &Remaining<'_>) -> Result<(), Refusal> {
    let floor = certificate.worst_off.as_ref().map_or(i64::MIN, |it| it.floor);
    let bonus = i128::from(certificate.bonus);
    for (mentor, &price) in certificate.price.iter().enumerate() {
        let full = remaining.taken[mentor] == remaining.capacity[mentor];
        if price < 0 || (price > 0 && !full) {
            return Err(Refusal::Price { mentor: mentor as u32 });
        }
    }
    for (mentee, &level) in certificate.level.iter().enumerate() {
        let worth = |place: i128| if place == 1 && !remaining.served[mentee] { 2 * bonus } else { bonus };
        let got = remaining.got[mentee];
        let too_low = got < remaining.wanted[mentee] && i128::from(level) < worth(got + 1);
        let too_high = got > 0 && i128::from(level) > worth(got);
        if too_low || too_high {
            return Err(Refusal::Level { mentee: mentee as u32 });
        }
    }
    for &&Pair { mentor, mentee, benefit } in remaining.open.iter().filter(|it| it.benefit >= floor) {
        let price = i128::from(certificate.price[mentor as usize]);
        let reduced = price - i128::from(benefit) - i128::from(certificate.level[mentee as usize]);
        let used = remaining.used.contains(&(mentor, mentee));
        if (used && reduced > 0) || (!used && reduced < 0) {
            return Err(Refusal::PairPrice { mentor, mentee });
        }
    }
    Ok(())
}

fn worst_off(proof: &WorstOffProof, worst: i64, remaining: &Remaining<'_>) -> Result<(), Refusal> {
    if proof.floor != worst {
        return Err(Refusal::Floor { floor: proof.floor });
    }
    let first = |mentee: usize| if remaining.served[mentee] { 0 } else { remaining.wanted[mentee].min(1) };
    let all = |mentee: usize| remaining.wanted[mentee];
    let covered =
        (0..remaining.got.len()).filter(|&it| !remaining.served[it] && remaining.got[it] > 0).count() as i128;
    let places = remaining.got.iter().sum();
    let bound = cut_bound(&proof.covered, i64::MIN, &first, remaining)?;
    if bound != covered {
        return Err(Refusal::CoveredCut { bound, claimed: covered });
    }
    let bound = cut_bound(&proof.places, i64::MIN, &all, remaining)?;
    if bound != places {
        return Err(Refusal::PlacesCut { bound, claimed: places });
    }
    let (bound, needed) = match &proof.above {
        TooFew::Covered(cut) => (cut_bound(cut, worst.saturating_add(1), &first, remaining)?, covered),
        TooFew::Places(cut) => (cut_bound(cut, worst.saturating_add(1), &all, remaining)?, places),
    };
    if bound < needed { Ok(()) } else { Err(Refusal::AboveCut { bound }) }
}

/// What a cut lets through with pairs worth at least `floor`: the supply of the mentees outside, the capacity of the
/// mentors inside, and one for every pair from inside to outside.
fn cut_bound(
    cut: &Cut,
    floor: i64,
    supply: &dyn Fn(usize) -> i128,
    remaining: &Remaining<'_>,
) -> Result<i128, Refusal> {
    let mut mentees = vec![false; remaining.wanted.len()];
    let mut mentors = vec![false; remaining.capacity.len()];
    for (named, flags) in [(&cut.mentees, &mut mentees), (&cut.mentors, &mut mentors)] {
        for &it in named {
            match flags.get_mut(it as usize) {
                Some(flag) if !*flag => *flag = true,
                _ => return Err(Refusal::CutUnknown),
            }
        }
    }
    let outside: i128 = (0..mentees.len()).filter(|&it| !mentees[it]).map(supply).sum();
    let inside: i128 = (0..mentors.len()).filter(|&it| mentors[it]).map(|it| remaining.capacity[it]).sum();
    let crossing = remaining
        .open
        .iter()
        .filter(|it| it.benefit >= floor && mentees[it.mentee as usize] && !mentors[it.mentor as usize]);
    Ok(outside + inside + crossing.count() as i128)
}
