//! Themes worth taking further: raised and seconded by those who take part, moved on by the organisers.

mod move_on;
mod raise;
mod second;

pub use move_on::{ThemeChange, move_theme};
pub(crate) use raise::carry_over;
pub use raise::raise;
pub use second::{comment, second, unsecond};

use crate::error::ActionError;
use domain::access::{Actor, Scope};
use domain::theme::Theme;
use domain::{ProgrammeId, ThemeId};
use storage::{Tx, themes};

/// A theme of a programme that the actor has a part in.
async fn find<R>(
    tx: &mut Tx,
    actor: &Actor,
    programme: ProgrammeId,
    id: ThemeId,
) -> Result<Theme, ActionError<R>> {
    let scope = Scope::of(actor, programme).ok_or(ActionError::NotFound)?;
    Ok(themes::find(tx, &scope, id).await?.ok_or(ActionError::NotFound)?.theme)
}
