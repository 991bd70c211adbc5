//! What the solvers are given: an explicit graph with integer weights, and what "best" means on it.
//!
//! Everything here is immutable once built. Vertices are `0..n`, weights are `i64` within
//! [`MAX_WEIGHT`], so that no sum inside a solver can overflow.

use std::fmt;

/// No partner, no vertex: the value of an empty slot in arrays of vertex numbers.
pub(crate) const NONE: u32 = u32::MAX;

/// The largest absolute weight of an edge that a solver accepts, 2⁴⁸.
///
/// Duals, slacks and the penalties for leaving a vertex out are then below 2⁶² (see `blossom::Matcher`).
pub const MAX_WEIGHT: i64 = 1 << 48;

/// The most vertices a graph may have: numbers of vertices and blossoms share a `u32`.
pub const MAX_VERTICES: usize = 1 << 30;

/// An undirected graph without self-loops and with one edge per pair, in compressed rows.
///
/// The partners of vertex `v` are `arcs[start[v]..start[v + 1]]`, ascending; every edge is stored from both ends.
///
/// ```
/// use matching::Graph;
/// let graph = Graph::new(3, [(0, 1, 5), (1, 2, 7), (2, 1, 6)]).unwrap();
/// assert_eq!(graph.edges(), 2, "the heavier of two repeated edges stays");
/// assert_eq!(graph.weight(2, 1), Some(7));
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Graph {
    start: Vec<u32>,
    arcs: Vec<Arc>,
}

/// One end of an edge: the vertex at the other end and the weight of the edge.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Arc {
    /// The vertex at the other end.
    pub head: u32,
    /// The weight of the edge.
    pub weight: i64,
}

/// Why a graph is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum GraphError {
    /// More than [`MAX_VERTICES`] vertices, or more than 2³¹ edges.
    TooLarge,
    /// An end of the edge is not below the number of vertices.
    NoSuchVertex { vertex: u32, vertices: usize },
    /// An edge from a vertex to itself: nobody is their own partner.
    SelfLoop { vertex: u32 },
    /// The weight exceeds [`MAX_WEIGHT`] in absolute value.
    WeightTooLarge { from: u32, to: u32, weight: i64 },
}

impl fmt::Display for GraphError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::TooLarge => write!(out, "the graph has more vertices or edges than can be numbered"),
            Self::NoSuchVertex { vertex, vertices } => {
                write!(out, "vertex {vertex} does not exist: there are {vertices}, counted from 0")
            }
            Self::SelfLoop { vertex } => write!(out, "vertex {vertex} has an edge to itself"),
            Self::WeightTooLarge { from, to, weight } => {
                write!(out, "the weight {weight} of edge {from} {to} exceeds {MAX_WEIGHT} in absolute value")
            }
        }
    }
}

impl std::error::Error for GraphError {}

impl Graph {
    /// Builds the graph of `vertices` vertices from edges `(from, to, weight)` in any order and direction.
    /// Of repeated edges the heaviest stays. Cost: `O(m log d)` for `m` edges and highest degree `d`.
    pub fn new(
        vertices: usize,
        edges: impl IntoIterator<Item = (u32, u32, i64)>,
    ) -> Result<Self, GraphError> {
        if vertices > MAX_VERTICES {
            return Err(GraphError::TooLarge);
        }
        let edges: Vec<_> = edges.into_iter().collect();
        if edges.len() >= 1 << 31 {
            return Err(GraphError::TooLarge);
        }
        for &(from, to, weight) in &edges {
            if let Some(&vertex) = [from, to].iter().find(|&&vertex| vertex as usize >= vertices) {
                return Err(GraphError::NoSuchVertex { vertex, vertices });
            }
            if from == to {
                return Err(GraphError::SelfLoop { vertex: from });
            }
            if weight.unsigned_abs() > MAX_WEIGHT as u64 {
                return Err(GraphError::WeightTooLarge { from, to, weight });
            }
        }
        let mut graph = Self::from_checked(vertices, &edges);
        graph.keep_heaviest_of_repeated_edges();
        Ok(graph)
    }

    /// Rows by counting: two passes over the edges. The edges are known to be within bounds.
    pub(crate) fn from_checked(vertices: usize, edges: &[(u32, u32, i64)]) -> Self {
        let mut start = vec![0_u32; vertices + 1];
        for &(from, to, _) in edges {
            start[from as usize + 1] += 1;
            start[to as usize + 1] += 1;
        }
        for vertex in 0..vertices {
            start[vertex + 1] += start[vertex];
        }
        let mut fill = start.clone();
        let mut arcs = vec![Arc { head: 0, weight: 0 }; 2 * edges.len()];
        let mut put = |from: u32, to: u32, weight: i64| {
            let slot = &mut fill[from as usize];
            arcs[*slot as usize] = Arc { head: to, weight };
            *slot += 1;
        };
        for &(from, to, weight) in edges {
            put(from, to, weight);
            put(to, from, weight);
        }
        Self { start, arcs }
    }

    fn keep_heaviest_of_repeated_edges(&mut self) {
        let vertices = self.vertices();
        let mut kept = 0;
        let mut begin = 0;
        for vertex in 0..vertices {
            let end = self.start[vertex + 1] as usize;
            self.arcs[begin..end].sort_unstable();
            let first = kept;
            for at in begin..end {
                let arc = self.arcs[at];
                if kept > first && self.arcs[kept - 1].head == arc.head {
                    // Sorted by weight within one partner: the later one is at least as heavy.
                    self.arcs[kept - 1] = arc;
                } else {
                    self.arcs[kept] = arc;
                    kept += 1;
                }
            }
            begin = end;
            self.start[vertex + 1] = kept as u32;
        }
        self.arcs.truncate(kept);
    }

    /// The number of vertices.
    #[must_use]
    pub fn vertices(&self) -> usize {
        self.start.len() - 1
    }

    /// The number of edges.
    #[must_use]
    pub fn edges(&self) -> usize {
        self.arcs.len() / 2
    }

    /// The possible partners of `vertex`, ascending when built by [`Graph::new`].
    #[must_use]
    pub fn arcs(&self, vertex: u32) -> &[Arc] {
        &self.arcs[self.start[vertex as usize] as usize..self.start[vertex as usize + 1] as usize]
    }

    /// Every edge once, from its lower to its higher end.
    pub fn iter(&self) -> impl Iterator<Item = (u32, u32, i64)> + '_ {
        (0..self.vertices() as u32).flat_map(|from| {
            let later = self.arcs(from).iter().filter(move |arc| arc.head > from);
            later.map(move |arc| (from, arc.head, arc.weight))
        })
    }

    /// The weight of the edge between two vertices, if there is one. Cost: `O(log d)`.
    #[must_use]
    pub fn weight(&self, from: u32, to: u32) -> Option<i64> {
        let row = self.arcs(from);
        row.binary_search_by_key(&to, |arc| arc.head).ok().map(|at| row[at].weight)
    }

    /// Half the arcs' array: position of the first arc of a vertex.
    pub(crate) fn first_arc(&self, vertex: u32) -> u32 {
        self.start[vertex as usize]
    }

    /// The arc at a position in the array of all arcs.
    pub(crate) fn arc(&self, at: u32) -> Arc {
        self.arcs[at as usize]
    }

    pub(crate) fn map_weights(mut self, weight: impl Fn(i64) -> i64) -> Self {
        self.arcs.iter_mut().for_each(|arc| arc.weight = weight(arc.weight));
        self
    }
}

/// What the best matching of an explicit graph is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Objective {
    /// The greatest total weight; vertices may stay unmatched, and edges below zero are never used.
    MaximumWeight,
    /// The most pairs, and among those matchings the greatest total weight.
    MaximumCardinality,
    /// Every vertex matched, and the greatest total weight; refused if the graph has no perfect matching.
    Perfect,
}
