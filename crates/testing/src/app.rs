//! An installation to try actions on: a store of its own, a clock that tests move, chance from a seed, and a cast.

use crate::cast::{self, minute, short};
use crate::database::{Database, Fixture};
use actions::{App, Chance, Clock};
use anyhow::{Context, Result};
use chrono::Duration;
use domain::access::Actor;
use domain::mail::{Letter, Mail};
use domain::organisation::Organisation;
use domain::participant::{Level, Need, Offer, Participant};
use domain::person::Person;
use domain::programme::{Programme, ProgrammeState};
use domain::round::{Member, MemberRole, Partnership, Response, Round, RoundState};
use domain::{PersonId, Timestamp};
use rand::rngs::StdRng;
use rand::{Rng, SeedableRng};
use std::sync::{Arc, Mutex, PoisonError};
use storage::{access, mails, organisations, participants, partnerships, persons, programmes, rounds};

/// An installation with a programme that is closed for sign-up: an organiser, a coordinator, and six approved people of
/// three organisations, each of whom offers what another needs.
pub struct TestApp {
    pub app: App,
    pub programme: Programme,
    pub organiser: Person,
    /// Coordinates the first organisation.
    pub coordinator: Person,
    pub organisations: Vec<Organisation>,
    pub people: Vec<Person>,
    /// In the order of `people`.
    pub participants: Vec<Participant>,
    now: Arc<Mutex<Timestamp>>,
    database: Database,
}

/// First name, organisation, what is offered and what is needed: 0 and 3, 1 and 4, 2 and 5 fit each other best.
const PEOPLE: [(&str, usize, &str, &str); 6] = [
    ("Aino", 0, "service design", "data analysis"),
    ("Bo", 1, "leadership", "academic writing"),
    ("Cecilia", 2, "project management", "video editing"),
    ("David", 1, "data analysis", "service design"),
    ("Eevi", 2, "academic writing", "leadership"),
    ("Frej", 0, "video editing", "project management"),
];

impl Fixture for TestApp {
    async fn on(database: Database) -> Result<Self> {
        let now = Arc::new(Mutex::new(minute(60)));
        let mut app = App::new(database.store().clone());
        let shown = Arc::clone(&now);
        app.clock = Clock::new(move || *shown.lock().unwrap_or_else(PoisonError::into_inner));
        let seeded = Mutex::new(StdRng::seed_from_u64(1));
        app.chance =
            Chance::new(move |bytes| seeded.lock().unwrap_or_else(PoisonError::into_inner).fill_bytes(bytes));
        let programme = Programme { state: ProgrammeState::Closed, ..cast::programme(100, "spring-2027") };
        let (people, participants) = people(&programme);
        let organisations = ["Kaisla", "Strandvik", "Lyngby"].into_iter().zip(201..);
        let it = Self {
            organisations: organisations.map(|(name, id)| cast::organisation(id, name)).collect(),
            organiser: cast::person(1, "Olga"),
            coordinator: cast::person(2, "Carl"),
            app,
            programme,
            people,
            participants,
            now,
            database,
        };
        it.fill().await?;
        Ok(it)
    }
}

fn people(programme: &Programme) -> (Vec<Person>, Vec<Participant>) {
    let mut all = (Vec::new(), Vec::new());
    for ((name, organisation, offer, need), number) in PEOPLE.into_iter().zip(11..) {
        let person = cast::person(number, name);
        let mut participant = cast::participant(number + 300, programme.id, person.id);
        participant.profile.organisation = Some(cast::id(201 + organisation as u128));
        participant.profile.offers = vec![Offer { text: short(offer), level: Level::Expert }];
        participant.profile.needs = vec![Need { text: short(need), example: None }];
        all.0.push(person);
        all.1.push(participant);
    }
    all
}

impl TestApp {
    async fn fill(&self) -> Result<()> {
        let mut tx = self.app.store.begin().await?;
        programmes::insert(&mut tx, &self.programme).await?;
        for organisation in &self.organisations {
            organisations::find_or_insert(&mut tx, organisation).await?;
            organisations::save_partner(&mut tx, self.programme.id, organisation.id, None).await?;
        }
        for person in self.people.iter().chain([&self.organiser, &self.coordinator]) {
            persons::find_or_insert(&mut tx, person).await?;
        }
        access::add_organiser(&mut tx, self.programme.id, self.organiser.id).await?;
        let coordinated = self.organisations[0].id;
        access::add_coordinator(&mut tx, self.programme.id, coordinated, self.coordinator.id).await?;
        for participant in &self.participants {
            participants::insert(&mut tx, participant).await?;
        }
        Ok(tx.commit().await?)
    }

    /// Who asks, when this person does.
    pub async fn actor(&self, person: PersonId) -> Result<Actor> {
        let mut tx = self.app.store.read().await?;
        access::actor(&mut tx, person).await?.context("no such person")
    }

    /// Brings the people together who fit each other best, in the order of the cast: 0 and 3, 1 and 4, 2 and 5. Nobody
    /// has answered, and no letter is written.
    pub async fn pair_up(&self) -> Result<Vec<Partnership>> {
        let now = self.app.clock.now();
        let round = Round {
            id: cast::id(400),
            programme: self.programme.id,
            number: 1,
            state: RoundState::Collecting,
            created_at: now,
            version: 1,
        };
        let member = |at: usize| Member {
            participant: self.participants[at].id,
            role: MemberRole::Peer,
            gain: 500,
            response: Response::Awaited,
        };
        let pair = |(first, second), number| Partnership {
            id: cast::id(number),
            programme: self.programme.id,
            round: round.id,
            members: vec![member(first), member(second)],
            benefit: 1_000,
            introduced_at: now,
            ended_at: None,
            version: 1,
        };
        let pairs: Vec<_> =
            [(0, 3), (1, 4), (2, 5)].into_iter().zip(401..).map(|(it, id)| pair(it, id)).collect();
        let mut tx = self.app.store.begin().await?;
        rounds::insert(&mut tx, &round).await?;
        partnerships::insert_many(&mut tx, &pairs).await?;
        tx.commit().await?;
        Ok(pairs)
    }

    /// Brings these people of the cast together in one group, in a round of its own; all have accepted, and no letter is
    /// written.
    pub async fn group_up(&self, people: &[usize]) -> Result<Partnership> {
        let at = self.app.clock.now();
        let round = Round {
            id: cast::id(700),
            programme: self.programme.id,
            number: 7,
            state: RoundState::Collecting,
            created_at: at,
            version: 1,
        };
        let member = |place: &usize| Member {
            participant: self.participants[*place].id,
            role: MemberRole::Peer,
            gain: 100,
            response: Response::Accepted { at },
        };
        let group = Partnership {
            id: cast::id(701),
            programme: self.programme.id,
            round: round.id,
            members: people.iter().map(member).collect(),
            benefit: 100,
            introduced_at: at,
            ended_at: None,
            version: 1,
        };
        let mut tx = self.app.store.begin().await?;
        rounds::insert(&mut tx, &round).await?;
        partnerships::insert_many(&mut tx, std::slice::from_ref(&group)).await?;
        tx.commit().await?;
        Ok(group)
    }

    /// Lets time pass.
    pub fn pass(&self, time: Duration) {
        let mut now = self.now.lock().unwrap_or_else(PoisonError::into_inner);
        *now += time;
    }

    /// Whom letters wait for and what they say, in the order they were written.
    pub async fn letters(&self) -> Result<Vec<(String, Letter)>> {
        let mut tx = self.app.store.read().await?;
        let mut all: Vec<Mail> =
            mails::list(&mut tx, None, 0, 1_000).await?.into_iter().map(|(it, _)| it).collect();
        all.sort_by_key(|it| (it.created_at, it.id));
        Ok(all.into_iter().map(|it| (it.to.to_string(), it.letter)).collect())
    }

    /// The address at which another process finds the database.
    pub fn url(&self) -> &str {
        self.database.url()
    }
}
