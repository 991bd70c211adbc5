//! What can go wrong between us and the database.

use sea_orm::{DbErr, SqlErr};

/// Breakage, or a race that was lost.
#[derive(Debug, thiserror::Error)]
pub enum StorageError {
    /// Somebody else was faster: a unique row exists already, or the version has moved on.
    #[error("somebody else changed this at the same time")]
    Conflict,
    /// A row holds what no version of this program writes.
    #[error("{table}.{column} holds {value:?}")]
    Corrupt { table: &'static str, column: &'static str, value: String },
    #[error("the database failed")]
    Database(#[source] DbErr),
}

impl From<DbErr> for StorageError {
    fn from(error: DbErr) -> Self {
        match error.sql_err() {
            Some(SqlErr::UniqueConstraintViolation(_)) => Self::Conflict,
            _ => Self::Database(error),
        }
    }
}

/// Names a value that should not be there.
pub(crate) fn corrupt(table: &'static str, column: &'static str, value: impl ToString) -> StorageError {
    StorageError::Corrupt { table, column, value: value.to_string() }
}
