//! Agreements: every version with its signatures, for those inside; how far each has come, for those who follow.

use crate::error::StorageError;
use crate::fields::Field;
use crate::rows::{agreement_signature, agreement_version};
use crate::{Tx, json, partnerships};
use domain::access::{Inside, Scope};
use domain::agreement::{Agreement, AgreementProgress, Signature, Version};
use domain::round::Partnership;
use domain::{ParticipantId, Timestamp};
use sea_orm::{ActiveModelTrait, ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect, Set};
use std::collections::HashMap;
use uuid::Uuid;

const NUMBER: Field = Field("agreement_versions", "number");

/// Everything the members have drafted and signed.
pub async fn load(tx: &mut Tx, inside: &Inside) -> Result<Agreement, StorageError> {
    let rows = agreement_version::Entity::find()
        .filter(agreement_version::Column::PartnershipId.eq(inside.partnership().uuid()))
        .order_by_asc(agreement_version::Column::Number)
        .all(tx.inner())
        .await?;
    let mut signatures = signatures(tx, rows.iter().map(|it| it.id).collect()).await?;
    let version = |row: agreement_version::Model| {
        Ok(Version {
            id: row.id.into(),
            partnership: row.partnership_id.into(),
            number: NUMBER.number(row.number)?,
            terms: json::terms::read(row.terms)?,
            by: row.changed_by.into(),
            at: row.created_at,
            signatures: signatures.remove(&row.id).unwrap_or_default(),
        })
    };
    Ok(Agreement { versions: rows.into_iter().map(version).collect::<Result<_, StorageError>>()? })
}

/// Adds a version; [`StorageError::Conflict`] when its number has been taken meanwhile. It goes to the partnership that
/// the key opens.
pub async fn insert(tx: &mut Tx, inside: &Inside, it: &Version) -> Result<(), StorageError> {
    agreement_version::ActiveModel {
        id: Set(it.id.uuid()),
        partnership_id: Set(inside.partnership().uuid()),
        number: Set(NUMBER.number(it.number)?),
        terms: Set(json::terms::write(&it.terms)),
        changed_by: Set(it.by.uuid()),
        created_at: Set(it.at),
    }
    .insert(tx.inner())
    .await?;
    Ok(())
}

/// Adds the member's own signature; [`StorageError::Conflict`] when it is there already.
pub async fn sign(tx: &mut Tx, inside: &Inside, it: &Version, at: Timestamp) -> Result<(), StorageError> {
    agreement_signature::ActiveModel {
        version_id: Set(it.id.uuid()),
        participant_id: Set(inside.member().uuid()),
        signed_at: Set(at),
    }
    .insert(tx.inner())
    .await?;
    Ok(())
}

/// How far the agreements of the partnerships that the scope reaches have come. Those without a draft are left out.
pub async fn progress(tx: &mut Tx, scope: &Scope) -> Result<Vec<AgreementProgress>, StorageError> {
    let partnerships = partnerships::list(tx, scope).await?;
    let ids: Vec<Uuid> = partnerships.iter().map(|it| it.id.uuid()).collect();
    let rows: Vec<(Uuid, Uuid, Timestamp)> = agreement_version::Entity::find()
        .select_only()
        .column(agreement_version::Column::Id)
        .column(agreement_version::Column::PartnershipId)
        .column(agreement_version::Column::CreatedAt)
        .filter(agreement_version::Column::PartnershipId.is_in(ids))
        .order_by_asc(agreement_version::Column::Number)
        .into_tuple()
        .all(tx.inner())
        .await?;
    let signatures = signatures(tx, rows.iter().map(|it| it.0).collect()).await?;
    let mut of: HashMap<Uuid, Vec<(Uuid, Timestamp)>> = HashMap::new();
    for (version, partnership, at) in rows {
        of.entry(partnership).or_default().push((version, at));
    }
    let come = |it: &Partnership| {
        let versions = of.get(&it.id.uuid())?;
        let mut agreed = versions.iter().filter_map(|(id, _)| agreed_at(it, signatures.get(id)?));
        Some(AgreementProgress {
            partnership: it.id,
            versions: u32::try_from(versions.len()).unwrap_or(u32::MAX),
            drafted_at: versions.last()?.1,
            agreed_at: agreed.next_back(),
            signed: versions.last().and_then(|(id, _)| signatures.get(id)).cloned().unwrap_or_default(),
        })
    };
    Ok(partnerships.iter().filter_map(come).collect())
}

/// When the last of the present members signed; `None` while one of them has not.
fn agreed_at(partnership: &Partnership, signatures: &[Signature]) -> Option<Timestamp> {
    let signed = |who: ParticipantId| signatures.iter().find(|it| it.by == who).map(|it| it.at);
    let all: Option<Vec<Timestamp>> = partnership.current().map(|it| signed(it.participant)).collect();
    all?.into_iter().max()
}

async fn signatures(tx: &mut Tx, versions: Vec<Uuid>) -> Result<HashMap<Uuid, Vec<Signature>>, StorageError> {
    let rows = agreement_signature::Entity::find()
        .filter(agreement_signature::Column::VersionId.is_in(versions))
        .order_by_asc(agreement_signature::Column::SignedAt)
        .order_by_asc(agreement_signature::Column::ParticipantId)
        .all(tx.inner())
        .await?;
    let mut of: HashMap<Uuid, Vec<Signature>> = HashMap::new();
    for row in rows {
        let signature = Signature { by: row.participant_id.into(), at: row.signed_at };
        of.entry(row.version_id).or_default().push(signature);
    }
    Ok(of)
}
