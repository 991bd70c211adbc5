//! Mentors and mentees against every subset of the pairs, in any order, with hand-made cases and broken proofs.

use matching::mentors::certificate::{Cut, TooFew};
use matching::mentors::verify::{Refusal, verify};
use matching::mentors::{
    Cause, Goal, InvalidProblem, Mentee, Mentor, Pair, Problem, Shortage, Solution, solve,
};
use proptest::prelude::*;

fn problem(capacity: &[u32], wanted: &[u32], pairs: &[(u32, u32, i64)]) -> Problem {
    Problem {
        mentors: (0u64..).zip(capacity).map(|(key, &capacity)| Mentor { key, capacity }).collect(),
        mentees: (0u64..).zip(wanted).map(|(key, &wanted)| Mentee { key, wanted }).collect(),
        pairs: pairs.iter().map(|&(mentor, mentee, benefit)| Pair { mentor, mentee, benefit }).collect(),
        ..Problem::default()
    }
}

fn solved(problem: &Problem) -> Solution {
    let solution = solve(problem).expect("a valid problem");
    assert_eq!(verify(problem, &solution), Ok(()), "{problem:?}\n{solution:?}");
    solution
}

/// (served, places, lowest benefit of an unpinned place, total); compares like the goals.
type Worth = (usize, usize, Option<i64>, i64);

fn worth(problem: &Problem, solution: &Solution) -> Worth {
    let worst = if problem.goal == Goal::Total { None } else { solution.worst };
    (solution.covered, solution.places, worst, solution.total)
}

/// The best worth over all subsets of the pairs that keep every rule.
fn brute_force(problem: &Problem) -> Worth {
    let subsets = 0u32..1 << problem.pairs.len();
    subsets.filter_map(|subset| worth_of_subset(problem, subset)).max().expect("the pins alone are a subset")
}

fn worth_of_subset(problem: &Problem, subset: u32) -> Option<Worth> {
    let chosen = |at: usize| subset >> at & 1 == 1;
    let mut taken = vec![0; problem.mentors.len()];
    let mut got = vec![0; problem.mentees.len()];
    let (mut worst, mut total) = (None::<i64>, 0);
    for (at, it) in problem.pairs.iter().enumerate() {
        let pinned = problem.pinned.contains(&(it.mentor, it.mentee));
        if pinned && !chosen(at) {
            return None;
        }
        if !chosen(at) {
            continue;
        }
        taken[it.mentor as usize] += 1;
        got[it.mentee as usize] += 1;
        let too_many = taken[it.mentor as usize] > problem.mentors[it.mentor as usize].capacity
            || got[it.mentee as usize] > problem.mentees[it.mentee as usize].wanted;
        if too_many || problem.forbidden.contains(&(it.mentor, it.mentee)) {
            return None;
        }
        if !pinned && problem.goal == Goal::WorstOffFirst {
            worst = Some(worst.map_or(it.benefit, |worst| worst.min(it.benefit)));
        }
        total += it.benefit;
    }
    let served = got.iter().filter(|&&got| got > 0).count();
    Some((served, got.iter().sum::<u32>() as usize, worst, total))
}

fn small_problem() -> impl Strategy<Value = Problem> {
    (1usize..5, 1usize..6, any::<bool>())
        .prop_flat_map(|(mentors, mentees, fair)| {
            let all: Vec<(u32, u32)> =
                (0..mentors as u32).flat_map(|i| (0..mentees as u32).map(move |j| (i, j))).collect();
            let most = all.len().min(11);
            (
                prop::collection::vec(0u32..4, mentors),
                prop::collection::vec(0u32..4, mentees),
                prop::sample::subsequence(all, 0..=most),
                prop::collection::vec(prop_oneof![-4i64..8, -900i64..1000], 11),
                prop::collection::vec(0usize..11, 0..3),
                prop::collection::vec(0usize..11, 0..3),
                Just(fair),
            )
        })
        .prop_map(|(capacity, wanted, names, benefits, pins, forbids, fair)| {
            let pairs: Vec<_> = names.iter().zip(benefits).map(|(&(i, j), w)| (i, j, w)).collect();
            let mut it = problem(&capacity, &wanted, &pairs);
            it.forbidden = forbids.iter().filter_map(|&at| names.get(at).copied()).collect();
            let mut free = (capacity, wanted);
            for name in pins.iter().filter_map(|&at| names.get(at)) {
                let (places, wishes) = (&mut free.0[name.0 as usize], &mut free.1[name.1 as usize]);
                if *places > 0 && *wishes > 0 && !it.forbidden.contains(name) && !it.pinned.contains(name) {
                    (*places, *wishes) = (*places - 1, *wishes - 1);
                    it.pinned.push(*name);
                }
            }
            it.goal = if fair { Goal::WorstOffFirst } else { Goal::Total };
            it
        })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(3000))]

    #[test]
    fn no_subset_of_the_pairs_is_better(problem in small_problem()) {
        prop_assert_eq!(worth(&problem, &solved(&problem)), brute_force(&problem));
    }

    #[test]
    fn the_order_of_the_input_does_not_matter(problem in small_problem(), seed in any::<u64>()) {
        let (mentors, mentees) = (shuffled(problem.mentors.len(), seed), shuffled(problem.mentees.len(), seed ^ 7));
        let position = |order: &[usize], it: u32| order.iter().position(|&at| at == it as usize).unwrap() as u32;
        let moved = |&(i, j): &(u32, u32)| (position(&mentors, i), position(&mentees, j));
        let pairs = shuffled(problem.pairs.len(), seed ^ 9).into_iter().map(|at| problem.pairs[at]);
        let other = Problem {
            mentors: mentors.iter().map(|&at| problem.mentors[at]).collect(),
            mentees: mentees.iter().map(|&at| problem.mentees[at]).collect(),
            pairs: pairs
                .map(|it| Pair { mentor: position(&mentors, it.mentor), mentee: position(&mentees, it.mentee), ..it })
                .collect(),
            pinned: problem.pinned.iter().map(moved).collect(),
            forbidden: problem.forbidden.iter().map(moved).collect(),
            goal: problem.goal,
        };
        let by_key = |of: &Problem, solution: &Solution| {
            let key = |it: &Pair| (of.mentors[it.mentor as usize].key, of.mentees[it.mentee as usize].key);
            let mut keys: Vec<_> = solution.pairs.iter().map(key).collect();
            keys.sort_unstable();
            keys
        };
        prop_assert_eq!(by_key(&problem, &solved(&problem)), by_key(&other, &solved(&other)));
    }
}

/// A permutation of `0..count` that depends on the seed alone.
fn shuffled(count: usize, seed: u64) -> Vec<usize> {
    let mut order: Vec<usize> = (0..count).collect();
    order.sort_by_key(|&it| {
        (it as u64 + 1).wrapping_mul(seed | 1).wrapping_mul(0x9E37_79B9_7F4A_7C15).rotate_left(29)
    });
    order
}

#[test]
fn serving_everybody_comes_before_the_total() {
    let it = problem(&[1, 1], &[1, 1], &[(0, 0, 1000), (1, 0, 1), (0, 1, 1)]);
    assert_eq!(worth(&it, &solved(&it)), (2, 2, Some(1), 2));
}

#[test]
fn a_first_mentor_for_one_comes_before_a_second_for_another() {
    let it = problem(&[2], &[1, 2], &[(0, 0, -5), (0, 1, 9)]);
    assert_eq!(worth(&it, &solved(&it)), (2, 2, Some(-5), 4));
    let it = problem(&[1, 1], &[2, 1], &[(0, 0, 500), (1, 0, 500), (1, 1, 1)]);
    assert_eq!(worth(&it, &solved(&it)), (2, 2, Some(1), 501));
}

#[test]
fn the_worst_off_come_before_the_total_only_where_asked() {
    let pairs = [(0, 0, 10), (0, 1, 6), (1, 0, 6), (1, 1, 5)];
    let mut it = problem(&[1, 1], &[1, 1], &pairs);
    assert_eq!(worth(&it, &solved(&it)), (2, 2, Some(6), 12));
    it.goal = Goal::Total;
    assert_eq!(worth(&it, &solved(&it)), (2, 2, None, 15));
}

#[test]
fn those_who_go_without_learn_why() {
    let it = problem(
        &[1, 1, 4],
        &[1, 1, 1, 1, 2],
        &[(0, 0, 5), (0, 1, 7), (1, 1, 3), (0, 2, 6), (1, 2, 2), (2, 4, 1)],
    );
    let solution = solved(&it);
    let causes: Vec<_> = solution.unplaced.iter().map(|it| (it.mentee, it.got, it.cause.clone())).collect();
    let expected =
        vec![(0, 0, Cause::Shortage(0)), (3, 0, Cause::NoAllowedMentor), (4, 1, Cause::NoFurtherMentor)];
    assert_eq!(causes, expected);
    assert_eq!(solution.shortages, vec![Shortage { mentors: vec![0, 1], mentees: vec![0, 1, 2] }]);
}

#[test]
fn empty_problems_have_empty_solutions() {
    for (capacity, wanted) in
        [(&[][..], &[][..]), (&[1][..], &[][..]), (&[][..], &[1][..]), (&[0][..], &[0][..])]
    {
        let it = problem(capacity, wanted, &[]);
        assert_eq!(worth(&it, &solved(&it)), (0, 0, None, 0));
    }
}

#[test]
fn a_chain_of_100_000_displacements_needs_no_deep_stack() {
    // Mentee i can have mentor i or i + 1; the last mentee only the first mentor, so everybody must move on by one.
    let n = 100_000u32;
    let mut pairs: Vec<_> = (0..n).flat_map(|i| [(i, i, 10), (i + 1, i, 9)]).collect();
    pairs.push((0, n, 1));
    let mut it = problem(&vec![1; n as usize + 1], &vec![1; n as usize + 1], &pairs);
    assert_eq!(worth(&it, &solved(&it)), (n as usize + 1, n as usize + 1, Some(1), i64::from(n) * 9 + 1));
    it.goal = Goal::Total;
    assert_eq!(solved(&it).total, i64::from(n) * 9 + 1);
}

#[test]
fn the_greatest_benefits_do_not_overflow_and_greater_ones_are_refused() {
    let huge = 1 << 40;
    let it = problem(&[2, 2], &[2, 2], &[(0, 0, huge), (0, 1, -huge), (1, 0, -huge), (1, 1, huge)]);
    assert_eq!(worth(&it, &solved(&it)), (2, 4, Some(-huge), 0));
    let beyond = problem(&[1], &[1], &[(0, 0, huge + 1)]);
    let refused = InvalidProblem::BenefitTooGreat { mentor: 0, mentee: 0, benefit: huge + 1 };
    assert_eq!(solve(&beyond), Err(refused));
    let many = problem(&vec![1; 1 << 18], &vec![1; 1 << 18], &[(0, 0, huge)]);
    assert_eq!(solve(&many), Err(InvalidProblem::CouldOverflow));
}

#[test]
fn invalid_problems_are_refused_with_the_reason() {
    let good = problem(&[1, 1], &[1, 1], &[(0, 0, 5), (0, 1, 3)]);
    let check = |change: &dyn Fn(&mut Problem), expected: InvalidProblem| {
        let mut it = good.clone();
        change(&mut it);
        assert_eq!(solve(&it), Err(expected));
    };
    let repeated = Pair { mentor: 0, mentee: 1, benefit: 4 };
    check(&|it| it.pairs.push(repeated), InvalidProblem::RepeatedPair { mentor: 0, mentee: 1 });
    let unknown = Pair { mentor: 2, mentee: 0, benefit: 4 };
    check(&|it| it.pairs.push(unknown), InvalidProblem::UnknownPerson { mentor: 2, mentee: 0 });
    check(&|it| it.mentors[1].key = 0, InvalidProblem::RepeatedMentorKey(0));
    check(&|it| it.mentees[1].key = 0, InvalidProblem::RepeatedMenteeKey(0));
    check(&|it| it.pinned = vec![(1, 1)], InvalidProblem::PinNotAllowed { mentor: 1, mentee: 1 });
    check(&|it| it.forbidden = vec![(7, 1)], InvalidProblem::UnknownPerson { mentor: 7, mentee: 1 });
    check(&|it| it.pinned = vec![(0, 0), (0, 1)], InvalidProblem::PinsBeyondCapacity { mentor: 0 });
}

#[test]
fn every_kind_of_corruption_is_refused() {
    let pairs = [(0, 0, 10), (0, 1, 6), (1, 0, 6), (1, 1, 5), (0, 2, 4)];
    let mut it = problem(&[1, 1], &[1, 1, 1], &pairs);
    it.pinned = vec![];
    let good = solved(&it);
    let check = |change: &dyn Fn(&mut Solution), expected: Refusal| {
        let mut bad = good.clone();
        change(&mut bad);
        assert_eq!(verify(&it, &bad), Err(expected));
    };
    check(&|it| it.pairs[0].benefit += 1, Refusal::PairNotAllowed { mentor: 1, mentee: 0 });
    check(&|it| it.pairs.push(it.pairs[0]), Refusal::PairTwice { mentor: 1, mentee: 0 });
    let extra = Pair { mentor: 0, mentee: 2, benefit: 4 };
    check(&|it| it.pairs.push(extra), Refusal::Overfull { mentor: 0 });
    check(
        &|it| it.pairs[0] = Pair { mentor: 1, mentee: 1, benefit: 5 },
        Refusal::MoreThanWanted { mentee: 1 },
    );
    check(&|it| it.covered = 3, Refusal::Covered { claimed: 3, actual: 2 });
    check(&|it| it.places = 3, Refusal::Places { claimed: 3, actual: 2 });
    check(&|it| it.total = 13, Refusal::Total { claimed: 13, actual: 12 });
    check(&|it| it.worst = Some(7), Refusal::Worst { claimed: Some(7), actual: Some(6) });
    check(&|it| it.unplaced.clear(), Refusal::Unplaced { mentee: 2 });
    check(&|it| it.unplaced[0].cause = Cause::NoAllowedMentor, Refusal::Unplaced { mentee: 2 });
    check(&|it| it.shortages[0].mentees.retain(|&it| it == 2), Refusal::NoShortage { shortage: 0 });
    check(&|it| it.certificate.level.truncate(2), Refusal::Shape);
    check(&|it| it.certificate.bonus = 10, Refusal::BonusTooSmall { bonus: 10 });
    check(&|it| it.certificate.price[0] = -1, Refusal::Price { mentor: 0 });
    check(&|it| it.certificate.level[2] -= 1, Refusal::Level { mentee: 2 });
    check(&|it| it.certificate.price[0] += 1000, Refusal::PairPrice { mentor: 0, mentee: 1 });
    check(&|it| it.certificate.worst_off = None, Refusal::WorstOffProof);
    let proof = |it: &mut Solution| it.certificate.worst_off.take().expect("a proof");
    check(
        &|it| {
            let bad = proof(it);
            it.certificate.worst_off =
                Some(matching::mentors::certificate::WorstOffProof { floor: 5, ..bad });
        },
        Refusal::Floor { floor: 5 },
    );
    let empty = || Cut { mentees: vec![], mentors: vec![] };
    let with = |it: &mut Solution, change: &dyn Fn(&mut matching::mentors::certificate::WorstOffProof)| {
        change(it.certificate.worst_off.as_mut().expect("a proof"));
    };
    check(&|it| with(it, &|proof| proof.covered = empty()), Refusal::CoveredCut { bound: 3, claimed: 2 });
    check(&|it| with(it, &|proof| proof.places = empty()), Refusal::PlacesCut { bound: 3, claimed: 2 });
    check(&|it| with(it, &|proof| proof.above = TooFew::Places(empty())), Refusal::AboveCut { bound: 3 });
    check(&|it| with(it, &|proof| proof.places.mentors.push(9)), Refusal::CutUnknown);

    it.pinned = vec![(1, 1)];
    assert_eq!(verify(&it, &good), Err(Refusal::PinMissing { mentor: 1, mentee: 1 }));
}

#[test]
fn a_certificate_survives_its_json_form() {
    let it = problem(&[1, 1], &[1, 1], &[(0, 0, 10), (0, 1, 6), (1, 0, 6), (1, 1, 5)]);
    let mut solution = solved(&it);
    let json = serde_json::to_string(&solution.certificate).expect("serialisable");
    solution.certificate = serde_json::from_str(&json).expect("the same form");
    assert_eq!(verify(&it, &solution), Ok(()));
}
