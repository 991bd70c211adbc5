//! Declining a partnership, in confidence.

use super::accept::own;
use crate::App;
use crate::error::ActionError;
use crate::post::Recipient;
use domain::access::{Actor, Scope};
use domain::history::Event;
use domain::mail::Letter;
use domain::round::{CannotRespond, Partnership};
use domain::{LongText, PartnershipId, PersonId, ProgrammeId};
use storage::{StorageError, Tx, access, participants, partnerships, persons};

/// The member says no. A pair ends with it and both are free for the next round, which keeps them apart; a larger group
/// goes on. The organisers are told, and read the reason if one was given; who remains is told without any fault.
pub async fn decline(
    app: &App,
    actor: &Actor,
    programme: ProgrammeId,
    partnership: PartnershipId,
    reason: Option<LongText>,
) -> Result<Partnership, ActionError<CannotRespond>> {
    let mut tx = app.store.begin().await?;
    let (mut found, own) = own(&mut tx, actor, programme, partnership).await?;
    found.decline(own, reason, app.clock.now()).map_err(ActionError::Refused)?;
    let found = partnerships::update(&mut tx, &found).await?;
    tell_organisers(app, &mut tx, &found).await?;
    let subject = Some(found.id.uuid());
    app.record(&mut tx, actor, Some(programme), Event::PartnershipDeclined, subject).await?;
    if found.ended_at.is_some() {
        tell_remaining(app, &mut tx, &found).await?;
        app.record(&mut tx, actor, Some(programme), Event::PartnershipEnded, subject).await?;
    }
    tx.commit().await?;
    Ok(found)
}

async fn tell_organisers(app: &App, tx: &mut Tx, partnership: &Partnership) -> Result<(), StorageError> {
    let organisers: Vec<PersonId> = access::organisers(tx, partnership.programme).await?;
    for person in persons::find_many(tx, &organisers).await? {
        let letter = Letter::PartnerDeclined { partnership: partnership.id };
        app.post(tx, Recipient::from(&person), Some(partnership.programme), letter).await?;
    }
    Ok(())
}

async fn tell_remaining(app: &App, tx: &mut Tx, partnership: &Partnership) -> Result<(), StorageError> {
    let scope = Scope::of_the_system(partnership.programme);
    let remaining: Vec<_> = partnership.current().map(|it| it.participant).collect();
    for id in remaining {
        let Some(participant) = participants::find(tx, &scope, id).await? else { continue };
        if let Some(person) = persons::find(tx, participant.person).await? {
            let letter = Letter::PartnershipEnded { participant: id };
            app.post(tx, Recipient::from(&person), Some(partnership.programme), letter).await?;
        }
    }
    Ok(())
}
