//! The tile in plain Rust, for every machine, and the reference that the vectorised one must equal.

use super::{Columns, LANES, Lanes, Thresholds, Tile};

/// Both directions of a tile. Cost: lines of both blocks' demands, and 1,024 moves.
pub(super) fn fill(columns: &Columns, tile: &mut Tile, rows: usize, others: usize) {
    let (row_block, other_block) = (columns.block(rows), columns.block(others));
    for (lane, person) in columns.persons(rows).enumerate() {
        tile.row[lane] = gains(columns.demands(person), other_block);
    }
    for (lane, person) in columns.persons(others).enumerate() {
        let gains = gains(columns.demands(person), row_block);
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
pub(super) fn passing(gains: &Lanes, others: &Lanes, thresholds: &Thresholds) -> u32 {
    let high = |one: u16, other: u16| ((u32::from(one) * u32::from(other)) >> 16) as u16;
    let mut passed = 0;
    for lane in 0..LANES {
        let (gain, other, threshold) = (gains[lane], others[lane], thresholds.pair[lane]);
        let raised = threshold << thresholds.shift;
        let u = (gain << (thresholds.shift + 1)).saturating_sub(raised);
        let v = (other << (thresholds.shift + 1)).saturating_sub(raised);
        let passes = high(u, v) >= high(raised, raised)
            && u.min(v) >= threshold.min(1)
            && gain.min(other) >= thresholds.least;
        passed |= u32::from(passes) << lane;
    }
    passed
}
