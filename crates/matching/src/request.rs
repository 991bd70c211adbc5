//! What is asked of the solver over all pairs, and what it answers.

use crate::certificate::PairsCertificate;
use std::fmt;

/// The goals, in their order of importance. The number of required persons who are placed always comes first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Goal {
    /// Most placed, then the worst-off of those placed as well off as possible, then the greatest total.
    #[default]
    WorstOffFirst,
    /// Most placed, then the greatest total.
    Total,
}

/// What happens to the last person of an odd number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Odd {
    /// One person is left out.
    #[default]
    LeaveOneOut,
    /// Three persons form a trio if all three pairs among them are allowed. The trio is worth one and a half times the
    /// mean of its pairs, which is half their sum, rounded down; its worst-off is that of its worst pair.
    Trio,
}

/// A problem over persons `0..n` whose benefits an oracle knows. `..Request::default()` fills in what is not needed.
#[derive(Debug, Clone, Default)]
pub struct Request<'a> {
    /// A number per person that never changes and that no two share; ties are broken by them, so that the order of the
    /// persons does not matter. Empty: the persons' numbers.
    pub keys: &'a [u64],
    pub goal: Goal,
    pub odd: Odd,
    /// Pairs that are given. They count for the total; their benefit must exist.
    pub pinned: &'a [(u32, u32)],
    /// Pairs that must not be.
    pub forbidden: &'a [(u32, u32)],
    /// Who may stay unplaced: their places do not count.
    pub optional: &'a [u32],
    /// Who does not take part (for the moment).
    pub absent: &'a [u32],
    /// What both of a pair should gain at least. Gives way if more can be placed without it.
    pub floor: Option<i64>,
    /// How many threads scan pairs; 0 counts as 1. The answer does not depend on it.
    pub threads: usize,
}

/// Why a person is left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Cause {
    /// No allowed pair with anybody who takes part.
    NobodyAllowed,
    /// Allowed partners exist, but all of them are needed elsewhere: with any of them, another person would be left
    /// out, or a pair of greater importance lost.
    Competition,
}

/// A person who is not placed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LeftOut {
    pub person: u32,
    pub cause: Cause,
}

/// The best pairs, and the proof that they are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PairsSolution {
    /// From the lower to the higher person, ascending; pinned pairs included.
    pub pairs: Vec<(u32, u32)>,
    /// Three persons together, ascending.
    pub trio: Option<[u32; 3]>,
    /// Everybody else who takes part, ascending.
    pub left_out: Vec<LeftOut>,
    /// The worth of all pairs, pinned ones included, and of the trio.
    pub total: i64,
    /// What the worst-off person gains, not counting pinned pairs; `None` without other pairs.
    pub worst_off: Option<i64>,
    /// Pairs that are below the floor, because otherwise fewer would be placed. Pinned pairs are not among them.
    pub below_floor: Vec<(u32, u32)>,
    pub certificate: PairsCertificate,
    pub effort: Effort,
}

/// What it took.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Effort {
    /// Scans over all pairs.
    pub scans: usize,
    /// Pairs that were looked at one by one.
    pub candidates: usize,
}

/// Why a request is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RequestError {
    /// Keys are given, but not one per person, or one of them twice.
    BadKeys,
    /// The person does not exist.
    NoSuchPerson { person: u32 },
    /// The pair is pinned, but not allowed, forbidden, of one person twice, or of someone who does not take part.
    PinnedNotAllowed { pair: (u32, u32) },
    /// The person is in two pinned pairs.
    PinnedTwice { person: u32 },
    /// Worths times persons exceed what can be added exactly.
    WorthTooLarge { largest: i64 },
}

impl fmt::Display for RequestError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::BadKeys => write!(out, "there must be one key per person, all different"),
            Self::NoSuchPerson { person } => write!(out, "person {person} does not exist"),
            Self::PinnedNotAllowed { pair: (i, j) } => write!(out, "the pinned pair {i} {j} is not allowed"),
            Self::PinnedTwice { person } => write!(out, "person {person} is pinned twice"),
            Self::WorthTooLarge { largest } => {
                write!(out, "worths up to {largest} over so many persons exceed what can be added exactly")
            }
        }
    }
}

impl std::error::Error for RequestError {}
