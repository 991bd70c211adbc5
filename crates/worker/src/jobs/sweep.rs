//! The daily sweep.

use super::Failure;
use actions::{App, sweeping};

pub(super) async fn run(app: &App) -> Result<(), Failure> {
    let swept = sweeping::sweep(app).await?;
    tracing::info!(?swept, "deleted what had outlived its purpose");
    Ok(())
}
