//! A theme is raised, or goes on from an earlier programme.

use crate::App;
use crate::error::{ActionError, NoRefusal};
use domain::access::{Actor, Scope};
use domain::history::Event;
use domain::theme::{Theme, ThemeState};
use domain::{LongText, ProgrammeId, ShortText};
use storage::{StorageError, Tx, themes};

/// Somebody with a part in the programme raises a theme.
pub async fn raise(
    app: &App,
    actor: &Actor,
    programme: ProgrammeId,
    title: ShortText,
    description: Option<LongText>,
) -> Result<Theme, ActionError<NoRefusal>> {
    Scope::of(actor, programme).ok_or(ActionError::NotFound)?;
    let mut tx = app.store.begin().await?;
    let theme = Theme {
        id: app.id(),
        programme,
        title,
        description,
        raised_by: Some(actor.person),
        state: ThemeState::Raised,
        owner: None,
        next_step: None,
        origin: None,
        created_at: app.clock.now(),
        version: 1,
    };
    themes::insert(&mut tx, &theme).await?;
    app.record(&mut tx, actor, Some(programme), Event::ThemeRaised, Some(theme.id.uuid())).await?;
    tx.commit().await?;
    Ok(theme)
}

/// The themes of a programme go on in the one that is copied from it, each knowing where it came from.
pub(crate) async fn carry_over(
    app: &App,
    tx: &mut Tx,
    from: ProgrammeId,
    to: ProgrammeId,
) -> Result<(), StorageError> {
    for it in themes::list(tx, &Scope::of_the_system(from)).await? {
        let carried = it.theme.carried_over(app.id(), to, app.clock.now());
        themes::insert(tx, &carried).await?;
    }
    Ok(())
}
