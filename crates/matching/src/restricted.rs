//! A request's view of the benefits: forbidden pairs are gone, and so are the pairs of whoever does not take part.

use crate::benefit::{Asked, Benefit, Benefits};
use std::ops::Range;

/// Benefits without some pairs and persons.
pub(crate) struct Restricted<'a> {
    benefits: &'a dyn Benefits,
    /// From the lower to the higher person, ascending.
    forbidden: Vec<(u32, u32)>,
    present: &'a [bool],
}

impl<'a> Restricted<'a> {
    pub(crate) fn new(benefits: &'a dyn Benefits, forbidden: &[(u32, u32)], present: &'a [bool]) -> Self {
        let mut forbidden: Vec<_> = forbidden.iter().map(|&(i, j)| (i.min(j), i.max(j))).collect();
        forbidden.sort_unstable();
        Self { benefits, forbidden, present }
    }

    pub(crate) fn is_open(&self, i: u32, j: u32) -> bool {
        self.present[i as usize]
            && self.present[j as usize]
            && (self.forbidden.is_empty() || self.forbidden.binary_search(&(i.min(j), i.max(j))).is_err())
    }
}

impl Benefits for Restricted<'_> {
    fn people(&self) -> usize {
        self.benefits.people()
    }

    fn range(&self) -> (i64, i64) {
        self.benefits.range()
    }

    fn benefit(&self, i: u32, j: u32) -> Option<Benefit> {
        if self.is_open(i, j) { self.benefits.benefit(i, j) } else { None }
    }

    fn scan(
        &self,
        rows: &[u32],
        columns: Range<u32>,
        asked: &Asked<'_>,
        found: &mut dyn FnMut(u32, u32, Benefit),
    ) {
        self.benefits.scan(rows, columns, asked, &mut |i, j, benefit| {
            if self.is_open(i, j) {
                found(i, j, benefit);
            }
        });
    }
}
