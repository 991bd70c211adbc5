//! Teaching the vocabulary one thing.

use super::edits;
use crate::App;
use crate::access::organised;
use crate::error::ActionError;
use crate::matchmaking::vocabulary;
use domain::ProgrammeId;
use domain::access::Actor;
use domain::history::Event;
use domain::vocabulary::VocabularyChange;
use expertise::{Edit, EditProblem};

/// Adds a change on top of what was taught before; refused when it does not fit there.
pub async fn teach(
    app: &App,
    actor: &Actor,
    programme: ProgrammeId,
    edit: Edit,
) -> Result<(), ActionError<EditProblem>> {
    let mut tx = app.store.begin().await?;
    organised(&mut tx, actor, programme).await?;
    let known = vocabulary(&edits(&mut tx, programme).await?);
    let (_, problems) = known.with_edits(std::slice::from_ref(&edit));
    if let Some(problem) = problems.into_iter().next() {
        return Err(ActionError::Refused(problem));
    }
    let change = VocabularyChange {
        id: app.id(),
        programme: Some(programme),
        // An edit holds only strings, which always become JSON.
        change: serde_json::to_string(&edit).unwrap_or_default(),
        by: actor.person,
        created_at: app.clock.now(),
    };
    storage::vocabulary::add(&mut tx, &change).await?;
    let subject = Some(change.id.uuid());
    app.record(&mut tx, actor, Some(programme), Event::VocabularyChanged, subject).await?;
    tx.commit().await?;
    Ok(())
}
