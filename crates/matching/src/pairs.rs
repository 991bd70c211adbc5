//! The best pairs among all persons: most placed, the worst-off as well off as possible, the greatest total.
//!
//! Each goal is one problem of the form in `blossom/mod.rs`, solved over all pairs (`pricing.rs`):
//!
//! | goal | pairs | weight | penalty |
//! |---|---|---|---|
//! | placed | all allowed | 0 | 1 |
//! | worst-off: is more than `t` possible? | `worst > t` | 0 | 1 |
//! | total | `worst ≥` the best `t` | worth | large enough that the most are placed |
//!
//! The total is solved first, since on real data its solution places everybody and its candidates serve the others.
//! The worst-off is improved step by step: over the known pairs by binary search, then over all pairs by one problem,
//! which either finds better pairs or proves that there are none.

use crate::benefit::{Benefit, Benefits};
use crate::blossom::LIMIT;
use crate::certificate::{DualSolution, PairsCertificate};
use crate::objective::{pairs_of, proof_of};
use crate::pricing::{Known, Level, Measure, Priced, Warm, left_out};
use crate::problem::NONE;
use crate::request::{Cause, Effort, Goal, LeftOut, Odd, PairsSolution, Request, RequestError};
use crate::restricted::Restricted;
use crate::session::Session;
use crate::ties::Ties;
use crate::trio::without_blossoms;

/// Finds the best pairs of all persons, with a proof over every pair.
/// Cost: a few scans over all pairs, and the searches of a sparse problem with a few dozen candidates per person.
///
/// ```
/// use matching::{Goal, Graph, Request, solve_pairs};
/// let benefits = Graph::new(4, [(0, 1, 9), (1, 2, 2), (0, 3, 2), (2, 3, 1), (0, 2, 3)]).unwrap();
/// let total = Request { goal: Goal::Total, ..Request::default() };
/// assert_eq!(solve_pairs(&benefits, &total).unwrap().pairs, [(0, 1), (2, 3)]);
/// // 9 + 1 leaves someone with 1; 2 + 2 leaves nobody below 2.
/// assert_eq!(solve_pairs(&benefits, &Request::default()).unwrap().pairs, [(0, 3), (1, 2)]);
/// ```
pub fn solve_pairs(benefits: &dyn Benefits, request: &Request<'_>) -> Result<PairsSolution, RequestError> {
    Session::default().solve(benefits, request, &[])
}

/// What follows from a request alone.
pub(crate) struct Setting {
    pub(crate) present: Vec<bool>,
    pub(crate) required: Vec<bool>,
    pub(crate) pinned: Vec<(u32, u32, Benefit)>,
    pub(crate) ties: Ties,
    largest: i64,
}

impl Setting {
    /// What to try in turn as headroom: little, which nearly always does, and what suffices for certain.
    pub(crate) fn headrooms(benefits: &dyn Benefits) -> [i64; 2] {
        [FIRST_PENALTY, benefits.people() as i64 + 1]
    }

    /// `headroom`: how many times the largest worth a penalty may be; the less, the finer ties are broken.
    pub(crate) fn new(
        benefits: &dyn Benefits,
        request: &Request<'_>,
        headroom: i64,
    ) -> Result<Self, RequestError> {
        let people = benefits.people();
        let named = [request.pinned, request.forbidden].concat();
        let named =
            named.iter().flat_map(|&(i, j)| [i, j]).chain([request.optional, request.absent].concat());
        if let Some(person) = named.into_iter().find(|&person| person as usize >= people) {
            return Err(RequestError::NoSuchPerson { person });
        }
        let keys = if request.keys.is_empty() { (0..people as u64).collect() } else { request.keys.to_vec() };
        let mut distinct = keys.clone();
        distinct.sort_unstable();
        distinct.dedup();
        if distinct.len() != people || keys.len() != people {
            return Err(RequestError::BadKeys);
        }
        let mut present = vec![true; people];
        request.absent.iter().for_each(|&person| present[person as usize] = false);
        let pinned = pinned(benefits, request, &mut present)?;
        let mut required = present.clone();
        request.optional.iter().for_each(|&person| required[person as usize] = false);
        let (least, most) = benefits.range();
        let largest = least.saturating_abs().max(most.saturating_abs()).max(1);
        let ties = Ties::new(keys, largest.saturating_mul(headroom));
        let ties = ties.ok_or(RequestError::WorthTooLarge { largest })?;
        Ok(Self { present, required, pinned, ties, largest })
    }

    /// The least number of required persons that anybody could hope to leave out: one if they are odd and alone.
    fn unavoidable(&self) -> usize {
        let present = self.present.iter().filter(|&&present| present).count();
        let required = self.required.iter().filter(|&&required| required).count();
        if required == present { present % 2 } else { 0 }
    }
}

/// The pinned pairs with their benefits; their persons no longer take part.
fn pinned(
    benefits: &dyn Benefits,
    request: &Request<'_>,
    present: &mut [bool],
) -> Result<Vec<(u32, u32, Benefit)>, RequestError> {
    let mut pinned: Vec<(u32, u32, Benefit)> = Vec::new();
    for &(i, j) in request.pinned {
        let pair = (i.min(j), i.max(j));
        let is_in =
            |&&(one, other, _): &&(u32, u32, Benefit)| [one, other].iter().any(|&it| it == i || it == j);
        if let Some(&(one, other, _)) = pinned.iter().find(is_in) {
            return Err(RequestError::PinnedTwice { person: if one == i || other == i { i } else { j } });
        }
        let is_forbidden = request.forbidden.iter().any(|&(i, j)| (i.min(j), i.max(j)) == pair);
        if i == j || is_forbidden || !present[i as usize] || !present[j as usize] {
            return Err(RequestError::PinnedNotAllowed { pair });
        }
        let benefit = benefits.benefit(pair.0, pair.1).ok_or(RequestError::PinnedNotAllowed { pair })?;
        pinned.push((pair.0, pair.1, benefit));
        (present[i as usize], present[j as usize]) = (false, false);
    }
    Ok(pinned)
}

/// The first penalty for leaving somebody out, in multiples of the largest worth; raised where it proves too small.
const FIRST_PENALTY: i64 = 2;

/// No bound on the worse-off of a pair.
pub(crate) const ANY: i64 = i64::MIN;

pub(crate) struct Solver<'a> {
    pub(crate) setting: &'a Setting,
    pub(crate) open: &'a Restricted<'a>,
    pub(crate) request: &'a Request<'a>,
    pub(crate) known: Vec<Known>,
    pub(crate) scans: usize,
}

/// What is known once the most are placed.
struct Placement {
    /// The bound on the worse-off of a pair that costs nobody a place: the floor, or none.
    least_worst: i64,
    /// How many required persons must be left out.
    fewest: usize,
    /// Why, unless it is plain.
    proof: Option<DualSolution>,
    /// The greatest total, if it was found on the way.
    best: Option<Solved>,
}

/// A solution of the total to go on from.
#[derive(Debug)]
pub(crate) struct Base {
    /// The bound on the worse-off of a pair at that time.
    pub(crate) least_worst: i64,
    pub(crate) penalty: i64,
    /// Duals without blossoms, in units of the scale.
    pub(crate) y: Vec<i64>,
    pub(crate) mate: Vec<u32>,
    /// For whom the duals are known to be feasible: no pair of two such persons that is not known violates them.
    pub(crate) is_feasible: Vec<bool>,
}

impl Base {
    pub(crate) fn after(best: &Solved, least_worst: i64) -> Self {
        let y = without_blossoms(&best.proof);
        let is_feasible = vec![true; y.len()];
        Self { least_worst, penalty: best.proof.penalty, y, mate: best.mate.clone(), is_feasible }
    }
}

/// The optimum of one measure.
pub(crate) struct Solved {
    pub(crate) mate: Vec<u32>,
    pub(crate) proof: DualSolution,
    pub(crate) left_out: usize,
}

impl Solver<'_> {
    pub(crate) fn level(&self, measure: Measure, least_worst: i64, penalty: i64) -> Level<'_> {
        Level {
            benefits: self.open,
            ties: &self.setting.ties,
            required: &self.setting.required,
            present: &self.setting.present,
            measure,
            least_worst,
            penalty,
            threads: self.request.threads.max(1),
        }
    }

    /// The best pairs, and what the next solution can start from. `None` if no penalty that fits the scale is large
    /// enough to place the most.
    pub(crate) fn solve(&mut self, base: Option<Base>) -> Option<(PairsSolution, Base)> {
        let resumed = base.and_then(|base| self.resume(base));
        let placement = match resumed {
            Some(placement) => placement,
            None => self.place(),
        };
        let Placement { mut least_worst, fewest, proof: placed, best } = placement;
        let mut best = match best {
            Some(best) => best,
            None => self.total(least_worst, fewest, None)?,
        };
        if self.request.odd == Odd::Trio
            && self.setting.unavoidable() == 1
            && let Some(solution) = self.solve_with_trio(&best)
        {
            return Some((solution, Base::after(&best, least_worst)));
        }
        let mut worst_off = None;
        if self.request.goal == Goal::WorstOffFirst && !pairs_of(&best.mate).is_empty() {
            let (threshold, proof) = self.raise_worst_off(&best.mate, fewest);
            if self.worst(&best.mate) < threshold {
                best = self.total(threshold, fewest, None)?;
            }
            least_worst = threshold;
            worst_off = Some(proof);
        }
        let base = Base::after(&best, least_worst);
        Some((self.answer(best, placed, worst_off, None), base))
    }

    /// A penalty above all differences between totals, unless the scale does not allow it.
    pub(crate) fn most_penalty(&self) -> i64 {
        let people = self.setting.present.len() as i64;
        (LIMIT / self.setting.ties.scale()).min(self.setting.largest.saturating_mul(people + 1))
    }

    /// Goes on from an earlier solution, if that places everybody who can be and keeps the floor.
    fn resume(&mut self, base: Base) -> Option<Placement> {
        if base.least_worst < self.request.floor.unwrap_or(ANY) {
            return None;
        }
        let best = self.try_total(base.least_worst, base.penalty, Some(&base));
        let (least_worst, fewest) = (base.least_worst, best.left_out);
        let is_best = fewest <= self.setting.unavoidable();
        is_best.then_some(Placement { least_worst, fewest, proof: None, best: Some(best) })
    }

    fn place(&mut self) -> Placement {
        let unavoidable = self.setting.unavoidable();
        let floor = self.request.floor.unwrap_or(ANY);
        let first = self.try_total(floor, self.setting.largest * FIRST_PENALTY, None);
        if first.left_out <= unavoidable {
            return Placement { least_worst: floor, fewest: first.left_out, proof: None, best: Some(first) };
        }
        let any = self.placed(ANY, &first.mate);
        let with_floor = if floor == ANY { any.left_out } else { self.placed(floor, &first.mate).left_out };
        let least_worst = if with_floor == any.left_out { floor } else { ANY };
        let best = if least_worst == floor && first.left_out == any.left_out { Some(first) } else { None };
        let proof = if any.left_out <= unavoidable { None } else { Some(any.proof) };
        Placement { least_worst, fewest: any.left_out, proof, best }
    }

    /// The most required persons placed by pairs whose worse-off gains enough, starting from a matching.
    pub(crate) fn placed(&mut self, least_worst: i64, mate: &[u32]) -> Solved {
        let known = std::mem::take(&mut self.known);
        let level = self.level(Measure::Placed, least_worst, 1);
        let y = vec![0; mate.len()];
        let priced = level.solve(known, Some(&Warm { y: &y, mate, is_feasible: &[] }));
        self.finish(priced, 2, 1)
    }

    /// The greatest total that leaves out no more than `fewest`: the penalty is raised until it is large enough.
    /// A penalty above all differences between totals always is.
    fn total(&mut self, least_worst: i64, fewest: usize, base: Option<&Base>) -> Option<Solved> {
        let most = self.most_penalty();
        let mut penalty = self.setting.largest * FIRST_PENALTY;
        loop {
            let solved = self.try_total(least_worst, penalty, base);
            if solved.left_out <= fewest {
                return Some(solved);
            }
            if penalty >= most {
                return None;
            }
            penalty = penalty.saturating_mul(8).min(most);
        }
    }

    pub(crate) fn try_total(&mut self, least_worst: i64, penalty: i64, base: Option<&Base>) -> Solved {
        let known = std::mem::take(&mut self.known);
        let level = self.level(Measure::Worth, least_worst, penalty);
        let scale = level.scale();
        let warm = base.map(|base| Warm { y: &base.y, mate: &base.mate, is_feasible: &base.is_feasible });
        let priced = level.solve(known, warm.as_ref());
        self.finish(priced, scale, penalty)
    }

    fn finish(&mut self, priced: Priced, scale: i64, penalty: i64) -> Solved {
        self.known = priced.known;
        self.scans += priced.watch.scans;
        let mate = priced.matcher.mates().to_vec();
        let left_out = left_out(&self.setting.required, &mate);
        Solved { proof: proof_of(&priced.matcher, scale, penalty), left_out, mate }
    }

    /// What the worst-off of a matching gains. Cost: one benefit per pair.
    pub(crate) fn worst(&self, mate: &[u32]) -> i64 {
        let pairs = pairs_of(mate).into_iter();
        pairs
            .filter_map(|(i, j)| self.open.benefit(i, j))
            .map(|benefit| benefit.worst)
            .min()
            .unwrap_or(i64::MAX)
    }

    /// The most that the worst-off can gain while no more than `fewest` are left out, and why not more.
    fn raise_worst_off(&mut self, mate: &[u32], fewest: usize) -> (i64, DualSolution) {
        let mut mate = mate.to_vec();
        loop {
            let threshold = self.worst(&mate);
            let better = self.placed(threshold + 1, &mate);
            if better.left_out > fewest {
                return (threshold, better.proof);
            }
            mate = better.mate;
            self.raise_over_known(&mut mate, fewest);
        }
    }

    /// The best worst-off over the pairs that are known, by binary search over what their worse-off gain.
    fn raise_over_known(&mut self, mate: &mut Vec<u32>, fewest: usize) {
        let present = self.worst(mate);
        let mut thresholds: Vec<i64> = self.known.iter().map(|known| known.2.worst).collect();
        thresholds.retain(|&worst| worst > present);
        thresholds.sort_unstable();
        thresholds.dedup();
        let (mut low, mut high) = (0, thresholds.len());
        while low < high {
            let middle = usize::midpoint(low, high);
            let level = self.level(Measure::Placed, thresholds[middle], 1);
            let y = vec![0; mate.len()];
            let mut matcher =
                crate::blossom::Matcher::warm(level.graph(&self.known), y, level.floors(), mate);
            matcher.solve();
            if left_out(&self.setting.required, matcher.mates()) <= fewest {
                low = middle + 1;
                *mate = matcher.mates().to_vec();
            } else {
                high = middle;
            }
        }
    }

    pub(crate) fn answer(
        &self,
        best: Solved,
        placed: Option<DualSolution>,
        worst_off: Option<DualSolution>,
        trio: Option<[u32; 3]>,
    ) -> PairsSolution {
        let found: Vec<Known> = pairs_of(&best.mate)
            .into_iter()
            .filter_map(|(i, j)| self.open.benefit(i, j).map(|benefit| (i, j, benefit)))
            .collect();
        let of_trio: Vec<Known> = trio
            .iter()
            .flat_map(|&[a, b, c]| [(a, b), (a, c), (b, c)])
            .filter_map(|(i, j)| self.open.benefit(i, j).map(|benefit| (i, j, benefit)))
            .collect();
        let is_in_trio = |person: u32| trio.is_some_and(|members| members.contains(&person));
        let floor = self.request.floor.unwrap_or(ANY);
        let below = found.iter().chain(&of_trio).filter(|known| known.2.worst < floor);
        let every = found.iter().chain(&self.setting.pinned);
        let mut pairs: Vec<_> = every.clone().map(|&(i, j, _)| (i, j)).collect();
        pairs.sort_unstable();
        let unmatched = (0..best.mate.len())
            .filter(|&v| self.setting.present[v] && best.mate[v] == NONE && !is_in_trio(v as u32));
        PairsSolution {
            total: every.map(|known| known.2.worth).sum::<i64>() + trio_worth(&of_trio),
            pairs,
            trio,
            left_out: unmatched.map(|person| self.explain(person as u32)).collect(),
            worst_off: found.iter().chain(&of_trio).map(|known| known.2.worst).min(),
            below_floor: below.map(|&(i, j, _)| (i, j)).collect(),
            certificate: PairsCertificate {
                format: PairsCertificate::FORMAT.to_owned(),
                placed,
                worst_off,
                total: best.proof,
                worst_off_trios: Vec::new(),
                total_trios: Vec::new(),
            },
            effort: Effort { scans: self.scans, candidates: self.known.len() },
        }
    }

    fn explain(&self, person: u32) -> LeftOut {
        let mut others = (0..self.setting.present.len() as u32).filter(|&other| other != person);
        let is_allowed = others.any(|other| self.open.benefit(person, other).is_some());
        LeftOut { person, cause: if is_allowed { Cause::Competition } else { Cause::NobodyAllowed } }
    }
}

/// Half of the worth of a trio's pairs, rounded down.
fn trio_worth(pairs: &[Known]) -> i64 {
    pairs.iter().map(|known| known.2.worth).sum::<i64>().div_euclid(2)
}
