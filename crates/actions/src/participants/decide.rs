//! The organisers' decision: who takes part, who waits, whom there is no place for.

use super::places::free_places;
use crate::App;
use crate::access::must_organise;
use crate::error::ActionError;
use crate::post::Recipient;
use domain::access::{Actor, Scope};
use domain::history::Event;
use domain::mail::Letter;
use domain::participant::{CannotDecide, Participant, ParticipantStatus, Standing};
use domain::programme::Programme;
use domain::{ParticipantId, ProgrammeId};
use std::collections::BTreeSet;
use storage::{Tx, participants, persons, programmes};

/// Why nobody was decided on. All or none: a decision about many is one decision.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CannotDecideOn {
    /// More people than places; they can be put on the waiting list.
    #[error("{asked} people for {free} free places")]
    NoPlaces { asked: u64, free: u64 },
    #[error("{participant}: {reason}")]
    Somebody { participant: ParticipantId, reason: CannotDecide },
}

/// Decides on people and writes to each whose standing changes; gives those.
pub async fn decide(
    app: &App,
    actor: &Actor,
    programme: ProgrammeId,
    people: &BTreeSet<ParticipantId>,
    standing: Standing,
) -> Result<Vec<Participant>, ActionError<CannotDecideOn>> {
    must_organise(actor, programme)?;
    let mut tx = app.store.begin().await?;
    let programme = programmes::hold(&mut tx, programme).await?.ok_or(ActionError::NotFound)?;
    let changing = decided(&mut tx, &programme, people, standing).await?;
    if standing == Standing::Approved
        && let Some(free) = free_places(&mut tx, &programme).await?
        && changing.len() as u64 > free
    {
        let asked = changing.len() as u64;
        return Err(ActionError::Refused(CannotDecideOn::NoPlaces { asked, free }));
    }
    let mut changed = Vec::new();
    for participant in changing {
        let participant = participants::update_status(&mut tx, &participant).await?;
        announce(app, &mut tx, actor, &participant, standing).await?;
        changed.push(participant);
    }
    tx.commit().await?;
    Ok(changed)
}

/// The people whose standing changes, as they will be.
async fn decided(
    tx: &mut Tx,
    programme: &Programme,
    people: &BTreeSet<ParticipantId>,
    standing: Standing,
) -> Result<Vec<Participant>, ActionError<CannotDecideOn>> {
    let mut changing = Vec::new();
    for id in people {
        let scope = Scope::of_the_system(programme.id);
        let mut it = participants::find(tx, &scope, *id).await?.ok_or(ActionError::NotFound)?;
        let refused = |reason| ActionError::Refused(CannotDecideOn::Somebody { participant: *id, reason });
        // Whoever has a partner is not decided away.
        if it.is_approved() && standing != Standing::Approved && programme.state.has_partners() {
            return Err(refused(CannotDecide::Published));
        }
        let before = it.status;
        it.decide(standing).map_err(refused)?;
        if it.status != before {
            changing.push(it);
        }
    }
    Ok(changing)
}

/// History and the letter of one decision.
async fn announce(
    app: &App,
    tx: &mut Tx,
    actor: &Actor,
    it: &Participant,
    standing: Standing,
) -> Result<(), ActionError<CannotDecideOn>> {
    let participant = it.id;
    let (event, letter) = match standing {
        Standing::Approved => (Event::ParticipantApproved, Some(Letter::Approved { participant })),
        Standing::Waiting => (Event::ParticipantWaiting, Some(Letter::Waiting { participant })),
        Standing::NotSelected => (Event::ParticipantNotSelected, Some(Letter::NotSelected { participant })),
        // A decision taken back before anything follows needs no letter: there is nothing to say yet.
        Standing::Applied => (Event::ParticipantReturned, None),
    };
    debug_assert_eq!(it.status, ParticipantStatus::from(standing));
    if let Some(letter) = letter {
        let person = persons::find(tx, it.person).await?.ok_or(ActionError::NotFound)?;
        app.post(tx, Recipient::from(&person), Some(it.programme), letter).await?;
    }
    app.record(tx, actor, Some(it.programme), event, Some(it.id.uuid())).await?;
    Ok(())
}
