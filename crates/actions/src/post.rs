//! What actions leave behind in their transaction: history, letters and jobs.

use crate::App;
use domain::access::Actor;
use domain::history::{Entry, Event};
use domain::job::Job;
use domain::mail::{Delivery, Letter, Mail};
use domain::person::Person;
use domain::{Email, Language, PersonId, PersonName, ProgrammeId};
use storage::{StorageError, Tx, history, jobs, mails};
use uuid::Uuid;

/// Whom a letter goes to.
#[derive(Clone, Debug)]
pub(crate) struct Recipient {
    pub email: Email,
    pub name: Option<PersonName>,
    pub language: Language,
}

impl From<&Person> for Recipient {
    fn from(it: &Person) -> Self {
        Self { email: it.email.clone(), name: Some(it.name.clone()), language: it.language }
    }
}

impl App {
    /// Records that somebody did something.
    pub(crate) async fn record(
        &self,
        tx: &mut Tx,
        actor: &Actor,
        programme: Option<ProgrammeId>,
        event: Event,
        subject: Option<Uuid>,
    ) -> Result<(), StorageError> {
        self.record_by(tx, Some(actor.person), programme, event, subject).await
    }

    /// As [`App::record`], for what a person did before being signed in, or what the system did by itself.
    pub(crate) async fn record_by(
        &self,
        tx: &mut Tx,
        by: Option<PersonId>,
        programme: Option<ProgrammeId>,
        event: Event,
        subject: Option<Uuid>,
    ) -> Result<(), StorageError> {
        let entry = Entry { id: self.id(), at: self.clock.now(), by, programme, event, subject };
        history::record(tx, &entry).await
    }

    /// Queues a letter. It is sent if and only if the transaction is committed.
    pub(crate) async fn post(
        &self,
        tx: &mut Tx,
        to: Recipient,
        programme: Option<ProgrammeId>,
        letter: Letter,
    ) -> Result<(), StorageError> {
        let now = self.clock.now();
        let mail = Mail {
            id: self.id(),
            to: to.email,
            name: to.name,
            language: to.language,
            letter,
            programme,
            created_at: now,
            delivery: Delivery::Queued,
        };
        mails::insert(tx, &mail).await?;
        jobs::enqueue(tx, self.id(), &Job::SendMail(mail.id), now, now).await
    }
}
