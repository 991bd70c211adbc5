//! Published partnerships with their members.

use crate::error::StorageError;
use crate::fields::{Field, optional};
use crate::rows::{member, partnership};
use crate::{Backend, Tx, organisations, participants, persons};
use domain::access::{Inside, Reach, Scope};
use domain::round::{Member, MemberRole, Partnership, Response};
use domain::{
    Language, ParticipantId, PartnershipId, PersonId, PersonName, ProgrammeId, RoundId, ShortText, Timestamp,
};
use sea_orm::sea_query::SelectStatement;
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, DbBackend, EntityTrait, QueryFilter, QueryOrder, QuerySelect,
    QueryTrait, Set, Statement,
};
use std::collections::HashMap;
use uuid::Uuid;

const TABLE: &str = "partnerships";
const VERSION: Field = Field(TABLE, "version");

/// SQLite takes 32,766 values in a statement, PostgreSQL 65,535; no row here has more than 16.
const ROWS_AT_ONCE: usize = 2_000;

/// Two people of a programme were partners once, in it or in an earlier one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PastPair {
    /// As participants of the programme that asks, the smaller id first.
    pub participants: (ParticipantId, ParticipantId),
    pub introduced_at: Timestamp,
}

/// Adds the partnerships of a round; [`StorageError::Conflict`] when a peer or mentee would have two places in it.
pub async fn insert_many(tx: &mut Tx, them: &[Partnership]) -> Result<(), StorageError> {
    let mut rows = Vec::with_capacity(them.len());
    let mut members = Vec::with_capacity(2 * them.len());
    for it in them {
        rows.push(to_row(it)?);
        members.extend(it.members.iter().zip(0_i16..).map(|(member, position)| {
            let (response, responded_at, decline_reason) = response_columns(&member.response);
            member::ActiveModel {
                partnership_id: Set(it.id.uuid()),
                participant_id: Set(member.participant.uuid()),
                round_id: Set(it.round.uuid()),
                single_place: Set(match member.role {
                    MemberRole::Peer | MemberRole::Mentee => Some(member.participant.uuid()),
                    MemberRole::Mentor => None,
                }),
                position: Set(position),
                role: Set(member.role.code().into()),
                gain: Set(member.gain),
                response: Set(response.into()),
                responded_at: Set(responded_at),
                decline_reason: Set(decline_reason),
            }
        }));
    }
    for rows in rows.chunks(ROWS_AT_ONCE) {
        partnership::Entity::insert_many(rows.to_vec()).exec_without_returning(tx.inner()).await?;
    }
    for members in members.chunks(ROWS_AT_ONCE) {
        member::Entity::insert_many(members.to_vec()).exec_without_returning(tx.inner()).await?;
    }
    Ok(())
}

/// Writes the members' answers and the end of a partnership that was loaded at `it.version`, and raises the version;
/// [`StorageError::Conflict`] when somebody else has written since. Who has declined or left is gone for good, so a
/// reason that the loading scope left out stays as it is.
pub async fn update(tx: &mut Tx, it: &Partnership) -> Result<Partnership, StorageError> {
    let next = it.version + 1;
    let row = partnership::ActiveModel {
        ended_at: Set(it.ended_at),
        version: Set(VERSION.number(next)?),
        ..Default::default()
    };
    let done = partnership::Entity::update_many()
        .set(row)
        .filter(partnership::Column::Id.eq(it.id.uuid()))
        .filter(partnership::Column::Version.eq(VERSION.number::<u32, i32>(it.version)?))
        .exec(tx.inner())
        .await?;
    if done.rows_affected != 1 {
        return Err(StorageError::Conflict);
    }
    for member in &it.members {
        let (response, responded_at, decline_reason) = response_columns(&member.response);
        let row = member::ActiveModel {
            response: Set(response.into()),
            responded_at: Set(responded_at),
            decline_reason: Set(decline_reason),
            ..Default::default()
        };
        member::Entity::update_many()
            .set(row)
            .filter(member::Column::PartnershipId.eq(it.id.uuid()))
            .filter(member::Column::ParticipantId.eq(member.participant.uuid()))
            .filter(member::Column::Response.is_not_in([DECLINED, LEFT]))
            .exec(tx.inner())
            .await?;
    }
    Ok(Partnership { version: next, ..it.clone() })
}

/// The partnership, if the scope reaches it. Organisers see all of it; a participant only a partnership of their own,
/// without the others' reasons for going; a coordinator only one with a member of their organisation, without
/// gains and benefit (they are 0) and without knowing who declined or left (the answer is awaited).
pub async fn find(
    tx: &mut Tx,
    scope: &Scope,
    id: PartnershipId,
) -> Result<Option<Partnership>, StorageError> {
    let condition = within(scope).add(partnership::Column::Id.eq(id.uuid()));
    Ok(load(tx, scope, condition).await?.pop())
}

/// Every partnership of the programme that the scope reaches, as in [`find`], in the order of their making.
pub async fn list(tx: &mut Tx, scope: &Scope) -> Result<Vec<Partnership>, StorageError> {
    load(tx, scope, within(scope)).await
}

/// Every partnership of one round that the scope reaches, as in [`find`].
pub async fn of_round(tx: &mut Tx, scope: &Scope, round: RoundId) -> Result<Vec<Partnership>, StorageError> {
    load(tx, scope, within(scope).add(partnership::Column::RoundId.eq(round.uuid()))).await
}

/// Every partnership of one participant that the scope reaches, as in [`find`].
pub async fn of_participant(
    tx: &mut Tx,
    scope: &Scope,
    participant: ParticipantId,
) -> Result<Vec<Partnership>, StorageError> {
    let theirs = having(member::Column::ParticipantId.eq(participant.uuid()));
    load(tx, scope, within(scope).add(partnership::Column::Id.in_subquery(theirs))).await
}

/// A member as the other members know them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Companion {
    pub participant: ParticipantId,
    pub person: PersonId,
    pub name: PersonName,
    pub organisation: Option<ShortText>,
    pub language: Language,
}

/// Everybody who is or was in the partnership, in the order of its members.
pub async fn companions(tx: &mut Tx, inside: &Inside) -> Result<Vec<Companion>, StorageError> {
    let rows = member::Entity::find()
        .filter(member::Column::PartnershipId.eq(inside.partnership().uuid()))
        .order_by_asc(member::Column::Position)
        .all(tx.inner())
        .await?;
    let whole = Scope::of_the_system(inside.programme());
    let mut companions = Vec::with_capacity(rows.len());
    for row in rows {
        let Some(it) = participants::find(tx, &whole, row.participant_id.into()).await? else { continue };
        let Some(person) = persons::find(tx, it.person).await? else { continue };
        let organisation = match it.profile.organisation {
            Some(id) => organisations::find(tx, id).await?.map(|it| it.name),
            None => None,
        };
        let (participant, language) = (it.id, person.language);
        companions.push(Companion {
            participant,
            person: it.person,
            name: person.name,
            organisation,
            language,
        });
    }
    Ok(companions)
}

/// Deletes what a publication made, to undo it; how many partnerships there were.
pub async fn delete_of_round(tx: &mut Tx, round: RoundId) -> Result<u64, StorageError> {
    let theirs = partnership::Entity::delete_many().filter(partnership::Column::RoundId.eq(round.uuid()));
    Ok(theirs.exec(tx.inner()).await?.rows_affected)
}

/// Who of the programme's participants has met whom and when, in this programme or any other that both were in: once
/// for each time, the earliest first. For the matching, not for anybody's eyes.
pub async fn past_pairs(tx: &mut Tx, programme: ProgrammeId) -> Result<Vec<PastPair>, StorageError> {
    let query = "SELECT mine.id AS first, theirs.id AS second, partnerships.introduced_at AS introduced_at
         FROM participants mine
         JOIN participants my_past ON my_past.person_id = mine.person_id
         JOIN members me ON me.participant_id = my_past.id
         JOIN members partner ON partner.partnership_id = me.partnership_id
         JOIN participants their_past ON their_past.id = partner.participant_id
         JOIN participants theirs
           ON theirs.person_id = their_past.person_id AND theirs.programme_id = mine.programme_id
         JOIN partnerships ON partnerships.id = me.partnership_id
         WHERE mine.programme_id = $1 AND mine.id < theirs.id
         ORDER BY partnerships.introduced_at, mine.id, theirs.id";
    let backend = match tx.backend() {
        Backend::Postgres => DbBackend::Postgres,
        Backend::Sqlite => DbBackend::Sqlite,
    };
    let query = Statement::from_sql_and_values(backend, query, [programme.uuid().into()]);
    let mut pairs = to_pairs(&tx.inner().query_all_raw(query).await?)?;
    let remembered = "SELECT mine.id AS first, theirs.id AS second, earlier_pairs.introduced_at AS introduced_at
         FROM earlier_pairs
         JOIN participants mine
           ON mine.person_id = earlier_pairs.first_person_id AND mine.programme_id = earlier_pairs.programme_id
         JOIN participants theirs
           ON theirs.person_id = earlier_pairs.second_person_id AND theirs.programme_id = mine.programme_id
         WHERE earlier_pairs.programme_id = $1";
    let remembered = Statement::from_sql_and_values(backend, remembered, [programme.uuid().into()]);
    // As long as the earlier programme's own rows exist, both know of the same meeting.
    for pair in to_pairs(&tx.inner().query_all_raw(remembered).await?)? {
        if !pairs.contains(&pair) {
            pairs.push(pair);
        }
    }
    pairs.sort_by_key(|it| (it.introduced_at, it.participants));
    Ok(pairs)
}

fn to_pairs(rows: &[sea_orm::QueryResult]) -> Result<Vec<PastPair>, StorageError> {
    rows.iter()
        .map(|row| {
            let (first, second): (Uuid, Uuid) = (row.try_get("", "first")?, row.try_get("", "second")?);
            Ok(PastPair {
                participants: (first.min(second).into(), first.max(second).into()),
                introduced_at: row.try_get("", "introduced_at")?,
            })
        })
        .collect()
}

/// Lets a new programme remember who met whom in an earlier one, and whom that one remembered, so that rotation outlives
/// the earlier programme's personal data.
pub async fn remember_pairs(
    tx: &mut Tx,
    earlier: ProgrammeId,
    programme: ProgrammeId,
) -> Result<u64, StorageError> {
    let backend = match tx.backend() {
        Backend::Postgres => DbBackend::Postgres,
        Backend::Sqlite => DbBackend::Sqlite,
    };
    let met = "INSERT INTO earlier_pairs (programme_id, first_person_id, second_person_id, introduced_at)
         SELECT DISTINCT $2, mine.person_id, theirs.person_id, partnerships.introduced_at
         FROM partnerships
         JOIN members me ON me.partnership_id = partnerships.id
         JOIN members partner ON partner.partnership_id = partnerships.id
         JOIN participants mine ON mine.id = me.participant_id
         JOIN participants theirs ON theirs.id = partner.participant_id
         WHERE partnerships.programme_id = $1 AND mine.person_id < theirs.person_id";
    let remembered = "INSERT INTO earlier_pairs (programme_id, first_person_id, second_person_id, introduced_at)
         SELECT $2, first_person_id, second_person_id, introduced_at FROM earlier_pairs WHERE programme_id = $1
         ON CONFLICT DO NOTHING";
    let mut pairs = 0;
    for query in [met, remembered] {
        let values = [earlier.uuid().into(), programme.uuid().into()];
        let statement = Statement::from_sql_and_values(backend, query, values);
        pairs += tx.inner().execute_raw(statement).await?.rows_affected();
    }
    Ok(pairs)
}

const AWAITED: &str = "awaited";
const ACCEPTED: &str = "accepted";
const DECLINED: &str = "declined";
const LEFT: &str = "left";

/// What holds for the partnerships a scope reaches.
fn within(scope: &Scope) -> Condition {
    let programme = Condition::all().add(partnership::Column::ProgrammeId.eq(scope.programme().uuid()));
    let reached = match scope.reach() {
        Reach::Whole => return programme,
        Reach::Organisations(own) => {
            member::Column::ParticipantId.in_subquery(participants::ids(participants::of_organisations(own)))
        }
        Reach::Own(own) => member::Column::ParticipantId.eq(own.uuid()),
    };
    programme.add(partnership::Column::Id.in_subquery(having(reached)))
}

/// The ids of the partnerships a scope reaches.
pub(crate) fn reached(scope: &Scope) -> SelectStatement {
    partnership::Entity::find()
        .select_only()
        .column(partnership::Column::Id)
        .filter(within(scope))
        .into_query()
}

/// The ids of the partnerships with a member for whom this holds.
fn having(member: impl sea_orm::sea_query::IntoCondition) -> SelectStatement {
    member::Entity::find().select_only().column(member::Column::PartnershipId).filter(member).into_query()
}

/// Two queries, however many partnerships.
async fn load(tx: &mut Tx, scope: &Scope, condition: Condition) -> Result<Vec<Partnership>, StorageError> {
    let rows = partnership::Entity::find()
        .filter(condition.clone())
        .order_by_asc(partnership::Column::IntroducedAt)
        .order_by_asc(partnership::Column::Id)
        .all(tx.inner())
        .await?;
    let ids = partnership::Entity::find().select_only().column(partnership::Column::Id).filter(condition);
    let member_rows = member::Entity::find()
        .filter(member::Column::PartnershipId.in_subquery(ids.into_query()))
        .order_by_asc(member::Column::Position)
        .all(tx.inner())
        .await?;
    let mut members: HashMap<Uuid, Vec<Member>> = HashMap::new();
    for row in member_rows {
        let partnership = row.partnership_id;
        members.entry(partnership).or_default().push(as_seen_by(scope, to_member(row)?));
    }
    rows.into_iter()
        .map(|row| {
            let members = members.remove(&row.id).unwrap_or_default();
            let benefit = if hides_the_inside(scope) { 0 } else { row.benefit };
            Ok(Partnership { members, benefit, ..to_partnership(&row)? })
        })
        .collect()
}

const fn hides_the_inside(scope: &Scope) -> bool {
    matches!(scope.reach(), Reach::Organisations(_))
}

fn as_seen_by(scope: &Scope, it: Member) -> Member {
    let response = match (scope.reach(), it.response) {
        (Reach::Organisations(_), Response::Declined { .. } | Response::Left { .. }) => Response::Awaited,
        (Reach::Own(own), Response::Declined { at, .. }) if *own != it.participant => {
            Response::Declined { at, reason: None }
        }
        (Reach::Own(own), Response::Left { at, .. }) if *own != it.participant => {
            Response::Left { at, reason: None }
        }
        (_, response) => response,
    };
    let gain = if hides_the_inside(scope) { 0 } else { it.gain };
    Member { response, gain, ..it }
}

fn response_columns(it: &Response) -> (&'static str, Option<Timestamp>, Option<String>) {
    match it {
        Response::Awaited => (AWAITED, None, None),
        Response::Accepted { at } => (ACCEPTED, Some(*at), None),
        Response::Declined { at, reason } => (DECLINED, Some(*at), optional(reason.as_ref())),
        Response::Left { at, reason } => (LEFT, Some(*at), optional(reason.as_ref())),
    }
}

fn to_row(it: &Partnership) -> Result<partnership::ActiveModel, StorageError> {
    Ok(partnership::ActiveModel {
        id: Set(it.id.uuid()),
        programme_id: Set(it.programme.uuid()),
        round_id: Set(it.round.uuid()),
        benefit: Set(it.benefit),
        introduced_at: Set(it.introduced_at),
        ended_at: Set(it.ended_at),
        version: Set(VERSION.number(it.version)?),
    })
}

fn to_member(row: member::Model) -> Result<Member, StorageError> {
    let reason = Field("members", "decline_reason").optional_long(row.decline_reason)?;
    let response = match (row.response.as_str(), row.responded_at, reason) {
        (AWAITED, None, None) => Response::Awaited,
        (ACCEPTED, Some(at), None) => Response::Accepted { at },
        (DECLINED, Some(at), reason) => Response::Declined { at, reason },
        (LEFT, Some(at), reason) => Response::Left { at, reason },
        _ => return Err(Field("members", "response").corrupt(&row.response)),
    };
    Ok(Member {
        participant: row.participant_id.into(),
        role: Field("members", "role").coded(&row.role, MemberRole::from_code)?,
        gain: row.gain,
        response,
    })
}

/// The partnership without its members.
fn to_partnership(row: &partnership::Model) -> Result<Partnership, StorageError> {
    Ok(Partnership {
        id: row.id.into(),
        programme: row.programme_id.into(),
        round: row.round_id.into(),
        members: vec![],
        benefit: row.benefit,
        introduced_at: row.introduced_at,
        ended_at: row.ended_at,
        version: VERSION.number(row.version)?,
    })
}
