//! How many places can be filled at all, and the cut that proves that no more can.

use super::network::{Network, Seat, Seating};

/// A largest assignment for a given number of places per mentee, and what is reachable from the mentees who lack one.
pub(super) struct Cover {
    pub(super) seating: Seating,
    /// Mentees that lack a place or could give theirs to one who does.
    pub(super) mentees: Vec<bool>,
    /// The mentors those can have: all full.
    pub(super) mentors: Vec<bool>,
}

struct Walk<'a> {
    network: &'a Network,
    /// Only pairs worth at least this count.
    floor: i64,
    supply: &'a [u32],
    seating: Seating,
    visited: Vec<bool>,
    reached: Vec<bool>,
    /// The path being tried: a mentee, the next pair to look at, and the place it would leave.
    path: Vec<Step>,
}

#[derive(Clone, Copy)]
struct Step {
    mentee: u32,
    next: u32,
    /// The mentor whose place this mentee would leave; meaningless for the first step.
    leaves: u32,
    /// The pair of that place.
    place: u32,
    /// The mentor being explored from this mentee, the pair that leads there and the next of its seats to try.
    entered: u32,
    through: u32,
    seat: u32,
}

impl Step {
    fn at(network: &Network, mentee: u32, leaves: u32, place: u32) -> Self {
        let next = network.first[mentee as usize];
        Self { mentee, next, leaves, place, entered: u32::MAX, through: 0, seat: 0 }
    }
}

/// Fills as many places as possible with pairs worth at least `floor`, at most `supply[i]` for mentee `i`, starting
/// from `start`, which keeps to both.
///
/// Rounds of depth-first searches over mentors not yet visited in the round (Pothen and Fan 1990): `O(m)` a round,
/// at most one round per place and in practice a handful.
pub(super) fn fill(network: &Network, floor: i64, supply: &[u32], start: Seating) -> Cover {
    let mut walk = Walk {
        network,
        floor,
        supply,
        seating: start,
        visited: vec![false; network.capacity.len()],
        reached: vec![false; supply.len()],
        path: Vec::new(),
    };
    loop {
        walk.visited.fill(false);
        walk.reached.fill(false);
        let mut grew = false;
        for (mentee, &supplied) in supply.iter().enumerate() {
            while walk.seating.placed[mentee] < supplied && walk.try_from(mentee as u32) {
                grew = true;
            }
        }
        if !grew {
            return Cover { seating: walk.seating, mentees: walk.reached, mentors: walk.visited };
        }
    }
}

impl Walk<'_> {
    fn try_from(&mut self, source: u32) -> bool {
        debug_assert!(self.supply[source as usize] > 0);
        self.path.clear();
        self.reached[source as usize] = true;
        self.path.push(Step::at(self.network, source, u32::MAX, u32::MAX));
        while let Some(&Step { mentee, entered, .. }) = self.path.last() {
            if entered != u32::MAX {
                self.descend();
            } else if let Some((mentor, edge)) = self.next_mentor(mentee) {
                if !self.seating.is_full(mentor) {
                    self.shift(mentor, edge);
                    return true;
                }
                let step = self.path.last_mut().expect("the path is not empty");
                (step.entered, step.through, step.seat) = (mentor as u32, edge, 0);
            } else {
                self.path.pop();
            }
        }
        false
    }

    /// The next unused pair of the last mentee to a mentor with a free place or one not visited in this round.
    fn next_mentor(&mut self, mentee: u32) -> Option<(usize, u32)> {
        let end = self.network.first[mentee as usize + 1];
        let step = self.path.last_mut().expect("the path is not empty");
        while step.next < end {
            let edge = step.next;
            step.next += 1;
            let mentor = self.network.mentor[edge as usize] as usize;
            let counts =
                self.network.benefit[edge as usize] >= self.floor && !self.seating.used[edge as usize];
            if counts && !self.visited[mentor] {
                self.visited[mentor] = self.seating.is_full(mentor);
                return Some((mentor, edge));
            }
        }
        None
    }

    /// Goes on to the next mentee seated at the mentor being explored, or gives that mentor up.
    fn descend(&mut self) {
        let step = self.path.last_mut().expect("the path is not empty");
        let Some(&Seat { mentee, edge }) = self.seating.seats(step.entered as usize).get(step.seat as usize)
        else {
            step.entered = u32::MAX;
            return;
        };
        step.seat += 1;
        let leaves = step.entered;
        if !self.reached[mentee as usize] {
            self.reached[mentee as usize] = true;
            self.path.push(Step::at(self.network, mentee, leaves, edge));
        }
    }

    /// Moves everybody on the path one place on; the last takes the free place at `mentor`.
    fn shift(&mut self, mut mentor: usize, mut edge: u32) {
        while let Some(step) = self.path.pop() {
            if step.leaves != u32::MAX {
                self.seating.remove(step.leaves as usize, step.place);
            }
            self.seating.add(mentor, Seat { mentee: step.mentee, edge });
            if let Some(before) = self.path.last() {
                (mentor, edge) = (before.entered as usize, before.through);
            }
        }
    }
}
