//! The first candidates: which pairs are worth looking at before there are any prices.
//!
//! The best few partners of everybody would all be the same popular persons. So prices are estimated first, on samples:
//! everybody meets a block of others, and the fractional optimum over the best of those pairs gives duals. They are too
//! low for a larger sample, in which everybody finds better partners; another small sample says by how much to raise all
//! of them so that, of the larger one, about as many pairs as wanted are worth their prices. So samples grow until the
//! last scan is over all pairs, and finds candidates that are near the optimum on both sides.

use crate::benefit::{Asked, ROWS};
use crate::fractional::Fractional;
use crate::pricing::{Known, Level, Measure};
use crate::scan::{self, NEVER, Watch};
use std::ops::Range;

/// Up to how many persons all pairs are candidates.
const FEW: usize = 128;

/// How many candidates per person are wanted.
const WANTED: usize = 12;

/// How many of each sample's pairs are kept per person.
const KEPT: usize = 6;

/// How many times as large each sample is as the one before.
const GROWTH: usize = 8;

/// A sample of more than one in so many pairs would cost too much of what looking at all of them does.
const LAST: usize = 4;

/// A price that every pair reaches.
const ANY: i64 = -NEVER;

/// The candidates of a level, ascending, and prices that every other pair misses.
pub(crate) fn choose(level: &Level<'_>) -> (Vec<Known>, Watch) {
    let people = level.benefits.people();
    if people <= FEW {
        let prices = of_present(level, vec![ANY; people]);
        return (scan::all_pairs(level, &prices), Watch::after_scan(prices));
    }
    let blocks = people.div_ceil(ROWS as usize);
    let mut known = best_within_blocks(level);
    let mut sampled = 1;
    loop {
        let estimate = estimate(level, &known);
        sampled *= GROWTH;
        let is_last = sampled * LAST >= blocks;
        let share = if is_last {
            WANTED as f64 / people as f64
        } else {
            KEPT as f64 / (sampled * ROWS as usize) as f64
        };
        let prices = of_present(level, raised(level, estimate, share));
        if is_last {
            let mut found = scan::all_pairs(level, &prices);
            scan::merge(&mut found, known);
            return (found, Watch::after_scan(prices));
        }
        scan::merge(&mut known, sample(level, &prices, 0..sampled));
    }
}

/// The prices, and one that nobody pays for who is absent.
fn of_present(level: &Level<'_>, mut prices: Vec<i64>) -> Vec<i64> {
    let absent = prices.iter_mut().zip(level.present).filter(|&(_, &present)| !present);
    absent.for_each(|(price, _)| *price = NEVER);
    prices
}

/// Prices of the persons from the fractional optimum over the pairs known.
fn estimate(level: &Level<'_>, known: &[Known]) -> Vec<i64> {
    let people = level.benefits.people();
    match level.measure {
        Measure::Placed => vec![0; people],
        Measure::Worth => {
            let y = Fractional::new(&level.graph(known), &vec![0; people]).y;
            y.iter().map(|y| y.div_euclid(level.scale())).collect()
        }
    }
}

/// The persons of a block.
fn persons_of(level: &Level<'_>, block: usize) -> Range<u32> {
    let people = level.benefits.people() as u32;
    block as u32 * ROWS..people.min((block as u32 + 1) * ROWS)
}

/// Of the pairs within each block, those among the best few of one of their persons. Ascending.
fn best_within_blocks(level: &Level<'_>) -> Vec<Known> {
    let people = level.benefits.people();
    let prices = of_present(level, vec![ANY; people]);
    let asked = Asked { prices: &prices, least_worst: level.least_worst };
    let task = |block: usize| {
        let persons = persons_of(level, block);
        let rows: Vec<u32> = persons.clone().collect();
        let mut pairs = scan::scan_rows(level, &rows, persons.clone(), &asked);
        pairs.sort_unstable_by_key(|&(i, j, benefit)| (std::cmp::Reverse(benefit.worth), i, j));
        let mut taken = [0; ROWS as usize];
        pairs.retain(|&(i, j, _)| {
            let (i, j) = ((i - persons.start) as usize, (j - persons.start) as usize);
            let keep = taken[i].min(taken[j]) < KEPT;
            taken[i] += 1;
            taken[j] += 1;
            keep
        });
        pairs.sort_unstable_by_key(|&(i, j, _)| (i, j));
        pairs
    };
    scan::in_parallel(level.threads, people.div_ceil(ROWS as usize), task).concat()
}

/// The pairs worth their prices between each block and those at certain distances from it, counted around. Ascending.
fn sample(level: &Level<'_>, prices: &[i64], distances: Range<usize>) -> Vec<Known> {
    let blocks = level.benefits.people().div_ceil(ROWS as usize);
    let asked = Asked { prices, least_worst: level.least_worst };
    let task = |block: usize| {
        let rows: Vec<u32> = persons_of(level, block).collect();
        let (first, last) = (block + distances.start, block + distances.end - 1);
        let mut columns = vec![];
        if first < blocks {
            columns.push(first..last.min(blocks - 1) + 1);
        }
        if last >= blocks {
            columns.push(first.max(blocks) - blocks..last - blocks + 1);
        }
        let columns = columns
            .into_iter()
            .map(|it| persons_of(level, it.start).start..persons_of(level, it.end - 1).end);
        columns.flat_map(|columns| scan::scan_rows(level, &rows, columns, &asked)).collect::<Vec<_>>()
    };
    let mut pairs: Vec<Known> = scan::in_parallel(level.threads, blocks, task).concat();
    pairs.sort_by_key(|&(i, j, _)| (i, j));
    pairs.dedup_by_key(|&mut (i, j, _)| (i, j));
    pairs
}

/// Raises (or lowers) all prices alike until about this share of all pairs is worth them, as far as a sample tells.
fn raised(level: &Level<'_>, mut prices: Vec<i64>, share: f64) -> Vec<i64> {
    let (people, blocks) = (prices.len(), prices.len().div_ceil(ROWS as usize));
    let wanted = (share * (people * ROWS as usize) as f64) as usize;
    let mut step = 1 + prices.iter().copied().max().unwrap_or(0) / 32;
    loop {
        let asked = of_present(level, prices.clone());
        // So far apart, blocks have not met yet; and at exactly half of the way around they would meet twice.
        let distance = blocks / 2 + 1;
        let sampled = sample(level, &asked, distance..distance + 1);
        let surplus = |&(i, j, benefit): &Known| benefit.worth - prices[i as usize] - prices[j as usize];
        let mut surpluses: Vec<i64> = sampled.iter().map(surplus).collect();
        if wanted < surpluses.len() {
            let (_, &mut surplus, _) = surpluses.select_nth_unstable_by(wanted, |one, other| other.cmp(one));
            prices.iter_mut().for_each(|price| *price += surplus.div_euclid(2));
            return prices;
        }
        if step >= -ANY / 4 {
            return vec![ANY; people];
        }
        prices.iter_mut().for_each(|price| *price -= step);
        step *= 4;
    }
}
