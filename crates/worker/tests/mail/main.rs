//! Letters from the queue to the mail server, on both databases.

mod introductions;
mod joint_meetings;
mod meetings;
mod queue;
mod smtp;
mod support;
