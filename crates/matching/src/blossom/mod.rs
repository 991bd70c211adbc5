//! Maximum-weight matching in a general sparse graph, with the dual solution that proves it.
//!
//! # The problem and its dual
//! Given integer weights `W(i,j)` on edges and a penalty `m(v) ≥ 0` for leaving `v` out, find a matching `M` with
//!
//! ```text
//! maximise   Σ_{ij ∈ M} W(i,j) − Σ_{v left out} m(v)
//! ```
//!
//! With `m = 0` this is maximum weight; with a large `m` maximum cardinality comes first (see `objective.rs`).
//! The dual has a number `y(v)` per vertex and `z(B) ≥ 0` per odd set `B` of vertices (Edmonds 1965):
//!
//! ```text
//! minimise   Σ y(v) + Σ z(B)·(|B| − 1)/2
//! such that  slack(i,j) = y(i) + y(j) + Σ_{B ∋ i,j} z(B) − W(i,j) ≥ 0    for every edge
//!            y(v) ≥ −m(v)                                               for every vertex
//! ```
//!
//! Any matching is worth at most any dual solution, so equality proves both optimal. Equality holds when
//!
//! 1. matched edges and the edges that hold blossoms together are tight (slack 0),
//! 2. every `B` with `z(B) > 0` is full: `(|B| − 1)/2` matched edges lie inside,
//! 3. a vertex that is left out has `y(v) = −m(v)`.
//!
//! The solver keeps 1 and 2 at all times and establishes 3 for one vertex after another: a *root* is a vertex left out
//! with `y(v) > −m(v)`. From each root one alternating tree grows (`search.rs`) until the root is matched, or until
//! some vertex that may be left out takes its place. Searches are local: what they never reach costs nothing.
//!
//! # Integers
//! Weights are even, so the duals stay integral: inside one tree all vertices at even distance have duals of the same
//! parity. With `|W|, m ≤ 2⁵⁸` no dual, slack or event time exceeds 2⁶².
//!
//! # Files, in reading order
//! `forest.rs` the nested blossoms · `search.rs` growing one tree · `alternate.rs` shrinking, expanding and augmenting ·
//! `repair.rs` what keeps the duals feasible when the graph changes.
//!
//! Sources: Edmonds 1965 (blossoms, duals); Galil, Micali and Gabow 1986 (event queue instead of scanning for the next
//! dual change); Derigs and Metz 1986 (start from the fractional optimum, see `fractional.rs`).

mod alternate;
mod forest;
mod repair;
mod search;

use crate::problem::{Graph, NONE};
use forest::Forest;
use search::Tree;

/// The largest absolute value of a scaled weight or penalty.
pub(crate) const LIMIT: i64 = 1 << 58;

/// A blossom of the final dual solution.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Blossom {
    pub(crate) members: Vec<u32>,
    pub(crate) z: i64,
}

/// The state of the solver: a matching and a dual solution that satisfy conditions 1 and 2 above.
#[derive(Debug, Clone)]
pub(crate) struct Matcher {
    graph: Graph,
    /// `y(v)` less what the class of `v` has in common (see `forest.rs`).
    y: Vec<i64>,
    /// `−m(v)`: how low the dual of a vertex may fall.
    floor: Vec<i64>,
    forest: Forest,
    tree: Tree,
}

impl Matcher {
    /// Starts from any feasible duals and a matching of tight edges. `graph` has even weights.
    /// Cost: `O(n)`.
    pub(crate) fn new(graph: Graph, y: Vec<i64>, floor: Vec<i64>, mate: Vec<u32>) -> Self {
        let vertices = graph.vertices();
        debug_assert!(y.len() == vertices && floor.len() == vertices && mate.len() == vertices);
        Self { graph, y, floor, forest: Forest::new(mate), tree: Tree::new(vertices) }
    }

    /// Searches from every root until none is left; then the matching is optimal.
    /// Cost: `O(m log n)` per root, in practice the neighbourhood that the search explores.
    pub(crate) fn solve(&mut self) {
        self.solve_within(i64::MAX);
    }

    /// Searches from every root, but no further than duals fall by `most`: roots that need more stay, with duals that are
    /// feasible as ever. Returns whether none stays.
    pub(crate) fn solve_within(&mut self, most: i64) -> bool {
        let mut is_done = true;
        for vertex in 0..self.graph.vertices() as u32 {
            if self.is_root(vertex) {
                is_done &= self.search(vertex, most);
            }
        }
        is_done
    }

    /// Left out although its dual has not fallen to the penalty. The exposed vertex of a node is its base.
    fn is_root(&self, vertex: u32) -> bool {
        self.forest.mate[vertex as usize] == NONE && self.dual(vertex) > self.floor[vertex as usize]
    }

    /// `y(v)` between searches.
    #[inline]
    pub(crate) fn dual(&self, vertex: u32) -> i64 {
        self.y[vertex as usize] + self.forest.class(vertex).shift
    }

    /// All vertex duals. Cost: `O(n)`.
    pub(crate) fn duals(&self) -> Vec<i64> {
        (0..self.graph.vertices() as u32).map(|vertex| self.dual(vertex)).collect()
    }

    /// The partner of each vertex, or `NONE`.
    pub(crate) fn mates(&self) -> &[u32] {
        &self.forest.mate
    }

    /// For each vertex the outermost blossom around it and that one's dual; a vertex outside is on its own.
    pub(crate) fn outermost(&self) -> Vec<(u32, i64)> {
        let vertices = 0..self.graph.vertices() as u32;
        let outermost = vertices.map(|vertex| self.forest.outermost(vertex));
        let dual = |node: u32| {
            if self.forest.is_blossom(node) { self.forest.z[self.forest.blossom(node)] } else { 0 }
        };
        outermost.map(|node| (node, dual(node))).collect()
    }

    /// The blossoms with a positive dual. Cost: the sum of their sizes.
    pub(crate) fn blossoms(&self) -> Vec<Blossom> {
        self.blossom_nodes()
            .filter(|&node| self.forest.z[self.forest.blossom(node)] > 0)
            .map(|node| Blossom {
                members: self.forest.leaves(node).collect(),
                z: self.forest.z[self.forest.blossom(node)],
            })
            .collect()
    }

    /// Nodes that are blossoms in use: outermost, or inside one.
    fn blossom_nodes(&self) -> impl Iterator<Item = u32> + '_ {
        let vertices = self.graph.vertices() as u32;
        (vertices..self.forest.nodes() as u32).filter(|&node| self.forest.is_alive(node))
    }
}
