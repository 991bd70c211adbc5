//! The proof that comes with every solution: dual solutions, as data and as JSON.
//!
//! The format is documented in `docs/reference/certificate.md`; `verify.rs` says what is checked.

use crate::blossom::Blossom;
use serde::{Deserialize, Serialize};

/// A dual solution, which bounds what any matching can be worth.
///
/// Numbers count in units of `1 / scale` of a weight. For every allowed pair
/// `vertices[i] + vertices[j] + Σ dual(B ∋ i,j) ≥ scale · weight(i,j)`, every `vertices[v] ≥ −scale · penalty` (or `≥ 0`
/// for a vertex that may be left out freely), and blossoms are odd sets that nest or are disjoint. Then no matching
/// is worth more than `(Σ vertices + Σ dual(B)·(|B| − 1)/2) / scale`, where leaving a vertex out costs `penalty`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DualSolution {
    /// How many units of the duals one unit of weight is.
    pub scale: i64,
    /// What leaving a vertex out costs, in units of weight.
    pub penalty: i64,
    /// The dual of every vertex.
    pub vertices: Vec<i64>,
    /// The odd sets with a positive dual.
    pub blossoms: Vec<BlossomDual>,
}

/// An odd set of vertices and its dual.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BlossomDual {
    /// The vertices, ascending.
    pub members: Vec<u32>,
    /// The dual, above zero.
    pub dual: i64,
}

impl From<Blossom> for BlossomDual {
    fn from(blossom: Blossom) -> Self {
        Self { members: blossom.members, dual: blossom.z }
    }
}

/// Why a solution over all pairs is best: one dual solution per goal. Vertices are the persons of the problem; who is
/// absent or pinned has a dual but no pairs, and counts as left out for nothing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PairsCertificate {
    /// Says which format this is: [`PairsCertificate::FORMAT`].
    pub format: String,
    /// Why no more required persons can be placed: every pair weighs 0, leaving one out costs 1. `None` if nobody
    /// required is left out, or only one of an odd number.
    pub placed: Option<DualSolution>,
    /// Why the worst-off cannot be better off: as `placed`, over the pairs whose worse-off gains more than the worst-off
    /// of the solution. `None` if the goal does not ask for it, or if there are no pairs.
    pub worst_off: Option<DualSolution>,
    /// Why the total cannot be greater: pairs weigh their worth, over the pairs in which nobody is worse off than the
    /// worst-off of the solution (or below the floor, if the goal is the total).
    pub total: DualSolution,
    /// With a trio: the trios that the duals of `worst_off` alone do not rule out, in the order of their bounds.
    #[serde(default)]
    pub worst_off_trios: Vec<TrioProof>,
    /// With a trio: the trios that the duals of `total` alone do not rule out.
    #[serde(default)]
    pub total_trios: Vec<TrioProof>,
}

/// What everybody but three persons can be worth.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TrioProof {
    /// The three, ascending.
    pub members: [u32; 3],
    /// The dual solution of the others; the three have no pairs in it.
    pub rest: DualSolution,
}

impl PairsCertificate {
    /// The name and version of the format.
    pub const FORMAT: &'static str = "crossmentor-pairs-1";
}
