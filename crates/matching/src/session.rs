//! Solving again after a change: pins, bans, changed benefits, persons who come and go.
//!
//! A session keeps what the last solution rests on: the pairs it looked at, its duals and its matching. Duals stay
//! feasible when pairs disappear, and pairs that nobody looked at stay out as long as the duals that ruled them out do
//! not fall; so after a small change only a few searches and a few rows of a scan are left to do.

use crate::benefit::Benefits;
use crate::pairs::{Base, Setting, Solver};
use crate::pricing::Known;
use crate::problem::NONE;
use crate::request::{Goal, PairsSolution, Request, RequestError};
use crate::restricted::Restricted;
use std::collections::HashMap;

/// Solves one changing problem again and again, each time from the last solution.
///
/// The answers are the same as from scratch: what is best does not depend on the history, nor do ties.
///
/// ```
/// use matching::{Goal, Graph, Request, Session};
/// let benefits = Graph::new(4, [(0, 1, 9), (2, 3, 1), (0, 2, 5), (1, 3, 4)]).unwrap();
/// let mut session = Session::default();
/// let request = Request { goal: Goal::Total, ..Request::default() };
/// assert_eq!(session.solve(&benefits, &request, &[]).unwrap().pairs, [(0, 1), (2, 3)]);
/// let request = Request { forbidden: &[(0, 1)], ..request };
/// assert_eq!(session.solve(&benefits, &request, &[]).unwrap().pairs, [(0, 2), (1, 3)]);
/// ```
#[derive(Debug, Default)]
pub struct Session {
    last: Option<Last>,
}

/// The last problem and what its solution rests on. Persons are numbered as they were then.
#[derive(Debug)]
struct Last {
    keys: Vec<u64>,
    present: Vec<bool>,
    forbidden: Vec<(u32, u32)>,
    goal: Goal,
    floor: Option<i64>,
    scale: i64,
    base: Base,
    known: Vec<Known>,
}

impl Session {
    /// Solves the problem as it is now. `changed` are the persons whose benefits have changed since the last time, in
    /// the present numbering; persons are recognised by their keys, and those who are new count as changed.
    /// Cost: after a small change a few searches and the rows of who changed; else as `solve_pairs`.
    pub fn solve(
        &mut self,
        benefits: &dyn Benefits,
        request: &Request<'_>,
        changed: &[u32],
    ) -> Result<PairsSolution, RequestError> {
        for headroom in Setting::headrooms(benefits) {
            let setting = Setting::new(benefits, request, headroom)?;
            let open = Restricted::new(benefits, request.forbidden, &setting.present);
            let last = self.last.take().filter(|last| last.fits(&setting, request));
            let (known, base) = match &last {
                Some(last) => last.carried_over(&setting, &open, changed),
                None => (Vec::new(), None),
            };
            let mut solver = Solver { setting: &setting, open: &open, request, known, scans: 0 };
            if let Some((solution, base)) = solver.solve(base) {
                self.last = Some(Last {
                    known: solver.known,
                    keys: setting.ties.keys().to_vec(),
                    scale: setting.ties.scale(),
                    forbidden: request.forbidden.to_vec(),
                    goal: request.goal,
                    floor: request.floor,
                    present: setting.present,
                    base,
                });
                return Ok(solution);
            }
        }
        let (least, most) = benefits.range();
        Err(RequestError::WorthTooLarge { largest: least.saturating_abs().max(most.saturating_abs()) })
    }
}

impl Last {
    /// Whether duals and thresholds of that time mean the same now.
    fn fits(&self, setting: &Setting, request: &Request<'_>) -> bool {
        self.scale == setting.ties.scale() && self.goal == request.goal && self.floor == request.floor
    }

    /// What still holds, in the present numbering: pairs that were looked at, duals and the matching.
    fn carried_over(
        &self,
        setting: &Setting,
        open: &Restricted<'_>,
        changed: &[u32],
    ) -> (Vec<Known>, Option<Base>) {
        let keys = setting.ties.keys();
        let now: HashMap<u64, u32> = keys.iter().zip(0..).map(|(&key, person)| (key, person)).collect();
        let number: Vec<u32> = self.keys.iter().map(|key| now.get(key).copied().unwrap_or(NONE)).collect();
        let mut is_kept = vec![false; keys.len()];
        for (before, &person) in number.iter().enumerate().filter(|&(_, &person)| person != NONE) {
            is_kept[person as usize] = self.present[before] && setting.present[person as usize];
        }
        changed.iter().for_each(|&person| is_kept[person as usize] = false);

        let kept = |person: u32| number[person as usize] != NONE && is_kept[number[person as usize] as usize];
        let mut known: Vec<Known> = Vec::with_capacity(self.known.len());
        for &(i, j, benefit) in self.known.iter().filter(|known| kept(known.0) && kept(known.1)) {
            let (i, j) = (number[i as usize], number[j as usize]);
            if open.is_open(i, j) {
                known.push((i.min(j), i.max(j), benefit));
            }
        }
        // Bans that were lifted open pairs that no price has ruled out.
        for &(i, j) in self.forbidden.iter().filter(|&&(i, j)| kept(i) && kept(j)) {
            let (i, j) = (number[i as usize], number[j as usize]);
            known.extend(open.benefit(i, j).map(|benefit| (i.min(j), i.max(j), benefit)));
        }
        known.sort_unstable_by_key(|&(i, j, _)| (i, j));
        known.dedup_by_key(|&mut (i, j, _)| (i, j));

        let mut base = Base {
            least_worst: self.base.least_worst,
            penalty: self.base.penalty,
            y: vec![0; keys.len()],
            mate: vec![NONE; keys.len()],
            is_feasible: is_kept.clone(),
        };
        for (before, &person) in number.iter().enumerate().filter(|&(_, &person)| person != NONE) {
            if is_kept[person as usize] {
                base.y[person as usize] = self.base.y[before];
                let mate = self.base.mate[before];
                if mate != NONE && kept(mate) {
                    base.mate[person as usize] = number[mate as usize];
                }
            }
        }
        (known, Some(base))
    }
}
