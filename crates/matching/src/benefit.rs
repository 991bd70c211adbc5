//! What a pair is worth: the oracle that the solver over all pairs asks.

use std::ops::Range;

/// What an allowed pair is worth.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Benefit {
    /// What the pair adds to the total.
    pub worth: i64,
    /// What the one of the two who gains less gains: the measure of the worst-off person.
    pub worst: i64,
}

/// Which pairs a scan is to report: those worth at least the sum of two prices, whose worse-off gains enough.
#[derive(Debug, Clone, Copy)]
pub struct Asked<'a> {
    /// One price per person; a pair is asked for if `worth ≥ prices[i] + prices[j]`.
    pub prices: &'a [i64],
    /// A pair is asked for if `worst ≥ least_worst`.
    pub least_worst: i64,
}

impl Asked<'_> {
    /// Whether a pair with this benefit is asked for.
    #[must_use]
    pub fn wants(&self, i: u32, j: u32, benefit: Benefit) -> bool {
        benefit.worst >= self.least_worst
            && benefit.worth >= self.prices[i as usize].saturating_add(self.prices[j as usize])
    }
}

/// The benefits of all pairs of `people()` persons, numbered `0..n`.
///
/// `benefit` alone defines them; `scan` is the same knowledge asked in bulk, which an implementation overrides where
/// it can rule out most pairs without looking at them one by one (see [`crate::Exchange`]).
pub trait Benefits: Sync {
    /// How many persons there are.
    fn people(&self) -> usize;

    /// The least and the greatest `worth` that any allowed pair may have.
    fn range(&self) -> (i64, i64);

    /// What the pair of two different persons is worth, in either order; `None` if they may not be paired.
    fn benefit(&self, i: u32, j: u32) -> Option<Benefit>;

    /// Reports every allowed pair of a person `i` in `rows` and another `j` in `columns` that is asked for, and no other
    /// pair, in any fixed order; a pair of two rows only as `i < j`. `rows` are ascending; `columns`
    /// begin at a multiple of [`ROWS`].
    fn scan(
        &self,
        rows: &[u32],
        columns: Range<u32>,
        asked: &Asked<'_>,
        found: &mut dyn FnMut(u32, u32, Benefit),
    ) {
        for &i in rows {
            for j in columns.clone().filter(|&j| is_reported(rows, i, j)) {
                if let Some(benefit) = self.benefit(i, j).filter(|&benefit| asked.wants(i, j, benefit)) {
                    found(i, j, benefit);
                }
            }
        }
    }
}

/// Whether a scan of `rows` reports the pair of its row `i` with `j`, if it is asked for.
#[must_use]
pub fn is_reported(rows: &[u32], i: u32, j: u32) -> bool {
    j > i || j < i && rows.binary_search(&j).is_err()
}

/// How many persons a scan looks at together.
pub const ROWS: u32 = 32;

/// An explicit graph as an oracle: its edges are the allowed pairs, worth and worst both their weight.
impl Benefits for crate::Graph {
    fn people(&self) -> usize {
        self.vertices()
    }

    fn range(&self) -> (i64, i64) {
        let weights = || self.iter().map(|(_, _, weight)| weight);
        (weights().min().unwrap_or(0), weights().max().unwrap_or(0))
    }

    fn benefit(&self, i: u32, j: u32) -> Option<Benefit> {
        self.weight(i, j).map(|weight| Benefit { worth: weight, worst: weight })
    }

    fn scan(
        &self,
        rows: &[u32],
        columns: Range<u32>,
        asked: &Asked<'_>,
        found: &mut dyn FnMut(u32, u32, Benefit),
    ) {
        for &i in rows {
            let arcs = self.arcs(i).iter().filter(|arc| columns.contains(&arc.head));
            for arc in arcs.filter(|arc| is_reported(rows, i, arc.head)) {
                let benefit = Benefit { worth: arc.weight, worst: arc.weight };
                if asked.wants(i, arc.head, benefit) {
                    found(i, arc.head, benefit);
                }
            }
        }
    }
}
