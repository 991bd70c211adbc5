//! Matching crates of others, asked for the most pairs first.

use crate::cases::{Case, complete};
use crate::measure::Measured;
use cpu_time::ProcessTime;
use matching::Graph;
use rustworkx_core::max_weight_matching::max_weight_matching;
use rustworkx_core::petgraph::graph::UnGraph;
use std::convert::Infallible;
use std::error::Error;

pub fn solve(peer: &str, case: &str) -> Result<Measured, Box<dyn Error>> {
    let graph = match Case::named(case)? {
        Case::AllPairs(people) => complete(&people)?,
        Case::Graph(graph) => graph,
        Case::Mentors(_) => return Err("peers of this kind match within one set".into()),
    };
    let edges: Vec<(u32, u32, i64)> = graph.iter().collect();
    let start = ProcessTime::now();
    let pairs = match peer {
        "rustworkx-core" => rustworkx(&edges),
        "mwmatching" => mwmatching_pairs(&edges)?,
        "integer-blossom" => integer_blossom(graph.vertices(), &edges),
        _ => return Err(format!("there is no peer {peer}").into()),
    };
    let seconds = start.elapsed().as_secs_f64();
    Ok(Measured { seconds, cardinality: pairs.len(), total: total(&graph, &pairs) })
}

fn total(graph: &Graph, pairs: &[(usize, usize)]) -> i64 {
    pairs.iter().filter_map(|&(i, j)| graph.weight(i as u32, j as u32)).sum()
}

fn rustworkx(edges: &[(u32, u32, i64)]) -> Vec<(usize, usize)> {
    let graph: UnGraph<(), i128> = UnGraph::from_edges(edges.iter().map(|&(i, j, w)| (i, j, i128::from(w))));
    let matching = max_weight_matching(&graph, true, |edge| Ok::<_, Infallible>(*edge.weight()), false);
    matching.map(|it| it.into_iter().collect()).unwrap_or_default()
}

fn mwmatching_pairs(edges: &[(u32, u32, i64)]) -> Result<Vec<(usize, usize)>, Box<dyn Error>> {
    let narrow: Result<Vec<_>, _> =
        edges.iter().map(|&(i, j, w)| i32::try_from(w).map(|w| (i as usize, j as usize, w))).collect();
    let mates = mwmatching::Matching::new(narrow?).max_cardinality().solve();
    let mates = mates.into_iter().enumerate();
    Ok(mates.filter(|&(vertex, mate)| mate != mwmatching::SENTINEL && vertex < mate).collect())
}

/// Takes a full matrix; absent edges weigh nothing there, present ones enough that the most pairs win.
fn integer_blossom(vertices: usize, edges: &[(u32, u32, i64)]) -> Vec<(usize, usize)> {
    let heaviest = edges.iter().map(|edge| edge.2).max().unwrap_or(0);
    let extra = heaviest * vertices as i64 + 1;
    let mut weight = vec![0i64; vertices * vertices];
    for &(i, j, w) in edges {
        weight[i as usize * vertices + j as usize] = w + extra;
        weight[j as usize * vertices + i as usize] = w + extra;
    }
    let mates = integer_blossom::max_weight_matching(&weight, vertices).into_iter().enumerate();
    mates.filter_map(|(vertex, mate)| mate.filter(|&mate| vertex < mate).map(|mate| (vertex, mate))).collect()
}
