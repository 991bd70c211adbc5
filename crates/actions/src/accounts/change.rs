//! Changing one's own name, language and time zone.

use crate::App;
use crate::error::{ActionError, NoRefusal};
use chrono_tz::Tz;
use domain::access::Actor;
use domain::history::Event;
use domain::person::Person;
use domain::{Language, PersonName};
use storage::persons;

/// What a person may change about their account; `None` leaves it as it is.
#[derive(Clone, Debug, Default)]
pub struct AccountChange {
    pub name: Option<PersonName>,
    pub language: Option<Language>,
    pub time_zone: Option<Tz>,
}

pub async fn change_account(
    app: &App,
    actor: &Actor,
    change: AccountChange,
) -> Result<Person, ActionError<NoRefusal>> {
    let mut tx = app.store.begin().await?;
    let person = persons::find(&mut tx, actor.person).await?.ok_or(ActionError::NotFound)?;
    let person = Person {
        name: change.name.unwrap_or_else(|| person.name.clone()),
        language: change.language.unwrap_or(person.language),
        time_zone: change.time_zone.unwrap_or(person.time_zone),
        ..person
    };
    persons::update(&mut tx, &person).await?;
    app.record(&mut tx, actor, None, Event::PersonChanged, Some(person.id.uuid())).await?;
    tx.commit().await?;
    Ok(person)
}
