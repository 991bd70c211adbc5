//! Partnerships of which nothing is heard: asked gently, twice, before the organisers are told; and what members say of
//! themselves.

use crate::{ConcernId, ParticipantId, PartnershipId, PersonId, ProgrammeId, Timestamp};
use chrono::Duration;

/// What a member answers to "how is it going?".
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wellbeing {
    Fine,
    NeedHelp,
    WantToStop,
}

impl Wellbeing {
    pub const ALL: [Self; 3] = [Self::Fine, Self::NeedHelp, Self::WantToStop];

    pub const fn code(self) -> &'static str {
        match self {
            Self::Fine => "fine",
            Self::NeedHelp => "need-help",
            Self::WantToStop => "want-to-stop",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.code() == code)
    }

    /// What the organisers are told when the member agrees to it.
    pub const fn concern(self) -> Option<ConcernKind> {
        match self {
            Self::Fine => None,
            Self::NeedHelp => Some(ConcernKind::NeedHelp),
            Self::WantToStop => Some(ConcernKind::WantToStop),
        }
    }
}

/// Something about a partnership that the organisers were told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Concern {
    pub id: ConcernId,
    pub programme: ProgrammeId,
    pub partnership: PartnershipId,
    pub kind: ConcernKind,
    /// The member who wanted it told; `None` when nobody answered.
    pub by: Option<ParticipantId>,
    pub raised_at: Timestamp,
    pub settled: Option<Settled>,
}

/// An organiser has looked after it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Settled {
    pub by: PersonId,
    pub at: Timestamp,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ConcernKind {
    /// Asked twice, and nobody answered.
    NoAnswer,
    NeedHelp,
    WantToStop,
}

impl ConcernKind {
    pub const ALL: [Self; 3] = [Self::NoAnswer, Self::NeedHelp, Self::WantToStop];

    pub const fn code(self) -> &'static str {
        match self {
            Self::NoAnswer => "no-answer",
            Self::NeedHelp => "need-help",
            Self::WantToStop => "want-to-stop",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.code() == code)
    }
}

/// What is to be done about the silence of a partnership.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Silence {
    /// Not long enough, or asked not long ago.
    Wait,
    /// Ask the members: 1 for the first time, 2 for the second.
    Ask(u8),
    TellOrganisers,
}

/// How long an unanswered question waits before it is asked again, and then before the organisers are told.
const PATIENCE: Duration = Duration::days(7);

/// Weighs the silence of a partnership. `last_sign` is the last moment at which anything was heard of it, an answer to an
/// earlier question included; `asked` are the times it was asked since. A clock set back only makes it wait longer.
pub fn weigh_silence(
    quiet_after_days: u16,
    last_sign: Timestamp,
    asked: &[Timestamp],
    now: Timestamp,
) -> Silence {
    let asked_since: Vec<&Timestamp> = asked.iter().filter(|it| **it >= last_sign).collect();
    let Some(last) = asked_since.iter().max() else {
        let quiet = now - last_sign >= Duration::days(quiet_after_days.into());
        return if quiet { Silence::Ask(1) } else { Silence::Wait };
    };
    match asked_since.len() {
        _ if now - **last < PATIENCE => Silence::Wait,
        1 => Silence::Ask(2),
        _ => Silence::TellOrganisers,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_quiet_pair_is_asked_twice_before_the_organisers_are_told() {
        let at = |day| Timestamp::UNIX_EPOCH + Duration::days(day);
        let check = |last_sign, asked: &[i64], now, expected| {
            let asked: Vec<Timestamp> = asked.iter().map(|it| at(*it)).collect();
            assert_eq!(weigh_silence(21, at(last_sign), &asked, at(now)), expected, "{asked:?} at {now}");
        };
        check(100, &[], 120, Silence::Wait);
        check(100, &[], 121, Silence::Ask(1));
        check(100, &[121], 127, Silence::Wait);
        check(100, &[121], 128, Silence::Ask(2));
        check(100, &[121, 128], 134, Silence::Wait);
        check(100, &[121, 128], 135, Silence::TellOrganisers);
        // Whatever was heard since begins the count anew.
        check(125, &[121], 130, Silence::Wait);
        check(125, &[121], 146, Silence::Ask(1));
        // A clock set back waits.
        check(100, &[121], 119, Silence::Wait);
    }
}
