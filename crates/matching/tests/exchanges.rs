//! Exchanges of skills over all pairs: the same answer in any order and after any history, always proven.

use matching::instances::{Seeded, skills_exchange};
use matching::{
    Exchange, Goal, Odd, PairRule, PairsSolution, Profile, Request, Session, solve_pairs, verify,
};

fn exchange(people: &[Profile]) -> Exchange<'_> {
    Exchange::new(people, PairRule::none()).expect("valid profiles")
}

fn keys(people: usize) -> Vec<u64> {
    (0..people as u64).map(|person| 1_000 + 7 * person).collect()
}

/// Pairs by the keys of their persons, so that they can be compared between numberings.
fn by_keys(solution: &PairsSolution, keys: &[u64]) -> Vec<(u64, u64)> {
    let key = |person: u32| keys[person as usize];
    let mut pairs: Vec<_> =
        solution.pairs.iter().map(|&(i, j)| (key(i).min(key(j)), key(i).max(key(j)))).collect();
    pairs.sort_unstable();
    pairs
}

#[test]
fn every_solution_is_proven_over_all_pairs() {
    for (people, goal) in
        [(2, Goal::Total), (130, Goal::WorstOffFirst), (301, Goal::Total), (400, Goal::WorstOffFirst)]
    {
        let people = skills_exchange(people, 5);
        let exchange = exchange(&people);
        for floor in [None, Some(1_500), Some(30_000)] {
            let request = Request { goal, floor, threads: 2, ..Request::default() };
            let solution = solve_pairs(&exchange, &request).expect("a valid request");
            verify::pairs(&exchange, &request, &solution).expect("a proof");
        }
    }
}

#[test]
fn a_trio_among_many_is_proven() {
    for (people, goal) in [(101, Goal::Total), (161, Goal::WorstOffFirst), (201, Goal::Total)] {
        let people = skills_exchange(people, 6);
        let exchange = exchange(&people);
        let request = Request { goal, odd: Odd::Trio, ..Request::default() };
        let solution = solve_pairs(&exchange, &request).expect("a valid request");
        assert!(solution.trio.is_some() && solution.left_out.is_empty());
        verify::pairs(&exchange, &request, &solution).expect("a proof");
    }
}

#[test]
fn people_in_any_order_give_the_same_pairs() {
    let people = skills_exchange(300, 11);
    let keys = keys(300);
    let mut random = Seeded::new(3);
    let mut order: Vec<usize> = (0..300).collect();
    (1..300).rev().for_each(|at| order.swap(at, random.below(at as u32 + 1) as usize));
    let moved: Vec<Profile> = order.iter().map(|&person| people[person].clone()).collect();
    let moved_keys: Vec<u64> = order.iter().map(|&person| keys[person]).collect();
    for goal in [Goal::Total, Goal::WorstOffFirst] {
        let solve = |people: &[Profile], keys: &[u64], threads| {
            let request = Request { goal, keys, threads, ..Request::default() };
            by_keys(&solve_pairs(&exchange(people), &request).expect("a valid request"), keys)
        };
        assert_eq!(solve(&people, &keys, 1), solve(&moved, &moved_keys, 2));
    }
}

#[test]
fn a_session_gives_what_solving_from_scratch_gives() {
    for goal in [Goal::Total, Goal::WorstOffFirst] {
        let mut people = skills_exchange(160, 2);
        let mut keys = keys(160);
        let (mut session, mut random) = (Session::default(), Seeded::new(9));
        let (mut forbidden, mut pinned, mut absent) = (Vec::new(), Vec::new(), Vec::new());
        let mut changed = Vec::new();
        for step in 0..25 {
            let exchange = exchange(&people);
            let request = Request {
                goal,
                keys: &keys,
                forbidden: &forbidden,
                pinned: &pinned,
                absent: &absent,
                ..Request::default()
            };
            let warm = session.solve(&exchange, &request, &changed).expect("a valid request");
            verify::pairs(&exchange, &request, &warm).expect("a proof");
            let cold = solve_pairs(&exchange, &request).expect("a valid request");
            assert_eq!(
                (warm.total, &warm.pairs, &warm.left_out),
                (cold.total, &cold.pairs, &cold.left_out),
                "{step}"
            );
            drop(exchange);
            changed.clear();
            let pair = warm.pairs[random.below(warm.pairs.len() as u32) as usize];
            match random.below(7) {
                0 | 1 => forbidden.extend(Some(pair).filter(|pair| !pinned.contains(pair))),
                2 => pinned.extend(Some(pair).filter(|pair| !pinned.contains(pair))),
                3 if !pinned.contains(&pair) => absent = vec![pair.0],
                4 => forbidden.truncate(1),
                5 => {
                    let profile = skills_exchange(1, 100 + step).remove(0);
                    people[pair.1 as usize] = profile;
                    changed.push(pair.1);
                    pinned.clear();
                }
                _ => {
                    // Someone new comes, and the persons' numbers change with it.
                    people.insert(0, skills_exchange(1, 200 + step).remove(0));
                    keys.insert(0, 10 + step);
                    let moved = |pairs: &mut Vec<(u32, u32)>| {
                        pairs.iter_mut().for_each(|it| *it = (it.0 + 1, it.1 + 1));
                    };
                    moved(&mut forbidden);
                    moved(&mut pinned);
                    absent.iter_mut().for_each(|person| *person += 1);
                }
            }
        }
    }
}
