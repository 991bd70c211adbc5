//! What organisers teach the vocabulary: words people use, concepts that are one, better names.

mod take_back;
mod teach;
mod unknown_words;

pub use take_back::take_back;
pub use teach::teach;
pub use unknown_words::{Lesson, Lessons, UnknownWord, lessons};

use crate::App;
use domain::ProgrammeId;
use expertise::{Edit, Vocabulary};
use std::sync::Arc;
use storage::{StorageError, Tx};

/// The vocabulary with what the organisers of a programme have taught it: by which everybody's texts are understood.
pub async fn of_programme(app: &App, programme: ProgrammeId) -> Result<Arc<Vocabulary>, StorageError> {
    let mut tx = app.store.read().await?;
    let edits = edits(&mut tx, programme).await?;
    drop(tx);
    Ok(crate::matchmaking::vocabulary(&edits))
}

/// What the organisers of a programme and of the installation have taught, in its order. A change that a newer version
/// of the program no longer reads is left out.
pub(crate) async fn edits(tx: &mut Tx, programme: ProgrammeId) -> Result<Vec<Edit>, StorageError> {
    let changes = storage::vocabulary::list(tx, Some(programme)).await?;
    Ok(changes.iter().filter_map(|it| serde_json::from_str(&it.change).ok()).collect())
}
