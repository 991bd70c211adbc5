//! What the organisers have changed in or added to the prompts of a programme, and how its video rooms are addressed.

use crate::error::StorageError;
use crate::fields::{Field, optional};
use crate::rows::{meeting_settings, prompt};
use crate::{Tx, json};
use domain::prompt::{BuiltIn, Phase, Prompt, PromptSource, PromptTime};
use domain::web::LinkTemplate;
use domain::{ProgrammeId, PromptId, Timestamp};
use sea_orm::{ActiveModelTrait, ColumnTrait, EntityTrait, QueryFilter, QueryOrder, Set};

const TABLE: &str = "prompts";
const VERSION: Field = Field(TABLE, "version");

/// What is kept, the oldest first; built-in prompts that nobody has changed are not.
pub async fn list(tx: &mut Tx, programme: ProgrammeId) -> Result<Vec<Prompt>, StorageError> {
    let rows = prompt::Entity::find()
        .filter(prompt::Column::ProgrammeId.eq(programme.uuid()))
        .order_by_asc(prompt::Column::CreatedAt)
        .order_by_asc(prompt::Column::Id)
        .all(tx.inner())
        .await?;
    rows.into_iter().map(to_prompt).collect()
}

/// Keeps a prompt that was not kept before, under `id`, which is its own unless it is a built-in one.
pub async fn insert(
    tx: &mut Tx,
    programme: ProgrammeId,
    id: PromptId,
    it: &Prompt,
    now: Timestamp,
) -> Result<(), StorageError> {
    let mut row = to_row(it, 1)?;
    row.id = Set(id.uuid());
    row.programme_id = Set(programme.uuid());
    row.created_at = Set(now);
    row.insert(tx.inner()).await?;
    Ok(())
}

/// Writes a kept prompt that was loaded at `it.version`; [`StorageError::Conflict`] when somebody else has written
/// since.
pub async fn update(tx: &mut Tx, programme: ProgrammeId, it: &Prompt) -> Result<(), StorageError> {
    let done = prompt::Entity::update_many()
        .set(to_row(it, it.version + 1)?)
        .filter(prompt::Column::ProgrammeId.eq(programme.uuid()))
        .filter(named(it.source))
        .filter(prompt::Column::Version.eq(VERSION.number::<u32, i32>(it.version)?))
        .exec(tx.inner())
        .await?;
    if done.rows_affected == 1 { Ok(()) } else { Err(StorageError::Conflict) }
}

/// A prompt of one's own goes; a built-in one is again as it came. `false` when nothing was kept of it.
pub async fn remove(tx: &mut Tx, programme: ProgrammeId, source: PromptSource) -> Result<bool, StorageError> {
    let gone = prompt::Entity::delete_many()
        .filter(prompt::Column::ProgrammeId.eq(programme.uuid()))
        .filter(named(source))
        .exec(tx.inner())
        .await?;
    Ok(gone.rows_affected == 1)
}

/// How a programme's video rooms are addressed, and the version of that; 0 when nobody has said.
pub async fn link_template(
    tx: &mut Tx,
    programme: ProgrammeId,
) -> Result<(Option<LinkTemplate>, u32), StorageError> {
    let field = |column| Field("meeting_settings", column);
    let Some(row) = meeting_settings::Entity::find_by_id(programme.uuid()).one(tx.inner()).await? else {
        return Ok((None, 0));
    };
    let template =
        |text: String| LinkTemplate::parse(&text).map_err(|_| field("link_template").corrupt(&text));
    Ok((row.link_template.map(template).transpose()?, field("version").number(row.version)?))
}

/// Says how the video rooms are addressed, over what was said at `version`; [`StorageError::Conflict`] when somebody
/// else has said something since.
pub async fn set_link_template(
    tx: &mut Tx,
    programme: ProgrammeId,
    version: u32,
    template: Option<&LinkTemplate>,
) -> Result<(), StorageError> {
    let field = Field("meeting_settings", "version");
    let text = template.map(|it| it.as_str().to_owned());
    let row = meeting_settings::ActiveModel {
        programme_id: Set(programme.uuid()),
        link_template: Set(optional(text.as_ref())),
        version: Set(field.number(version + 1)?),
    };
    if version == 0 {
        row.insert(tx.inner()).await?;
        return Ok(());
    }
    let done = meeting_settings::Entity::update_many()
        .set(row)
        .filter(meeting_settings::Column::ProgrammeId.eq(programme.uuid()))
        .filter(meeting_settings::Column::Version.eq(field.number::<u32, i32>(version)?))
        .exec(tx.inner())
        .await?;
    if done.rows_affected == 1 { Ok(()) } else { Err(StorageError::Conflict) }
}

fn named(source: PromptSource) -> sea_orm::sea_query::SimpleExpr {
    match source {
        PromptSource::BuiltIn(it) => prompt::Column::BuiltIn.eq(it.code()),
        PromptSource::Own(id) => prompt::Column::Id.eq(id.uuid()),
    }
}

fn to_row(it: &Prompt, version: u32) -> Result<prompt::ActiveModel, StorageError> {
    let built_in = match it.source {
        PromptSource::BuiltIn(it) => Some(it.code().into()),
        PromptSource::Own(_) => None,
    };
    let (phase, day) = match it.when {
        PromptTime::Phase(phase) => (Some(phase.code().into()), None),
        PromptTime::From(day) => (None, Some(day)),
    };
    Ok(prompt::ActiveModel {
        built_in: Set(built_in),
        phase: Set(phase),
        day: Set(day),
        words: Set(json::prompts::write(&it.words)),
        hidden: Set(it.hidden),
        version: Set(VERSION.number(version)?),
        ..Default::default()
    })
}

fn to_prompt(row: prompt::Model) -> Result<Prompt, StorageError> {
    let field = |column| Field(TABLE, column);
    let source = match &row.built_in {
        Some(code) => PromptSource::BuiltIn(field("built_in").coded(code, BuiltIn::from_code)?),
        None => PromptSource::Own(row.id.into()),
    };
    let when = match (row.phase.as_deref(), row.day) {
        (Some(phase), None) => PromptTime::Phase(field("phase").coded(phase, Phase::from_code)?),
        (None, Some(day)) => PromptTime::From(day),
        (phase, _) => return Err(field("phase").corrupt(phase.unwrap_or_default())),
    };
    Ok(Prompt {
        source,
        when,
        words: json::prompts::read(row.words)?,
        hidden: row.hidden,
        version: VERSION.number(row.version)?,
    })
}
