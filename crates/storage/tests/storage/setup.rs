//! What most of these tests start from: a programme of two organisations with four people.

use anyhow::Result;
use domain::access::{Actor, Membership, Role, Scope};
use domain::organisation::Organisation;
use domain::participant::Participant;
use domain::person::Person;
use domain::programme::Programme;
use domain::{OrganisationId, ParticipantId};
use storage::{StorageError, Store, Tx, organisations, participants, persons, programmes};
use testing::cast;
use testing::database::{Database, Fixture};

/// Nobody takes part yet.
pub(crate) struct Spring {
    database: Database,
    pub(crate) programme: Programme,
    pub(crate) north: Organisation,
    pub(crate) south: Organisation,
    /// Aino, Bo, Cecilie and Dag.
    pub(crate) people: [Person; 4],
}

impl Fixture for Spring {
    async fn on(database: Database) -> Result<Self> {
        let it = Self {
            database,
            programme: cast::programme(1, "spring-2027"),
            north: cast::organisation(11, "North"),
            south: cast::organisation(12, "South"),
            people: [
                cast::person(21, "Aino"),
                cast::person(22, "Bo"),
                cast::person(23, "Cecilie"),
                cast::person(24, "Dag"),
            ],
        };
        let mut tx = it.begin().await?;
        programmes::insert(&mut tx, &it.programme).await?;
        for organisation in [&it.north, &it.south] {
            organisations::find_or_insert(&mut tx, organisation).await?;
        }
        for person in &it.people {
            persons::insert(&mut tx, person).await?;
        }
        tx.commit().await?;
        Ok(it)
    }
}

impl Spring {
    pub(crate) fn store(&self) -> &Store {
        self.database.store()
    }

    pub(crate) async fn begin(&self) -> Result<Tx, StorageError> {
        self.store().begin().await
    }

    /// Everybody takes part: Aino and Bo come from North, Cecilie from South and Dag from nowhere.
    pub(crate) async fn everybody_takes_part(&self) -> Result<[Participant; 4]> {
        let mut number = 30;
        let everybody = self.people.each_ref().map(|person| {
            number += 1;
            let mut it = cast::participant(number, self.programme.id, person.id);
            it.profile.organisation = match number {
                31 | 32 => Some(self.north.id),
                33 => Some(self.south.id),
                _ => None,
            };
            it
        });
        let mut tx = self.begin().await?;
        for it in &everybody {
            participants::insert(&mut tx, it).await?;
        }
        tx.commit().await?;
        Ok(everybody)
    }

    pub(crate) fn organisers(&self) -> Scope {
        self.scope(Role::Organiser)
    }

    pub(crate) fn coordinators(&self, organisation: OrganisationId) -> Scope {
        self.scope(Role::Coordinator { organisation })
    }

    pub(crate) fn own(&self, participant: ParticipantId) -> Scope {
        self.scope(Role::Participant { participant })
    }

    /// An organiser of another programme.
    pub(crate) fn strangers(&self) -> Scope {
        Scope::of_the_system(cast::id(2))
    }

    fn scope(&self, role: Role) -> Scope {
        let membership = Membership { programme: self.programme.id, slug: self.programme.slug.clone(), role };
        let actor = Actor { memberships: vec![membership], ..Actor::plain(cast::id(99)) };
        Scope::of(&actor, self.programme.id).expect("a part in the programme")
    }
}

/// Lets eight tasks do the same at the same time, each in a transaction of its own that is committed; how many of them
/// were first.
pub(crate) async fn winners<Attempt>(
    store: &Store,
    attempt: impl FnOnce(Tx) -> Attempt + Clone + Send + 'static,
) -> Result<usize>
where
    Attempt: Future<Output = Result<bool, StorageError>> + Send,
{
    let mut racers = Vec::new();
    for _ in 0..8 {
        let (store, attempt) = (store.clone(), attempt.clone());
        racers.push(tokio::spawn(async move { attempt(store.begin().await?).await }));
    }
    let mut first = 0;
    for racer in racers {
        first += usize::from(racer.await??);
    }
    Ok(first)
}
