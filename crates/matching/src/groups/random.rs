//! Seeded randomness for annealing, the same on every machine.

use crate::instances::Seeded;

/// Temperatures are in 1/1024 of a benefit.
pub(super) const FINE: i64 = 1024;

pub(super) struct Random(Seeded);

impl Random {
    pub(super) fn new(seed: u64) -> Self {
        Self(Seeded::new(seed))
    }

    /// Below `limit`, which is at least 1 and less than 2³².
    pub(super) fn below(&mut self, limit: usize) -> usize {
        self.0.below(limit as u32) as usize
    }

    /// The test of Metropolis: yes with probability `exp(−delta / temperature)`, for a positive delta in benefits and
    /// a temperature in 1/[`FINE`] of a benefit.
    pub(super) fn accepts(&mut self, delta: i64, temperature: i64) -> bool {
        delta <= (temperature * self.exponential()) >> (FINE.ilog2() + 16)
    }

    /// Minus the natural logarithm of a uniform number, in 1/65,536: the threshold of a Metropolis test in integers.
    ///
    /// The integer part comes from the leading zeros, the rest from a table-free quadratic, exact to 0.4 %.
    fn exponential(&mut self) -> i64 {
        let bits = self.0.bits() | 1;
        let zeros = bits.leading_zeros();
        let mantissa = ((bits << zeros) >> 47) as i64 & 0xFFFF;
        // log2(1 + m) ≈ m + 0.3437·m·(1 − m) for m in 0..1.
        let log2 = mantissa + ((mantissa * (65_536 - mantissa)) >> 16) * 22_525 / 65_536;
        let minus_log2 = (i64::from(zeros) + 1) * 65_536 - log2;
        minus_log2 * 45_426 / 65_536
    }
}
