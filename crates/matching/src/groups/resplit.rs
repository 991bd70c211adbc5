//! Splitting the members of a few groups anew, in the best way there is.
//!
//! Where many rules must hold at once, hardly any single swap keeps them all. But the groups that could be formed of the
//! members of a few groups can all be listed, and the best split into allowed ones is found by trying the groups of
//! the first person who has none yet (the large neighbourhoods of Shaw 1998). What is taken over is always better.

use super::random::Random;
use super::state::State;

/// The most people who are split anew together.
const MOST: usize = 16;

/// The most partial splits that are tried for one choice of groups.
const MOST_SPLITS: u32 = 10_000;

/// A set of people of the pool, one bit each.
type Set = u32;

/// Splits groups that share good partners anew, until about so many possible groups were looked at.
pub(super) fn improve(
    state: &mut State<'_>,
    random: &mut Random,
    partners: &[Vec<u32>],
    steps: u64,
    should_stop: &dyn Fn() -> bool,
) {
    let mut left = steps;
    let mut round = 0_u64;
    while left > 0 && !(round.is_multiple_of(64) && should_stop()) {
        round += 1;
        let groups = related(state, random, partners);
        let pool: Vec<u32> =
            groups.iter().flat_map(|&it| state.members[it as usize].iter().copied()).collect();
        let mut split = Split::new(state, &pool, &mut left);
        left = left.saturating_sub(1);
        split.best = groups.iter().map(|&it| state.cost_of(&state.members[it as usize]).value).sum();
        split.descend(((1_u64 << pool.len()) - 1) as Set, 0);
        if let Some(found) = split.found {
            state.regroup(&groups, found.iter().map(|&set| members(&pool, set)).collect());
        }
    }
}

/// A few groups, each after the first with a good partner of somebody in one before it.
fn related(state: &State<'_>, random: &mut Random, partners: &[Vec<u32>]) -> Vec<u32> {
    let groups = state.groups() as u32;
    let mut person = random.below(partners.len()) as u32;
    let mut chosen: Vec<u32> = Vec::new();
    let mut people = 0;
    for _ in 0..4 * MOST {
        let group = state.group_of[person as usize];
        if group != groups && !chosen.contains(&group) {
            people += state.members[group as usize].len();
            if people > MOST {
                break;
            }
            chosen.push(group);
        }
        // Among the chosen groups' members if there are any yet, else this person alone.
        let alone = [person];
        let from = match chosen.len() {
            0 => &alone[..],
            many => &state.members[chosen[random.below(many)] as usize],
        };
        let near = &partners[from[random.below(from.len())] as usize];
        person = if near.is_empty() {
            random.below(partners.len()) as u32
        } else {
            near[random.below(near.len())]
        };
    }
    chosen
}

fn members(pool: &[u32], set: Set) -> Vec<u32> {
    pool.iter().enumerate().filter(|&(at, _)| set >> at & 1 == 1).map(|(_, &person)| person).collect()
}

/// The search for the best split of a pool.
struct Split {
    /// The allowed groups by their first person in the pool, the most valuable first.
    allowed: Vec<Vec<(i64, Set)>>,
    chosen: Vec<Set>,
    /// The value to exceed.
    best: i64,
    found: Option<Vec<Set>>,
    left: u32,
    /// No group is worth more.
    most: i64,
    least_size: i64,
}

impl Split {
    /// Lists the allowed groups. Cost: one `cost_of` per set of a group's size, each of which counts as a step.
    fn new(state: &State<'_>, pool: &[u32], steps: &mut u64) -> Self {
        let mut allowed = vec![Vec::new(); pool.len()];
        for set in 1..(1_u64 << pool.len()) as Set {
            if !state.problem.sizes.contains(&(set.count_ones() as usize)) {
                continue;
            }
            *steps = steps.saturating_sub(1);
            let (mut group, mut size, mut rest) = ([0; MOST], 0, set);
            while rest != 0 {
                group[size] = pool[rest.trailing_zeros() as usize];
                (size, rest) = (size + 1, rest & (rest - 1));
            }
            let cost = state.cost_of(&group[..size]);
            if cost.broken == 0 && cost.below == 0 {
                allowed[set.trailing_zeros() as usize].push((cost.value, set));
            }
        }
        allowed.iter_mut().for_each(|row| row.sort_unstable_by(|one, other| other.cmp(one)));
        let most = allowed.iter().flatten().map(|it| it.0).max().unwrap_or(0).max(0);
        let least_size = *state.problem.sizes.start() as i64;
        Self { allowed, chosen: Vec::new(), best: 0, found: None, left: MOST_SPLITS, most, least_size }
    }

    /// Chooses a group for the first person left; as deep as there are groups.
    fn descend(&mut self, open: Set, value: i64) {
        if open == 0 {
            if value > self.best {
                (self.best, self.found) = (value, Some(self.chosen.clone()));
            }
            return;
        }
        let bound = value + self.most * (i64::from(open.count_ones()) / self.least_size);
        if bound <= self.best || self.left == 0 {
            return;
        }
        self.left -= 1;
        for at in 0..self.allowed[open.trailing_zeros() as usize].len() {
            let (worth, set) = self.allowed[open.trailing_zeros() as usize][at];
            if set & !open == 0 {
                self.chosen.push(set);
                self.descend(open & !set, value + worth);
                self.chosen.pop();
            }
        }
    }
}
