//! People and their accounts.

use crate::{Email, Language, PersonId, PersonName, Timestamp};
use chrono_tz::Tz;

/// An account: somebody who has proved an e-mail address, or been entered by an organiser and not yet signed in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    pub id: PersonId,
    pub email: Email,
    pub name: PersonName,
    /// The language of pages and mail.
    pub language: Language,
    pub time_zone: Tz,
    pub administrator: bool,
    pub created_at: Timestamp,
}
