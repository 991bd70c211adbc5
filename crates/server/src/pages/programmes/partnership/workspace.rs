//! The frame of the pages inside a partnership: whose it is, the ways between its rooms, and who can look in.

use crate::errors::Problem;
use crate::pages::Page;
use crate::pages::components::audience::{Audience, who_sees};
use crate::pages::components::navigation::tabs;
use crate::pages::components::{Part, part};
use crate::pages::layout::{Link, Place, layout};
use crate::pages::programmes::rounds::people::{Known, People};
use crate::pages::programmes::section::{Tab, path, section};
use crate::visitor::{Visitor, Within};
use actions::App;
use domain::access::{Actor, Inside, Membership, Role};
use domain::programme::Programme;
use domain::round::Partnership;
use domain::{ParticipantId, PartnershipId, Timestamp};
use hypertext::prelude::*;
use storage::{Tx, partnerships, programmes};

/// One partnership from within, for a present member of it.
pub(super) struct Workspace {
    pub(super) programme: Programme,
    pub(super) partnership: Partnership,
    pub(super) inside: Inside,
    /// Who is or was in it.
    pub(super) people: People,
    pub(super) now: Timestamp,
}

/// A part of the workspace with an address of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Room {
    /// Who you are to each other, and what is next.
    Partnership,
    /// What you want from each other and how you work.
    Agreement,
    /// What each of you wants to reach.
    Goals,
    /// What you write to each other and for yourselves.
    Notes,
    /// When you meet, and what you do between.
    Meetings,
    /// What you make together for others.
    Output,
    /// What you share beside words.
    Files,
}

impl Room {
    const ALL: [Self; 7] = [
        Self::Partnership,
        Self::Agreement,
        Self::Goals,
        Self::Meetings,
        Self::Notes,
        Self::Output,
        Self::Files,
    ];

    /// Below the partnership's own address; the first room is the page of all one's partnerships.
    const fn path(self) -> Option<&'static str> {
        match self {
            Self::Partnership => None,
            Self::Agreement => Some("agreement"),
            Self::Goals => Some("goals"),
            Self::Notes => Some("notes"),
            Self::Meetings => Some("meetings"),
            Self::Output => Some("outputs"),
            Self::Files => Some("files"),
        }
    }

    fn label(self, visitor: &Visitor) -> String {
        let t = visitor.texts;
        match self {
            Self::Partnership => t.workspace_room_partnership(),
            Self::Agreement => t.workspace_room_agreement(),
            Self::Goals => t.workspace_room_goals(),
            Self::Notes => t.workspace_room_notes(),
            Self::Meetings => t.workspace_room_meetings(),
            Self::Output => t.workspace_room_output(),
            Self::Files => t.workspace_room_files(),
        }
    }
}

impl Workspace {
    /// The workspace of the asker's own partnership of this id (from the path); nobody else finds one.
    pub(super) async fn load(app: &App, tx: &mut Tx, within: &Within, id: &str) -> Result<Self, Problem> {
        let programme = programmes::find(tx, within.programme).await?.ok_or(Problem::NotFound)?;
        let partnership = super::find_own(tx, within, id).await?;
        let inside = Inside::of(&within.actor, &partnership).ok_or(Problem::NotFound)?;
        let companions = partnerships::companions(tx, &inside).await?;
        let people = People::of(companions.into_iter().map(|it| {
            let organisation = it.organisation.map(|it| it.to_string());
            let known = Known { name: it.name.to_string(), organisation, language: Some(it.language) };
            (it.participant, known)
        }));
        Ok(Self { programme, partnership, inside, people, now: app.clock.now() })
    }

    pub(super) const fn me(&self) -> ParticipantId {
        self.inside.member()
    }

    /// The other present members.
    pub(super) fn others(&self) -> impl Iterator<Item = ParticipantId> + '_ {
        self.partnership.current().map(|it| it.participant).filter(|it| *it != self.me())
    }

    /// The address of a room of this partnership.
    pub(super) fn path(&self, room: Room) -> String {
        address(self.programme.slug.as_str(), self.partnership.id, room)
    }

    /// A page of one of the rooms: its heading, the ways to the other rooms, `main`, and who sees all this.
    pub(super) fn page(&self, visitor: &Visitor, room: Room, title: &str, main: impl Renderable) -> Page {
        self.page_for(visitor, room, title, Audience::Partnership, main)
    }

    /// As [`Workspace::page`], for something that not even all members see.
    pub(super) fn page_for(
        &self,
        visitor: &Visitor,
        room: Room,
        title: &str,
        audience: Audience,
        main: impl Renderable,
    ) -> Page {
        let t = visitor.texts;
        let names = self.people.names(t, self.others());
        let place = Place::new(title.to_owned())
            .within(section(visitor, &self.programme, Some(Tab::Partnership)))
            .under(t.workspace_with(&names), self.path(Room::Partnership));
        layout(
            visitor,
            &place,
            rsx! {
                <h1>(title)</h1>
                (rooms(visitor, self.programme.slug.as_str(), self.partnership.id, room))
                (main)
                (who_sees(t, audience, "who-sees-all".to_owned()))
            },
        )
    }

    /// A page below one of the rooms that asks or shows one thing, with a heading of its own and no ways to other rooms.
    pub(super) fn inner_page(
        &self,
        visitor: &Visitor,
        room: Room,
        title: &str,
        main: impl Renderable,
    ) -> Page {
        let names = self.people.names(visitor.texts, self.others());
        let place = Place::new(title.to_owned())
            .within(section(visitor, &self.programme, Some(Tab::Partnership)))
            .under(visitor.texts.workspace_with(&names), self.path(Room::Partnership))
            .under(room.label(visitor), self.path(room));
        layout(visitor, &place, main)
    }

    /// A workspace of two sample people, the reader the first of them.
    pub(super) fn sample() -> Self {
        let (programme, material, partnership) = crate::pages::programmes::rounds::sampled(false);
        let first = partnership.members.first().map(|it| it.participant);
        let participant = first.unwrap_or_else(|| unreachable!("a sample partnership has members"));
        let membership = Membership {
            programme: partnership.programme,
            slug: programme.slug.clone(),
            role: Role::Participant { participant },
        };
        let person = domain::PersonId::new(uuid::Uuid::from_u128(1));
        let actor = Actor { memberships: vec![membership], ..Actor::plain(person) };
        let inside = Inside::of(&actor, &partnership);
        let people = People::of(material.people.iter().map(|it| {
            let (name, organisation) = (it.name.clone(), it.organisation.clone());
            (it.id, Known { name, organisation, language: it.language })
        }));
        Self {
            inside: inside.unwrap_or_else(|| unreachable!("a sample member is inside")),
            now: programme.created_at,
            programme,
            partnership,
            people,
        }
    }
}

fn address(slug: &str, partnership: PartnershipId, room: Room) -> String {
    let all = path(slug, Tab::Partnership);
    room.path().map_or_else(|| all.clone(), |it| format!("{all}/{partnership}/{it}"))
}

/// The ways between the rooms of one partnership.
pub(super) fn rooms(visitor: &Visitor, slug: &str, partnership: PartnershipId, current: Room) -> Part {
    let link = |room: Room| {
        Link::new(room.label(visitor), address(slug, partnership, room)).current(room == current)
    };
    let links: Vec<Link> = Room::ALL.into_iter().map(link).collect();
    part(tabs(visitor.texts.workspace_rooms(), &links))
}
