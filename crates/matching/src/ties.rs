//! How ties are broken, so that the same people give the same pairs in any order and after any history.
//!
//! Every person has a key that never changes. A pair of keys is scattered to a number of `bits` bits, its *bonus*, and
//! weights are scaled up so far that all bonuses of a matching together stay below one unit of worth:
//!
//! ```text
//! W(i,j) = scale · worth(i,j) + 2 · bonus(i,j)      with  n/2 · 2^bits < scale / 2
//! ```
//!
//! So a matching that is best in `W` is best in worth, and among equally good ones the greatest sum of bonuses decides.
//! That this is unique is not certain but practically so: two matchings tie with probability about `2^-bits` each (the
//! isolation lemma of Mulmuley, Vazirani and Vazirani 1987).

use crate::blossom::LIMIT;
use crate::instances::scatter;

/// The bonuses of one set of persons.
#[derive(Debug, Clone)]
pub(crate) struct Ties {
    keys: Vec<u64>,
    bits: u32,
    scale: i64,
}

/// As many bits as make ties improbable; more would only make numbers long.
const MOST_BITS: u32 = 32;

/// With fewer bits ties are common again.
const LEAST_BITS: u32 = 8;

impl Ties {
    /// Chooses the scale for worths and penalties up to `largest` in absolute value; `None` if they are too large to be
    /// added exactly.
    pub(crate) fn new(keys: Vec<u64>, largest: i64) -> Option<Self> {
        let pairs = 64 - (keys.len() as u64 / 2 + 1).leading_zeros();
        let room = (LIMIT / largest.max(1)).checked_ilog2()?;
        let bits = room.checked_sub(pairs + 2).filter(|&bits| bits >= LEAST_BITS)?.min(MOST_BITS);
        Some(Self { keys, bits, scale: 1 << (1 + bits + pairs) })
    }

    pub(crate) fn keys(&self) -> &[u64] {
        &self.keys
    }

    /// Units of a weight per unit of worth.
    pub(crate) fn scale(&self) -> i64 {
        self.scale
    }

    /// Twice the bonus of a pair, in either order.
    #[inline]
    pub(crate) fn bonus(&self, i: u32, j: u32) -> i64 {
        let (one, other) = (self.keys[i as usize], self.keys[j as usize]);
        let pair = scatter(one.min(other)) ^ scatter(one.max(other)).rotate_left(32);
        ((scatter(pair) >> (64 - self.bits)) << 1) as i64
    }
}
