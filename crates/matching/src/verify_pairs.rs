//! Checks a solution over all pairs: that it keeps the request, and that its certificate proves every goal.

use crate::benefit::{Benefit, Benefits};
use crate::certificate::{DualSolution, PairsCertificate, TrioProof};
use crate::request::{Goal, PairsSolution, Request};
use crate::verify::{Bound, Refusal, disjoint};
use std::collections::HashSet;

/// Checks everything that a solution and its certificate claim, over every allowed pair.
/// Cost: one exact benefit per pair of persons and goal.
pub fn pairs(
    benefits: &dyn Benefits,
    request: &Request<'_>,
    solution: &PairsSolution,
) -> Result<(), Refusal> {
    if solution.certificate.format != PairsCertificate::FORMAT {
        return Err(Refusal::WrongFormat);
    }
    let task = Task::new(benefits, request);
    let free = task.check_form(solution)?;
    let left_out = solution.left_out.iter().filter(|left| task.is_required(left.person)).count() as i128;
    let proofs = &solution.certificate;
    if left_out > task.unavoidable() {
        let proof = proofs.placed.as_ref().ok_or(Refusal::NoProof { of: "the number placed" })?;
        let bound = task.bound(proof, |_| Some(0))?;
        if proof.penalty != 1 {
            return Err(Refusal::BadScale);
        }
        bound.meets(-left_out)?;
    }
    let mut least_worst = i64::MIN;
    if request.goal == Goal::WorstOffFirst
        && let Some(worst_off) = solution.worst_off
    {
        let proof = proofs.worst_off.as_ref().ok_or(Refusal::NoProof { of: "the worst-off" })?;
        let weight = |benefit: Benefit| Some(0).filter(|_| benefit.worst > worst_off);
        let bound = task.bound(proof, weight)?;
        if proof.penalty != 1 {
            return Err(Refusal::BadScale);
        }
        if solution.trio.is_some() {
            task.check_trios(proof, &proofs.worst_off_trios, weight, -1)?;
        } else if bound.value() >= -left_out {
            return Err(Refusal::Gap { value: -left_out - 1, bound: bound.value() });
        }
        least_worst = worst_off;
    } else if let Some(floor) = request.floor.filter(|_| solution.below_floor.is_empty()) {
        least_worst = floor;
    }
    let weight = |benefit: Benefit| Some(benefit.worth).filter(|_| benefit.worst >= least_worst);
    let bound = task.bound(&proofs.total, weight)?;
    if solution.trio.is_some() {
        return task.check_trios(&proofs.total, &proofs.total_trios, weight, i128::from(free));
    }
    bound.meets(i128::from(free) - left_out * i128::from(proofs.total.penalty))
}

/// The problem as the verifier reads it.
struct Task<'a> {
    benefits: &'a dyn Benefits,
    request: &'a Request<'a>,
    forbidden: HashSet<(u32, u32)>,
    absent: HashSet<u32>,
    optional: HashSet<u32>,
    pinned: HashSet<u32>,
}

impl<'a> Task<'a> {
    fn new(benefits: &'a dyn Benefits, request: &'a Request<'a>) -> Self {
        Self {
            benefits,
            request,
            forbidden: request.forbidden.iter().map(|&(i, j)| (i.min(j), i.max(j))).collect(),
            absent: request.absent.iter().copied().collect(),
            optional: request.optional.iter().copied().collect(),
            pinned: request.pinned.iter().flat_map(|&(i, j)| [i, j]).collect(),
        }
    }

    fn takes_part(&self, person: u32) -> bool {
        !self.absent.contains(&person) && !self.pinned.contains(&person)
    }

    fn is_required(&self, person: u32) -> bool {
        self.takes_part(person) && !self.optional.contains(&person)
    }

    /// The benefit of a pair that the solver was free to choose.
    fn open(&self, i: u32, j: u32) -> Option<Benefit> {
        if !self.takes_part(i) || !self.takes_part(j) || self.forbidden.contains(&(i.min(j), i.max(j))) {
            return None;
        }
        self.benefits.benefit(i, j)
    }

    /// How many required persons nobody could place: one if an odd number takes part and all of them are required.
    fn unavoidable(&self) -> i128 {
        let persons = || 0..self.benefits.people() as u32;
        let present = persons().filter(|&person| self.takes_part(person)).count();
        let required = persons().filter(|&person| self.is_required(person)).count();
        if present == required { (present % 2) as i128 } else { 0 }
    }

    /// That every participant is in one pair or left out, pins and bans are kept, and the sums are right.
    /// Returns the worth of what is not pinned.
    fn check_form(&self, solution: &PairsSolution) -> Result<i64, Refusal> {
        let people = self.benefits.people();
        let mut placed = disjoint(people, &solution.pairs)?;
        let left_out = solution.left_out.iter().map(|left| left.person);
        for person in left_out.chain(solution.trio.iter().flatten().copied()) {
            let slot = placed.get_mut(person as usize).ok_or(Refusal::NotAPerson { person })?;
            if std::mem::replace(slot, true) {
                return Err(Refusal::MatchedTwice { vertex: person });
            }
        }
        for (person, &is_placed) in placed.iter().enumerate() {
            if is_placed == self.absent.contains(&(person as u32)) {
                return Err(Refusal::NotAPerson { person: person as u32 });
            }
        }
        let (mut pinned, mut free, mut worst_off, mut below) = (0, 0, None, Vec::new());
        let mut note = |pair: (u32, u32), benefit: Benefit| {
            worst_off = Some(worst_off.map_or(benefit.worst, |worst: i64| worst.min(benefit.worst)));
            below
                .extend(Some(pair).filter(|_| self.request.floor.is_some_and(|floor| benefit.worst < floor)));
        };
        for &(i, j) in &solution.pairs {
            let is_pinned = self.request.pinned.iter().any(|&pin| pin == (i, j) || pin == (j, i));
            let benefit = if is_pinned { self.benefits.benefit(i, j) } else { self.open(i, j) };
            let benefit = benefit.ok_or(Refusal::NotAllowed { pair: (i, j) })?;
            if is_pinned {
                pinned += benefit.worth;
            } else {
                free += benefit.worth;
                note((i, j), benefit);
            }
        }
        if let Some([a, b, c]) = solution.trio {
            let mut sum = 0;
            for pair in [(a, b), (a, c), (b, c)] {
                let benefit = self.open(pair.0, pair.1).ok_or(Refusal::NotAllowed { pair })?;
                sum += benefit.worth;
                note(pair, benefit);
            }
            free += sum.div_euclid(2);
        }
        if let Some(&pair) =
            self.request.pinned.iter().find(|&&(i, j)| !solution.pairs.contains(&(i.min(j), i.max(j))))
        {
            return Err(Refusal::NotAllowed { pair });
        }
        if pinned + free != solution.total {
            return Err(Refusal::WrongTotal { claimed: solution.total, found: pinned + free });
        }
        if worst_off != solution.worst_off || below != solution.below_floor {
            return Err(Refusal::WrongWorstOff { claimed: solution.worst_off, found: worst_off });
        }
        Ok(free)
    }

    /// That no trio gives more than `target`: either the duals without a trio rule it out, or the duals of everybody
    /// else do. A trio whose three pairs are not all nearly tight is ruled out by the former (see `trio.rs`), so only
    /// triangles of nearly tight pairs are looked at. Cost: the pairs, and those triangles.
    fn check_trios(
        &self,
        proof: &DualSolution,
        listed: &[TrioProof],
        weight: impl Fn(Benefit) -> Option<i64>,
        target: i128,
    ) -> Result<(), Refusal> {
        let mut y: Vec<i128> = proof.vertices.iter().map(|&dual| 2 * i128::from(dual)).collect();
        for set in &proof.blossoms {
            set.members.iter().for_each(|&member| y[member as usize] += i128::from(set.dual));
        }
        // Twice everything, so that halves of blossoms are whole.
        let scale = 2 * i128::from(proof.scale);
        let everything: i128 = y.iter().sum();
        let limit = 2 * (everything - scale * (target + 1));
        let people = self.benefits.people() as u32;
        let mut near: Vec<Vec<(u32, i128)>> = vec![Vec::new(); people as usize];
        for i in 0..people {
            for j in i + 1..people {
                let worth = self.open(i, j).and_then(&weight).map(i128::from);
                let is_near = |&worth: &i128| y[i as usize] + y[j as usize] - scale * worth <= limit;
                near[i as usize].extend(worth.filter(is_near).map(|worth| (j, worth)));
            }
        }
        for a in 0..people {
            for (at, &(b, ab)) in near[a as usize].iter().enumerate() {
                for &(c, ac) in &near[a as usize][at + 1..] {
                    let Ok(place) = near[b as usize].binary_search_by_key(&c, |&(person, _)| person) else {
                        continue;
                    };
                    let worth = (ab + ac + near[b as usize][place].1).div_euclid(2);
                    let rest = everything - y[a as usize] - y[b as usize] - y[c as usize];
                    if rest.div_euclid(scale) + worth > target {
                        self.check_rest([a, b, c], worth, listed, &weight, target)?;
                    }
                }
            }
        }
        Ok(())
    }

    fn check_rest(
        &self,
        members: [u32; 3],
        worth: i128,
        listed: &[TrioProof],
        weight: impl Fn(Benefit) -> Option<i64>,
        target: i128,
    ) -> Result<(), Refusal> {
        let proof = listed.iter().find(|proof| proof.members == members);
        let proof = &proof.ok_or(Refusal::NoProof { of: "a trio" })?.rest;
        let people = self.benefits.people();
        let bound =
            Bound::new(proof, people, |person| !self.is_required(person) || members.contains(&person))?;
        for i in (0..people as u32).filter(|i| !members.contains(i)) {
            for j in (i + 1..people as u32).filter(|j| !members.contains(j)) {
                if let Some(weight) = self.open(i, j).and_then(&weight) {
                    bound.check(i, j, weight)?;
                }
            }
        }
        if bound.value() + worth > target {
            return Err(Refusal::Gap { value: target, bound: bound.value() + worth });
        }
        Ok(())
    }

    /// Checks a dual solution over every pair that counts, with its weight.
    fn bound<'p>(
        &self,
        proof: &'p DualSolution,
        weight: impl Fn(Benefit) -> Option<i64>,
    ) -> Result<Bound<'p>, Refusal> {
        let people = self.benefits.people();
        let bound = Bound::new(proof, people, |person| !self.is_required(person))?;
        for i in 0..people as u32 {
            for j in i + 1..people as u32 {
                if let Some(weight) = self.open(i, j).and_then(&weight) {
                    bound.check(i, j, weight)?;
                }
            }
        }
        Ok(bound)
    }
}
