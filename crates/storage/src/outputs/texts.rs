//! Versions of texts, what somebody has written but not saved, and the one version that a reviewing pair reads.

use super::rows::load;
use crate::error::StorageError;
use crate::fields::Field;
use crate::rows::{output, output_draft, output_version};
use crate::{Tx, attachments};
use domain::access::Inside;
use domain::attachment::{Attachment, Owner};
use domain::output::{Output, OutputText, Reading, TextVersion};
use domain::{OutputId, Timestamp};
use sea_orm::sea_query::{OnConflict, SelectStatement};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, Condition, EntityTrait, QueryFilter, QueryOrder, QuerySelect, QueryTrait,
    Set,
};
use uuid::Uuid;

const TABLE: &str = "output_versions";
const NUMBER: Field = Field(TABLE, "number");
const TEXT: Field = Field(TABLE, "text");

/// Adds a version; [`StorageError::Conflict`] when there is one of this number.
pub async fn add_version(
    tx: &mut Tx,
    output: OutputId,
    it: &TextVersion,
    text: &OutputText,
) -> Result<(), StorageError> {
    output_version::ActiveModel {
        output_id: Set(output.uuid()),
        number: Set(NUMBER.number(it.number)?),
        text: Set(text.as_str().into()),
        written_by: Set(it.by.uuid()),
        written_at: Set(it.at),
        restores: Set(NUMBER.optional_number(it.restores)?),
        joins: Set(it.joins),
        words: Set(Field(TABLE, "words").number(it.words)?),
    }
    .insert(tx.inner())
    .await?;
    Ok(())
}

/// Every version without its text, the newest first.
pub async fn versions(
    tx: &mut Tx,
    inside: &Inside,
    output: OutputId,
) -> Result<Vec<TextVersion>, StorageError> {
    use output_version::Column as C;
    let rows: Vec<(i32, Uuid, Timestamp, Option<i32>, bool, i32)> = output_version::Entity::find()
        .select_only()
        .columns([C::Number, C::WrittenBy, C::WrittenAt, C::Restores, C::Joins, C::Words])
        .filter(C::OutputId.eq(output.uuid()))
        .filter(C::OutputId.in_subquery(theirs(inside)))
        .order_by_desc(C::Number)
        .into_tuple()
        .all(tx.inner())
        .await?;
    rows.into_iter()
        .map(|(number, by, at, restores, joins, words)| {
            Ok(TextVersion {
                number: NUMBER.number(number)?,
                by: by.into(),
                at,
                restores: NUMBER.optional_number(restores)?,
                joins,
                words: Field(TABLE, "words").number(words)?,
            })
        })
        .collect()
}

/// The text of one version.
pub async fn text(
    tx: &mut Tx,
    inside: &Inside,
    output: OutputId,
    number: u32,
) -> Result<Option<OutputText>, StorageError> {
    let of_theirs = output_version::Column::OutputId.in_subquery(theirs(inside));
    text_where(tx, output, number, Condition::all().add(of_theirs)).await
}

/// What a pair that was asked to review may see: the output and the text of that version.
pub async fn under_review(
    tx: &mut Tx,
    reading: &Reading,
) -> Result<Option<(Output, OutputText)>, StorageError> {
    let is_it = Condition::all().add(output::Column::Id.eq(reading.output().uuid()));
    let Some(output) = load(tx, is_it).await?.pop() else { return Ok(None) };
    let text = text_where(tx, output.id, reading.text_version(), Condition::all()).await?;
    Ok(text.map(|text| (output, text)))
}

/// A picture of the output that is reviewed, by its name.
pub async fn picture_under_review(
    tx: &mut Tx,
    reading: &Reading,
    name: &str,
) -> Result<Option<Attachment>, StorageError> {
    let is_it = Condition::all().add(output::Column::Id.eq(reading.output().uuid()));
    let Some(output) = load(tx, is_it).await?.pop() else { return Ok(None) };
    let owner = Owner::Partnership(output.partnership);
    attachments::named(tx, output.programme, owner, output.id.uuid(), name).await
}

/// What a member has written and not saved as a version.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unsaved {
    /// The version it began from; 0 where there was none.
    pub follows: u32,
    pub text: String,
    pub at: Timestamp,
}

/// Keeps what the member has written in place of what they had before.
pub async fn keep_unsaved(
    tx: &mut Tx,
    inside: &Inside,
    output: OutputId,
    it: &Unsaved,
) -> Result<(), StorageError> {
    use output_draft::Column as C;
    let row = output_draft::ActiveModel {
        output_id: Set(output.uuid()),
        participant_id: Set(inside.member().uuid()),
        follows: Set(NUMBER.number(it.follows)?),
        text: Set(it.text.clone()),
        kept_at: Set(it.at),
    };
    let replaced = OnConflict::columns([C::OutputId, C::ParticipantId])
        .update_columns([C::Follows, C::Text, C::KeptAt])
        .to_owned();
    output_draft::Entity::insert(row).on_conflict(replaced).exec_without_returning(tx.inner()).await?;
    Ok(())
}

/// What the member themself has written and not saved.
pub async fn unsaved(
    tx: &mut Tx,
    inside: &Inside,
    output: OutputId,
) -> Result<Option<Unsaved>, StorageError> {
    let row = output_draft::Entity::find_by_id((output.uuid(), inside.member().uuid()))
        .filter(output_draft::Column::OutputId.in_subquery(theirs(inside)))
        .one(tx.inner())
        .await?;
    row.map(|it| Ok(Unsaved { follows: NUMBER.number(it.follows)?, text: it.text, at: it.kept_at }))
        .transpose()
}

/// Forgets what the member had not saved.
pub async fn drop_unsaved(tx: &mut Tx, inside: &Inside, output: OutputId) -> Result<(), StorageError> {
    let key = (output.uuid(), inside.member().uuid());
    output_draft::Entity::delete_by_id(key).exec(tx.inner()).await?;
    Ok(())
}

pub(super) async fn text_where(
    tx: &mut Tx,
    output: OutputId,
    number: u32,
    condition: Condition,
) -> Result<Option<OutputText>, StorageError> {
    let written: Option<String> = output_version::Entity::find()
        .select_only()
        .column(output_version::Column::Text)
        .filter(output_version::Column::OutputId.eq(output.uuid()))
        .filter(output_version::Column::Number.eq(NUMBER.number::<u32, i32>(number)?))
        .filter(condition)
        .into_tuple()
        .one(tx.inner())
        .await?;
    written.map(|it| OutputText::parse(&it).map_err(|_| TEXT.corrupt(it.len()))).transpose()
}

/// The ids of the partnership's outputs.
fn theirs(inside: &Inside) -> SelectStatement {
    output::Entity::find()
        .select_only()
        .column(output::Column::Id)
        .filter(output::Column::PartnershipId.eq(inside.partnership().uuid()))
        .into_query()
}
