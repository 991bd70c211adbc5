//! Price and repair: the optimum over all pairs without ever building the complete graph.
//!
//! 1. Choose few candidate pairs per person (`candidates.rs`) and solve the sparse problem.
//! 2. Its duals are prices: a pair outside the candidates could improve the solution only if it is worth more than the
//!    prices of its two persons. Scan all pairs for such violations (`scan.rs`).
//! 3. None: the duals are feasible for *all* pairs, so the sparse optimum is the optimum over all of them. Otherwise add
//!    the violated pairs, and those within a small margin of slack, and go on from the present solution with 2.
//!
//! Every round adds a pair, so it ends; in practice after two to five rounds with a few dozen candidates per person.

use crate::benefit::{Asked, Benefit, Benefits};
use crate::blossom::{LIMIT, Matcher};
use crate::candidates;
use crate::fractional::Fractional;
use crate::problem::{Graph, NONE};
use crate::scan::{self, NEVER, Watch};
use crate::ties::Ties;
use std::ops::Range;

/// A pair that has been looked at: persons `i < j`, and what the pair is worth.
pub(crate) type Known = (u32, u32, Benefit);

/// What is maximised.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Measure {
    /// The total worth, less the penalties of those left out.
    Worth,
    /// Only the penalties: the number of those placed who must be.
    Placed,
}

/// One problem over all pairs: which pairs count, and what for.
pub(crate) struct Level<'a> {
    pub(crate) benefits: &'a dyn Benefits,
    pub(crate) ties: &'a Ties,
    /// Whose place counts. Others may be placed, but are left out for nothing.
    pub(crate) required: &'a [bool],
    /// Who takes part at all.
    pub(crate) present: &'a [bool],
    pub(crate) measure: Measure,
    /// Only pairs whose worse-off gains this much.
    pub(crate) least_worst: i64,
    /// What leaving a required person out costs, in units of worth.
    pub(crate) penalty: i64,
    pub(crate) threads: usize,
}

/// Where to go on from: duals and a matching.
pub(crate) struct Warm<'a> {
    pub(crate) y: &'a [i64],
    pub(crate) mate: &'a [u32],
    /// Between whom no pair that is not known violates the duals. Empty: nobody.
    pub(crate) is_feasible: &'a [bool],
}

/// The present state of a level: pairs looked at, and the optimum over them.
pub(crate) struct Priced {
    pub(crate) known: Vec<Known>,
    pub(crate) matcher: Matcher,
    pub(crate) watch: Watch,
}

impl Level<'_> {
    /// Units of the duals per unit of worth.
    pub(crate) fn scale(&self) -> i64 {
        match self.measure {
            Measure::Worth => self.ties.scale(),
            Measure::Placed => 2,
        }
    }

    /// The weight of a pair in units of the duals.
    pub(crate) fn weight(&self, (i, j, benefit): &Known) -> i64 {
        match self.measure {
            Measure::Worth => self.scale() * benefit.worth + self.ties.bonus(*i, *j),
            Measure::Placed => 0,
        }
    }

    /// How low each dual may fall.
    pub(crate) fn floors(&self) -> Vec<i64> {
        let floor = -self.penalty * self.scale();
        debug_assert!(floor >= -LIMIT);
        self.required.iter().map(|&required| if required { floor } else { 0 }).collect()
    }

    /// The sparse graph of those known pairs that count.
    pub(crate) fn graph(&self, known: &[Known]) -> Graph {
        let counts = |(i, j, benefit): &&Known| {
            benefit.worst >= self.least_worst && self.present[*i as usize] && self.present[*j as usize]
        };
        let edges: Vec<_> =
            known.iter().filter(counts).map(|known| (known.0, known.1, self.weight(known))).collect();
        Graph::from_checked(self.benefits.people(), &edges)
    }

    /// Solves the level from scratch, or from what is known. `known` is ascending.
    ///
    /// From scratch everybody may first be left out for nothing: while candidates are few, forcing the last persons in
    /// would drive the duals far from those of the whole problem.
    pub(crate) fn solve(&self, known: Vec<Known>, warm: Option<&Warm<'_>>) -> Priced {
        let mut priced = match warm {
            Some(warm) => {
                let matcher = Matcher::warm(self.graph(&known), warm.y.to_vec(), self.floors(), warm.mate);
                let mut safe = scan::prices(self, warm.y);
                safe.iter_mut().enumerate().for_each(|(person, safe)| {
                    if warm.is_feasible.get(person) != Some(&true) {
                        *safe = NEVER;
                    }
                });
                Priced { known, matcher, watch: Watch::after_scan(safe) }
            }
            None => self.relaxed(known),
        };
        self.repair(&mut priced);
        if warm.is_none() && left_out(self.required, priced.matcher.mates()) > 0 {
            priced.matcher.lower_floors(self.floors());
            self.repair(&mut priced);
        }
        priced
    }

    /// Price and repair on the fractional problem, in which new pairs cost least.
    fn relaxed(&self, mut known: Vec<Known>) -> Priced {
        let (candidates, mut watch) = candidates::choose(self);
        scan::merge(&mut known, candidates);
        let mut graph = self.graph(&known);
        let floors = vec![0; graph.vertices()];
        let mut fractional = Fractional::new(&graph, &floors);
        loop {
            let fresh = self.missed(&mut watch, &fractional.y, &known);
            if fresh.is_empty() {
                break;
            }
            scan::merge(&mut known, fresh);
            graph = self.graph(&known);
            if fractional.adopt(&graph, &floors) == 0 && watch.is_complete() {
                break;
            }
        }
        let (y, mate) = fractional.break_cycles();
        Priced { known, matcher: Matcher::new(graph, y, floors, mate), watch }
    }

    /// Solves over the known pairs, adds what the prices miss, and repeats until they miss nothing.
    ///
    /// Who is left out may need pairs that are not known yet, and with those known alone all prices around would fall far
    /// and miss whole neighbourhoods. So prices fall by little before the next look, and by more each time.
    fn repair(&self, priced: &mut Priced) {
        let mut most = match self.measure {
            Measure::Worth => {
                self.scale() * scan::margin(self, &scan::prices(self, &priced.matcher.duals())).max(1)
            }
            Measure::Placed => i64::MAX,
        };
        loop {
            let is_done = priced.matcher.solve_within(most);
            most = most.saturating_mul(2);
            let y = priced.matcher.duals();
            let fresh = match self.measure {
                Measure::Worth => self.missed(&mut priced.watch, &y, &priced.known),
                Measure::Placed => {
                    priced.watch.scans += 1;
                    self.missed_places(&priced.matcher, &y, &priced.known)
                }
            };
            if fresh.is_empty() {
                if is_done {
                    return;
                }
                continue;
            }
            let edges: Vec<(u32, u32)> = fresh.iter().map(|&(i, j, _)| (i, j)).collect();
            scan::merge(&mut priced.known, fresh);
            if priced.matcher.adopt(self.graph(&priced.known), edges.into_iter()) == 0
                && is_done
                && self.measure == Measure::Worth
                && priced.watch.is_complete()
            {
                return;
            }
        }
    }

    /// The pairs not known that violate the duals of places. When somebody is left out, whole neighbourhoods can be one
    /// blossom, whose dual covers every pair inside: those are dropped while the scan runs.
    fn missed_places(&self, matcher: &Matcher, y: &[i64], known: &[Known]) -> Vec<Known> {
        let outermost = matcher.outermost();
        let is_covered = |i: u32, j: u32| {
            let ((one, dual), (other, _)) = (outermost[i as usize], outermost[j as usize]);
            one == other && y[i as usize] + y[j as usize] + dual >= 0
        };
        let open = Uncovered { benefits: self.benefits, is_covered: &is_covered };
        let level = Level { benefits: &open, ..*self };
        let fresh = scan::unknown(known, scan::all_pairs(&level, &scan::prices(&level, y)));
        if fresh.len() <= MANY * y.len() { fresh } else { scan::most_wanted(&level, y, fresh) }
    }

    /// The pairs not known that violate the duals, and some that nearly do. None: no pair violates them.
    fn missed(&self, watch: &mut Watch, y: &[i64], known: &[Known]) -> Vec<Known> {
        let fresh = watch.look(self, &scan::prices(self, y), known);
        if fresh.len() <= MANY * y.len() {
            return fresh;
        }
        watch.forget();
        scan::most_wanted(self, y, fresh)
    }
}

/// Benefits without the pairs that blossoms cover.
struct Uncovered<'a> {
    benefits: &'a dyn Benefits,
    is_covered: &'a (dyn Fn(u32, u32) -> bool + Sync),
}

impl Benefits for Uncovered<'_> {
    fn people(&self) -> usize {
        self.benefits.people()
    }

    fn range(&self) -> (i64, i64) {
        self.benefits.range()
    }

    fn benefit(&self, i: u32, j: u32) -> Option<Benefit> {
        if (self.is_covered)(i, j) { None } else { self.benefits.benefit(i, j) }
    }

    fn scan(
        &self,
        rows: &[u32],
        columns: Range<u32>,
        asked: &Asked<'_>,
        found: &mut dyn FnMut(u32, u32, Benefit),
    ) {
        self.benefits.scan(rows, columns, asked, &mut |i, j, benefit| {
            if !(self.is_covered)(i, j) {
                found(i, j, benefit);
            }
        });
    }
}

/// How many pairs per person are so many that only the most wanted of them are added.
const MANY: usize = 16;

/// How many required persons a matching leaves out.
pub(crate) fn left_out(required: &[bool], mates: &[u32]) -> usize {
    required.iter().zip(mates).filter(|&(&required, &mate)| required && mate == NONE).count()
}
