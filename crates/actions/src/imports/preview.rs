//! What taking a file in would do. Nothing is written.

use super::plan::{Plan, plan};
use super::reading::{Reading, find, off_the_main_threads, read_staged};
use super::row::{Rows, rows};
use crate::App;
use crate::error::{ActionError, NoRefusal};
use documents::columns::Field;
use documents::table::Table;
use domain::access::Actor;
use domain::{ImportId, ProgrammeId};
use storage::StorageError;

pub(super) const REQUIRED: [Field; 2] = [Field::Name, Field::Email];

/// What would happen to the rows of a staged file.
pub async fn preview_import(
    app: &App,
    actor: &Actor,
    programme: ProgrammeId,
    id: ImportId,
) -> Result<Plan, ActionError<NoRefusal>> {
    let mut tx = app.store.read().await?;
    let (import, reading) = find(&mut tx, actor, programme, id).await?;
    drop(tx);
    let (_, table) = read_staged(import, reading.clone()).await?;
    let rows = understood(table, reading).await;
    Ok(preview_rows(app, programme, rows).await?)
}

/// What would happen to these rows: for whoever holds the file and the database, no role is asked for.
pub async fn preview_rows(app: &App, programme: ProgrammeId, rows: Rows) -> Result<Plan, StorageError> {
    let mut tx = app.store.read().await?;
    plan(app, &mut tx, programme, rows).await
}

pub(super) async fn understood(table: Table, reading: Reading) -> Rows {
    off_the_main_threads(move || rows(&table, &reading.mapping, &REQUIRED)).await
}
