//! Partnerships of which nothing is heard: asked gently, twice, before the organisers are told; and what members say of
//! themselves.

use crate::programme::{Programme, ProgrammeState};
use crate::round::{Partnership, Response};
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

    /// What the organisers are told. That all is well stays between the member and nobody.
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
    /// It has not been quiet for long enough.
    Wait,
    /// Ask whoever of the members has not been asked this yet: 1 for the first time, 2 for the second.
    Ask(u8),
    TellOrganisers,
}

/// How long an unanswered question waits before it is asked again, and then before the organisers are told.
const PATIENCE: Duration = Duration::days(7);

/// Weighs the silence of a partnership. `last_sign` is the last moment at which anything was heard of it, an answer to an
/// earlier question included; `asked` says when each question of this silence was first put to a member. A clock set back
/// only makes it wait longer.
pub fn weigh_silence(
    quiet_after_days: u16,
    last_sign: Timestamp,
    asked: &[Timestamp],
    now: Timestamp,
) -> Silence {
    let Some(last) = asked.iter().max() else {
        let quiet = now - last_sign >= Duration::days(quiet_after_days.into());
        return if quiet { Silence::Ask(1) } else { Silence::Wait };
    };
    match (asked.len(), now - *last < PATIENCE) {
        (1, true) => Silence::Ask(1),
        (1, false) | (_, true) => Silence::Ask(2),
        (_, false) => Silence::TellOrganisers,
    }
}

/// Why organisers should look after a partnership, the most pressing first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Attention {
    WantsToStop,
    NeedsHelp,
    /// Asked twice how it goes, without an answer.
    NoAnswer,
    /// The introduction is a week old and somebody has not answered it.
    Unanswered,
    /// Nothing has been heard of it for as long as the programme lets pass.
    Quiet,
}

/// How long an introduction may stay unanswered.
const TO_ANSWER: Duration = Duration::days(7);

/// Why somebody should look after this partnership now.
pub fn attention(
    programme: &Programme,
    partnership: &Partnership,
    last_sign: Timestamp,
    unsettled: &[Concern],
    now: Timestamp,
) -> Vec<Attention> {
    if partnership.ended_at.is_some() || programme.state != ProgrammeState::Published {
        return Vec::new();
    }
    let mut found: Vec<Attention> = unsettled
        .iter()
        .map(|it| match it.kind {
            ConcernKind::WantToStop => Attention::WantsToStop,
            ConcernKind::NeedHelp => Attention::NeedsHelp,
            ConcernKind::NoAnswer => Attention::NoAnswer,
        })
        .collect();
    let is_awaited = partnership.current().any(|it| it.response == Response::Awaited);
    if is_awaited && now - partnership.introduced_at >= TO_ANSWER {
        found.push(Attention::Unanswered);
    } else if now - last_sign >= Duration::days(programme.quiet_after_days.into())
        && now < programme.timetable.closing
    {
        found.push(Attention::Quiet);
    }
    found.sort_unstable();
    found.dedup();
    found
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
        // Who could not be asked at that hour is asked later.
        check(100, &[121], 127, Silence::Ask(1));
        check(100, &[121], 128, Silence::Ask(2));
        check(100, &[121, 128], 134, Silence::Ask(2));
        check(100, &[121, 128], 135, Silence::TellOrganisers);
        // A clock set back waits.
        check(100, &[121], 119, Silence::Ask(1));
        check(100, &[121, 128], 119, Silence::Ask(2));
    }

    #[test]
    fn a_partnership_needs_attention_by_what_was_said_and_by_silence() {
        use crate::round::{Member, MemberRole};
        use uuid::Uuid;
        let draft = crate::programme::tests::draft();
        let mut programme = Programme { state: ProgrammeState::Published, ..draft };
        let start = programme.timetable.closing - Duration::days(100);
        let at = |day| start + Duration::days(day);
        let id = |number| Uuid::from_u128(number);
        let member = |number, response| Member {
            participant: id(number).into(),
            role: MemberRole::Peer,
            gain: 0,
            response,
        };
        let accepted = Response::Accepted { at: at(1) };
        let mut partnership = Partnership {
            id: id(9).into(),
            programme: programme.id,
            round: id(8).into(),
            members: vec![member(1, accepted.clone()), member(2, Response::Awaited)],
            benefit: 0,
            introduced_at: at(0),
            ended_at: None,
            version: 1,
        };
        let said = |kind| Concern {
            id: id(7).into(),
            programme: programme.id,
            partnership: partnership.id,
            kind,
            by: None,
            raised_at: at(2),
            settled: None,
        };
        let said = [said(ConcernKind::NeedHelp), said(ConcernKind::WantToStop), said(ConcernKind::NeedHelp)];
        let of = |programme: &Programme, it: &Partnership, last, said: &[Concern], now| {
            attention(programme, it, at(last), said, at(now))
        };
        assert_eq!(of(&programme, &partnership, 1, &[], 6), vec![]);
        assert_eq!(of(&programme, &partnership, 1, &[], 7), vec![Attention::Unanswered]);
        assert_eq!(
            of(&programme, &partnership, 1, &said, 30),
            vec![Attention::WantsToStop, Attention::NeedsHelp, Attention::Unanswered]
        );
        partnership.members[1].response = accepted;
        assert_eq!(of(&programme, &partnership, 1, &[], 21), vec![]);
        assert_eq!(of(&programme, &partnership, 1, &[], 22), vec![Attention::Quiet]);
        assert_eq!(of(&programme, &partnership, 40, &[], 60), vec![]);
        // After the closing, silence is no news.
        assert_eq!(of(&programme, &partnership, 1, &[], 100), vec![]);
        partnership.ended_at = Some(at(50));
        assert_eq!(of(&programme, &partnership, 1, &said, 51), vec![]);
        partnership.ended_at = None;
        programme.state = ProgrammeState::Finished;
        assert_eq!(of(&programme, &partnership, 1, &said, 51), vec![]);
    }
}
