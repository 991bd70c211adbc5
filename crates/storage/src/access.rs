//! The roles a person holds: what the answer to "who asks" is made of.

use crate::Tx;
use crate::error::{StorageError, corrupt};
use crate::rows::{coordinator, organiser, participant, programme};
use domain::access::{Actor, Membership, Role};
use domain::{OrganisationId, ParticipantId, PersonId, ProgrammeId, Slug};
use sea_orm::sea_query::OnConflict;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QuerySelect, QueryTrait, Set};
use std::collections::HashMap;
use uuid::Uuid;

/// Everything that decides what a person may see and do; `None` when there is no such person.
pub async fn actor(tx: &mut Tx, person: PersonId) -> Result<Option<Actor>, StorageError> {
    let Some(account) = crate::persons::find(tx, person).await? else { return Ok(None) };
    let mut roles: Vec<(Uuid, Role)> = Vec::new();
    let organised = organiser::Entity::find()
        .filter(organiser::Column::PersonId.eq(person.uuid()))
        .all(tx.inner())
        .await?;
    roles.extend(organised.into_iter().map(|row| (row.programme_id, Role::Organiser)));
    let coordinated = coordinator::Entity::find()
        .filter(coordinator::Column::PersonId.eq(person.uuid()))
        .all(tx.inner())
        .await?;
    roles.extend(coordinated.into_iter().map(|row| {
        (row.programme_id, Role::Coordinator { organisation: OrganisationId::new(row.organisation_id) })
    }));
    // Somebody who has withdrawn is still shown their own page, from which they can come back.
    let taking_part: Vec<(Uuid, Uuid)> = participant::Entity::find()
        .select_only()
        .column(participant::Column::ProgrammeId)
        .column(participant::Column::Id)
        .filter(participant::Column::PersonId.eq(person.uuid()))
        .into_tuple()
        .all(tx.inner())
        .await?;
    roles.extend(taking_part.into_iter().map(|(programme, participant)| {
        (programme, Role::Participant { participant: ParticipantId::new(participant) })
    }));

    let slugs = slugs(tx, roles.iter().map(|(programme, _)| *programme)).await?;
    let memberships = roles
        .into_iter()
        .filter_map(|(programme, role)| {
            let slug = slugs.get(&programme)?.clone();
            Some(Membership { programme: programme.into(), slug, role })
        })
        .collect();
    Ok(Some(Actor { person, administrator: account.administrator, memberships }))
}

async fn slugs(
    tx: &mut Tx,
    programmes: impl Iterator<Item = Uuid>,
) -> Result<HashMap<Uuid, Slug>, StorageError> {
    let rows: Vec<(Uuid, String)> = programme::Entity::find()
        .select_only()
        .column(programme::Column::Id)
        .column(programme::Column::Slug)
        .filter(programme::Column::Id.is_in(programmes))
        .into_tuple()
        .all(tx.inner())
        .await?;
    rows.into_iter()
        .map(|(id, slug)| Ok((id, Slug::parse(&slug).map_err(|_| corrupt("programmes", "slug", &slug))?)))
        .collect()
}

/// Makes somebody an organiser. Doing it again changes nothing.
pub async fn add_organiser(
    tx: &mut Tx,
    programme: ProgrammeId,
    person: PersonId,
) -> Result<(), StorageError> {
    let row = organiser::ActiveModel { programme_id: Set(programme.uuid()), person_id: Set(person.uuid()) };
    let columns = [organiser::Column::ProgrammeId, organiser::Column::PersonId];
    organiser::Entity::insert(row)
        .on_conflict(OnConflict::columns(columns).do_nothing().to_owned())
        .exec_without_returning(tx.inner())
        .await?;
    Ok(())
}

pub async fn organisers(tx: &mut Tx, programme: ProgrammeId) -> Result<Vec<PersonId>, StorageError> {
    let find = organiser::Entity::find().filter(organiser::Column::ProgrammeId.eq(programme.uuid()));
    Ok(find.all(tx.inner()).await?.into_iter().map(|row| row.person_id.into()).collect())
}

/// Somebody no longer organises a programme; `false` when they did not, or when nobody else would be left.
pub async fn remove_organiser(
    tx: &mut Tx,
    programme: ProgrammeId,
    person: PersonId,
) -> Result<bool, StorageError> {
    // One statement, so that of two organisers who remove each other one stays.
    let others = organiser::Entity::find()
        .select_only()
        .column(organiser::Column::ProgrammeId)
        .filter(organiser::Column::ProgrammeId.eq(programme.uuid()))
        .filter(organiser::Column::PersonId.ne(person.uuid()))
        .into_query();
    let gone = organiser::Entity::delete_many()
        .filter(organiser::Column::ProgrammeId.eq(programme.uuid()))
        .filter(organiser::Column::PersonId.eq(person.uuid()))
        .filter(organiser::Column::ProgrammeId.in_subquery(others))
        .exec(tx.inner())
        .await?;
    Ok(gone.rows_affected == 1)
}

/// Makes somebody a coordinator of an organisation in a programme. Doing it again changes nothing.
pub async fn add_coordinator(
    tx: &mut Tx,
    programme: ProgrammeId,
    organisation: OrganisationId,
    person: PersonId,
) -> Result<(), StorageError> {
    let row = coordinator::ActiveModel {
        programme_id: Set(programme.uuid()),
        organisation_id: Set(organisation.uuid()),
        person_id: Set(person.uuid()),
    };
    let columns = [
        coordinator::Column::ProgrammeId,
        coordinator::Column::OrganisationId,
        coordinator::Column::PersonId,
    ];
    coordinator::Entity::insert(row)
        .on_conflict(OnConflict::columns(columns).do_nothing().to_owned())
        .exec_without_returning(tx.inner())
        .await?;
    Ok(())
}

/// Who coordinates which organisation in a programme.
pub async fn coordinators(
    tx: &mut Tx,
    programme: ProgrammeId,
) -> Result<Vec<(OrganisationId, PersonId)>, StorageError> {
    let find = coordinator::Entity::find().filter(coordinator::Column::ProgrammeId.eq(programme.uuid()));
    let rows = find.all(tx.inner()).await?;
    Ok(rows.into_iter().map(|row| (row.organisation_id.into(), row.person_id.into())).collect())
}
