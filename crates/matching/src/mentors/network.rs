//! The assignment network in compressed rows: the immutable input of every search in this module.

/// Pairs by mentee. Row `i` is `first[i]..first[i + 1]` in `mentor` and `benefit`, sorted by mentor.
#[derive(Clone, Debug, Default)]
pub(crate) struct Network {
    /// Free places of each mentor.
    pub(crate) capacity: Vec<u32>,
    /// Places each mentee still wants.
    pub(crate) wanted: Vec<u32>,
    /// Whether a mentee already has a pinned mentor, so that no further place is its first.
    pub(crate) served: Vec<bool>,
    pub(crate) first: Vec<u32>,
    pub(crate) mentor: Vec<u32>,
    pub(crate) benefit: Vec<i64>,
}

impl Network {
    pub(crate) fn row(&self, mentee: usize) -> std::ops::Range<usize> {
        self.first[mentee] as usize..self.first[mentee + 1] as usize
    }

    /// The same people with only the pairs worth at least `floor`, and for each of them its index in `self`.
    pub(crate) fn at_least(&self, floor: i64) -> (Self, Vec<u32>) {
        let mut kept = Self {
            capacity: self.capacity.clone(),
            wanted: self.wanted.clone(),
            served: self.served.clone(),
            first: vec![0],
            ..Self::default()
        };
        let mut origin = Vec::new();
        for mentee in 0..self.wanted.len() {
            for edge in self.row(mentee).filter(|&edge| self.benefit[edge] >= floor) {
                kept.mentor.push(self.mentor[edge]);
                kept.benefit.push(self.benefit[edge]);
                origin.push(edge as u32);
            }
            kept.first.push(origin.len() as u32);
        }
        (kept, origin)
    }
}

/// Who fills which place: for each mentor a fixed block of slots, of which the first `taken` are filled.
#[derive(Clone, Debug)]
pub(crate) struct Seating {
    first: Vec<u32>,
    taken: Vec<u32>,
    slots: Vec<Seat>,
    /// How many places each mentee has.
    pub(crate) placed: Vec<u32>,
    /// For each edge whether it is part of the assignment.
    pub(crate) used: Vec<bool>,
}

/// One filled place.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Seat {
    pub(crate) mentee: u32,
    pub(crate) edge: u32,
}

impl Seating {
    pub(crate) fn empty(network: &Network) -> Self {
        // A mentor never needs more slots than there are pairs to fill them, however large the capacity.
        let mut degree = vec![0u32; network.capacity.len()];
        for &mentor in &network.mentor {
            degree[mentor as usize] += 1;
        }
        let mut first = Vec::with_capacity(degree.len() + 1);
        let mut sum = 0;
        for (mentor, &degree) in degree.iter().enumerate() {
            first.push(sum);
            sum += degree.min(network.capacity[mentor]);
        }
        first.push(sum);
        Self {
            taken: vec![0; degree.len()],
            slots: vec![Seat::default(); sum as usize],
            first,
            placed: vec![0; network.wanted.len()],
            used: vec![false; network.mentor.len()],
        }
    }

    pub(crate) fn seats(&self, mentor: usize) -> &[Seat] {
        let first = self.first[mentor] as usize;
        &self.slots[first..first + self.taken[mentor] as usize]
    }

    /// Whether no slot is free; a mentor without capacity or without pairs is always full.
    pub(crate) fn is_full(&self, mentor: usize) -> bool {
        self.first[mentor] + self.taken[mentor] == self.first[mentor + 1]
    }

    pub(crate) fn add(&mut self, mentor: usize, seat: Seat) {
        let slot = self.first[mentor] + self.taken[mentor];
        self.slots[slot as usize] = seat;
        self.taken[mentor] += 1;
        self.placed[seat.mentee as usize] += 1;
        self.used[seat.edge as usize] = true;
    }

    pub(crate) fn remove(&mut self, mentor: usize, edge: u32) {
        let first = self.first[mentor] as usize;
        let last = first + self.taken[mentor] as usize - 1;
        let slot =
            (first..=last).find(|&slot| self.slots[slot].edge == edge).expect("the edge fills a place");
        self.placed[self.slots[slot].mentee as usize] -= 1;
        self.used[edge as usize] = false;
        self.slots[slot] = self.slots[last];
        self.taken[mentor] -= 1;
    }

    /// Gives up every place that is worth less than `floor`.
    pub(crate) fn drop_below(&mut self, network: &Network, floor: i64) {
        for mentor in 0..self.taken.len() {
            let below = |seat: &&Seat| network.benefit[seat.edge as usize] < floor;
            while let Some(&Seat { edge, .. }) = self.seats(mentor).iter().find(below) {
                self.remove(mentor, edge);
            }
        }
    }

    /// The pairs in use, as seats with their mentor.
    pub(crate) fn iter(&self) -> impl Iterator<Item = (usize, Seat)> {
        (0..self.taken.len()).flat_map(|mentor| self.seats(mentor).iter().map(move |&seat| (mentor, seat)))
    }

    pub(crate) fn places(&self) -> usize {
        self.taken.iter().map(|&taken| taken as usize).sum()
    }
}
