//! Setting programmes up and moving them on.

mod change;
mod copy;
mod create;
mod open_and_close;

pub use change::{CannotChange, ProgrammeChange, change_programme};
pub use copy::copy_programme;
pub use create::{NewProgramme, create_programme};
pub use open_and_close::{close_programme, open_programme};
