//! Rounds of matching.

use crate::Tx;
use crate::error::StorageError;
use crate::fields::Field;
use crate::rows::round;
use domain::round::{Publication, Round, RoundState};
use domain::{ProgrammeId, RoundId};
use sea_orm::{ActiveModelTrait, ColumnTrait, EntityTrait, QueryFilter, QueryOrder, Select, Set};

const TABLE: &str = "rounds";
const VERSION: Field = Field(TABLE, "version");

/// Adds a round; [`StorageError::Conflict`] when the programme has one of this number.
pub async fn insert(tx: &mut Tx, it: &Round) -> Result<(), StorageError> {
    to_row(it, it.version)?.insert(tx.inner()).await?;
    Ok(())
}

/// Writes a round that was loaded at `it.version` and raises the version; [`StorageError::Conflict`] when somebody else
/// has written since.
pub async fn update(tx: &mut Tx, it: &Round) -> Result<Round, StorageError> {
    let next = it.version + 1;
    let done = round::Entity::update_many()
        .set(to_row(it, next)?)
        .filter(round::Column::Id.eq(it.id.uuid()))
        .filter(round::Column::Version.eq(VERSION.number::<u32, i32>(it.version)?))
        .exec(tx.inner())
        .await?;
    if done.rows_affected == 1 {
        Ok(Round { version: next, ..it.clone() })
    } else {
        Err(StorageError::Conflict)
    }
}

pub async fn find(tx: &mut Tx, id: RoundId) -> Result<Option<Round>, StorageError> {
    round::Entity::find_by_id(id.uuid()).one(tx.inner()).await?.map(to_round).transpose()
}

/// The programme's newest round.
pub async fn latest(tx: &mut Tx, programme: ProgrammeId) -> Result<Option<Round>, StorageError> {
    newest_first(programme).one(tx.inner()).await?.map(to_round).transpose()
}

/// The programme's rounds, the newest first.
pub async fn list(tx: &mut Tx, programme: ProgrammeId) -> Result<Vec<Round>, StorageError> {
    newest_first(programme).all(tx.inner()).await?.into_iter().map(to_round).collect()
}

fn newest_first(programme: ProgrammeId) -> Select<round::Entity> {
    round::Entity::find()
        .filter(round::Column::ProgrammeId.eq(programme.uuid()))
        .order_by_desc(round::Column::Number)
}

fn to_row(it: &Round, version: u32) -> Result<round::ActiveModel, StorageError> {
    let (state, chosen, publication) = match &it.state {
        RoundState::Collecting => ("collecting", None, None),
        RoundState::Proposed { chosen } => ("proposed", Some(chosen), None),
        RoundState::Published(it) => ("published", Some(&it.proposal), Some(it)),
    };
    Ok(round::ActiveModel {
        id: Set(it.id.uuid()),
        programme_id: Set(it.programme.uuid()),
        number: Set(it.number.into()),
        state: Set(state.into()),
        chosen_proposal_id: Set(chosen.map(|it| it.uuid())),
        published_by: Set(publication.map(|it| it.by.uuid())),
        published_at: Set(publication.map(|it| it.at)),
        created_at: Set(it.created_at),
        version: Set(VERSION.number(version)?),
    })
}

fn to_round(row: round::Model) -> Result<Round, StorageError> {
    let chosen = row.chosen_proposal_id.map(Into::into);
    let state = match (row.state.as_str(), chosen, row.published_by, row.published_at) {
        ("collecting", None, None, None) => RoundState::Collecting,
        ("proposed", Some(chosen), None, None) => RoundState::Proposed { chosen },
        ("published", Some(proposal), Some(by), Some(at)) => {
            RoundState::Published(Publication { proposal, by: by.into(), at })
        }
        _ => return Err(Field(TABLE, "state").corrupt(&row.state)),
    };
    Ok(Round {
        id: row.id.into(),
        programme: row.programme_id.into(),
        number: Field(TABLE, "number").number(row.number)?,
        state,
        created_at: row.created_at,
        version: VERSION.number(row.version)?,
    })
}
