//! Every small graph against all of its matchings.

use matching::{Graph, Objective, Unsolvable, solve_graph, verify};
use proptest::prelude::*;

type Edges = Vec<(u32, u32, i64)>;

/// Best `(cardinality, total)` over all matchings by trying them all.
fn best(vertices: u32, edges: &Edges, objective: Objective) -> (usize, i64) {
    fn extend(edges: &[(u32, u32, i64)], used: u32, pairs: usize, total: i64, seen: &mut Vec<(usize, i64)>) {
        seen.push((pairs, total));
        for (at, &(from, to, weight)) in edges.iter().enumerate() {
            let ends = 1 << from | 1 << to;
            if used & ends == 0 {
                extend(&edges[at + 1..], used | ends, pairs + 1, total + weight, seen);
            }
        }
    }
    assert!(vertices <= 32);
    let mut seen = Vec::new();
    extend(edges, 0, 0, 0, &mut seen);
    match objective {
        Objective::MaximumWeight => {
            seen.into_iter().max_by_key(|&(_, total)| total).expect("the empty matching")
        }
        _ => seen.into_iter().max().expect("the empty matching"),
    }
}

fn check(vertices: u32, edges: &Edges) {
    let graph = Graph::new(vertices as usize, edges.iter().copied()).expect("a valid graph");
    for objective in [Objective::MaximumWeight, Objective::MaximumCardinality, Objective::Perfect] {
        let (pairs, total) = best(vertices, edges, objective);
        match solve_graph(&graph, objective) {
            Ok(solution) => {
                if objective != Objective::MaximumWeight {
                    assert_eq!(solution.pairs.len(), pairs);
                }
                assert_eq!(solution.total, total);
                verify::graph(&graph, objective, &solution.pairs, solution.total, &solution.proof)
                    .expect("a proof");
            }
            Err(Unsolvable::NotPerfect { left_out, best }) => {
                assert!(2 * pairs < vertices as usize);
                assert_eq!((best.pairs.len(), best.total), (pairs, total));
                assert_eq!(left_out.len(), vertices as usize - 2 * pairs);
                let cardinality = Objective::MaximumCardinality;
                verify::graph(&graph, cardinality, &best.pairs, best.total, &best.proof).expect("a proof");
            }
            Err(unsolvable) => panic!("{unsolvable}"),
        }
    }
}

fn graphs(weights: std::ops::Range<i64>) -> impl Strategy<Value = (u32, Edges)> {
    (2_u32..=10).prop_flat_map(move |vertices| {
        let pairs: Vec<_> = (0..vertices).flat_map(|to| (0..to).map(move |from| (from, to))).collect();
        let most = pairs.len().min(20);
        let chosen = proptest::sample::subsequence(pairs, 0..=most);
        (Just(vertices), chosen, proptest::collection::vec(weights.clone(), most)).prop_map(
            |(vertices, pairs, weights)| {
                let edges = pairs.into_iter().zip(weights).map(|((from, to), weight)| (from, to, weight));
                (vertices, edges.collect())
            },
        )
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 3_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn few_different_weights((vertices, edges) in graphs(1..4)) { check(vertices, &edges); }

    #[test]
    fn weights_below_zero((vertices, edges) in graphs(-5..10)) { check(vertices, &edges); }

    #[test]
    fn wide_weights((vertices, edges) in graphs(0..1_000_000)) { check(vertices, &edges); }

    #[test]
    fn equal_weights((vertices, edges) in graphs(1..2)) { check(vertices, &edges); }
}
