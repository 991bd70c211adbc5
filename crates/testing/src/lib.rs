//! What tests share: a database of their own, a fixed clock, and people to try things with. For tests only.

pub mod app;
pub mod cast;
pub mod database;
