//! The hourly look after every programme, and after one of them.

use super::Failure;
use actions::{App, follow_up};
use domain::ProgrammeId;

pub(super) async fn fan_out(app: &App) -> Result<(), Failure> {
    follow_up::fan_out(app).await?;
    Ok(())
}

pub(super) async fn programme(app: &App, programme: ProgrammeId) -> Result<(), Failure> {
    let done = follow_up::follow_up_programme(app, programme).await?;
    tracing::info!(%programme, ?done, "looked after a programme");
    Ok(())
}
