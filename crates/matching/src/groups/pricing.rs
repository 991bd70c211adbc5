//! Which allowed groups are worth more than the prices of their members: by enumeration with bounds, in integers.
//!
//! A group of size `s` is grown from its first member. What another member `r` can still bring is known exactly for the
//! members so far, and bounded for those to come by half of `r`'s best benefits; the best so many of these bounds
//! cut off whatever cannot outweigh the prices.

use super::rules::Rules;
use super::{PRICE_SCALE, Problem};

/// A group, and by how much it outweighs its prices, in 1/[`PRICE_SCALE`].
pub(super) struct Found {
    pub(super) members: Vec<u32>,
    pub(super) excess: i64,
}

pub(super) struct Pricing<'a> {
    problem: &'a Problem,
    rules: &'a Rules,
    /// Only groups in which everybody stands at least this high count.
    floor: Option<i64>,
    /// `halves[k][i]`: half the sum of person i's best k benefits, at least 0, scaled and rounded up.
    halves: Vec<Vec<i64>>,
    /// Partial groups that may still be looked at.
    pub(super) left: u64,
}

/// A candidate for the next place: the bound on what it can bring, and what it brings for sure.
#[derive(Clone, Copy)]
struct Candidate {
    bound: i64,
    sure: i64,
    person: u32,
}

/// The task of one search, which may raise prices as it goes.
struct Search<'p, 'a> {
    pricing: &'p mut Pricing<'a>,
    prices: &'p mut [i64],
    size: usize,
    /// Groups count if they outweigh their prices by more than this.
    beyond: i64,
    /// Whether groups found raise the prices of their members until they no longer outweigh them.
    repair: bool,
    members: Vec<u32>,
    best: Vec<Found>,
}

/// How many groups of one first member and size are kept.
const KEPT: usize = 3;

impl<'a> Pricing<'a> {
    pub(super) fn new(problem: &'a Problem, rules: &'a Rules, floor: Option<i64>, steps: u64) -> Self {
        let people = problem.people();
        let most = *problem.sizes.end();
        let mut halves = vec![vec![0; people]; most];
        for i in 0..people {
            let others = (0..people).filter(|&j| j != i).filter_map(|j| problem.benefits.get(i, j));
            let mut row: Vec<i64> = others.map(|it| i64::from(it).max(0)).collect();
            row.sort_unstable_by(|one, other| other.cmp(one));
            let mut sum = 0;
            for (partners, half) in halves.iter_mut().enumerate() {
                half[i] = (sum * PRICE_SCALE + 1) / 2;
                sum += row.get(partners).copied().unwrap_or(0);
            }
        }
        Self { problem, rules, floor, halves, left: steps }
    }

    /// For each person the groups, with that person first in order, that outweigh their prices by most and by more
    /// than `beyond`; and whether the steps sufficed to look at all.
    pub(super) fn outweighing(&mut self, prices: &[i64], beyond: i64) -> (Vec<Found>, bool) {
        self.search(&mut prices.to_vec(), beyond, false)
    }

    /// Raises prices until no allowed group outweighs them. Whether the steps sufficed to be sure.
    pub(super) fn repair(&mut self, prices: &mut [i64]) -> bool {
        self.search(prices, 0, true).1
    }

    fn search(&mut self, prices: &mut [i64], beyond: i64, repair: bool) -> (Vec<Found>, bool) {
        let mut found = Vec::new();
        let everybody: Vec<u32> = (0..self.problem.people() as u32).collect();
        for size in self.problem.sizes.clone() {
            for first in 0..everybody.len() {
                let mut search = Search {
                    pricing: self,
                    prices,
                    size,
                    beyond,
                    repair,
                    members: vec![first as u32],
                    best: Vec::new(),
                };
                let sure = -search.prices[first];
                let finished = search.grow(sure, &everybody[first + 1..]);
                found.append(&mut search.best);
                if !finished {
                    return (found, false);
                }
            }
        }
        (found, true)
    }
}

impl Search<'_, '_> {
    /// Tries all completions of the members by candidates, at most as deep as a group is large. `sure` is what the
    /// members are worth less their prices. False if the steps ran out.
    fn grow(&mut self, sure: i64, candidates: &[u32]) -> bool {
        let Some(left) = self.pricing.left.checked_sub(1) else { return false };
        self.pricing.left = left;
        let missing = self.size - self.members.len();
        if missing == 0 {
            self.weigh(sure);
            return true;
        }
        let mut ranked = self.ranked(candidates, missing);
        if ranked.len() < missing {
            return true;
        }
        ranked.sort_unstable_by_key(|it| (std::cmp::Reverse(it.bound), it.person));
        let rest: Vec<u32> = ranked.iter().map(|it| it.person).collect();
        for at in 0..=ranked.len() - missing {
            let most: i64 = ranked[at..at + missing].iter().map(|it| it.bound).sum();
            if sure + most <= self.beyond {
                break;
            }
            self.members.push(ranked[at].person);
            let finished = self.grow(sure + ranked[at].sure, &rest[at + 1..]);
            self.members.pop();
            if !finished {
                return false;
            }
        }
        true
    }

    /// The candidates allowed with all members, with what they bring.
    fn ranked(&self, candidates: &[u32], missing: usize) -> Vec<Candidate> {
        let halves = &self.pricing.halves[missing - 1];
        let benefits = &self.pricing.problem.benefits;
        let rank = |&person: &u32| {
            let mut sure = -self.prices[person as usize];
            for &member in &self.members {
                sure += i64::from(benefits.get(member as usize, person as usize)?) * PRICE_SCALE;
            }
            Some(Candidate { bound: sure + halves[person as usize], sure, person })
        };
        candidates.iter().filter_map(rank).collect()
    }

    fn weigh(&mut self, sure: i64) {
        let excess = if self.repair {
            // Prices may have been raised since the members were added.
            let paid: i64 = self.members.iter().map(|&it| self.prices[it as usize]).sum();
            self.worth() - paid
        } else {
            sure
        };
        if excess <= self.beyond || !self.is_allowed() {
            return;
        }
        if self.repair {
            let share = excess / self.size as i64 + 1;
            for &member in &self.members {
                self.prices[member as usize] += share;
            }
            return;
        }
        self.best.push(Found { members: self.members.clone(), excess });
        if self.best.len() > KEPT {
            let least = (0..self.best.len()).min_by_key(|&it| self.best[it].excess);
            self.best.swap_remove(least.unwrap_or(0));
        }
    }

    fn worth(&self) -> i64 {
        let benefits = &self.pricing.problem.benefits;
        let mut worth = 0;
        for (at, &one) in self.members.iter().enumerate() {
            for &other in &self.members[..at] {
                worth += benefits.get(one as usize, other as usize).map_or(0, i64::from);
            }
        }
        worth * PRICE_SCALE
    }

    /// Rules and floor; pairs are allowed already.
    fn is_allowed(&self) -> bool {
        if self.pricing.rules.broken(&self.members) > 0 {
            return false;
        }
        let Some(floor) = self.pricing.floor else { return true };
        let benefits = &self.pricing.problem.benefits;
        let others = self.members.len() as i64 - 1;
        self.members.iter().all(|&one| {
            let partners = self.members.iter().filter(|&&it| it != one);
            let sum: i64 =
                partners.filter_map(|&it| benefits.get(one as usize, it as usize)).map(i64::from).sum();
            sum >= floor * others
        })
    }
}
