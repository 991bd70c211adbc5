//! What the members of a partnership agree to do.

mod add;
mod change;

pub use add::{NewItem, add_action_item};
pub use change::{ItemChange, change_action_item, complete_action_item, remove_action_item};
