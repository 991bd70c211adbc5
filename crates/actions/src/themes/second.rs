//! Standing behind a theme, and saying something about it.

use super::find;
use crate::App;
use crate::error::{ActionError, NoRefusal};
use domain::access::Actor;
use domain::history::Event;
use domain::theme::ThemeComment;
use domain::{LongText, ProgrammeId, ThemeId};
use storage::themes;

/// The actor stands behind a theme. Doing it again changes nothing.
pub async fn second(
    app: &App,
    actor: &Actor,
    programme: ProgrammeId,
    theme: ThemeId,
) -> Result<(), ActionError<NoRefusal>> {
    let mut tx = app.store.begin().await?;
    find::<NoRefusal>(&mut tx, actor, programme, theme).await?;
    if themes::second(&mut tx, theme, actor.person, app.clock.now()).await? {
        app.record(&mut tx, actor, Some(programme), Event::ThemeSeconded, Some(theme.uuid())).await?;
    }
    tx.commit().await?;
    Ok(())
}

/// The actor no longer stands behind a theme.
pub async fn unsecond(
    app: &App,
    actor: &Actor,
    programme: ProgrammeId,
    theme: ThemeId,
) -> Result<(), ActionError<NoRefusal>> {
    let mut tx = app.store.begin().await?;
    find::<NoRefusal>(&mut tx, actor, programme, theme).await?;
    if themes::unsecond(&mut tx, theme, actor.person).await? {
        app.record(&mut tx, actor, Some(programme), Event::ThemeUnseconded, Some(theme.uuid())).await?;
    }
    tx.commit().await?;
    Ok(())
}

/// The actor says something about a theme.
pub async fn comment(
    app: &App,
    actor: &Actor,
    programme: ProgrammeId,
    theme: ThemeId,
    text: LongText,
) -> Result<(), ActionError<NoRefusal>> {
    let mut tx = app.store.begin().await?;
    find::<NoRefusal>(&mut tx, actor, programme, theme).await?;
    let said = ThemeComment { id: app.id(), theme, by: Some(actor.person), text, at: app.clock.now() };
    themes::add_comment(&mut tx, &said).await?;
    app.record(&mut tx, actor, Some(programme), Event::ThemeCommented, Some(theme.uuid())).await?;
    tx.commit().await?;
    Ok(())
}
