//! Why somebody goes without: the mentors whose places are short, and all who compete for them.

use super::Cause;
use super::network::{Network, Seating};

/// Mentees with fewer places than wanted, and the shortages they are part of; all by rank.
pub(super) struct Left {
    pub(super) mentees: Vec<(usize, Cause)>,
    pub(super) shortages: Vec<Piece>,
}

/// Mentors and the mentees who compete for them.
#[derive(Default)]
pub(super) struct Piece {
    pub(super) mentors: Vec<u32>,
    pub(super) mentees: Vec<u32>,
}

/// Everything that can be reached from the mentees who lack a place, in connected pieces; `O(m)` altogether.
pub(super) fn left_without(network: &Network, seating: &Seating) -> Left {
    let lacking: Vec<usize> =
        (0..network.wanted.len()).filter(|&mentee| seating.placed[mentee] < network.wanted[mentee]).collect();
    let mut pieces = Pieces::new(network.wanted.len(), network.capacity.len());
    for &source in &lacking {
        let mut frontier = vec![source];
        while let Some(mentee) = frontier.pop() {
            if std::mem::replace(&mut pieces.mentee_seen[mentee], true) {
                continue;
            }
            for edge in network.row(mentee).filter(|&edge| !seating.used[edge]) {
                let mentor = network.mentor[edge] as usize;
                pieces.join(mentee, mentor);
                if !std::mem::replace(&mut pieces.mentor_seen[mentor], true) {
                    for seat in seating.seats(mentor) {
                        pieces.join(seat.mentee as usize, mentor);
                        frontier.push(seat.mentee as usize);
                    }
                }
            }
        }
    }
    let (shortages, piece_of) = pieces.collect();
    let cause = |mentee: usize| match piece_of[mentee] {
        _ if network.row(mentee).is_empty() && !network.served[mentee] => Cause::NoAllowedMentor,
        _ if network.row(mentee).all(|edge| seating.used[edge]) => Cause::NoFurtherMentor,
        piece => Cause::Shortage(piece),
    };
    Left { mentees: lacking.iter().map(|&mentee| (mentee, cause(mentee))).collect(), shortages }
}

/// Union–find over mentees, then mentors.
struct Pieces {
    mentees: usize,
    parent: Vec<u32>,
    mentee_seen: Vec<bool>,
    mentor_seen: Vec<bool>,
}

impl Pieces {
    fn new(mentees: usize, mentors: usize) -> Self {
        Self {
            mentees,
            parent: (0..(mentees + mentors) as u32).collect(),
            mentee_seen: vec![false; mentees],
            mentor_seen: vec![false; mentors],
        }
    }

    fn root(&mut self, mut node: usize) -> usize {
        while self.parent[node] as usize != node {
            let above = self.parent[self.parent[node] as usize];
            self.parent[node] = above;
            node = above as usize;
        }
        node
    }

    fn join(&mut self, mentee: usize, mentor: usize) {
        let (one, other) = (self.root(mentee), self.root(self.mentees + mentor));
        self.parent[one.max(other)] = one.min(other) as u32;
    }

    /// The pieces that have a mentor, in order of their first mentee, and the piece of each mentee.
    fn collect(mut self) -> (Vec<Piece>, Vec<usize>) {
        let mut piece_of = vec![usize::MAX; self.parent.len()];
        let mut pieces: Vec<Piece> = Vec::new();
        for mentor in (0..self.mentor_seen.len()).filter(|&it| self.mentor_seen[it]).collect::<Vec<_>>() {
            let root = self.root(self.mentees + mentor);
            if piece_of[root] == usize::MAX {
                piece_of[root] = pieces.len();
                pieces.push(Piece::default());
            }
            pieces[piece_of[root]].mentors.push(mentor as u32);
        }
        for mentee in 0..self.mentees {
            let piece = if self.mentee_seen[mentee] { piece_of[self.root(mentee)] } else { usize::MAX };
            piece_of[mentee] = piece;
            if let Some(piece) = pieces.get_mut(piece) {
                piece.mentees.push(mentee as u32);
            }
        }
        (pieces, piece_of)
    }
}
