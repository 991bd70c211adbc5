//! Which ends of violated edges to raise, so that few vertices lose their partners.

use crate::problem::{Arc, Graph};

/// How many violated edges each vertex has. Cost: `O(m)`.
pub(crate) fn count_violated(graph: &Graph, is_violated: impl Fn(u32, Arc) -> bool) -> Vec<u32> {
    let count =
        |vertex: u32| graph.arcs(vertex).iter().filter(|&&arc| is_violated(vertex, arc)).count() as u32;
    (0..graph.vertices() as u32).map(count).collect()
}

/// The vertices with violated edges, those with the most of them first: one person whose dual is far too low violates
/// the edges to hundreds of others, and raising that person once is enough. Cost: `O(n)`, and the order.
pub(crate) fn most_violated_first(violated: &[u32]) -> Vec<u32> {
    let mut order: Vec<u32> =
        (0..violated.len() as u32).filter(|&vertex| violated[vertex as usize] > 0).collect();
    order.sort_unstable_by_key(|&vertex| (std::cmp::Reverse(violated[vertex as usize]), vertex));
    order
}
