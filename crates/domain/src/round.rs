//! A round of matching: collecting → proposed → published, its scenarios, and the partnerships it makes.

use crate::matching_rules::{MatchingRules, Rule};
use crate::{
    LongText, ParticipantId, PartnershipId, PersonId, ProgrammeId, ProposalId, RoundId, ShortText, Timestamp,
};
use chrono::Duration;

/// One run of the matching in a programme: needs and offers in, partnerships out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Round {
    pub id: RoundId,
    pub programme: ProgrammeId,
    /// 1 for the programme's first round.
    pub number: u16,
    pub state: RoundState,
    pub created_at: Timestamp,
    /// Rises with every change of the round or of one of its proposals.
    pub version: u32,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RoundState {
    /// Nothing has been proposed.
    Collecting,
    /// At least one scenario exists; this one would be published.
    Proposed {
        chosen: ProposalId,
    },
    Published(Publication),
}

/// The chosen scenario was made known to everyone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Publication {
    pub proposal: ProposalId,
    pub by: PersonId,
    pub at: Timestamp,
}

/// Why a round can not be published.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CannotPublish {
    #[error("nothing has been proposed")]
    NothingProposed,
    #[error("already published")]
    AlreadyPublished,
    #[error("the proposal holds no partnership")]
    NoPartnerships,
    #[error("{0} people of the proposal have since left or are no longer approved")]
    PeopleLeft(usize),
}

/// Why a publication can not be undone.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CannotUndo {
    #[error("not published")]
    NotPublished,
    #[error("more than an hour has passed")]
    TooLate,
    #[error("{0} people have already answered")]
    Answered(usize),
}

/// Why scenarios of a round can not be changed.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CannotPropose {
    #[error("the round is published")]
    Published,
    #[error("at least two approved people are needed, there are {0}")]
    TooFewPeople(usize),
    #[error("the pins contradict each other or a forbidden pair: {0:?}")]
    ContradictingPins(ParticipantId),
    #[error("a partnership that is pinned breaks the rule {0:?}")]
    PinBreaksRule(Rule),
    #[error("the rules contradict each other")]
    InvalidRules(#[from] crate::matching_rules::InvalidRules),
}

impl Round {
    /// How long a publication can be undone while nobody has answered.
    pub const UNDO_WITHIN: Duration = Duration::hours(1);

    /// Makes a scenario the one that would be published.
    pub fn choose(&mut self, proposal: ProposalId) -> Result<(), CannotPropose> {
        match self.state {
            RoundState::Published(_) => Err(CannotPropose::Published),
            RoundState::Collecting | RoundState::Proposed { .. } => {
                self.state = RoundState::Proposed { chosen: proposal };
                Ok(())
            }
        }
    }

    /// Publishes the chosen scenario. `left` counts its people who can no longer take part.
    pub fn publish(
        &mut self,
        proposal: &Proposal,
        left: usize,
        by: PersonId,
        at: Timestamp,
    ) -> Result<Publication, CannotPublish> {
        let chosen = match self.state {
            RoundState::Collecting => return Err(CannotPublish::NothingProposed),
            RoundState::Published(_) => return Err(CannotPublish::AlreadyPublished),
            RoundState::Proposed { chosen } => chosen,
        };
        if proposal.id != chosen {
            return Err(CannotPublish::NothingProposed);
        }
        if proposal.outcome.partnerships.is_empty() {
            return Err(CannotPublish::NoPartnerships);
        }
        if left > 0 {
            return Err(CannotPublish::PeopleLeft(left));
        }
        let publication = Publication { proposal: chosen, by, at };
        self.state = RoundState::Published(publication.clone());
        Ok(publication)
    }

    /// Takes a publication back. `answers` counts the people who have accepted or declined.
    pub fn undo_publication(&mut self, answers: usize, now: Timestamp) -> Result<(), CannotUndo> {
        let RoundState::Published(publication) = &self.state else { return Err(CannotUndo::NotPublished) };
        if now - publication.at > Self::UNDO_WITHIN {
            return Err(CannotUndo::TooLate);
        }
        if answers > 0 {
            return Err(CannotUndo::Answered(answers));
        }
        self.state = RoundState::Proposed { chosen: publication.proposal };
        Ok(())
    }
}

/// One scenario of a round: what was asked, and the best answer to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proposal {
    pub id: ProposalId,
    pub round: RoundId,
    pub name: ShortText,
    pub settings: ProposalSettings,
    pub outcome: Outcome,
    pub created_at: Timestamp,
}

/// What the organiser asked of a scenario.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProposalSettings {
    pub rules: MatchingRules,
    /// Partnerships to be kept as they are.
    pub pins: Vec<Vec<ParticipantId>>,
    /// Two people not to be brought together.
    pub forbidden: Vec<(ParticipantId, ParticipantId)>,
}

/// What the matching found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Outcome {
    pub partnerships: Vec<ProposedPartnership>,
    pub unplaced: Vec<Unplaced>,
    pub proof: Proof,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProposedPartnership {
    pub members: Vec<ProposedMember>,
    /// In thousandths of what two people who meet each other's every need would reach.
    pub benefit: i64,
    pub pinned: bool,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProposedMember {
    pub participant: ParticipantId,
    pub role: MemberRole,
    /// What this person gets from the others, in thousandths of everything they asked for.
    pub gain: i64,
}

/// As what somebody belongs to a partnership.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum MemberRole {
    Peer,
    Mentor,
    Mentee,
}

impl MemberRole {
    pub const fn code(self) -> &'static str {
        match self {
            Self::Peer => "peer",
            Self::Mentor => "mentor",
            Self::Mentee => "mentee",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        [Self::Peer, Self::Mentor, Self::Mentee].into_iter().find(|it| it.code() == code)
    }
}

/// Somebody who was not placed, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unplaced {
    pub participant: ParticipantId,
    pub cause: UnplacedCause,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum UnplacedCause {
    /// The others are more, or better served, without this person: an odd one out, or competition.
    Competition,
    /// Each rule that alone keeps this person from every partner they could otherwise have, with how many partners
    /// lifting it would open.
    Rules(Vec<(Rule, u32)>),
    /// Nobody is left even without the rules.
    Nobody,
}

/// What is known about how good an outcome is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Proof {
    /// No other arrangement is better. Groups are proven only up to `bound`.
    pub optimal: bool,
    /// Total benefit, in thousandths as [`ProposedPartnership::benefit`].
    pub total: i64,
    /// No arrangement reaches more than this.
    pub bound: i64,
    /// The gain of the person who gains least, in thousandths.
    pub worst_gain: i64,
    /// Pairs of people the proof covers.
    pub pairs_checked: u64,
    pub microseconds: u64,
    /// Both directions could not be kept above the floor for everyone.
    pub gave_way: bool,
    /// The certificate as JSON, for whoever wants to check it; empty where there is none.
    pub certificate: String,
}

/// A published pair or group.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Partnership {
    pub id: PartnershipId,
    pub programme: ProgrammeId,
    pub round: RoundId,
    pub members: Vec<Member>,
    pub benefit: i64,
    pub introduced_at: Timestamp,
    /// Set when too few members are left or the organisers dissolved it.
    pub ended_at: Option<Timestamp>,
    pub version: u32,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Member {
    pub participant: ParticipantId,
    pub role: MemberRole,
    pub gain: i64,
    pub response: Response,
}

/// A member's answer to the introduction.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Response {
    Awaited,
    Accepted {
        at: Timestamp,
    },
    /// In confidence: only the organisers read the reason.
    Declined {
        at: Timestamp,
        reason: Option<LongText>,
    },
    /// Had accepted, and left later: nobody's fault. In confidence as well.
    Left {
        at: Timestamp,
        reason: Option<LongText>,
    },
}

impl Response {
    /// Whether the member is no longer one.
    pub const fn is_gone(&self) -> bool {
        matches!(self, Self::Declined { .. } | Self::Left { .. })
    }
}

/// Why an answer can not be taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CannotRespond {
    #[error("not a member")]
    NotMember,
    #[error("the partnership has ended")]
    Ended,
    #[error("already declined or left")]
    AlreadyGone,
}

impl Partnership {
    pub fn accept(&mut self, who: ParticipantId, at: Timestamp) -> Result<(), CannotRespond> {
        self.answering(who)?.response = Response::Accepted { at };
        Ok(())
    }

    /// The member goes: declines what they have not accepted, and leaves what they have. That ends a pair; a group of
    /// three or more goes on without the one who went.
    pub fn leave(
        &mut self,
        who: ParticipantId,
        reason: Option<LongText>,
        at: Timestamp,
    ) -> Result<(), CannotRespond> {
        let member = self.answering(who)?;
        member.response = match member.response {
            Response::Accepted { .. } => Response::Left { at, reason },
            _ => Response::Declined { at, reason },
        };
        if self.current().count() < 2 {
            self.ended_at = Some(at);
        }
        Ok(())
    }

    /// The organisers end it, for everybody in it.
    pub fn dissolve(&mut self, at: Timestamp) -> Result<(), CannotRespond> {
        if self.ended_at.is_some() {
            return Err(CannotRespond::Ended);
        }
        self.ended_at = Some(at);
        Ok(())
    }

    /// Members who have neither declined nor left.
    pub fn current(&self) -> impl Iterator<Item = &Member> {
        self.members.iter().filter(|it| !it.response.is_gone())
    }

    pub fn answers(&self) -> usize {
        self.members.iter().filter(|it| it.response != Response::Awaited).count()
    }

    fn answering(&mut self, who: ParticipantId) -> Result<&mut Member, CannotRespond> {
        if self.ended_at.is_some() {
            return Err(CannotRespond::Ended);
        }
        let member =
            self.members.iter_mut().find(|it| it.participant == who).ok_or(CannotRespond::NotMember)?;
        if member.response.is_gone() {
            return Err(CannotRespond::AlreadyGone);
        }
        Ok(member)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Method;
    use crate::programme::preset_rules;
    use uuid::Uuid;

    fn participant(number: u128) -> ParticipantId {
        ParticipantId::new(Uuid::from_u128(number))
    }

    fn proposal(partnerships: Vec<ProposedPartnership>) -> Proposal {
        Proposal {
            id: ProposalId::new(Uuid::from_u128(7)),
            round: RoundId::new(Uuid::from_u128(8)),
            name: ShortText::parse("First").expect("a name"),
            settings: ProposalSettings {
                rules: preset_rules(Method::CrossExpertise),
                pins: vec![],
                forbidden: vec![],
            },
            outcome: Outcome { partnerships, ..Outcome::default() },
            created_at: Timestamp::UNIX_EPOCH,
        }
    }

    fn pair() -> ProposedPartnership {
        let member =
            |number| ProposedMember { participant: participant(number), role: MemberRole::Peer, gain: 500 };
        ProposedPartnership { members: vec![member(1), member(2)], benefit: 500, pinned: false }
    }

    fn round() -> Round {
        Round {
            id: RoundId::new(Uuid::from_u128(8)),
            programme: ProgrammeId::new(Uuid::from_u128(9)),
            number: 1,
            state: RoundState::Collecting,
            created_at: Timestamp::UNIX_EPOCH,
            version: 1,
        }
    }

    #[test]
    fn only_a_chosen_whole_scenario_is_published_and_once() {
        let by = PersonId::new(Uuid::from_u128(10));
        let at = Timestamp::UNIX_EPOCH;
        let good = proposal(vec![pair()]);
        let mut it = round();
        assert_eq!(it.publish(&good, 0, by, at), Err(CannotPublish::NothingProposed));
        assert_eq!(it.choose(good.id), Ok(()));
        assert_eq!(it.publish(&proposal(vec![]), 0, by, at), Err(CannotPublish::NoPartnerships));
        assert_eq!(it.publish(&good, 1, by, at), Err(CannotPublish::PeopleLeft(1)));
        assert_eq!(it.publish(&good, 0, by, at), Ok(Publication { proposal: good.id, by, at }));
        assert_eq!(it.publish(&good, 0, by, at), Err(CannotPublish::AlreadyPublished));
        assert_eq!(it.choose(good.id), Err(CannotPropose::Published));
    }

    #[test]
    fn a_publication_is_undone_within_the_hour_and_before_any_answer() {
        let by = PersonId::new(Uuid::from_u128(10));
        let at = Timestamp::UNIX_EPOCH;
        let good = proposal(vec![pair()]);
        let mut it = round();
        assert_eq!(it.undo_publication(0, at), Err(CannotUndo::NotPublished));
        it.choose(good.id).expect("a round to choose in");
        it.publish(&good, 0, by, at).expect("a round to publish");
        assert_eq!(it.undo_publication(0, at + Duration::minutes(61)), Err(CannotUndo::TooLate));
        assert_eq!(it.undo_publication(2, at), Err(CannotUndo::Answered(2)));
        assert_eq!(it.undo_publication(0, at + Duration::minutes(60)), Ok(()));
        assert_eq!(it.state, RoundState::Proposed { chosen: good.id });
    }

    #[test]
    fn going_ends_a_pair_but_not_a_trio() {
        let partnership = |size: u128| Partnership {
            id: PartnershipId::new(Uuid::from_u128(1)),
            programme: ProgrammeId::new(Uuid::from_u128(9)),
            round: RoundId::new(Uuid::from_u128(8)),
            members: (1..=size)
                .map(|number| Member {
                    participant: participant(number),
                    role: MemberRole::Peer,
                    gain: 1,
                    response: Response::Awaited,
                })
                .collect(),
            benefit: 1,
            introduced_at: Timestamp::UNIX_EPOCH,
            ended_at: None,
            version: 1,
        };
        let at = Timestamp::UNIX_EPOCH;

        let mut two = partnership(2);
        assert_eq!(two.accept(participant(1), at), Ok(()));
        assert_eq!(two.leave(participant(2), None, at), Ok(()));
        assert_eq!((two.ended_at, two.answers()), (Some(at), 2));
        assert_eq!(two.members[1].response, Response::Declined { at, reason: None });
        assert_eq!(two.dissolve(at), Err(CannotRespond::Ended));
        assert_eq!(two.accept(participant(1), at), Err(CannotRespond::Ended));

        let mut three = partnership(3);
        assert_eq!(three.leave(participant(2), None, at), Ok(()));
        assert_eq!((three.ended_at, three.current().count()), (None, 2));
        assert_eq!(three.accept(participant(2), at), Err(CannotRespond::AlreadyGone));
        assert_eq!(three.accept(participant(4), at), Err(CannotRespond::NotMember));

        // Who had accepted has left, and did not decline.
        assert_eq!(three.accept(participant(3), at), Ok(()));
        assert_eq!(three.leave(participant(3), None, at), Ok(()));
        assert_eq!(three.members[2].response, Response::Left { at, reason: None });
        assert_eq!(three.ended_at, Some(at));
    }

    #[test]
    fn organisers_end_a_partnership_for_everybody_in_it() {
        let at = Timestamp::UNIX_EPOCH;
        let mut it = Partnership {
            id: PartnershipId::new(Uuid::from_u128(1)),
            programme: ProgrammeId::new(Uuid::from_u128(9)),
            round: RoundId::new(Uuid::from_u128(8)),
            members: vec![],
            benefit: 1,
            introduced_at: at,
            ended_at: None,
            version: 1,
        };
        assert_eq!(it.dissolve(at), Ok(()));
        assert_eq!((it.ended_at, it.dissolve(at)), (Some(at), Err(CannotRespond::Ended)));
    }
}
