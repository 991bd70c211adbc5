//! What members do with their goals.

mod add;
mod change;
mod remark;

pub use add::add_goal;
pub use change::{GoalChange, GoalTarget, change_goal};
pub use remark::{remark_on_goal, remove_goal_remark};
