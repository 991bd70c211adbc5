//! The trio of an odd number of persons, chosen as part of the optimum.
//!
//! For any trio `t` the others form pairs as best they can, so the solution with it is worth
//! `W(t) + opt(everybody else)`. Feasible duals `y` without blossoms bound that for *all* trios at once:
//!
//! ```text
//! W(t) + opt(V∖t) ≤ W(t) + Σ_{v ∉ t} y(v) = D − Σ_{v ∈ t} y(v) + W(t)        with D = Σ y(v)
//! ```
//!
//! A trio weighs half of the sum of its pairs, so its bound is at most `D − ½·(slacks of its three pairs)`: only trios of
//! three nearly tight pairs can matter. They are listed, and solved in the order of their bounds until no bound exceeds
//! the best solution found. Each is one warm solve, since leaving three persons out only removes pairs.

use crate::blossom::Matcher;
use crate::certificate::{DualSolution, TrioProof};
use crate::objective::{pairs_of, proof_of};
use crate::pricing::{Known, Level, Measure, Warm, left_out};
use crate::problem::NONE;
use crate::scan::{self, NEVER};

/// The best solution with a trio, and why no other is better.
pub(crate) struct WithTrio {
    pub(crate) members: [u32; 3],
    /// The partners of everybody else.
    pub(crate) mate: Vec<u32>,
    value: i128,
}

/// A search among all trios of one level.
pub(crate) struct Trios<'a> {
    pub(crate) level: &'a Level<'a>,
    pub(crate) known: &'a [Known],
    /// Feasible duals without blossoms, and a matching to start from.
    pub(crate) y: &'a [i64],
    pub(crate) mate: &'a [u32],
    /// How high the penalty may be raised to place everybody.
    pub(crate) most_penalty: i64,
}

/// A trio with the weight of its half and the bound of every solution with it.
type Bounded = ([u32; 3], i128, i128);

impl Trios<'_> {
    /// The best solution that leaves nobody required out, if there is one, and the proofs of all trios whose bound
    /// alone does not rule them out. When only places count, the first solution found is the best.
    pub(crate) fn best(&self) -> (Option<WithTrio>, Vec<TrioProof>) {
        let mut best: Option<WithTrio> = None;
        let mut proofs: Vec<TrioProof> = Vec::new();
        let everything: i128 = self.y.iter().map(|&y| i128::from(y)).sum();
        // First among the pairs known, for a good solution early; then among all pairs that could do better.
        for all in [false, true] {
            let value = best.as_ref().map(|best| best.value);
            let pairs = if all { self.near_pairs(everything, value) } else { self.known.to_vec() };
            for (members, weight, bound) in self.bounded(&pairs, everything, value.unwrap_or(self.least())) {
                if bound <= best.as_ref().map_or(self.least(), |best| best.value) {
                    break;
                }
                if proofs.iter().any(|proof| proof.members == members) {
                    continue;
                }
                let (matcher, penalty) = self.without(&members);
                let proof = proof_of(&matcher, self.level.scale(), penalty);
                proofs.push(TrioProof { members, rest: proof });
                if left_out(&self.required_without(&members), matcher.mates()) > 0 {
                    continue;
                }
                let value = weight + self.value_of(&matcher);
                if best.as_ref().is_none_or(|best| value > best.value) {
                    best = Some(WithTrio { members, mate: matcher.mates().to_vec(), value });
                }
                if self.level.measure == Measure::Placed {
                    return (best, proofs);
                }
            }
        }
        (best, proofs)
    }

    /// What a solution that leaves nobody out must exceed.
    fn least(&self) -> i128 {
        match self.level.measure {
            Measure::Placed => -1,
            Measure::Worth => i128::MIN,
        }
    }

    /// All pairs tight enough to be in a trio that is worth more than the best so far.
    fn near_pairs(&self, everything: i128, best: Option<i128>) -> Vec<Known> {
        let gap = everything - best.unwrap_or(self.least()).max(-i128::from(NEVER));
        if gap < 0 {
            return Vec::new();
        }
        let gap = gap.min(i128::from(NEVER)) as i64;
        let lowered: Vec<i64> = self.y.iter().map(|y| y - gap).collect();
        let mut prices = match self.level.measure {
            Measure::Worth => scan::prices(self.level, &lowered),
            // Places come in whole units: with any gap every pair may be in a trio.
            Measure::Placed => vec![-NEVER; lowered.len()],
        };
        for (price, &present) in prices.iter_mut().zip(self.level.present) {
            if !present {
                *price = NEVER;
            }
        }
        scan::all_pairs(self.level, &prices)
    }

    /// Every triangle of the pairs whose bound is above a value, with its weight and bound, the highest bounds first. Cost: for each pair the
    /// shorter list of its persons' partners.
    fn bounded(&self, pairs: &[Known], everything: i128, above: i128) -> Vec<Bounded> {
        let present = |person: u32| self.level.present[person as usize];
        let counts = |it: &&Known| it.2.worst >= self.level.least_worst && present(it.0) && present(it.1);
        let mut later: Vec<Vec<(u32, &Known)>> = vec![Vec::new(); self.y.len()];
        for known in pairs.iter().filter(counts) {
            later[known.0 as usize].push((known.1, known));
        }
        let mut bounded = Vec::new();
        for first in &later {
            for (at, &(second, one)) in first.iter().enumerate() {
                for &(third, two) in &first[at + 1..] {
                    let row = &later[second as usize];
                    if let Ok(place) = row.binary_search_by_key(&third, |&(j, _)| j) {
                        let members = [one.0, second, third];
                        let weight = self.weight([one, two, row[place].1]);
                        let y: i128 = members.iter().map(|&v| i128::from(self.y[v as usize])).sum();
                        let bound = everything - y + weight;
                        bounded.extend(Some((members, weight, bound)).filter(|_| bound > above));
                    }
                }
            }
        }
        bounded.sort_unstable_by_key(|&(members, _, bound)| (std::cmp::Reverse(bound), members));
        bounded
    }

    /// Half of the worth of three pairs, rounded down, and half of their bonuses.
    fn weight(&self, pairs: [&Known; 3]) -> i128 {
        if self.level.measure == Measure::Placed {
            return 0;
        }
        let scale = i128::from(self.level.scale());
        let worth: i128 = pairs.iter().map(|known| i128::from(known.2.worth)).sum();
        let weight: i128 = pairs.iter().map(|known| i128::from(self.level.weight(known))).sum();
        scale * worth.div_euclid(2) + (weight - scale * worth).div_euclid(2)
    }

    fn value_of(&self, matcher: &Matcher) -> i128 {
        let pairs = pairs_of(matcher.mates()).into_iter();
        let weights = pairs.filter_map(|(i, j)| {
            self.level.benefits.benefit(i, j).map(|benefit| self.level.weight(&(i, j, benefit)))
        });
        weights.map(i128::from).sum()
    }

    fn required_without(&self, members: &[u32; 3]) -> Vec<bool> {
        let mut required = self.level.required.to_vec();
        members.iter().for_each(|&member| required[member as usize] = false);
        required
    }

    /// The optimum of everybody but three, with the penalty that it took.
    fn without(&self, members: &[u32; 3]) -> (Matcher, i64) {
        let required = self.required_without(members);
        let (mut present, mut mate) = (self.level.present.to_vec(), self.mate.to_vec());
        for &member in members {
            present[member as usize] = false;
            let partner = std::mem::replace(&mut mate[member as usize], NONE);
            if partner != NONE {
                mate[partner as usize] = NONE;
            }
        }
        let is_feasible = vec![true; present.len()];
        let mut penalty = self.level.penalty;
        loop {
            let level = Level { required: &required, present: &present, penalty, ..*self.level };
            let warm = Warm { y: self.y, mate: &mate, is_feasible: &is_feasible };
            let priced = level.solve(self.known.to_vec(), Some(&warm));
            if left_out(&required, priced.matcher.mates()) == 0 || penalty >= self.most_penalty {
                return (priced.matcher, penalty);
            }
            penalty = penalty.saturating_mul(8).min(self.most_penalty);
        }
    }
}

/// Feasible duals without blossoms: half of a blossom's dual added to its vertices keeps every inequality.
pub(crate) fn without_blossoms(proof: &DualSolution) -> Vec<i64> {
    let mut y = proof.vertices.clone();
    for blossom in &proof.blossoms {
        blossom.members.iter().for_each(|&member| y[member as usize] += blossom.dual / 2);
    }
    y
}
