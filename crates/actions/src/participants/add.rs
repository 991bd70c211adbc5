//! An organiser adds somebody by hand.

use super::admit::{admit, known_or_new_person, organisation_named};
use crate::App;
use crate::access::organised;
use crate::error::ActionError;
use domain::access::Actor;
use domain::participant::{Participant, ParticipantStatus, Profile};
use domain::{Email, Language, PersonName, ProgrammeId, ShortText};
use storage::participants;

/// What an organiser knows of somebody; the profile can follow.
#[derive(Clone, Debug)]
pub struct NewParticipant {
    pub email: Email,
    pub name: PersonName,
    pub language: Language,
    pub organisation: Option<ShortText>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CannotAdd {
    #[error("this person takes part already")]
    TakesPartAlready,
}

/// Adds the person as one who has applied. No letter is sent before a decision.
pub async fn add_participant(
    app: &App,
    actor: &Actor,
    programme: ProgrammeId,
    new: NewParticipant,
) -> Result<Participant, ActionError<CannotAdd>> {
    let mut tx = app.store.begin().await?;
    let programme = organised(&mut tx, actor, programme).await?;
    let zone = programme.timetable.time_zone;
    let person = known_or_new_person(app, &mut tx, new.email, new.name, new.language, zone).await?;
    if participants::find_of_person(&mut tx, programme.id, person.id).await?.is_some() {
        return Err(ActionError::Refused(CannotAdd::TakesPartAlready));
    }
    let organisation = organisation_named(app, &mut tx, new.organisation).await?;
    let profile = Profile { organisation, ..Profile::default() };
    let (status, by) = (ParticipantStatus::Applied, Some(actor.person));
    let participant = admit(app, &mut tx, &programme, &person, profile, status, by).await?;
    tx.commit().await?;
    Ok(participant)
}
