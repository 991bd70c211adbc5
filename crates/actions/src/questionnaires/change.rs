//! Changing what is asked and when, while nobody can have answered.

use super::ask::{first_introduction, load};
use crate::App;
use crate::access::organised;
use crate::error::ActionError;
use domain::ProgrammeId;
use domain::access::Actor;
use domain::history::Event;
use domain::questionnaire::{CannotChangeQuestionnaire, Question, Questionnaire, Stage, Timing};
use storage::questionnaires;

/// What to change.
#[derive(Clone, Debug)]
pub enum QuestionnaireChange {
    Questions(Vec<Question>),
    Timing(Timing),
    /// Whether it is asked at all.
    Use(bool),
}

/// Changes a questionnaire as it was at `version`; [`ActionError::Conflict`] when somebody else was faster.
pub async fn change_questionnaire(
    app: &App,
    actor: &Actor,
    programme: ProgrammeId,
    stage: Stage,
    version: u32,
    change: QuestionnaireChange,
) -> Result<Questionnaire, ActionError<CannotChangeQuestionnaire>> {
    let mut tx = app.store.begin().await?;
    let programme = organised(&mut tx, actor, programme).await?;
    let preset = load(&mut tx, &programme, stage).await?;
    questionnaires::ensure(&mut tx, &preset).await?;
    questionnaires::lock(&mut tx, programme.id, stage).await?;
    let mut it = load(&mut tx, &programme, stage).await?;
    if it.version != version {
        return Err(ActionError::Conflict);
    }
    let introduced = first_introduction(&mut tx, programme.id).await?;
    let now = app.clock.now();
    let phase = it.phase(&programme.timetable, introduced, now);
    let done = match change {
        QuestionnaireChange::Questions(questions) => it.ask(questions, phase),
        QuestionnaireChange::Timing(timing) => it.time(timing, &programme.timetable, phase, now),
        QuestionnaireChange::Use(is_used) => it.use_it(is_used, phase),
    };
    done.map_err(ActionError::Refused)?;
    let changed = questionnaires::update(&mut tx, &it).await?;
    app.record(&mut tx, actor, Some(programme.id), Event::QuestionnaireChanged, None).await?;
    tx.commit().await?;
    Ok(changed)
}
