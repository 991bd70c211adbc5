//! Taking a publication back while nobody has answered.

use super::recompute::seen;
use crate::App;
use crate::error::ActionError;
use crate::post::Recipient;
use domain::access::{Actor, Scope};
use domain::history::Event;
use domain::mail::Letter;
use domain::programme::{CannotMove, ProgrammeState};
use domain::round::{CannotUndo, Partnership, Round, RoundState};
use domain::{ParticipantId, PersonId, RoundId};
use std::collections::{BTreeSet, HashMap};
use storage::{StorageError, Tx, participants, partnerships, persons, programmes, rounds};

/// Why a publication stays.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CannotUndoPublication {
    #[error(transparent)]
    Round(#[from] CannotUndo),
    #[error(transparent)]
    Programme(#[from] CannotMove),
}

/// Within the hour and before any answer: the partnerships are gone, everybody who was introduced is told, and the round
/// is again a proposal.
pub async fn undo_publication(
    app: &App,
    actor: &Actor,
    round: RoundId,
    version: u32,
) -> Result<Round, ActionError<CannotUndoPublication>> {
    let mut tx = app.store.begin().await?;
    let mut round = seen(&mut tx, actor, round, version).await?;
    let scope = Scope::of_the_system(round.programme);
    let made = partnerships::of_round(&mut tx, &scope, round.id).await?;
    let answers = made.iter().map(Partnership::answers).sum();
    round.undo_publication(answers, app.clock.now()).map_err(|it| ActionError::Refused(it.into()))?;

    partnerships::delete_of_round(&mut tx, round.id).await?;
    let round = rounds::update(&mut tx, &round).await?;
    let published = rounds::list(&mut tx, round.programme)
        .await?
        .into_iter()
        .filter(|it| matches!(it.state, RoundState::Published(_)));
    let mut programme = programmes::find(&mut tx, round.programme).await?.ok_or(ActionError::NotFound)?;
    if programme.state == ProgrammeState::Published && published.count() == 0 {
        programme.unpublished().map_err(|it| ActionError::Refused(it.into()))?;
        programmes::update(&mut tx, &programme).await?;
    }
    withdraw(app, &mut tx, &scope, &made).await?;
    let subject = Some(round.id.uuid());
    app.record(&mut tx, actor, Some(round.programme), Event::PublicationUndone, subject).await?;
    tx.commit().await?;
    Ok(round)
}

async fn withdraw(app: &App, tx: &mut Tx, scope: &Scope, made: &[Partnership]) -> Result<(), StorageError> {
    let told: BTreeSet<ParticipantId> =
        made.iter().flat_map(|it| &it.members).map(|it| it.participant).collect();
    let people: Vec<_> =
        participants::list(tx, scope, None).await?.into_iter().filter(|it| told.contains(&it.id)).collect();
    let ids: Vec<PersonId> = people.iter().map(|it| it.person).collect();
    let persons: HashMap<PersonId, _> =
        persons::find_many(tx, &ids).await?.into_iter().map(|it| (it.id, it)).collect();
    for participant in &people {
        if let Some(person) = persons.get(&participant.person) {
            let letter = Letter::IntroductionWithdrawn { participant: participant.id };
            app.post(tx, Recipient::from(person), Some(scope.programme()), letter).await?;
        }
    }
    Ok(())
}
