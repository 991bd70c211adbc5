//! What organisers write to many, and what becomes of the letters.

mod recipients;
mod retry;
mod send;

pub use recipients::{Recipients, recipients};
pub use retry::{CannotRetry, retry_letter};
pub use send::{CannotAnnounce, NewAnnouncement, announce};
