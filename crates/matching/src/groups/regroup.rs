//! Moves that change how many groups there are: no chain of single moves does, since each would pass through groups
//! too small to be allowed.

use super::random::Random;
use super::state::State;

/// A started regrouping: who was where, in order, and what it cost so far.
struct Trial<'s, 'a> {
    state: &'s mut State<'a>,
    moved: Vec<(u32, u32)>,
    delta: i64,
}

impl Trial<'_, '_> {
    fn move_to(&mut self, person: u32, to: u32) {
        let change = self.state.moved(person, to);
        self.moved.push((person, self.state.group_of[person as usize]));
        self.delta += change.delta;
        self.state.move_to(person, to, &change);
    }

    fn undo(mut self) {
        while let Some((person, from)) = self.moved.pop() {
            let change = self.state.moved(person, from);
            self.state.move_to(person, from, &change);
        }
    }
}

/// Founds or dissolves a group if that is accepted at the temperature; answers by how much the energy changed.
pub(super) fn try_one(
    state: &mut State<'_>,
    random: &mut Random,
    partners: &[Vec<u32>],
    temperature: i64,
) -> i64 {
    let found = random.below(2) == 0;
    let mut trial = Trial { state, moved: Vec::new(), delta: 0 };
    let complete = if found {
        found_group(&mut trial, random, partners)
    } else {
        dissolve(&mut trial, random, partners)
    };
    let delta = trial.delta;
    if complete && (delta <= 0 || random.accepts(delta, temperature)) {
        return delta;
    }
    trial.undo();
    0
}

/// A new group of the smallest size around a random person: partners first, then anybody who can be spared.
fn found_group(trial: &mut Trial<'_, '_>, random: &mut Random, partners: &[Vec<u32>]) -> bool {
    let groups = trial.state.groups();
    let Some(empty) = trial.state.members[..groups].iter().position(Vec::is_empty) else { return false };
    let least = *trial.state.problem.sizes.start();
    let people = trial.state.problem.people();
    let person = random.below(people);
    let near = partners[person].len();
    for attempt in 0..8 * least {
        let next = match attempt {
            0 => person as u32,
            _ if attempt % 2 == 1 && near > 0 => partners[person][random.below(near.min(4 * least))],
            _ => random.below(people) as u32,
        };
        let home = trial.state.group_of[next as usize] as usize;
        let spared = home == groups || trial.state.members[home].len() > least;
        if home != empty && spared {
            trial.move_to(next, empty as u32);
            if trial.state.members[empty].len() == least {
                return true;
            }
        }
    }
    false
}

/// Spreads the members of a random group over others with room, to a partner's group where that has room.
fn dissolve(trial: &mut Trial<'_, '_>, random: &mut Random, partners: &[Vec<u32>]) -> bool {
    let groups = trial.state.groups();
    let group = random.below(groups);
    let most = *trial.state.problem.sizes.end();
    for person in trial.state.members[group].clone() {
        let near = &partners[person as usize];
        let target = (0..16).find_map(|attempt| {
            let to = match attempt % 2 {
                0 if !near.is_empty() => {
                    trial.state.group_of[near[random.below(near.len())] as usize] as usize
                }
                _ => random.below(groups),
            };
            let room = to != group && to != groups && (1..most).contains(&trial.state.members[to].len());
            room.then_some(to as u32)
        });
        match target {
            Some(to) => trial.move_to(person, to),
            None => return false,
        }
    }
    true
}
