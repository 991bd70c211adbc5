//! The proof as a file: the certificate, with everything needed to read the people as they were read.

use super::rules_file::RulesFile;
use actions::matchmaking::Certificate;
use anyhow::{Context, bail};
use documents::columns::Mapping;
use serde::{Deserialize, Serialize};
use std::path::Path;

/// What `match --certificate` writes and `verify` reads.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ProofFile {
    /// [`ProofFile::FORMAT`].
    pub format: String,
    pub rules: RulesFile,
    /// The columns of each file of people, in their order.
    pub columns: Vec<Mapping>,
    /// Rows that were left out on request: the place of their file, from 0, and their number.
    pub left_out_rows: Vec<(usize, u32)>,
    /// In thousandths of what two people who meet each other's every need would reach.
    pub total: i64,
    pub certificate: Certificate,
}

impl ProofFile {
    /// The name and version of the format.
    pub const FORMAT: &'static str = "crossmentor-match-1";

    pub fn read(path: &Path) -> anyhow::Result<Self> {
        let text =
            std::fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()))?;
        let file: Self = serde_json::from_str(&text)
            .with_context(|| format!("{} is no proof of a matching", path.display()))?;
        if file.format != Self::FORMAT {
            bail!("{} is a proof of the format {:?}, not {}", path.display(), file.format, Self::FORMAT);
        }
        Ok(file)
    }
}
