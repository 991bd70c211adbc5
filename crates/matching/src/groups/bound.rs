//! Upper bounds: what no split into groups can exceed.
//!
//! A price per person is *feasible* if no allowed group is worth more than the prices of its members add up to. Every
//! split is then worth at most the sum of all prices: this is the dual of the linear programme over all groups.

use super::{Bound, PRICE_SCALE, Problem};

/// Each person pays half of the benefits with the best partners that fit into a group, if that is positive: feasible
/// at once, in `O(n² log n)`, and mostly within a tenth or two of the best.
pub(super) fn simple(problem: &Problem) -> Bound {
    let people = problem.people();
    let (least, most) = (*problem.sizes.start(), *problem.sizes.end());
    let mut prices = Vec::with_capacity(people);
    let mut worst = Some(i64::MAX);
    let mut row: Vec<i64> = Vec::new();
    for i in 0..people {
        row.clear();
        row.extend((0..people).filter(|&j| j != i).filter_map(|j| problem.benefits.get(i, j)).map(i64::from));
        row.sort_unstable_by(|a, b| b.cmp(a));
        let partners = |size: usize| row.iter().take(size - 1).sum::<i64>();
        let greatest = (least..=most).filter(|&size| size <= row.len() + 1).map(partners).max();
        prices.push(greatest.map_or(0, |it| (it * PRICE_SCALE + 1).div_euclid(2)).max(0));
        // The mean over the best few falls with their number, so the smallest group bounds the standing.
        let standing = (row.len() + 1 >= least).then(|| partners(least).div_euclid(least as i64 - 1));
        worst = worst.zip(standing).map(|(worst, standing)| worst.min(standing));
    }
    let total = prices.iter().sum::<i64>() / PRICE_SCALE;
    Bound { total, floor: None, worst: worst.filter(|_| people > 0), prices }
}
