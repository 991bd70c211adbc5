//! What members do with the partnership they were introduced to.

mod accept;
mod decline;

pub use accept::accept;
pub use decline::decline;
