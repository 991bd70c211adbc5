//! The greatest total among the assignments that serve the most mentees and fill the most places.
//!
//! One unit is added at a time along a cheapest augmenting path. With `u` the level of a mentee, `v` the price of a
//! mentor and `w` the benefit, these hold between any two units (`x` is 1 for a pair in use):
//!
//! ```text
//! x(i,j) = 0   ⇒  v(j) − w(i,j) − u(i) ≥ 0           no unused pair is worth more than it costs
//! x(i,j) = 1   ⇒  w(i,j) + u(i) − v(j) ≥ 0           every used pair is worth its cost
//! v(j) ≥ 0,  and v(j) > 0 only if mentor j is full
//! u(i) ≤ bonus(i, f) if i has f ≥ 1 places, and in the end u(i) ≥ bonus(i, f + 1) if i wants more than f
//! ```
//!
//! Those are the complementary slackness conditions of the flow's linear programme, so they prove the answer. A unit
//! may end at a mentor with a free place, or by taking a place from a mentee who loses less than is gained.

use super::network::{Network, Seat, Seating};
use std::cmp::Reverse;
use std::collections::BinaryHeap;

const UNREACHED: i64 = i64::MAX;

/// An optimal flow and the prices that prove it.
pub(crate) struct Priced {
    pub(crate) seating: Seating,
    /// `u` by mentee.
    pub(crate) level: Vec<i64>,
    /// `v` by mentor.
    pub(crate) price: Vec<i64>,
}

/// Where an augmenting path ends.
#[derive(Clone, Copy)]
enum End {
    FreePlace(usize),
    /// This mentee goes without one more (the one who asked), or with one less.
    Without(usize),
}

struct Search<'a> {
    network: &'a Network,
    /// What one more place is worth beyond its benefit; twice that for a mentee's first.
    bonus: i64,
    seating: Seating,
    level: Vec<i64>,
    price: Vec<i64>,
    mentee_distance: Vec<i64>,
    mentor_distance: Vec<i64>,
    /// For a reached mentor the unused pair, as a seat, that leads there.
    into_mentor: Vec<Seat>,
    /// For a reached mentee the mentor and the used pair that lead there.
    into_mentee: Vec<(u32, u32)>,
    reached_mentees: Vec<u32>,
    reached_mentors: Vec<u32>,
    /// Mentees at the distance being settled.
    frontier: Vec<u32>,
    /// Distances of mentors (their index) and of mentees (index plus the number of mentors).
    queue: BinaryHeap<Reverse<(i64, u32)>>,
}

/// Solves the network; `bonus` must exceed what any exchange of places can win in benefit, which
/// [`super::certificate::bonus_for`] computes.
pub(crate) fn solve(network: &Network, bonus: i64) -> Priced {
    let mut search = Search::new(network, bonus);
    for mentee in 0..network.wanted.len() {
        while search.seating.placed[mentee] < network.wanted[mentee]
            && search.level[mentee] < search.bonus_of(mentee, search.seating.placed[mentee] + 1)
        {
            search.place_one_more(mentee);
        }
    }
    Priced { seating: search.seating, level: search.level, price: search.price }
}

impl<'a> Search<'a> {
    fn new(network: &'a Network, bonus: i64) -> Self {
        let (mentors, mentees) = (network.capacity.len(), network.wanted.len());
        // With all prices zero, the level at which the best pair of a mentee just pays.
        let level = (0..mentees)
            .map(|mentee| network.benefit[network.row(mentee)].iter().map(|w| -w).min().unwrap_or(0))
            .collect();
        Self {
            network,
            bonus,
            seating: Seating::empty(network),
            level,
            price: vec![0; mentors],
            mentee_distance: vec![UNREACHED; mentees],
            mentor_distance: vec![UNREACHED; mentors],
            into_mentor: vec![Seat::default(); mentors],
            into_mentee: vec![(0, 0); mentees],
            reached_mentees: Vec::new(),
            reached_mentors: Vec::new(),
            frontier: Vec::new(),
            queue: BinaryHeap::new(),
        }
    }

    fn bonus_of(&self, mentee: usize, place: u32) -> i64 {
        if place == 1 && !self.network.served[mentee] { 2 * self.bonus } else { self.bonus }
    }

    /// One unit along a cheapest path from `mentee`, in `O(m + n log n)` and mostly far less: nothing farther than
    /// the nearest end is looked at.
    fn place_one_more(&mut self, mentee: usize) {
        let (distance, end) = self.nearest_end(mentee);
        self.reprice(distance);
        match end {
            End::FreePlace(mentor) => self.shift_into(mentor),
            End::Without(loser) if loser != mentee => {
                let (mentor, edge) = self.into_mentee[loser];
                self.seating.remove(mentor as usize, edge);
                self.shift_into(mentor as usize);
            }
            End::Without(_) => {}
        }
        for &reached in &self.reached_mentees {
            self.mentee_distance[reached as usize] = UNREACHED;
        }
        for &reached in &self.reached_mentors {
            self.mentor_distance[reached as usize] = UNREACHED;
        }
        self.reached_mentees.clear();
        self.reached_mentors.clear();
    }

    /// Dijkstra's search over reduced costs, cut off at the best end known.
    fn nearest_end(&mut self, source: usize) -> (i64, End) {
        let own = self.bonus_of(source, self.seating.placed[source] + 1) - self.level[source];
        let mut best = (own, End::Without(source));
        self.mentee_distance[source] = 0;
        self.reached_mentees.push(source as u32);
        self.frontier.push(source as u32);
        loop {
            while let Some(mentee) = self.frontier.pop() {
                self.scan_mentee(mentee as usize, &mut best);
            }
            match self.queue.pop() {
                Some(Reverse((distance, node))) if distance < best.0 => {
                    let node = node as usize;
                    let mentors = self.network.capacity.len();
                    if node < mentors {
                        if self.mentor_distance[node] == distance {
                            self.scan_mentor(node, &mut best);
                        }
                    } else if self.mentee_distance[node - mentors] == distance {
                        self.frontier.push((node - mentors) as u32);
                    }
                }
                _ => break,
            }
        }
        self.queue.clear();
        best
    }

    fn scan_mentee(&mut self, mentee: usize, best: &mut (i64, End)) {
        let base = self.mentee_distance[mentee] - self.level[mentee];
        for edge in self.network.row(mentee) {
            let mentor = self.network.mentor[edge] as usize;
            let distance = base + self.price[mentor] - self.network.benefit[edge];
            if distance >= best.0 || distance >= self.mentor_distance[mentor] || self.seating.used[edge] {
                continue;
            }
            if self.mentor_distance[mentor] == UNREACHED {
                self.reached_mentors.push(mentor as u32);
            }
            self.mentor_distance[mentor] = distance;
            self.into_mentor[mentor] = Seat { mentee: mentee as u32, edge: edge as u32 };
            if self.seating.is_full(mentor) {
                self.queue.push(Reverse((distance, mentor as u32)));
            } else {
                *best = (distance, End::FreePlace(mentor));
            }
        }
    }

    fn scan_mentor(&mut self, mentor: usize, best: &mut (i64, End)) {
        let base = self.mentor_distance[mentor] - self.price[mentor];
        for &Seat { mentee, edge } in self.seating.seats(mentor) {
            let held = mentee as usize;
            let distance = base + self.network.benefit[edge as usize] + self.level[held];
            if distance >= best.0 || distance >= self.mentee_distance[held] {
                continue;
            }
            if self.mentee_distance[held] == UNREACHED {
                self.reached_mentees.push(mentee);
            }
            self.mentee_distance[held] = distance;
            self.into_mentee[held] = (mentor as u32, edge);
            let without = distance + self.bonus_of(held, self.seating.placed[held]) - self.level[held];
            if without < best.0 {
                *best = (without, End::Without(held));
            }
            if distance == self.mentor_distance[mentor] {
                self.frontier.push(mentee);
            } else {
                self.queue.push(Reverse((distance, (mentee as usize + self.price.len()) as u32)));
            }
        }
    }

    /// Raises whatever lies nearer than the end, so that the path there becomes tight and no reduced cost negative.
    fn reprice(&mut self, end: i64) {
        for &mentee in &self.reached_mentees {
            let distance = self.mentee_distance[mentee as usize];
            self.level[mentee as usize] += (end - distance).max(0);
        }
        for &mentor in &self.reached_mentors {
            let distance = self.mentor_distance[mentor as usize];
            self.price[mentor as usize] += (end - distance).max(0);
        }
    }

    /// Seats the mentee that reached `mentor`, then, backwards, whoever takes the place that this one leaves.
    fn shift_into(&mut self, mut mentor: usize) {
        loop {
            let seat = self.into_mentor[mentor];
            let mentee = seat.mentee as usize;
            let is_source = self.reached_mentees[0] == seat.mentee;
            self.seating.add(mentor, seat);
            if is_source {
                return;
            }
            let (left, edge) = self.into_mentee[mentee];
            self.seating.remove(left as usize, edge);
            mentor = left as usize;
        }
    }
}
