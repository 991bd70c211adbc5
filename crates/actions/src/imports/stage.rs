//! A file is handed in: read once, so that what cannot be read is refused at once, and kept as it is.

use super::reading::{Reading, off_the_main_threads, remembered_or_guessed};
use crate::App;
use crate::access::organised;
use crate::error::ActionError;
use documents::table::{self, Limits, Options, ReadError};
use domain::access::Actor;
use domain::history::Event;
use domain::import::Import;
use domain::{ImportId, ProgrammeId, ShortText};
use storage::imports;

/// What a file may weigh, in bytes.
pub const MOST_BYTES: u64 = Limits::UPLOAD.file_bytes;

/// Why a file cannot be kept.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CannotStage {
    #[error("{0}")]
    Unreadable(#[from] ReadError),
    #[error("the file has headers but no rows")]
    NoRows,
}

/// Keeps a file until it is taken in or discarded, at most [`Import::LIFE`].
pub async fn stage_import(
    app: &App,
    actor: &Actor,
    programme: ProgrammeId,
    file_name: &str,
    content: Vec<u8>,
) -> Result<ImportId, ActionError<CannotStage>> {
    let file_name = plain_name(file_name);
    let name = file_name.clone();
    let (content, table) = off_the_main_threads(move || {
        let table = table::read(&content, name.as_str(), &Options::default());
        (content, table)
    })
    .await;
    let table = table.map_err(|it| ActionError::Refused(CannotStage::Unreadable(it)))?;
    if table.rows.is_empty() {
        return Err(ActionError::Refused(CannotStage::NoRows));
    }
    let mut tx = app.store.begin().await?;
    organised(&mut tx, actor, programme).await?;
    let mapping = remembered_or_guessed(&mut tx, programme, &table).await?;
    let reading = Reading { mapping, ..Reading::default() };
    let import = Import {
        id: app.id(),
        programme,
        by: actor.person,
        file_name,
        content,
        mapping: Some(reading.to_json()),
        created_at: app.clock.now(),
    };
    imports::insert(&mut tx, &import).await?;
    app.record(&mut tx, actor, Some(programme), Event::ImportStaged, Some(import.id.uuid())).await?;
    tx.commit().await?;
    Ok(import.id)
}

/// The last part of what a browser or a shell calls the file, on one line and not too long.
fn plain_name(given: &str) -> ShortText {
    let last = given.rsplit(['/', '\\']).next().unwrap_or_default();
    let printable: String = last.chars().map(|it| if it.is_control() { ' ' } else { it }).take(120).collect();
    ShortText::parse(&printable)
        .or_else(|_| ShortText::parse("file"))
        .unwrap_or_else(|_| unreachable!("a constant name"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_plain_whatever_was_sent() {
        let check =
            |given: &str, expected: &str| assert_eq!(plain_name(given).as_str(), expected, "{given:?}");
        check("C:\\Users\\Aino\\people.csv", "people.csv");
        check("../../etc/people.xlsx", "people.xlsx");
        check("a\r\nb.csv", "a b.csv");
        check("", "file");
        assert_eq!(plain_name(&"å".repeat(500)).as_str().chars().count(), 120);
    }
}
