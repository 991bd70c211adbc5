//! What members do with their agreement.

mod draft;
mod sign;

pub use draft::{draft, take_goals};
pub use sign::sign;
