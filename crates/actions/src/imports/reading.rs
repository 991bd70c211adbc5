//! How a staged file is read: which sheet, where the headers are, and what the columns mean.

use crate::App;
use crate::access::must_organise;
use crate::error::{ActionError, NoRefusal};
use documents::columns::{self, Field, Mapping, Reason};
use documents::table::{self, Options, ReadError, Table};
use domain::access::{Actor, Scope};
use domain::import::Import;
use domain::{ImportId, ProgrammeId};
use serde::{Deserialize, Serialize};
use storage::{StorageError, Tx, imports};

/// What an organiser has settled about a file. Kept with it as JSON.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Reading {
    /// The sheet of a workbook; `None` is the first that holds anything.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sheet: Option<String>,
    /// The row of the headers as the spreadsheet shows it; `None` where it was recognised.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub header_row: Option<u32>,
    pub mapping: Mapping,
}

/// A staged file with everything that was understood of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Understood {
    pub import: Import,
    pub table: Table,
    pub reading: Reading,
    /// What the columns are guessed to mean, and why.
    pub reasons: Vec<Reason>,
}

impl Reading {
    pub(super) fn options(&self) -> Options {
        Options { sheet: self.sheet.clone(), header_row: self.header_row, ..Options::default() }
    }

    pub(super) fn to_json(&self) -> String {
        // Strings and numbers under plain keys always serialise.
        serde_json::to_string(self).unwrap_or_default()
    }

    /// Required fields for which no column was chosen.
    pub fn missing(&self) -> Vec<Field> {
        let has = |field: Field| self.mapping.columns.contains_key(&field);
        let name = has(Field::Name) || has(Field::FirstName) || has(Field::LastName);
        let found = [(Field::Name, name), (Field::Email, has(Field::Email))];
        found.into_iter().filter(|(_, found)| !found).map(|(field, _)| field).collect()
    }
}

/// What the columns of a table mean: as when such a file was last taken in here, else as guessed.
pub(super) async fn remembered_or_guessed(
    tx: &mut Tx,
    programme: ProgrammeId,
    table: &Table,
) -> Result<Mapping, StorageError> {
    let remembered = imports::find_mapping(tx, programme, &columns::signature(table)).await?;
    let remembered = remembered.and_then(|json| Mapping::from_json(&json).ok());
    Ok(remembered.unwrap_or_else(|| columns::guess(table).mapping))
}

/// Reads a file away from the threads that answer requests: it takes up to some tenths of a second.
pub(super) async fn read(import: Import, reading: Reading) -> (Import, Result<Table, ReadError>) {
    off_the_main_threads(move || {
        let table = table::read(&import.content, import.file_name.as_str(), &reading.options());
        (import, table)
    })
    .await
}

pub(super) async fn off_the_main_threads<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> T {
    match tokio::task::spawn_blocking(work).await {
        Ok(done) => done,
        Err(failed) => std::panic::resume_unwind(failed.into_panic()),
    }
}

/// The staged file, for an organiser.
pub(super) async fn find<R>(
    tx: &mut Tx,
    actor: &Actor,
    programme: ProgrammeId,
    id: ImportId,
) -> Result<(Import, Reading), ActionError<R>> {
    must_organise(actor, programme)?;
    let scope = Scope::of(actor, programme).ok_or(ActionError::NotFound)?;
    let import = imports::find(tx, &scope, id).await?.ok_or(ActionError::NotFound)?;
    let reading = import.mapping.as_deref().and_then(|json| serde_json::from_str(json).ok());
    Ok((import, reading.unwrap_or_default()))
}

/// A file that could be read when it was staged can be read again.
pub(super) async fn read_staged<R>(
    import: Import,
    reading: Reading,
) -> Result<(Import, Table), ActionError<R>> {
    match read(import, reading).await {
        (import, Ok(table)) => Ok((import, table)),
        (_, Err(_)) => Err(ActionError::Conflict),
    }
}

/// The staged file as it is understood now.
pub async fn understand_import(
    app: &App,
    actor: &Actor,
    programme: ProgrammeId,
    id: ImportId,
) -> Result<Understood, ActionError<NoRefusal>> {
    let mut tx = app.store.read().await?;
    let (import, reading) = find(&mut tx, actor, programme, id).await?;
    drop(tx);
    let (import, table) = read_staged(import, reading.clone()).await?;
    let (table, reasons) = off_the_main_threads(move || {
        let reasons = columns::guess(&table).reasons;
        (table, reasons)
    })
    .await;
    Ok(Understood { import, table, reading, reasons })
}
