//! Deleting what has outlived its purpose, once a day.

mod schedule;
mod sweep;

pub use schedule::{ensure_scheduled, schedule_next};
pub use sweep::{Swept, sweep};
