//! People in a programme: adding, deciding, withdrawing and coming back, changing what they told.

mod add;
pub(crate) mod admit;
mod change_profile;
mod correct_readings;
mod decide;
mod places;
mod withdraw;

pub use add::{CannotAdd, NewParticipant, add_participant};
pub use change_profile::{CannotChangeProfile, change_profile};
pub use correct_readings::{CannotCorrect, correct_readings};
pub use decide::{CannotDecideOn, decide};
pub(crate) use places::{free_places, free_seats};
pub use withdraw::{come_back, withdraw};
