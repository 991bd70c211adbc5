//! The meetings of a partnership that lie ahead, for whoever ends it: when and how long, never about what or where.

use crate::Tx;
use crate::error::StorageError;
use crate::fields::Field;
use crate::partnerships::reached;
use crate::rows::{meeting, meeting_answer, meeting_time};
use domain::access::Scope;
use domain::{MeetingId, PartnershipId, Timestamp};
use sea_orm::sea_query::{Expr, ExprTrait};
use sea_orm::{ColumnTrait, Condition, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use uuid::Uuid;

const TABLE: &str = "meetings";

/// A meeting that stands in calendars.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ahead {
    pub meeting: MeetingId,
    pub sequence: u32,
    pub starts_at: Timestamp,
    pub minutes: u16,
}

/// The planned meetings of a partnership that have not begun, in the order of their times.
pub async fn ahead(
    tx: &mut Tx,
    scope: &Scope,
    partnership: PartnershipId,
    now: Timestamp,
) -> Result<Vec<Ahead>, StorageError> {
    let rows: Vec<(Uuid, i32, Option<Timestamp>, i32)> = meeting::Entity::find()
        .select_only()
        .columns([
            meeting::Column::Id,
            meeting::Column::Sequence,
            meeting::Column::StartsAt,
            meeting::Column::Minutes,
        ])
        .filter(of(scope, partnership))
        .filter(meeting::Column::State.eq("planned"))
        .filter(meeting::Column::StartsAt.gt(now))
        .order_by_asc(meeting::Column::StartsAt)
        .order_by_asc(meeting::Column::Id)
        .into_tuple()
        .all(tx.inner())
        .await?;
    rows.into_iter()
        .map(|(id, sequence, starts_at, minutes)| {
            Ok(Ahead {
                meeting: id.into(),
                sequence: Field(TABLE, "sequence").number(sequence)?,
                starts_at: starts_at.ok_or_else(|| Field(TABLE, "starts_at").corrupt(id))?,
                minutes: Field(TABLE, "minutes").number(minutes)?,
            })
        })
        .collect()
}

/// Cancels what is planned and has not begun, and whatever still looks for a time. Of a member who moves one of them
/// at this moment the slower of both gets a conflict.
pub async fn call_off(
    tx: &mut Tx,
    scope: &Scope,
    partnership: PartnershipId,
    now: Timestamp,
) -> Result<(), StorageError> {
    let open: Vec<Uuid> = meeting::Entity::find()
        .select_only()
        .column(meeting::Column::Id)
        .filter(of(scope, partnership))
        .filter(
            Condition::any()
                .add(meeting::Column::State.eq("proposed"))
                .add(meeting::Column::State.eq("planned").and(meeting::Column::StartsAt.gt(now))),
        )
        .into_tuple()
        .all(tx.inner())
        .await?;
    meeting::Entity::update_many()
        .col_expr(meeting::Column::State, Expr::value("cancelled"))
        .col_expr(meeting::Column::Sequence, Expr::col(meeting::Column::Sequence).add(1))
        .col_expr(meeting::Column::Version, Expr::col(meeting::Column::Version).add(1))
        .col_expr(meeting::Column::ChangedAt, Expr::value(now))
        .filter(meeting::Column::Id.is_in(open.iter().copied()))
        .exec(tx.inner())
        .await?;
    meeting_answer::Entity::delete_many()
        .filter(meeting_answer::Column::MeetingId.is_in(open.iter().copied()))
        .exec(tx.inner())
        .await?;
    meeting_time::Entity::delete_many()
        .filter(meeting_time::Column::MeetingId.is_in(open))
        .exec(tx.inner())
        .await?;
    Ok(())
}

fn of(scope: &Scope, partnership: PartnershipId) -> Condition {
    Condition::all()
        .add(meeting::Column::PartnershipId.eq(partnership.uuid()))
        .add(meeting::Column::PartnershipId.in_subquery(reached(scope)))
}
