//! Accounts.

use crate::connection::{ROWS_AT_ONCE, Tx};
use crate::error::{StorageError, corrupt};
use crate::rows::person;
use domain::person::Person;
use domain::{Email, PersonId, PersonName};
use sea_orm::sea_query::OnConflict;
use sea_orm::{ActiveModelTrait, ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, Set};

const TABLE: &str = "persons";

/// Adds a person; [`StorageError::Conflict`] when the address is taken.
pub async fn insert(tx: &mut Tx, it: &Person) -> Result<(), StorageError> {
    to_row(it).insert(tx.inner()).await?;
    Ok(())
}

/// Adds many people in few statements; [`StorageError::Conflict`] when any address is taken.
pub async fn insert_many(tx: &mut Tx, people: &[Person]) -> Result<(), StorageError> {
    for some in people.chunks(ROWS_AT_ONCE) {
        person::Entity::insert_many(some.iter().map(to_row)).exec_without_returning(tx.inner()).await?;
    }
    Ok(())
}

/// Adds a person unless the address is known, and gives back the one who has it.
pub async fn find_or_insert(tx: &mut Tx, it: &Person) -> Result<Person, StorageError> {
    person::Entity::insert(to_row(it))
        .on_conflict(OnConflict::column(person::Column::Email).do_nothing().to_owned())
        .exec_without_returning(tx.inner())
        .await?;
    find_by_email(tx, &it.email).await?.ok_or(StorageError::Conflict)
}

/// Writes name, language and time zone. The address and the rights have functions of their own.
pub async fn update(tx: &mut Tx, it: &Person) -> Result<(), StorageError> {
    person::ActiveModel {
        id: Set(it.id.uuid()),
        name: Set(it.name.to_string()),
        language: Set(it.language.code().into()),
        time_zone: Set(it.time_zone.name().into()),
        ..Default::default()
    }
    .update(tx.inner())
    .await?;
    Ok(())
}

/// Makes somebody an administrator of the installation.
pub async fn make_administrator(tx: &mut Tx, id: PersonId) -> Result<(), StorageError> {
    person::ActiveModel { id: Set(id.uuid()), administrator: Set(true), ..Default::default() }
        .update(tx.inner())
        .await?;
    Ok(())
}

pub async fn find(tx: &mut Tx, id: PersonId) -> Result<Option<Person>, StorageError> {
    person::Entity::find_by_id(id.uuid()).one(tx.inner()).await?.map(to_person).transpose()
}

pub async fn find_by_email(tx: &mut Tx, email: &Email) -> Result<Option<Person>, StorageError> {
    person::Entity::find()
        .filter(person::Column::Email.eq(email.as_str()))
        .one(tx.inner())
        .await?
        .map(to_person)
        .transpose()
}

/// The people who have one of these addresses, in no particular order.
pub async fn find_by_emails(tx: &mut Tx, emails: &[Email]) -> Result<Vec<Person>, StorageError> {
    let mut found = Vec::new();
    for some in emails.chunks(ROWS_AT_ONCE) {
        let some = some.iter().map(Email::as_str);
        let rows = person::Entity::find().filter(person::Column::Email.is_in(some)).all(tx.inner()).await?;
        for row in rows {
            found.push(to_person(row)?);
        }
    }
    Ok(found)
}

/// The people with these ids, in no particular order; unknown ids are left out.
pub async fn find_many(tx: &mut Tx, ids: &[PersonId]) -> Result<Vec<Person>, StorageError> {
    let ids = ids.iter().map(|it| it.uuid());
    let rows = person::Entity::find().filter(person::Column::Id.is_in(ids)).all(tx.inner()).await?;
    rows.into_iter().map(to_person).collect()
}

/// Whether the installation has an administrator yet.
pub async fn has_administrator(tx: &mut Tx) -> Result<bool, StorageError> {
    let count =
        person::Entity::find().filter(person::Column::Administrator.eq(true)).count(tx.inner()).await?;
    Ok(count > 0)
}

/// Everybody, by name; for the administrator's page.
pub async fn list(tx: &mut Tx, after: u64, most: u64) -> Result<Vec<Person>, StorageError> {
    use sea_orm::QuerySelect;
    let find = person::Entity::find()
        .order_by_asc(person::Column::Name)
        .order_by_asc(person::Column::Id)
        .offset(after)
        .limit(most);
    find.all(tx.inner()).await?.into_iter().map(to_person).collect()
}

fn to_row(it: &Person) -> person::ActiveModel {
    person::ActiveModel {
        id: Set(it.id.uuid()),
        email: Set(it.email.to_string()),
        name: Set(it.name.to_string()),
        language: Set(it.language.code().into()),
        time_zone: Set(it.time_zone.name().into()),
        administrator: Set(it.administrator),
        created_at: Set(it.created_at),
    }
}

fn to_person(row: person::Model) -> Result<Person, StorageError> {
    Ok(Person {
        id: row.id.into(),
        email: Email::parse(&row.email).map_err(|_| corrupt(TABLE, "email", &row.email))?,
        name: PersonName::parse(&row.name).map_err(|_| corrupt(TABLE, "name", &row.name))?,
        language: row.language.parse().map_err(|_| corrupt(TABLE, "language", &row.language))?,
        time_zone: row.time_zone.parse().map_err(|_| corrupt(TABLE, "time_zone", &row.time_zone))?,
        administrator: row.administrator,
        created_at: row.created_at,
    })
}
