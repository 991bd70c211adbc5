//! What came of a programme: for its organisers, and for each organisation about its own people.

mod flow;
mod gather;
mod sources;

pub use flow::{Given, flow};
pub use gather::{OrganisationLine, Report, Stood, TieCount, report};
pub(crate) use sources::done;
pub use sources::{Attendance, Goals, Outputs, PublishedOutput, Themes, Work};
