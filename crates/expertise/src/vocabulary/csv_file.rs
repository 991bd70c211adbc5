//! Reading vocabularies from plain CSV with a header.
//!
//! Columns are found by name: `id`, `label_<language>`, `alt_<language>`, `broader`, `related`; others are ignored. Lists
//! inside a field are separated by `|` or `;`. A file without `id` uses the first label found as identifier.

use std::io::Read;

use csv::{ReaderBuilder, StringRecord};
use thiserror::Error;

use super::{Finding, Record, Vocabulary};
use crate::language::Language;

/// Why a file is not a vocabulary at all.
#[derive(Debug, Error)]
pub enum CsvError {
    #[error("the file cannot be read: {0}")]
    Unreadable(#[from] csv::Error),
    #[error(
        "no column holds labels in a language known here; expected label_en, label_fi, label_da or label_sv"
    )]
    NoLabelColumn,
}

struct Columns {
    id: Option<usize>,
    broader: Vec<usize>,
    related: Vec<usize>,
    preferred: Vec<(usize, Language)>,
    alternative: Vec<(usize, Language)>,
}

/// Reads records and what was wrong with single lines. Invalid UTF-8 is replaced, so that one bad byte costs one letter.
///
/// # Errors
/// When the file has no header with a label column, or reading fails.
pub(super) fn records(source: impl Read) -> Result<(Vec<Record>, Vec<Finding>), CsvError> {
    let mut reader = ReaderBuilder::new().flexible(true).from_reader(source);
    let columns = Columns::find(&lossy(reader.byte_headers()?))?;
    let (mut records, mut findings) = (Vec::new(), Vec::new());
    for line in reader.byte_records() {
        let line = line?;
        let number = line.position().map_or(0, csv::Position::line);
        match columns.record(&lossy(&line)) {
            Some(record) => records.push(record),
            None => findings.push(Finding::Unreadable {
                place: format!("line {number}"),
                reason: "no id and no label".into(),
            }),
        }
    }
    Ok((records, findings))
}

fn lossy(line: &csv::ByteRecord) -> StringRecord {
    line.iter()
        .map(|field| String::from_utf8_lossy(field).trim_start_matches('\u{feff}').trim().to_owned())
        .collect()
}

/// Splits a list inside a field.
pub(super) fn list(field: &str) -> impl Iterator<Item = &str> {
    field.split(['|', ';', '\n']).map(str::trim).filter(|it| !it.is_empty())
}

impl Columns {
    fn find(header: &StringRecord) -> Result<Self, CsvError> {
        let named = |wanted: &[&str]| -> Vec<usize> {
            let matches = |name: &str| wanted.iter().any(|it| it.eq_ignore_ascii_case(name));
            header.iter().enumerate().filter(|(_, name)| matches(name)).map(|(at, _)| at).collect()
        };
        let by_language = |prefixes: &[&str]| -> Vec<(usize, Language)> {
            let mut found = Vec::new();
            for (at, name) in header.iter().enumerate() {
                let name = name.to_ascii_lowercase();
                let code = prefixes.iter().find_map(|prefix| name.strip_prefix(prefix));
                if let Some(language) = code.and_then(Language::from_code) {
                    found.push((at, language));
                }
            }
            found
        };
        let columns = Self {
            id: named(&["id", "uri", "concepturi"]).first().copied(),
            broader: named(&["broader", "broader_ids", "parent_id"]),
            related: named(&["related", "related_ids"]),
            preferred: by_language(&["label_", "preflabel_", "preferred_"]),
            alternative: by_language(&["alt_labels_", "alt_", "altlabel_"]),
        };
        if columns.preferred.is_empty() && columns.alternative.is_empty() {
            return Err(CsvError::NoLabelColumn);
        }
        Ok(columns)
    }

    fn record(&self, line: &StringRecord) -> Option<Record> {
        let field = |at: usize| line.get(at).unwrap_or_default();
        let label = self.preferred.iter().map(|(at, _)| field(*at)).find(|it| !it.is_empty());
        let id = self.id.map(field).filter(|it| !it.is_empty()).or(label)?;
        let mut record = Record::new(id);
        for (at, language) in &self.preferred {
            record.add_label(*language, field(*at));
        }
        for (at, language) in &self.alternative {
            for label in list(field(*at)) {
                record.add_label(*language, label);
            }
        }
        record.broader = self.broader.iter().flat_map(|at| list(field(*at))).map(str::to_owned).collect();
        record.related = self.related.iter().flat_map(|at| list(field(*at))).map(str::to_owned).collect();
        Some(record)
    }
}

impl Vocabulary {
    /// Reads a vocabulary from CSV.
    ///
    /// # Errors
    /// When the file has no header with a label column, or reading fails.
    pub fn from_csv(source: impl Read) -> Result<Self, CsvError> {
        let (records, findings) = records(source)?;
        Ok(Self::from_read(records, findings))
    }
}
