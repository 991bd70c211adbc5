//! Files that people attach to what they share.

mod attach;
mod detach;

pub use attach::{CannotAttach, NewAttachment, attach};
pub(crate) use attach::{keep, recognised};
pub use detach::detach;
