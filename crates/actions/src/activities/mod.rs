//! Work of a partnership without a meeting.

mod change;
mod log;

pub use change::{change_activity, remove_activity};
pub use log::{Done, log_activity};
