//! Which reminders somebody wants, and when: changed in the account, or by the link of a letter without signing in.

use crate::error::{ActionError, NoRefusal};
use crate::{App, secret};
use domain::access::Actor;
use domain::history::Event;
use domain::person::Person;
use domain::reminder::{QuietTimes, Topic};
use domain::{Email, PersonId};
use std::collections::BTreeSet;
use storage::reminders::{self, Settings};
use storage::{StorageError, Tx, persons};

/// What somebody can choose.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Preferences {
    pub quiet: QuietTimes,
    /// The topics switched off.
    pub without: BTreeSet<Topic>,
}

impl From<Settings> for Preferences {
    fn from(it: Settings) -> Self {
        Self { quiet: it.quiet, without: it.without }
    }
}

/// The actor's own choice.
pub async fn own_preferences(app: &App, actor: &Actor) -> Result<Preferences, StorageError> {
    let mut tx = app.store.read().await?;
    of(&mut tx, actor.person).await
}

pub async fn change_preferences(
    app: &App,
    actor: &Actor,
    wanted: &Preferences,
) -> Result<(), ActionError<NoRefusal>> {
    let now = app.clock.now();
    let mut tx = app.store.begin().await?;
    reminders::token(&mut tx, actor.person, &secret::token(&app.chance).plain).await?;
    reminders::set_quiet(&mut tx, actor.person, wanted.quiet).await?;
    reminders::set_without(&mut tx, actor.person, &wanted.without, now).await?;
    app.record(&mut tx, actor, None, Event::RemindersChanged, Some(actor.person.uuid())).await?;
    tx.commit().await?;
    Ok(())
}

/// Whose link this is and what they chose; `None` for a link that belongs to nobody. Looking changes nothing.
pub async fn preferences_behind(
    app: &App,
    token: &str,
) -> Result<Option<(Email, Preferences)>, StorageError> {
    let mut tx = app.store.read().await?;
    let Some(person) = behind(&mut tx, token).await? else { return Ok(None) };
    let chosen = of(&mut tx, person.id).await?;
    Ok(Some((person.email, chosen)))
}

/// Switches exactly these topics off for the person of the link. Doing it again changes nothing.
pub async fn unsubscribe(
    app: &App,
    token: &str,
    without: &BTreeSet<Topic>,
) -> Result<(), ActionError<NoRefusal>> {
    let now = app.clock.now();
    let mut tx = app.store.begin().await?;
    let person = behind(&mut tx, token).await?.ok_or(ActionError::NotFound)?;
    reminders::set_without(&mut tx, person.id, without, now).await?;
    let (by, subject) = (Some(person.id), Some(person.id.uuid()));
    app.record_by(&mut tx, by, None, Event::RemindersChanged, subject).await?;
    tx.commit().await?;
    Ok(())
}

async fn behind(tx: &mut Tx, token: &str) -> Result<Option<Person>, StorageError> {
    match reminders::find_by_token(tx, token).await? {
        Some(person) => persons::find(tx, person).await,
        None => Ok(None),
    }
}

async fn of(tx: &mut Tx, person: PersonId) -> Result<Preferences, StorageError> {
    let mut found = reminders::settings(tx, &[person]).await?;
    Ok(found.remove(&person).map(Preferences::from).unwrap_or_default())
}
