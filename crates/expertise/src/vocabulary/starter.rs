//! The starter vocabulary: the themes of mentoring programmes in four languages, written for this project.

use super::{Vocabulary, csv_file};

/// The files of `vocabulary/`, embedded by the build script in the order of their names.
const FILES: &[(&str, &str)] = include!(concat!(env!("OUT_DIR"), "/starter_files.rs"));

impl Vocabulary {
    /// The starter vocabulary. Builds it anew at every call; keep the result.
    ///
    /// # Panics
    /// Never with the files this crate ships: a test reads them all.
    pub fn starter() -> Self {
        let (mut records, mut findings) = (Vec::new(), Vec::new());
        for (name, text) in FILES {
            let (of_file, flaws) = csv_file::records(text.as_bytes())
                .unwrap_or_else(|error| panic!("vocabulary/{name}: {error}"));
            records.extend(of_file);
            findings.extend(flaws);
        }
        Self::from_read(records, findings)
    }
}
