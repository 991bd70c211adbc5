//! Mentors and mentees: a bipartite assignment with capacities on both sides, solved exactly and proven.
//!
//! A mentor takes at most `capacity` mentees, a mentee may want several mentors, and a pair is made at most once.
//! The goals, each before the next:
//!
//! 1. the most mentees with at least one mentor;
//! 2. the most filled places, a place being one (mentor, mentee) partnership that a mentee wants;
//! 3. unless [`Goal::Total`] is asked for, the greatest lowest benefit of a place that was not pinned;
//! 4. the greatest sum of benefits.
//!
//! Goals 1 and 2 never compete: an augmenting path from a mentee keeps every mentee served so far, so a flow that
//! serves the most mentees can be grown to a maximum one. That is why one integer bonus for a place and one more for
//! a mentee's first place express both (see [`certificate`]).
//!
//! Ties are broken by the solver's fixed walk through mentors and mentees sorted by their `key`, so the same people
//! in any order get the same answer.
//!
//! ```
//! use matching::mentors::{Goal, Mentee, Mentor, Pair, Problem, solve, verify};
//!
//! let problem = Problem {
//!     mentors: vec![Mentor { key: 10, capacity: 1 }, Mentor { key: 11, capacity: 2 }],
//!     mentees: vec![Mentee { key: 1, wanted: 1 }, Mentee { key: 2, wanted: 2 }],
//!     pairs: vec![
//!         Pair { mentor: 0, mentee: 0, benefit: 900 },
//!         Pair { mentor: 0, mentee: 1, benefit: 800 },
//!         Pair { mentor: 1, mentee: 1, benefit: 300 },
//!     ],
//!     pinned: vec![],
//!     forbidden: vec![],
//!     goal: Goal::WorstOffFirst,
//! };
//! let solution = solve(&problem).unwrap();
//! assert_eq!((solution.covered, solution.places, solution.total), (2, 2, 1200));
//! verify::verify(&problem, &solution).unwrap();
//! ```

mod canonical;
mod cover;
pub(crate) mod flow;
pub(crate) mod network;
mod shortage;
mod worst_off;

pub mod certificate;
pub mod verify;

use certificate::Certificate;
use thiserror::Error;

/// The largest benefit, and the largest loss, that a pair may carry: 2⁴⁰.
pub const GREATEST_BENEFIT: i64 = 1 << 40;

/// One who shares: takes at most `capacity` mentees; 0 stands for a mentor who pauses.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mentor {
    /// Stable identity that breaks ties; unique among mentors.
    pub key: u64,
    pub capacity: u32,
}

/// One who learns: wants at most `wanted` mentors.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mentee {
    /// Stable identity that breaks ties; unique among mentees.
    pub key: u64,
    pub wanted: u32,
}

/// An allowed pair: indices into [`Problem::mentors`] and [`Problem::mentees`], and what the partnership is worth.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Pair {
    pub mentor: u32,
    pub mentee: u32,
    pub benefit: i64,
}

/// What comes after the most mentees and the most places.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Goal {
    /// First the best lowest benefit, then the greatest total.
    #[default]
    WorstOffFirst,
    /// The greatest total at once.
    Total,
}

/// Everything the solver knows. What no rule allows is simply not among `pairs`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Problem {
    pub mentors: Vec<Mentor>,
    pub mentees: Vec<Mentee>,
    /// In any order; each (mentor, mentee) at most once.
    pub pairs: Vec<Pair>,
    /// (mentor, mentee) that must be part of the answer; each is one of `pairs` and not forbidden.
    pub pinned: Vec<(u32, u32)>,
    /// (mentor, mentee) that must not be part of the answer; those that are not among `pairs` change nothing.
    pub forbidden: Vec<(u32, u32)>,
    pub goal: Goal,
}

/// The best assignment, who is left and why, and the proof.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Solution {
    /// The places filled, sorted by mentee, then mentor.
    pub pairs: Vec<Pair>,
    /// How many mentees have at least one mentor.
    pub covered: usize,
    /// How many places are filled: `pairs.len()`.
    pub places: usize,
    /// The lowest benefit among the places that were not pinned; none if there is no such place.
    pub worst: Option<i64>,
    /// The sum of the benefits.
    pub total: i64,
    /// Mentees with fewer mentors than they want, by index, with the reason.
    pub unplaced: Vec<Unplaced>,
    /// Where places are short, disjoint.
    pub shortages: Vec<Shortage>,
    pub certificate: Certificate,
}

/// A mentee who got fewer mentors than wanted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unplaced {
    pub mentee: u32,
    pub got: u32,
    pub wanted: u32,
    pub cause: Cause,
}

/// What stands in a mentee's way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cause {
    /// No pair with this mentee is allowed.
    NoAllowedMentor,
    /// Every allowed mentor already is a mentor of this mentee.
    NoFurtherMentor,
    /// Too few places: an index into [`Solution::shortages`].
    Shortage(usize),
}

/// `mentees` can only share `mentors` (but for pairs already made), whose places are all taken: whoever is moved,
/// one of them goes without. More capacity, or one more allowed pair, is needed here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shortage {
    pub mentors: Vec<u32>,
    pub mentees: Vec<u32>,
}

/// Why a problem is refused.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum InvalidProblem {
    #[error("there are more than 2^30 mentors, mentees or pairs")]
    TooMany,
    #[error("two mentors share the key {0}")]
    RepeatedMentorKey(u64),
    #[error("two mentees share the key {0}")]
    RepeatedMenteeKey(u64),
    #[error("pair ({mentor}, {mentee}) names a mentor or mentee that does not exist")]
    UnknownPerson { mentor: u32, mentee: u32 },
    #[error("pair ({mentor}, {mentee}) is listed more than once")]
    RepeatedPair { mentor: u32, mentee: u32 },
    #[error("the benefit {benefit} of pair ({mentor}, {mentee}) is beyond 2^40")]
    BenefitTooGreat { mentor: u32, mentee: u32, benefit: i64 },
    #[error("the pinned pair ({mentor}, {mentee}) is not allowed")]
    PinNotAllowed { mentor: u32, mentee: u32 },
    #[error("mentor {mentor} has more pinned mentees than places")]
    PinsBeyondCapacity { mentor: u32 },
    #[error("mentee {mentee} has more pinned mentors than wanted")]
    PinsBeyondWanted { mentee: u32 },
    #[error("so many people with so different benefits could overflow 64-bit prices")]
    CouldOverflow,
}

/// The proven best assignment.
///
/// Successive shortest augmenting paths over integer prices: `O(p (m + n log n))` for `p` places, `m` pairs and `n`
/// people in the worst case, and near `O(m)` where few mentees compete for the same places. After Edmonds and Karp
/// (1972) with the potentials of Tomizawa (1971); the worst-off goal by bisection with the layered augmenting paths
/// of Hopcroft and Karp (1973).
///
/// # Errors
/// [`InvalidProblem`] names the first rule of [`Problem`] that the input breaks.
pub fn solve(problem: &Problem) -> Result<Solution, InvalidProblem> {
    let canonical = canonical::Canonical::of(problem)?;
    Ok(canonical.solve(problem))
}
