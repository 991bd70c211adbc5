//! Who was reminded of what, and who does not want to be.

use crate::connection::{ROWS_AT_ONCE, Tx};
use crate::error::StorageError;
use crate::fields::Field;
use crate::rows::{reminder, reminder_setting, unsubscription};
use domain::reminder::{QuietTimes, Topic};
use domain::step::{Step, StepKind};
use domain::{PersonId, ProgrammeId, Timestamp};
use sea_orm::sea_query::OnConflict;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, Set};
use std::collections::{BTreeSet, HashMap};
use uuid::Uuid;

/// How somebody wants to be reminded.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Settings {
    pub quiet: QuietTimes,
    pub without: BTreeSet<Topic>,
}

/// The key of the one digest a person gets in a programme on a day.
const DIGEST: &str = "digest";

/// One reminder of one step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reminder {
    pub person: PersonId,
    pub kind: StepKind,
    pub subject: Uuid,
    pub at: Timestamp,
}

/// Every reminder that was sent in a programme.
pub async fn list(tx: &mut Tx, programme: ProgrammeId) -> Result<Vec<Reminder>, StorageError> {
    let rows = reminder::Entity::find()
        .filter(reminder::Column::ProgrammeId.eq(programme.uuid()))
        .filter(reminder::Column::Kind.ne(DIGEST))
        .order_by_asc(reminder::Column::RemindedAt)
        .all(tx.inner())
        .await?;
    rows.into_iter()
        .map(|row| {
            Ok(Reminder {
                person: row.person_id.into(),
                kind: Field("reminders", "kind").coded(&row.kind, StepKind::from_code)?,
                subject: row.subject,
                at: row.reminded_at,
            })
        })
        .collect()
}

/// Records the person's digest of a day, numbered from the beginning of the calendar. `false` when there was one: of
/// any number of workers one gets `true`.
pub async fn begin_digest(
    tx: &mut Tx,
    programme: ProgrammeId,
    person: PersonId,
    day: i32,
    now: Timestamp,
) -> Result<bool, StorageError> {
    insert(tx, programme, person, DIGEST, programme.uuid(), day, now).await
}

/// Records a reminder, numbered from 1. `false` when it was sent before.
pub async fn remind(
    tx: &mut Tx,
    programme: ProgrammeId,
    person: PersonId,
    step: &Step,
    number: u8,
    now: Timestamp,
) -> Result<bool, StorageError> {
    insert(tx, programme, person, step.kind.code(), step.about.key(), number.into(), now).await
}

async fn insert(
    tx: &mut Tx,
    programme: ProgrammeId,
    person: PersonId,
    kind: &str,
    subject: Uuid,
    occasion: i32,
    now: Timestamp,
) -> Result<bool, StorageError> {
    let row = reminder::ActiveModel {
        programme_id: Set(programme.uuid()),
        person_id: Set(person.uuid()),
        kind: Set(kind.into()),
        subject: Set(subject),
        occasion: Set(occasion),
        reminded_at: Set(now),
    };
    let key = [
        reminder::Column::ProgrammeId,
        reminder::Column::PersonId,
        reminder::Column::Kind,
        reminder::Column::Subject,
        reminder::Column::Occasion,
    ];
    let written = reminder::Entity::insert(row)
        .on_conflict(OnConflict::columns(key).do_nothing().to_owned())
        .exec_without_returning(tx.inner())
        .await?;
    Ok(written == 1)
}

/// How these people want to be reminded; who has never said is not among them.
pub async fn settings(tx: &mut Tx, people: &[PersonId]) -> Result<HashMap<PersonId, Settings>, StorageError> {
    let mut found = HashMap::new();
    for some in people.chunks(ROWS_AT_ONCE) {
        let ids = || some.iter().map(|it| it.uuid());
        let rows = reminder_setting::Entity::find()
            .filter(reminder_setting::Column::PersonId.is_in(ids()))
            .all(tx.inner())
            .await?;
        for row in rows {
            let settings = Settings { quiet: to_quiet(&row)?, without: BTreeSet::new() };
            found.insert(PersonId::new(row.person_id), settings);
        }
        let rows = unsubscription::Entity::find()
            .filter(unsubscription::Column::PersonId.is_in(ids()))
            .all(tx.inner())
            .await?;
        for row in rows {
            let topic = Field("unsubscriptions", "topic").coded(&row.topic, Topic::from_code)?;
            found.entry(PersonId::new(row.person_id)).or_default().without.insert(topic);
        }
    }
    Ok(found)
}

/// The token of the person's link to their settings, which opens nothing else; `fresh` becomes it when there is none.
/// It is kept as it is, since every letter repeats it.
pub async fn token(tx: &mut Tx, person: PersonId, fresh: &str) -> Result<String, StorageError> {
    let quiet = QuietTimes::default();
    let row = reminder_setting::ActiveModel {
        person_id: Set(person.uuid()),
        token: Set(fresh.into()),
        quiet_from: Set(quiet.from.into()),
        quiet_until: Set(quiet.until.into()),
        quiet_days: Set(quiet.days.into()),
    };
    reminder_setting::Entity::insert(row)
        .on_conflict(OnConflict::column(reminder_setting::Column::PersonId).do_nothing().to_owned())
        .exec_without_returning(tx.inner())
        .await?;
    let row = reminder_setting::Entity::find_by_id(person.uuid()).one(tx.inner()).await?;
    row.map(|it| it.token).ok_or(StorageError::Conflict)
}

/// Whose link this is.
pub async fn find_by_token(tx: &mut Tx, token: &str) -> Result<Option<PersonId>, StorageError> {
    let find = reminder_setting::Entity::find().filter(reminder_setting::Column::Token.eq(token));
    Ok(find.one(tx.inner()).await?.map(|row| row.person_id.into()))
}

/// Writes the quiet times of somebody who has a token.
pub async fn set_quiet(tx: &mut Tx, person: PersonId, quiet: QuietTimes) -> Result<(), StorageError> {
    let row = reminder_setting::ActiveModel {
        quiet_from: Set(quiet.from.into()),
        quiet_until: Set(quiet.until.into()),
        quiet_days: Set(quiet.days.into()),
        ..Default::default()
    };
    reminder_setting::Entity::update_many()
        .set(row)
        .filter(reminder_setting::Column::PersonId.eq(person.uuid()))
        .exec(tx.inner())
        .await?;
    Ok(())
}

/// Switches topics off, and all others on.
pub async fn set_without(
    tx: &mut Tx,
    person: PersonId,
    without: &BTreeSet<Topic>,
    now: Timestamp,
) -> Result<(), StorageError> {
    unsubscription::Entity::delete_many()
        .filter(unsubscription::Column::PersonId.eq(person.uuid()))
        .filter(unsubscription::Column::Topic.is_not_in(without.iter().map(|it| it.code())))
        .exec(tx.inner())
        .await?;
    for topic in without {
        let row = unsubscription::ActiveModel {
            person_id: Set(person.uuid()),
            topic: Set(topic.code().into()),
            since: Set(now),
        };
        let key = [unsubscription::Column::PersonId, unsubscription::Column::Topic];
        unsubscription::Entity::insert(row)
            .on_conflict(OnConflict::columns(key).do_nothing().to_owned())
            .exec_without_returning(tx.inner())
            .await?;
    }
    Ok(())
}

fn to_quiet(row: &reminder_setting::Model) -> Result<QuietTimes, StorageError> {
    let field = |name| Field("reminder_settings", name);
    Ok(QuietTimes {
        from: field("quiet_from").number(row.quiet_from)?,
        until: field("quiet_until").number(row.quiet_until)?,
        days: field("quiet_days").number(row.quiet_days)?,
    })
}
