//! What every way into a programme does: find or make the person, and add them.

use crate::App;
use chrono_tz::Tz;
use domain::history::Event;
use domain::organisation::Organisation;
use domain::participant::{Participant, ParticipantStatus, Profile};
use domain::person::Person;
use domain::programme::Programme;
use domain::{Email, Language, OrganisationId, PersonId, PersonName, ShortText};
use storage::{StorageError, Tx, organisations, participants, persons};

/// The person with this address; one who is known already keeps their name and language.
pub(crate) async fn known_or_new_person(
    app: &App,
    tx: &mut Tx,
    email: Email,
    name: PersonName,
    language: Language,
    time_zone: Tz,
) -> Result<Person, StorageError> {
    let person = Person {
        id: app.id(),
        email,
        name,
        language,
        time_zone,
        administrator: false,
        created_at: app.clock.now(),
    };
    persons::find_or_insert(tx, &person).await
}

pub(crate) async fn organisation_named(
    app: &App,
    tx: &mut Tx,
    name: Option<ShortText>,
) -> Result<Option<OrganisationId>, StorageError> {
    let Some(name) = name else { return Ok(None) };
    let organisation = organisations::find_or_insert(tx, &Organisation { id: app.id(), name }).await?;
    Ok(Some(organisation.id))
}

/// Adds a person who is not yet in the programme; [`StorageError::Conflict`] when they are.
pub(crate) async fn admit(
    app: &App,
    tx: &mut Tx,
    programme: &Programme,
    person: &Person,
    profile: Profile,
    status: ParticipantStatus,
    by: Option<PersonId>,
) -> Result<Participant, StorageError> {
    let participant = Participant {
        id: app.id(),
        programme: programme.id,
        person: person.id,
        status,
        profile,
        created_at: app.clock.now(),
        version: 1,
    };
    participants::insert(tx, &participant).await?;
    let subject = Some(participant.id.uuid());
    app.record_by(tx, by, Some(programme.id), Event::ParticipantAdded, subject).await?;
    Ok(participant)
}
