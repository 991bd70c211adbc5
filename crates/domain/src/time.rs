//! Moments.

use chrono::{DateTime, SubsecRound, Utc};

/// A moment in universal time, to the microsecond: what PostgreSQL keeps, so that both databases give back exactly
/// what they were given.
pub type Timestamp = DateTime<Utc>;

/// Drops what PostgreSQL would drop. Every clock hands out only such moments.
pub fn to_the_microsecond(moment: DateTime<Utc>) -> Timestamp {
    moment.trunc_subsecs(6)
}
