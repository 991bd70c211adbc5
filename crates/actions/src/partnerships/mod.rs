//! What members do with the partnership they were introduced to, and how it ends.

mod accept;
mod dissolve;
mod inside;
mod leave;
mod settle;
mod tell;

pub use accept::accept;
pub use dissolve::dissolve;
pub use inside::inside;
pub(crate) use inside::inside_as;
pub use leave::leave;
pub(crate) use leave::leave_all;
pub use settle::settle_concerns;
pub(crate) use tell::post_to_members;
