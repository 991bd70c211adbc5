//! People in programmes, with what they share, need and wish.

mod profile_rows;

use crate::connection::{ROWS_AT_ONCE, Tx};
use crate::error::StorageError;
use crate::fields::Field;
use crate::rows::{need, offer, participant, wish};
use domain::access::{Reach, Scope};
use domain::participant::{Participant, ParticipantStatus};
use domain::{OrganisationId, ParticipantId, PersonId, ProgrammeId};
use profile_rows::Lists;
use sea_orm::sea_query::{Expr, SelectStatement};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, Condition, EntityTrait, ExprTrait, QueryFilter, QueryOrder, QuerySelect,
    QueryTrait, Set,
};
use std::collections::BTreeMap;

const TABLE: &str = "participants";
const VERSION: Field = Field(TABLE, "version");

/// How many participants stand where.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct StatusCounts {
    pub applied: u64,
    pub approved: u64,
    pub waiting: u64,
    pub not_selected: u64,
    pub withdrawn: u64,
}

/// Adds a participant; [`StorageError::Conflict`] when the person is in the programme already.
pub async fn insert(tx: &mut Tx, it: &Participant) -> Result<(), StorageError> {
    profile_rows::to_row(it, it.version)?.insert(tx.inner()).await?;
    profile_rows::insert_lists(tx, std::slice::from_ref(it)).await
}

/// Adds many participants in few statements; [`StorageError::Conflict`] when any of them is in the programme already.
pub async fn insert_many(tx: &mut Tx, participants: &[Participant]) -> Result<(), StorageError> {
    for some in participants.chunks(ROWS_AT_ONCE) {
        let rows = some.iter().map(|it| profile_rows::to_row(it, it.version));
        let rows = rows.collect::<Result<Vec<_>, _>>()?;
        participant::Entity::insert_many(rows).exec_without_returning(tx.inner()).await?;
        profile_rows::insert_lists(tx, some).await?;
    }
    Ok(())
}

/// Writes a participant with the whole profile, loaded at `it.version`, and raises the version;
/// [`StorageError::Conflict`] when somebody else has written since. It must have been loaded with its wishes, that is
/// not through a coordinator's scope; for decisions there is [`update_status`].
pub async fn update(tx: &mut Tx, it: &Participant) -> Result<Participant, StorageError> {
    let next = it.version + 1;
    write_at_version(tx, it, profile_rows::to_row(it, next)?).await?;
    profile_rows::delete_lists(tx, it.id).await?;
    profile_rows::insert_lists(tx, std::slice::from_ref(it)).await?;
    Ok(Participant { version: next, ..it.clone() })
}

/// Writes only where a participant stands, and raises the version; [`StorageError::Conflict`] when somebody else has
/// written since.
pub async fn update_status(tx: &mut Tx, it: &Participant) -> Result<Participant, StorageError> {
    let next = it.version + 1;
    let (status, standing) = profile_rows::status_columns(it.status);
    let row = participant::ActiveModel {
        status: Set(status.into()),
        standing: Set(standing.map(Into::into)),
        version: Set(VERSION.number(next)?),
        ..Default::default()
    };
    write_at_version(tx, it, row).await?;
    Ok(Participant { version: next, ..it.clone() })
}

/// The participant, if the scope reaches them. To coordinators the wishes come back empty: they are between the person
/// and the organisers.
pub async fn find(
    tx: &mut Tx,
    scope: &Scope,
    id: ParticipantId,
) -> Result<Option<Participant>, StorageError> {
    let condition = within(scope).add(participant::Column::Id.eq(id.uuid()));
    Ok(load(tx, condition, shows_wishes(scope)).await?.pop())
}

/// What a person is in a programme, for the person themself.
pub async fn find_of_person(
    tx: &mut Tx,
    programme: ProgrammeId,
    person: PersonId,
) -> Result<Option<Participant>, StorageError> {
    let condition = Condition::all()
        .add(participant::Column::ProgrammeId.eq(programme.uuid()))
        .add(participant::Column::PersonId.eq(person.uuid()));
    Ok(load(tx, condition, true).await?.pop())
}

/// Everybody the scope reaches, in the order they came; wishes as in [`find`]. With a status only those who stand
/// there; for [`ParticipantStatus::Withdrawn`] whatever they were before.
pub async fn list(
    tx: &mut Tx,
    scope: &Scope,
    status: Option<ParticipantStatus>,
) -> Result<Vec<Participant>, StorageError> {
    let mut condition = within(scope);
    if let Some(status) = status {
        condition = condition.add(participant::Column::Status.eq(status.code()));
    }
    load(tx, condition, shows_wishes(scope)).await
}

/// How many of those the scope reaches stand where.
pub async fn count_by_status(tx: &mut Tx, scope: &Scope) -> Result<StatusCounts, StorageError> {
    let by_organisation = count_by_organisation(tx, scope).await?;
    Ok(by_organisation.values().fold(StatusCounts::default(), |sum, it| sum.and(*it)))
}

/// How many of those the scope reaches stand where, for each organisation; `None` are those without one.
pub async fn count_by_organisation(
    tx: &mut Tx,
    scope: &Scope,
) -> Result<BTreeMap<Option<OrganisationId>, StatusCounts>, StorageError> {
    let rows: Vec<(Option<uuid::Uuid>, String, i64)> = participant::Entity::find()
        .select_only()
        .column(participant::Column::OrganisationId)
        .column(participant::Column::Status)
        .column_as(Expr::col(participant::Column::Id).count(), "people")
        .filter(within(scope))
        .group_by(participant::Column::OrganisationId)
        .group_by(participant::Column::Status)
        .into_tuple()
        .all(tx.inner())
        .await?;
    let mut counts: BTreeMap<Option<OrganisationId>, StatusCounts> = BTreeMap::new();
    for (organisation, status, people) in rows {
        let people = Field(TABLE, "id").number(people)?;
        counts.entry(organisation.map(Into::into)).or_default().add(&status, people)?;
    }
    Ok(counts)
}

impl StatusCounts {
    /// Everybody who has not withdrawn.
    pub const fn present(&self) -> u64 {
        self.applied + self.approved + self.waiting + self.not_selected
    }

    const fn and(self, other: Self) -> Self {
        Self {
            applied: self.applied + other.applied,
            approved: self.approved + other.approved,
            waiting: self.waiting + other.waiting,
            not_selected: self.not_selected + other.not_selected,
            withdrawn: self.withdrawn + other.withdrawn,
        }
    }

    fn add(&mut self, status: &str, people: u64) -> Result<(), StorageError> {
        let count = match status {
            "applied" => &mut self.applied,
            "approved" => &mut self.approved,
            "waiting" => &mut self.waiting,
            "not-selected" => &mut self.not_selected,
            "withdrawn" => &mut self.withdrawn,
            _ => return Err(Field(TABLE, "status").corrupt(status)),
        };
        *count += people;
        Ok(())
    }
}

/// The ids of the participants a condition holds for, as a part of another query.
pub(crate) fn ids(condition: Condition) -> SelectStatement {
    participant::Entity::find().select_only().column(participant::Column::Id).filter(condition).into_query()
}

/// What holds for the participants a scope reaches.
fn within(scope: &Scope) -> Condition {
    let programme = Condition::all().add(participant::Column::ProgrammeId.eq(scope.programme().uuid()));
    match scope.reach() {
        Reach::Whole => programme,
        Reach::Organisations(own) => programme.add(of_organisations(own)),
        Reach::Own(own) => programme.add(participant::Column::Id.eq(own.uuid())),
    }
}

pub(crate) fn of_organisations(own: &[OrganisationId]) -> Condition {
    Condition::all().add(participant::Column::OrganisationId.is_in(own.iter().map(|it| it.uuid())))
}

const fn shows_wishes(scope: &Scope) -> bool {
    !matches!(scope.reach(), Reach::Organisations(_))
}

/// Four queries, however many people.
async fn load(
    tx: &mut Tx,
    condition: Condition,
    with_wishes: bool,
) -> Result<Vec<Participant>, StorageError> {
    let rows = participant::Entity::find()
        .filter(condition.clone())
        .order_by_asc(participant::Column::CreatedAt)
        .order_by_asc(participant::Column::Id)
        .all(tx.inner())
        .await?;
    let mut lists = Lists::default();
    let offers = offer::Entity::find()
        .filter(offer::Column::ParticipantId.in_subquery(ids(condition.clone())))
        .order_by_asc(offer::Column::Position);
    for row in offers.all(tx.inner()).await? {
        lists.add_offer(row)?;
    }
    let needs = need::Entity::find()
        .filter(need::Column::ParticipantId.in_subquery(ids(condition.clone())))
        .order_by_asc(need::Column::Position);
    for row in needs.all(tx.inner()).await? {
        lists.add_need(row)?;
    }
    if with_wishes {
        let wishes = wish::Entity::find()
            .filter(wish::Column::ParticipantId.in_subquery(ids(condition)))
            .order_by_asc(wish::Column::Position);
        for row in wishes.all(tx.inner()).await? {
            lists.add_wish(row)?;
        }
    }
    rows.into_iter().map(|row| profile_rows::to_participant(row, &mut lists)).collect()
}

async fn write_at_version(
    tx: &mut Tx,
    it: &Participant,
    row: participant::ActiveModel,
) -> Result<(), StorageError> {
    let done = participant::Entity::update_many()
        .set(row)
        .filter(participant::Column::Id.eq(it.id.uuid()))
        .filter(participant::Column::Version.eq(VERSION.number::<u32, i32>(it.version)?))
        .exec(tx.inner())
        .await?;
    if done.rows_affected == 1 { Ok(()) } else { Err(StorageError::Conflict) }
}
