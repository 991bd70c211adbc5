//! Setting oneself a goal.

use crate::App;
use crate::error::ActionError;
use crate::partnerships::inside;
use domain::access::Actor;
use domain::goal::{CannotChangeGoal, Goal, GoalState, Rating};
use domain::history::Event;
use domain::{LongText, PartnershipId, ProgrammeId};
use storage::goals;

/// Adds a goal of the actor's own.
pub async fn add_goal(
    app: &App,
    actor: &Actor,
    programme: ProgrammeId,
    partnership: PartnershipId,
    text: LongText,
    measure: Option<LongText>,
    before: Option<Rating>,
) -> Result<Goal, ActionError<CannotChangeGoal>> {
    let mut tx = app.store.begin().await?;
    let (_, inside) = inside(&mut tx, actor, programme, partnership).await?;
    let all = goals::list(&mut tx, &inside).await?;
    if all.iter().filter(|it| it.owner == inside.member()).count() >= Goal::MOST {
        return Err(ActionError::Refused(CannotChangeGoal::TooMany));
    }
    let goal = Goal {
        id: app.id(),
        partnership,
        owner: inside.member(),
        text,
        measure,
        before,
        after: None,
        state: GoalState::Open,
        created_at: app.clock.now(),
        version: 1,
    };
    goals::insert(&mut tx, &inside, &goal).await?;
    app.record(&mut tx, actor, Some(programme), Event::GoalAdded, Some(goal.id.uuid())).await?;
    tx.commit().await?;
    Ok(goal)
}
