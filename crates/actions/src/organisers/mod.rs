//! Who organises a programme. Inviting somebody to it is an invitation like any other.

mod remove;

pub use remove::{CannotRemoveOrganiser, remove_organiser};
