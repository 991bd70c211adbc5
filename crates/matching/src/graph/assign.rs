//! Assignment in a bipartite graph through the solver for mentors and mentees, each with one place.

use crate::certificate::DualSolution;
use crate::mentors::flow;
use crate::mentors::network::Network;
use crate::objective::{GraphSolution, MAX_TOTAL, Unsolvable};
use crate::problem::Graph;
use thiserror::Error;

use super::CannotSolve;

/// The graph has an odd cycle, through this edge.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[error(
    "the graph is not bipartite: an odd cycle passes through the edge between vertices {from} and {to}, counted from 0"
)]
pub struct NotBipartite {
    pub from: u32,
    pub to: u32,
}

/// The most pairs, then the greatest total. The side with fewer vertices is assigned to the other.
pub(super) fn solve(graph: &Graph) -> Result<GraphSolution, CannotSolve> {
    let vertices = graph.vertices();
    let largest = graph.iter().map(|(_, _, weight)| weight.abs()).max().unwrap_or(0);
    let weighty = largest.checked_mul(vertices as i64).filter(|&it| it <= MAX_TOTAL);
    let weighty = weighty.ok_or(Unsolvable::WeightsTooLarge { largest, vertices })?;
    let is_mentor = sides(graph)?;

    // A pair is worth twice the penalty of leaving one vertex out, so the levels and prices are, shifted by it, the
    // duals of the vertices.
    let penalty = weighty / 2 + 1;
    let (network, mentees, mentors) = network(graph, &is_mentor);
    let priced = flow::solve(&network, penalty);
    let mut duals = vec![0; vertices];
    for (&vertex, level) in mentees.iter().zip(&priced.level) {
        duals[vertex as usize] = penalty - level;
    }
    for (&vertex, price) in mentors.iter().zip(&priced.price) {
        duals[vertex as usize] = price - penalty;
    }
    let mut total = 0;
    let mut pairs = Vec::with_capacity(priced.seating.places());
    for (mentor, seat) in priced.seating.iter() {
        let (one, other) = (mentors[mentor], mentees[seat.mentee as usize]);
        pairs.push((one.min(other), one.max(other)));
        total += network.benefit[seat.edge as usize];
    }
    pairs.sort_unstable();
    let proof = DualSolution { scale: 1, penalty, vertices: duals, blossoms: Vec::new() };
    Ok(GraphSolution { pairs, total, proof })
}

/// Two colours, the lowest vertex of every component on the side of the mentees.
fn sides(graph: &Graph) -> Result<Vec<bool>, NotBipartite> {
    let mut side: Vec<Option<bool>> = vec![None; graph.vertices()];
    let mut frontier = Vec::new();
    for root in 0..graph.vertices() as u32 {
        if side[root as usize].is_none() {
            side[root as usize] = Some(false);
            frontier.push(root);
        }
        while let Some(vertex) = frontier.pop() {
            let opposite = side[vertex as usize].map(|it| !it);
            for arc in graph.arcs(vertex) {
                match side[arc.head as usize] {
                    None => {
                        side[arc.head as usize] = opposite;
                        frontier.push(arc.head);
                    }
                    known if known == opposite => {}
                    _ => return Err(NotBipartite { from: vertex.min(arc.head), to: vertex.max(arc.head) }),
                }
            }
        }
    }
    Ok(side.into_iter().map(|it| it == Some(true)).collect())
}

/// The network, and the vertices of its mentees and of its mentors.
fn network(graph: &Graph, is_mentor: &[bool]) -> (Network, Vec<u32>, Vec<u32>) {
    let (mentors, mentees): (Vec<u32>, Vec<u32>) =
        (0..graph.vertices() as u32).partition(|&it| is_mentor[it as usize]);
    let mut rank = vec![0; graph.vertices()];
    for (at, &vertex) in mentors.iter().enumerate() {
        rank[vertex as usize] = at as u32;
    }
    let mut network = Network {
        capacity: vec![1; mentors.len()],
        wanted: vec![1; mentees.len()],
        served: vec![false; mentees.len()],
        first: vec![0],
        ..Network::default()
    };
    for &vertex in &mentees {
        for arc in graph.arcs(vertex) {
            network.mentor.push(rank[arc.head as usize]);
            network.benefit.push(arc.weight);
        }
        network.first.push(network.mentor.len() as u32);
    }
    (network, mentees, mentors)
}
