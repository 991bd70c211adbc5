//! Checks a solution over all pairs: that it keeps the request, and that its certificate proves every goal.

use crate::benefit::{Benefit, Benefits};
use crate::certificate::{DualSolution, PairsCertificate};
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
        let bound = task.bound(proof, |benefit| Some(0).filter(|_| benefit.worst > worst_off))?;
        if proof.penalty != 1 {
            return Err(Refusal::BadScale);
        }
        if bound.value() >= -left_out {
            return Err(Refusal::Gap { value: -left_out - 1, bound: bound.value() });
        }
        least_worst = worst_off;
    } else if let Some(floor) = request.floor.filter(|_| solution.below_floor.is_empty()) {
        least_worst = floor;
    }
    let bound =
        task.bound(&proofs.total, |benefit| Some(benefit.worth).filter(|_| benefit.worst >= least_worst))?;
    let total: i128 = free.iter().map(|benefit| i128::from(benefit.worth)).sum();
    bound.meets(total - left_out * i128::from(proofs.total.penalty))
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
    /// Returns the benefits of the pairs that are not pinned.
    fn check_form(&self, solution: &PairsSolution) -> Result<Vec<Benefit>, Refusal> {
        let people = self.benefits.people();
        let mut placed = disjoint(people, &solution.pairs)?;
        for left in &solution.left_out {
            let slot =
                placed.get_mut(left.person as usize).ok_or(Refusal::NotAPerson { person: left.person })?;
            if std::mem::replace(slot, true) {
                return Err(Refusal::MatchedTwice { vertex: left.person });
            }
        }
        for (person, &is_placed) in placed.iter().enumerate() {
            if is_placed == self.absent.contains(&(person as u32)) {
                return Err(Refusal::NotAPerson { person: person as u32 });
            }
        }
        let (mut free, mut total, mut below) = (Vec::new(), 0, Vec::new());
        for &(i, j) in &solution.pairs {
            let is_pinned = self.request.pinned.iter().any(|&pin| pin == (i, j) || pin == (j, i));
            let benefit = if is_pinned { self.benefits.benefit(i, j) } else { self.open(i, j) };
            let benefit = benefit.ok_or(Refusal::NotAllowed { pair: (i, j) })?;
            total += benefit.worth;
            if !is_pinned {
                free.push(benefit);
                below.extend(
                    Some((i, j)).filter(|_| self.request.floor.is_some_and(|floor| benefit.worst < floor)),
                );
            }
        }
        if let Some(&pair) =
            self.request.pinned.iter().find(|&&(i, j)| !solution.pairs.contains(&(i.min(j), i.max(j))))
        {
            return Err(Refusal::NotAllowed { pair });
        }
        if total != solution.total {
            return Err(Refusal::WrongTotal { claimed: solution.total, found: total });
        }
        let worst_off = free.iter().map(|benefit| benefit.worst).min();
        if worst_off != solution.worst_off || below != solution.below_floor {
            return Err(Refusal::WrongWorstOff { claimed: solution.worst_off, found: worst_off });
        }
        Ok(free)
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
