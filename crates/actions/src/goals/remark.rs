//! A word on how a goal gets on.

use crate::App;
use crate::error::{ActionError, NoRefusal};
use crate::partnerships::inside;
use domain::access::Actor;
use domain::goal::GoalRemark;
use domain::history::Event;
use domain::{GoalId, GoalRemarkId, LongText, PartnershipId, ProgrammeId};
use storage::goals;

/// A member remarks on a goal, their own or another's.
pub async fn remark_on_goal(
    app: &App,
    actor: &Actor,
    programme: ProgrammeId,
    partnership: PartnershipId,
    goal: GoalId,
    text: LongText,
) -> Result<GoalRemark, ActionError<NoRefusal>> {
    let mut tx = app.store.begin().await?;
    let (_, inside) = inside(&mut tx, actor, programme, partnership).await?;
    let goal = goals::find(&mut tx, &inside, goal).await?.ok_or(ActionError::NotFound)?;
    let remark = GoalRemark { id: app.id(), goal: goal.id, by: inside.member(), text, at: app.clock.now() };
    goals::insert_remark(&mut tx, &inside, &remark).await?;
    app.record(&mut tx, actor, Some(programme), Event::GoalRemarked, Some(goal.id.uuid())).await?;
    tx.commit().await?;
    Ok(remark)
}

/// Takes back a remark of one's own.
pub async fn remove_goal_remark(
    app: &App,
    actor: &Actor,
    programme: ProgrammeId,
    partnership: PartnershipId,
    remark: GoalRemarkId,
) -> Result<(), ActionError<NoRefusal>> {
    let mut tx = app.store.begin().await?;
    let (_, inside) = inside(&mut tx, actor, programme, partnership).await?;
    if !goals::delete_remark(&mut tx, &inside, remark).await? {
        return Err(ActionError::NotFound);
    }
    app.record(&mut tx, actor, Some(programme), Event::GoalRemarked, Some(partnership.uuid())).await?;
    tx.commit().await?;
    Ok(())
}
