//! Taking prompts and the video rooms' address into the next run of a programme.

use crate::App;
use domain::programme::{Programme, Timetable};
use domain::prompt::{Prompt, PromptSource, PromptTime};
use domain::{ProgrammeId, PromptId};
use storage::{StorageError, Tx, prompts};

/// Everything is as it was; dates are as far from the opening as before.
pub(crate) async fn carry_over(
    app: &App,
    tx: &mut Tx,
    (from, timetable): (ProgrammeId, &Timetable),
    to: &Programme,
) -> Result<(), StorageError> {
    let opening = |it: &Timetable| it.opening.with_timezone(&it.time_zone).date_naive();
    let later = opening(&to.timetable) - opening(timetable);
    for it in prompts::list(tx, from).await? {
        let id: PromptId = app.id();
        let source = match it.source {
            PromptSource::BuiltIn(it) => PromptSource::BuiltIn(it),
            PromptSource::Own(_) => PromptSource::Own(id),
        };
        let when = match it.when {
            PromptTime::Phase(phase) => PromptTime::Phase(phase),
            PromptTime::From(day) => PromptTime::From(day + later),
        };
        prompts::insert(tx, to.id, id, &Prompt { source, when, ..it }, app.clock.now()).await?;
    }
    let (template, _) = prompts::link_template(tx, from).await?;
    if template.is_some() {
        prompts::set_link_template(tx, to.id, 0, template.as_ref()).await?;
    }
    Ok(())
}
