//! Scenarios of a round. Their certificates may be large, so lists go without.

use crate::error::StorageError;
use crate::fields::Field;
use crate::rows::proposal;
use crate::{Tx, json};
use domain::round::{Proposal, ProposalSettings};
use domain::{ProposalId, RoundId};
use sea_orm::sea_query::Expr;
use sea_orm::{
    ActiveModelTrait, ColumnTrait, EntityTrait, Iterable, QueryFilter, QueryOrder, QuerySelect, Set,
};

const TABLE: &str = "proposals";

/// Adds a scenario; [`StorageError::Conflict`] when the round has one of this name.
pub async fn insert(tx: &mut Tx, it: &Proposal) -> Result<(), StorageError> {
    to_row(it).insert(tx.inner()).await?;
    Ok(())
}

/// Writes what a scenario asks and found, and its name; [`StorageError::Conflict`] when it is gone or another of the
/// round has the name.
pub async fn replace(tx: &mut Tx, it: &Proposal) -> Result<(), StorageError> {
    let done = proposal::Entity::update_many()
        .set(to_row(it))
        .filter(proposal::Column::Id.eq(it.id.uuid()))
        .filter(proposal::Column::RoundId.eq(it.round.uuid()))
        .exec(tx.inner())
        .await?;
    if done.rows_affected == 1 { Ok(()) } else { Err(StorageError::Conflict) }
}

/// The scenario with its certificate.
pub async fn find(tx: &mut Tx, id: ProposalId) -> Result<Option<Proposal>, StorageError> {
    proposal::Entity::find_by_id(id.uuid()).one(tx.inner()).await?.map(to_proposal).transpose()
}

/// The round's scenarios in the order they were made. Their certificates are left out: empty here, whole in
/// [`certificate`].
pub async fn list(tx: &mut Tx, round: RoundId) -> Result<Vec<Proposal>, StorageError> {
    let light = proposal::Column::iter().filter(|it| !matches!(it, proposal::Column::Certificate));
    proposal::Entity::find()
        .select_only()
        .columns(light)
        .column_as(Expr::value(""), proposal::Column::Certificate)
        .filter(proposal::Column::RoundId.eq(round.uuid()))
        .order_by_asc(proposal::Column::CreatedAt)
        .order_by_asc(proposal::Column::Id)
        .all(tx.inner())
        .await?
        .into_iter()
        .map(to_proposal)
        .collect()
}

/// A scenario's certificate as JSON; empty where the matching gave none, `None` where there is no such scenario.
pub async fn certificate(tx: &mut Tx, id: ProposalId) -> Result<Option<String>, StorageError> {
    let find = proposal::Entity::find_by_id(id.uuid()).select_only().column(proposal::Column::Certificate);
    Ok(find.into_tuple().one(tx.inner()).await?)
}

/// Deletes a scenario; `false` when there is none.
pub async fn delete(tx: &mut Tx, id: ProposalId) -> Result<bool, StorageError> {
    Ok(proposal::Entity::delete_by_id(id.uuid()).exec(tx.inner()).await?.rows_affected == 1)
}

fn to_row(it: &Proposal) -> proposal::ActiveModel {
    proposal::ActiveModel {
        id: Set(it.id.uuid()),
        round_id: Set(it.round.uuid()),
        name: Set(it.name.to_string()),
        rules: Set(json::rules::write(&it.settings.rules)),
        pins: Set(json::outcome::write_pins(&it.settings.pins)),
        forbidden: Set(json::outcome::write_forbidden(&it.settings.forbidden)),
        outcome: Set(json::outcome::write(&it.outcome)),
        certificate: Set(it.outcome.proof.certificate.clone()),
        created_at: Set(it.created_at),
    }
}

fn to_proposal(row: proposal::Model) -> Result<Proposal, StorageError> {
    Ok(Proposal {
        id: row.id.into(),
        round: row.round_id.into(),
        name: Field(TABLE, "name").short(&row.name)?,
        settings: ProposalSettings {
            rules: json::rules::read(TABLE, "rules", row.rules)?,
            pins: json::outcome::read_pins(TABLE, "pins", row.pins)?,
            forbidden: json::outcome::read_forbidden(TABLE, "forbidden", row.forbidden)?,
        },
        outcome: json::outcome::read(TABLE, "outcome", row.outcome, row.certificate)?,
        created_at: row.created_at,
    })
}
