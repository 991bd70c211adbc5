//! People who come in a file: kept, understood, looked at, and taken in at once.
//!
//! A file is staged as it was handed in. What its columns mean is guessed or remembered, and corrected by an organiser.
//! The preview says what would happen to every row; taking the file does it in one transaction. Nothing is sent to
//! anybody.

pub mod answers;
pub mod availability;
mod discard;
mod plan;
mod preview;
mod reading;
mod row;
mod set_reading;
mod stage;
mod take;
mod write;

pub use discard::discard_import;
pub use plan::{Known, Plan};
pub use preview::{preview_import, preview_rows};
pub use reading::{Reading, Understood, understand_import};
pub use row::{FIELDS, Fault, ImportedRow, Note, Remark, RowProblem, Rows, rows};
pub use set_reading::{CannotRead, set_reading};
pub use stage::{CannotStage, MOST_BYTES, stage_import};
pub use take::{CannotTake, Choices, Taken, Wanted, take_import, take_rows};
