//! Further rounds against every matching, and plans of several rounds.

use matching::rotation::{Partnership, Repeats, fading_price, plan_rounds, solve_again};
use matching::{Goal, Graph, Request};
use proptest::prelude::*;
use std::cmp::Reverse;
use std::collections::BTreeSet;

/// All matchings of up to `people` as lists of edges of the graph.
fn matchings(graph: &Graph) -> Vec<Vec<(u32, u32)>> {
    let mut all: Vec<Vec<(u32, u32)>> = vec![vec![]];
    for (i, j, _) in graph.iter() {
        let free =
            |it: &&Vec<(u32, u32)>| it.iter().all(|&(a, b)| ![a, b].contains(&i) && ![a, b].contains(&j));
        let with: Vec<_> = all.iter().filter(free).map(|it| [it.as_slice(), &[(i, j)]].concat()).collect();
        all.extend(with);
    }
    all
}

fn total(graph: &Graph, pairs: &[(u32, u32)]) -> i64 {
    pairs.iter().filter_map(|&(i, j)| graph.weight(i, j)).sum()
}

/// A graph of up to eight vertices and which of its edges were partnerships, and when.
fn history() -> impl Strategy<Value = (Graph, Vec<Partnership>)> {
    (2usize..8).prop_flat_map(|people| {
        let all: Vec<(u32, u32)> = (0..people as u32).flat_map(|i| (0..i).map(move |j| (j, i))).collect();
        let count = all.len();
        let edges = prop::sample::subsequence(all, 0..=count.min(13));
        (edges, prop::collection::vec((0i64..60, 0u32..5), 13)).prop_map(move |(edges, labels)| {
            let with_labels = || edges.iter().zip(&labels);
            let graph = Graph::new(people, with_labels().map(|(&(i, j), &(weight, _))| (i, j, weight)));
            let past = with_labels().filter(|(_, label)| label.1 > 0);
            let past = past.map(|(&pair, &(_, rounds_ago))| Partnership { pair, rounds_ago }).collect();
            (graph.expect("a graph"), past)
        })
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(500))]

    #[test]
    fn repeats_are_as_few_and_as_long_ago_as_placing_the_most_allows((graph, past) in history()) {
        let request = Request { goal: Goal::Total, ..Request::default() };
        let next = solve_again(&graph, &request, &past, Repeats::Excluded).expect("solvable");
        let age = |pair: &(u32, u32)| past.iter().find(|it| it.pair == *pair).map(|it| it.rounds_ago);
        let rank = |pairs: &[(u32, u32)]| {
            let repeats: Vec<u32> = pairs.iter().filter_map(age).collect();
            let latest = repeats.iter().copied().min().unwrap_or(u32::MAX);
            (pairs.len(), latest, Reverse(repeats.len()))
        };
        let best = matchings(&graph).into_iter().map(|it| rank(&it)).max().expect("the empty matching");
        prop_assert_eq!(rank(&next.solution.pairs), best);
        let repeated: Vec<_> = next.solution.pairs.iter().copied().filter(|it| age(it).is_some()).collect();
        prop_assert_eq!(next.repeated, repeated);
    }

    #[test]
    fn priced_repeats_give_the_greatest_total_less_the_prices((graph, past) in history(), price in 0i64..80) {
        let request = Request { goal: Goal::Total, ..Request::default() };
        let repeats = Repeats::Priced { price, forgotten_after: 3 };
        let next = solve_again(&graph, &request, &past, repeats).expect("solvable");
        let worth = |pairs: &[(u32, u32)]| {
            let prices = past.iter().filter(|it| pairs.contains(&it.pair));
            let paid: i64 = prices.map(|it| fading_price(price, 3, it.rounds_ago)).sum();
            (pairs.len(), total(&graph, pairs) - paid)
        };
        let best = matchings(&graph).into_iter().map(|it| worth(&it)).max().expect("the empty matching");
        prop_assert_eq!(worth(&next.solution.pairs), best);
        prop_assert_eq!(next.solution.total, best.1);
    }

    #[test]
    fn no_pair_meets_twice_in_a_plan_and_the_bound_holds((graph, past) in history(), rounds in 0usize..4) {
        let request = Request { goal: Goal::Total, ..Request::default() };
        let plan = plan_rounds(&graph, &request, &past, rounds).expect("solvable");
        let mut met: BTreeSet<(u32, u32)> = past.iter().map(|it| it.pair).collect();
        for round in &plan.rounds {
            for &pair in &round.pairs {
                prop_assert!(met.insert(pair), "{pair:?} meets again in {plan:?}");
            }
            prop_assert_eq!(round.total, total(&graph, &round.pairs));
        }
        prop_assert_eq!(plan.total, plan.rounds.iter().map(|it| it.total).sum::<i64>());
        prop_assert!(plan.total <= plan.bound);
    }
}

#[test]
fn a_price_fades_with_the_rounds_since() {
    let prices: Vec<i64> = (1..=5).map(|rounds_ago| fading_price(100, 4, rounds_ago)).collect();
    assert_eq!(prices, [100, 50, 33, 0, 0]);
}

#[test]
fn everybody_meets_everybody_when_there_are_rounds_enough() {
    for people in [2u32, 4, 6, 8, 12] {
        // Weights that lead round-by-round plans into two triangles, which have no perfect matching.
        let weight = |i: u32, j: u32| if i / 3 == j / 3 { 1 } else { 50 };
        let edges = (0..people).flat_map(|i| (0..i).map(move |j| (j, i, weight(i, j))));
        let graph = Graph::new(people as usize, edges).expect("a graph");
        let plan = plan_rounds(&graph, &Request::default(), &[], people as usize - 1).expect("solvable");
        let met: BTreeSet<_> = plan.rounds.iter().flat_map(|it| it.pairs.clone()).collect();
        assert_eq!(met.len() as u32, people * (people - 1) / 2, "{people} people");
        assert_eq!(plan.bound, plan.total, "all pairs are in the plan");
    }
}
