//! What members write to each other.

mod change;
mod write;

pub use change::{change_note, delete_note};
pub use write::write_note;
