//! Price and repair: the optimum over all pairs without ever building the complete graph.
//!
//! 1. Choose few candidate pairs per person (`candidates.rs`) and solve the sparse problem.
//! 2. Its duals are prices: a pair outside the candidates could improve the solution only if it is worth more than the
//!    prices of its two persons. Scan all pairs for such violations (`scan.rs`).
//! 3. None: the duals are feasible for *all* pairs, so the sparse optimum is the optimum over all of them. Otherwise add
//!    the violated pairs, and those within a small margin of slack, and go on from the present solution with 2.
//!
//! Every round adds a pair, so it ends; in practice after two to five rounds with a few dozen candidates per person.

use crate::benefit::{Benefit, Benefits};
use crate::blossom::{LIMIT, Matcher};
use crate::candidates;
use crate::fractional;
use crate::problem::{Graph, NONE};
use crate::scan;
use crate::ties::Ties;

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

/// Where to go on from: duals of the same measure in units of worth, and a matching.
pub(crate) struct Warm<'a> {
    pub(crate) y: &'a [i64],
    pub(crate) mate: &'a [u32],
}

/// The present state of a level: pairs looked at, and the optimum over them.
pub(crate) struct Priced {
    pub(crate) known: Vec<Known>,
    pub(crate) matcher: Matcher,
    /// How often all pairs were scanned.
    pub(crate) rounds: usize,
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
    pub(crate) fn solve(&self, mut known: Vec<Known>, warm: Option<&Warm<'_>>) -> Priced {
        if let Some(warm) = warm {
            let matcher = Matcher::warm(self.graph(&known), warm.y.to_vec(), self.floors(), warm.mate);
            return self.repair(Priced { known, matcher, rounds: 0 });
        }
        scan::merge(&mut known, candidates::choose(self));
        let (graph, floors) = (self.graph(&known), self.floors());
        let start = fractional::start(&graph, &floors);
        let matcher = Matcher::new(graph, start.y, floors, start.mate);
        self.repair(Priced { known, matcher, rounds: 0 })
    }

    /// Solves over the known pairs, adds what the prices miss, and repeats until they miss nothing.
    pub(crate) fn repair(&self, mut priced: Priced) -> Priced {
        loop {
            priced.matcher.solve();
            let y = priced.matcher.duals();
            let found = scan::all_pairs(self, &scan::prices(self, &y));
            priced.rounds += 1;
            let fresh = scan::unknown(&priced.known, found);
            let is_violated = |known: &Known| y[known.0 as usize] + y[known.1 as usize] < self.weight(known);
            if !fresh.iter().any(is_violated) {
                return priced;
            }
            let fresh = scan::most_wanted(self, &y, fresh);
            scan::merge(&mut priced.known, fresh);
            if priced.matcher.adopt(self.graph(&priced.known)) == 0 {
                // What looked violated lies inside blossoms that make up for it, or the margin brought it in.
                let (graph, y) = (priced.matcher.graph(), &y);
                debug_assert!(graph.vertices() == y.len());
            }
        }
    }
}

/// How many required persons a matching leaves out.
pub(crate) fn left_out(required: &[bool], mates: &[u32]) -> usize {
    required.iter().zip(mates).filter(|&(&required, &mate)| required && mate == NONE).count()
}
