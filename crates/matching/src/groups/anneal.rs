//! Simulated annealing over swaps and moves (Kirkpatrick, Gelatt and Vecchi 1983), in integers.
//!
//! Rules may be broken and people set aside on the way, at a price that no benefit outweighs; only states that keep
//! every rule are remembered. Half of the moves are guided: a person goes to the group of one of their best partners.
//!
//! With the worst-off first, a search for the total comes first, then the floor is raised by bisection: each try
//! starts from the best groups known and punishes standings below the floor; the last part of the budget seeks the
//! greatest total above the best floor reached.

use super::random::{FINE, Random};
use super::rules::Rules;
use super::state::{Change, State, Weights};
use super::{Budget, Goal, Improvement, Problem};
use super::{regroup, resplit};
use std::cmp::Reverse;

/// How many best partners guide the moves of a person.
const PARTNERS: usize = 24;

/// How many times the floor is raised or lowered.
const FLOORS: u64 = 8;

/// Moves between two looks at the clock, the schedule and the caller's wish to stop.
const ROUND: u64 = 1024;

/// One move in so many founds or dissolves a group.
const REGROUPING: u64 = 64;

/// A phase ends at 2⁻⁹ of the temperature it starts with.
const HALVINGS: u64 = 9;

/// The best assignment that keeps every rule.
#[derive(Clone)]
pub(super) struct Best {
    pub(super) group_of: Vec<u32>,
    pub(super) unplaced: usize,
    pub(super) worst: Option<i64>,
    pub(super) total: i64,
}

/// A move that has been weighed but not made.
struct Step {
    change: Change,
    person: u32,
    swap: Option<u32>,
    to: u32,
}

struct Annealing<'a, 'b> {
    state: State<'a>,
    budget: &'a Budget<'a>,
    random: Random,
    /// The best partners of each person, `PARTNERS` each or fewer.
    partners: Vec<Vec<u32>>,
    best: Best,
    step: u64,
    reported: u64,
    /// Whether the best has not been reported yet.
    unsent: bool,
    report: &'b mut dyn FnMut(&Improvement),
}

/// Spends the budget's steps; people are in canonical order.
pub(super) fn anneal(
    problem: &Problem,
    rules: &Rules,
    ceiling: Option<i64>,
    budget: &Budget<'_>,
    report: &mut dyn FnMut(&Improvement),
) -> Best {
    let state = State::new(problem, rules, Weights::new(problem));
    let best = Best { group_of: state.group_of.clone(), unplaced: problem.people(), worst: None, total: 0 };
    let random = Random::new(budget.seed);
    let partners = partners(problem);
    let mut run =
        Annealing { state, budget, random, partners, best, step: 0, reported: 0, unsent: false, report };
    run.start();
    run.remember();
    if run.state.groups() > 0 {
        match problem.goal {
            Goal::Total => run.phase(budget.steps, 1),
            Goal::WorstOffFirst => run.worst_off_first(ceiling),
        }
        run.resplit(budget.steps / 2);
    }
    run.send(true);
    run.best
}

/// Starts from groups that need not hold everybody: places and mends the rest, then cools from well below the usual
/// change, for half as many steps as the budget has. The better of this and `best`.
pub(super) fn improve(
    problem: &Problem,
    rules: &Rules,
    groups: &[Vec<u32>],
    best: Best,
    budget: &Budget<'_>,
    report: &mut dyn FnMut(&Improvement),
) -> Best {
    let mut state = State::new(problem, rules, Weights::new(problem));
    let mut group_of = state.group_of.clone();
    for (group, members) in groups.iter().enumerate() {
        members.iter().for_each(|&it| group_of[it as usize] = group as u32);
    }
    state.restore(&group_of);
    state.set_floor(best.worst.filter(|_| problem.goal == Goal::WorstOffFirst));
    let random = Random::new(budget.seed);
    let partners = partners(problem);
    let step = budget.steps;
    let mut run =
        Annealing { state, budget, random, partners, best, step, reported: step, unsent: false, report };
    run.remember();
    run.mend(budget.steps / 8);
    let hot = ((run.usual_change() * FINE) >> 3).max(1);
    run.cool(budget.steps / 2, hot, false);
    run.keep_the_rules();
    run.remember();
    run.resplit(budget.steps / 2);
    run.send(true);
    run.best
}

/// Each person's best allowed partners.
fn partners(problem: &Problem) -> Vec<Vec<u32>> {
    let people = problem.people();
    (0..people)
        .map(|i| {
            let mut others: Vec<(i32, u32)> = (0..people)
                .filter(|&j| j != i)
                .filter_map(|j| problem.benefits.get(i, j).map(|benefit| (-benefit, j as u32)))
                .collect();
            if others.len() > PARTNERS {
                others.select_nth_unstable(PARTNERS);
                others.truncate(PARTNERS);
            }
            others.sort_unstable();
            others.into_iter().map(|(_, j)| j).collect()
        })
        .collect()
}

impl Annealing<'_, '_> {
    /// A greedy start: groups of the largest size that leaves nobody over, each grown by the cheapest person.
    fn start(&mut self) {
        let people = self.state.problem.people();
        let sizes = &self.state.problem.sizes;
        let needed = people.div_ceil(*sizes.end()).min(self.state.groups());
        for group in 0..needed as u32 {
            let open = needed - group as usize;
            let size = (self.state.aside().len() / open).clamp(*sizes.start(), *sizes.end());
            for _ in 0..size.min(self.state.aside().len()) {
                let costs =
                    self.state.aside().iter().map(|&person| (self.state.moved(person, group).delta, person));
                if let Some((_, person)) = costs.min() {
                    let change = self.state.moved(person, group);
                    self.state.move_to(person, group, &change);
                }
            }
        }
        self.keep_the_rules();
    }

    /// Dissolves groups that break a rule, then lets everybody join where that breaks none.
    fn keep_the_rules(&mut self) {
        let aside = self.state.groups() as u32;
        for group in 0..aside {
            while self.state.cost_of(&self.state.members[group as usize]).broken > 0 {
                let members = &self.state.members[group as usize];
                let leaves =
                    members.iter().map(|&person| (self.state.moved(person, aside).delta, person)).min();
                if let Some((_, person)) = leaves {
                    let change = self.state.moved(person, aside);
                    self.state.move_to(person, aside, &change);
                }
            }
        }
        for person in self.state.aside().to_vec() {
            let room = |group: &u32| {
                (1..*self.state.problem.sizes.end()).contains(&self.state.members[*group as usize].len())
            };
            let joins =
                (0..aside).filter(room).map(|group| (self.state.moved(person, group).delta, group)).min();
            if let Some((delta, group)) = joins
                && delta < 0
            {
                let change = self.state.moved(person, group);
                self.state.move_to(person, group, &change);
            }
        }
    }

    fn worst_off_first(&mut self, ceiling: Option<i64>) {
        let part = self.budget.steps / 10;
        self.phase(3 * part, 1);
        let mut reached = self.best.worst.unwrap_or(0);
        let mut refused = ceiling.unwrap_or(reached).max(reached) + 1;
        for _ in 0..FLOORS {
            let floor = reached + (refused - reached) / 2;
            if floor == reached {
                break;
            }
            self.state.restore(&self.best.group_of.clone());
            self.state.set_floor(Some(floor));
            self.phase(4 * part / FLOORS, 4);
            let now = self.best.worst.unwrap_or(reached);
            if now >= floor { reached = now } else { refused = floor }
        }
        self.state.restore(&self.best.group_of.clone());
        self.state.set_floor(self.best.worst);
        self.phase(self.budget.steps.saturating_sub(self.step), 2);
    }

    /// Splits a few groups of the best anew at a time, as long as everybody is placed.
    fn resplit(&mut self, steps: u64) {
        if self.best.unplaced > 0 {
            return;
        }
        self.state.restore(&self.best.group_of.clone());
        self.state.set_floor(self.best.worst.filter(|_| self.state.problem.goal == Goal::WorstOffFirst));
        resplit::improve(&mut self.state, &mut self.random, &self.partners, steps, self.budget.should_stop);
        self.remember();
    }

    /// Cooling with soft rules, mending what is still broken, and a short cooling with the rules at full weight.
    fn phase(&mut self, steps: u64, cooler: i64) {
        let hot = (self.usual_change() * FINE / cooler).max(FINE);
        self.cool(steps / 16 * 14, hot, true);
        if self.state.is_broken() || !self.state.aside().is_empty() {
            self.mend(steps / 16);
        }
        self.cool(steps / 16, (hot >> (HALVINGS / 2)).max(1), false);
        self.keep_the_rules();
        self.remember();
    }

    /// One cooling from `hot` through [`HALVINGS`]. Rules that start `soft` gain weight as it goes, so that the walls
    /// between the splits that keep them can be crossed in the beginning.
    fn cool(&mut self, steps: u64, hot: i64, soft: bool) {
        let rounds = (steps / ROUND).max(1);
        let full = self.state.weights;
        let mut energy = self.state.energy();
        let mut least = i64::MAX;
        // Whether the state is the best of this cooling and has not been remembered yet.
        let mut fresh = false;
        for round in 0..rounds {
            if (self.budget.should_stop)() {
                break;
            }
            let weights = if soft { full.in_round(hot / FINE, round, rounds) } else { full };
            if weights != self.state.weights {
                self.state.weights = weights;
                energy = self.state.energy();
                least = i64::MAX;
            }
            let temperature = cooled(hot, round, rounds);
            for at in 0..ROUND {
                if at % REGROUPING == 0 {
                    if std::mem::take(&mut fresh) {
                        self.remember();
                    }
                    energy +=
                        regroup::try_one(&mut self.state, &mut self.random, &self.partners, temperature);
                    continue;
                }
                let Some(step) = self.propose() else { continue };
                let delta = step.change.delta;
                if delta > 0 {
                    if !self.random.accepts(delta, temperature) {
                        continue;
                    }
                    if std::mem::take(&mut fresh) {
                        self.remember();
                    }
                }
                self.enter(&step);
                energy += delta;
                if energy < least {
                    least = energy;
                    fresh = true;
                }
            }
            // A regrouping may have gone below the least without being noticed as such.
            if fresh || energy < least {
                least = energy;
                fresh = false;
                self.remember();
            }
            self.step += ROUND;
            self.send(false);
        }
        self.state.weights = full;
    }

    /// Moves people of broken groups, and those set aside, at a temperature at which only rules and places count, until
    /// every rule is kept and everybody placed, or the steps are spent.
    fn mend(&mut self, steps: u64) {
        let temperature = self.state.weights.below * FINE / 4;
        let people = self.state.problem.people();
        self.place_at_any_price();
        for step in 0..steps {
            if step % ROUND == 0 && (self.budget.should_stop)() {
                break;
            }
            let person = self.random.below(people) as u32;
            let group = self.state.group_of[person as usize];
            if !self.state.is_unsettled(group) {
                continue;
            }
            let other = self.random.below(people) as u32;
            if self.state.group_of[other as usize] == group {
                continue;
            }
            let change = self.state.swapped(person, other);
            if change.delta <= 0 || self.random.accepts(change.delta, temperature) {
                self.state.swap(person, other, &change);
                if change.delta < 0 && !self.state.is_broken() && self.state.aside().is_empty() {
                    break;
                }
            }
        }
        self.step += steps;
        self.remember();
    }

    /// Lets everybody who is aside join the group with fewest members, as long as one has room.
    fn place_at_any_price(&mut self) {
        let (least, most) = (*self.state.problem.sizes.start(), *self.state.problem.sizes.end());
        for person in self.state.aside().to_vec() {
            // Groups that were begun come first, then empty ones, then those that are large enough already.
            let rank = |size: usize| (size >= least, size == 0, size);
            let sizes = self.state.members[..self.state.groups()].iter().map(Vec::len);
            let smallest = sizes.enumerate().filter(|it| it.1 < most).min_by_key(|it| rank(it.1));
            if let Some((group, _)) = smallest {
                let change = self.state.moved(person, group as u32);
                self.state.move_to(person, group as u32, &change);
            }
        }
    }

    /// How much a person's good partners differ: the best from the tenth or the last of those that guide, on the mean.
    fn usual_change(&self) -> i64 {
        let benefit =
            |i: usize, j: u32| i64::from(self.state.problem.benefits.get(i, j as usize).unwrap_or(0));
        let spread = |(i, near): (usize, &Vec<u32>)| match (near.first(), near.get(9).or(near.last())) {
            (Some(&best), Some(&tenth)) => benefit(i, best) - benefit(i, tenth),
            _ => 0,
        };
        self.partners.iter().enumerate().map(spread).sum::<i64>() / self.partners.len().max(1) as i64
    }

    /// A random move: half of the time towards a good partner.
    fn propose(&mut self) -> Option<Step> {
        let people = self.state.problem.people();
        let groups = self.state.groups();
        let person = self.random.below(people) as u32;
        let partners = &self.partners[person as usize];
        let guide = match self.random.below(2 * PARTNERS) {
            at if at < partners.len() => Some(partners[at]),
            _ => None,
        };
        let to = match guide {
            Some(partner) => self.state.group_of[partner as usize] as usize,
            None => self.random.below(groups + 1),
        };
        if to == self.state.group_of[person as usize] as usize || (guide.is_some() && to == groups) {
            return None;
        }
        let there = &self.state.members[to];
        let room = to == groups || there.len() < *self.state.problem.sizes.end();
        if there.is_empty() || (room && self.random.below(2) == 0) {
            return room.then(|| Step {
                change: self.state.moved(person, to as u32),
                person,
                swap: None,
                to: to as u32,
            });
        }
        let other = there[self.random.below(there.len())];
        if guide == Some(other) {
            return None;
        }
        Some(Step { change: self.state.swapped(person, other), person, swap: Some(other), to: to as u32 })
    }

    fn enter(&mut self, step: &Step) {
        match step.swap {
            Some(other) => self.state.swap(step.person, other, &step.change),
            None => self.state.move_to(step.person, step.to, &step.change),
        }
    }

    /// Keeps the state if it breaks no rule and is better than the best.
    fn remember(&mut self) {
        if self.state.is_broken() {
            return;
        }
        let fair = self.state.problem.goal == Goal::WorstOffFirst;
        let unplaced = self.state.aside().len();
        let total = self.state.value();
        if unplaced > self.best.unplaced
            || (!fair && unplaced == self.best.unplaced && total <= self.best.total)
        {
            return;
        }
        let worst = self.state.worst();
        let rank = |unplaced: usize, worst: Option<i64>, total: i64| {
            (Reverse(unplaced), worst.filter(|_| fair), total)
        };
        if rank(unplaced, worst, total) > rank(self.best.unplaced, self.best.worst, self.best.total) {
            self.best.group_of.copy_from_slice(&self.state.group_of);
            (self.best.unplaced, self.best.worst, self.best.total) = (unplaced, worst, total);
            self.unsent = true;
        }
    }

    /// Reports the best if it is new; at most a hundred times on the way, and at the end.
    fn send(&mut self, last: bool) {
        let due = last || self.step >= self.reported + self.budget.steps / 100;
        if !self.unsent || !due {
            return;
        }
        (self.unsent, self.reported) = (false, self.step);
        (self.report)(&Improvement {
            step: self.step,
            unplaced: self.best.unplaced,
            worst: self.best.worst,
            total: self.best.total,
            groups: self.best.groups(self.state.groups()),
        });
    }
}

impl Best {
    /// Takes over groups that hold everybody.
    pub(super) fn adopt(&mut self, problem: &Problem, groups: &[Vec<u32>]) {
        for (group, members) in groups.iter().enumerate() {
            members.iter().for_each(|&it| self.group_of[it as usize] = group as u32);
        }
        let rules = Rules::new(&problem.rules, problem.people());
        let mut state = State::new(problem, &rules, Weights::new(problem));
        state.restore(&self.group_of);
        (self.unplaced, self.worst, self.total) = (state.aside().len(), state.worst(), state.value());
    }

    /// The groups as lists of members, without the empty ones.
    pub(super) fn groups(&self, most: usize) -> Vec<Vec<u32>> {
        let mut groups = vec![Vec::new(); most + 1];
        for (person, &group) in self.group_of.iter().enumerate() {
            groups[group as usize].push(person as u32);
        }
        groups.truncate(most);
        groups.retain(|it| !it.is_empty());
        groups
    }
}

/// `hot` halved [`HALVINGS`] times over all rounds, linearly in between: a cooling without floating point.
fn cooled(hot: i64, round: u64, rounds: u64) -> i64 {
    let done = (u128::from(HALVINGS) * u128::from(round) * 65_536 / u128::from(rounds)) as i64;
    let (whole, part) = (done >> 16, done & 0xFFFF);
    (hot - hot * part / 131_072) >> whole
}
