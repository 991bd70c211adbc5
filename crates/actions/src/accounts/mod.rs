//! A person's own account.

mod change;

pub use change::{AccountChange, change_account};
