//! Goals and the remarks on them, for those inside; how many there are, for those who follow.

use crate::error::StorageError;
use crate::fields::{Field, optional};
use crate::rows::{goal, goal_remark};
use crate::{Tx, partnerships};
use domain::access::{Inside, Reach, Scope};
use domain::goal::{Goal, GoalCounts, GoalRemark, GoalState, Rating};
use domain::{GoalId, GoalRemarkId, LongText, ParticipantId, PartnershipId};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, Condition, EntityTrait, IntoActiveModel, QueryFilter, QueryOrder,
    QuerySelect, Set,
};
use std::collections::BTreeSet;
use uuid::Uuid;

const TABLE: &str = "goals";
const VERSION: Field = Field(TABLE, "version");

/// Adds a goal of the member who holds the key.
pub async fn insert(tx: &mut Tx, inside: &Inside, it: &Goal) -> Result<(), StorageError> {
    let mut row = to_row(it)?;
    row.partnership_id = Set(inside.partnership().uuid());
    row.participant_id = Set(inside.member().uuid());
    row.insert(tx.inner()).await?;
    Ok(())
}

/// Writes the member's own goal, loaded at `it.version`, and raises the version; [`StorageError::Conflict`] when it has
/// been written since.
pub async fn update(tx: &mut Tx, inside: &Inside, it: &Goal) -> Result<Goal, StorageError> {
    let next = Goal { version: it.version + 1, ..it.clone() };
    let row = to_row(&next)?;
    let done = goal::Entity::update_many()
        .set(goal::ActiveModel {
            text: row.text,
            measure: row.measure,
            rating_before: row.rating_before,
            rating_after: row.rating_after,
            state: row.state,
            closed_at: row.closed_at,
            version: row.version,
            ..Default::default()
        })
        .filter(goal::Column::Id.eq(it.id.uuid()))
        .filter(goal::Column::PartnershipId.eq(inside.partnership().uuid()))
        .filter(goal::Column::ParticipantId.eq(inside.member().uuid()))
        .filter(goal::Column::Version.eq(VERSION.number::<u32, i32>(it.version)?))
        .exec(tx.inner())
        .await?;
    if done.rows_affected == 1 { Ok(next) } else { Err(StorageError::Conflict) }
}

/// All goals of the partnership, in the order in which they were written.
pub async fn list(tx: &mut Tx, inside: &Inside) -> Result<Vec<Goal>, StorageError> {
    load(tx, Condition::all().add(goal::Column::PartnershipId.eq(inside.partnership().uuid()))).await
}

pub async fn find(tx: &mut Tx, inside: &Inside, id: GoalId) -> Result<Option<Goal>, StorageError> {
    let condition = Condition::all()
        .add(goal::Column::Id.eq(id.uuid()))
        .add(goal::Column::PartnershipId.eq(inside.partnership().uuid()));
    Ok(load(tx, condition).await?.pop())
}

/// The goals of the participant to whom the scope is narrowed (see [`Scope::own`]), of all their partnerships in the
/// programme; for any other scope there are none.
pub async fn own(tx: &mut Tx, scope: &Scope) -> Result<Vec<Goal>, StorageError> {
    match scope.reach() {
        Reach::Own(own) => load(tx, Condition::all().add(goal::Column::ParticipantId.eq(own.uuid()))).await,
        Reach::Whole | Reach::Organisations(_) => Ok(Vec::new()),
    }
}

/// How many goals there are in the partnerships that the scope reaches, and in which state. Those without are left out.
pub async fn counts(tx: &mut Tx, scope: &Scope) -> Result<Vec<GoalCounts>, StorageError> {
    let partnerships = partnerships::list(tx, scope).await?;
    let ids: Vec<Uuid> = partnerships.iter().map(|it| it.id.uuid()).collect();
    let rows: Vec<(Uuid, String, i64)> = goal::Entity::find()
        .select_only()
        .column(goal::Column::PartnershipId)
        .column(goal::Column::State)
        .column_as(goal::Column::Id.count(), "goals")
        .filter(goal::Column::PartnershipId.is_in(ids))
        .group_by(goal::Column::PartnershipId)
        .group_by(goal::Column::State)
        .into_tuple()
        .all(tx.inner())
        .await?;
    let of = |partnership: PartnershipId, state: &str| {
        let row = rows.iter().find(|it| it.0 == partnership.uuid() && it.1 == state);
        row.map_or(0, |it| u32::try_from(it.2).unwrap_or(u32::MAX))
    };
    let counted = partnerships.iter().map(|it| GoalCounts {
        partnership: it.id,
        open: of(it.id, OPEN),
        reached: of(it.id, REACHED),
        dropped: of(it.id, DROPPED),
    });
    Ok(counted.filter(|it| it.open + it.reached + it.dropped > 0).collect())
}

/// Whoever has written a goal, by partnership, among the partnerships that the scope reaches.
pub async fn owners(
    tx: &mut Tx,
    scope: &Scope,
) -> Result<BTreeSet<(PartnershipId, ParticipantId)>, StorageError> {
    let rows: Vec<(Uuid, Uuid)> = goal::Entity::find()
        .select_only()
        .columns([goal::Column::PartnershipId, goal::Column::ParticipantId])
        .filter(goal::Column::PartnershipId.in_subquery(partnerships::reached(scope)))
        .into_tuple()
        .all(tx.inner())
        .await?;
    Ok(rows.into_iter().map(|(partnership, owner)| (partnership.into(), owner.into())).collect())
}

/// All remarks on the partnership's goals, the oldest first.
pub async fn remarks(tx: &mut Tx, inside: &Inside) -> Result<Vec<GoalRemark>, StorageError> {
    let goals: Vec<Uuid> = list(tx, inside).await?.iter().map(|it| it.id.uuid()).collect();
    let rows = goal_remark::Entity::find()
        .filter(goal_remark::Column::GoalId.is_in(goals))
        .order_by_asc(goal_remark::Column::CreatedAt)
        .order_by_asc(goal_remark::Column::Id)
        .all(tx.inner())
        .await?;
    rows.into_iter().map(to_remark).collect()
}

/// Adds a remark of the member who holds the key, to a goal that was found with it.
pub async fn insert_remark(tx: &mut Tx, inside: &Inside, it: &GoalRemark) -> Result<(), StorageError> {
    goal_remark::ActiveModel {
        id: Set(it.id.uuid()),
        goal_id: Set(it.goal.uuid()),
        participant_id: Set(inside.member().uuid()),
        text: Set(it.text.to_string()),
        created_at: Set(it.at),
    }
    .insert(tx.inner())
    .await?;
    Ok(())
}

/// Deletes the member's own remark; `false` when there is none.
pub async fn delete_remark(tx: &mut Tx, inside: &Inside, id: GoalRemarkId) -> Result<bool, StorageError> {
    let done = goal_remark::Entity::delete_many()
        .filter(goal_remark::Column::Id.eq(id.uuid()))
        .filter(goal_remark::Column::ParticipantId.eq(inside.member().uuid()))
        .exec(tx.inner())
        .await?;
    Ok(done.rows_affected == 1)
}

const OPEN: &str = "open";
const REACHED: &str = "reached";
const DROPPED: &str = "dropped";

async fn load(tx: &mut Tx, condition: Condition) -> Result<Vec<Goal>, StorageError> {
    let rows = goal::Entity::find()
        .filter(condition)
        .order_by_asc(goal::Column::CreatedAt)
        .order_by_asc(goal::Column::Id)
        .all(tx.inner())
        .await?;
    rows.into_iter().map(to_goal).collect()
}

fn to_row(it: &Goal) -> Result<goal::ActiveModel, StorageError> {
    let rating = |it: Option<Rating>| it.map(|it| i16::from(it.value()));
    let closed_at = match it.state {
        GoalState::Open => None,
        GoalState::Reached { at } | GoalState::Dropped { at } => Some(at),
    };
    Ok(goal::Model {
        id: it.id.uuid(),
        partnership_id: it.partnership.uuid(),
        participant_id: it.owner.uuid(),
        text: it.text.to_string(),
        measure: optional(it.measure.as_ref()),
        rating_before: rating(it.before),
        rating_after: rating(it.after),
        state: it.state.code().into(),
        closed_at,
        created_at: it.created_at,
        version: VERSION.number(it.version)?,
    }
    .into_active_model()
    .reset_all())
}

fn to_goal(row: goal::Model) -> Result<Goal, StorageError> {
    let rating = |column, value: Option<i16>| {
        let field = Field(TABLE, column);
        let parse = |it: i16| u8::try_from(it).ok().and_then(Rating::new).ok_or_else(|| field.corrupt(it));
        value.map(parse).transpose()
    };
    let state = match (row.state.as_str(), row.closed_at) {
        (OPEN, None) => GoalState::Open,
        (REACHED, Some(at)) => GoalState::Reached { at },
        (DROPPED, Some(at)) => GoalState::Dropped { at },
        _ => return Err(Field(TABLE, "state").corrupt(&row.state)),
    };
    Ok(Goal {
        id: row.id.into(),
        partnership: row.partnership_id.into(),
        owner: row.participant_id.into(),
        text: LongText::parse(&row.text).map_err(|_| Field(TABLE, "text").corrupt(&row.text))?,
        measure: Field(TABLE, "measure").optional_long(row.measure)?,
        before: rating("rating_before", row.rating_before)?,
        after: rating("rating_after", row.rating_after)?,
        state,
        created_at: row.created_at,
        version: VERSION.number(row.version)?,
    })
}

fn to_remark(row: goal_remark::Model) -> Result<GoalRemark, StorageError> {
    let text = Field("goal_remarks", "text");
    Ok(GoalRemark {
        id: row.id.into(),
        goal: row.goal_id.into(),
        by: row.participant_id.into(),
        text: LongText::parse(&row.text).map_err(|_| text.corrupt(&row.text))?,
        at: row.created_at,
    })
}
