//! The linear programme over the groups known so far: which of them to use, in parts, for the greatest total.
//!
//! `max Σ value(g)·x(g)`, every person in at most one group, `x ≥ 0`, by the revised simplex method with an explicit
//! inverse: small enough for a few hundred people, and groups can be added at any time. This is the only floating
//! point in the crate: its prices are guesses that [`super::pricing`] rounds, repairs and proves in integers.

/// A group as the programme sees it.
struct Column {
    members: Vec<u32>,
    value: f64,
}

pub(super) struct Master {
    people: usize,
    columns: Vec<Column>,
    /// What fills each row of the basis: a column, or the slack of the person of that number beyond them.
    basis: Vec<Basic>,
    is_basic: Vec<bool>,
    /// The inverse of the basis, row by row.
    inverse: Vec<f64>,
    level: Vec<f64>,
    prices: Vec<f64>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Basic {
    Slack(usize),
    Column(usize),
}

/// Gains below this part of a benefit are taken for rounding errors.
const TINY: f64 = 1e-6;

impl Master {
    pub(super) fn new(people: usize) -> Self {
        let mut inverse = vec![0.0; people * people];
        for person in 0..people {
            inverse[person * people + person] = 1.0;
        }
        // Everybody is available one time and a little, by different amounts: without ties, no pivot stands still.
        let level = (0..people).map(|it| 1.0 + 1e-7 * (1.0 + (it * 7919 % 1009) as f64)).collect();
        Self {
            people,
            columns: Vec::new(),
            basis: (0..people).map(Basic::Slack).collect(),
            is_basic: Vec::new(),
            inverse,
            level,
            prices: vec![0.0; people],
        }
    }

    pub(super) fn add(&mut self, members: Vec<u32>, value: i64) {
        self.columns.push(Column { members, value: value as f64 });
        self.is_basic.push(false);
    }

    /// The prices at the optimum of the last [`Self::solve`].
    pub(super) fn prices(&self) -> &[f64] {
        &self.prices
    }

    /// The groups in use, those used most first.
    pub(super) fn used(&self) -> Vec<Vec<u32>> {
        let basic = self.basis.iter().zip(&self.level).filter_map(|(basic, &level)| match basic {
            Basic::Column(at) => Some((level, *at)),
            Basic::Slack(_) => None,
        });
        let mut used: Vec<(f64, usize)> = basic.filter(|it| it.0 > 1e-3).collect();
        used.sort_by(|one, other| other.0.total_cmp(&one.0).then(one.1.cmp(&other.1)));
        used.into_iter().map(|(_, at)| self.columns[at].members.clone()).collect()
    }

    /// Pivots until no known group is worth more than its prices, at most so often; `O(n² + columns)` each.
    pub(super) fn solve(&mut self, most: usize) {
        for _ in 0..most {
            let Some(entering) = self.entering() else { return };
            self.pivot(entering);
        }
    }

    /// The group, or the slack, that is worth most beyond its prices.
    fn entering(&self) -> Option<Basic> {
        let paid = |it: &Column| it.members.iter().map(|&person| self.prices[person as usize]).sum::<f64>();
        let columns = self.columns.iter().enumerate().filter(|(at, _)| !self.is_basic[*at]);
        let columns = columns.map(|(at, it)| (it.value - paid(it), Basic::Column(at)));
        let slacks = (0..self.people).map(|it| (-self.prices[it], Basic::Slack(it)));
        let best = columns.chain(slacks).max_by(|one, other| one.0.total_cmp(&other.0));
        best.filter(|it| it.0 > TINY).map(|it| it.1)
    }

    fn pivot(&mut self, entering: Basic) {
        let n = self.people;
        let (members, value) = match entering {
            Basic::Slack(person) => (vec![person as u32], 0.0),
            Basic::Column(at) => (self.columns[at].members.clone(), self.columns[at].value),
        };
        let direction: Vec<f64> =
            (0..n).map(|row| members.iter().map(|&it| self.inverse[row * n + it as usize]).sum()).collect();
        let rows = (0..n).filter(|&row| direction[row] > 1e-9);
        let ratio = |row: &usize| self.level[*row] / direction[*row];
        // Every person bounds every group, so some row always leaves.
        let Some(leaving) = rows.min_by(|one, other| ratio(one).total_cmp(&ratio(other))) else { return };
        let step = ratio(&leaving);
        let gain = value - members.iter().map(|&it| self.prices[it as usize]).sum::<f64>();
        let scale = 1.0 / direction[leaving];
        let pivot_row: Vec<f64> =
            self.inverse[leaving * n..(leaving + 1) * n].iter().map(|entry| entry * scale).collect();
        for (row, &factor) in direction.iter().enumerate() {
            if row != leaving && factor != 0.0 {
                self.level[row] -= step * factor;
                let entries = &mut self.inverse[row * n..(row + 1) * n];
                entries.iter_mut().zip(&pivot_row).for_each(|(entry, pivot)| *entry -= factor * pivot);
            }
        }
        self.inverse[leaving * n..(leaving + 1) * n].copy_from_slice(&pivot_row);
        self.level[leaving] = step;
        self.prices.iter_mut().zip(&pivot_row).for_each(|(price, entry)| *price += gain * entry);
        for (basic, now) in [(self.basis[leaving], false), (entering, true)] {
            if let Basic::Column(at) = basic {
                self.is_basic[at] = now;
            }
        }
        self.basis[leaving] = entering;
    }
}
