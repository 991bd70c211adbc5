//! The organisations people come from.

mod rename;

pub use rename::rename_organisation;
