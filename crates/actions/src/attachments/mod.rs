//! Files that people attach to what they share.

mod attach;
mod detach;

pub use attach::{CannotAttach, NewAttachment, attach};
pub use detach::detach;
