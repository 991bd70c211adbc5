//! Partnerships that were asked how it is going, what they answered, and what the organisers were told.

use crate::Tx;
use crate::error::StorageError;
use crate::fields::Field;
use crate::rows::{check_in, concern};
use domain::access::{Reach, Scope};
use domain::concern::{Concern, ConcernKind, Settled, Wellbeing};
use domain::{ConcernId, ParticipantId, PartnershipId, PersonId, ProgrammeId, Timestamp};
use sea_orm::sea_query::OnConflict;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, Set};

/// One question to one member.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CheckIn {
    pub programme: ProgrammeId,
    pub partnership: PartnershipId,
    pub participant: ParticipantId,
    /// The last sign of life before it: what makes one silence of a partnership.
    pub quiet_since: Timestamp,
    /// 1 for the first time, 2 for the second.
    pub number: u8,
    pub asked_at: Timestamp,
    pub answer: Option<(Wellbeing, Timestamp)>,
}

/// Records that a member is asked. `false` when they were asked this before: of any number of workers one gets `true`.
pub async fn ask(tx: &mut Tx, it: &CheckIn) -> Result<bool, StorageError> {
    let row = check_in::ActiveModel {
        programme_id: Set(it.programme.uuid()),
        partnership_id: Set(it.partnership.uuid()),
        participant_id: Set(it.participant.uuid()),
        quiet_since: Set(it.quiet_since),
        number: Set(it.number.into()),
        asked_at: Set(it.asked_at),
        answer: Set(None),
        answered_at: Set(None),
    };
    let key = [
        check_in::Column::PartnershipId,
        check_in::Column::ParticipantId,
        check_in::Column::QuietSince,
        check_in::Column::Number,
    ];
    let written = check_in::Entity::insert(row)
        .on_conflict(OnConflict::columns(key).do_nothing().to_owned())
        .exec_without_returning(tx.inner())
        .await?;
    Ok(written == 1)
}

/// Every question that was asked in a programme. For the system's own work: an answer is nobody's business but the
/// member's unless they agreed to tell it, which makes a [`Concern`].
pub async fn check_ins(tx: &mut Tx, programme: ProgrammeId) -> Result<Vec<CheckIn>, StorageError> {
    let find = check_in::Entity::find()
        .filter(check_in::Column::ProgrammeId.eq(programme.uuid()))
        .order_by_asc(check_in::Column::AskedAt);
    find.all(tx.inner()).await?.into_iter().map(to_check_in).collect()
}

/// The newest question that a member was asked about a partnership.
pub async fn latest_check_in(
    tx: &mut Tx,
    partnership: PartnershipId,
    participant: ParticipantId,
) -> Result<Option<CheckIn>, StorageError> {
    let find = check_in::Entity::find()
        .filter(check_in::Column::PartnershipId.eq(partnership.uuid()))
        .filter(check_in::Column::ParticipantId.eq(participant.uuid()))
        .order_by_desc(check_in::Column::AskedAt);
    find.one(tx.inner()).await?.map(to_check_in).transpose()
}

/// Writes a member's answer over an earlier one.
pub async fn answer(
    tx: &mut Tx,
    it: &CheckIn,
    answer: Wellbeing,
    now: Timestamp,
) -> Result<(), StorageError> {
    let row = check_in::ActiveModel {
        answer: Set(Some(answer.code().into())),
        answered_at: Set(Some(now)),
        ..Default::default()
    };
    check_in::Entity::update_many()
        .set(row)
        .filter(check_in::Column::PartnershipId.eq(it.partnership.uuid()))
        .filter(check_in::Column::ParticipantId.eq(it.participant.uuid()))
        .filter(check_in::Column::QuietSince.eq(it.quiet_since))
        .filter(check_in::Column::Number.eq(i16::from(it.number)))
        .exec(tx.inner())
        .await?;
    Ok(())
}

/// Tells the organisers something, once for one silence and one member. `false` when they were told.
pub async fn raise(tx: &mut Tx, it: &Concern, quiet_since: Timestamp) -> Result<bool, StorageError> {
    let row = concern::ActiveModel {
        id: Set(it.id.uuid()),
        programme_id: Set(it.programme.uuid()),
        partnership_id: Set(it.partnership.uuid()),
        kind: Set(it.kind.code().into()),
        participant_id: Set(it.by.map(ParticipantId::uuid)),
        raised_for: Set(it.by.map_or_else(|| it.partnership.uuid(), ParticipantId::uuid)),
        quiet_since: Set(quiet_since),
        raised_at: Set(it.raised_at),
        settled_by: Set(None),
        settled_at: Set(None),
    };
    let once = [
        concern::Column::PartnershipId,
        concern::Column::Kind,
        concern::Column::RaisedFor,
        concern::Column::QuietSince,
    ];
    let written = concern::Entity::insert(row)
        .on_conflict(OnConflict::columns(once).do_nothing().to_owned())
        .exec_without_returning(tx.inner())
        .await?;
    Ok(written == 1)
}

/// What the organisers were told, the newest first; nothing for a scope that does not reach the whole programme.
pub async fn list(tx: &mut Tx, scope: &Scope) -> Result<Vec<Concern>, StorageError> {
    if *scope.reach() != Reach::Whole {
        return Ok(vec![]);
    }
    let find = concern::Entity::find()
        .filter(concern::Column::ProgrammeId.eq(scope.programme().uuid()))
        .order_by_desc(concern::Column::RaisedAt)
        .order_by_desc(concern::Column::Id);
    find.all(tx.inner()).await?.into_iter().map(to_concern).collect()
}

/// Settles every concern about a partnership; how many there were.
pub async fn settle(
    tx: &mut Tx,
    programme: ProgrammeId,
    partnership: PartnershipId,
    by: PersonId,
    now: Timestamp,
) -> Result<u64, StorageError> {
    let row = concern::ActiveModel {
        settled_by: Set(Some(by.uuid())),
        settled_at: Set(Some(now)),
        ..Default::default()
    };
    let done = concern::Entity::update_many()
        .set(row)
        .filter(concern::Column::ProgrammeId.eq(programme.uuid()))
        .filter(concern::Column::PartnershipId.eq(partnership.uuid()))
        .filter(concern::Column::SettledAt.is_null())
        .exec(tx.inner())
        .await?;
    Ok(done.rows_affected)
}

fn to_check_in(row: check_in::Model) -> Result<CheckIn, StorageError> {
    let field = Field("check_ins", "answer");
    let answer = match (row.answer, row.answered_at) {
        (Some(answer), Some(at)) => Some((field.coded(&answer, Wellbeing::from_code)?, at)),
        (None, None) => None,
        (answer, _) => return Err(field.corrupt(answer.unwrap_or_default())),
    };
    Ok(CheckIn {
        programme: row.programme_id.into(),
        partnership: row.partnership_id.into(),
        participant: row.participant_id.into(),
        quiet_since: row.quiet_since,
        number: Field("check_ins", "number").number(row.number)?,
        asked_at: row.asked_at,
        answer,
    })
}

fn to_concern(row: concern::Model) -> Result<Concern, StorageError> {
    let settled = match (row.settled_by, row.settled_at) {
        (Some(by), Some(at)) => Some(Settled { by: by.into(), at }),
        (None, None) => None,
        _ => return Err(Field("concerns", "settled_by").corrupt("half an answer")),
    };
    Ok(Concern {
        id: ConcernId::new(row.id),
        programme: row.programme_id.into(),
        partnership: row.partnership_id.into(),
        kind: Field("concerns", "kind").coded(&row.kind, ConcernKind::from_code)?,
        by: row.participant_id.map(Into::into),
        raised_at: row.raised_at,
        settled,
    })
}
