//! What organisers teach the vocabulary of expertise.

use crate::{PersonId, ProgrammeId, Timestamp, VocabularyChangeId};

/// One thing the vocabulary did not know, or knew otherwise.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VocabularyChange {
    pub id: VocabularyChangeId,
    /// `None` holds for every programme of the installation.
    pub programme: Option<ProgrammeId>,
    /// The change as JSON, in the shape of the `expertise` crate's overlay.
    pub change: String,
    pub by: PersonId,
    pub created_at: Timestamp,
}
