//! Changing, ticking off and removing what was to be done.

use crate::App;
use crate::error::{ActionError, NoRefusal};
use crate::meetings::Whose;
use crate::partnerships::inside;
use chrono::NaiveDate;
use domain::access::Actor;
use domain::action_item::{ActionItem, InvalidActionItem};
use domain::history::Event;
use domain::{ActionItemId, ParticipantId, ShortText};
use storage::action_items;

/// What a thing to do becomes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ItemChange {
    pub what: ShortText,
    pub owner: Option<ParticipantId>,
    pub due: Option<NaiveDate>,
}

/// Changes the thing to do as it was at `version`; [`ActionError::Conflict`] when another member was faster.
pub async fn change_action_item(
    app: &App,
    actor: &Actor,
    whose: Whose,
    (id, version): (ActionItemId, u32),
    (to, today): (ItemChange, NaiveDate),
) -> Result<ActionItem, ActionError<InvalidActionItem>> {
    let mut tx = app.store.begin().await?;
    let (partnership, inside) = inside(&mut tx, actor, whose.programme, whose.partnership).await?;
    let before = action_items::find(&mut tx, &inside, id).await?.ok_or(ActionError::NotFound)?;
    if before.version != version {
        return Err(ActionError::Conflict);
    }
    let mut members: Vec<_> = partnership.current().map(|it| it.participant).collect();
    // What somebody who has left had to do may stay theirs until it is given to another.
    members.extend(before.owner);
    ActionItem::check(to.owner, to.due, &members, today).map_err(ActionError::Refused)?;
    let item =
        ActionItem { what: to.what, owner: to.owner, due: to.due, changed_at: app.clock.now(), ..before };
    let item = action_items::update(&mut tx, &inside, &item).await?;
    app.record(&mut tx, actor, Some(whose.programme), Event::ActionItemChanged, Some(id.uuid())).await?;
    tx.commit().await?;
    Ok(item)
}

/// Ticks a thing off, or opens it again. When it is so already, nothing changes.
pub async fn complete_action_item(
    app: &App,
    actor: &Actor,
    whose: Whose,
    id: ActionItemId,
    is_done: bool,
) -> Result<ActionItem, ActionError<NoRefusal>> {
    let now = app.clock.now();
    let mut tx = app.store.begin().await?;
    let (_, inside) = inside(&mut tx, actor, whose.programme, whose.partnership).await?;
    let before = action_items::find(&mut tx, &inside, id).await?.ok_or(ActionError::NotFound)?;
    if before.is_done() == is_done {
        return Ok(before);
    }
    let item = ActionItem { done_at: is_done.then_some(now), changed_at: now, ..before };
    let item = action_items::update(&mut tx, &inside, &item).await?;
    app.record(&mut tx, actor, Some(whose.programme), Event::ActionItemChanged, Some(id.uuid())).await?;
    tx.commit().await?;
    Ok(item)
}

/// Takes a thing to do away.
pub async fn remove_action_item(
    app: &App,
    actor: &Actor,
    whose: Whose,
    id: ActionItemId,
) -> Result<(), ActionError<NoRefusal>> {
    let mut tx = app.store.begin().await?;
    let (_, inside) = inside(&mut tx, actor, whose.programme, whose.partnership).await?;
    if !action_items::remove(&mut tx, &inside, id).await? {
        return Err(ActionError::NotFound);
    }
    app.record(&mut tx, actor, Some(whose.programme), Event::ActionItemRemoved, Some(id.uuid())).await?;
    Ok(tx.commit().await?)
}
