//! The shapes of JSON columns: the domain's types are not serialisable, so what is kept has types of its own.

pub(crate) mod announcement;
pub(crate) mod answers;
pub(crate) mod joint_meetings;
pub(crate) mod letter;
pub(crate) mod outcome;
pub(crate) mod prompts;
pub(crate) mod questionnaire;
pub(crate) mod questions;
pub(crate) mod readings;
pub(crate) mod receipt;
pub(crate) mod reply;
pub(crate) mod rules;
pub(crate) mod terms;

use crate::error::{StorageError, corrupt};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

/// What goes into a column.
pub(crate) fn write(it: &impl Serialize) -> Value {
    // These shapes hold only strings, numbers and lists, which always become JSON.
    serde_json::to_value(it).unwrap_or(Value::Null)
}

/// What comes out of a column.
pub(crate) fn read<T: DeserializeOwned>(
    table: &'static str,
    column: &'static str,
    value: Value,
) -> Result<T, StorageError> {
    serde_json::from_value(value).map_err(|error| corrupt(table, column, error))
}
