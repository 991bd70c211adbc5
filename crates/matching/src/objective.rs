//! Matchings of explicit graphs: from an [`Objective`] to a matching and its proof.

use crate::blossom::Matcher;
use crate::certificate::{BlossomDual, DualSolution};
use crate::fractional::Fractional;
use crate::problem::{Graph, NONE, Objective};
use std::fmt;

/// The most that `weight × vertices` may come to, 2⁵⁶, so that sums of duals stay exact in 64 bits.
pub const MAX_TOTAL: i64 = 1 << 56;

/// A best matching of an explicit graph, with the dual solution that proves it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GraphSolution {
    /// The matched edges, from the lower to the higher vertex, ascending.
    pub pairs: Vec<(u32, u32)>,
    /// The sum of their weights.
    pub total: i64,
    /// Why no matching is better; `verify::graph` checks it.
    pub proof: DualSolution,
}

/// Why there is no solution.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unsolvable {
    /// The largest absolute weight times the number of vertices exceeds [`MAX_TOTAL`].
    WeightsTooLarge { largest: i64, vertices: usize },
    /// No perfect matching exists. The matching is the best of greatest cardinality; its proof shows that these
    /// vertices, or as many others, must be left out.
    NotPerfect { left_out: Vec<u32>, best: Box<GraphSolution> },
}

impl fmt::Display for Unsolvable {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::WeightsTooLarge { largest, vertices } => {
                write!(
                    out,
                    "weights up to {largest} over {vertices} vertices exceed what can be added exactly"
                )
            }
            Self::NotPerfect { left_out, .. } => {
                write!(out, "there is no perfect matching: at least {} vertices are left out", left_out.len())
            }
        }
    }
}

impl std::error::Error for Unsolvable {}

/// Finds a best matching. Deterministic: the same graph gives the same matching.
/// Cost: `O(n m log n)` at worst; in practice nearly linear in the edges.
///
/// ```
/// use matching::{Graph, Objective, solve_graph};
/// let path = Graph::new(4, [(0, 1, 2), (1, 2, 5), (2, 3, 2)]).unwrap();
/// assert_eq!(solve_graph(&path, Objective::MaximumWeight).unwrap().pairs, [(1, 2)]);
/// assert_eq!(solve_graph(&path, Objective::Perfect).unwrap().pairs, [(0, 1), (2, 3)]);
/// ```
pub fn solve_graph(graph: &Graph, objective: Objective) -> Result<GraphSolution, Unsolvable> {
    let vertices = graph.vertices();
    let largest = graph.iter().map(|(_, _, weight)| weight.abs()).max().unwrap_or(0);
    let too_large = Unsolvable::WeightsTooLarge { largest, vertices };
    let weighty =
        largest.checked_mul(vertices as i64).filter(|&total| total <= MAX_TOTAL).ok_or(too_large)?;
    let penalty = match objective {
        Objective::MaximumWeight => 0,
        // Two matchings differ by less than `largest · n`; leaving out two vertices less outweighs it.
        Objective::MaximumCardinality | Objective::Perfect => weighty / 2 + 1,
    };
    let doubled = graph.clone().map_weights(|weight| DOUBLE * weight);
    let floor = vec![-DOUBLE * penalty; vertices];
    let (y, mate) = Fractional::new(&doubled, &floor).break_cycles();
    let mut matcher = Matcher::new(doubled, y, floor, mate);
    matcher.solve();
    let solution = read_off(graph, &matcher, penalty);
    let left_out: Vec<u32> = unmatched(&matcher);
    if objective == Objective::Perfect && !left_out.is_empty() {
        return Err(Unsolvable::NotPerfect { left_out, best: Box::new(solution) });
    }
    Ok(solution)
}

/// Duals are half-integral: twice the weights make them integers.
const DOUBLE: i64 = 2;

fn unmatched(matcher: &Matcher) -> Vec<u32> {
    let mates = matcher.mates().iter().enumerate();
    mates.filter(|&(_, &mate)| mate == NONE).map(|(vertex, _)| vertex as u32).collect()
}

fn read_off(graph: &Graph, matcher: &Matcher, penalty: i64) -> GraphSolution {
    let pairs = pairs_of(matcher.mates());
    let total = pairs.iter().filter_map(|&(from, to)| graph.weight(from, to)).sum();
    GraphSolution { pairs, total, proof: proof_of(matcher, DOUBLE, penalty) }
}

/// The matched pairs, each from its lower to its higher vertex, ascending.
pub(crate) fn pairs_of(mates: &[u32]) -> Vec<(u32, u32)> {
    let mates = mates.iter().enumerate().map(|(vertex, &mate)| (vertex as u32, mate));
    mates.filter(|&(vertex, mate)| mate != NONE && vertex < mate).collect()
}

/// The dual solution of a solved matcher, blossoms in a fixed order.
pub(crate) fn proof_of(matcher: &Matcher, scale: i64, penalty: i64) -> DualSolution {
    let mut blossoms: Vec<BlossomDual> = matcher.blossoms().into_iter().map(BlossomDual::from).collect();
    blossoms.iter_mut().for_each(|blossom| blossom.members.sort_unstable());
    blossoms.sort_unstable_by(|one, other| one.members.cmp(&other.members));
    DualSolution { scale, penalty, vertices: matcher.duals(), blossoms }
}
