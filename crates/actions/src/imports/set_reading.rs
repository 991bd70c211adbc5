//! Saying how a file is to be read, and remembering it for the next file of the same form.

use super::reading::{Reading, find, read, remembered_or_guessed};
use crate::App;
use crate::error::ActionError;
use documents::columns::{self, Field};
use documents::table::ReadError;
use domain::access::Actor;
use domain::{ImportId, ProgrammeId};
use storage::imports;

/// Why a file cannot be read like that.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CannotRead {
    #[error("{0}")]
    Unreadable(#[from] ReadError),
    /// A field that holds one value has several columns.
    #[error("several columns for {}", _0.key())]
    SeveralColumns(Field),
}

/// Keeps how the file is to be read. Where another sheet or another row of headers is chosen, the columns are
/// recognised anew and the given mapping does not count; `true` says that this happened.
pub async fn set_reading(
    app: &App,
    actor: &Actor,
    programme: ProgrammeId,
    id: ImportId,
    mut reading: Reading,
) -> Result<bool, ActionError<CannotRead>> {
    let once = |field: &Field| !field.is_list() && *field != Field::Goals;
    if let Some((field, _)) =
        reading.mapping.columns.iter().find(|(it, headers)| once(it) && headers.len() > 1)
    {
        return Err(ActionError::Refused(CannotRead::SeveralColumns(*field)));
    }
    let mut tx = app.store.read().await?;
    let (import, before) = find(&mut tx, actor, programme, id).await?;
    drop(tx);
    let (_, table) = read(import, reading.clone()).await;
    let table = table.map_err(|it| ActionError::Refused(CannotRead::Unreadable(it)))?;
    let is_another = (&before.sheet, before.header_row) != (&reading.sheet, reading.header_row);
    let mut tx = app.store.begin().await?;
    if is_another {
        reading.mapping = remembered_or_guessed(&mut tx, programme, &table).await?;
    } else {
        let mapping = reading.mapping.to_json();
        imports::put_mapping(&mut tx, programme, &columns::signature(&table), &mapping).await?;
    }
    if !imports::set_mapping(&mut tx, id, &reading.to_json()).await? {
        return Err(ActionError::NotFound);
    }
    tx.commit().await?;
    Ok(is_another)
}
