//! Checks solutions against their proofs. Shares no code with the solvers: it reads the problem, the pairs and the dual
//! solution, and believes none of the three about the others.
//!
//! What is checked of a dual solution (`certificate::DualSolution`), in exact integers:
//! 1. the pairs are disjoint and allowed;
//! 2. the sets are odd, have at least three distinct members, nest or are disjoint, and have positive duals;
//! 3. every vertex dual is at least what leaving the vertex out costs;
//! 4. every allowed pair, also those no solver looked at, satisfies its inequality;
//! 5. the value of the pairs equals the bound of the duals, rounded down to whole units of weight.
//!
//! 4 and 5 are linear-programming duality: 4 makes the duals a bound on every matching, 5 says that this one meets it.
//! With 5, the individual tightness of edges and sets (complementary slackness) needs no check of its own.

use crate::certificate::DualSolution;
use crate::problem::{Graph, Objective};
use std::fmt;

pub use crate::verify_pairs::pairs;

/// Why a solution or its proof is refused.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refusal {
    /// A pair names a vertex that does not exist, or the same vertex twice.
    NoSuchPair { pair: (u32, u32) },
    /// The vertex is in two pairs, or in a pair and elsewhere.
    MatchedTwice { vertex: u32 },
    /// The pair is not an allowed one.
    NotAllowed { pair: (u32, u32) },
    /// The objective asks for every vertex to be matched.
    LeftOut { vertex: u32 },
    /// The total that is claimed is not the sum over the pairs.
    WrongTotal { claimed: i64, found: i64 },
    /// The scale is not positive, or the penalty is negative.
    BadScale,
    /// Not one dual per vertex.
    WrongLength { expected: usize, found: usize },
    /// A set is even, too small, has repeated or unknown members, or a dual that is not positive.
    BadBlossom { blossom: usize },
    /// Two sets overlap without one containing the other.
    NotLaminar { blossom: usize, other: usize },
    /// The dual of a vertex is lower than what leaving it out costs.
    DualTooLow { vertex: u32 },
    /// The inequality of an allowed pair does not hold: the duals do not bound every matching.
    PairUndercut { pair: (u32, u32), missing: i128 },
    /// The duals would allow a better matching: they do not prove this one.
    Gap { value: i128, bound: i128 },
    /// The certificate is of another format.
    WrongFormat,
    /// The certificate lacks a proof that this solution needs.
    NoProof { of: &'static str },
    /// The person is left out or paired without taking part, or is neither.
    NotAPerson { person: u32 },
    /// The worst-off, or the list of pairs below the floor, is not what the pairs give.
    WrongWorstOff { claimed: Option<i64>, found: Option<i64> },
    /// The penalty is too small to prove that most vertices are matched.
    PenaltyTooSmall { penalty: i64, needed: i128 },
}

impl fmt::Display for Refusal {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoSuchPair { pair: (i, j) } => {
                write!(out, "{i} {j} is not a pair of two existing vertices")
            }
            Self::MatchedTwice { vertex } => write!(out, "vertex {vertex} is matched twice"),
            Self::NotAllowed { pair: (i, j) } => write!(out, "the pair {i} {j} is not allowed"),
            Self::LeftOut { vertex } => write!(out, "vertex {vertex} is not matched"),
            Self::WrongTotal { claimed, found } => write!(out, "the total is {found}, not {claimed}"),
            Self::BadScale => write!(out, "the scale must be positive and the penalty not negative"),
            Self::WrongLength { expected, found } => {
                write!(out, "the proof has {found} vertex duals instead of {expected}")
            }
            Self::BadBlossom { blossom } => {
                write!(out, "blossom {blossom} is not an odd set with a positive dual")
            }
            Self::NotLaminar { blossom, other } => write!(out, "blossoms {blossom} and {other} overlap"),
            Self::DualTooLow { vertex } => write!(out, "the dual of vertex {vertex} is below its penalty"),
            Self::PairUndercut { pair: (i, j), missing } => {
                write!(out, "the duals of the pair {i} {j} fall short of its weight by {missing}")
            }
            Self::Gap { value, bound } => {
                write!(out, "the pairs are worth {value}, the duals prove only {bound}")
            }
            Self::WrongFormat => write!(out, "the certificate has another format"),
            Self::NoProof { of } => write!(out, "the certificate lacks the proof of {of}"),
            Self::NotAPerson { person } => {
                write!(out, "person {person} is neither paired nor left out, or absent")
            }
            Self::WrongWorstOff { claimed, found } => {
                write!(
                    out,
                    "the worst-off gains {found:?}, not {claimed:?}, or the pairs below the floor differ"
                )
            }
            Self::PenaltyTooSmall { penalty, needed } => {
                write!(out, "the penalty {penalty} proves nothing about the number of pairs, {needed} would")
            }
        }
    }
}

impl std::error::Error for Refusal {}

/// Checks a matching of an explicit graph against its proof.
/// Cost: `O(n + m·d)`, where `d` is the depth of the nesting (met only by edges inside a blossom).
pub fn graph(
    graph: &Graph,
    objective: Objective,
    pairs: &[(u32, u32)],
    total: i64,
    proof: &DualSolution,
) -> Result<(), Refusal> {
    let vertices = graph.vertices();
    let partner = disjoint(vertices, pairs)?;
    let mut found = 0;
    for &(from, to) in pairs {
        found += graph.weight(from, to).ok_or(Refusal::NotAllowed { pair: (from, to) })?;
    }
    if found != total {
        return Err(Refusal::WrongTotal { claimed: total, found });
    }
    if objective == Objective::Perfect
        && let Some(vertex) = partner.iter().position(|&is_matched| !is_matched)
    {
        return Err(Refusal::LeftOut { vertex: vertex as u32 });
    }
    let bound = Bound::new(proof, vertices, |_| false)?;
    for (from, to, weight) in graph.iter() {
        bound.check(from, to, weight)?;
    }
    if objective != Objective::MaximumWeight {
        let largest = graph.iter().map(|(_, _, weight)| i128::from(weight).abs()).max().unwrap_or(0);
        let needed = largest * vertices as i128 / 2 + 1;
        if i128::from(proof.penalty) < needed {
            return Err(Refusal::PenaltyTooSmall { penalty: proof.penalty, needed });
        }
    }
    let left_out = (vertices - 2 * pairs.len()) as i128;
    bound.meets(i128::from(total) - left_out * i128::from(proof.penalty))
}

/// Which vertices the pairs match, provided that the pairs are disjoint pairs of existing vertices.
pub(crate) fn disjoint(vertices: usize, pairs: &[(u32, u32)]) -> Result<Vec<bool>, Refusal> {
    let mut matched = vec![false; vertices];
    for &(from, to) in pairs {
        if from == to || from.max(to) as usize >= vertices {
            return Err(Refusal::NoSuchPair { pair: (from, to) });
        }
        for vertex in [from, to] {
            if std::mem::replace(&mut matched[vertex as usize], true) {
                return Err(Refusal::MatchedTwice { vertex });
            }
        }
    }
    Ok(matched)
}

/// A dual solution that has passed checks 2 and 3, ready for check 4.
pub(crate) struct Bound<'a> {
    proof: &'a DualSolution,
    /// The smallest set around each vertex, and around each set: an index into the blossoms.
    around_vertex: Vec<Option<usize>>,
    around_blossom: Vec<Option<usize>>,
}

impl<'a> Bound<'a> {
    /// Checks the form of the sets and the vertex duals. `is_optional`: the vertex may be left out for nothing.
    pub(crate) fn new(
        proof: &'a DualSolution,
        vertices: usize,
        is_optional: impl Fn(u32) -> bool,
    ) -> Result<Self, Refusal> {
        if proof.scale <= 0 || proof.penalty < 0 {
            return Err(Refusal::BadScale);
        }
        if proof.vertices.len() != vertices {
            return Err(Refusal::WrongLength { expected: vertices, found: proof.vertices.len() });
        }
        for (vertex, &dual) in proof.vertices.iter().enumerate() {
            let penalty = if is_optional(vertex as u32) { 0 } else { proof.penalty };
            if i128::from(dual) < -i128::from(penalty) * i128::from(proof.scale) {
                return Err(Refusal::DualTooLow { vertex: vertex as u32 });
            }
        }
        let (around_vertex, around_blossom) = nesting(proof, vertices)?;
        Ok(Self { proof, around_vertex, around_blossom })
    }

    /// The inequality of one allowed pair. Cost: constant unless the vertex duals alone do not suffice.
    #[inline]
    pub(crate) fn check(&self, from: u32, to: u32, weight: i64) -> Result<(), Refusal> {
        let duals = &self.proof.vertices;
        let sum = i128::from(duals[from as usize]) + i128::from(duals[to as usize]);
        let needed = i128::from(weight) * i128::from(self.proof.scale);
        if sum >= needed {
            return Ok(());
        }
        let sum = sum + self.common(from, to);
        if sum >= needed {
            Ok(())
        } else {
            Err(Refusal::PairUndercut { pair: (from, to), missing: needed - sum })
        }
    }

    /// The duals of all sets that contain both vertices: walk outwards from the first and test for the second.
    fn common(&self, from: u32, to: u32) -> i128 {
        let mut sum = 0;
        let mut at = self.around_vertex[from as usize];
        while let Some(blossom) = at {
            let set = &self.proof.blossoms[blossom];
            if set.members.binary_search(&to).is_ok() {
                sum += i128::from(set.dual);
            }
            at = self.around_blossom[blossom];
        }
        sum
    }

    /// Check 5.
    pub(crate) fn meets(&self, value: i128) -> Result<(), Refusal> {
        let bound = self.value();
        if bound == value { Ok(()) } else { Err(Refusal::Gap { value, bound }) }
    }

    /// What no matching can exceed, in whole units of weight.
    pub(crate) fn value(&self) -> i128 {
        let vertices: i128 = self.proof.vertices.iter().map(|&dual| i128::from(dual)).sum();
        let blossoms = self.proof.blossoms.iter();
        let blossoms: i128 =
            blossoms.map(|set| i128::from(set.dual) * ((set.members.len() - 1) / 2) as i128).sum();
        (vertices + blossoms).div_euclid(i128::from(self.proof.scale))
    }
}

type Nesting = (Vec<Option<usize>>, Vec<Option<usize>>);

/// Check 2: from the largest set to the smallest, all members of a set must lie in the same smallest set so far.
fn nesting(proof: &DualSolution, vertices: usize) -> Result<Nesting, Refusal> {
    let mut order: Vec<usize> = (0..proof.blossoms.len()).collect();
    order.sort_by_key(|&blossom| std::cmp::Reverse(proof.blossoms[blossom].members.len()));
    let mut around_vertex = vec![None; vertices];
    let mut around_blossom = vec![None; proof.blossoms.len()];
    for blossom in order {
        let set = &proof.blossoms[blossom];
        let ascends = set.members.windows(2).all(|two| two[0] < two[1]);
        let exist = set.members.last().is_some_and(|&last| (last as usize) < vertices);
        if set.members.len() < 3 || set.members.len().is_multiple_of(2) || set.dual <= 0 || !ascends || !exist
        {
            return Err(Refusal::BadBlossom { blossom });
        }
        let around = around_vertex[set.members[0] as usize];
        for &member in &set.members {
            let here = around_vertex[member as usize].replace(blossom);
            if here != around {
                let other = here.or(around).unwrap_or(blossom);
                return Err(Refusal::NotLaminar { blossom, other });
            }
        }
        around_blossom[blossom] = around;
    }
    Ok((around_vertex, around_blossom))
}
