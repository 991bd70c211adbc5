//! Programmes with their texts.

use crate::error::{StorageError, corrupt};
use crate::rows::{programme, programme_text};
use crate::{Tx, json};
use domain::organisation::Charter;
use domain::programme::{Programme, ProgrammeState, ProgrammeTexts, Timetable};
use domain::{Email, LongText, ProgrammeId, ShortText, Slug};
use sea_orm::{ActiveModelTrait, ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect, Set};
use uuid::Uuid;

const TABLE: &str = "programmes";

/// Adds a programme; [`StorageError::Conflict`] when its slug is taken.
pub async fn insert(tx: &mut Tx, it: &Programme) -> Result<(), StorageError> {
    to_row(it, it.version)?.insert(tx.inner()).await?;
    insert_texts(tx, it).await
}

/// Writes a programme that was loaded at `it.version` and raises the version; [`StorageError::Conflict`] when somebody
/// else has written since.
pub async fn update(tx: &mut Tx, it: &Programme) -> Result<Programme, StorageError> {
    let next = it.version + 1;
    let done = programme::Entity::update_many()
        .set(to_row(it, next)?)
        .filter(programme::Column::Id.eq(it.id.uuid()))
        .filter(programme::Column::Version.eq(it.version))
        .exec(tx.inner())
        .await?;
    if done.rows_affected != 1 {
        return Err(StorageError::Conflict);
    }
    programme_text::Entity::delete_many()
        .filter(programme_text::Column::ProgrammeId.eq(it.id.uuid()))
        .exec(tx.inner())
        .await?;
    insert_texts(tx, it).await?;
    Ok(Programme { version: next, ..it.clone() })
}

pub async fn find(tx: &mut Tx, id: ProgrammeId) -> Result<Option<Programme>, StorageError> {
    let row = programme::Entity::find_by_id(id.uuid()).one(tx.inner()).await?;
    with_texts(tx, row.into_iter().collect()).await.map(|mut it| it.pop())
}

/// The programme, held until the transaction ends: others who want to hold it wait. For what must not be counted twice,
/// such as places.
pub async fn hold(tx: &mut Tx, id: ProgrammeId) -> Result<Option<Programme>, StorageError> {
    let mut find = programme::Entity::find_by_id(id.uuid());
    if tx.backend() == crate::Backend::Postgres {
        find = find.lock_exclusive();
    }
    let row = find.one(tx.inner()).await?;
    with_texts(tx, row.into_iter().collect()).await.map(|mut it| it.pop())
}

pub async fn find_by_slug(tx: &mut Tx, slug: &Slug) -> Result<Option<Programme>, StorageError> {
    let find = programme::Entity::find().filter(programme::Column::Slug.eq(slug.as_str()));
    let row = find.one(tx.inner()).await?;
    with_texts(tx, row.into_iter().collect()).await.map(|mut it| it.pop())
}

/// The programmes with these ids, the one that opens last first.
pub async fn find_many(tx: &mut Tx, ids: &[ProgrammeId]) -> Result<Vec<Programme>, StorageError> {
    let ids = ids.iter().map(|it| it.uuid());
    let find = programme::Entity::find()
        .filter(programme::Column::Id.is_in(ids))
        .order_by_desc(programme::Column::Opening);
    let rows = find.all(tx.inner()).await?;
    with_texts(tx, rows).await
}

/// Every programme in one of these states, the one that opens first first.
pub async fn list(tx: &mut Tx, states: &[ProgrammeState]) -> Result<Vec<Programme>, StorageError> {
    let rows = programme::Entity::find()
        .filter(programme::Column::State.is_in(states.iter().map(|it| it.code())))
        .order_by_asc(programme::Column::Opening)
        .all(tx.inner())
        .await?;
    with_texts(tx, rows).await
}

async fn insert_texts(tx: &mut Tx, it: &Programme) -> Result<(), StorageError> {
    let rows = it.texts.iter().zip(0_i16..).map(|(texts, position)| programme_text::ActiveModel {
        programme_id: Set(it.id.uuid()),
        language: Set(texts.language.code().into()),
        position: Set(position),
        name: Set(texts.name.to_string()),
        theme: Set(texts.theme.as_ref().map(ToString::to_string)),
        summary: Set(texts.summary.as_ref().map(ToString::to_string)),
    });
    programme_text::Entity::insert_many(rows).exec_without_returning(tx.inner()).await?;
    Ok(())
}

async fn with_texts(tx: &mut Tx, rows: Vec<programme::Model>) -> Result<Vec<Programme>, StorageError> {
    let texts = programme_text::Entity::find()
        .filter(programme_text::Column::ProgrammeId.is_in(rows.iter().map(|row| row.id)))
        .order_by_asc(programme_text::Column::Position)
        .all(tx.inner())
        .await?;
    rows.into_iter()
        .map(|row| {
            let own = texts.iter().filter(|it| it.programme_id == row.id);
            let own = own.map(to_texts).collect::<Result<Vec<_>, _>>()?;
            to_programme(row, own)
        })
        .collect()
}

fn to_row(it: &Programme, version: u32) -> Result<programme::ActiveModel, StorageError> {
    let counted = |it: u32| i32::try_from(it).map_err(|_| corrupt(TABLE, "version", it));
    Ok(programme::ActiveModel {
        id: Set(it.id.uuid()),
        slug: Set(it.slug.to_string()),
        method: Set(it.method.code().into()),
        state: Set(it.state.code().into()),
        time_zone: Set(it.timetable.time_zone.name().into()),
        sign_up_closes: Set(it.timetable.sign_up_closes),
        opening: Set(it.timetable.opening),
        midpoint: Set(it.timetable.midpoint),
        closing: Set(it.timetable.closing),
        meeting_minutes: Set(it.timetable.meeting_minutes.into()),
        rules: Set(json::rules::write(&it.rules)),
        questions: Set(json::questions::write(&it.questions)),
        charter_text: Set(it.charter.as_ref().map(|charter| charter.text.to_string())),
        charter_version: Set(counted(it.charter.as_ref().map_or(0, |charter| charter.version))?),
        contact: Set(it.contact.to_string()),
        places: Set(it.places.map(i32::from)),
        retention_days: Set(it.retention_days.into()),
        quiet_after_days: Set(it.quiet_after_days.into()),
        follows_programme_id: Set(it.follows.map(ProgrammeId::uuid)),
        created_at: Set(it.created_at),
        version: Set(counted(version)?),
    })
}

fn to_texts(row: &programme_text::Model) -> Result<ProgrammeTexts, StorageError> {
    const TEXTS: &str = "programme_texts";
    let short = |column, text: &str| ShortText::parse(text).map_err(|_| corrupt(TEXTS, column, text));
    let summary = |text: &String| LongText::parse(text).map_err(|_| corrupt(TEXTS, "summary", text));
    Ok(ProgrammeTexts {
        language: row.language.parse().map_err(|_| corrupt(TEXTS, "language", &row.language))?,
        name: short("name", &row.name)?,
        theme: row.theme.as_ref().map(|it| short("theme", it)).transpose()?,
        summary: row.summary.as_ref().map(summary).transpose()?,
    })
}

fn to_programme(row: programme::Model, texts: Vec<ProgrammeTexts>) -> Result<Programme, StorageError> {
    if texts.is_empty() {
        return Err(corrupt(TABLE, "id", format!("{} without texts", Uuid::simple(row.id))));
    }
    let small = |column, it: i32| u16::try_from(it).map_err(|_| corrupt(TABLE, column, it));
    let large = |column, it: i32| u32::try_from(it).map_err(|_| corrupt(TABLE, column, it));
    let charter_version = large("charter_version", row.charter_version)?;
    let charter = |text: String| {
        let text = LongText::parse(&text).map_err(|_| corrupt(TABLE, "charter_text", &text))?;
        Ok::<_, StorageError>(Charter { text, version: charter_version })
    };
    Ok(Programme {
        id: row.id.into(),
        slug: Slug::parse(&row.slug).map_err(|_| corrupt(TABLE, "slug", &row.slug))?,
        method: row.method.parse().map_err(|_| corrupt(TABLE, "method", &row.method))?,
        state: ProgrammeState::from_code(&row.state).ok_or_else(|| corrupt(TABLE, "state", &row.state))?,
        texts,
        timetable: Timetable {
            time_zone: row.time_zone.parse().map_err(|_| corrupt(TABLE, "time_zone", &row.time_zone))?,
            sign_up_closes: row.sign_up_closes,
            opening: row.opening,
            midpoint: row.midpoint,
            closing: row.closing,
            meeting_minutes: small("meeting_minutes", row.meeting_minutes)?,
        },
        rules: json::rules::read(TABLE, "rules", row.rules)?,
        questions: json::questions::read(TABLE, "questions", row.questions)?,
        charter: row.charter_text.map(charter).transpose()?,
        contact: Email::parse(&row.contact).map_err(|_| corrupt(TABLE, "contact", &row.contact))?,
        places: row.places.map(|it| small("places", it)).transpose()?,
        retention_days: small("retention_days", row.retention_days)?,
        quiet_after_days: small("quiet_after_days", row.quiet_after_days)?,
        follows: row.follows_programme_id.map(Into::into),
        created_at: row.created_at,
        version: large("version", row.version)?,
    })
}
