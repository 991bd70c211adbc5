//! The end of a programme, and taking it back.

use crate::App;
use crate::access::organised;
use crate::error::ActionError;
use domain::ProgrammeId;
use domain::access::Actor;
use domain::history::Event;
use domain::programme::{CannotMove, Programme};
use storage::programmes;

/// The programme is over: nothing reminds any more, everything can be read until its personal data goes.
pub async fn finish_programme(
    app: &App,
    actor: &Actor,
    id: ProgrammeId,
) -> Result<Programme, ActionError<CannotMove>> {
    let now = app.clock.now();
    moved(app, actor, id, Event::ProgrammeFinished, |it| it.finish(now)).await
}

/// Goes on with a finished programme.
pub async fn resume_programme(
    app: &App,
    actor: &Actor,
    id: ProgrammeId,
) -> Result<Programme, ActionError<CannotMove>> {
    moved(app, actor, id, Event::ProgrammeResumed, Programme::resume).await
}

async fn moved(
    app: &App,
    actor: &Actor,
    id: ProgrammeId,
    event: Event,
    step: impl FnOnce(&mut Programme) -> Result<(), CannotMove>,
) -> Result<Programme, ActionError<CannotMove>> {
    let mut tx = app.store.begin().await?;
    let mut programme = organised(&mut tx, actor, id).await?;
    step(&mut programme).map_err(ActionError::Refused)?;
    let programme = programmes::update(&mut tx, &programme).await?;
    app.record(&mut tx, actor, Some(id), event, Some(id.uuid())).await?;
    tx.commit().await?;
    Ok(programme)
}
