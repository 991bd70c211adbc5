//! Every small problem over all pairs against all of its solutions.

use matching::{Benefit, Benefits, Goal, Odd, PairsSolution, Request, solve_pairs, verify};
use proptest::prelude::*;

/// A table of benefits.
#[derive(Debug, Clone)]
struct Table {
    people: usize,
    cells: Vec<Option<(i64, i64)>>,
}

impl Table {
    fn at(&self, i: u32, j: u32) -> Option<(i64, i64)> {
        let (i, j) = (i.min(j) as usize, i.max(j) as usize);
        self.cells[j * (j - 1) / 2 + i]
    }
}

impl Benefits for Table {
    fn people(&self) -> usize {
        self.people
    }

    fn range(&self) -> (i64, i64) {
        (-10, 1_000)
    }

    fn benefit(&self, i: u32, j: u32) -> Option<Benefit> {
        self.at(i, j).map(|(worth, worst)| Benefit { worth, worst })
    }
}

/// `(required persons placed, worst-off, total)` of every set of disjoint open pairs.
fn all(table: &Table, request: &Request<'_>) -> Vec<(usize, i64, i64)> {
    fn extend(
        open: &[(u32, u32, i64, i64)],
        required: &[bool],
        used: u32,
        score: (usize, i64, i64),
        seen: &mut Vec<(usize, i64, i64)>,
    ) {
        seen.push(score);
        for (at, &(i, j, worth, worst)) in open.iter().enumerate() {
            let ends = 1 << i | 1 << j;
            if used & ends == 0 {
                let placed = usize::from(required[i as usize]) + usize::from(required[j as usize]);
                let next = (score.0 + placed, score.1.min(worst), score.2 + worth);
                extend(&open[at + 1..], required, used | ends, next, seen);
            }
        }
    }
    let takes_part = |person: u32| {
        !request.absent.contains(&person) && !request.pinned.iter().any(|&(i, j)| i == person || j == person)
    };
    let is_forbidden = |i, j| request.forbidden.iter().any(|&pair| pair == (i, j) || pair == (j, i));
    let mut open = Vec::new();
    for j in 0..table.people as u32 {
        for i in (0..j).filter(|&i| takes_part(i) && takes_part(j) && !is_forbidden(i, j)) {
            open.extend(table.at(i, j).map(|(worth, worst)| (i, j, worth, worst)));
        }
    }
    let required: Vec<bool> = (0..table.people as u32)
        .map(|person| takes_part(person) && !request.optional.contains(&person))
        .collect();
    let mut seen = Vec::new();
    extend(&open, &required, 0, (0, i64::MAX, 0), &mut seen);
    seen
}

fn score(table: &Table, request: &Request<'_>, solution: &PairsSolution) -> (usize, i64, i64) {
    let pinned: i64 =
        request.pinned.iter().filter_map(|&(i, j)| table.at(i, j)).map(|(worth, _)| worth).sum();
    let left_out = solution.left_out.iter().filter(|left| !request.optional.contains(&left.person)).count();
    let required = (0..table.people as u32).filter(|person| {
        !request.absent.contains(person)
            && !request.optional.contains(person)
            && !request.pinned.iter().any(|&(i, j)| i == *person || j == *person)
    });
    (required.count() - left_out, solution.worst_off.unwrap_or(i64::MAX), solution.total - pinned)
}

fn check(table: &Table, request: &Request<'_>) {
    let solution = solve_pairs(table, request).expect("a valid request");
    verify::pairs(table, request, &solution).expect("a proof");
    let all = all(table, request);
    let placed = all.iter().map(|score| score.0).max().expect("the empty matching");
    let mut best: Vec<_> = all.into_iter().filter(|score| score.0 == placed).collect();
    if let Some(floor) = request.floor {
        let above: Vec<_> = best.iter().copied().filter(|score| score.1 >= floor).collect();
        if !above.is_empty() {
            best = above;
        }
    }
    let expected = match request.goal {
        Goal::WorstOffFirst => best.into_iter().max().expect("the empty matching"),
        Goal::Total => best.into_iter().max_by_key(|score| score.2).expect("the empty matching"),
    };
    let found = score(table, request, &solution);
    match request.goal {
        Goal::WorstOffFirst => assert_eq!(found, expected),
        Goal::Total => assert_eq!((found.0, found.2), (expected.0, expected.2)),
    }
}

fn tables(most: i64) -> impl Strategy<Value = Table> {
    (2_usize..=8, 1_u32..=10).prop_flat_map(move |(people, tenths)| {
        let cell = (0_u32..10, -3..most, 0..most);
        proptest::collection::vec(cell, people * (people - 1) / 2).prop_map(move |cells| {
            let cell = |(chance, worth, worst)| Some((worth, worst)).filter(|_| chance < tenths);
            Table { people, cells: cells.into_iter().map(cell).collect() }
        })
    })
}

/// The best `(worst-off, total)` with one trio and everybody else in pairs.
fn best_with_trio(table: &Table, goal: Goal) -> Option<(i64, i64)> {
    let people = table.people as u32;
    let mut seen = Vec::new();
    for a in 0..people {
        for b in a + 1..people {
            for c in b + 1..people {
                let pairs = [table.at(a, b), table.at(a, c), table.at(b, c)];
                let [Some(one), Some(two), Some(three)] = pairs else { continue };
                let request = Request { absent: &[a, b, c], ..Request::default() };
                let worst = one.1.min(two.1).min(three.1);
                let worth = (one.0 + two.0 + three.0).div_euclid(2);
                let rest = all(table, &request).into_iter().filter(|score| score.0 == table.people - 3);
                seen.extend(rest.map(|score| (score.1.min(worst), score.2 + worth)));
            }
        }
    }
    match goal {
        Goal::WorstOffFirst => seen.into_iter().max(),
        Goal::Total => seen.into_iter().max_by_key(|score| score.1),
    }
}

fn check_trio(table: &Table, goal: Goal) {
    let request = Request { goal, odd: Odd::Trio, ..Request::default() };
    let solution = solve_pairs(table, &request).expect("a valid request");
    verify::pairs(table, &request, &solution).expect("a proof");
    let best = if table.people % 2 == 1 { best_with_trio(table, goal) } else { None };
    assert_eq!(solution.trio.is_some(), best.is_some());
    if let Some((worst, total)) = best {
        assert_eq!((solution.left_out.len(), solution.total), (0, total));
        assert!(goal == Goal::Total || solution.worst_off == Some(worst));
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1_500, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_goals_in_their_order(table in tables(6), total in any::<bool>(), floor in proptest::option::of(0..6_i64)) {
        let goal = if total { Goal::Total } else { Goal::WorstOffFirst };
        check(&table, &Request { goal, floor, threads: 2, ..Request::default() });
    }

    #[test]
    fn a_trio_is_part_of_the_optimum(table in tables(12), total in any::<bool>()) {
        check_trio(&table, if total { Goal::Total } else { Goal::WorstOffFirst });
    }

    #[test]
    fn wishes_of_the_organiser(table in tables(100), optional in 0..8_u32, absent in 0..8_u32, pair in (0..8_u32, 0..8_u32)) {
        let people = table.people as u32;
        let (optional, absent) = ([optional % people], [absent % people]);
        let pair = (pair.0 % people, pair.1 % people);
        if pair.0 == pair.1 {
            return Ok(());
        }
        let request = Request { optional: &optional, absent: &absent, ..Request::default() };
        check(&table, &Request { forbidden: &[pair], ..request.clone() });
        if pair.0 != absent[0] && pair.1 != absent[0] && table.at(pair.0, pair.1).is_some() {
            check(&table, &Request { pinned: &[pair], ..request });
        }
    }
}
