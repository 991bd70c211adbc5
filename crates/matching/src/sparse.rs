//! The scan of an exchange with too many features for a byte per feature and person: lists of who supplies and who
//! demands each feature, and sums per person that start from the features of the row.

use crate::benefit::{Asked, is_reported};
use crate::exchange::Rows;
use crate::kernel::reaches;
use std::ops::Range;

/// Who supplies and who demands each feature, ascending.
pub(crate) struct Lists {
    suppliers: Vec<Vec<(u32, u8)>>,
    demanders: Vec<Vec<(u32, u8)>>,
}

impl Lists {
    /// Cost: the length of the lists.
    pub(crate) fn new(features: usize, demands: &Rows, supplies: &Rows) -> Self {
        let transposed = |rows: &Rows| {
            let mut lists = vec![Vec::new(); features];
            for person in 0..rows.people() as u32 {
                for &(feature, amount) in rows.of(person) {
                    lists[feature as usize].push((person, amount));
                }
            }
            lists
        };
        Self { suppliers: transposed(supplies), demanders: transposed(demands) }
    }

    /// As `Columns::scan`. Cost per row: the lists of its features, and one pass over the columns only when some pair
    /// without any gain could reach its prices.
    pub(crate) fn scan(
        &self,
        (demands, supplies): (&Rows, &Rows),
        rows: &[u32],
        columns: Range<u32>,
        asked: &Asked<'_>,
        most: i64,
        judge: &mut dyn FnMut(u32, u32, u32, u32),
    ) {
        let prices = &asked.prices[columns.start as usize..columns.end as usize];
        let cheapest = prices.iter().copied().min().unwrap_or(i64::MAX);
        let mut sums = Sums { first: columns.start, gains: vec![(0, 0); columns.len()], touched: Vec::new() };
        for &i in rows {
            for &(feature, weight) in demands.of(i) {
                sums.add(&self.suppliers[feature as usize], &columns, weight, |gains| &mut gains.0);
            }
            for &(feature, level) in supplies.of(i) {
                sums.add(&self.demanders[feature as usize], &columns, level, |gains| &mut gains.1);
            }
            let price = asked.prices[i as usize].saturating_sub(most);
            let mut test = |j: u32, (gain, other): (u32, u32)| {
                let threshold = price.saturating_add(asked.prices[j as usize]);
                let is_wanted =
                    i64::from(gain.min(other)) >= asked.least_worst && reaches(gain, other, threshold);
                if is_wanted && is_reported(rows, i, j) {
                    judge(i, j, gain, other);
                }
            };
            if price.saturating_add(cheapest) <= 0 {
                columns.clone().for_each(|j| test(j, sums.gains[(j - columns.start) as usize]));
            } else {
                sums.touched.sort_unstable();
                sums.touched.iter().for_each(|&j| test(j, sums.gains[(j - columns.start) as usize]));
            }
            sums.clear();
        }
    }
}

/// Both gains of one row with every column.
struct Sums {
    first: u32,
    gains: Vec<(u32, u32)>,
    touched: Vec<u32>,
}

impl Sums {
    fn add(
        &mut self,
        list: &[(u32, u8)],
        columns: &Range<u32>,
        factor: u8,
        direction: impl Fn(&mut (u32, u32)) -> &mut u32,
    ) {
        let begin = list.partition_point(|&(person, _)| person < columns.start);
        for &(person, amount) in list[begin..].iter().take_while(|&&(person, _)| person < columns.end) {
            let gains = &mut self.gains[(person - self.first) as usize];
            if *gains == (0, 0) {
                self.touched.push(person);
            }
            *direction(gains) += u32::from(factor) * u32::from(amount);
        }
    }

    fn clear(&mut self) {
        for person in self.touched.drain(..) {
            self.gains[(person - self.first) as usize] = (0, 0);
        }
    }
}
