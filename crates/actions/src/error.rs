//! How an action can end without having happened.

use storage::StorageError;

/// Every way in which nothing was changed.
#[derive(Debug, thiserror::Error)]
pub enum ActionError<Rule> {
    /// There is no such thing, or the actor may not know that there is.
    #[error("not found")]
    NotFound,
    /// The actor sees it but may not do this to it.
    #[error("not allowed")]
    Forbidden,
    /// The domain refuses.
    #[error("refused: {0}")]
    Refused(Rule),
    /// Somebody else changed it first.
    #[error("somebody else changed this at the same time")]
    Conflict,
    #[error("the database failed")]
    Storage(#[source] StorageError),
}

/// For actions that the domain never refuses.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NoRefusal {}

impl<Rule> From<StorageError> for ActionError<Rule> {
    fn from(error: StorageError) -> Self {
        match error {
            StorageError::Conflict => Self::Conflict,
            other => Self::Storage(other),
        }
    }
}

impl<Rule> ActionError<Rule> {
    /// The same ending, with the refusal in the words of another action.
    pub fn map_refusal<Other>(self, map: impl FnOnce(Rule) -> Other) -> ActionError<Other> {
        match self {
            Self::NotFound => ActionError::NotFound,
            Self::Forbidden => ActionError::Forbidden,
            Self::Refused(rule) => ActionError::Refused(map(rule)),
            Self::Conflict => ActionError::Conflict,
            Self::Storage(error) => ActionError::Storage(error),
        }
    }
}
