//! Who asks, and as what: the roles a person holds, from which every scope is built.

use crate::round::Partnership;
use crate::{OrganisationId, ParticipantId, PartnershipId, PersonId, ProgrammeId, Slug};

/// One role of a person in one programme. A person may hold several: an organiser may take part too.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Role {
    Organiser,
    Coordinator { organisation: OrganisationId },
    Participant { participant: ParticipantId },
}

/// A role together with the programme it is held in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Membership {
    pub programme: ProgrammeId,
    /// The programme's name in addresses.
    pub slug: Slug,
    pub role: Role,
}

/// The person behind a request, with everything that decides what they may see and do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Actor {
    pub person: PersonId,
    /// Runs the installation: organisations, accounts, mail.
    pub administrator: bool,
    pub memberships: Vec<Membership>,
}

impl Actor {
    /// An actor without any role, as someone who has just signed in for the first time.
    pub const fn plain(person: PersonId) -> Self {
        Self { person, administrator: false, memberships: Vec::new() }
    }

    pub fn organises(&self, programme: ProgrammeId) -> bool {
        self.in_programme(programme).any(|it| it.role == Role::Organiser)
    }

    /// The organisations this person coordinates in the programme.
    pub fn coordinates(&self, programme: ProgrammeId) -> impl Iterator<Item = OrganisationId> + '_ {
        self.in_programme(programme).filter_map(|it| match it.role {
            Role::Coordinator { organisation } => Some(organisation),
            _ => None,
        })
    }

    pub fn participant(&self, programme: ProgrammeId) -> Option<ParticipantId> {
        self.in_programme(programme).find_map(|it| match it.role {
            Role::Participant { participant } => Some(participant),
            _ => None,
        })
    }

    /// Organisers, coordinators and administrators hold other people's data: their sessions are shorter.
    pub fn is_staff(&self) -> bool {
        self.administrator || self.memberships.iter().any(|it| !matches!(it.role, Role::Participant { .. }))
    }

    fn in_programme(&self, programme: ProgrammeId) -> impl Iterator<Item = &Membership> + '_ {
        self.memberships.iter().filter(move |it| it.programme == programme)
    }
}

/// What of a programme's private data may be loaded. Every query for a person's eyes takes one; there is no other way
/// to make one than from who asks, or for the system's own work.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scope {
    programme: ProgrammeId,
    reach: Reach,
}

/// How far into a programme a scope reaches.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reach {
    /// Everybody in the programme.
    Whole,
    /// The people of these organisations.
    Organisations(Vec<OrganisationId>),
    /// One participant: themself.
    Own(ParticipantId),
}

impl Scope {
    /// The widest scope the actor has in the programme; `None` when they have no part in it.
    pub fn of(actor: &Actor, programme: ProgrammeId) -> Option<Self> {
        let coordinated: Vec<_> = actor.coordinates(programme).collect();
        let reach = if actor.organises(programme) {
            Reach::Whole
        } else if !coordinated.is_empty() {
            Reach::Organisations(coordinated)
        } else {
            Reach::Own(actor.participant(programme)?)
        };
        Some(Self { programme, reach })
    }

    /// Only what is the actor's own as a participant, whatever else they are.
    pub fn own(actor: &Actor, programme: ProgrammeId) -> Option<Self> {
        Some(Self { programme, reach: Reach::Own(actor.participant(programme)?) })
    }

    /// For work nobody looks at: matching, mail, sweeping. Never for a page.
    pub const fn of_the_system(programme: ProgrammeId) -> Self {
        Self { programme, reach: Reach::Whole }
    }

    pub const fn programme(&self) -> ProgrammeId {
        self.programme
    }

    pub const fn reach(&self) -> &Reach {
        &self.reach
    }
}

/// The inside of one partnership, as one of its members has it: the key without which nothing that members write for
/// each other is loaded. There is no way to make one for anybody else; organisers, coordinators and administrators have
/// none, and who has left has none any more.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Inside {
    programme: ProgrammeId,
    partnership: PartnershipId,
    member: ParticipantId,
}

impl Inside {
    /// `None` unless the actor is a present member and the partnership goes on.
    pub fn of(actor: &Actor, partnership: &Partnership) -> Option<Self> {
        let member = actor.participant(partnership.programme)?;
        let is_present = partnership.current().any(|it| it.participant == member);
        (is_present && partnership.ended_at.is_none()).then_some(Self {
            programme: partnership.programme,
            partnership: partnership.id,
            member,
        })
    }

    pub const fn programme(&self) -> ProgrammeId {
        self.programme
    }

    pub const fn partnership(&self) -> PartnershipId {
        self.partnership
    }

    /// Who looks.
    pub const fn member(&self) -> ParticipantId {
        self.member
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::round::{Member, MemberRole, Response};
    use crate::{RoundId, Timestamp};
    use uuid::Uuid;

    fn member(number: u128, response: Response) -> Member {
        let participant = ParticipantId::new(Uuid::from_u128(number));
        Member { participant, role: MemberRole::Peer, gain: 0, response }
    }

    #[test]
    fn only_present_members_are_inside_a_partnership() {
        let programme = ProgrammeId::new(Uuid::from_u128(1));
        let at = Timestamp::UNIX_EPOCH;
        let partnership = Partnership {
            id: PartnershipId::new(Uuid::from_u128(2)),
            programme,
            round: RoundId::new(Uuid::from_u128(3)),
            members: vec![
                member(11, Response::Awaited),
                member(12, Response::Accepted { at }),
                member(13, Response::Declined { at, reason: None }),
            ],
            benefit: 0,
            introduced_at: at,
            ended_at: None,
            version: 1,
        };
        let as_role = |role| {
            let slug = Slug::parse("spring-2027").expect("a slug");
            let memberships = vec![Membership { programme, slug, role }];
            Actor { administrator: true, memberships, ..Actor::plain(PersonId::new(Uuid::from_u128(9))) }
        };
        let participant =
            |number| as_role(Role::Participant { participant: ParticipantId::new(Uuid::from_u128(number)) });
        let seen = |actor: &Actor| Inside::of(actor, &partnership).map(|it| it.member());
        assert_eq!(seen(&participant(11)), Some(ParticipantId::new(Uuid::from_u128(11))));
        assert_eq!(seen(&participant(12)), Some(ParticipantId::new(Uuid::from_u128(12))));
        assert_eq!(seen(&participant(13)), None, "has left");
        assert_eq!(seen(&participant(14)), None, "is in another partnership");
        assert_eq!(seen(&as_role(Role::Organiser)), None);
        let ended = Partnership { ended_at: Some(at), ..partnership.clone() };
        assert_eq!(Inside::of(&participant(11), &ended), None);
    }

    #[test]
    fn a_role_counts_only_in_its_own_programme() {
        let here = ProgrammeId::new(Uuid::from_u128(1));
        let elsewhere = ProgrammeId::new(Uuid::from_u128(2));
        let organisation = OrganisationId::new(Uuid::from_u128(3));
        let participant = ParticipantId::new(Uuid::from_u128(4));
        let slug = Slug::parse("spring-2027").expect("a slug");
        let membership = |role| Membership { programme: here, slug: slug.clone(), role };
        let actor = Actor {
            memberships: vec![
                membership(Role::Organiser),
                membership(Role::Coordinator { organisation }),
                membership(Role::Participant { participant }),
            ],
            ..Actor::plain(PersonId::new(Uuid::from_u128(9)))
        };

        let seen_in = |programme| {
            (actor.organises(programme), actor.coordinates(programme).collect(), actor.participant(programme))
        };
        assert_eq!(seen_in(here), (true, vec![organisation], Some(participant)));
        assert_eq!(seen_in(elsewhere), (false, vec![], None));
        assert!(actor.is_staff());

        assert_eq!(Scope::of(&actor, here), Some(Scope { programme: here, reach: Reach::Whole }));
        assert_eq!(Scope::of(&actor, elsewhere), None);
        assert_eq!(Scope::own(&actor, here), Some(Scope { programme: here, reach: Reach::Own(participant) }));
        assert!(!Actor::plain(actor.person).is_staff());
    }
}
