//! Calls for the organisers' help.

use crate::Tx;
use crate::error::StorageError;
use crate::fields::{Field, optional};
use crate::rows::help_request;
use domain::access::{Reach, Scope};
use domain::questionnaire::{HelpRequest, HelpWish};
use domain::{HelpRequestId, PersonId, Timestamp};
use sea_orm::{ActiveModelTrait, ColumnTrait, Condition, EntityTrait, QueryFilter, QueryOrder, Set};

const TABLE: &str = "help_requests";

pub async fn insert(tx: &mut Tx, it: &HelpRequest) -> Result<(), StorageError> {
    help_request::ActiveModel {
        id: Set(it.id.uuid()),
        programme_id: Set(it.programme.uuid()),
        participant_id: Set(it.participant.uuid()),
        wish: Set(it.wish.code().into()),
        message: Set(optional(it.message.as_ref())),
        asked_at: Set(it.asked_at),
        settled_by: Set(it.settled.map(|(by, _)| by.uuid())),
        settled_at: Set(it.settled.map(|(_, at)| at)),
    }
    .insert(tx.inner())
    .await?;
    Ok(())
}

/// The calls that the scope reaches, the newest first: an organiser's all, a participant's own, a coordinator's none.
pub async fn list(tx: &mut Tx, scope: &Scope) -> Result<Vec<HelpRequest>, StorageError> {
    let Some(reached) = within(scope) else { return Ok(Vec::new()) };
    let rows = help_request::Entity::find()
        .filter(reached)
        .order_by_desc(help_request::Column::AskedAt)
        .order_by_desc(help_request::Column::Id)
        .all(tx.inner())
        .await?;
    rows.into_iter().map(to_request).collect()
}

pub async fn find(
    tx: &mut Tx,
    scope: &Scope,
    id: HelpRequestId,
) -> Result<Option<HelpRequest>, StorageError> {
    let Some(reached) = within(scope) else { return Ok(None) };
    let row = help_request::Entity::find_by_id(id.uuid()).filter(reached).one(tx.inner()).await?;
    row.map(to_request).transpose()
}

/// Notes that somebody took care of it; `false` when somebody had already.
pub async fn settle(
    tx: &mut Tx,
    id: HelpRequestId,
    by: PersonId,
    now: Timestamp,
) -> Result<bool, StorageError> {
    let row = help_request::ActiveModel {
        settled_by: Set(Some(by.uuid())),
        settled_at: Set(Some(now)),
        ..Default::default()
    };
    let done = help_request::Entity::update_many()
        .set(row)
        .filter(help_request::Column::Id.eq(id.uuid()))
        .filter(help_request::Column::SettledAt.is_null())
        .exec(tx.inner())
        .await?;
    Ok(done.rows_affected == 1)
}

fn within(scope: &Scope) -> Option<Condition> {
    let programme = Condition::all().add(help_request::Column::ProgrammeId.eq(scope.programme().uuid()));
    match scope.reach() {
        Reach::Whole => Some(programme),
        Reach::Organisations(_) => None,
        Reach::Own(own) => Some(programme.add(help_request::Column::ParticipantId.eq(own.uuid()))),
    }
}

fn to_request(row: help_request::Model) -> Result<HelpRequest, StorageError> {
    let settled = match (row.settled_by, row.settled_at) {
        (Some(by), Some(at)) => Some((by.into(), at)),
        (None, None) => None,
        _ => return Err(Field(TABLE, "settled_by").corrupt(row.id)),
    };
    Ok(HelpRequest {
        id: row.id.into(),
        programme: row.programme_id.into(),
        participant: row.participant_id.into(),
        wish: Field(TABLE, "wish").coded(&row.wish, HelpWish::from_code)?,
        message: Field(TABLE, "message").optional_long(row.message)?,
        asked_at: row.asked_at,
        settled,
    })
}
