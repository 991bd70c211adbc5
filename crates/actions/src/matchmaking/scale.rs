//! The integers of the engine and the thousandths that people see.

use expertise::FULL_BENEFIT;

/// What one gains from somebody who meets every need at the highest level.
pub(super) const FULL_GAIN: i64 = FULL_BENEFIT as i64;

/// A gain or worth of the engine in thousandths, rounded down.
pub(super) fn thousandths(worth: i64) -> i64 {
    (worth * 1_000).div_euclid(FULL_GAIN)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everything_is_a_thousand_and_parts_are_rounded_down() {
        assert_eq!((thousandths(FULL_GAIN), thousandths(FULL_GAIN / 3), thousandths(-1)), (1_000, 333, -1));
    }
}
