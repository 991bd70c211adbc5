//! Which ends of violated edges to raise, so that few vertices lose their partners.

use crate::problem::{Arc, Graph};

/// The vertices with violated edges, those with the most of them first: one person whose dual is far too low violates
/// the edges to hundreds of others, and raising that person once is enough. Cost: `O(m)`.
pub(crate) fn most_violated_first(graph: &Graph, is_violated: impl Fn(u32, Arc) -> bool) -> Vec<u32> {
    let count = |vertex: u32| graph.arcs(vertex).iter().filter(|&&arc| is_violated(vertex, arc)).count();
    let counts = (0..graph.vertices() as u32).map(|vertex| (count(vertex), vertex));
    let mut violated: Vec<_> = counts.filter(|&(count, _)| count > 0).collect();
    violated.sort_unstable_by_key(|&(count, vertex)| (std::cmp::Reverse(count), vertex));
    violated.into_iter().map(|(_, vertex)| vertex).collect()
}
