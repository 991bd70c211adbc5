//! The public way in: a form without an account, until its address is confirmed.

mod began;
mod confirm;
mod save;
mod submit;

pub use began::begin_sign_up;
pub use confirm::{CannotConfirm, confirm_sign_up, look_at_confirmation};
pub use save::{CannotSignUp, Draft, find_sign_up, save_sign_up};
pub use submit::submit_sign_up;
