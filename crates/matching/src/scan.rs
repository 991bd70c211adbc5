//! Scanning all pairs at given prices, on several threads, with a result that does not depend on them.

use crate::benefit::{Asked, ROWS};
use crate::pricing::{Known, Level, Measure};
use std::sync::atomic::{AtomicUsize, Ordering};

/// A price that no pair reaches, and one that every pair does. Sums of two and of a price stay within `i64`.
const NEVER: i64 = 1 << 60;

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

/// Every allowed pair of the level that is worth its prices, ascending. Cost: `n²/2` tests, spread over the threads.
pub(crate) fn all_pairs(level: &Level<'_>, prices: &[i64]) -> Vec<Known> {
    let people = level.benefits.people() as u32;
    let asked = Asked { prices, least_worst: level.least_worst };
    let blocks = people.div_ceil(ROWS) as usize;
    let next = AtomicUsize::new(0);
    let work = || {
        let mut found: Vec<(usize, Vec<Known>)> = Vec::new();
        loop {
            let block = next.fetch_add(1, Ordering::Relaxed);
            if block >= blocks {
                return found;
            }
            let begin = block as u32 * ROWS;
            let mut pairs = Vec::new();
            let mut keep = |i, j, benefit| pairs.push((i, j, benefit));
            level.benefits.scan(begin..people.min(begin + ROWS), begin..people, &asked, &mut keep);
            found.push((block, pairs));
        }
    };
    let threads = level.threads.clamp(1, blocks.max(1));
    let mut found: Vec<(usize, Vec<Known>)> = if threads == 1 {
        work()
    } else {
        std::thread::scope(|scope| {
            let others: Vec<_> = (1..threads).map(|_| scope.spawn(work)).collect();
            let mut found = work();
            for other in others {
                match other.join() {
                    Ok(more) => found.extend(more),
                    Err(panic) => std::panic::resume_unwind(panic),
                }
            }
            found
        })
    };
    found.sort_unstable_by_key(|&(block, _)| block);
    let mut pairs: Vec<Known> = found.into_iter().flat_map(|(_, pairs)| pairs).collect();
    pairs.sort_unstable_by_key(|&(i, j, _)| (i, j));
    pairs
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
    if fresh.len() <= 4 * y.len() {
        return fresh;
    }
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
