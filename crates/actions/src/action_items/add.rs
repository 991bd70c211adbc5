//! Agreeing on something to do.

use crate::App;
use crate::error::ActionError;
use crate::meetings::Whose;
use crate::partnerships::inside;
use chrono::NaiveDate;
use domain::access::Actor;
use domain::action_item::{ActionItem, InvalidActionItem};
use domain::history::Event;
use domain::{ActionItemId, MeetingId, ParticipantId, ShortText};
use storage::{action_items, meetings};

/// A thing to do as a member writes it. The id comes with the form, so that a form sent twice adds it once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewItem {
    pub id: ActionItemId,
    pub meeting: Option<MeetingId>,
    pub what: ShortText,
    pub owner: Option<ParticipantId>,
    pub due: Option<NaiveDate>,
}

/// Adds a thing to do; `today` is the day by the clock of who writes. One that is there already is given back as it is.
pub async fn add_action_item(
    app: &App,
    actor: &Actor,
    whose: Whose,
    new: NewItem,
    today: NaiveDate,
) -> Result<ActionItem, ActionError<InvalidActionItem>> {
    let mut tx = app.store.begin().await?;
    let (partnership, inside) = inside(&mut tx, actor, whose.programme, whose.partnership).await?;
    if let Some(there) = action_items::find(&mut tx, &inside, new.id).await? {
        return Ok(there);
    }
    if let Some(meeting) = new.meeting {
        meetings::find(&mut tx, &inside, meeting).await?.ok_or(ActionError::NotFound)?;
    }
    let members: Vec<_> = partnership.current().map(|it| it.participant).collect();
    ActionItem::check(new.owner, new.due, &members, today).map_err(ActionError::Refused)?;
    let open = action_items::count_open(&mut tx, &inside).await?;
    if open >= ActionItem::MOST_OPEN {
        return Err(ActionError::Refused(InvalidActionItem::TooMany(open)));
    }
    let item = ActionItem {
        id: new.id,
        programme: whose.programme,
        partnership: whose.partnership,
        meeting: new.meeting,
        what: new.what,
        owner: new.owner,
        due: new.due,
        done_at: None,
        created_by: inside.member(),
        changed_at: app.clock.now(),
        version: 1,
    };
    action_items::insert(&mut tx, &inside, &item).await?;
    let subject = Some(item.id.uuid());
    app.record(&mut tx, actor, Some(whose.programme), Event::ActionItemAdded, subject).await?;
    tx.commit().await?;
    Ok(item)
}
