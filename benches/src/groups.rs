//! Groups with eight rules that can all be kept: classes are drawn in sizes that a split into fours allows.

use crate::cases::SEED;
use crate::measure::Measured;
use cpu_time::ProcessTime;
use matching::groups::{Benefits, Budget, Goal, Problem, Rule, solve as solve_groups, verify};
use matching::instances::{Seeded, skills_exchange};
use matching::{Benefits as _, Exchange, PairRule};
use std::error::Error;

/// `groups-least-most-people`, or `bounded-…` for the sharper bound besides; eight rules for fours, none for other
/// sizes. The cardinality is of people placed, all rules kept. The bound goes to standard error.
pub fn solve(case: &str) -> Result<Measured, Box<dyn Error>> {
    let sizes: Vec<usize> = case.split('-').skip(1).map(str::parse).collect::<Result<_, _>>()?;
    let &[least, most, people] = sizes.as_slice() else { return Err("groups-least-most-people".into()) };
    let problem = problem(least, most, people)?;
    let budget = Budget {
        steps: 20_000 * people as u64,
        bound_steps: if case.starts_with("bounded") { 250_000 * people as u64 } else { 0 },
        seed: SEED,
        should_stop: &|| false,
    };
    let start = ProcessTime::now();
    let solution = solve_groups(&problem, &budget, &mut |_| ())?;
    let seconds = start.elapsed().as_secs_f64();
    verify::verify(&problem, &solution)?;
    eprintln!(
        "{case}: total {} of at most {}, gap {} ppm",
        solution.total,
        solution.bound.total,
        solution.gap_ppm()
    );
    Ok(Measured { seconds, cardinality: people - solution.unplaced.len(), total: solution.total })
}

fn problem(least: usize, most: usize, people: usize) -> Result<Problem, Box<dyn Error>> {
    let profiles = skills_exchange(people, SEED);
    let exchange = Exchange::new(&profiles, PairRule::none())?;
    let benefit = |i: usize, j: usize| exchange.benefit(i as u32, j as u32).map(|it| it.worth as i32);
    let mut random = Seeded::new(SEED);
    let rules = if least == 4 && most == 4 { eight_rules(people, &mut random) } else { Vec::new() };
    Ok(Problem {
        keys: (0..people as u64).collect(),
        sizes: least..=most,
        benefits: Benefits::new(people, benefit),
        rules,
        goal: Goal::Total,
    })
}

fn eight_rules(people: usize, random: &mut Seeded) -> Vec<Rule> {
    let mut places = || {
        let mut order: Vec<usize> = (0..people).collect();
        for at in (1..people).rev() {
            order.swap(at, random.below(at as u32 + 1) as usize);
        }
        order
    };
    let mut class =
        |percent: usize| places().into_iter().map(|it| it * 100 < percent * people).collect::<Vec<bool>>();
    let mut rules = vec![
        Rule::NoneOrAtLeast { members: class(30), least: 2 },
        Rule::NoneOrAtLeast { members: class(20), least: 2 },
        Rule::NoneOrAtLeast { members: class(10), least: 2 },
        Rule::AtLeast { members: class(40), least: 1 },
        Rule::AtMost { members: class(20), most: 1 },
    ];
    for labels in [8, 5] {
        let labels = places().into_iter().map(|it| Some((it % labels) as u32)).collect();
        rules.push(Rule::AtMostAlike { labels, most: 2 });
    }
    rules.push(Rule::SumWithin {
        values: places().into_iter().map(|it| (it % 30) as i32).collect(),
        least: 30,
        most: 90,
    });
    rules
}
