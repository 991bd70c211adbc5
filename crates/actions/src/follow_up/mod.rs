//! Following a programme through: what is next for everyone, reminders, and partnerships of which nothing is heard.

mod dashboard;
mod facts;
mod followed;
mod preferences;
mod quiet;
mod remind;
mod schedule;
mod signs;
mod steps;

pub use dashboard::{Dashboard, dashboard};
pub use followed::{AgreementStage, FollowedMember, FollowedPartnership, Progress, followed_partnerships};
pub use preferences::{Preferences, change_preferences, own_preferences, preferences_behind, unsubscribe};
pub use remind::{FollowedUp, follow_up_programme};
pub use schedule::{ensure_scheduled, fan_out, schedule_next};
pub use steps::{OwnStep, steps_of_participant, steps_of_programme};

pub(crate) use quiet::record_wellbeing;
pub(crate) use steps::{Somebody, everybody, own_steps};
