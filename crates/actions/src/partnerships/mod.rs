//! What members do with the partnership they were introduced to.

mod accept;
mod decline;
mod inside;

pub use accept::accept;
pub use decline::decline;
pub use inside::inside;
