//! Vocabularies from files: SKOS in Turtle or RDF/XML, ESCO's CSV files as published, and plain CSV.
//!
//! Several files make one vocabulary: ESCO comes as a file for each language and a file of relations. Records with the same
//! identifier in different files are one concept.

mod csv_table;
mod skos;

use std::io::{self, Read};

use rustc_hash::FxHashMap;
use thiserror::Error;

use super::{Finding, Record, Vocabulary};
use crate::language::Language;

/// Why a file is not a vocabulary at all. Flaws of single lines and statements are [`Finding`]s instead.
#[derive(Debug, Error)]
pub enum ImportError {
    #[error("the file cannot be read: {0}")]
    Unreadable(#[from] io::Error),
    #[error("the table cannot be read: {0}")]
    Table(#[from] csv::Error),
    #[error(
        "no column holds labels: expected label_en, label_fi, label_da or label_sv, or conceptUri and preferredLabel, or \
         conceptUri and broaderUri"
    )]
    NoLabelColumn,
    #[error("the labels' language is not in the table: say which it is, or name the file like skills_fi.csv")]
    LanguageUnknown,
    #[error("the file states no concept: no subject has a skos:prefLabel or skos:altLabel")]
    NoConcept,
}

/// The form of a vocabulary file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Format {
    Csv,
    Turtle,
    RdfXml,
}

impl Format {
    /// By the ending of a file's name: `csv`, `ttl` or `nt`, `rdf` or `xml`; `None` for another.
    pub fn of_name(name: &str) -> Option<Self> {
        let (_, ending) = name.rsplit_once('.')?;
        match ending.to_ascii_lowercase().as_str() {
            "csv" => Some(Self::Csv),
            "ttl" | "nt" => Some(Self::Turtle),
            "rdf" | "xml" => Some(Self::RdfXml),
            _ => None,
        }
    }
}

/// Vocabulary files read so far.
#[derive(Debug, Default)]
pub struct Import {
    records: Vec<Record>,
    places: FxHashMap<String, Place>,
    findings: Vec<Finding>,
    files: usize,
}

#[derive(Debug, Clone, Copy)]
struct Place {
    at: usize,
    /// The file that stated the concept last.
    file: usize,
}

impl Import {
    /// Reads one file. `name` is shown in findings, and its ending `_fi` tells the language of an ESCO file.
    ///
    /// # Errors
    /// When reading fails or the file is no vocabulary at all; what was read of it before is kept.
    pub fn read(&mut self, name: &str, format: Format, source: impl Read) -> Result<(), ImportError> {
        self.files += 1;
        match format {
            Format::Csv => csv_table::read(self, name, language_of_name(name), source),
            Format::Turtle => skos::turtle(self, name, source),
            Format::RdfXml => skos::rdf_xml(self, name, source),
        }
    }

    /// How many concepts were read so far: the progress of a long import.
    pub fn concepts(&self) -> usize {
        self.records.len()
    }

    /// The vocabulary of all files read. Cost: see [`Vocabulary::from_records`].
    pub fn finish(self) -> Vocabulary {
        Vocabulary::from_read(self.records, self.findings)
    }

    /// The record to add to: the known one, or a new one.
    fn record(&mut self, id: &str) -> &mut Record {
        let file = self.files;
        let at = self.records.len();
        let place = self.places.entry(id.to_owned()).or_insert(Place { at, file });
        place.file = file;
        if place.at == at {
            self.records.push(Record::new(id));
        }
        &mut self.records[place.at]
    }

    /// The record of a line that states a concept; a second such line in one file is reported.
    fn stated(&mut self, id: &str) -> &mut Record {
        if self.places.get(id).is_some_and(|it| it.file == self.files) {
            self.findings.push(Finding::DuplicateId { id: id.to_owned() });
        }
        self.record(id)
    }

    fn unreadable(&mut self, place: String, reason: impl Into<String>) {
        self.findings.push(Finding::Unreadable { place, reason: reason.into() });
    }
}

impl Vocabulary {
    /// Reads a vocabulary from one CSV file.
    ///
    /// # Errors
    /// When the file has no header with a label column, or reading fails.
    pub fn from_csv(source: impl Read) -> Result<Self, ImportError> {
        let mut import = Import::default();
        import.read("vocabulary", Format::Csv, source)?;
        Ok(import.finish())
    }
}

/// The language at the end of a name such as `skills_fi.csv`.
fn language_of_name(name: &str) -> Option<Language> {
    let stem = name.rsplit_once('.').map_or(name, |it| it.0);
    stem.rsplit_once(['_', '-']).and_then(|(_, code)| Language::from_code(code))
}
