//! Opening a programme for sign-up, closing it, and opening it again.

use crate::App;
use crate::access::organised;
use crate::error::ActionError;
use crate::joint_meetings::prepare;
use domain::ProgrammeId;
use domain::access::Actor;
use domain::history::Event;
use domain::programme::{CannotMove, Programme};
use storage::{organisations, programmes};

/// Opens a draft, or a closed programme again: anyone may sign up until the last day.
pub async fn open_programme(
    app: &App,
    actor: &Actor,
    id: ProgrammeId,
) -> Result<Programme, ActionError<CannotMove>> {
    let mut tx = app.store.begin().await?;
    let mut programme = organised(&mut tx, actor, id).await?;
    let partners = organisations::partners(&mut tx, id).await?;
    let unaccepted = programme
        .charter
        .as_ref()
        .map_or(0, |charter| partners.iter().filter(|it| !it.has_accepted(charter)).count());
    programme.open(unaccepted, app.clock.now()).map_err(ActionError::Refused)?;
    let programme = programmes::update(&mut tx, &programme).await?;
    prepare(app, &mut tx, id).await?;
    app.record(&mut tx, actor, Some(id), Event::ProgrammeOpened, Some(id.uuid())).await?;
    tx.commit().await?;
    Ok(programme)
}

/// Ends sign-up. Profiles can still be changed until the pairs are published.
pub async fn close_programme(
    app: &App,
    actor: &Actor,
    id: ProgrammeId,
) -> Result<Programme, ActionError<CannotMove>> {
    let mut tx = app.store.begin().await?;
    let mut programme = organised(&mut tx, actor, id).await?;
    programme.close().map_err(ActionError::Refused)?;
    let programme = programmes::update(&mut tx, &programme).await?;
    app.record(&mut tx, actor, Some(id), Event::ProgrammeClosed, Some(id.uuid())).await?;
    tx.commit().await?;
    Ok(programme)
}
