//! Rewording, rating and closing a goal.

use crate::App;
use crate::error::ActionError;
use crate::partnerships::inside;
use domain::access::Actor;
use domain::goal::{CannotChangeGoal, Goal, GoalState, Rating};
use domain::history::Event;
use domain::{GoalId, LongText, PartnershipId, ProgrammeId};
use storage::goals;

/// What is to be different; what is `None` stays.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct GoalChange {
    pub text: Option<LongText>,
    pub measure: Option<Option<LongText>>,
    pub before: Option<Option<Rating>>,
    pub after: Option<Option<Rating>>,
    pub state: Option<GoalTarget>,
}

/// Where a goal is to go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GoalTarget {
    Open,
    Reached,
    Dropped,
}

impl GoalTarget {
    pub fn from_code(code: &str) -> Option<Self> {
        match code {
            "open" => Some(Self::Open),
            "reached" => Some(Self::Reached),
            "dropped" => Some(Self::Dropped),
            _ => None,
        }
    }
}

/// Changes a goal of the actor's own that was seen at `version`.
pub async fn change_goal(
    app: &App,
    actor: &Actor,
    programme: ProgrammeId,
    partnership: PartnershipId,
    id: GoalId,
    version: u32,
    change: GoalChange,
) -> Result<Goal, ActionError<CannotChangeGoal>> {
    let mut tx = app.store.begin().await?;
    let (_, inside) = inside(&mut tx, actor, programme, partnership).await?;
    let goal = goals::find(&mut tx, &inside, id).await?.ok_or(ActionError::NotFound)?;
    goal.check_owner(inside.member()).map_err(ActionError::Refused)?;
    if goal.version != version {
        return Err(ActionError::Conflict);
    }
    let at = app.clock.now();
    let state = change.state.map(|it| match (it, goal.state) {
        (GoalTarget::Reached, GoalState::Reached { .. })
        | (GoalTarget::Dropped, GoalState::Dropped { .. }) => goal.state,
        (GoalTarget::Open, _) => GoalState::Open,
        (GoalTarget::Reached, _) => GoalState::Reached { at },
        (GoalTarget::Dropped, _) => GoalState::Dropped { at },
    });
    let changed = Goal {
        text: change.text.unwrap_or_else(|| goal.text.clone()),
        measure: change.measure.unwrap_or_else(|| goal.measure.clone()),
        before: change.before.unwrap_or(goal.before),
        after: change.after.unwrap_or(goal.after),
        state: state.unwrap_or(goal.state),
        ..goal.clone()
    };
    if changed == goal {
        return Ok(goal);
    }
    let changed = goals::update(&mut tx, &inside, &changed).await?;
    app.record(&mut tx, actor, Some(programme), Event::GoalChanged, Some(id.uuid())).await?;
    tx.commit().await?;
    Ok(changed)
}
