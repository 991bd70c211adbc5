//! Invitations. Accepting and revoking are one statement each, so of two people one is first.

use crate::Tx;
use crate::error::StorageError;
use crate::fields::{Field, optional};
use crate::rows::invitation;
use domain::access::{Reach, Scope};
use domain::invitation::{Invitation, InvitationState, InvitedAs};
use domain::{InvitationId, OrganisationId, Timestamp};
use sea_orm::sea_query::Expr;
use sea_orm::{ActiveModelTrait, ColumnTrait, Condition, EntityTrait, QueryFilter, QueryOrder, Select, Set};

const TABLE: &str = "invitations";

pub async fn insert(tx: &mut Tx, it: &Invitation, token_hash: &[u8]) -> Result<(), StorageError> {
    let (organisation, nominated) = match it.invited_as {
        InvitedAs::Organiser => (None, false),
        InvitedAs::Coordinator { organisation } => (Some(organisation), false),
        InvitedAs::Participant { organisation, nominated } => (organisation, nominated),
    };
    let (accepted_at, revoked_at) = match it.state {
        InvitationState::Sent => (None, None),
        InvitationState::Accepted { at } => (Some(at), None),
        InvitationState::Revoked { at } => (None, Some(at)),
    };
    invitation::ActiveModel {
        id: Set(it.id.uuid()),
        programme_id: Set(it.programme.uuid()),
        email: Set(it.email.to_string()),
        name: Set(optional(it.name.as_ref())),
        language: Set(it.language.code().into()),
        invited_as: Set(it.invited_as.code().into()),
        organisation_id: Set(organisation.map(OrganisationId::uuid)),
        nominated: Set(nominated),
        invited_by: Set(it.by.uuid()),
        token_hash: Set(token_hash.to_vec()),
        sent_at: Set(it.sent_at),
        accepted_at: Set(accepted_at),
        revoked_at: Set(revoked_at),
    }
    .insert(tx.inner())
    .await?;
    Ok(())
}

/// The invitation, if the scope reaches it: organisers see all, coordinators those of their organisations,
/// participants none.
pub async fn find(tx: &mut Tx, scope: &Scope, id: InvitationId) -> Result<Option<Invitation>, StorageError> {
    let find = within(scope).filter(invitation::Column::Id.eq(id.uuid()));
    find.one(tx.inner()).await?.map(to_invitation).transpose()
}

/// The invitation a letter's link belongs to, whatever became of it.
pub async fn find_by_token_hash(tx: &mut Tx, token_hash: &[u8]) -> Result<Option<Invitation>, StorageError> {
    let find = invitation::Entity::find().filter(invitation::Column::TokenHash.eq(token_hash));
    find.one(tx.inner()).await?.map(to_invitation).transpose()
}

/// The invitations the scope reaches as in [`find`], the newest first.
pub async fn list(tx: &mut Tx, scope: &Scope) -> Result<Vec<Invitation>, StorageError> {
    let find = within(scope).order_by_desc(invitation::Column::SentAt).order_by_desc(invitation::Column::Id);
    find.all(tx.inner()).await?.into_iter().map(to_invitation).collect()
}

/// Uses an invitation up. `false` when it was accepted or revoked before: of any number of racers one gets `true`.
pub async fn accept(tx: &mut Tx, id: InvitationId, now: Timestamp) -> Result<bool, StorageError> {
    let row = invitation::ActiveModel { accepted_at: Set(Some(now)), ..Default::default() };
    write_open(tx, id, row).await
}

/// Takes an invitation back. `false` when it was accepted or revoked before.
pub async fn revoke(tx: &mut Tx, id: InvitationId, now: Timestamp) -> Result<bool, StorageError> {
    let row = invitation::ActiveModel { revoked_at: Set(Some(now)), ..Default::default() };
    write_open(tx, id, row).await
}

/// Sends an invitation anew: the old link is dead. `false` when it was accepted or revoked before.
pub async fn renew(
    tx: &mut Tx,
    id: InvitationId,
    token_hash: &[u8],
    sent_at: Timestamp,
) -> Result<bool, StorageError> {
    let row = invitation::ActiveModel {
        token_hash: Set(token_hash.to_vec()),
        sent_at: Set(sent_at),
        ..Default::default()
    };
    write_open(tx, id, row).await
}

async fn write_open(
    tx: &mut Tx,
    id: InvitationId,
    row: invitation::ActiveModel,
) -> Result<bool, StorageError> {
    let done = invitation::Entity::update_many()
        .set(row)
        .filter(invitation::Column::Id.eq(id.uuid()))
        .filter(invitation::Column::AcceptedAt.is_null())
        .filter(invitation::Column::RevokedAt.is_null())
        .exec(tx.inner())
        .await?;
    Ok(done.rows_affected == 1)
}

fn within(scope: &Scope) -> Select<invitation::Entity> {
    let reached = match scope.reach() {
        Reach::Whole => Condition::all(),
        Reach::Organisations(own) => {
            Condition::all().add(invitation::Column::OrganisationId.is_in(own.iter().map(|it| it.uuid())))
        }
        Reach::Own(_) => Condition::all().add(Expr::value(false)),
    };
    invitation::Entity::find()
        .filter(invitation::Column::ProgrammeId.eq(scope.programme().uuid()))
        .filter(reached)
}

fn to_invitation(row: invitation::Model) -> Result<Invitation, StorageError> {
    let organisation = row.organisation_id.map(Into::into);
    let invited_as = match (row.invited_as.as_str(), organisation, row.nominated) {
        ("organiser", None, false) => InvitedAs::Organiser,
        ("coordinator", Some(organisation), false) => InvitedAs::Coordinator { organisation },
        ("participant", organisation, nominated) => InvitedAs::Participant { organisation, nominated },
        _ => return Err(Field(TABLE, "invited_as").corrupt(&row.invited_as)),
    };
    let state = match (row.accepted_at, row.revoked_at) {
        (None, None) => InvitationState::Sent,
        (Some(at), None) => InvitationState::Accepted { at },
        (None, Some(at)) => InvitationState::Revoked { at },
        (Some(at), Some(_)) => return Err(Field(TABLE, "accepted_at").corrupt(at)),
    };
    Ok(Invitation {
        id: row.id.into(),
        programme: row.programme_id.into(),
        email: Field(TABLE, "email").email(&row.email)?,
        name: row.name.map(|it| Field(TABLE, "name").person_name(&it)).transpose()?,
        language: Field(TABLE, "language").language(&row.language)?,
        invited_as,
        by: row.invited_by.into(),
        sent_at: row.sent_at,
        state,
    })
}
