//! What pairs say of each other's drafts: for the authors and the readers; the organisers see who reads whom and when.

use crate::Tx;
use crate::error::StorageError;
use crate::fields::{Field, optional};
use crate::partnerships;
use crate::rows::output_review::{ActiveModel, Column, Entity, Model};
use domain::access::{Inside, Reach, Scope};
use domain::output::{Candidate, Review, ReviewGiven, ReviewState, Verdict};
use domain::{OutputId, PartnershipId, ReviewId, Timestamp};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, Condition, EntityTrait, QueryFilter, QueryOrder, QuerySelect, Set,
};
use uuid::Uuid;

const TABLE: &str = "output_reviews";
const VERSION: Field = Field(TABLE, "version");

const WANTED: &str = "wanted";
const ASKED: &str = "asked";
const GIVEN: &str = "given";
const WITHDRAWN: &str = "withdrawn";

pub async fn insert(tx: &mut Tx, it: &Review) -> Result<(), StorageError> {
    to_row(it)?.insert(tx.inner()).await?;
    Ok(())
}

/// Writes a review that was loaded at `it.version`, and raises the version; [`StorageError::Conflict`] when somebody
/// else has written since.
pub async fn update(tx: &mut Tx, it: &Review) -> Result<Review, StorageError> {
    let next = Review { version: it.version + 1, ..it.clone() };
    let mut row = to_row(&next)?;
    row.id = sea_orm::ActiveValue::NotSet;
    let done = Entity::update_many()
        .set(row)
        .filter(Column::Id.eq(it.id.uuid()))
        .filter(Column::Version.eq(VERSION.number::<u32, i32>(it.version)?))
        .exec(tx.inner())
        .await?;
    if done.rows_affected == 1 { Ok(next) } else { Err(StorageError::Conflict) }
}

/// The reviews of an output of the partnership, the newest first.
pub async fn of_output(tx: &mut Tx, inside: &Inside, output: OutputId) -> Result<Vec<Review>, StorageError> {
    let theirs = Condition::all()
        .add(Column::AuthorsId.eq(inside.partnership().uuid()))
        .add(Column::OutputId.eq(output.uuid()));
    load(tx, theirs).await
}

/// The reviews that the partnership was asked for, the newest first.
pub async fn asked_of(tx: &mut Tx, inside: &Inside) -> Result<Vec<Review>, StorageError> {
    load(tx, Condition::all().add(Column::ReaderId.eq(inside.partnership().uuid()))).await
}

/// A review that the partnership was asked for.
pub async fn find_asked(tx: &mut Tx, inside: &Inside, id: ReviewId) -> Result<Option<Review>, StorageError> {
    let theirs =
        Condition::all().add(Column::ReaderId.eq(inside.partnership().uuid())).add(Column::Id.eq(id.uuid()));
    Ok(load(tx, theirs).await?.pop())
}

/// A review that waits for a pair or for its answer, for the organisers to give it to another.
pub async fn find_open(tx: &mut Tx, scope: &Scope, id: ReviewId) -> Result<Option<Review>, StorageError> {
    if *scope.reach() != Reach::Whole {
        return Ok(None);
    }
    let open = Condition::all()
        .add(Column::ProgrammeId.eq(scope.programme().uuid()))
        .add(Column::Id.eq(id.uuid()))
        .add(Column::State.is_in([WANTED, ASKED]));
    Ok(load(tx, open).await?.pop())
}

/// Who reads whom, and when: nothing of what is said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Assignment {
    pub review: ReviewId,
    pub output: OutputId,
    pub authors: PartnershipId,
    pub reader: Option<PartnershipId>,
    pub asked_at: Timestamp,
    pub given_at: Option<Timestamp>,
    /// Waits for a pair or for its answer.
    pub is_open: bool,
}

/// Every review of the programme, the newest first; for a participant those that their own partnerships asked for or were
/// asked for, for coordinators none.
pub async fn assignments(tx: &mut Tx, scope: &Scope) -> Result<Vec<Assignment>, StorageError> {
    let whose = match scope.reach() {
        Reach::Organisations(_) => return Ok(vec![]),
        Reach::Whole => Condition::all(),
        Reach::Own(_) => Condition::any()
            .add(Column::AuthorsId.in_subquery(partnerships::reached(scope)))
            .add(Column::ReaderId.in_subquery(partnerships::reached(scope))),
    };
    type Row = (Uuid, Uuid, Uuid, Option<Uuid>, Timestamp, Option<Timestamp>, String);
    let rows: Vec<Row> = Entity::find()
        .select_only()
        .columns([Column::Id, Column::OutputId, Column::AuthorsId, Column::ReaderId])
        .columns([Column::AskedAt, Column::GivenAt, Column::State])
        .filter(Column::ProgrammeId.eq(scope.programme().uuid()))
        .filter(whose)
        .order_by_desc(Column::AskedAt)
        .order_by_desc(Column::Id)
        .into_tuple()
        .all(tx.inner())
        .await?;
    let assignment = |(id, output, authors, reader, asked_at, given_at, state): Row| Assignment {
        review: id.into(),
        output: output.into(),
        authors: authors.into(),
        reader: reader.map(Into::into),
        asked_at,
        given_at,
        is_open: state == WANTED || state == ASKED,
    };
    Ok(rows.into_iter().map(assignment).collect())
}

/// These pairs with how much each has been asked to read, for suggesting whom to ask next.
pub async fn candidates(
    tx: &mut Tx,
    scope: &Scope,
    authors: PartnershipId,
    pairs: &[PartnershipId],
) -> Result<Vec<Candidate>, StorageError> {
    let all = assignments(tx, &Scope::of_the_system(scope.programme())).await?;
    let candidate = |pair: &PartnershipId| {
        let theirs: Vec<&Assignment> = all.iter().filter(|it| it.reader == Some(*pair)).collect();
        Candidate {
            partnership: *pair,
            open: theirs.iter().filter(|it| it.is_open).count(),
            asked: theirs.len(),
            knows_the_authors: theirs.iter().any(|it| it.authors == authors),
        }
    };
    Ok(pairs.iter().map(candidate).collect())
}

async fn load(tx: &mut Tx, condition: Condition) -> Result<Vec<Review>, StorageError> {
    let rows = Entity::find()
        .filter(condition)
        .order_by_desc(Column::AskedAt)
        .order_by_desc(Column::Id)
        .all(tx.inner())
        .await?;
    rows.into_iter().map(to_review).collect()
}

fn to_row(it: &Review) -> Result<ActiveModel, StorageError> {
    let (state, given, reply) = match &it.state {
        ReviewState::Wanted => (WANTED, None, None),
        ReviewState::Asked { .. } => (ASKED, None, None),
        ReviewState::Given { given, reply, .. } => (GIVEN, Some(given), reply.as_ref()),
        ReviewState::Withdrawn { .. } => (WITHDRAWN, None, None),
    };
    Ok(ActiveModel {
        id: Set(it.id.uuid()),
        programme_id: Set(it.programme.uuid()),
        output_id: Set(it.output.uuid()),
        authors_id: Set(it.authors.uuid()),
        text_version: Set(VERSION.number(it.text_version)?),
        asked_at: Set(it.asked_at),
        state: Set(state.into()),
        reader_id: Set(it.reader().map(PartnershipId::uuid)),
        verdict: Set(given.map(|it| it.verdict.code().into())),
        good: Set(given.map(|it| it.good.to_string())),
        improve: Set(optional(given.and_then(|it| it.improve.as_ref()))),
        given_by: Set(given.map(|it| it.reader.uuid())),
        given_at: Set(given.map(|it| it.at)),
        reply: Set(optional(reply)),
        version: Set(VERSION.number(it.version)?),
    })
}

fn to_review(row: Model) -> Result<Review, StorageError> {
    let reader = row.reader_id.map(PartnershipId::new);
    let improve = Field(TABLE, "improve").optional_long(row.improve)?;
    let good = Field(TABLE, "good").optional_long(row.good)?;
    let reply = Field(TABLE, "reply").optional_long(row.reply)?;
    let verdict =
        row.verdict.as_deref().map(|it| Field(TABLE, "verdict").coded(it, Verdict::from_code)).transpose()?;
    let state = match (row.state.as_str(), reader, verdict, good, row.given_by, row.given_at) {
        (WANTED, None, None, ..) => ReviewState::Wanted,
        (ASKED, Some(by), None, ..) => ReviewState::Asked { by },
        (WITHDRAWN, by, None, ..) => ReviewState::Withdrawn { by },
        (GIVEN, Some(by), Some(verdict), Some(good), Some(reader), Some(at)) => {
            let given = ReviewGiven { verdict, good, improve, reader: reader.into(), at };
            ReviewState::Given { by, given, reply }
        }
        _ => return Err(Field(TABLE, "state").corrupt(&row.state)),
    };
    Ok(Review {
        id: row.id.into(),
        programme: row.programme_id.into(),
        output: row.output_id.into(),
        authors: row.authors_id.into(),
        text_version: VERSION.number(row.text_version)?,
        asked_at: row.asked_at,
        state,
        version: VERSION.number(row.version)?,
    })
}
