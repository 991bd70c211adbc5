//! The themes of a programme, for everybody with a part in it.

use crate::Tx;
use crate::error::StorageError;
use crate::fields::{Field, optional};
use crate::rows::{theme, theme_comment, theme_second};
use domain::access::Scope;
use domain::theme::{Origin, Theme, ThemeComment, ThemeState};
use domain::{LongText, PersonId, ThemeId, Timestamp};
use sea_orm::sea_query::OnConflict;
use sea_orm::{
    ActiveModelTrait, ColumnTrait, Condition, EntityTrait, QueryFilter, QueryOrder, QuerySelect, QueryTrait,
    Set,
};
use std::collections::{BTreeMap, HashMap};
use uuid::Uuid;

const TABLE: &str = "themes";
const VERSION: Field = Field(TABLE, "version");

/// A theme with who stands behind it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seconded {
    pub theme: Theme,
    /// The earliest first.
    pub seconded_by: Vec<PersonId>,
    pub comments: usize,
}

pub async fn insert(tx: &mut Tx, it: &Theme) -> Result<(), StorageError> {
    to_row(it)?.insert(tx.inner()).await?;
    Ok(())
}

/// Writes a theme that was loaded at `it.version`, and raises the version; [`StorageError::Conflict`] when somebody else
/// has written since.
pub async fn update(tx: &mut Tx, it: &Theme) -> Result<Theme, StorageError> {
    let next = Theme { version: it.version + 1, ..it.clone() };
    let mut row = to_row(&next)?;
    row.id = sea_orm::ActiveValue::NotSet;
    let done = theme::Entity::update_many()
        .set(row)
        .filter(theme::Column::Id.eq(it.id.uuid()))
        .filter(theme::Column::Version.eq(VERSION.number::<u32, i32>(it.version)?))
        .exec(tx.inner())
        .await?;
    if done.rows_affected == 1 { Ok(next) } else { Err(StorageError::Conflict) }
}

pub async fn find(tx: &mut Tx, scope: &Scope, id: ThemeId) -> Result<Option<Seconded>, StorageError> {
    Ok(load(tx, within(scope).add(theme::Column::Id.eq(id.uuid()))).await?.pop())
}

/// The programme's themes in the order in which they were raised.
pub async fn list(tx: &mut Tx, scope: &Scope) -> Result<Vec<Seconded>, StorageError> {
    load(tx, within(scope)).await
}

/// How many themes there are in each state.
pub async fn by_state(tx: &mut Tx, scope: &Scope) -> Result<BTreeMap<ThemeState, u32>, StorageError> {
    let mut counts: BTreeMap<ThemeState, u32> = ThemeState::ALL.iter().map(|it| (*it, 0)).collect();
    for it in list(tx, scope).await? {
        *counts.entry(it.theme.state).or_default() += 1;
    }
    Ok(counts)
}

/// Somebody stands behind a theme. Doing it again changes nothing; `false` then.
pub async fn second(
    tx: &mut Tx,
    theme: ThemeId,
    person: PersonId,
    at: Timestamp,
) -> Result<bool, StorageError> {
    use theme_second::Column as C;
    let row = theme_second::ActiveModel {
        theme_id: Set(theme.uuid()),
        person_id: Set(person.uuid()),
        seconded_at: Set(at),
    };
    let once = OnConflict::columns([C::ThemeId, C::PersonId]).do_nothing().to_owned();
    let rows = theme_second::Entity::insert(row).on_conflict(once).exec_without_returning(tx.inner()).await?;
    Ok(rows == 1)
}

/// Somebody no longer stands behind a theme; `false` when they did not.
pub async fn unsecond(tx: &mut Tx, theme: ThemeId, person: PersonId) -> Result<bool, StorageError> {
    let gone = theme_second::Entity::delete_by_id((theme.uuid(), person.uuid())).exec(tx.inner());
    Ok(gone.await?.rows_affected == 1)
}

pub async fn add_comment(tx: &mut Tx, it: &ThemeComment) -> Result<(), StorageError> {
    theme_comment::ActiveModel {
        id: Set(it.id.uuid()),
        theme_id: Set(it.theme.uuid()),
        person_id: Set(it.by.map(PersonId::uuid)),
        text: Set(it.text.to_string()),
        written_at: Set(it.at),
    }
    .insert(tx.inner())
    .await?;
    Ok(())
}

/// What was said about a theme that was found, the earliest first.
pub async fn comments(tx: &mut Tx, theme: &Theme) -> Result<Vec<ThemeComment>, StorageError> {
    let rows = theme_comment::Entity::find()
        .filter(theme_comment::Column::ThemeId.eq(theme.id.uuid()))
        .order_by_asc(theme_comment::Column::WrittenAt)
        .order_by_asc(theme_comment::Column::Id)
        .all(tx.inner())
        .await?;
    rows.into_iter()
        .map(|row| {
            let text = LongText::parse(&row.text);
            Ok(ThemeComment {
                id: row.id.into(),
                theme: row.theme_id.into(),
                by: row.person_id.map(Into::into),
                text: text.map_err(|_| Field("theme_comments", "text").corrupt(row.id))?,
                at: row.written_at,
            })
        })
        .collect()
}

fn within(scope: &Scope) -> Condition {
    Condition::all().add(theme::Column::ProgrammeId.eq(scope.programme().uuid()))
}

async fn load(tx: &mut Tx, condition: Condition) -> Result<Vec<Seconded>, StorageError> {
    let rows = theme::Entity::find()
        .filter(condition.clone())
        .order_by_asc(theme::Column::CreatedAt)
        .order_by_asc(theme::Column::Id)
        .all(tx.inner())
        .await?;
    let ids = theme::Entity::find().select_only().column(theme::Column::Id).filter(condition).into_query();
    let seconds = theme_second::Entity::find()
        .filter(theme_second::Column::ThemeId.in_subquery(ids.clone()))
        .order_by_asc(theme_second::Column::SecondedAt)
        .order_by_asc(theme_second::Column::PersonId)
        .all(tx.inner())
        .await?;
    let commented: Vec<Uuid> = theme_comment::Entity::find()
        .select_only()
        .column(theme_comment::Column::ThemeId)
        .filter(theme_comment::Column::ThemeId.in_subquery(ids))
        .into_tuple()
        .all(tx.inner())
        .await?;
    let mut seconded_by: HashMap<Uuid, Vec<PersonId>> = HashMap::new();
    for row in seconds {
        seconded_by.entry(row.theme_id).or_default().push(row.person_id.into());
    }
    rows.into_iter()
        .map(|row| {
            let id = row.id;
            Ok(Seconded {
                theme: to_theme(row)?,
                seconded_by: seconded_by.remove(&id).unwrap_or_default(),
                comments: commented.iter().filter(|it| **it == id).count(),
            })
        })
        .collect()
}

fn to_row(it: &Theme) -> Result<theme::ActiveModel, StorageError> {
    Ok(theme::ActiveModel {
        id: Set(it.id.uuid()),
        programme_id: Set(it.programme.uuid()),
        title: Set(it.title.to_string()),
        description: Set(optional(it.description.as_ref())),
        raised_by: Set(it.raised_by.map(PersonId::uuid)),
        state: Set(it.state.code().into()),
        owner: Set(optional(it.owner.as_ref())),
        next_step: Set(optional(it.next_step.as_ref())),
        origin_id: Set(it.origin.map(|it| it.theme.uuid())),
        origin_programme_id: Set(it.origin.map(|it| it.programme.uuid())),
        created_at: Set(it.created_at),
        version: Set(VERSION.number(it.version)?),
    })
}

fn to_theme(row: theme::Model) -> Result<Theme, StorageError> {
    let origin = row.origin_id.zip(row.origin_programme_id);
    Ok(Theme {
        id: row.id.into(),
        programme: row.programme_id.into(),
        title: Field(TABLE, "title").short(&row.title)?,
        description: Field(TABLE, "description").optional_long(row.description)?,
        raised_by: row.raised_by.map(Into::into),
        state: Field(TABLE, "state").coded(&row.state, ThemeState::from_code)?,
        owner: Field(TABLE, "owner").optional_short(row.owner)?,
        next_step: Field(TABLE, "next_step").optional_short(row.next_step)?,
        origin: origin.map(|(theme, programme)| Origin { theme: theme.into(), programme: programme.into() }),
        created_at: row.created_at,
        version: VERSION.number(row.version)?,
    })
}
