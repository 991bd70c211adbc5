//! The tile with 256-bit vectors. Equals `portable.rs` bit for bit; a test compares them.
//!
//! The only unsafe code of the crate: loads and stores through pointers into slices of known length, and calls of
//! functions that need AVX2 after the processor was asked for it.
#![expect(unsafe_code, reason = "vector loads and stores take pointers")]

use super::{Columns, LANES, Lanes, Thresholds, Tile};
use std::arch::x86_64::{
    __m256i, _mm_cvtsi32_si128, _mm256_add_epi16, _mm256_adds_epi16, _mm256_and_si256, _mm256_cmpeq_epi16,
    _mm256_loadu_si256, _mm256_maddubs_epi16, _mm256_max_epi16, _mm256_max_epu16, _mm256_min_epi16,
    _mm256_min_epu16, _mm256_movemask_epi8, _mm256_mulhi_epu16, _mm256_packs_epi16,
    _mm256_permute2x128_si256, _mm256_permute4x64_epi64, _mm256_set1_epi16, _mm256_setzero_si256,
    _mm256_sll_epi16, _mm256_storeu_si256, _mm256_subs_epu16, _mm256_unpackhi_epi8, _mm256_unpackhi_epi16,
    _mm256_unpackhi_epi32, _mm256_unpackhi_epi64, _mm256_unpacklo_epi8, _mm256_unpacklo_epi16,
    _mm256_unpacklo_epi32, _mm256_unpacklo_epi64,
};

pub(super) fn test(
    columns: &Columns,
    tile: &mut Tile,
    rows: (&[u32], &[u8]),
    others: usize,
    thresholds: &Thresholds,
    masks: &mut [u32; LANES],
) {
    debug_assert!(columns.has_avx2);
    // SAFETY: called only when the processor has AVX2.
    unsafe {
        fill(columns, tile, rows, others);
        compare(tile, thresholds, masks);
    }
}

#[target_feature(enable = "avx2")]
#[inline]
fn load(lanes: &Lanes, half: usize) -> __m256i {
    let half: &[u16] = &lanes[half * 16..][..16];
    // SAFETY: 16 lanes of 16 bits are readable; the load needs no alignment.
    unsafe { _mm256_loadu_si256(half.as_ptr().cast()) }
}

#[target_feature(enable = "avx2")]
#[inline]
fn store(lanes: &mut Lanes, half: usize, value: __m256i) {
    let half: &mut [u16] = &mut lanes[half * 16..][..16];
    // SAFETY: 16 lanes of 16 bits are writable; the store needs no alignment.
    unsafe { _mm256_storeu_si256(half.as_mut_ptr().cast(), value) }
}

#[target_feature(enable = "avx2")]
#[inline]
fn line(block: &[u8], feature: u32) -> __m256i {
    let line: &[u8] = &block[feature as usize * LANES..][..LANES];
    // SAFETY: 32 bytes are readable; the load needs no alignment.
    unsafe { _mm256_loadu_si256(line.as_ptr().cast()) }
}

#[target_feature(enable = "avx2")]
fn fill(columns: &Columns, tile: &mut Tile, (rows, own): (&[u32], &[u8]), others: usize) {
    let block = columns.block(others);
    for (lane, &person) in rows.iter().enumerate() {
        gains(columns.demands(person), block, &mut tile.row[lane]);
    }
    let mut turned = [[0; LANES]; LANES];
    for (lane, person) in columns.persons(others).enumerate() {
        gains(columns.demands(person), own, &mut turned[lane]);
    }
    for (down, across) in [(0, 0), (0, 1), (1, 0), (1, 1)] {
        transpose(&turned, &mut tile.column, down, across);
    }
}

/// Two lines at a time: levels interleave to pairs of bytes, which `maddubs` multiplies by a pair of weights and adds.
/// No sum exceeds 255 · 127, so nothing saturates.
#[target_feature(enable = "avx2")]
#[inline]
fn gains(demands: &[(u32, u8)], block: &[u8], gains: &mut Lanes) {
    let (mut low, mut high) = (_mm256_setzero_si256(), _mm256_setzero_si256());
    for two in demands.chunks_exact(2) {
        let (first, second) = (line(block, two[0].0), line(block, two[1].0));
        let weights = _mm256_set1_epi16(i16::from_le_bytes([two[0].1, two[1].1]));
        let (even, odd) = (_mm256_unpacklo_epi8(first, second), _mm256_unpackhi_epi8(first, second));
        low = _mm256_add_epi16(low, _mm256_maddubs_epi16(weights, even));
        high = _mm256_add_epi16(high, _mm256_maddubs_epi16(weights, odd));
    }
    // Interleaving works in halves of 128 bits: low holds persons 0–7 and 16–23, high the others.
    store(gains, 0, _mm256_permute2x128_si256::<0x20>(low, high));
    store(gains, 1, _mm256_permute2x128_si256::<0x31>(low, high));
}

/// Turns one quarter: rows `16·down..` and columns `16·across..` of `from` become columns and rows of `to`.
#[target_feature(enable = "avx2")]
fn transpose(from: &[Lanes; LANES], to: &mut [Lanes; LANES], down: usize, across: usize) {
    let mut lines = [_mm256_setzero_si256(); 16];
    for (at, value) in lines.iter_mut().enumerate() {
        *value = load(&from[down * 16 + at], across);
    }
    // Each stage pairs lines that are one, two and four apart, and doubles the length of the runs that are in place.
    let mut stage = [_mm256_setzero_si256(); 16];
    for at in 0..8 {
        stage[2 * at] = _mm256_unpacklo_epi16(lines[2 * at], lines[2 * at + 1]);
        stage[2 * at + 1] = _mm256_unpackhi_epi16(lines[2 * at], lines[2 * at + 1]);
    }
    for four in 0..4 {
        for half in 0..2 {
            let (one, other) = (stage[4 * four + half], stage[4 * four + half + 2]);
            lines[4 * four + 2 * half] = _mm256_unpacklo_epi32(one, other);
            lines[4 * four + 2 * half + 1] = _mm256_unpackhi_epi32(one, other);
        }
    }
    for eight in 0..2 {
        for at in 0..4 {
            let (one, other) = (lines[8 * eight + at], lines[8 * eight + at + 4]);
            stage[8 * eight + 2 * at] = _mm256_unpacklo_epi64(one, other);
            stage[8 * eight + 2 * at + 1] = _mm256_unpackhi_epi64(one, other);
        }
    }
    for at in 0..8 {
        let (upper, lower) = (stage[at], stage[at + 8]);
        store(&mut to[across * 16 + at], down, _mm256_permute2x128_si256::<0x20>(upper, lower));
        store(&mut to[across * 16 + at + 8], down, _mm256_permute2x128_si256::<0x31>(upper, lower));
    }
}

#[target_feature(enable = "avx2")]
fn compare(tile: &Tile, thresholds: &Thresholds, masks: &mut [u32; LANES]) {
    let prices = [load_prices(thresholds, 0), load_prices(thresholds, 1)];
    for (row, mask) in masks.iter_mut().enumerate() {
        let base = _mm256_set1_epi16(thresholds.bases[row]);
        let half = |half: usize| {
            let (gain, other) = (load(&tile.row[row], half), load(&tile.column[row], half));
            passing(gain, other, _mm256_adds_epi16(base, prices[half]), thresholds)
        };
        let packed = _mm256_packs_epi16(half(0), half(1));
        *mask = _mm256_movemask_epi8(_mm256_permute4x64_epi64::<0b11_01_10_00>(packed)) as u32;
    }
}

#[target_feature(enable = "avx2")]
#[inline]
fn load_prices(thresholds: &Thresholds, half: usize) -> __m256i {
    let prices: &[i16] = &thresholds.prices[half * 16..][..16];
    // SAFETY: 16 lanes of 16 bits are readable; the load needs no alignment.
    unsafe { _mm256_loadu_si256(prices.as_ptr().cast()) }
}

/// The test of the module's head in 16 lanes: all bits of a lane are set where it passes.
#[target_feature(enable = "avx2")]
#[inline]
fn passing(gain: __m256i, other: __m256i, sum: __m256i, thresholds: &Thresholds) -> __m256i {
    let at_least = |value, bound| _mm256_cmpeq_epi16(_mm256_max_epu16(value, bound), value);
    let threshold = _mm256_max_epi16(sum, _mm256_setzero_si256());
    let threshold = _mm256_min_epi16(threshold, _mm256_set1_epi16(thresholds.beyond));
    let raised = _mm256_sll_epi16(threshold, _mm_cvtsi32_si128(thresholds.shift as i32));
    let doubled = |gain| _mm256_sll_epi16(gain, _mm_cvtsi32_si128(thresholds.shift as i32 + 1));
    let (u, v) = (_mm256_subs_epu16(doubled(gain), raised), _mm256_subs_epu16(doubled(other), raised));
    let passes = at_least(_mm256_mulhi_epu16(u, v), _mm256_mulhi_epu16(raised, raised));
    if thresholds.least == 0 {
        return passes;
    }
    let least = _mm256_set1_epi16(thresholds.least as i16);
    _mm256_and_si256(passes, at_least(_mm256_min_epu16(gain, other), least))
}
