//! What the members of a partnership have agreed to do.

use crate::{ActionItemId, MeetingId, ParticipantId, PartnershipId, ProgrammeId, ShortText, Timestamp};
use chrono::NaiveDate;

/// One thing to do, by one member or by all of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ActionItem {
    pub id: ActionItemId,
    pub programme: ProgrammeId,
    pub partnership: PartnershipId,
    /// Where it was agreed.
    pub meeting: Option<MeetingId>,
    pub what: ShortText,
    /// `None` when it is for all members.
    pub owner: Option<ParticipantId>,
    pub due: Option<NaiveDate>,
    pub done_at: Option<Timestamp>,
    pub created_by: ParticipantId,
    pub changed_at: Timestamp,
    pub version: u32,
}

/// Why a thing to do can not be like that.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum InvalidActionItem {
    #[error("the owner is no present member")]
    OwnerLeft,
    #[error("due before it was agreed, or in years")]
    Due,
    #[error("{0} things are open already")]
    TooMany(usize),
}

impl ActionItem {
    /// More open things than these nobody looks through.
    pub const MOST_OPEN: usize = 100;
    const FARTHEST_DAYS: i64 = 731;

    /// `today` is the day of who writes. Days that have passed are taken: something may be late already.
    pub fn check(
        owner: Option<ParticipantId>,
        due: Option<NaiveDate>,
        members: &[ParticipantId],
        today: NaiveDate,
    ) -> Result<(), InvalidActionItem> {
        if owner.is_some_and(|it| !members.contains(&it)) {
            return Err(InvalidActionItem::OwnerLeft);
        }
        if due.is_some_and(|it| (it - today).num_days().abs() > Self::FARTHEST_DAYS) {
            return Err(InvalidActionItem::Due);
        }
        Ok(())
    }

    pub const fn is_done(&self) -> bool {
        self.done_at.is_some()
    }

    pub fn is_late(&self, today: NaiveDate) -> bool {
        !self.is_done() && self.due.is_some_and(|it| it < today)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    #[test]
    fn an_owner_is_a_present_member_and_a_due_day_is_near() {
        let member = |number| ParticipantId::new(Uuid::from_u128(number));
        let day = |year, day| NaiveDate::from_ymd_opt(year, 3, day).expect("a day");
        let members = [member(1), member(2)];
        let check = |owner, due, expected| {
            assert_eq!(ActionItem::check(owner, due, &members, day(2027, 1)), expected);
        };
        check(None, None, Ok(()));
        check(Some(member(2)), Some(day(2027, 20)), Ok(()));
        check(Some(member(3)), None, Err(InvalidActionItem::OwnerLeft));
        check(None, Some(day(2099, 1)), Err(InvalidActionItem::Due));
    }
}
