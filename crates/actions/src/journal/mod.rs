//! What members write for themselves.

mod write;

pub use write::{change_entry, delete_entry, write_entry};
