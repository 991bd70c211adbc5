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
//! everything was shifted up as far as it goes. Whoever passes is tested again in full width.

use crate::benefit::{Asked, ROWS};
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

/// What the pairs of one row of a tile are compared with.
struct Thresholds {
    /// `h` of the pair, from 0 (everything passes) to `most_gain + 1` (nothing does).
    pair: Lanes,
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
        let shift = (14 - (most_gain + 1).ilog2()).min(14);
        Self { people, features, levels, demands: padded, most_gain, shift, has_avx2: has_avx2() }
    }

    /// The lines of a block.
    fn block(&self, block: usize) -> &[u8] {
        let size = self.features * LANES;
        &self.levels[block * size..(block + 1) * size]
    }

    fn demands(&self, person: usize) -> &[(u32, u8)] {
        &self.demands.entries[self.demands.start[person] as usize..self.demands.start[person + 1] as usize]
    }

    /// Calls `judge(i, j, a(i→j), a(j→i))` for every pair `i < j` of rows and columns whose harmonic mean and `most`
    /// extra together reach the prices, and whose gains both reach `least_worst`; and for no other pair.
    /// Cost: about two instructions per pair with AVX2.
    pub(crate) fn scan(
        &self,
        rows: Range<u32>,
        columns: Range<u32>,
        asked: &Asked<'_>,
        most: i64,
        judge: &mut dyn FnMut(u32, u32, u32, u32),
    ) {
        debug_assert!(
            rows.start.is_multiple_of(ROWS) && columns.start.is_multiple_of(ROWS) && rows.len() <= LANES
        );
        if asked.least_worst > i64::from(self.most_gain) || rows.is_empty() {
            return;
        }
        let least = asked.least_worst.max(0) as u16;
        let row_block = rows.start as usize / LANES;
        let mut tile = Tile { row: [[0; LANES]; LANES], column: [[0; LANES]; LANES] };
        for block in (columns.start / ROWS).max(rows.start / ROWS)..columns.end.div_ceil(ROWS) {
            self.fill(&mut tile, row_block, block as usize);
            let begin = block * ROWS;
            let valid = Range { start: begin, end: columns.end.min(begin + ROWS) };
            for i in rows.clone() {
                let row = (i - rows.start) as usize;
                let pair = self.thresholds(i, begin, asked, most);
                let thresholds = Thresholds { pair, least, shift: self.shift };
                let mut passed = self.passing(&tile, row, &thresholds) & mask_of(&valid, begin, i);
                while passed != 0 {
                    let lane = passed.trailing_zeros();
                    passed &= passed - 1;
                    let (gain, other) = (tile.row[row][lane as usize], tile.column[row][lane as usize]);
                    if reaches(gain, other, thresholds.pair[lane as usize]) {
                        judge(i, begin + lane, u32::from(gain), u32::from(other));
                    }
                }
            }
        }
    }

    fn thresholds(&self, i: u32, begin: u32, asked: &Asked<'_>, most: i64) -> Lanes {
        let base = asked.prices[i as usize].saturating_sub(most);
        let beyond = i64::from(self.most_gain) + 1;
        let prices = &asked.prices[begin as usize..self.people.min(begin as usize + LANES)];
        let mut pair = [0; LANES];
        for (threshold, &price) in pair.iter_mut().zip(prices) {
            *threshold = base.saturating_add(price).clamp(0, beyond) as u16;
        }
        pair
    }

    fn fill(&self, tile: &mut Tile, rows: usize, columns: usize) {
        #[cfg(target_arch = "x86_64")]
        if self.has_avx2 {
            avx2::fill(self, tile, rows, columns);
            return;
        }
        portable::fill(self, tile, rows, columns);
    }

    /// One bit per column: which pairs of a row may reach their thresholds.
    fn passing(&self, tile: &Tile, row: usize, thresholds: &Thresholds) -> u32 {
        #[cfg(target_arch = "x86_64")]
        if self.has_avx2 {
            return avx2::passing(&tile.row[row], &tile.column[row], thresholds);
        }
        portable::passing(&tile.row[row], &tile.column[row], thresholds)
    }

    /// The persons of a block.
    fn persons(&self, block: usize) -> Range<usize> {
        block * LANES..self.people.min((block + 1) * LANES)
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

/// The lanes of a block that begins at `begin` that are in `valid` and above `i`.
fn mask_of(valid: &Range<u32>, begin: u32, i: u32) -> u32 {
    let first = valid.start.max(i + 1).saturating_sub(begin);
    let end = valid.end - begin;
    if first >= end {
        return 0;
    }
    let below = |lane: u32| if lane >= ROWS { u32::MAX } else { (1 << lane) - 1 };
    below(end) & !below(first)
}

/// `H(a,b) ≥ h`, exactly.
fn reaches(gain: u16, other: u16, threshold: u16) -> bool {
    let (gain, other, threshold) = (u64::from(gain), u64::from(other), u64::from(threshold));
    2 * gain * other >= threshold * (gain + other) && (threshold == 0 || gain + other > 0)
}
