//! Answering one question from a letter, without signing in.
//!
//! Another question is a variant of [`domain::reply::Question`], of [`AskedQuestion`] and of [`Reply`], with the arms
//! that load it and act on it.

mod answer;
mod look;
mod open;

pub use answer::{Reply, reply};
pub use look::{Asked, AskedQuestion, AskedTimes, AskedWellbeing, look_at_reply};

pub(crate) use open::open;
