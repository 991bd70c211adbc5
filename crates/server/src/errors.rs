//! Everything that can go wrong, mapped once to an answer.
//!
//! A handler returns `Err(Problem)`. The answer leaves it as a bare status; [`crate::middleware`] makes the page, in
//! the visitor's language, so that refusals by the framework look the same.

use actions::ActionError;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use std::error::Error;
use std::fmt::Display;
use storage::StorageError;
use wording::Texts;

/// Why a request gets an error page instead of what it asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Problem {
    BadRequest,
    SignIn,
    Forbidden,
    NotFound,
    Method,
    Timeout,
    Conflict,
    TooLarge,
    Unprocessable,
    TooMany,
    Broken,
    Busy,
}

impl Problem {
    pub const ALL: [Self; 12] = [
        Self::BadRequest,
        Self::SignIn,
        Self::Forbidden,
        Self::NotFound,
        Self::Method,
        Self::Timeout,
        Self::Conflict,
        Self::TooLarge,
        Self::Unprocessable,
        Self::TooMany,
        Self::Broken,
        Self::Busy,
    ];

    /// Something of ours failed. It is logged here, once; the visitor only learns that it was.
    pub fn broken(error: impl Display) -> Self {
        tracing::error!(%error, "a request could not be answered");
        Self::Broken
    }

    pub const fn status(self) -> StatusCode {
        match self {
            Self::BadRequest => StatusCode::BAD_REQUEST,
            Self::SignIn => StatusCode::UNAUTHORIZED,
            Self::Forbidden => StatusCode::FORBIDDEN,
            Self::NotFound => StatusCode::NOT_FOUND,
            Self::Method => StatusCode::METHOD_NOT_ALLOWED,
            Self::Timeout => StatusCode::REQUEST_TIMEOUT,
            Self::Conflict => StatusCode::CONFLICT,
            Self::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Self::Unprocessable => StatusCode::UNPROCESSABLE_ENTITY,
            Self::TooMany => StatusCode::TOO_MANY_REQUESTS,
            Self::Broken => StatusCode::INTERNAL_SERVER_ERROR,
            Self::Busy => StatusCode::SERVICE_UNAVAILABLE,
        }
    }

    /// The problem that a bare status stands for: what the framework refused before a handler ran.
    pub fn of_status(status: StatusCode) -> Self {
        Self::ALL.into_iter().find(|it| it.status() == status).unwrap_or(if status.is_server_error() {
            Self::Broken
        } else {
            Self::BadRequest
        })
    }

    /// What happened, as the page's heading.
    pub fn title(self, texts: &Texts) -> String {
        match self {
            Self::BadRequest => texts.errors_bad_request_title(),
            Self::SignIn => texts.errors_sign_in_title(),
            Self::Forbidden => texts.errors_forbidden_title(),
            Self::NotFound => texts.errors_not_found_title(),
            Self::Method => texts.errors_method_title(),
            Self::Timeout => texts.errors_timeout_title(),
            Self::Conflict => texts.errors_conflict_title(),
            Self::TooLarge => texts.errors_too_large_title(),
            Self::Unprocessable => texts.errors_unprocessable_title(),
            Self::TooMany => texts.errors_too_many_title(),
            Self::Broken => texts.errors_broken_title(),
            Self::Busy => texts.errors_busy_title(),
        }
    }

    /// What the visitor can do now.
    pub fn remedy(self, texts: &Texts) -> String {
        match self {
            Self::BadRequest => texts.errors_bad_request_text(),
            Self::SignIn => texts.errors_sign_in_text(),
            Self::Forbidden => texts.errors_forbidden_text(),
            Self::NotFound => texts.errors_not_found_text(),
            Self::Method => texts.errors_method_text(),
            Self::Timeout => texts.errors_timeout_text(),
            Self::Conflict => texts.errors_conflict_text(),
            Self::TooLarge => texts.errors_too_large_text(),
            Self::Unprocessable => texts.errors_unprocessable_text(),
            Self::TooMany => texts.errors_too_many_text(),
            Self::Broken => texts.errors_broken_text(),
            Self::Busy => texts.errors_busy_text(),
        }
    }
}

/// What an action's refusal is about, for the page to say; every other ending is an error page.
///
/// `Err(error) => form.refuse("name", words(refusal(error)?))`
pub fn refusal<Rule>(error: ActionError<Rule>) -> Result<Rule, Problem> {
    match error {
        ActionError::Refused(rule) => Ok(rule),
        ActionError::NotFound => Err(Problem::NotFound),
        ActionError::Forbidden => Err(Problem::Forbidden),
        ActionError::Conflict => Err(Problem::Conflict),
        ActionError::Storage(error) => Err(Problem::from(error)),
    }
}

/// For actions whose refusals this page gives no chance to happen.
impl<Rule> From<ActionError<Rule>> for Problem {
    fn from(error: ActionError<Rule>) -> Self {
        refusal(error).map_or_else(|problem| problem, |_| Self::Conflict)
    }
}

/// For pages that read from the database: `?` is enough.
impl From<StorageError> for Problem {
    fn from(error: StorageError) -> Self {
        match error {
            StorageError::Conflict => Self::Conflict,
            other => Self::broken(with_sources(&other)),
        }
    }
}

/// The error and what caused it, in one line of the log.
fn with_sources(error: &dyn Error) -> String {
    let causes = std::iter::successors(error.source(), |&it| it.source());
    causes.fold(error.to_string(), |said, cause| format!("{said}: {cause}"))
}

impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        self.status().into_response()
    }
}
