//! Accepting an invitation. Holding the letter's link proves the mailbox; only pressing the button accepts, for
//! scanners open links.

use crate::error::ActionError;
use crate::participants::admit::{admit, known_or_new_person};
use crate::participants::{free_places, free_seats};
use crate::post::Recipient;
use crate::{App, secret};
use domain::OrganisationId;
use domain::PersonName;
use domain::history::Event;
use domain::invitation::{CannotAccept, Invitation, InvitedAs};
use domain::mail::Letter;
use domain::organisation::Organisation;
use domain::participant::{ParticipantStatus, Profile};
use domain::person::Person;
use domain::programme::Programme;
use storage::{StorageError, Tx, access, invitations, organisations, participants, programmes};

/// What accepting made of somebody.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Accepted {
    pub programme: Programme,
    pub invitation: Invitation,
    pub person: Person,
}

/// The invitation of a letter's link with its programme and organisation, whatever became of it. Looking changes
/// nothing.
pub async fn look_at_invitation(
    app: &App,
    token: &str,
) -> Result<Option<(Invitation, Programme, Option<Organisation>)>, StorageError> {
    let mut tx = app.store.read().await?;
    let Some(it) = invitations::find_by_token_hash(&mut tx, &secret::hash(token)).await? else {
        return Ok(None);
    };
    let Some(programme) = programmes::find(&mut tx, it.programme).await? else { return Ok(None) };
    let organisation = match organisation_of(&it) {
        Some(id) => organisations::find(&mut tx, id).await?,
        None => None,
    };
    Ok(Some((it, programme, organisation)))
}

/// Accepts as the person of the invitation's address. Whoever is new gets the name given here.
pub async fn accept_invitation(
    app: &App,
    token: &str,
    name: PersonName,
) -> Result<Accepted, ActionError<CannotAccept>> {
    let now = app.clock.now();
    let mut tx = app.store.begin().await?;
    let found = invitations::find_by_token_hash(&mut tx, &secret::hash(token)).await?;
    let mut invitation = found.ok_or(ActionError::NotFound)?;
    let programme = programmes::hold(&mut tx, invitation.programme).await?.ok_or(ActionError::NotFound)?;
    let proved = invitation.email.clone();
    invitation.accept(&proved, now).map_err(ActionError::Refused)?;
    if !invitations::accept(&mut tx, invitation.id, now).await? {
        return Err(ActionError::Refused(CannotAccept::AlreadyAccepted));
    }
    let zone = programme.timetable.time_zone;
    let person = known_or_new_person(app, &mut tx, proved, name, invitation.language, zone).await?;
    match &invitation.invited_as {
        InvitedAs::Organiser => {
            access::add_organiser(&mut tx, programme.id, person.id).await?;
            record(app, &mut tx, &programme, &person, Event::OrganiserAdded).await?;
        }
        InvitedAs::Coordinator { organisation } => {
            coordinate(app, &mut tx, &programme, *organisation, &person).await?;
        }
        InvitedAs::Participant { organisation, nominated } => {
            take_part(app, &mut tx, &programme, &person, *organisation, *nominated).await?;
        }
    }
    let (by, subject) = (Some(person.id), Some(invitation.id.uuid()));
    app.record_by(&mut tx, by, Some(programme.id), Event::InvitationAccepted, subject).await?;
    tx.commit().await?;
    Ok(Accepted { programme, invitation, person })
}

const fn organisation_of(it: &Invitation) -> Option<OrganisationId> {
    match it.invited_as {
        InvitedAs::Organiser => None,
        InvitedAs::Coordinator { organisation } => Some(organisation),
        InvitedAs::Participant { organisation, .. } => organisation,
    }
}

/// Makes a coordinator, who is asked at once to accept a charter that waits.
async fn coordinate(
    app: &App,
    tx: &mut Tx,
    programme: &Programme,
    organisation: OrganisationId,
    person: &Person,
) -> Result<(), StorageError> {
    access::add_coordinator(tx, programme.id, organisation, person.id).await?;
    record(app, tx, programme, person, Event::CoordinatorAdded).await?;
    let partners = organisations::partners(tx, programme.id).await?;
    let partner = partners.into_iter().find(|it| it.organisation.id == organisation);
    let waits = |charter| partner.as_ref().is_some_and(|it| !it.has_accepted(charter));
    if programme.charter.as_ref().is_some_and(waits)
        && let Some(partner) = partner
    {
        let letter = Letter::CharterToAccept { organisation: partner.organisation.name };
        app.post(tx, Recipient::from(person), Some(programme.id), letter).await?;
    }
    Ok(())
}

/// Adds the person, who tells about themself next. A nominated one takes part while their organisation has a seat and
/// the programme a place. Somebody who takes part already stays what they are.
async fn take_part(
    app: &App,
    tx: &mut Tx,
    programme: &Programme,
    person: &Person,
    organisation: Option<OrganisationId>,
    nominated: bool,
) -> Result<(), StorageError> {
    if participants::find_of_person(tx, programme.id, person.id).await?.is_some() {
        return Ok(());
    }
    let has_seat = match organisation {
        Some(organisation) if nominated => free_seats(tx, programme, organisation).await? > 0,
        _ => false,
    };
    let approved = has_seat && free_places(tx, programme).await? != Some(0);
    let status = if approved { ParticipantStatus::Approved } else { ParticipantStatus::Applied };
    let profile = Profile { organisation, ..Profile::default() };
    let it = admit(app, tx, programme, person, profile, status, Some(person.id)).await?;
    if approved {
        let (by, subject) = (Some(person.id), Some(it.id.uuid()));
        app.record_by(tx, by, Some(programme.id), Event::ParticipantApproved, subject).await?;
        let letter = Letter::Approved { participant: it.id };
        app.post(tx, Recipient::from(person), Some(programme.id), letter).await?;
    }
    Ok(())
}

async fn record(
    app: &App,
    tx: &mut Tx,
    programme: &Programme,
    person: &Person,
    event: Event,
) -> Result<(), StorageError> {
    let (by, subject) = (Some(person.id), Some(person.id.uuid()));
    app.record_by(tx, by, Some(programme.id), event, subject).await
}
