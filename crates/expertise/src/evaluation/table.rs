//! Reading the evaluation's data: CSV by the names of its columns.

use std::io::Read;

use csv::{ReaderBuilder, StringRecord};
use thiserror::Error;

/// Why data could not be evaluated.
#[derive(Debug, Error)]
pub enum EvaluationError {
    #[error("{file} cannot be read: {source}")]
    Unreadable { file: &'static str, source: csv::Error },
    #[error("{file} has no column {column}")]
    MissingColumn { file: &'static str, column: &'static str },
    #[error("{file} holds nothing to evaluate")]
    Empty { file: &'static str },
}

/// The rows of a file, each with the wanted columns in the wanted order.
pub(super) fn rows<const N: usize>(
    source: impl Read,
    file: &'static str,
    columns: [&'static str; N],
) -> Result<Vec<[String; N]>, EvaluationError> {
    let unreadable = |source| EvaluationError::Unreadable { file, source };
    let mut reader = ReaderBuilder::new().flexible(true).from_reader(source);
    let header: StringRecord = reader.headers().map_err(unreadable)?.clone();
    let mut places = [0; N];
    for (place, column) in places.iter_mut().zip(columns) {
        let found = header.iter().position(|it| it.trim_start_matches('\u{feff}').trim() == column);
        *place = found.ok_or(EvaluationError::MissingColumn { file, column })?;
    }
    let mut rows = Vec::new();
    for line in reader.records() {
        let line = line.map_err(unreadable)?;
        rows.push(places.map(|place| line.get(place).unwrap_or_default().trim().to_owned()));
    }
    Ok(rows)
}

/// The items of a field separated by semicolons.
pub(super) fn items(field: &str) -> impl Iterator<Item = &str> {
    field.split(';').map(str::trim).filter(|it| !it.is_empty())
}
