//! Graph files: both formats, what is refused and where, and the way from a file to a verified solution.

use matching::graph::{
    CannotSolve, GraphCertificate, NotBipartite, Numbering, Task, read, read_solution, solve, verify,
    write_graph, write_solution,
};
use matching::{Graph, Unsolvable};
use proptest::prelude::*;

#[test]
fn both_formats_describe_the_same_graph() {
    let plain = read("# a comment\n\n4 3\n0 1 5\n1 2 -7\r\n  2 3 +4  ".as_bytes()).expect("readable");
    let dimacs = read("c a comment\np edge 4 3\ne 1 2 5\ne 2 3 -7\ne 3 4 4\n".as_bytes()).expect("readable");
    let graph = Graph::new(4, [(0, 1, 5), (1, 2, -7), (2, 3, 4)]).expect("a graph");
    assert_eq!((&plain.graph, plain.numbering), (&graph, Numbering::Zero));
    assert_eq!((&dimacs.graph, dimacs.numbering), (&graph, Numbering::One));
}

#[test]
fn an_edge_without_weight_weighs_one_in_dimacs() {
    let raw = read("p col 2 1\ne 2 1\n".as_bytes()).expect("readable");
    assert_eq!(raw.graph, Graph::new(2, [(0, 1, 1)]).expect("a graph"));
}

#[test]
fn loops_are_left_out_and_the_heaviest_of_repeated_edges_stays() {
    let raw = read("3 5\n0 1 5\n1 1 99\n1 0 8\n0 1 6\n1 2 0\n".as_bytes()).expect("readable");
    assert_eq!(raw.graph, Graph::new(3, [(0, 1, 8), (1, 2, 0)]).expect("a graph"));
    assert_eq!((raw.loops, raw.repeated), (1, 2));
}

#[test]
fn malformed_files_are_refused_with_line_and_reason() {
    let check = |text: &str, expected: &str| {
        let error = read(text.as_bytes()).expect_err("a malformed file");
        assert_eq!(error.to_string(), expected, "{text:?}");
    };
    check("", "line 0: expected the header `n m` or `p edge n m` before anything else");
    check("e 1 2\n", "line 1: expected the header `n m` or `p edge n m` before anything else");
    check("p max 1 2\n", "line 1: expected the header `n m` or `p edge n m` before anything else");
    check("3\n", "line 1: expected two integers");
    check("3 -1\n", "line 1: expected two integers");
    check("3 1 1\n", "line 1: expected two integers");
    check("9999999999 1\n", "line 1: more than 1073741824 vertices, or more than 2147483647 edges");
    check("# x\n2 1\n\n0 1\n", "line 4: expected `i j w`: two vertices and a weight, all integers");
    check("2 1\n0 1 2.5\n", "line 2: expected `i j w`: two vertices and a weight, all integers");
    check("2 1\n0 1 5 7\n", "line 2: expected `i j w`: two vertices and a weight, all integers");
    check("2 1\n0 x 5\n", "line 2: expected `i j w`: two vertices and a weight, all integers");
    check("2 1\n0 - 5\n", "line 2: expected `i j w`: two vertices and a weight, all integers");
    check("2 1\n0 2 5\n", "line 2: vertex 2 does not exist: they are numbered from 0 to 1");
    check("2 1\n-1 1 5\n", "line 2: vertex -1 does not exist: they are numbered from 0 to 1");
    check("p edge 2 1\ne 0 1 5\n", "line 2: vertex 0 does not exist: they are numbered from 1 to 2");
    check("p edge 2 1\np edge 2 1\n", "line 2: a second header");
    check(
        "p edge 2 1\n1 2 3\n",
        "line 2: unknown kind of line: DIMACS edge files have lines `c`, `p` and `e`",
    );
    check("2 1\n0 1 281474976710657\n", "line 2: the weight 281474976710657 is beyond 281474976710656");
    check("2 1\n0 1 99999999999999999999\n", "line 2: a number is beyond 64 bits");
    check("2 2\n0 1 5\n", "line 2: the file ends after 1 of 2 edges");
    check("2 0\n0 1 5\n", "line 2: more edges than the 0 announced");
}

#[test]
fn each_task_has_its_own_best_answer() {
    // The heavy middle of a path of four.
    let path = Graph::new(4, [(0, 1, 2), (1, 2, 5), (2, 3, 2)]).expect("a graph");
    let check = |task, pairs: &[(u32, u32)], total| {
        let (solution, certificate) = solve(&path, task).expect("solvable");
        assert_eq!((solution.pairs.as_slice(), solution.total), (pairs, total), "{task:?}");
        assert_eq!(verify(&path, &solution.pairs, solution.total, &certificate), Ok(()), "{task:?}");
    };
    check(Task::Pairs, &[(0, 1), (2, 3)], 4);
    check(Task::Weight, &[(1, 2)], 5);
    check(Task::Perfect, &[(0, 1), (2, 3)], 4);
    check(Task::Assign, &[(0, 1), (2, 3)], 4);
}

#[test]
fn empty_and_disconnected_graphs_have_solutions() {
    let check = |vertices, edges: &[(u32, u32, i64)], with_most_pairs, of_greatest_weight| {
        let graph = Graph::new(vertices, edges.iter().copied()).expect("a graph");
        for (task, total) in [
            (Task::Pairs, with_most_pairs),
            (Task::Assign, with_most_pairs),
            (Task::Weight, of_greatest_weight),
        ] {
            let (solution, certificate) = solve(&graph, task).expect("solvable");
            assert_eq!(solution.total, total, "{task:?}");
            assert_eq!(verify(&graph, &solution.pairs, total, &certificate), Ok(()), "{task:?}");
        }
    };
    check(0, &[], 0, 0);
    check(5, &[], 0, 0);
    check(6, &[(0, 1, 3), (4, 5, -2)], 1, 3);
    check(3, &[(0, 1, 0)], 0, 0);
}

#[test]
fn what_cannot_be_solved_is_refused() {
    let triangle = Graph::new(3, [(0, 1, 2), (1, 2, 5), (0, 2, 2)]).expect("a graph");
    let refused = solve(&triangle, Task::Assign);
    assert!(matches!(refused, Err(CannotSolve::NotBipartite(NotBipartite { .. }))), "{refused:?}");
    let refused = solve(&triangle, Task::Perfect);
    assert!(matches!(refused, Err(CannotSolve::Unsolvable(Unsolvable::NotPerfect { .. }))), "{refused:?}");
    let heavy = Graph::new(1 << 9, [(0, 1, 1 << 48)]).expect("a graph");
    for task in [Task::Pairs, Task::Assign] {
        let refused = solve(&heavy, task);
        assert!(
            matches!(refused, Err(CannotSolve::Unsolvable(Unsolvable::WeightsTooLarge { .. }))),
            "{refused:?}"
        );
    }
}

#[test]
fn solution_files_are_refused_with_line_and_reason() {
    let raw = read("p edge 4 2\ne 1 2 5\ne 3 4 6\n".as_bytes()).expect("readable");
    assert_eq!(
        read_solution("2 11\n1 2\n3 4\n".as_bytes(), &raw).expect("readable"),
        (vec![(0, 1), (2, 3)], 11)
    );
    let check = |text: &str, expected: &str| {
        let error = read_solution(text.as_bytes(), &raw).expect_err("a malformed file");
        assert_eq!(error.to_string(), expected, "{text:?}");
    };
    check("", "line 0: expected two integers");
    check("2\n", "line 1: expected two integers");
    check("1 5\n1\n", "line 2: expected `i j`: the two vertices of a pair");
    check("1 5\n0 1\n", "line 2: vertex 0 does not exist: they are numbered from 1 to 4");
    check("1 5\n1 2\n3 4\n", "line 3: more pairs than the 1 announced");
    check("2 5\n1 2\n", "line 2: the file ends after 1 of 2 pairs");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(500))]

    #[test]
    fn assigning_and_pairing_agree_on_bipartite_graphs(
        left in 0u32..12,
        right in 1u32..12,
        edges in prop::collection::vec((0u32..12, 0u32..12, -50i64..300), 0..60),
    ) {
        let edges = edges.into_iter().filter(|it| left > 0 && it.0 < left && it.1 < right);
        let edges: Vec<_> = edges.map(|(i, j, w)| (i, left + j, w)).collect();
        let graph = Graph::new((left + right) as usize, edges).expect("a graph");
        let (pairs, _) = solve(&graph, Task::Pairs).expect("solvable");
        let (assigned, certificate) = solve(&graph, Task::Assign).expect("solvable");
        prop_assert_eq!((assigned.pairs.len(), assigned.total), (pairs.pairs.len(), pairs.total));
        prop_assert_eq!(verify(&graph, &assigned.pairs, assigned.total, &certificate), Ok(()));
    }

    #[test]
    fn files_come_back_as_they_were_written(
        vertices in 2u32..20,
        edges in prop::collection::vec((0u32..20, 0u32..20, any::<i32>()), 0..60),
    ) {
        let edges = edges.into_iter().filter(|it| it.0 != it.1 && it.0.max(it.1) < vertices);
        let graph = Graph::new(vertices as usize, edges.map(|(i, j, w)| (i, j, i64::from(w)))).expect("a graph");
        let mut file = Vec::new();
        write_graph(&graph, &mut file).expect("written");
        let raw = read(file.as_slice()).expect("readable");
        prop_assert_eq!(&raw.graph, &graph);

        let (solution, certificate) = solve(&raw.graph, Task::Pairs).expect("solvable");
        let mut file = Vec::new();
        write_solution(&solution.pairs, solution.total, raw.numbering, &mut file).expect("written");
        let (pairs, total) = read_solution(file.as_slice(), &raw).expect("readable");
        let json = serde_json::to_string(&certificate).expect("serialisable");
        let again: GraphCertificate = serde_json::from_str(&json).expect("the same form");
        prop_assert_eq!(verify(&raw.graph, &pairs, total, &again), Ok(()));
    }

    #[test]
    fn no_bytes_make_the_reader_panic(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        let _ = read(bytes.as_slice());
    }
}
