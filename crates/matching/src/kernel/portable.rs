//! The tile in plain Rust, for every machine, and the reference that the vectorised one must equal.

use super::{Columns, LANES, Lanes, Thresholds, Tile};

pub(super) fn test(
    columns: &Columns,
    tile: &mut Tile,
    rows: (&[u32], &[u8]),
    others: usize,
    thresholds: &Thresholds,
    masks: &mut [u32; LANES],
) {
    fill(columns, tile, rows, others);
    for (row, mask) in masks.iter_mut().enumerate() {
        *mask = passing(&tile.row[row], &tile.column[row], thresholds.bases[row], thresholds);
    }
}

/// Both directions of a tile. Cost: lines of both blocks' demands, and 1,024 moves.
fn fill(columns: &Columns, tile: &mut Tile, (rows, own): (&[u32], &[u8]), others: usize) {
    let block = columns.block(others);
    for (lane, &person) in rows.iter().enumerate() {
        tile.row[lane] = gains(columns.demands(person), block);
    }
    for (lane, person) in columns.persons(others).enumerate() {
        let gains = gains(columns.demands(person), own);
        for (row, gain) in gains.into_iter().enumerate() {
            tile.column[row][lane] = gain;
        }
    }
}

fn gains(demands: &[(u32, u8)], block: &[u8]) -> Lanes {
    let mut gains = [0; LANES];
    for &(feature, weight) in demands {
        let line = &block[feature as usize * LANES..][..LANES];
        for (gain, &level) in gains.iter_mut().zip(line) {
            *gain += u16::from(weight) * u16::from(level);
        }
    }
    gains
}

/// The test of the module's head on the upper halves of the products.
fn passing(gains: &Lanes, others: &Lanes, base: i16, thresholds: &Thresholds) -> u32 {
    let high = |one: u16, other: u16| ((u32::from(one) * u32::from(other)) >> 16) as u16;
    let mut passed = 0;
    for lane in 0..LANES {
        let (gain, other) = (gains[lane], others[lane]);
        let threshold = base.saturating_add(thresholds.prices[lane]).clamp(0, thresholds.beyond) as u16;
        let raised = threshold << thresholds.shift;
        let u = (gain << (thresholds.shift + 1)).saturating_sub(raised);
        let v = (other << (thresholds.shift + 1)).saturating_sub(raised);
        let passes = high(u, v) >= high(raised, raised) && gain.min(other) >= thresholds.least;
        passed |= u32::from(passes) << lane;
    }
    passed
}
