//! The test of a tile with 256-bit vectors. Equals `portable.rs` bit for bit; a test compares them.
//!
//! The only unsafe code of the crate: loads through pointers into slices of known length, and the call of a function that
//! needs AVX2 after the processor was asked for it.
#![expect(unsafe_code, reason = "vector loads take pointers")]

use super::{Columns, LANES, Masks, Passing, Side, Two};
use std::arch::x86_64::{
    __m256i, _mm256_add_epi8, _mm256_add_epi16, _mm256_adds_epi16, _mm256_cmpgt_epi16, _mm256_loadu_si256,
    _mm256_maddubs_epi16, _mm256_max_epi16, _mm256_movemask_epi8, _mm256_packs_epi16, _mm256_set1_epi16,
    _mm256_setzero_si256, _mm256_unpackhi_epi8, _mm256_unpacklo_epi8,
};

pub(super) fn test(columns: &Columns, rows: Side<'_>, others: Side<'_>, least: i16, masks: &mut Masks) {
    debug_assert!(columns.has_avx2);
    // SAFETY: called only when the processor has AVX2.
    unsafe { both_ways(columns, rows, others, least, masks) }
}

#[target_feature(enable = "avx2")]
fn both_ways(columns: &Columns, rows: Side<'_>, others: Side<'_>, least: i16, masks: &mut Masks) {
    let (there, back) = (one_way(columns, rows, others, least), one_way(columns, others, rows, least));
    let (enough, much) = (turned(&back.enough), turned(&back.much));
    for (row, mask) in masks.iter_mut().enumerate() {
        *mask = there.enough[row] & enough[row] & (there.much[row] | much[row]);
    }
}

/// What each person gains from every lane of the other side, against the thresholds.
#[target_feature(enable = "avx2")]
#[inline]
fn one_way(columns: &Columns, persons: Side<'_>, others: Side<'_>, least: i16) -> Passing {
    let mut passing = Passing::default();
    let (low, high) = interleaved(others.halves);
    let least = _mm256_set1_epi16(least);
    let masks = passing.enough.iter_mut().zip(&mut passing.much);
    for ((&person, &half), (enough, much)) in persons.persons.iter().zip(persons.halves).zip(masks) {
        let half = _mm256_set1_epi16(half);
        let gains = gains(columns.demands(person), others.lines);
        let halves = (_mm256_add_epi16(half, low), _mm256_add_epi16(half, high));
        let is_enough = |gains, half| _mm256_cmpgt_epi16(gains, _mm256_max_epi16(half, least));
        let is_much = |gains, half| _mm256_cmpgt_epi16(gains, _mm256_adds_epi16(half, half));
        *enough = packed(is_enough(gains.0, halves.0), is_enough(gains.1, halves.1));
        *much = packed(is_much(gains.0, halves.0), is_much(gains.1, halves.1));
    }
    passing
}

/// One bit per lane; packing undoes the interleaving of [`gains`].
#[target_feature(enable = "avx2")]
#[inline]
fn packed(low: __m256i, high: __m256i) -> u32 {
    _mm256_movemask_epi8(_mm256_packs_epi16(low, high)) as u32
}

#[target_feature(enable = "avx2")]
#[inline]
fn line(block: &[u8], first: u32) -> __m256i {
    debug_assert!(first as usize + LANES <= block.len());
    // SAFETY: `Columns::new` numbers only lines that every block has.
    unsafe { _mm256_loadu_si256(block.as_ptr().add(first as usize).cast()) }
}

/// Two lines at a time: levels interleave to pairs of bytes, which `maddubs` multiplies by a pair of weights and adds.
/// No sum exceeds 255 · 127, so nothing saturates. Interleaving works in halves of 128 bits: the first vector holds the
/// persons 0–7 and 16–23, the second the others.
#[target_feature(enable = "avx2")]
#[inline]
fn gains(demands: &[Two], block: &[u8]) -> (__m256i, __m256i) {
    let (mut low, mut high) = (_mm256_setzero_si256(), _mm256_setzero_si256());
    for two in demands {
        let (first, second) = (line(block, two.lines[0]), line(block, two.lines[1]));
        let weights = _mm256_set1_epi16(i16::from_le_bytes(two.weights));
        let (even, odd) = (_mm256_unpacklo_epi8(first, second), _mm256_unpackhi_epi8(first, second));
        low = _mm256_add_epi16(low, _mm256_maddubs_epi16(weights, even));
        high = _mm256_add_epi16(high, _mm256_maddubs_epi16(weights, odd));
    }
    (low, high)
}

/// The halves of thresholds in the order of [`gains`].
#[target_feature(enable = "avx2")]
#[inline]
fn interleaved(halves: &[i16; LANES]) -> (__m256i, __m256i) {
    let (mut low, mut high) = ([0; LANES / 2], [0; LANES / 2]);
    for quarter in 0..4 {
        let into = if quarter % 2 == 0 { &mut low } else { &mut high };
        into[quarter / 2 * 8..][..8].copy_from_slice(&halves[quarter * 8..][..8]);
    }
    let load = |lanes: &[i16; LANES / 2]| {
        // SAFETY: 16 lanes of 16 bits are readable; the load needs no alignment.
        unsafe { _mm256_loadu_si256(lanes.as_ptr().cast()) }
    };
    (load(&low), load(&high))
}

/// Bit `r` of mask `c` becomes bit `c` of mask `r`: one byte of every mask lies in one vector, whose highest bits are
/// taken eight times over.
#[target_feature(enable = "avx2")]
#[inline]
fn turned(masks: &Masks) -> Masks {
    let mut turned = [0; LANES];
    for byte in 0..4 {
        let mut bytes = [0_u8; LANES];
        bytes.iter_mut().zip(masks).for_each(|(it, mask)| *it = mask.to_le_bytes()[byte]);
        // SAFETY: 32 bytes are readable; the load needs no alignment.
        let mut bytes = unsafe { _mm256_loadu_si256(bytes.as_ptr().cast()) };
        for bit in (0..8).rev() {
            turned[byte * 8 + bit] = _mm256_movemask_epi8(bytes) as u32;
            bytes = _mm256_add_epi8(bytes, bytes);
        }
    }
    turned
}
