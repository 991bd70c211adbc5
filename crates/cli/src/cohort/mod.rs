//! People in files: what `match` and `verify` read, ask and write.

mod identity;
mod people;
mod proof_file;
mod rules_file;
mod sheet;

pub use people::{Cohort, FileRead, Reading};
pub use proof_file::ProofFile;
pub use rules_file::RulesFile;
pub use sheet::{read_partnerships, role, write_partnerships};
