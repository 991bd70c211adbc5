//! An assignment of everybody to a group or aside, with the cost of each group kept up to date.

use super::rules::Rules;
use super::{GREATEST_SIZE, Problem};

/// What one group costs, in parts that are weighed by [`Weights`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Cost {
    /// Pairs not allowed, rules broken, members too few.
    pub(super) broken: i64,
    /// Members whose standing is below the floor, and by how much in benefits altogether.
    pub(super) below: i64,
    pub(super) short: i64,
    /// The sum of the benefits.
    pub(super) value: i64,
}

/// What each part of a cost weighs: a broken rule slightly more than a place, a place more than the floor, the floor
/// more than any benefit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Weights {
    pub(super) broken: i64,
    pub(super) aside: i64,
    pub(super) below: i64,
}

impl Weights {
    /// `reach` bounds what one person's benefits in a group can add up to.
    pub(super) fn new(problem: &Problem) -> Self {
        let people = problem.people();
        let pairs = (0..people).flat_map(|i| (i + 1..people).filter_map(move |j| problem.benefits.get(i, j)));
        let greatest = pairs.map(i32::abs).max().unwrap_or(0);
        let reach = i64::from(greatest) * *problem.sizes.end() as i64 + 1;
        Self { below: 2 * reach, aside: 5 * reach, broken: 6 * reach }
    }

    /// The weights in a round: halved as often as keeps them above a usual change, fewer times as the rounds go by,
    /// full from three quarters on.
    pub(super) fn in_round(self, usual: i64, round: u64, rounds: u64) -> Self {
        let most = (self.below / usual.max(1)).max(1).ilog2();
        let times = u64::from(most) * (3 * rounds).saturating_sub(4 * round) / (3 * rounds).max(1);
        Self { broken: self.broken >> times, aside: self.aside >> times, below: self.below >> times }
    }

    pub(super) fn of(self, cost: Cost) -> i64 {
        self.broken * cost.broken + self.below * cost.below + cost.short - cost.value
    }
}

/// The group number of those set aside is the number of groups.
pub(super) struct State<'a> {
    pub(super) problem: &'a Problem,
    pub(super) rules: &'a Rules,
    pub(super) weights: Weights,
    /// The lowest standing asked for.
    pub(super) floor: Option<i64>,
    pub(super) group_of: Vec<u32>,
    place: Vec<u32>,
    pub(super) members: Vec<Vec<u32>>,
    cost: Vec<Cost>,
}

/// A changed pair of groups that has not been entered yet.
pub(super) struct Change {
    pub(super) delta: i64,
    from: Cost,
    to: Cost,
}

impl<'a> State<'a> {
    /// Everybody aside; as many groups, empty, as there could be.
    pub(super) fn new(problem: &'a Problem, rules: &'a Rules, weights: Weights) -> Self {
        let people = problem.people();
        let groups = people / problem.sizes.start();
        let mut members = vec![Vec::with_capacity(*problem.sizes.end()); groups];
        members.push((0..people as u32).collect());
        Self {
            problem,
            rules,
            weights,
            floor: None,
            group_of: vec![groups as u32; people],
            place: (0..people as u32).collect(),
            members,
            cost: vec![Cost::default(); groups],
        }
    }

    pub(super) fn groups(&self) -> usize {
        self.cost.len()
    }

    pub(super) fn aside(&self) -> &[u32] {
        &self.members[self.groups()]
    }

    pub(super) fn is_broken(&self) -> bool {
        self.cost.iter().any(|it| it.broken > 0)
    }

    /// Whether a group breaks a rule, or is that of the people set aside.
    pub(super) fn is_unsettled(&self, group: u32) -> bool {
        self.cost.get(group as usize).is_none_or(|it| it.broken > 0)
    }

    /// The weighted cost of everything; `O(groups)`.
    pub(super) fn energy(&self) -> i64 {
        let groups: i64 = self.cost.iter().map(|&it| self.weights.of(it)).sum();
        groups + self.weights.aside * self.aside().len() as i64
    }

    pub(super) fn set_floor(&mut self, floor: Option<i64>) {
        self.floor = floor;
        for group in 0..self.groups() {
            self.cost[group] = self.cost_of(&self.members[group]);
        }
    }

    /// The cost of a group with these members: `O(s²)` benefits and `O(s)` per rule.
    pub(super) fn cost_of(&self, members: &[u32]) -> Cost {
        let size = members.len();
        if size == 0 {
            return Cost::default();
        }
        let least = *self.problem.sizes.start();
        let mut cost = Cost { broken: size.min(least.saturating_sub(size)) as i64, ..Cost::default() };
        let mut sums = [0i64; GREATEST_SIZE];
        for at in 1..size {
            for earlier in 0..at {
                match self.problem.benefits.get(members[at] as usize, members[earlier] as usize) {
                    Some(benefit) => {
                        sums[at] += i64::from(benefit);
                        sums[earlier] += i64::from(benefit);
                        cost.value += i64::from(benefit);
                    }
                    None => cost.broken += 1,
                }
            }
        }
        if let Some(floor) = self.floor {
            let needed = floor * (size as i64 - 1);
            for &sum in sums[..size].iter().filter(|&&sum| sum < needed) {
                cost.below += 1;
                cost.short += needed - sum;
            }
        }
        cost.broken += self.rules.broken(members);
        cost
    }

    /// What it would cost if `one` and `other`, of different groups, changed places.
    pub(super) fn swapped(&self, one: u32, other: u32) -> Change {
        self.changed(self.group_of[one as usize], Some(one), Some(other), self.group_of[other as usize])
    }

    /// What it would cost if `person` went to the group `to`, which has room.
    pub(super) fn moved(&self, person: u32, to: u32) -> Change {
        self.changed(self.group_of[person as usize], Some(person), None, to)
    }

    fn changed(&self, from: u32, leaves: Option<u32>, comes: Option<u32>, to: u32) -> Change {
        let aside = self.groups() as u32;
        let after = |group: u32, out: Option<u32>, into: Option<u32>| {
            if group == aside {
                return (Cost::default(), 0);
            }
            let mut members = [0u32; GREATEST_SIZE];
            let mut size = 0;
            for &it in self.members[group as usize].iter().filter(|&&it| Some(it) != out) {
                members[size] = it;
                size += 1;
            }
            if let Some(into) = into {
                members[size] = into;
                size += 1;
            }
            let cost = self.cost_of(&members[..size]);
            (cost, self.weights.of(cost) - self.weights.of(self.cost[group as usize]))
        };
        let (from_cost, from_delta) = after(from, leaves, comes);
        let (to_cost, to_delta) = after(to, comes, leaves);
        let alone = i64::from(comes.is_none()) * self.weights.aside;
        let aside_delta = alone * (i64::from(to == aside) - i64::from(from == aside));
        Change { delta: from_delta + to_delta + aside_delta, from: from_cost, to: to_cost }
    }

    pub(super) fn swap(&mut self, one: u32, other: u32, change: &Change) {
        let (from, to) = (self.group_of[one as usize], self.group_of[other as usize]);
        self.members[from as usize][self.place[one as usize] as usize] = other;
        self.members[to as usize][self.place[other as usize] as usize] = one;
        self.place.swap(one as usize, other as usize);
        self.group_of.swap(one as usize, other as usize);
        self.enter(from, to, change);
    }

    pub(super) fn move_to(&mut self, person: u32, to: u32, change: &Change) {
        let from = self.group_of[person as usize];
        let place = self.place[person as usize];
        self.members[from as usize].swap_remove(place as usize);
        if let Some(&filled) = self.members[from as usize].get(place as usize) {
            self.place[filled as usize] = place;
        }
        self.place[person as usize] = self.members[to as usize].len() as u32;
        self.members[to as usize].push(person);
        self.group_of[person as usize] = to;
        self.enter(from, to, change);
    }

    /// Gives the members of some groups new groups, of which there may be fewer or more: as many more as are empty.
    pub(super) fn regroup(&mut self, groups: &[u32], split: Vec<Vec<u32>>) {
        let empty = (0..self.groups() as u32).filter(|&it| self.members[it as usize].is_empty());
        let numbers: Vec<u32> =
            groups.iter().copied().chain(empty).take(split.len().max(groups.len())).collect();
        let mut split = split.into_iter();
        for group in numbers {
            let members = split.next().unwrap_or_default();
            for (place, &person) in members.iter().enumerate() {
                self.group_of[person as usize] = group;
                self.place[person as usize] = place as u32;
            }
            self.cost[group as usize] = self.cost_of(&members);
            self.members[group as usize] = members;
        }
    }

    fn enter(&mut self, from: u32, to: u32, change: &Change) {
        for (group, cost) in [(from, change.from), (to, change.to)] {
            if let Some(entry) = self.cost.get_mut(group as usize) {
                *entry = cost;
            }
        }
    }

    /// Takes over an assignment as `group_of` describes it.
    pub(super) fn restore(&mut self, group_of: &[u32]) {
        self.members.iter_mut().for_each(Vec::clear);
        self.group_of.copy_from_slice(group_of);
        for (person, &group) in group_of.iter().enumerate() {
            self.place[person] = self.members[group as usize].len() as u32;
            self.members[group as usize].push(person as u32);
        }
        self.set_floor(self.floor);
    }

    pub(super) fn value(&self) -> i64 {
        self.cost.iter().map(|it| it.value).sum()
    }

    /// The lowest standing of a placed person, all pairs being allowed.
    pub(super) fn worst(&self) -> Option<i64> {
        let standing = |group: &Vec<u32>, person: u32| {
            let others = group.iter().filter(|&&it| it != person);
            let sum: i64 = others
                .filter_map(|&it| self.problem.benefits.get(person as usize, it as usize))
                .map(i64::from)
                .sum();
            sum.div_euclid(group.len() as i64 - 1)
        };
        let placed = self.members[..self.groups()].iter().filter(|it| it.len() > 1);
        placed.flat_map(|group| group.iter().map(move |&person| standing(group, person))).min()
    }
}
