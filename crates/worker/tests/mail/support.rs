//! What the worker's tests share: an app on a clock that a test moves, and mail servers of our own.

use actions::{App, Chance, Clock};
use anyhow::Result;
use chrono::Duration;
use domain::job::Job;
use domain::mail::{Delivery, Letter, Mail};
use domain::{Language, MailId, Timestamp};
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, AtomicU64, Ordering};
use storage::mails::Wording;
use storage::{jobs, mails};
use testing::cast;
use testing::database::{Database, Fixture};
use worker::{BaseUrl, HeaderText, Sender, Site};

/// An installation whose clock stands still until a test moves it.
#[derive(Debug)]
pub struct House {
    pub app: App,
    minutes: Arc<AtomicI64>,
    /// Kept as long as the app is used.
    _database: Database,
}

impl Fixture for House {
    async fn on(database: Database) -> Result<Self> {
        let minutes = Arc::new(AtomicI64::new(0));
        let clock = Arc::clone(&minutes);
        let counter = AtomicU64::new(0);
        let app = App {
            store: database.store().clone(),
            clock: Clock::new(move || cast::minute(clock.load(Ordering::Relaxed))),
            chance: Chance::new(move |bytes| {
                let number = counter.fetch_add(1, Ordering::Relaxed).to_be_bytes();
                bytes.iter_mut().rev().zip(number.iter().rev()).for_each(|(to, from)| *to = *from);
            }),
        };
        Ok(Self { app, minutes, _database: database })
    }
}

impl House {
    /// Moves the clock forward.
    pub fn wait(&self, by: Duration) {
        self.minutes.fetch_add(by.num_minutes(), Ordering::Relaxed);
    }

    pub fn now(&self) -> Timestamp {
        self.app.clock.now()
    }

    /// Queues a letter with the job that sends it, as an action does.
    pub async fn post(&self, letter: Letter) -> Result<MailId> {
        let now = self.now();
        let mail = Mail {
            id: self.app.id(),
            to: cast::email("aino@example.org"),
            name: Some(cast::person(1, "Aino").name),
            language: Language::En,
            programme: (!matches!(letter, Letter::SignIn { .. })).then_some(cast::id(4)),
            letter,
            created_at: now,
            delivery: Delivery::Queued,
        };
        let mut tx = self.app.store.begin().await?;
        mails::insert(&mut tx, &mail).await?;
        jobs::enqueue(&mut tx, self.app.id(), &Job::SendMail(mail.id), now, now).await?;
        tx.commit().await?;
        Ok(mail.id)
    }

    /// Adds the programme that letters are about.
    pub async fn add_programme(&self) -> Result<()> {
        let mut tx = self.app.store.begin().await?;
        storage::programmes::insert(&mut tx, &cast::programme(4, "spring-2027")).await?;
        Ok(tx.commit().await?)
    }

    /// A letter as the outbox shows it.
    pub async fn read(&self, id: MailId) -> Result<(Mail, Option<Wording>)> {
        let mut tx = self.app.store.read().await?;
        mails::read(&mut tx, id).await?.ok_or_else(|| anyhow::anyhow!("the letter is gone"))
    }

    pub async fn waiting_jobs(&self) -> Result<Vec<Job>> {
        let mut tx = self.app.store.read().await?;
        Ok(jobs::list_waiting(&mut tx).await?)
    }
}

/// A sign-in letter, which lets somebody in.
pub fn secret() -> Letter {
    Letter::SignIn { code: "K7WPQ2".into(), token: "8f2c".into() }
}

/// A letter that lets nobody in.
pub fn plain() -> Letter {
    Letter::Approved { participant: cast::id(1) }
}

pub fn site() -> Site {
    Site {
        base_url: BaseUrl::parse("https://mentoring.example.org").expect("an address"),
        sender: Sender {
            name: HeaderText::parse("Crossmentor").expect("a name"),
            address: cast::email("mentoring@example.org"),
        },
    }
}
