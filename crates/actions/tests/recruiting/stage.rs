//! A programme with an organiser, two organisations and a clock that is moved by hand.

use actions::{App, Chance, Clock};
use chrono::Duration;
use domain::access::{Actor, Scope};
use domain::mail::{Letter, Mail};
use domain::participant::Participant;
use domain::programme::{Programme, ProgrammeState};
use domain::{OrganisationId, PersonId, Timestamp};
use std::sync::atomic::{AtomicI64, Ordering};
use std::sync::{Arc, Mutex};
use storage::{access, mails, organisations, participants, persons, programmes};
use testing::cast;
use testing::database::{Database, Fixture};

pub struct Stage {
    pub app: App,
    pub programme: Programme,
    /// With two seats.
    pub kaisla: OrganisationId,
    pub strandvik: OrganisationId,
    minutes: Arc<AtomicI64>,
    _database: Database,
}

impl Fixture for Stage {
    async fn on(database: Database) -> anyhow::Result<Self> {
        let minutes = Arc::new(AtomicI64::new(0));
        let hand = minutes.clone();
        let counter = Mutex::new(0_u64);
        let app = App {
            store: database.store().clone(),
            clock: Clock::new(move || cast::minute(hand.load(Ordering::SeqCst))),
            // Every draw differs, and every run draws the same.
            chance: Chance::new(move |bytes| {
                let mut counter = counter.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
                *counter += 1;
                for (byte, drawn) in bytes.iter_mut().zip(counter.to_be_bytes().into_iter().cycle()) {
                    *byte = drawn;
                }
            }),
        };
        let programme =
            Programme { state: ProgrammeState::Open, places: Some(3), ..cast::programme(1, "spring") };
        let (kaisla, strandvik) = (cast::organisation(1, "Kaisla"), cast::organisation(2, "Strandvik"));
        let mut tx = app.store.begin().await?;
        programmes::insert(&mut tx, &programme).await?;
        for person in [cast::person(1, "Olli"), cast::person(2, "Kati"), cast::person(3, "Stig")] {
            persons::insert(&mut tx, &person).await?;
        }
        access::add_organiser(&mut tx, programme.id, cast::id(1)).await?;
        for (organisation, seats, coordinator) in [(&kaisla, Some(2), 2), (&strandvik, None, 3)] {
            organisations::find_or_insert(&mut tx, organisation).await?;
            organisations::save_partner(&mut tx, programme.id, organisation.id, seats).await?;
            access::add_coordinator(&mut tx, programme.id, organisation.id, cast::id(coordinator)).await?;
        }
        tx.commit().await?;
        let (kaisla, strandvik) = (kaisla.id, strandvik.id);
        Ok(Self { app, programme, kaisla, strandvik, minutes, _database: database })
    }
}

impl Stage {
    pub fn wait(&self, time: Duration) {
        self.minutes.fetch_add(time.num_minutes(), Ordering::SeqCst);
    }

    pub fn now(&self) -> Timestamp {
        self.app.clock.now()
    }

    pub async fn actor(&self, person: PersonId) -> anyhow::Result<Actor> {
        let mut tx = self.app.store.read().await?;
        access::actor(&mut tx, person).await?.ok_or_else(|| anyhow::anyhow!("nobody"))
    }

    pub async fn organiser(&self) -> anyhow::Result<Actor> {
        self.actor(cast::id(1)).await
    }

    /// Everybody in the programme, in the order they came.
    pub async fn people(&self) -> anyhow::Result<Vec<Participant>> {
        let mut tx = self.app.store.read().await?;
        Ok(participants::list(&mut tx, &Scope::of_the_system(self.programme.id), None).await?)
    }

    /// The codes of all letters with their addresses, in the order they were written.
    pub async fn letters(&self) -> anyhow::Result<Vec<String>> {
        let letters = self.mails().await?;
        Ok(letters.iter().map(|it| format!("{} {}", it.letter.code(), it.to)).collect())
    }

    /// The token of the newest letter.
    pub async fn newest_token(&self) -> anyhow::Result<String> {
        let newest = self.mails().await?.pop();
        match newest.map(|it| it.letter) {
            Some(
                Letter::ConfirmSignUp { token }
                | Letter::ResumeSignUp { token }
                | Letter::Invitation { token, .. },
            ) => Ok(token),
            other => anyhow::bail!("no letter with a token: {other:?}"),
        }
    }

    async fn mails(&self) -> anyhow::Result<Vec<Mail>> {
        let mut tx = self.app.store.read().await?;
        let kept = mails::list(&mut tx, Some(self.programme.id), 0, 1_000).await?;
        let mut all: Vec<Mail> = kept.into_iter().map(|(mail, _)| mail).collect();
        all.sort_by_key(|it| it.id);
        Ok(all)
    }
}
