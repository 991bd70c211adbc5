//! The scan over all pairs of an exchange: one byte per feature and person, tiles of 32 × 32 pairs.
//!
//! Persons lie in blocks of 32; within a block each feature has one line of 32 levels. What a person gains from a whole
//! block is then a few lines multiplied by weights and added. With `h` the threshold of a pair (its prices, less the
//! greatest extra):
//!
//! ```text
//! H(a,b) ≥ h > 0   ⇔   2ab ≥ h(a + b)   ⇒   2·min(a,b) ≥ h and max(a,b) ≥ h
//! ```
//!
//! since `min(a,b) ≤ H(a,b) ≤ 2·min(a,b)` and `H(a,b) ≤ max(a,b)`. So comparisons in each direction alone, 32 at a time, leave
//! few pairs; those get the exact test, which never divides. Lanes have 16 bits: gains are at most
//! 255 · 127 < 2¹⁵.

use crate::benefit::{Asked, ROWS};
use crate::exchange::Rows;
use std::borrow::Cow;
use std::ops::Range;

#[cfg(target_arch = "x86_64")]
mod avx2;
mod portable;

/// How much memory columns may take before an exchange uses the sparse scan, 512 MiB.
pub(crate) const DENSE_BYTES: usize = 512 << 20;

/// Persons per block.
const LANES: usize = ROWS as usize;

/// The columns of one exchange.
pub(crate) struct Columns {
    features: usize,
    /// `levels[(block · features + feature) · 32 + lane]`.
    levels: Vec<u8>,
    /// What each person demands, two features at a time.
    start: Vec<u32>,
    demands: Vec<Two>,
    /// No gain exceeds this.
    most_gain: u32,
    has_avx2: bool,
}

/// Two features by the first bytes of their lines in a block, with their weights. An odd one out stands with itself and
/// weight zero.
#[derive(Clone, Copy)]
struct Two {
    lines: [u32; 2],
    weights: [u8; 2],
}

/// Up to 32 persons and their lines.
#[derive(Clone, Copy)]
struct Side<'a> {
    persons: &'a [u32],
    lines: &'a [u8],
    /// Half of the threshold of a pair, as far as this person decides it.
    halves: &'a [i16; LANES],
}

/// One bit per person of one side for each person of the other.
type Masks = [u32; LANES];

/// What the gains in one direction say: which reach half of the threshold of their pair, and which the whole.
#[derive(Default)]
struct Passing {
    enough: Masks,
    much: Masks,
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
        for (block, block_levels) in levels.chunks_exact_mut(LANES * features.max(1)).enumerate() {
            for lane in 0..LANES.min(people - block * LANES) {
                for &(feature, level) in supplies.of((block * LANES + lane) as u32) {
                    block_levels[feature as usize * LANES + lane] = level;
                }
            }
        }
        let (mut start, mut twos) = (vec![0], Vec::with_capacity(demands.entries() / 2 + people));
        for person in 0..people as u32 {
            twos.extend(demands.of(person).chunks(2).map(|some| {
                let (one, other) = (some[0], some.get(1).copied().unwrap_or((some[0].0, 0)));
                Two { lines: [one.0, other.0].map(|it| it * ROWS), weights: [one.1, other.1] }
            }));
            start.push(twos.len() as u32);
        }
        Self { features, levels, start, demands: twos, most_gain, has_avx2: has_avx2() }
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

    fn demands(&self, person: u32) -> &[Two] {
        let person = person as usize;
        &self.demands[self.start[person] as usize..self.start[person + 1] as usize]
    }

    /// What a person gains from the one in a lane of a block. Cost: one byte per demand.
    fn gain(&self, person: u32, lines: &[u8], lane: usize) -> u32 {
        let of = |line: u32, weight: u8| u32::from(weight) * u32::from(lines[line as usize + lane]);
        let twos = self.demands(person).iter();
        twos.map(|two| of(two.lines[0], two.weights[0]) + of(two.lines[1], two.weights[1])).sum()
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
        debug_assert!(columns.start.is_multiple_of(ROWS) && rows.is_sorted());
        if asked.least_worst > i64::from(self.most_gain) || rows.is_empty() {
            return;
        }
        let groups: Vec<Group<'_>> =
            rows.chunks(LANES).map(|rows| self.group(supplies, rows, asked, most)).collect();
        let mut members = rows;
        for block in columns.start / ROWS..columns.end.div_ceil(ROWS) {
            let valid = block * ROWS..columns.end.min((block + 1) * ROWS);
            let persons: Vec<u32> = valid.clone().collect();
            let prices = &asked.prices[valid.start as usize..valid.end as usize];
            let halves = halves_of(prices.iter().copied());
            let side = Side { persons: &persons, lines: self.block(block as usize), halves: &halves };
            let own = members_of(&mut members, &valid);
            for group in &groups {
                self.scan_tile(group, side, prices, own, asked.least_worst, judge);
            }
        }
    }

    fn scan_tile(
        &self,
        group: &Group<'_>,
        columns: Side<'_>,
        prices: &[i64],
        members: u32,
        least_worst: i64,
        judge: &mut dyn FnMut(u32, u32, u32, u32),
    ) {
        let rows = group.side();
        let mut masks = [0; LANES];
        self.test(rows, columns, least_worst.max(0) as i16 - 1, &mut masks);
        let valid = columns.persons[0]..columns.persons[0] + columns.persons.len() as u32;
        for (row, &i) in group.persons.iter().enumerate() {
            let mut passed = masks[row] & reported(i, members, &valid);
            while passed != 0 {
                let lane = passed.trailing_zeros() as usize;
                passed &= passed - 1;
                let j = columns.persons[lane];
                let (gain, other) = (self.gain(i, columns.lines, lane), self.gain(j, rows.lines, row));
                let is_fair = i64::from(gain.min(other)) >= least_worst;
                if is_fair && reaches(gain, other, group.bases[row].saturating_add(prices[lane])) {
                    judge(i, j, gain, other);
                }
            }
        }
    }

    /// Rows with what belongs to them. Cost: none for the persons of one block, else the lines.
    fn group<'g>(&'g self, supplies: &Rows, rows: &'g [u32], asked: &Asked<'_>, most: i64) -> Group<'g> {
        let is_block =
            rows[0].is_multiple_of(ROWS) && rows[rows.len() - 1] - rows[0] == rows.len() as u32 - 1;
        let lines = if is_block {
            Cow::Borrowed(self.block((rows[0] / ROWS) as usize))
        } else {
            let mut lines = vec![0; self.features * LANES];
            for (lane, &person) in rows.iter().enumerate() {
                for &(feature, level) in supplies.of(person) {
                    lines[feature as usize * LANES + lane] = level;
                }
            }
            Cow::Owned(lines)
        };
        let bases: Vec<i64> = rows.iter().map(|&i| asked.prices[i as usize].saturating_sub(most)).collect();
        // 2a ≥ h  ⇔  a > (h − 1)/2, rounded down or not.
        let halves = halves_of(bases.iter().map(|base| base.saturating_sub(1)));
        Group { persons: rows, lines, halves, bases }
    }

    /// Sets the masks of the rows: which pairs may reach their thresholds, and both gains exceed `least`.
    fn test(&self, rows: Side<'_>, columns: Side<'_>, least: i16, masks: &mut Masks) {
        #[cfg(target_arch = "x86_64")]
        if self.has_avx2 {
            avx2::test(self, rows, columns, least, masks);
            return;
        }
        portable::test(self, rows, columns, least, masks);
    }
}

/// Up to 32 rows of a scan.
struct Group<'a> {
    persons: &'a [u32],
    lines: Cow<'a, [u8]>,
    halves: [i16; LANES],
    /// The prices of the rows less the greatest extra.
    bases: Vec<i64>,
}

impl Group<'_> {
    fn side(&self) -> Side<'_> {
        Side { persons: self.persons, lines: &self.lines, halves: &self.halves }
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

/// Half of each price, rounded down, so that the sum of two halves is not above half of a threshold.
///
/// They are brought within ±2¹⁴, which can let pairs through but never holds one back: only halves below −2¹⁴ are raised,
/// and their sums with any other stay negative. The halves of absent lanes let nothing through.
fn halves_of(prices: impl Iterator<Item = i64>) -> [i16; LANES] {
    let mut halves = [i16::MAX / 2; LANES];
    halves
        .iter_mut()
        .zip(prices)
        .for_each(|(half, price)| *half = (price >> 1).clamp(-(1 << 14), (1 << 14) - 1) as i16);
    halves
}

/// The lowest lanes.
fn below(lanes: usize) -> u32 {
    if lanes >= LANES { u32::MAX } else { (1 << lanes) - 1 }
}

/// The lanes of a block that are rows themselves. `rows` is what earlier blocks have left of all rows.
fn members_of(rows: &mut &[u32], columns: &Range<u32>) -> u32 {
    let first = rows.partition_point(|&row| row < columns.start);
    let within = rows[first..].iter().take_while(|&&row| row < columns.end);
    let mask = within.fold(0, |mask, row| mask | 1 << (row - columns.start));
    *rows = &rows[first..];
    mask
}

/// The lanes of a block with which a row forms a pair that the scan reports: later persons, and earlier ones that are no
/// rows (see `benefit::is_reported`).
fn reported(i: u32, rows: u32, columns: &Range<u32>) -> u32 {
    if i < columns.start {
        return u32::MAX;
    }
    let later = if i >= columns.end { 0 } else { !below((i - columns.start) as usize + 1) };
    later | !rows
}

/// `H(a,b) ≥ h`, exactly and without division.
pub(crate) fn reaches(gain: u32, other: u32, threshold: i64) -> bool {
    let (gain, other) = (i64::from(gain), i64::from(other));
    let most = gain.max(other);
    threshold <= 0 || threshold <= most && 2 * gain * other >= threshold * (gain + other) && most > 0
}
