//! The organisations of a programme, their seats and the charter they agree.

mod accept_charter;
mod remove;
mod save;

pub use accept_charter::{CannotAcceptCharter, accept_charter};
pub use remove::remove_partner;
pub use save::save_partner;
