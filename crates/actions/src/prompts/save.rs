//! Adding, changing, hiding and removing prompts.

use crate::App;
use crate::access::organised;
use crate::error::{ActionError, NoRefusal};
use domain::access::Actor;
use domain::history::Event;
use domain::prompt::{InvalidPrompt, Prompt, PromptSource, PromptTime};
use domain::{Language, ProgrammeId, PromptId, ShortText};
use storage::prompts;

/// Adds a prompt of the organisers' own under an id that comes with the form, so that a form sent twice adds it once.
pub async fn add_prompt(
    app: &App,
    actor: &Actor,
    programme: ProgrammeId,
    id: PromptId,
    (when, words): (PromptTime, Vec<(Language, ShortText)>),
) -> Result<(), ActionError<InvalidPrompt>> {
    let mut tx = app.store.begin().await?;
    let organised = organised(&mut tx, actor, programme).await?;
    let kept = prompts::list(&mut tx, programme).await?;
    let source = PromptSource::Own(id);
    if kept.iter().any(|it| it.source == source) {
        return Ok(());
    }
    let own = kept.iter().filter(|it| matches!(it.source, PromptSource::Own(_))).count();
    if own >= Prompt::MOST_OWN {
        return Err(ActionError::Refused(InvalidPrompt::TooMany(own)));
    }
    let prompt = Prompt { source, when, words, hidden: false, version: 1 };
    prompt.check(&organised.timetable).map_err(ActionError::Refused)?;
    prompts::insert(&mut tx, programme, id, &prompt, app.clock.now()).await?;
    app.record(&mut tx, actor, Some(programme), Event::PromptChanged, Some(id.uuid())).await?;
    Ok(tx.commit().await?)
}

/// Writes a prompt as it was at `it.version`, 0 being a built-in one that nobody has changed;
/// [`ActionError::Conflict`] when another organiser was faster.
pub async fn save_prompt(
    app: &App,
    actor: &Actor,
    programme: ProgrammeId,
    it: Prompt,
) -> Result<(), ActionError<InvalidPrompt>> {
    let mut tx = app.store.begin().await?;
    let organised = organised(&mut tx, actor, programme).await?;
    it.check(&organised.timetable).map_err(ActionError::Refused)?;
    let known = Prompt::of_programme(organised.method, prompts::list(&mut tx, programme).await?);
    let before = known.iter().find(|known| known.source == it.source).ok_or(ActionError::NotFound)?;
    if before.version != it.version {
        return Err(ActionError::Conflict);
    }
    if it.version == 0 {
        prompts::insert(&mut tx, programme, app.id(), &it, app.clock.now()).await?;
    } else {
        prompts::update(&mut tx, programme, &it).await?;
    }
    let subject = match it.source {
        PromptSource::Own(id) => id.uuid(),
        PromptSource::BuiltIn(_) => programme.uuid(),
    };
    app.record(&mut tx, actor, Some(programme), Event::PromptChanged, Some(subject)).await?;
    Ok(tx.commit().await?)
}

/// A prompt of the organisers' own goes; a built-in one is again as it came.
pub async fn remove_prompt(
    app: &App,
    actor: &Actor,
    programme: ProgrammeId,
    source: PromptSource,
) -> Result<(), ActionError<NoRefusal>> {
    let mut tx = app.store.begin().await?;
    organised(&mut tx, actor, programme).await?;
    if prompts::remove(&mut tx, programme, source).await? {
        app.record(&mut tx, actor, Some(programme), Event::PromptRemoved, Some(programme.uuid())).await?;
        tx.commit().await?;
    }
    Ok(())
}
