//! Scanning all pairs at given prices, on several threads, with a result that does not depend on them.

use crate::benefit::{Asked, ROWS};
use crate::pricing::{Known, Level, Measure};
use std::ops::Range;
use std::sync::atomic::{AtomicUsize, Ordering};

/// A price that no pair reaches. Sums of two prices and a worth stay within `i64`.
pub(crate) const NEVER: i64 = 1 << 60;
const STEP: i64 = NEVER >> 4;

/// Prices per person such that every pair which violates the duals is worth at least the prices of its persons.
///
/// A violated pair has `y(i) + y(j) < scale·worth + bonus` with a bonus below one unit of worth. So
/// `worth > (y(i) + y(j))/scale − 1`, and, worth being whole, `worth ≥ ⌊y(i)/scale⌋ + ⌊y(j)/scale⌋`.
pub(crate) fn prices(level: &Level<'_>, y: &[i64]) -> Vec<i64> {
    let price = |&y: &i64| match level.measure {
        Measure::Worth => y.div_euclid(level.scale()),
        // Duals are in −2..=2, and a pair counts when they add up to less than zero: then the prices add up to −STEP
        // at most, else to STEP at least, and no worth comes near either.
        Measure::Placed => 2 * y * STEP + STEP / 2,
    };
    let priced = y.iter().zip(level.present);
    priced.map(|(y, &present)| if present { price(y) } else { NEVER }).collect()
}

/// What scans have shown so far, so that each scan need only look where prices have fallen since.
///
/// Invariant: every allowed pair of the level that is not known is worth less than `safe[i] + safe[j]`. So the present
/// prices miss nothing when none of them is below `safe`; otherwise only pairs of persons for whom it is need a look.
/// Scans ask for a little more than the prices do: pairs within that margin become known too, and later changes of the
/// prices within it need no scan at all.
#[derive(Debug, Clone, Default)]
pub(crate) struct Watch {
    safe: Vec<i64>,
    /// Scans of all persons' pairs, and of some persons' pairs.
    pub(crate) scans: usize,
}

/// Which part of the typical price the margin is, per person.
const MARGIN: i64 = 40;

impl Watch {
    /// After a scan of all pairs at these prices, the results of which are known. `NEVER` for whom none was made.
    pub(crate) fn after_scan(safe: Vec<i64>) -> Self {
        Self { safe, scans: 0 }
    }

    /// The pairs that are not known and may be violated at the present prices, or nearly. Ascending.
    /// Cost: the pairs of everybody whose price has fallen.
    pub(crate) fn look(&mut self, level: &Level<'_>, prices: &[i64], known: &[Known]) -> Vec<Known> {
        let margin = margin(level, prices);
        if self.safe.is_empty() {
            self.safe = vec![NEVER; prices.len()];
        }
        let mut fallen = Vec::new();
        for (person, (safe, &price)) in self.safe.iter_mut().zip(prices).enumerate() {
            if price < *safe {
                fallen.push(person as u32);
                *safe = price - margin;
            } else {
                *safe = (*safe).max(price - margin);
            }
        }
        if fallen.is_empty() {
            return Vec::new();
        }
        self.scans += 1;
        unknown(known, pairs_of(level, &self.safe, &fallen))
    }

    /// Whether everything that was found has become known.
    pub(crate) fn is_complete(&self) -> bool {
        !self.safe.is_empty()
    }

    /// Forgets what was shown: some pairs that were found did not become known.
    pub(crate) fn forget(&mut self) {
        self.safe.clear();
    }
}

/// How far prices are looked beyond: a part of the typical price.
pub(crate) fn margin(level: &Level<'_>, prices: &[i64]) -> i64 {
    if level.measure == Measure::Placed {
        return 0;
    }
    let mut typical: Vec<i64> = prices.iter().copied().filter(|&price| price < NEVER).collect();
    if typical.is_empty() {
        return 0;
    }
    let middle = typical.len() / 2;
    let (_, &mut median, _) = typical.select_nth_unstable(middle);
    median.max(0) / MARGIN
}

/// Every allowed pair of the level that is worth its prices. Ascending. Cost: `n²/2` tests, spread over the threads.
pub(crate) fn all_pairs(level: &Level<'_>, prices: &[i64]) -> Vec<Known> {
    let everybody: Vec<u32> = (0..level.benefits.people() as u32).collect();
    pairs_of(level, prices, &everybody)
}

/// Every allowed pair of the level with one of these persons that is worth its prices. Ascending.
fn pairs_of(level: &Level<'_>, prices: &[i64], persons: &[u32]) -> Vec<Known> {
    let people = level.benefits.people() as u32;
    let everybody: Vec<u32>;
    let is_most = persons.len() * 2 > people as usize;
    let rows = if is_most {
        everybody = (0..people).collect();
        &everybody
    } else {
        persons
    };
    let asked = Asked { prices, least_worst: level.least_worst };
    let tasks: Vec<&[u32]> = rows.chunks(rows_per_task(rows.len())).collect();
    let task = |at: usize| {
        let columns = if is_most { tasks[at][0]..people } else { 0..people };
        scan_rows(level, tasks[at], columns, &asked)
    };
    // Each task sorts what it found; a stable sort then finds long runs in order.
    let mut pairs = in_parallel(level.threads, tasks.len(), task).concat();
    pairs.sort_by_key(|&(i, j, _)| (i, j));
    pairs.dedup_by_key(|&mut (i, j, _)| (i, j));
    pairs
}

/// So many that each column is fetched seldom, and so few that the threads end together.
fn rows_per_task(rows: usize) -> usize {
    let blocks = (rows / ROWS as usize / TASKS).clamp(1, 8);
    blocks * ROWS as usize
}

/// About how many tasks a scan has at least, if it has as many blocks of rows.
const TASKS: usize = 16;

/// The pairs of some rows that are asked for. Ascending.
pub(crate) fn scan_rows(
    level: &Level<'_>,
    rows: &[u32],
    columns: Range<u32>,
    asked: &Asked<'_>,
) -> Vec<Known> {
    let mut pairs = Vec::new();
    let mut keep = |i: u32, j: u32, benefit| pairs.push((i.min(j), i.max(j), benefit));
    level.benefits.scan(rows, columns, asked, &mut keep);
    pairs.sort_unstable_by_key(|&(i, j, _)| (i, j));
    pairs
}

/// Runs tasks `0..tasks` on some threads; the results are in the order of the tasks.
pub(crate) fn in_parallel<T: Send>(threads: usize, tasks: usize, task: impl Fn(usize) -> T + Sync) -> Vec<T> {
    let next = AtomicUsize::new(0);
    let work = || {
        let mut done = Vec::new();
        loop {
            let at = next.fetch_add(1, Ordering::Relaxed);
            if at >= tasks {
                return done;
            }
            done.push((at, task(at)));
        }
    };
    let mut done = if threads.min(tasks) <= 1 {
        work()
    } else {
        std::thread::scope(|scope| {
            let others: Vec<_> = (1..threads.min(tasks)).map(|_| scope.spawn(work)).collect();
            let mut done = work();
            for other in others {
                match other.join() {
                    Ok(more) => done.extend(more),
                    Err(panic) => std::panic::resume_unwind(panic),
                }
            }
            done
        })
    };
    done.sort_unstable_by_key(|&(at, _)| at);
    done.into_iter().map(|(_, result)| result).collect()
}

/// Those found that are not known yet. Both ascending. Cost: linear.
pub(crate) fn unknown(known: &[Known], found: Vec<Known>) -> Vec<Known> {
    let mut at = 0;
    let is_unknown = |pair: &Known| {
        while at < known.len() && (known[at].0, known[at].1) < (pair.0, pair.1) {
            at += 1;
        }
        known.get(at).is_none_or(|other| (other.0, other.1) != (pair.0, pair.1))
    };
    found.into_iter().filter(is_unknown).collect()
}

/// Adds pairs to the known ones, keeping the order and each pair once. Cost: linear for what is nearly sorted.
pub(crate) fn merge(known: &mut Vec<Known>, fresh: Vec<Known>) {
    known.extend(fresh);
    known.sort_by_key(|&(i, j, _)| (i, j));
    known.dedup_by_key(|&mut (i, j, _)| (i, j));
}

/// How many pairs per person a round adds at most, of those most wanted by both; and of those wanted by one.
const PER_PERSON: u32 = 24;
const FAVOURITES: u32 = 4;

/// Of many pairs those that exceed the prices most, a few per person: a person without a good candidate so far would
/// otherwise bring in everybody. The pair that exceeds the prices most of all is always kept, so every round goes on.
pub(crate) fn most_wanted(level: &Level<'_>, y: &[i64], mut fresh: Vec<Known>) -> Vec<Known> {
    let surplus = |known: &Known| level.weight(known) - y[known.0 as usize] - y[known.1 as usize];
    fresh.sort_by_cached_key(|known| std::cmp::Reverse(surplus(known)));
    let mut taken = vec![0_u32; y.len()];
    fresh.retain(|known| {
        let (one, other) = (taken[known.0 as usize], taken[known.1 as usize]);
        let keep = one.max(other) < PER_PERSON || one.min(other) < FAVOURITES && one.max(other) < 1 << 10;
        if keep {
            taken[known.0 as usize] += 1;
            taken[known.1 as usize] += 1;
        }
        keep
    });
    fresh.sort_unstable_by_key(|&(i, j, _)| (i, j));
    fresh
}
