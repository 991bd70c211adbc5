//! Meetings of a whole programme.

pub(in crate::pages) mod words;

pub(in crate::pages) use words::{answer_buttons, sample_meeting, thanks, title, where_facts};
