//! The starter vocabulary: the themes of mentoring programmes in four languages, written for this project.

use super::{Format, Import, Vocabulary};

/// The files of `vocabulary/`, embedded by the build script in the order of their names.
const FILES: &[(&str, &str)] = include!(concat!(env!("OUT_DIR"), "/starter_files.rs"));

impl Vocabulary {
    /// The starter vocabulary. Builds it anew at every call; keep the result.
    ///
    /// # Panics
    /// Never with the files this crate ships: a test reads them all.
    pub fn starter() -> Self {
        let mut import = Import::default();
        for (name, text) in FILES {
            let read = import.read(name, Format::Csv, text.as_bytes());
            read.unwrap_or_else(|error| panic!("vocabulary/{name}: {error}"));
        }
        import.finish()
    }
}
