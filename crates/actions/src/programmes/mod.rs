//! Setting programmes up and moving them on.

mod change;
mod copy;
mod create;
mod erase;
mod finish;
mod invite_again;
mod open_and_close;

pub use change::{CannotChange, ProgrammeChange, change_programme};
pub use copy::copy_programme;
pub use create::{NewProgramme, create_programme};
pub use erase::{ErasurePreview, erase_programme, erasure_preview, keep_retention};
pub use finish::{finish_programme, resume_programme};
pub use invite_again::{Earlier, earlier_people, invite_again};
pub use open_and_close::{close_programme, open_programme};
