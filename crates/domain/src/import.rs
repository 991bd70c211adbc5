//! Files of people, kept until their columns are understood.

use crate::{ImportId, PersonId, ProgrammeId, ShortText, Timestamp};
use chrono::Duration;

/// A file as it was handed in. Nobody is added before an organiser has looked at what would happen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Import {
    pub id: ImportId,
    pub programme: ProgrammeId,
    pub by: PersonId,
    pub file_name: ShortText,
    /// The file's bytes, unread.
    pub content: Vec<u8>,
    /// Which column means what, as JSON, once somebody has said so.
    pub mapping: Option<String>,
    pub created_at: Timestamp,
}

impl Import {
    /// How long a file waits to be taken in or discarded.
    pub const LIFE: Duration = Duration::days(7);
}
