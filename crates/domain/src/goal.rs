//! What a member wants to reach in a partnership, and how far it has come.

use crate::{GoalId, GoalRemarkId, LongText, ParticipantId, PartnershipId, Timestamp};

/// One goal of one member.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Goal {
    pub id: GoalId,
    pub partnership: PartnershipId,
    pub owner: ParticipantId,
    pub text: LongText,
    /// How the members will know that it is reached.
    pub measure: Option<LongText>,
    /// Where the owner stands at the beginning, by their own judgement.
    pub before: Option<Rating>,
    /// Where the owner stands at the end.
    pub after: Option<Rating>,
    pub state: GoalState,
    pub created_at: Timestamp,
    pub version: u32,
}

/// The owner's own judgement, from 0 (nothing yet) to 10 (all I wanted).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Rating(u8);

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GoalState {
    Open,
    Reached {
        at: Timestamp,
    },
    /// No longer aimed at; nobody asks why.
    Dropped {
        at: Timestamp,
    },
}

/// A word on how it goes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GoalRemark {
    pub id: GoalRemarkId,
    pub goal: GoalId,
    pub by: ParticipantId,
    pub text: LongText,
    pub at: Timestamp,
}

/// Why a goal does not change.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CannotChangeGoal {
    #[error("it is somebody else's")]
    NotOwner,
    #[error("a member has at most {} goals", Goal::MOST)]
    TooMany,
}

/// How many goals a partnership has in each state: what may be known outside.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct GoalCounts {
    pub partnership: PartnershipId,
    pub open: u32,
    pub reached: u32,
    pub dropped: u32,
}

impl Rating {
    pub const MOST: u8 = 10;

    pub fn new(value: u8) -> Option<Self> {
        (value <= Self::MOST).then_some(Self(value))
    }

    pub const fn value(self) -> u8 {
        self.0
    }
}

impl GoalState {
    pub const fn code(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Reached { .. } => "reached",
            Self::Dropped { .. } => "dropped",
        }
    }
}

impl Goal {
    /// Goals of one member, also those that are closed.
    pub const MOST: usize = 12;

    /// Only the owner writes, rates and closes a goal.
    pub fn check_owner(&self, who: ParticipantId) -> Result<(), CannotChangeGoal> {
        if self.owner == who { Ok(()) } else { Err(CannotChangeGoal::NotOwner) }
    }

    /// Whether it belongs into an agreement: everything but what was dropped.
    pub const fn is_agreed_on(&self) -> bool {
        !matches!(self.state, GoalState::Dropped { .. })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rating_goes_from_nothing_to_all() {
        let value = |it| Rating::new(it).map(Rating::value);
        assert_eq!([value(0), value(10), value(11)], [Some(0), Some(10), None]);
    }
}
