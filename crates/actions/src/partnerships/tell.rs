//! Writing to the people around a partnership.

use crate::App;
use crate::post::Recipient;
use domain::access::{Actor, Scope};
use domain::mail::Letter;
use domain::{ParticipantId, PersonId, ProgrammeId};
use storage::{StorageError, Tx, access, participants, persons};

/// Queues a letter to each of these participants.
pub(crate) async fn post_to_members(
    app: &App,
    tx: &mut Tx,
    programme: ProgrammeId,
    to: &[ParticipantId],
    letter: impl Fn(ParticipantId) -> Letter,
) -> Result<(), StorageError> {
    let scope = Scope::of_the_system(programme);
    for id in to {
        let Some(participant) = participants::find(tx, &scope, *id).await? else { continue };
        if let Some(person) = persons::find(tx, participant.person).await? {
            app.post(tx, Recipient::from(&person), Some(programme), letter(*id)).await?;
        }
    }
    Ok(())
}

/// Queues a letter to every organiser but the one who does it.
pub(crate) async fn tell_organisers(
    app: &App,
    tx: &mut Tx,
    actor: &Actor,
    programme: ProgrammeId,
    letter: &Letter,
) -> Result<(), StorageError> {
    let organisers: Vec<PersonId> = access::organisers(tx, programme).await?;
    for person in persons::find_many(tx, &organisers).await?.into_iter().filter(|it| it.id != actor.person) {
        app.post(tx, Recipient::from(&person), Some(programme), letter.clone()).await?;
    }
    Ok(())
}
