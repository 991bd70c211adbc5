//! The daily sweep.

use super::Failure;
use actions::{App, sweeping};

pub(super) async fn run(app: &App) -> Result<(), Failure> {
    let swept = sweeping::sweep(app).await?;
    let erased = actions::programmes::keep_retention(app).await?;
    tracing::info!(?swept, programmes_erased = erased, "deleted what had outlived its purpose");
    Ok(())
}
