//! Counting the answers once, when a questionnaire has closed, and destroying the sheets.

use super::ask::{asked_people, first_introduction, load};
use crate::App;
use crate::access::organised;
use crate::error::ActionError;
use domain::access::Actor;
use domain::history::Event;
use domain::programme::Programme;
use domain::questionnaire::{Phase, Questionnaire, Results, Stage};
use domain::{PersonId, ProgrammeId, Timestamp};
use storage::{StorageError, Tx, confidential_sheets, programmes, questionnaires};

/// Why there are no results.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CannotRelease {
    #[error("it has not closed")]
    NotClosed,
}

/// Counts the answers of a questionnaire that has closed. They are counted by themselves within a day; this is for who
/// would not wait. Counting again changes nothing.
pub async fn release_results(
    app: &App,
    actor: &Actor,
    programme: ProgrammeId,
    stage: Stage,
) -> Result<(), ActionError<CannotRelease>> {
    let mut tx = app.store.begin().await?;
    let programme = organised(&mut tx, actor, programme).await?;
    let preset = load(&mut tx, &programme, stage).await?;
    questionnaires::ensure(&mut tx, &preset).await?;
    questionnaires::lock(&mut tx, programme.id, stage).await?;
    let it = load(&mut tx, &programme, stage).await?;
    let introduced = first_introduction(&mut tx, programme.id).await?;
    match it.phase(&programme.timetable, introduced, app.clock.now()) {
        Phase::Released => return Ok(()),
        Phase::Closed => {}
        Phase::Unused | Phase::Before | Phase::Open => {
            return Err(ActionError::Refused(CannotRelease::NotClosed));
        }
    }
    release(app, &mut tx, &programme, &it, Some(actor.person)).await?;
    tx.commit().await?;
    Ok(())
}

/// Counts every questionnaire that has closed; how many there were.
pub(crate) async fn release_due(app: &App, tx: &mut Tx, now: Timestamp) -> Result<u64, StorageError> {
    let mut released = 0;
    for it in questionnaires::not_released(tx).await? {
        let Some(programme) = programmes::find(tx, it.programme).await? else { continue };
        if it.is_used && now >= it.closes_at(&programme.timetable) {
            questionnaires::lock(tx, it.programme, it.stage).await?;
            released += u64::from(release(app, tx, &programme, &it, None).await?);
        }
    }
    Ok(released)
}

/// `false` when somebody was faster.
async fn release(
    app: &App,
    tx: &mut Tx,
    programme: &Programme,
    it: &Questionnaire,
    by: Option<PersonId>,
) -> Result<bool, StorageError> {
    let sheets = confidential_sheets::list(tx, programme.id, it.stage).await?;
    let asked = asked_people(tx, programme, it).await?;
    let asked = u32::try_from(asked.len().max(sheets.len())).unwrap_or(u32::MAX);
    let results = Results::count(&it.questions, &sheets, asked, || u64::from_le_bytes(app.chance.bytes()));
    if !questionnaires::release(tx, programme.id, it.stage, &results, app.clock.now()).await? {
        return Ok(false);
    }
    confidential_sheets::delete_all(tx, programme.id, it.stage).await?;
    questionnaires::delete_drafts(tx, programme.id, it.stage).await?;
    app.record_by(tx, by, Some(programme.id), Event::ResultsReleased, None).await?;
    Ok(true)
}
