//! What was deleted of a programme, and the figures that stay.

use crate::error::StorageError;
use domain::erasure::{Deleted, Figures};
use serde::{Deserialize, Serialize};
use serde_json::Value;

macro_rules! counts {
    ($name:ident of $Domain:ident { $($field:ident),+ $(,)? }) => {
        #[derive(Default, Serialize, Deserialize)]
        #[serde(deny_unknown_fields, default)]
        struct $name { $($field: u64),+ }

        impl From<$Domain> for $name {
            fn from(it: $Domain) -> Self {
                Self { $($field: it.$field),+ }
            }
        }

        impl From<$name> for $Domain {
            fn from(it: $name) -> Self {
                Self { $($field: it.$field),+ }
            }
        }
    };
}

counts!(Gone of Deleted { people, partnerships, invitations, letters, entries });
counts!(Kept of Figures {
    applied,
    took_part,
    withdrew,
    partnerships,
    ended_early,
    agreements_signed,
    meetings_held,
    meeting_minutes,
    outputs_published,
    goals_set,
    goals_reached,
});

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Both {
    deleted: Gone,
    kept: Kept,
}

pub(crate) fn write(deleted: Deleted, kept: Figures) -> Value {
    super::write(&Both { deleted: deleted.into(), kept: kept.into() })
}

pub(crate) fn read(
    table: &'static str,
    column: &'static str,
    value: Value,
) -> Result<(Deleted, Figures), StorageError> {
    let both: Both = super::read(table, column, value)?;
    Ok((both.deleted.into(), both.kept.into()))
}
