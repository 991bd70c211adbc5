//! From the caller's order to the canonical one and back, so that the order of the input cannot matter.

use super::certificate::{Certificate, Cut, TooFew, WorstOffProof, bonus_for};
use super::network::{Network, Seat, Seating};
use super::{GREATEST_BENEFIT, Goal, InvalidProblem, Pair, Problem, Shortage, Solution, Unplaced};
use super::{flow, shortage, worst_off};
use std::collections::HashSet;

const MOST: usize = 1 << 30;

/// The problem without its pinned and forbidden pairs, people sorted by key.
pub(super) struct Canonical {
    network: Network,
    /// The caller's index of each mentor and mentee.
    mentors: Vec<u32>,
    mentees: Vec<u32>,
    pinned: Vec<Pair>,
    bonus: i64,
}

impl Canonical {
    /// Checks the problem and sorts it; `O(m log m)`.
    pub(super) fn of(problem: &Problem) -> Result<Self, InvalidProblem> {
        let (mentor_count, mentee_count) = (problem.mentors.len(), problem.mentees.len());
        if mentor_count.max(mentee_count).max(problem.pairs.len()) > MOST {
            return Err(InvalidProblem::TooMany);
        }
        let mentors = by_key(mentor_count, |it| problem.mentors[it].key, InvalidProblem::RepeatedMentorKey)?;
        let mentees = by_key(mentee_count, |it| problem.mentees[it].key, InvalidProblem::RepeatedMenteeKey)?;
        for &Pair { mentor, mentee, benefit } in &problem.pairs {
            if mentor as usize >= mentor_count || mentee as usize >= mentee_count {
                return Err(InvalidProblem::UnknownPerson { mentor, mentee });
            }
            if benefit.abs() > GREATEST_BENEFIT {
                return Err(InvalidProblem::BenefitTooGreat { mentor, mentee, benefit });
            }
        }
        let bonus = bonus_for(mentor_count, mentee_count, problem.pairs.iter().map(|it| it.benefit))
            .ok_or(InvalidProblem::CouldOverflow)?;
        let mut capacity: Vec<u32> =
            mentors.iter().map(|&it| problem.mentors[it as usize].capacity).collect();
        let mut wanted: Vec<u32> = mentees.iter().map(|&it| problem.mentees[it as usize].wanted).collect();

        let (mentor_rank, mentee_rank) = (ranks(&mentors), ranks(&mentees));
        let ranked = |&(mentor, mentee): &(u32, u32)| match (
            mentor_rank.get(mentor as usize),
            mentee_rank.get(mentee as usize),
        ) {
            (Some(&mentor), Some(&mentee)) => Ok((mentee, mentor)),
            _ => Err(InvalidProblem::UnknownPerson { mentor, mentee }),
        };
        let rows = Rows::of(problem, &mentor_rank, &mentee_rank)?;
        let mut removed: HashSet<(u32, u32)> =
            problem.forbidden.iter().map(ranked).collect::<Result<_, _>>()?;
        let mut served = vec![false; mentee_count];
        let mut pinned = Vec::new();
        for pin @ &(mentor, mentee) in &problem.pinned {
            let (row, column) = ranked(pin)?;
            let not_allowed = InvalidProblem::PinNotAllowed { mentor, mentee };
            let benefit = rows.benefit(row, column).ok_or(not_allowed.clone())?;
            if !removed.insert((row, column)) {
                return Err(not_allowed);
            }
            let places = &mut capacity[column as usize];
            *places = places.checked_sub(1).ok_or(InvalidProblem::PinsBeyondCapacity { mentor })?;
            let places = &mut wanted[row as usize];
            *places = places.checked_sub(1).ok_or(InvalidProblem::PinsBeyondWanted { mentee })?;
            served[row as usize] = true;
            pinned.push(Pair { mentor, mentee, benefit });
        }
        let network = rows.into_network(&removed, capacity, wanted, served);
        Ok(Self { network, mentors, mentees, pinned, bonus })
    }

    pub(super) fn solve(&self, problem: &Problem) -> Solution {
        let proof = match problem.goal {
            Goal::WorstOffFirst => worst_off::best_floor(&self.network),
            Goal::Total => None,
        };
        let (priced, seating) = match &proof {
            Some(proof) => {
                let (kept, origin) = self.network.at_least(proof.floor);
                let priced = flow::solve(&kept, self.bonus);
                let seating = self.lifted(&priced.seating, &origin);
                (priced, seating)
            }
            None => {
                let priced = flow::solve(&self.network, self.bonus);
                let seating = priced.seating.clone();
                (priced, seating)
            }
        };
        let certificate = Certificate {
            bonus: self.bonus,
            level: in_callers_order(&priced.level, &self.mentees),
            price: in_callers_order(&priced.price, &self.mentors),
            worst_off: proof.map(|it| self.proof_in_callers_order(it)),
        };
        self.solution(&seating, certificate)
    }

    /// The assignment over a part of the pairs as one over all of them.
    fn lifted(&self, part: &Seating, origin: &[u32]) -> Seating {
        let mut whole = Seating::empty(&self.network);
        for (mentor, Seat { mentee, edge }) in part.iter() {
            whole.add(mentor, Seat { mentee, edge: origin[edge as usize] });
        }
        whole
    }

    fn solution(&self, seating: &Seating, certificate: Certificate) -> Solution {
        let open = seating.iter().map(|(mentor, seat)| Pair {
            mentor: self.mentors[mentor],
            mentee: self.mentees[seat.mentee as usize],
            benefit: self.network.benefit[seat.edge as usize],
        });
        let mut pairs: Vec<Pair> = open.collect();
        let worst = pairs.iter().map(|it| it.benefit).min();
        pairs.extend_from_slice(&self.pinned);
        pairs.sort_unstable_by_key(|it| (it.mentee, it.mentor));
        let served = |mentee: usize| seating.placed[mentee] > 0 || self.network.served[mentee];
        let left = shortage::left_without(&self.network, seating);
        let caller = |of: &[u32], ranks: Vec<u32>| sorted(ranks.into_iter().map(|rank| of[rank as usize]));
        let shortages = left.shortages.into_iter().map(|it| Shortage {
            mentors: caller(&self.mentors, it.mentors),
            mentees: caller(&self.mentees, it.mentees),
        });
        let mut unplaced: Vec<Unplaced> = left
            .mentees
            .into_iter()
            .map(|(rank, cause)| {
                let pins = self.pinned.iter().filter(|it| it.mentee == self.mentees[rank]).count() as u32;
                Unplaced {
                    mentee: self.mentees[rank],
                    got: seating.placed[rank] + pins,
                    wanted: self.network.wanted[rank] + pins,
                    cause,
                }
            })
            .collect();
        unplaced.sort_unstable_by_key(|it| it.mentee);
        Solution {
            covered: (0..self.mentees.len()).filter(|&mentee| served(mentee)).count(),
            places: pairs.len(),
            worst,
            total: pairs.iter().map(|it| it.benefit).sum(),
            pairs,
            unplaced,
            shortages: shortages.collect(),
            certificate,
        }
    }

    fn proof_in_callers_order(&self, proof: WorstOffProof) -> WorstOffProof {
        let cut = |it: Cut| Cut {
            mentees: sorted(it.mentees.iter().map(|&rank| self.mentees[rank as usize])),
            mentors: sorted(it.mentors.iter().map(|&rank| self.mentors[rank as usize])),
        };
        WorstOffProof {
            floor: proof.floor,
            covered: cut(proof.covered),
            places: cut(proof.places),
            above: match proof.above {
                TooFew::Covered(it) => TooFew::Covered(cut(it)),
                TooFew::Places(it) => TooFew::Places(cut(it)),
            },
        }
    }
}

/// Indices sorted by a key that must be unique.
fn by_key(
    count: usize,
    key: impl Fn(usize) -> u64,
    repeated: impl Fn(u64) -> InvalidProblem,
) -> Result<Vec<u32>, InvalidProblem> {
    let mut order: Vec<u32> = (0..count as u32).collect();
    order.sort_unstable_by_key(|&it| key(it as usize));
    match order.windows(2).find(|pair| key(pair[0] as usize) == key(pair[1] as usize)) {
        Some(pair) => Err(repeated(key(pair[0] as usize))),
        None => Ok(order),
    }
}

/// The pairs in compressed rows by rank of the mentee, each row sorted by rank of the mentor.
struct Rows {
    first: Vec<u32>,
    pairs: Vec<(u32, i64)>,
}

impl Rows {
    /// Sorts by counting mentees, then within each row.
    fn of(problem: &Problem, mentor_rank: &[u32], mentee_rank: &[u32]) -> Result<Self, InvalidProblem> {
        let mut first = vec![0u32; mentee_rank.len() + 1];
        for it in &problem.pairs {
            first[mentee_rank[it.mentee as usize] as usize + 1] += 1;
        }
        for row in 0..mentee_rank.len() {
            first[row + 1] += first[row];
        }
        let mut next = first.clone();
        let mut pairs = vec![(0, 0); problem.pairs.len()];
        for it in &problem.pairs {
            let slot = &mut next[mentee_rank[it.mentee as usize] as usize];
            pairs[*slot as usize] = (mentor_rank[it.mentor as usize], it.benefit);
            *slot += 1;
        }
        for row in 0..mentee_rank.len() {
            let row_pairs = &mut pairs[first[row] as usize..first[row + 1] as usize];
            row_pairs.sort_unstable();
            if let Some(twice) = row_pairs.windows(2).find(|two| two[0].0 == two[1].0) {
                let at = |ranks: &[u32], rank: u32| {
                    ranks.iter().position(|&it| it == rank).map_or(0, |it| it as u32)
                };
                let (mentor, mentee) = (at(mentor_rank, twice[0].0), at(mentee_rank, row as u32));
                return Err(InvalidProblem::RepeatedPair { mentor, mentee });
            }
        }
        Ok(Self { first, pairs })
    }

    fn row(&self, row: u32) -> &[(u32, i64)] {
        &self.pairs[self.first[row as usize] as usize..self.first[row as usize + 1] as usize]
    }

    fn benefit(&self, row: u32, mentor: u32) -> Option<i64> {
        let row = self.row(row);
        row.binary_search_by_key(&mentor, |&(mentor, _)| mentor).ok().map(|at| row[at].1)
    }

    fn into_network(
        self,
        removed: &HashSet<(u32, u32)>,
        capacity: Vec<u32>,
        wanted: Vec<u32>,
        served: Vec<bool>,
    ) -> Network {
        if removed.is_empty() {
            let (mentor, benefit) = self.pairs.into_iter().unzip();
            return Network { capacity, wanted, served, first: self.first, mentor, benefit };
        }
        let mut network = Network { capacity, wanted, served, first: vec![0], ..Network::default() };
        for row in 0..network.wanted.len() as u32 {
            for &(mentor, benefit) in self.row(row).iter().filter(|it| !removed.contains(&(row, it.0))) {
                network.mentor.push(mentor);
                network.benefit.push(benefit);
            }
            network.first.push(network.mentor.len() as u32);
        }
        network
    }
}

fn ranks(order: &[u32]) -> Vec<u32> {
    let mut ranks = vec![0; order.len()];
    for (rank, &it) in order.iter().enumerate() {
        ranks[it as usize] = rank as u32;
    }
    ranks
}

fn in_callers_order(values: &[i64], order: &[u32]) -> Vec<i64> {
    let mut out = vec![0; values.len()];
    for (rank, &it) in order.iter().enumerate() {
        out[it as usize] = values[rank];
    }
    out
}

fn sorted(values: impl Iterator<Item = u32>) -> Vec<u32> {
    let mut out: Vec<u32> = values.collect();
    out.sort_unstable();
    out
}
