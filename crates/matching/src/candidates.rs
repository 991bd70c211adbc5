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

/// How many of the first sample's pairs are kept per person.
const KEPT: usize = 6;

/// How many times as large each sample is as the one before.
const GROWTH: usize = 32;

/// A price that every pair reaches.
const ANY: i64 = -NEVER;

/// The candidates of a level, ascending, and prices that every other pair misses.
pub(crate) fn choose(level: &Level<'_>) -> (Vec<Known>, Watch) {
    let people = level.benefits.people();
    let present = |prices: Vec<i64>| -> Vec<i64> {
        let present = prices.into_iter().zip(level.present);
        present.map(|(price, &present)| if present { price } else { NEVER }).collect()
    };
    if people <= FEW {
        let prices = present(vec![ANY; people]);
        return (scan::all_pairs(level, &prices), Watch::after_scan(prices));
    }
    let blocks = people.div_ceil(ROWS as usize);
    let everything = present(vec![ANY; people]);
    let mut known = sample(level, &everything, 0..1);
    keep_best(people, &mut known);
    let mut sampled = 1;
    loop {
        let mut prices = estimate(level, &known);
        sampled *= GROWTH;
        let is_last = 2 * sampled >= blocks;
        let share = if is_last {
            WANTED as f64 / people as f64
        } else {
            KEPT as f64 / (sampled * ROWS as usize) as f64
        };
        raise(&sample(level, &everything, blocks / 2..blocks / 2 + 1), share, &mut prices);
        let prices = present(prices);
        if is_last {
            let mut found = scan::all_pairs(level, &prices);
            scan::merge(&mut found, known);
            return (found, Watch::after_scan(prices));
        }
        scan::merge(&mut known, sample(level, &prices, 0..sampled));
    }
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

/// The pairs worth their prices between each block and those at certain distances from it, counted around.
fn sample(level: &Level<'_>, prices: &[i64], distances: Range<usize>) -> Vec<Known> {
    let people = level.benefits.people() as u32;
    let blocks = people.div_ceil(ROWS) as usize;
    let asked = Asked { prices, least_worst: level.least_worst };
    let persons = |block: usize| block as u32 * ROWS..people.min((block as u32 + 1) * ROWS);
    let task = |block: usize| {
        let rows: Vec<u32> = persons(block).collect();
        let other = |distance: usize| persons((block + distance) % blocks);
        distances
            .clone()
            .flat_map(|distance| scan::scan_rows(level, &rows, other(distance), &asked))
            .collect::<Vec<_>>()
    };
    let mut pairs: Vec<Known> = scan::in_parallel(level.threads, blocks, task).concat();
    pairs.sort_by_key(|&(i, j, _)| (i, j));
    pairs.dedup_by_key(|&mut (i, j, _)| (i, j));
    pairs
}

/// Keeps the pairs that are among the best of one of their persons.
fn keep_best(people: usize, pairs: &mut Vec<Known>) {
    pairs.sort_by_key(|&(i, j, benefit)| (std::cmp::Reverse(benefit.worth), i, j));
    let mut taken = vec![0; people];
    pairs.retain(|&(i, j, _)| {
        let keep = taken[i as usize].min(taken[j as usize]) < KEPT;
        taken[i as usize] += 1;
        taken[j as usize] += 1;
        keep
    });
    pairs.sort_unstable_by_key(|&(i, j, _)| (i, j));
}

/// Raises (or lowers) all prices alike until a certain share of the sampled pairs is worth them.
fn raise(sampled: &[Known], share: f64, prices: &mut [i64]) {
    let surplus = |&(i, j, benefit): &Known| benefit.worth - prices[i as usize] - prices[j as usize];
    let mut surpluses: Vec<i64> = sampled.iter().map(surplus).collect();
    if surpluses.is_empty() {
        return;
    }
    let wanted = ((surpluses.len() as f64 * share) as usize).min(surpluses.len() - 1);
    let (_, &mut surplus, _) = surpluses.select_nth_unstable_by(wanted, |one, other| other.cmp(one));
    prices.iter_mut().for_each(|price| *price += surplus.div_euclid(2));
}
