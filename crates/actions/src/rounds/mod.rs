//! Rounds of matching: from a first scenario to published partnerships, and back within the hour.
//!
//! What is computed is computed outside of any transaction, on a thread of its own; the transaction that writes it
//! checks that the round is still as it was read. So nobody waits for a computation, and of two organisers the slower
//! gets [`crate::ActionError::Conflict`].

mod material;
mod recompute;

mod choose;
mod dissolve;
mod forbid;
mod pin;
mod propose;
mod publication_preview;
mod publish;
mod remove;
mod rename;
mod start;
mod swap;
mod undo_publication;
mod what_if;

pub use choose::choose;
pub use dissolve::dissolve;
pub use forbid::{allow, forbid};
pub(crate) use material::material_of;
pub use material::{Material, material};
pub use pin::{pin, unpin};
pub use propose::{Scenario, propose};
pub use publication_preview::{PublicationPreview, publication_preview};
pub use publish::{CannotPublishRound, publish};
pub use recompute::{CannotRecompute, Proposed};
pub use remove::{CannotRemove, remove};
pub use rename::rename;
pub use start::{CannotStart, start_round};
pub use swap::swap;
pub use undo_publication::{CannotUndoPublication, undo_publication};
pub use what_if::{WhatIf, what_if};
