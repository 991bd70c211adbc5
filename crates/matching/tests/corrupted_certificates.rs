//! Whatever is changed about a solution or its proof, the verifier refuses it and says why.

use matching::verify::{self, Refusal};
use matching::{BlossomDual, DualSolution, Graph, GraphSolution, Objective};

/// Two triangles joined by an edge, with a proof in which each triangle is a blossom.
fn two_triangles() -> (Graph, GraphSolution) {
    let edges = [(0, 1, 9), (1, 2, 9), (0, 2, 9), (3, 4, 9), (4, 5, 9), (3, 5, 9), (2, 3, 1)];
    let graph = Graph::new(6, edges).expect("a valid graph");
    let blossoms = [vec![0, 1, 2], vec![3, 4, 5]].map(|members| BlossomDual { members, dual: 16 });
    let proof = DualSolution { scale: 2, penalty: 28, vertices: vec![1; 6], blossoms: blossoms.to_vec() };
    let solution = GraphSolution { pairs: vec![(0, 1), (2, 3), (4, 5)], total: 19, proof };
    verify::graph(&graph, Objective::Perfect, &solution.pairs, 19, &solution.proof).expect("a proof");
    (graph, solution)
}

fn check(corrupt: impl Fn(&mut GraphSolution), expected: &Refusal) {
    let (graph, mut solution) = two_triangles();
    corrupt(&mut solution);
    let result = verify::graph(&graph, Objective::Perfect, &solution.pairs, solution.total, &solution.proof);
    assert_eq!(result.as_ref(), Err(expected));
}

#[test]
fn pairs_that_are_no_matching_are_refused() {
    check(|it| it.pairs[0] = (0, 6), &Refusal::NoSuchPair { pair: (0, 6) });
    check(|it| it.pairs[0] = (1, 1), &Refusal::NoSuchPair { pair: (1, 1) });
    check(|it| it.pairs[1] = it.pairs[0], &Refusal::MatchedTwice { vertex: 0 });
    check(|it| it.pairs = vec![(0, 4), (1, 2), (3, 5)], &Refusal::NotAllowed { pair: (0, 4) });
    check(|it| it.total += 1, &Refusal::WrongTotal { claimed: 20, found: 19 });
    check(
        |it| {
            it.pairs.pop();
            it.total -= 9;
        },
        &Refusal::LeftOut { vertex: 4 },
    );
}

#[test]
fn duals_that_prove_nothing_are_refused() {
    check(|it| it.proof.scale = 0, &Refusal::BadScale);
    check(|it| it.proof.penalty = -1, &Refusal::BadScale);
    check(|it| it.proof.vertices.truncate(5), &Refusal::WrongLength { expected: 6, found: 5 });
    check(|it| it.proof.vertices[3] = i64::MIN, &Refusal::DualTooLow { vertex: 3 });
    check(|it| it.proof.penalty = 1, &Refusal::PenaltyTooSmall { penalty: 1, needed: 28 });
    check(|it| it.proof.vertices[4] += 2, &Refusal::Gap { value: 19, bound: 20 });
    check(|it| it.proof.vertices[2] -= 2, &Refusal::PairUndercut { pair: (0, 2), missing: 2 });
}

#[test]
fn sets_that_are_no_blossoms_are_refused() {
    let blossom = |change: fn(&mut DualSolution)| {
        check(|it| change(&mut it.proof), &Refusal::BadBlossom { blossom: 0 });
    };
    blossom(|proof| proof.blossoms[0].dual = 0);
    blossom(|proof| proof.blossoms[0].dual = -2);
    blossom(|proof| proof.blossoms[0].members = vec![0, 1, 2, 3]);
    blossom(|proof| proof.blossoms[0].members = vec![0]);
    blossom(|proof| proof.blossoms[0].members = vec![0, 2, 1]);
    blossom(|proof| proof.blossoms[0].members = vec![0, 1, 1]);
    blossom(|proof| proof.blossoms[0].members = vec![0, 1, 6]);
    check(|it| it.proof.blossoms[0].members = vec![1, 2, 3], &Refusal::NotLaminar { blossom: 1, other: 0 });
    check(|it| it.proof.blossoms.clear(), &Refusal::PairUndercut { pair: (0, 1), missing: 16 });
}

#[test]
fn no_single_change_of_a_dual_goes_unnoticed() {
    let (graph, solution) = two_triangles();
    let refused = |proof: &DualSolution| {
        verify::graph(&graph, Objective::Perfect, &solution.pairs, solution.total, proof).is_err()
    };
    for vertex in 0..6 {
        for change in [-2, 2] {
            let mut proof = solution.proof.clone();
            proof.vertices[vertex] += change;
            assert!(refused(&proof), "vertex {vertex} by {change}");
        }
    }
    for blossom in 0..2 {
        for change in [-2, 2] {
            let mut proof = solution.proof.clone();
            proof.blossoms[blossom].dual += change;
            assert!(refused(&proof), "blossom {blossom} by {change}");
        }
    }
}

#[test]
fn proofs_survive_the_way_through_json_and_unknown_fields_do_not() {
    let (_, solution) = two_triangles();
    let text = serde_json::to_string(&solution.proof).expect("JSON");
    assert_eq!(serde_json::from_str::<DualSolution>(&text).expect("the same"), solution.proof);
    let extended = text.replacen('{', "{\"note\":1,", 1);
    assert!(serde_json::from_str::<DualSolution>(&extended).is_err());
}
