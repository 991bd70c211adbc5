//! Graphs too large to try every matching: the proof is checked over every edge, a second solver agrees up to 18
//! vertices, and families that are hard in known ways have known optima.

use matching::{Graph, GraphError, MAX_WEIGHT, Objective, Unsolvable, instances, solve_graph, verify};

const OBJECTIVES: [Objective; 3] =
    [Objective::MaximumWeight, Objective::MaximumCardinality, Objective::Perfect];

/// Solves, verifies, and returns `(pairs, total)`.
fn solved(graph: &Graph, objective: Objective) -> (usize, i64) {
    let (objective, solution) = match solve_graph(graph, objective) {
        Ok(solution) => (objective, solution),
        Err(Unsolvable::NotPerfect { best, .. }) => (Objective::MaximumCardinality, *best),
        Err(unsolvable) => panic!("{unsolvable}"),
    };
    verify::graph(graph, objective, &solution.pairs, solution.total, &solution.proof).expect("a proof");
    (solution.pairs.len(), solution.total)
}

/// The second solver: the best `(pairs, total)` of every set of vertices, each from smaller ones. Cost: `O(n · 2ⁿ)`.
fn by_subsets(graph: &Graph, objective: Objective) -> (usize, i64) {
    let vertices = graph.vertices() as u32;
    let key = |(pairs, total): (usize, i64)| match objective {
        Objective::MaximumWeight => (0, total),
        Objective::MaximumCardinality | Objective::Perfect => (pairs, total),
    };
    let mut best = vec![(0, 0); 1 << vertices];
    for set in 1_usize..1 << vertices {
        let first = set.trailing_zeros();
        best[set] = best[set & !(1 << first)];
        for arc in graph.arcs(first).iter().filter(|arc| set >> arc.head & 1 == 1) {
            let (pairs, total) = best[set & !(1 << first) & !(1 << arc.head)];
            let with = (pairs + 1, total + arc.weight);
            if key(with) > key(best[set]) {
                best[set] = with;
            }
        }
    }
    best[(1 << vertices) - 1]
}

#[test]
fn a_second_solver_agrees() {
    for seed in 0..60 {
        let graph = instances::random_graph(
            11 + seed as usize % 8,
            1 + seed as u32 % 5,
            1 + 7 * seed as u32 % 40,
            seed,
        );
        for objective in OBJECTIVES {
            let (pairs, total) = by_subsets(&graph, objective);
            let (found, weight) = solved(&graph, objective);
            assert_eq!(weight, total, "seed {seed}, {objective:?}");
            assert!(objective == Objective::MaximumWeight || found == pairs, "seed {seed}, {objective:?}");
        }
    }
}

#[test]
fn every_random_graph_is_proven() {
    for seed in 0..400 {
        let (vertices, degree) = (20 + 7 * (seed as usize % 40), 1 + seed as u32 % 6);
        for heaviest in [1, 3, 20, 1_000_000] {
            let graph = instances::random_graph(vertices, degree, heaviest, seed);
            for objective in OBJECTIVES {
                solved(&graph, objective);
            }
        }
    }
}

#[test]
fn hard_families_have_their_optima() {
    let check = |name: &str, graph: &Graph, perfect: (usize, i64)| {
        solved(graph, Objective::MaximumWeight);
        assert_eq!(solved(graph, Objective::Perfect), perfect, "{name}");
    };
    // Even chains have one perfect matching: every other edge.
    check("chain", &instances::chain(1_000), (500, (1..1_000).step_by(2).map(|at| 2 * at + 1).sum()));
    // Every pendant vertex has one partner.
    check("gabow", &instances::gabow(200), (100, 200));
    // The best pair of each four in a row are neighbours.
    check("nested", &instances::nested(400), (200, (1..400).step_by(2).map(|at| 4 * (400 - at) + 1).sum()));
    // Two neighbouring triangles share one joining edge and keep one edge each.
    check("triangles", &instances::triangles(100), (150, 50 * 28));
}

#[test]
fn deep_chains_need_no_deep_stack() {
    let deep = std::thread::Builder::new().stack_size(128 << 10).spawn(|| {
        let (pairs, _) = solved(&instances::chain(100_000), Objective::Perfect);
        assert_eq!(pairs, 50_000);
        // An odd chain of equal weights hanging on a triangle: blossoms as large as the graph.
        let vertices = 100_001_u32;
        let ring = (0..vertices).map(|at| (at, (at + 1) % vertices, 10));
        let graph = Graph::new(vertices as usize, ring).expect("a valid graph");
        assert_eq!(solved(&graph, Objective::MaximumCardinality), (50_000, 500_000));
    });
    deep.expect("a thread").join().expect("no overflow");
}

#[test]
fn vertices_and_edges_in_any_order_give_the_same_optimum() {
    for seed in 0..20 {
        let graph = instances::random_graph(150, 4, 12, seed);
        let mut random = instances::Seeded::new(seed);
        let mut order: Vec<u32> = (0..150).collect();
        (1..150).rev().for_each(|at| order.swap(at, random.below(at as u32 + 1) as usize));
        let moved = graph.iter().map(|(from, to, weight)| (order[to as usize], order[from as usize], weight));
        let moved = Graph::new(150, moved.collect::<Vec<_>>().into_iter().rev()).expect("a valid graph");
        for objective in OBJECTIVES {
            assert_eq!(solved(&graph, objective).1, solved(&moved, objective).1);
        }
    }
}

#[test]
fn edges_of_the_weights_are_kept_exact_or_refused() {
    let pair = |weight| Graph::new(2, [(0, 1, weight)]);
    assert_eq!(
        pair(MAX_WEIGHT + 1),
        Err(GraphError::WeightTooLarge { from: 0, to: 1, weight: MAX_WEIGHT + 1 })
    );
    for weight in [MAX_WEIGHT, MAX_WEIGHT - 1] {
        let path = [(0, 1, weight), (1, 2, weight - 1), (2, 3, -weight), (0, 3, 1 - weight)];
        let graph = Graph::new(4, path).expect("a valid graph");
        assert_eq!(solved(&graph, Objective::MaximumWeight), (1, weight));
        assert_eq!(solved(&graph, Objective::Perfect), (2, 0));
    }
    let many = Graph::new(1_000, [(0, 1, MAX_WEIGHT)]).expect("a valid graph");
    let refused = Err(Unsolvable::WeightsTooLarge { largest: MAX_WEIGHT, vertices: 1_000 });
    assert_eq!(solve_graph(&many, Objective::MaximumWeight), refused);
}

#[test]
fn empty_graphs_have_empty_matchings() {
    for vertices in [0, 1, 2, 7] {
        let graph = Graph::new(vertices, []).expect("a valid graph");
        assert_eq!(solved(&graph, Objective::MaximumWeight), (0, 0));
        assert_eq!(solve_graph(&graph, Objective::Perfect).is_ok(), vertices == 0);
    }
}
