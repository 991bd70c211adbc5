//! The end of a programme's personal data: announced, deleted, and a receipt of it.

use crate::programme::{Programme, ProgrammeState};
use crate::{PersonId, ProgrammeId, Timestamp};
use chrono::Duration;

/// What is known of the deletion of a programme's personal data.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Erasure {
    pub programme: ProgrammeId,
    /// When the organisers were told that it is coming.
    pub announced_at: Option<Timestamp>,
    pub receipt: Option<Receipt>,
}

/// What was deleted, when, and by whom. Counts only.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Receipt {
    pub at: Timestamp,
    /// `None` when the retention period ended by itself.
    pub by: Option<PersonId>,
    pub deleted: Deleted,
    pub kept: Figures,
}

/// How many rows about people went.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Deleted {
    pub people: u64,
    pub partnerships: u64,
    pub invitations: u64,
    pub letters: u64,
    /// Everything else that was written: agreements, notes, meetings, outputs, answers.
    pub entries: u64,
}

/// What is known of a programme when nobody in it is known any more.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Figures {
    pub applied: u64,
    pub took_part: u64,
    pub withdrew: u64,
    pub partnerships: u64,
    pub ended_early: u64,
    pub agreements_signed: u64,
    pub meetings_held: u64,
    pub meeting_minutes: u64,
    pub outputs_published: u64,
    pub goals_set: u64,
    pub goals_reached: u64,
}

/// How long before the deletion the organisers are told.
pub const ANNOUNCED_BEFORE: Duration = Duration::days(14);

/// What is to be done about a programme's personal data today.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Duty {
    Nothing,
    Announce,
    Delete,
}

/// Why personal data is not deleted yet.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CannotErase {
    #[error("the name that was typed is not the programme's")]
    AnotherName,
    #[error("it has been deleted already")]
    AlreadyErased,
}

impl Programme {
    /// The day its personal data goes.
    pub fn erased_at(&self) -> Timestamp {
        self.timetable.closing + Duration::days(self.retention_days.into())
    }

    /// Nothing is deleted that was not announced two weeks before, whatever the clock says.
    pub fn duty_to_erase(&self, announced_at: Option<Timestamp>, now: Timestamp) -> Duty {
        let due = self.erased_at();
        match announced_at {
            _ if self.state == ProgrammeState::Archived => Duty::Nothing,
            None if now >= due - ANNOUNCED_BEFORE => Duty::Announce,
            Some(told) if now >= due && now >= told + ANNOUNCED_BEFORE => Duty::Delete,
            _ => Duty::Nothing,
        }
    }
}
