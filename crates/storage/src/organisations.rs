//! Organisations and their places in programmes.

use crate::Tx;
use crate::error::{StorageError, corrupt};
use crate::rows::{organisation, partner};
use domain::organisation::{CharterAcceptance, Organisation, Partner};
use domain::{OrganisationId, PersonId, ProgrammeId, ShortText};
use sea_orm::sea_query::OnConflict;
use sea_orm::{ActiveModelTrait, ColumnTrait, EntityTrait, QueryFilter, QueryOrder, Set};

/// The organisation of this name, whatever its capitals, or the given new one.
pub async fn find_or_insert(tx: &mut Tx, it: &Organisation) -> Result<Organisation, StorageError> {
    let folded = folded(it.name.as_str());
    let row = organisation::ActiveModel {
        id: Set(it.id.uuid()),
        name: Set(it.name.to_string()),
        folded_name: Set(folded.clone()),
    };
    organisation::Entity::insert(row)
        .on_conflict(OnConflict::column(organisation::Column::FoldedName).do_nothing().to_owned())
        .exec_without_returning(tx.inner())
        .await?;
    let found = organisation::Entity::find()
        .filter(organisation::Column::FoldedName.eq(folded))
        .one(tx.inner())
        .await?;
    found.map(to_organisation).transpose()?.ok_or(StorageError::Conflict)
}

/// Gives an organisation another name; [`StorageError::Conflict`] when another has it.
pub async fn rename(tx: &mut Tx, it: &Organisation) -> Result<(), StorageError> {
    organisation::ActiveModel {
        id: Set(it.id.uuid()),
        name: Set(it.name.to_string()),
        folded_name: Set(folded(it.name.as_str())),
    }
    .update(tx.inner())
    .await?;
    Ok(())
}

/// Every organisation, in no particular order: sorting is the reader's language's.
pub async fn list(tx: &mut Tx) -> Result<Vec<Organisation>, StorageError> {
    organisation::Entity::find().all(tx.inner()).await?.into_iter().map(to_organisation).collect()
}

pub async fn find(tx: &mut Tx, id: OrganisationId) -> Result<Option<Organisation>, StorageError> {
    organisation::Entity::find_by_id(id.uuid()).one(tx.inner()).await?.map(to_organisation).transpose()
}

/// The organisations of a programme, in the order they were added.
pub async fn partners(tx: &mut Tx, programme: ProgrammeId) -> Result<Vec<Partner>, StorageError> {
    let rows = partner::Entity::find()
        .filter(partner::Column::ProgrammeId.eq(programme.uuid()))
        .order_by_asc(partner::Column::OrganisationId)
        .all(tx.inner())
        .await?;
    let ids = rows.iter().map(|row| row.organisation_id);
    let named =
        organisation::Entity::find().filter(organisation::Column::Id.is_in(ids)).all(tx.inner()).await?;
    rows.into_iter()
        .map(|row| {
            let organisation = named.iter().find(|it| it.id == row.organisation_id).cloned();
            let organisation =
                organisation.ok_or_else(|| corrupt("partners", "organisation_id", row.organisation_id))?;
            to_partner(row, organisation)
        })
        .collect()
}

/// Adds an organisation to a programme or changes its seats.
pub async fn save_partner(
    tx: &mut Tx,
    programme: ProgrammeId,
    organisation: OrganisationId,
    seats: Option<u16>,
) -> Result<(), StorageError> {
    let row = partner::ActiveModel {
        programme_id: Set(programme.uuid()),
        organisation_id: Set(organisation.uuid()),
        seats: Set(seats.map(i32::from)),
        accepted_version: Set(None),
        accepted_by: Set(None),
        accepted_at: Set(None),
    };
    let key = [partner::Column::ProgrammeId, partner::Column::OrganisationId];
    partner::Entity::insert(row)
        .on_conflict(OnConflict::columns(key).update_column(partner::Column::Seats).to_owned())
        .exec_without_returning(tx.inner())
        .await?;
    Ok(())
}

/// Takes an organisation out of a programme; `false` when it had no part in it.
pub async fn remove_partner(
    tx: &mut Tx,
    programme: ProgrammeId,
    organisation: OrganisationId,
) -> Result<bool, StorageError> {
    let gone =
        partner::Entity::delete_by_id((programme.uuid(), organisation.uuid())).exec(tx.inner()).await?;
    Ok(gone.rows_affected == 1)
}

/// Records that an organisation accepts a version of the charter.
pub async fn accept_charter(
    tx: &mut Tx,
    programme: ProgrammeId,
    organisation: OrganisationId,
    acceptance: &CharterAcceptance,
) -> Result<(), StorageError> {
    partner::ActiveModel {
        programme_id: Set(programme.uuid()),
        organisation_id: Set(organisation.uuid()),
        accepted_version: Set(Some(counted(acceptance.version))),
        accepted_by: Set(Some(acceptance.by.uuid())),
        accepted_at: Set(Some(acceptance.at)),
        ..Default::default()
    }
    .update(tx.inner())
    .await?;
    Ok(())
}

/// The key under which names that differ only in capitals and spaces are one organisation.
pub fn folded(name: &str) -> String {
    name.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}

fn counted(version: u32) -> i32 {
    i32::try_from(version).unwrap_or(i32::MAX)
}

fn to_organisation(row: organisation::Model) -> Result<Organisation, StorageError> {
    let name = ShortText::parse(&row.name).map_err(|_| corrupt("organisations", "name", &row.name))?;
    Ok(Organisation { id: row.id.into(), name })
}

fn to_partner(row: partner::Model, organisation: organisation::Model) -> Result<Partner, StorageError> {
    let acceptance = match (row.accepted_version, row.accepted_by, row.accepted_at) {
        (Some(version), Some(by), Some(at)) => Some(CharterAcceptance {
            version: u32::try_from(version).map_err(|_| corrupt("partners", "accepted_version", version))?,
            by: PersonId::new(by),
            at,
        }),
        (None, None, None) => None,
        _ => return Err(corrupt("partners", "accepted_version", format!("{:?}", row.accepted_version))),
    };
    Ok(Partner {
        programme: row.programme_id.into(),
        organisation: to_organisation(organisation)?,
        seats: row
            .seats
            .map(|it| u16::try_from(it).map_err(|_| corrupt("partners", "seats", it)))
            .transpose()?,
        acceptance,
    })
}
