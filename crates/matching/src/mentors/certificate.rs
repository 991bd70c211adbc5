//! The proof that comes with a solution: prices for the total, cuts for everything before it.
//!
//! **Total.** A place is worth `bonus` beyond its benefit, a mentee's first place twice that. No exchange of places
//! can win as much in benefit ([`bonus_for`]), so an assignment that is best with the bonus serves the most mentees,
//! fills the most places, and among such assignments has the greatest total. That it is best follows from a level
//! `u` by mentee and a price `v ≥ 0` by mentor:
//!
//! - `v(j) − w(i,j) − u(i) ≥ 0` for every allowed pair that is not used, `≤ 0` for every used one that is not pinned;
//! - `v(j) = 0` unless mentor `j` is full;
//! - `u(i) ≥` the worth of one more place to `i` if `i` wants one more, and `≤` the worth of the last one if `i` has
//!   one (pinned places aside).
//!
//! **Worst-off.** These conditions hold for the pairs worth at least `floor`. Two [`Cut`]s show that no assignment
//! over *all* pairs serves more mentees or fills more places, and a third that the pairs worth *more* than `floor`
//! serve fewer or fill fewer.
//!
//! The JSON form is the serialised [`Certificate`]; `docs/reference/graph-format.md` lists its fields.

use serde::{Deserialize, Serialize};

/// Prices and cuts; people are indices into the problem's lists.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Certificate {
    /// What a place is worth beyond its benefit.
    pub bonus: i64,
    /// `u` by mentee.
    pub level: Vec<i64>,
    /// `v` by mentor.
    pub price: Vec<i64>,
    /// Present if the worst-off come first and any place besides the pinned ones is filled.
    pub worst_off: Option<WorstOffProof>,
}

/// Why no place is worth less than it must.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WorstOffProof {
    /// The lowest benefit of a place that is not pinned.
    pub floor: i64,
    /// Bounds the mentees that can be served over all pairs.
    pub covered: Cut,
    /// Bounds the places that can be filled over all pairs.
    pub places: Cut,
    /// What is lost with pairs worth more than the floor only.
    pub above: TooFew,
}

/// Which of the two counts drops.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TooFew {
    Covered(Cut),
    Places(Cut),
}

/// Some mentees and all the mentors they can have (but for pairs already used): the places of those mentors, the
/// places of the mentees not listed, and the pairs of listed mentees with unlisted mentors bound every assignment.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Cut {
    pub mentees: Vec<u32>,
    pub mentors: Vec<u32>,
}

/// A bonus that no exchange of places can outweigh: `(min(mentors, mentees) + 1) · range + 1`, where `range` spans
/// zero and all benefits. Two assignments differ by cycles and paths that visit nobody twice, so at most
/// `min(mentors, mentees)` pairs are won and as many lost on each. `None` if prices could overflow.
pub fn bonus_for(mentors: usize, mentees: usize, benefits: impl Iterator<Item = i64>) -> Option<i64> {
    let (low, high) = benefits.fold((0, 0), |(low, high), it| (it.min(low), it.max(high)));
    let exchanged = i64::try_from(mentors.min(mentees)).ok()?.checked_add(1)?;
    let bonus = exchanged.checked_mul(high - low)?.checked_add(1)?;
    (bonus < 1 << 58).then_some(bonus)
}
