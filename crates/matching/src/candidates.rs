//! The first candidates: which pairs are worth looking at before there are any prices.
//!
//! The best few partners of everybody would all be the same popular persons. So prices are estimated first, on a sample:
//! everybody meets a few blocks of others, the fractional optimum over the best of those pairs gives duals, and a second
//! sample says by how much to raise all of them so that the pairs worth their prices are as many as wanted. One scan at
//! these prices then finds candidates that are near the optimum on both sides.

use crate::benefit::{Asked, Benefit, ROWS};
use crate::fractional;
use crate::pricing::{Known, Level, Measure};
use crate::scan;

/// Up to how many persons all pairs are candidates.
const FEW: usize = 128;

/// How many candidates per person are wanted.
const WANTED: usize = 12;

/// Of how many blocks on either side the sample takes partners.
const SAMPLED: usize = 1;

/// How many of the sampled partners of a person are kept for the estimate.
const KEPT: usize = 6;

/// The candidates of a level, ascending.
pub(crate) fn choose(level: &Level<'_>) -> Vec<Known> {
    let people = level.benefits.people();
    if people <= FEW {
        return scan::all_pairs(level, &vec![EVERYTHING; people]);
    }
    let mut known = sample(level, 1, |_| true);
    keep_best(people, &mut known);
    let graph = level.graph(&known);
    let y = fractional::start(&graph, &level.floors()).y;
    let scale = level.scale();
    let mut prices: Vec<i64> = match level.measure {
        Measure::Worth => y.iter().map(|y| y.div_euclid(scale)).collect(),
        Measure::Placed => vec![0; people],
    };
    raise(level, &mut prices);
    for (price, &present) in prices.iter_mut().zip(level.present) {
        if !present {
            *price = -EVERYTHING;
        }
    }
    let mut found = scan::all_pairs(level, &prices);
    scan::merge(&mut found, known);
    found
}

/// A price that every pair reaches; its negative is one that none does.
const EVERYTHING: i64 = -(1 << 60);

/// The allowed pairs between each block and some others, starting at a distance of `first` blocks.
fn sample(level: &Level<'_>, first: usize, keep: impl Fn(&Known) -> bool) -> Vec<Known> {
    let people = level.benefits.people() as u32;
    let blocks = people.div_ceil(ROWS) as usize;
    let prices = vec![EVERYTHING; people as usize];
    let asked = Asked { prices: &prices, least_worst: level.least_worst };
    let mut pairs = Vec::new();
    let persons = |block: usize| block as u32 * ROWS..people.min((block as u32 + 1) * ROWS);
    for block in 0..blocks {
        for step in 0..SAMPLED {
            let other = (block + (first + 2 * step) * (1 + blocks / 7)) % blocks;
            let (low, high) = (block.min(other), block.max(other));
            let mut push = |i, j, benefit: Benefit| {
                let known = (i, j, benefit);
                if keep(&known) {
                    pairs.push(known);
                }
            };
            level.benefits.scan(persons(low), persons(high), &asked, &mut push);
        }
    }
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
    pairs.dedup_by_key(|&mut (i, j, _)| (i, j));
}

/// Raises (or lowers) all prices alike until about as many pairs as wanted are worth them.
fn raise(level: &Level<'_>, prices: &mut [i64]) {
    let people = prices.len();
    let sampled = sample(level, 2, |_| true);
    let surplus = |&(i, j, benefit): &Known| benefit.worth - prices[i as usize] - prices[j as usize];
    let mut surpluses: Vec<i64> = sampled.iter().map(surplus).collect();
    if surpluses.is_empty() {
        return;
    }
    let wanted = (surpluses.len() * WANTED / people).min(surpluses.len() - 1);
    let (_, &mut surplus, _) = surpluses.select_nth_unstable_by(wanted, |one, other| other.cmp(one));
    prices.iter_mut().for_each(|price| *price += surplus.div_euclid(2));
}
