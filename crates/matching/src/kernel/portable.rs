//! The test of a tile in plain Rust, for every machine, and the reference that the vectorised one must equal.

use super::{Columns, LANES, Masks, Passing, Side};

pub(super) fn test(columns: &Columns, rows: Side<'_>, others: Side<'_>, least: i16, masks: &mut Masks) {
    let (there, back) = (one_way(columns, rows, others, least), one_way(columns, others, rows, least));
    let turned = |masks: &Masks, row: usize| {
        masks.iter().enumerate().map(|(lane, mask)| (mask >> row & 1) << lane).sum::<u32>()
    };
    for (row, mask) in masks.iter_mut().enumerate() {
        let is_much = there.much[row] | turned(&back.much, row);
        *mask = there.enough[row] & turned(&back.enough, row) & is_much;
    }
}

/// What each person gains from every lane of the other side, against the thresholds.
fn one_way(columns: &Columns, persons: Side<'_>, others: Side<'_>, least: i16) -> Passing {
    let mut passing = Passing::default();
    for (at, (&person, &half)) in persons.persons.iter().zip(persons.halves).enumerate() {
        let mut gains = [0_i16; LANES];
        for two in columns.demands(person) {
            for (&line, &weight) in two.lines.iter().zip(&two.weights) {
                let levels = &others.lines[line as usize..][..LANES];
                for (gain, &level) in gains.iter_mut().zip(levels) {
                    *gain += i16::from(weight) * i16::from(level);
                }
            }
        }
        for (lane, (&gain, &other)) in gains.iter().zip(others.halves).enumerate() {
            let half = half + other;
            passing.enough[at] |= u32::from(gain > half.max(least)) << lane;
            passing.much[at] |= u32::from(gain > half.saturating_add(half)) << lane;
        }
    }
    passing
}
