//! What partnerships make. Texts are found from inside, by a pair that reviews, or once they are published; everybody
//! else gets states and dates.

mod published;
mod rows;
mod texts;

pub use published::{Author, Published, find_published, list_published, published_picture};
pub use texts::{
    Unsaved, add_version, drop_unsaved, keep_unsaved, picture_under_review, text, under_review, unsaved,
    versions,
};

use crate::Tx;
use crate::error::StorageError;
use crate::partnerships;
use crate::rows::{output, output_author, output_version};
use domain::access::{Inside, Reach, Scope};
use domain::output::{Output, OutputState};
use domain::{OutputId, ParticipantId, PartnershipId, Timestamp};
use rows::{authors_of, load, to_row, versioned};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, Condition, EntityTrait, IntoActiveModel, QueryFilter, QueryOrder,
    QuerySelect, QueryTrait,
};
use std::collections::{BTreeMap, HashMap};
use uuid::Uuid;

/// Adds an output that nobody has been asked about yet.
pub async fn insert(tx: &mut Tx, it: &Output) -> Result<(), StorageError> {
    to_row(it)?.insert(tx.inner()).await?;
    Ok(())
}

/// Writes an output that was loaded at `it.version`, and raises the version; [`StorageError::Conflict`] when somebody
/// else has written since.
pub async fn update(tx: &mut Tx, it: &Output) -> Result<Output, StorageError> {
    let next = Output { version: it.version + 1, ..it.clone() };
    let mut row = to_row(&next)?;
    row.id = sea_orm::ActiveValue::NotSet;
    let done = output::Entity::update_many()
        .set(row)
        .filter(output::Column::Id.eq(it.id.uuid()))
        .filter(output::Column::Version.eq(versioned(it.version)?))
        .exec(tx.inner())
        .await?;
    if done.rows_affected != 1 {
        return Err(StorageError::Conflict);
    }
    output_author::Entity::delete_many()
        .filter(output_author::Column::OutputId.eq(it.id.uuid()))
        .exec(tx.inner())
        .await?;
    let authors: Vec<output_author::ActiveModel> =
        authors_of(it).into_iter().map(IntoActiveModel::into_active_model).collect();
    if !authors.is_empty() {
        output_author::Entity::insert_many(authors).exec_without_returning(tx.inner()).await?;
    }
    Ok(next)
}

pub async fn find_inside(tx: &mut Tx, inside: &Inside, id: OutputId) -> Result<Option<Output>, StorageError> {
    Ok(load(tx, within(inside).add(output::Column::Id.eq(id.uuid()))).await?.pop())
}

/// The partnership's outputs in the order of their making.
pub async fn list_inside(tx: &mut Tx, inside: &Inside) -> Result<Vec<Output>, StorageError> {
    load(tx, within(inside)).await
}

/// An output as somebody who is named as its author may take their consent back, also after leaving the partnership.
/// Nothing of its text comes with it.
pub async fn find_by_author(
    tx: &mut Tx,
    scope: &Scope,
    id: OutputId,
) -> Result<Option<Output>, StorageError> {
    let Reach::Own(author) = scope.reach() else { return Ok(None) };
    let theirs = output_author::Entity::find()
        .select_only()
        .column(output_author::Column::OutputId)
        .filter(output_author::Column::ParticipantId.eq(author.uuid()))
        .into_query();
    let condition = Condition::all()
        .add(output::Column::ProgrammeId.eq(scope.programme().uuid()))
        .add(output::Column::Id.eq(id.uuid()))
        .add(output::Column::Id.in_subquery(theirs));
    Ok(load(tx, condition).await?.pop())
}

/// That an output is there and how far it has come: all that is known outside the partnership.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standing {
    pub output: OutputId,
    pub partnership: PartnershipId,
    /// One of [`OutputState::CODES`].
    pub state: &'static str,
    /// Whoever is named as an author and has not agreed to what is offered for publication.
    pub to_agree: Vec<ParticipantId>,
    /// When something was last written.
    pub changed_at: Timestamp,
}

impl Standing {
    pub fn is_published(&self) -> bool {
        self.state == OutputState::CODES[3]
    }
}

/// How far every output of the programme has come, in the order of their making; for a participant those of their own
/// partnerships, for coordinators none.
pub async fn standings(tx: &mut Tx, scope: &Scope) -> Result<Vec<Standing>, StorageError> {
    if matches!(scope.reach(), Reach::Organisations(_)) {
        return Ok(vec![]);
    }
    let theirs = Condition::all()
        .add(output::Column::ProgrammeId.eq(scope.programme().uuid()))
        .add(output::Column::PartnershipId.in_subquery(partnerships::reached(scope)));
    let outputs = load(tx, theirs.clone()).await?;
    let ids = output::Entity::find().select_only().column(output::Column::Id).filter(theirs);
    let written: Vec<(Uuid, Timestamp)> = output_version::Entity::find()
        .select_only()
        .columns([output_version::Column::OutputId, output_version::Column::WrittenAt])
        .filter(output_version::Column::OutputId.in_subquery(ids.into_query()))
        .order_by_asc(output_version::Column::Number)
        .into_tuple()
        .all(tx.inner())
        .await?;
    let newest: HashMap<Uuid, Timestamp> = written.into_iter().collect();
    let standing = |it: Output| Standing {
        output: it.id,
        partnership: it.partnership,
        state: it.state.code(),
        to_agree: it.to_agree().collect(),
        changed_at: newest.get(&it.id.uuid()).copied().unwrap_or(it.created_at),
    };
    Ok(outputs.into_iter().map(standing).collect())
}

/// How many outputs there are in each state, by the states' codes, among the partnerships that the scope reaches.
pub async fn by_state(tx: &mut Tx, scope: &Scope) -> Result<BTreeMap<&'static str, u32>, StorageError> {
    let mut counts: BTreeMap<&'static str, u32> = OutputState::CODES.into_iter().map(|it| (it, 0)).collect();
    let rows: Vec<(Uuid, String)> = output::Entity::find()
        .select_only()
        .columns([output::Column::PartnershipId, output::Column::State])
        .filter(output::Column::ProgrammeId.eq(scope.programme().uuid()))
        .into_tuple()
        .all(tx.inner())
        .await?;
    let reached: Option<Vec<Uuid>> = match scope.reach() {
        Reach::Whole => None,
        _ => Some(partnerships::list(tx, scope).await?.into_iter().map(|it| it.id.uuid()).collect()),
    };
    for (partnership, state) in rows {
        if reached.as_ref().is_none_or(|it| it.contains(&partnership))
            && let Some(count) = counts.get_mut(state.as_str())
        {
            *count += 1;
        }
    }
    Ok(counts)
}

fn within(inside: &Inside) -> Condition {
    Condition::all()
        .add(output::Column::ProgrammeId.eq(inside.programme().uuid()))
        .add(output::Column::PartnershipId.eq(inside.partnership().uuid()))
}
