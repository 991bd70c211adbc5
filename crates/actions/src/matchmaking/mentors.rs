//! Mentors and mentees: each mentor up to their capacity, each mentee one mentor.

use super::certificate::{Certificate, Proof};
use super::conditions::{Conditions, FormerPartners, Oracle};
use super::solve::{CannotSolve, Found, Made};
use super::wishes::ordered;
use domain::matching_rules::Rule;
use domain::participant::Part;
use domain::round::{CannotPropose, MemberRole};
use matching::mentors::{self, Goal, InvalidProblem, Mentee, Mentor, Pair, Problem, Solution};

/// More pairs than this would fill the memory of a small machine.
const MOST_PAIRS: usize = 60_000_000;

/// Everybody by the side they are on, ascending.
pub(super) struct Sides {
    pub mentors: Vec<u32>,
    pub mentees: Vec<u32>,
}

impl Sides {
    pub(super) fn of(conditions: &Conditions<'_>) -> Self {
        let is_mentor = |it: &u32| conditions.prepared.is_mentor(*it as usize);
        let (mentors, mentees) = conditions.prepared.numbers().partition(is_mentor);
        Self { mentors, mentees }
    }

    /// A pair of people as places on the two sides.
    fn places(&self, one: u32, other: u32) -> Option<(u32, u32)> {
        let place = |side: &[u32], it| side.binary_search(&it).ok().and_then(|at| u32::try_from(at).ok());
        let found = |mentor, mentee| Some((place(&self.mentors, mentor)?, place(&self.mentees, mentee)?));
        found(one, other).or_else(|| found(other, one))
    }
}

/// The best assignment; former partners as for pairs.
pub(super) fn solve(conditions: &Conditions<'_>, pins: &[Vec<u32>]) -> Result<Found, CannotSolve> {
    let sides = Sides::of(conditions);
    let pairs = sides.mentors.len().saturating_mul(sides.mentees.len());
    if pairs > MOST_PAIRS {
        let most = MOST_PAIRS / sides.mentors.len().max(1);
        return Err(CannotSolve::TooMany { people: sides.mentees.len(), most });
    }
    let mut kept = pins.to_vec();
    let mut problem = problem(conditions, &sides, &kept, FormerPartners::Barred)?;
    let mut solution = run(conditions, &sides, &problem)?;
    if solution.covered < sides.mentees.len()
        && conditions.rules.holds(Rule::NotAgain)
        && !conditions.prepared.met.is_empty()
    {
        let costly = self::problem(conditions, &sides, &kept, FormerPartners::Costly)?;
        let with = run(conditions, &sides, &costly)?;
        if with.covered > solution.covered {
            let people = with.pairs.iter().map(|it| people_of(&sides, it));
            let again = people.filter(|&(i, j)| conditions.have_met(i, j)).map(|(i, j)| ordered(i, j));
            let again: Vec<Vec<u32>> =
                again.map(|(i, j)| vec![i, j]).filter(|it| !kept.contains(it)).collect();
            kept.extend(again);
            problem = self::problem(conditions, &sides, &kept, FormerPartners::Barred)?;
            solution = run(conditions, &sides, &problem)?;
        }
    }
    Ok(found(conditions, &sides, pins, kept, solution))
}

fn people_of(sides: &Sides, pair: &Pair) -> (u32, u32) {
    (sides.mentors[pair.mentor as usize], sides.mentees[pair.mentee as usize])
}

/// The problem as the engine takes it; the verifier builds the same.
pub(super) fn problem(
    conditions: &Conditions<'_>,
    sides: &Sides,
    kept: &[Vec<u32>],
    former: FormerPartners,
) -> Result<Problem, CannotPropose> {
    let oracle = conditions.oracle(former);
    let mut pinned: Vec<(u32, u32)> = Vec::with_capacity(kept.len());
    for pair in kept {
        let of_two = match pair[..] {
            [one, other] => sides.places(one, other),
            _ => None,
        };
        pinned.push(of_two.ok_or_else(|| CannotPropose::ContradictingPins(conditions.prepared.id(pair[0])))?);
    }
    pinned.sort_unstable();
    pinned.dedup();
    let mut pairs = Vec::new();
    for (mentor, &one) in (0_u32..).zip(&sides.mentors) {
        for (mentee, &other) in (0_u32..).zip(&sides.mentees) {
            let is_pinned = pinned.binary_search(&(mentor, mentee)).is_ok();
            if let Some(benefit) = benefit(conditions, &oracle, former, (one, other), is_pinned) {
                pairs.push(Pair { mentor, mentee, benefit });
            }
        }
    }
    let capacity = |number: u32| match conditions.prepared.traits_of(number).part {
        Part::Mentor { capacity } => u32::from(capacity.max(1)),
        Part::Peer | Part::Mentee => 1,
    };
    Ok(Problem {
        mentors: sides.mentors.iter().map(|&it| Mentor { key: it.into(), capacity: capacity(it) }).collect(),
        mentees: sides.mentees.iter().map(|&it| Mentee { key: it.into(), wanted: 1 }).collect(),
        pairs,
        pinned,
        forbidden: vec![],
        // What former partners cost is for the total to weigh.
        goal: if former == FormerPartners::Costly { Goal::Total } else { Goal::WorstOffFirst },
    })
}

/// What the mentee gains, and the preferences. `None` for a pair that may not be.
fn benefit(
    conditions: &Conditions<'_>,
    oracle: &Oracle<'_>,
    former: FormerPartners,
    (mentor, mentee): (u32, u32),
    is_pinned: bool,
) -> Option<i64> {
    if !is_pinned {
        let broken = conditions.broken(mentor, mentee);
        if conditions.are_apart(mentor, mentee) || !broken.without(Rule::NotAgain).is_empty() {
            return None;
        }
        if broken.holds(Rule::NotAgain) {
            let penalty = conditions.repeat_penalty();
            return (former == FormerPartners::Costly)
                .then(|| worth(conditions, oracle, mentor, mentee) - penalty);
        }
    }
    Some(worth(conditions, oracle, mentor, mentee))
}

pub(super) fn worth(conditions: &Conditions<'_>, oracle: &Oracle<'_>, mentor: u32, mentee: u32) -> i64 {
    i64::from(oracle.exchange.gain(mentee, mentor)) + conditions.extra(mentor, mentee)
}

fn run(conditions: &Conditions<'_>, sides: &Sides, problem: &Problem) -> Result<Solution, CannotSolve> {
    let mentor = |at: u32| conditions.prepared.id(sides.mentors[at as usize]);
    let mentee = |at: u32| conditions.prepared.id(sides.mentees[at as usize]);
    mentors::solve(problem).map_err(|error| match error {
        InvalidProblem::PinsBeyondCapacity { mentor: at } => {
            CannotPropose::ContradictingPins(mentor(at)).into()
        }
        InvalidProblem::PinsBeyondWanted { mentee: at } => {
            CannotPropose::ContradictingPins(mentee(at)).into()
        }
        InvalidProblem::TooMany | InvalidProblem::CouldOverflow => {
            CannotSolve::TooMany { people: conditions.prepared.people.len(), most: MOST_PAIRS }
        }
        error => unreachable!("sides are numbered without gaps and each pair is named once: {error}"),
    })
}

fn found(
    conditions: &Conditions<'_>,
    sides: &Sides,
    pins: &[Vec<u32>],
    kept: Vec<Vec<u32>>,
    solution: Solution,
) -> Found {
    let is_pinned = |i, j| pins.iter().any(|pin| pin[..] == <[u32; 2]>::from(ordered(i, j)));
    let oracle = conditions.oracle(FormerPartners::Barred);
    let mut placed = vec![false; conditions.prepared.people.len()];
    let mut made = Vec::with_capacity(solution.pairs.len());
    for pair in &solution.pairs {
        let (mentor, mentee) = people_of(sides, pair);
        (placed[mentor as usize], placed[mentee as usize]) = (true, true);
        made.push(Made {
            members: vec![(mentor, MemberRole::Mentor), (mentee, MemberRole::Mentee)],
            worth: worth(conditions, &oracle, mentor, mentee),
            pinned: is_pinned(mentor, mentee),
        });
    }
    Found {
        unplaced: conditions.prepared.numbers().filter(|&it| !placed[it as usize]).collect(),
        is_optimal: true,
        bound: made.iter().map(|it| it.worth).sum(),
        pairs_checked: sides.mentors.len() as u64 * sides.mentees.len() as u64,
        certificate: Certificate {
            format: Certificate::FORMAT.to_owned(),
            people: conditions.prepared.people.iter().map(|it| it.id.to_string()).collect(),
            kept,
            proof: Proof::Mentors {
                certificate: solution.certificate,
                shortages: solution.shortages.into_iter().map(|it| (it.mentors, it.mentees)).collect(),
            },
        },
        made,
    }
}
