//! Who is to be matched, as whoever knows them says it.

use domain::participant::Profile;
use domain::{Language, ParticipantId};

/// One person to be matched: a participant of a programme, or a row of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Candidate {
    /// Breaks ties: the answer depends on these, never on the order of the people.
    pub id: ParticipantId,
    /// By name and address others find this person in their wishes; either may be empty.
    pub name: String,
    pub email: String,
    /// The name of the organisation that the profile names by its id.
    pub organisation: Option<String>,
    /// The language the person usually writes in.
    pub language: Option<Language>,
    pub profile: Profile,
}

impl Default for Candidate {
    fn default() -> Self {
        Self {
            id: ParticipantId::new(uuid::Uuid::nil()),
            name: String::new(),
            email: String::new(),
            organisation: None,
            language: None,
            profile: Profile::default(),
        }
    }
}

/// What has been between these people before.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Past {
    /// Two people who were partners once.
    pub met: Vec<(ParticipantId, ParticipantId)>,
    /// Two people of whom one declined the other: never brought together again.
    pub declined: Vec<(ParticipantId, ParticipantId)>,
}
