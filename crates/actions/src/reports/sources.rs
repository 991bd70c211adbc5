//! The figures that the parts of the programme keep: how much was met, worked, reached and made, never what was said.

use domain::ParticipantId;
use domain::certificate::Record;
use domain::programme::Programme;
use std::collections::{BTreeSet, HashMap};
use storage::{StorageError, Tx};

/// Meetings and other work of the partnerships.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Work {
    pub meetings: u32,
    pub meeting_minutes: u32,
    pub activities: u32,
    pub activity_minutes: u32,
    /// Partnerships whose members have all signed one agreement.
    pub agreements: u32,
}

/// Who came to one joint meeting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attendance {
    pub meeting: String,
    pub invited: u32,
    pub attended: u32,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Goals {
    pub set: u32,
    pub reached: u32,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Outputs {
    pub begun: u32,
    pub reviewed: u32,
    pub published: u32,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Themes {
    pub raised: u32,
    pub taken_further: u32,
}

/// What is known; `None` where nothing of the kind is kept.
#[derive(Clone, Debug, Default)]
pub(super) struct Sources {
    pub work: Option<Work>,
    pub attendance: Option<Vec<Attendance>>,
    pub goals: Option<Goals>,
    pub outputs: Option<Outputs>,
    pub themes: Option<Themes>,
}

/// The figures of these partnerships and people.
pub(super) async fn gather(
    _tx: &mut Tx,
    _now: domain::Timestamp,
    _programme: &Programme,
    _about: &[domain::round::Partnership],
    _who: &BTreeSet<ParticipantId>,
) -> Result<Sources, StorageError> {
    Ok(Sources::default())
}

/// What each participant has done, as far as it is known.
pub(crate) async fn done(
    _tx: &mut Tx,
    _programme: &Programme,
) -> Result<HashMap<ParticipantId, Record>, StorageError> {
    Ok(HashMap::new())
}
