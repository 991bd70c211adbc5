//! Groups against every split into groups, in any order, with every rule, and broken solutions.

use matching::groups::verify::{BoundCheck, Refusal, verify, verify_bound};
use matching::groups::{
    Benefits, Bound, Budget, Cause, Goal, InvalidProblem, Problem, Rule, Solution, solve,
};
use proptest::prelude::*;
use std::cmp::Reverse;
use std::ops::RangeInclusive;

fn problem(sizes: RangeInclusive<usize>, benefits: Benefits, rules: Vec<Rule>) -> Problem {
    Problem {
        keys: (0..benefits.people() as u64).collect(),
        sizes,
        benefits,
        rules,
        goal: Goal::WorstOffFirst,
    }
}

fn solved(problem: &Problem, budget: &Budget<'_>) -> Solution {
    let solution = solve(problem, budget, &mut |_| ()).expect("a valid problem");
    assert_eq!(verify(problem, &solution), Ok(()), "{problem:?}\n{solution:?}");
    solution
}

/// (people left over, lowest standing, total); compares like the goals, greater being better.
type Worth = (Reverse<usize>, Option<i64>, i64);

fn worth(problem: &Problem, solution: &Solution) -> Worth {
    let worst = solution.worst.filter(|_| problem.goal == Goal::WorstOffFirst);
    (Reverse(solution.unplaced.len()), worst, solution.total)
}

/// The best over all splits: the fewest left over and the best lowest standing first, then the greatest total that
/// attains both. (One pass would not do: a part of the best split need not be best by itself in the standing.)
fn brute_force(problem: &Problem) -> Worth {
    let allowed: Vec<(usize, i64, i64)> = (0u32..1 << problem.people())
        .filter(|set| problem.sizes.contains(&(set.count_ones() as usize)))
        .filter_map(|set| group_worth(problem, set).map(|(standing, total)| (set as usize, standing, total)))
        .collect();
    let fair = problem.goal == Goal::WorstOffFirst;
    let (over, worst) = best_split(problem.people(), &allowed, i64::MAX, |rest, group| rest.min(group.1));
    let floor = if fair { worst } else { i64::MIN };
    let kept: Vec<_> = allowed.into_iter().filter(|group| group.1 >= floor).collect();
    let (_, total) = best_split(problem.people(), &kept, 0, |rest, group| rest + group.2);
    (over, Some(worst).filter(|&it| fair && it < i64::MAX), total)
}

/// The fewest left over, then the greatest value, by trying for every set of people all groups of its first person.
fn best_split(
    people: usize,
    groups: &[(usize, i64, i64)],
    nothing: i64,
    add: impl Fn(i64, &(usize, i64, i64)) -> i64,
) -> (Reverse<usize>, i64) {
    let mut best = vec![(Reverse(0), nothing)];
    for set in 1usize..1 << people {
        let first = 1 << set.trailing_zeros();
        let (Reverse(over), value) = best[set & !first];
        let left_over = (Reverse(over + 1), value);
        let with = groups.iter().filter(|it| it.0 & !set == 0 && it.0 & first != 0).map(|group| {
            let (over, value) = best[set & !group.0];
            (over, add(value, group))
        });
        let most = with.max().map_or(left_over, |it| it.max(left_over));
        best.push(most);
    }
    best[(1 << people) - 1]
}

/// The lowest standing and the total of a set of people, if pairs and rules allow it as a group.
fn group_worth(problem: &Problem, set: u32) -> Option<(i64, i64)> {
    let members: Vec<usize> = (0..problem.people()).filter(|it| set >> it & 1 == 1).collect();
    let mut sums = vec![0; members.len()];
    for (at, &i) in members.iter().enumerate() {
        for (other, &j) in members.iter().enumerate().filter(|it| it.0 != at) {
            let _ = other;
            sums[at] += i64::from(problem.benefits.get(i, j)?);
        }
    }
    let count = |class: &[bool]| members.iter().filter(|&&it| class[it]).count() as u32;
    let kept = problem.rules.iter().all(|rule| match rule {
        Rule::AtMostAlike { labels, most } => members.iter().all(|&it| {
            labels[it].is_none()
                || members.iter().filter(|&&other| labels[other] == labels[it]).count() as u32 <= *most
        }),
        Rule::AtMost { members, most } => count(members) <= *most,
        Rule::AtLeast { members, least } => count(members) >= *least,
        Rule::NoneOrAtLeast { members, least } => count(members) == 0 || count(members) >= *least,
        Rule::SumWithin { values, least, most } => {
            let sum: i64 = members.iter().map(|&it| i64::from(values[it])).sum();
            *least <= sum && sum <= *most
        }
    });
    let standing = sums.iter().map(|sum: &i64| sum.div_euclid(members.len() as i64 - 1)).min()?;
    kept.then(|| (standing, sums.iter().sum::<i64>() / 2))
}

fn rule(people: usize) -> impl Strategy<Value = Rule> {
    let class = move || prop::collection::vec(any::<bool>(), people);
    prop_oneof![
        (prop::collection::vec(prop::option::of(0u32..3), people), 1u32..3)
            .prop_map(|(labels, most)| Rule::AtMostAlike { labels, most }),
        (class(), 1u32..3).prop_map(|(members, most)| Rule::AtMost { members, most }),
        (class(), 1u32..2).prop_map(|(members, least)| Rule::AtLeast { members, least }),
        (class(), 2u32..3).prop_map(|(members, least)| Rule::NoneOrAtLeast { members, least }),
        (prop::collection::vec(0i32..9, people), 0i64..9, 9i64..25)
            .prop_map(|(values, least, most)| Rule::SumWithin { values, least, most }),
    ]
}

fn small_problem() -> impl Strategy<Value = Problem> {
    (0usize..10, 2usize..4, 0usize..3).prop_flat_map(|(people, least, more)| {
        let cell = prop_oneof![8 => (-20i32..200).prop_map(Some), 1 => Just(None)];
        let cells = prop::collection::vec(cell, people * people);
        let rules = prop::collection::vec(rule(people), 0..3);
        (cells, rules, any::<bool>()).prop_map(move |(cells, rules, fair)| {
            let mut it =
                problem(least..=least + more, Benefits::new(people, |i, j| cells[i * people + j]), rules);
            it.goal = if fair { Goal::WorstOffFirst } else { Goal::Total };
            it
        })
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn no_split_of_a_small_problem_is_better_than_the_bound(problem in small_problem()) {
        let solution = solved(&problem, &Budget { bound_steps: 100_000, ..Budget::steps(30_000, 1) });
        let best = brute_force(&problem);
        prop_assert!(worth(&problem, &solution) <= best);
        prop_assert!(solution.bound.total >= best.2);
        let checked = verify_bound(&problem, &solution.bound, 1_000_000);
        prop_assert_eq!(checked, Ok(BoundCheck::Proven));
    }

    #[test]
    fn the_order_of_the_people_does_not_matter(problem in small_problem(), turn in 1usize..9) {
        let people = problem.people();
        let from = |it: usize| (it + turn) % people.max(1);
        let turned = Problem {
            keys: (0..people).map(|it| problem.keys[from(it)]).collect(),
            benefits: Benefits::new(people, |i, j| problem.benefits.get(from(i), from(j))),
            rules: problem.rules.iter().map(|rule| turned(rule, people, turn)).collect(),
            ..problem.clone()
        };
        let keys = |of: &Problem, solution: &Solution| {
            let key = |it: &u32| of.keys[*it as usize];
            let mut groups: Vec<Vec<u64>> = solution.groups.iter().map(|it| it.iter().map(key).collect()).collect();
            groups.iter_mut().for_each(|it| it.sort_unstable());
            groups.sort_unstable();
            groups
        };
        let budget = Budget::steps(5_000, 7);
        prop_assert_eq!(keys(&problem, &solved(&problem, &budget)), keys(&turned, &solved(&turned, &budget)));
    }
}

fn turned(rule: &Rule, people: usize, turn: usize) -> Rule {
    fn pick<T: Clone>(from: &[T], people: usize, turn: usize) -> Vec<T> {
        (0..people).map(|it| from[(it + turn) % people].clone()).collect()
    }
    match rule.clone() {
        Rule::AtMostAlike { labels, most } => Rule::AtMostAlike { labels: pick(&labels, people, turn), most },
        Rule::AtMost { members, most } => Rule::AtMost { members: pick(&members, people, turn), most },
        Rule::AtLeast { members, least } => Rule::AtLeast { members: pick(&members, people, turn), least },
        Rule::NoneOrAtLeast { members, least } => {
            Rule::NoneOrAtLeast { members: pick(&members, people, turn), least }
        }
        Rule::SumWithin { values, least, most } => {
            Rule::SumWithin { values: pick(&values, people, turn), least, most }
        }
    }
}

#[test]
fn nobody_stands_alone_and_organisations_mix() {
    // 12 people, 4 organisations of 3, 4 women: by twos, and each organisation once per group.
    let rules = vec![
        Rule::AtMostAlike { labels: (0..12).map(|it| Some(it % 4)).collect(), most: 1 },
        Rule::NoneOrAtLeast { members: (0..12).map(|it| it < 4).collect(), least: 2 },
    ];
    let it = problem(4..=4, Benefits::new(12, |i, j| Some(((i * 7 + j * 7) % 11) as i32)), rules);
    let solution = solved(&it, &Budget::steps(50_000, 3));
    assert_eq!(worth(&it, &solution), brute_force(&it));
    assert_eq!(solution.unplaced, vec![]);
}

#[test]
fn those_who_fit_nowhere_are_named_with_what_stands_in_the_way() {
    // Person 4 may be with nobody but 0; persons 0 to 3 form a group; person 5 breaks rule 0 anywhere.
    let benefits = Benefits::new(6, |i, j| if j == 4 && i != 0 || i == 4 { None } else { Some(10) });
    let rules = vec![Rule::AtMost { members: vec![false, false, false, false, false, true], most: 0 }];
    let solution = solved(&problem(3..=5, benefits, rules), &Budget::steps(20_000, 3));
    let causes: Vec<_> = solution.unplaced.iter().map(|it| (it.person, it.causes.clone())).collect();
    assert_eq!(solution.groups, vec![vec![0, 1, 2, 3]]);
    assert_eq!(causes, vec![(4, vec![Cause::TooFewPartners]), (5, vec![Cause::Rule(0)])]);
}

#[test]
fn too_few_people_for_a_group_are_left_with_the_reason() {
    for people in [0, 1, 2] {
        let it = problem(3..=4, Benefits::new(people, |_, _| Some(1)), vec![]);
        assert_eq!(worth(&it, &solved(&it, &Budget::steps(1_000, 1))), (Reverse(people), None, 0));
    }
}

#[test]
fn improvements_are_reported_in_order_and_the_last_is_the_answer() {
    let it = problem(3..=4, Benefits::new(40, |i, j| Some(((i * 31 + j * 17) % 101) as i32)), vec![]);
    let mut seen = Vec::new();
    let solution = solve(&it, &Budget::steps(100_000, 5), &mut |better| seen.push(better.clone()))
        .expect("a valid problem");
    let rank = |it: &matching::groups::Improvement| (Reverse(it.unplaced), it.worst, it.total);
    assert!(seen.windows(2).all(|two| rank(&two[0]) < rank(&two[1])), "{seen:?}");
    let last = seen.last().expect("at least one");
    assert_eq!((&last.groups, last.worst, last.total), (&solution.groups, solution.worst, solution.total));
}

#[test]
fn the_search_stops_when_asked_and_still_answers() {
    let it = problem(3..=3, Benefits::new(30, |i, j| Some((i + j) as i32)), vec![]);
    let budget = Budget { should_stop: &|| true, ..Budget::steps(u64::MAX, 1) };
    assert_eq!(solved(&it, &budget).unplaced, vec![]);
}

#[test]
fn invalid_problems_are_refused_with_the_reason() {
    let good = problem(3..=4, Benefits::new(5, |_, _| Some(1)), vec![]);
    let check = |change: &dyn Fn(&mut Problem), expected: InvalidProblem| {
        let mut it = good.clone();
        change(&mut it);
        assert_eq!(solve(&it, &Budget::steps(1, 1), &mut |_| ()), Err(expected));
    };
    check(&|it| it.keys = vec![1, 2, 3, 4, 1], InvalidProblem::RepeatedKey(1));
    check(&|it| it.keys.truncate(4), InvalidProblem::KeysDoNotFit { benefits: 5, keys: 4 });
    check(&|it| it.sizes = 1..=3, InvalidProblem::Sizes);
    check(&|it| it.sizes = 3..=17, InvalidProblem::Sizes);
    let short = Rule::AtLeast { members: vec![true], least: 1 };
    check(
        &|it| it.rules = vec![short.clone()],
        InvalidProblem::RuleDoesNotFit { rule: 0, entries: 1, people: 5 },
    );
    let great = Benefits::new(5, |_, j| Some(if j == 4 { 1 << 25 } else { 0 }));
    check(
        &|it| it.benefits = great.clone(),
        InvalidProblem::BenefitTooGreat { i: 0, j: 4, benefit: 1 << 25 },
    );
}

#[test]
fn every_kind_of_corruption_is_refused() {
    let benefits = Benefits::new(6, |i, j| if (i, j) == (0, 1) { None } else { Some((i + j) as i32) });
    let rules = vec![Rule::AtMostAlike { labels: vec![Some(0), None, None, Some(0), None, None], most: 1 }];
    let it = problem(3..=3, benefits, rules);
    let good = solved(&it, &Budget::steps(10_000, 1));
    let check = |change: &dyn Fn(&mut Solution), expected: Refusal| {
        let mut bad = good.clone();
        change(&mut bad);
        assert_eq!(verify(&it, &bad), Err(expected));
    };
    check(&|it| it.groups[0][0] = it.groups[1][0], Refusal::Person(good.groups[1][0]));
    check(&|it| it.groups[0][0] = 6, Refusal::Person(6));
    check(
        &|it| {
            it.groups.pop();
        },
        Refusal::Person(good.groups[1][0]),
    );
    check(&|it| it.groups = vec![vec![0, 2], vec![1, 3, 4, 5]], Refusal::Size { group: 0, size: 2 });
    check(&|it| it.groups = vec![vec![0, 1, 2], vec![3, 4, 5]], Refusal::PairNotAllowed(0, 1));
    check(&|it| it.groups = vec![vec![0, 2, 3], vec![1, 4, 5]], Refusal::RuleBroken { group: 0, rule: 0 });
    check(&|it| it.total += 1, Refusal::Total { claimed: good.total + 1, actual: good.total });
    check(&|it| it.worst = None, Refusal::Worst { claimed: None, actual: good.worst });
    check(&|it| it.bound.prices.truncate(3), Refusal::Prices);
    check(&|it| it.bound.prices[1] = -1, Refusal::Prices);
    check(
        &|it| it.bound.total -= 1,
        Refusal::BoundTotal { claimed: good.bound.total - 1, actual: good.bound.total },
    );
    check(&|it| it.bound.worst = Some(0), Refusal::WorstBound { claimed: good.worst, bound: Some(0) });
    let free = |it: &mut Solution| (it.bound.prices, it.bound.total) = (vec![0; 6], 0);
    check(&free, Refusal::Underpriced(good.groups[0].clone()));
    let free = Bound { prices: vec![0; 6], ..good.bound.clone() };
    assert!(matches!(verify_bound(&it, &free, 1_000), Err(Refusal::Underpriced(_))));
    assert_eq!(verify_bound(&it, &good.bound, 1), Ok(BoundCheck::OutOfSteps));
    let high = good.worst.map(|it| it + 1);
    check(&|it| it.bound.floor = high, Refusal::BoundFloor { floor: high, worst: good.worst });
}
