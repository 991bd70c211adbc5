//! Leaving a questionnaire half-way and coming back to it.

use super::ask::{load, opens_for};
use crate::App;
use crate::error::ActionError;
use domain::ProgrammeId;
use domain::access::Actor;
use domain::questionnaire::{CannotAnswer, Stage};
use storage::{StorageError, Tx, programmes, questionnaires};

/// Keeps what somebody has filled in so far, for their own eyes.
pub async fn save_draft(
    app: &App,
    actor: &Actor,
    programme: ProgrammeId,
    stage: Stage,
    fields: &[(String, String)],
) -> Result<(), ActionError<CannotAnswer>> {
    let mut tx = app.store.begin().await?;
    let who = actor.participant(programme).ok_or(ActionError::NotFound)?;
    let programme = programmes::find(&mut tx, programme).await?.ok_or(ActionError::NotFound)?;
    let it = load(&mut tx, &programme, stage).await?;
    let opens = opens_for(&mut tx, &programme, &it, who).await?.ok_or(ActionError::NotFound)?;
    let now = app.clock.now();
    it.check_answering(&programme.timetable, opens, it.edition, now).map_err(ActionError::Refused)?;
    questionnaires::save_draft(&mut tx, programme.id, stage, who, fields, now).await?;
    tx.commit().await?;
    Ok(())
}

/// What somebody has filled in so far.
pub async fn find_draft(
    tx: &mut Tx,
    actor: &Actor,
    programme: ProgrammeId,
    stage: Stage,
) -> Result<Option<Vec<(String, String)>>, StorageError> {
    match actor.participant(programme) {
        Some(who) => questionnaires::find_draft(tx, programme, stage, who).await,
        None => Ok(None),
    }
}
