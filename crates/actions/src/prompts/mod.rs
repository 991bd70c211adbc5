//! What organisers ask of every partnership, and how its video rooms are addressed.

mod carry_over;
mod save;
mod template;

pub(crate) use carry_over::carry_over;
pub use save::{add_prompt, remove_prompt, save_prompt};
pub use template::set_link_template;
