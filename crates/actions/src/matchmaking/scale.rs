//! The integers of the engine and the thousandths that people see.
//!
//! The cohort's demands sum to 1,000 a person and its supplies reach 255; the engine's kernel takes bytes, weights up to
//! 255 in sum and levels up to 127. Everything that is decided is decided on the engine's integers.

use expertise::{DEMAND_TOTAL, Demand, SUPPLY_FULL, Supply};
use matching::{MAX_LEVEL, MAX_WEIGHTS};

/// What one gains from somebody who meets every need at the highest level.
pub(super) const FULL_GAIN: i64 = MAX_WEIGHTS as i64 * MAX_LEVEL as i64;

/// A gain or worth of the engine in thousandths, rounded down.
pub(super) fn thousandths(worth: i64) -> i64 {
    (worth * 1_000).div_euclid(FULL_GAIN)
}

/// Demands by largest remainders: one who demands anything demands [`MAX_WEIGHTS`] in all.
pub(super) fn weights(demands: &[Demand]) -> Vec<(u32, u8)> {
    let mut left = MAX_WEIGHTS;
    let mut shares: Vec<(u32, u32, u32)> = demands
        .iter()
        .map(|it| {
            let scaled = u32::from(it.weight) * MAX_WEIGHTS;
            left -= (scaled / DEMAND_TOTAL).min(left);
            (it.feature, scaled / DEMAND_TOTAL, scaled % DEMAND_TOTAL)
        })
        .collect();
    shares.sort_by_key(|&(feature, _, remainder)| (std::cmp::Reverse(remainder), feature));
    let raised = shares.iter_mut().take(left as usize);
    raised.for_each(|share| share.1 += 1);
    let mut weights: Vec<(u32, u8)> = shares
        .into_iter()
        .filter_map(|(feature, weight, _)| u8::try_from(weight).ok().map(|weight| (feature, weight)))
        .filter(|&(_, weight)| weight > 0)
        .collect();
    weights.sort_unstable();
    weights
}

/// Degrees to levels, rounded up, so that a little stays a little.
pub(super) fn levels(supplies: &[Supply]) -> Vec<(u32, u8)> {
    let level = |degree: u8| (u32::from(degree) * u32::from(MAX_LEVEL)).div_ceil(u32::from(SUPPLY_FULL));
    supplies.iter().map(|it| (it.feature, level(it.degree).min(u32::from(MAX_LEVEL)) as u8)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn weights_sum_to_the_engines_whole() {
        let demand = |feature, weight| Demand { feature, weight };
        assert_eq!(weights(&[]), []);
        assert_eq!(weights(&[demand(7, 1_000)]), [(7, 255)]);
        assert_eq!(weights(&[demand(1, 333), demand(2, 333), demand(3, 334)]), [(1, 85), (2, 85), (3, 85)]);
        assert_eq!(weights(&[demand(1, 500), demand(2, 500)]), [(1, 128), (2, 127)]);
    }

    #[test]
    fn the_highest_and_the_lowest_level_stay_what_they_are() {
        let supply = |degree| Supply { feature: 1, degree };
        assert_eq!(levels(&[supply(255), supply(1), supply(128)]), [(1, 127), (1, 1), (1, 64)]);
        assert_eq!((thousandths(FULL_GAIN), thousandths(0), thousandths(-1)), (1_000, 0, -1));
    }
}
