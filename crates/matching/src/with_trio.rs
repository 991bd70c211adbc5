//! The goals of `pairs.rs` when an odd number of persons may form one trio.
//!
//! The worst-off is raised one solution at a time: either some trio and pairs exist in which everybody gains more than
//! the worst-off so far, or none does, which the duals of the places and the trios considered prove.

use crate::benefit::Benefits;
use crate::certificate::TrioProof;
use crate::pairs::{ANY, Base, Solved, Solver};
use crate::pricing::Measure;
use crate::request::{Goal, PairsSolution};
use crate::trio::{Trios, WithTrio};

impl Solver<'_> {
    /// The best solution in which three persons form a trio and nobody is left out, if there is one.
    pub(crate) fn solve_with_trio(&mut self, alone: &Solved) -> Option<PairsSolution> {
        let floor = self.request.floor.unwrap_or(ANY);
        let mut proofs = Vec::new();
        let mut base = Base::after(alone, ANY);
        let with_floor = self.total_with_trio(floor, &base, &mut proofs);
        let (least_worst, (mut found, mut total)) = match with_floor {
            Some(found) => (floor, found),
            None => (ANY, self.total_with_trio(ANY, &base, &mut proofs)?),
        };
        let (mut worst_off, mut worst_off_trios) = (None, Vec::new());
        if self.request.goal == Goal::WorstOffFirst {
            let (mut threshold, mut best) = (self.worst_with(&found), None);
            loop {
                let better = self.placed(threshold + 1, &found.mate);
                let base = Base::after(&better, threshold + 1);
                let level = self.level(Measure::Placed, threshold + 1, 1);
                let (known, most_penalty) = (&self.known, 1);
                let trios = Trios { level: &level, known, y: &base.y, mate: &base.mate, most_penalty };
                let (placed, considered) = trios.best();
                let Some(placed) = placed else {
                    (worst_off, worst_off_trios) = (Some(better.proof), considered);
                    break;
                };
                threshold = self.worst_with(&placed);
                best = Some(placed);
            }
            if best.is_some() {
                base = Base::after(&total, least_worst);
                (found, total) = self.total_with_trio(threshold, &base, &mut proofs)?;
            }
        }
        let solved = Solved { mate: found.mate.clone(), proof: total.proof, left_out: 0 };
        let mut solution = self.answer(solved, None, worst_off, Some(found.members));
        solution.certificate.worst_off_trios = worst_off_trios;
        solution.certificate.total_trios = proofs;
        Some(solution)
    }

    /// The greatest total with a trio over the pairs whose worse-off gains enough, the problem without a trio that its
    /// proof rests on, and the proofs of the trios considered.
    fn total_with_trio(
        &mut self,
        least_worst: i64,
        base: &Base,
        proofs: &mut Vec<TrioProof>,
    ) -> Option<(WithTrio, Solved)> {
        let alone = self.try_total(least_worst, base.penalty, Some(base));
        let base = Base::after(&alone, least_worst);
        let level = self.level(Measure::Worth, least_worst, base.penalty);
        let most_penalty = self.most_penalty();
        let trios = Trios { level: &level, known: &self.known, y: &base.y, mate: &base.mate, most_penalty };
        let (found, considered) = trios.best();
        *proofs = considered;
        found.map(|found| (found, alone))
    }

    /// What the worst-off of a solution with a trio gains.
    fn worst_with(&self, solution: &WithTrio) -> i64 {
        let [a, b, c] = solution.members;
        let trio = [(a, b), (a, c), (b, c)].into_iter().filter_map(|(i, j)| self.open.benefit(i, j));
        trio.map(|benefit| benefit.worst)
            .min()
            .map_or(i64::MAX, |worst| worst.min(self.worst(&solution.mate)))
    }
}
