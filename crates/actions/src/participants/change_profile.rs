//! Changing what a person tells about themself.

use super::admit::organisation_named;
use super::withdraw::own_or_organised;
use crate::App;
use crate::answers::{self, Flaw};
use crate::error::ActionError;
use domain::access::Actor;
use domain::history::Event;
use domain::participant::Participant;
use domain::{ParticipantId, ProgrammeId};
use storage::{participants, persons};

#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CannotChangeProfile {
    /// What the partners were told no longer changes; an organiser still may.
    #[error("the pairs are published")]
    Published,
    #[error("{} answers can not be taken", .0.len())]
    Flawed(Vec<Flaw>),
}

/// Changes the profile as it was at `version` to what the form's fields say: the person's own until the pairs are
/// published, or anybody's for an organiser.
pub async fn change_profile(
    app: &App,
    actor: &Actor,
    programme: ProgrammeId,
    id: ParticipantId,
    version: u32,
    fields: &[(String, String)],
) -> Result<Participant, ActionError<CannotChangeProfile>> {
    let mut tx = app.store.begin().await?;
    let (programme, mut it) = own_or_organised(&mut tx, actor, programme, id).await?;
    if programme.state.has_partners() && !actor.organises(programme.id) {
        return Err(ActionError::Refused(CannotChangeProfile::Published));
    }
    if it.version != version {
        return Err(ActionError::Conflict);
    }
    let person = persons::find(&mut tx, it.person).await?.ok_or(ActionError::NotFound)?;
    let read = answers::read(fields, &programme, &person.email)
        .map_err(|flaws| ActionError::Refused(CannotChangeProfile::Flawed(flaws)))?;
    let readings = std::mem::replace(&mut it.profile, read.profile).readings;
    it.profile.keep_readings(readings);
    it.profile.organisation = organisation_named(app, &mut tx, read.organisation).await?;
    let it = participants::update(&mut tx, &it).await?;
    let subject = Some(it.id.uuid());
    app.record(&mut tx, actor, Some(programme.id), Event::ProfileChanged, subject).await?;
    tx.commit().await?;
    Ok(it)
}
