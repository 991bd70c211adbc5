//! The scan over all pairs of an exchange: tiles of 32 × 32 pairs, one byte per feature and person.
//!
//! Supplies lie in blocks of 32 persons; within a block each feature has one line of 32 levels. What person `i` gains
//! from a whole block is then a few lines multiplied by weights and added. A tile needs both directions: rows gain from
//! columns, columns gain from rows; the second comes out transposed and is turned.
//!
//! The test of a pair against a threshold `h` (its prices, less the greatest extra) is exact for what it rejects and
//! never divides: with `u = 2a − h` and `v = 2b − h`,
//!
//! ```text
//! H(a,b) ≥ h > 0   ⇔   2ab ≥ h(a + b)   ⇔   u > 0, v > 0 and u·v ≥ h²
//! ```
//!
//! Lanes have 16 bits: gains are at most 255 · 127 < 2¹⁵, and of the products only the upper 16 bits are compared, after
//! everything was shifted up as far as it goes; what passes is tested again in full width.

use crate::benefit::{Asked, ROWS, is_reported};
use crate::exchange::Rows;
use std::ops::Range;

#[cfg(target_arch = "x86_64")]
mod avx2;
mod portable;

/// How much memory columns may take before an exchange uses the sparse scan, 512 MiB.
pub(crate) const DENSE_BYTES: usize = 512 << 20;

/// Persons per block.
const LANES: usize = ROWS as usize;

/// 32 values, one per person of a block.
type Lanes = [u16; LANES];

/// The columns of one exchange.
pub(crate) struct Columns {
    people: usize,
    features: usize,
    /// `levels[(block · features + feature) · 32 + lane]`.
    levels: Vec<u8>,
    demands: Demands,
    /// No gain exceeds this.
    most_gain: u32,
    /// How far gains can be shifted up: `(most_gain + 1) << shift < 2¹⁵`.
    shift: u32,
    has_avx2: bool,
}

/// Demands per person, padded with weight zero to an even number, since lines are taken two at a time.
struct Demands {
    start: Vec<u32>,
    entries: Vec<(u32, u8)>,
}

/// The gains of a tile: `row[r][c]` is what row `r` gains from column `c`, `column[r][c]` what `c` gains from `r`.
#[repr(align(32))]
struct Tile {
    row: [Lanes; LANES],
    column: [Lanes; LANES],
}

/// What the pairs of a tile are compared with: `h` is the row's base and the column's price, brought between 0
/// (everything passes) and `beyond` (nothing does). Prices that do not fit 16 bits are brought to the nearest that does;
/// this can let pairs through, but never holds one back, since no gain comes near 2¹⁵.
struct Thresholds {
    bases: [i16; LANES],
    prices: [i16; LANES],
    beyond: i16,
    /// Both gains must be at least this.
    least: u16,
    shift: u32,
}

impl Columns {
    /// Memory for the columns of so many features and people.
    pub(crate) fn bytes(features: usize, people: usize) -> usize {
        people.div_ceil(LANES).saturating_mul(LANES).saturating_mul(features)
    }

    /// Cost: the bytes, and the lists.
    pub(crate) fn new(features: usize, demands: &Rows, supplies: &Rows, most_gain: u32) -> Self {
        let people = supplies.people();
        let mut levels = vec![0; Self::bytes(features, people)];
        for person in 0..people {
            for &(feature, level) in supplies.of(person as u32) {
                let line = person / LANES * features + feature as usize;
                levels[line * LANES + person % LANES] = level;
            }
        }
        let mut padded = Demands { start: vec![0], entries: Vec::new() };
        for person in 0..people as u32 {
            let list = demands.of(person);
            padded.entries.extend(list);
            if list.len() % 2 == 1 {
                padded.entries.push((list[0].0, 0));
            }
            padded.start.push(padded.entries.len() as u32);
        }
        let shift = 14 - (most_gain + 1).ilog2();
        Self { people, features, levels, demands: padded, most_gain, shift, has_avx2: has_avx2() }
    }

    /// Scans without vector instructions, as on other machines.
    #[cfg(test)]
    pub(crate) fn use_portable(&mut self) {
        self.has_avx2 = false;
    }

    /// The lines of a block.
    fn block(&self, block: usize) -> &[u8] {
        let size = self.features * LANES;
        &self.levels[block * size..(block + 1) * size]
    }

    fn demands(&self, person: u32) -> &[(u32, u8)] {
        let person = person as usize;
        &self.demands.entries[self.demands.start[person] as usize..self.demands.start[person + 1] as usize]
    }

    /// Calls `judge(i, j, a(i→j), a(j→i))` for every pair of rows and columns (see `Benefits::scan`) whose harmonic mean
    /// and `most` extra together reach the prices, and whose gains both reach `least_worst`; and for no other pair.
    /// Cost: about two instructions per pair with AVX2.
    pub(crate) fn scan(
        &self,
        supplies: &Rows,
        rows: &[u32],
        columns: Range<u32>,
        asked: &Asked<'_>,
        most: i64,
        judge: &mut dyn FnMut(u32, u32, u32, u32),
    ) {
        debug_assert!(columns.start.is_multiple_of(ROWS) && rows.len() <= LANES);
        if asked.least_worst > i64::from(self.most_gain) || rows.is_empty() {
            return;
        }
        let mut thresholds = Thresholds {
            bases: lanes_of(rows.iter().map(|&i| asked.prices[i as usize].saturating_sub(most))),
            prices: [0; LANES],
            beyond: self.beyond(),
            least: asked.least_worst.max(0) as u16,
            shift: self.shift,
        };
        let cheapest_row = thresholds.bases[..rows.len()].iter().copied().min().unwrap_or(i16::MAX);
        let (own, mut masks) = (self.block_of(rows, supplies), [0; LANES]);
        let mut tile = Tile { row: [[0; LANES]; LANES], column: [[0; LANES]; LANES] };
        for block in columns.start / ROWS..columns.end.div_ceil(ROWS) {
            let valid = block * ROWS..columns.end.min((block + 1) * ROWS);
            let range = valid.start as usize..valid.end as usize;
            thresholds.prices = lanes_of(asked.prices[range].iter().copied());
            let cheapest = thresholds.prices[..valid.len()].iter().copied().min().unwrap_or(i16::MAX);
            if cheapest_row.saturating_add(cheapest) >= self.beyond() {
                continue;
            }
            self.test(&mut tile, (rows, &own), block as usize, &thresholds, &mut masks);
            let overlaps = rows[0] < valid.end && rows[rows.len() - 1] >= valid.start;
            for (row, &i) in rows.iter().enumerate() {
                let mut passed = masks[row] & below(valid.len());
                if overlaps {
                    passed &= mask_of(rows, i, &valid);
                }
                while passed != 0 {
                    let lane = passed.trailing_zeros() as usize;
                    passed &= passed - 1;
                    let (gain, other) = (u32::from(tile.row[row][lane]), u32::from(tile.column[row][lane]));
                    let j = valid.start + lane as u32;
                    let price = asked.prices[i as usize].saturating_add(asked.prices[j as usize]);
                    if reaches(gain, other, price.saturating_sub(most)) {
                        judge(i, j, gain, other);
                    }
                }
            }
        }
    }

    /// A threshold that no pair reaches.
    fn beyond(&self) -> i16 {
        self.most_gain as i16 + 1
    }

    /// The lines of any persons as one block.
    fn block_of(&self, persons: &[u32], supplies: &Rows) -> Vec<u8> {
        let mut block = vec![0; self.features * LANES];
        for (lane, &person) in persons.iter().enumerate() {
            for &(feature, level) in supplies.of(person) {
                block[feature as usize * LANES + lane] = level;
            }
        }
        block
    }

    /// Fills the tile of some persons, with their lines, and a block; and sets one bit per column in the mask of each
    /// row: which pairs may reach their thresholds.
    fn test(
        &self,
        tile: &mut Tile,
        rows: (&[u32], &[u8]),
        columns: usize,
        thresholds: &Thresholds,
        masks: &mut [u32; LANES],
    ) {
        #[cfg(target_arch = "x86_64")]
        if self.has_avx2 {
            avx2::test(self, tile, rows, columns, thresholds, masks);
            return;
        }
        portable::test(self, tile, rows, columns, thresholds, masks);
    }

    /// The persons of a block.
    fn persons(&self, block: usize) -> Range<u32> {
        (block * LANES) as u32..self.people.min((block + 1) * LANES) as u32
    }
}

fn has_avx2() -> bool {
    #[cfg(target_arch = "x86_64")]
    {
        std::arch::is_x86_feature_detected!("avx2")
    }
    #[cfg(not(target_arch = "x86_64"))]
    {
        false
    }
}

/// The lowest lanes.
fn below(lanes: usize) -> u32 {
    if lanes >= LANES { u32::MAX } else { (1 << lanes) - 1 }
}

/// The lanes of a block of columns with which a row forms a pair that the scan of these rows reports.
fn mask_of(rows: &[u32], i: u32, columns: &Range<u32>) -> u32 {
    let lanes = columns.clone().enumerate().filter(|&(_, j)| is_reported(rows, i, j));
    lanes.fold(0, |mask, (lane, _)| mask | 1 << lane)
}

/// Prices in 16 bits.
fn lanes_of(prices: impl Iterator<Item = i64>) -> [i16; LANES] {
    let mut lanes = [i16::MAX; LANES];
    for (lane, price) in lanes.iter_mut().zip(prices) {
        *lane = price.clamp(i64::from(i16::MIN), i64::from(i16::MAX)) as i16;
    }
    lanes
}

/// `H(a,b) ≥ h`, exactly and without division.
pub(crate) fn reaches(gain: u32, other: u32, threshold: i64) -> bool {
    let (gain, other) = (i64::from(gain), i64::from(other));
    let most = gain.max(other);
    threshold <= 0 || threshold <= most && 2 * gain * other >= threshold * (gain + other) && most > 0
}
