//! Moving a theme on.

use super::find;
use crate::App;
use crate::access::must_organise;
use crate::error::ActionError;
use domain::access::Actor;
use domain::history::Event;
use domain::theme::{CannotMoveTheme, Theme, ThemeState};
use domain::{ProgrammeId, ShortText, ThemeId};
use storage::themes;

/// What the organisers say of a theme.
#[derive(Clone, Debug)]
pub struct ThemeChange {
    pub state: ThemeState,
    pub owner: Option<ShortText>,
    pub next_step: Option<ShortText>,
}

/// The organisers move a theme a step, and say who takes it further and what is next.
pub async fn move_theme(
    app: &App,
    actor: &Actor,
    programme: ProgrammeId,
    (theme, version): (ThemeId, u32),
    change: ThemeChange,
) -> Result<Theme, ActionError<CannotMoveTheme>> {
    must_organise(actor, programme)?;
    let mut tx = app.store.begin().await?;
    let mut found = find(&mut tx, actor, programme, theme).await?;
    if found.version != version {
        return Err(ActionError::Conflict);
    }
    found.move_to(change.state, change.owner, change.next_step).map_err(ActionError::Refused)?;
    let found = themes::update(&mut tx, &found).await?;
    app.record(&mut tx, actor, Some(programme), Event::ThemeMoved, Some(theme.uuid())).await?;
    tx.commit().await?;
    Ok(found)
}
