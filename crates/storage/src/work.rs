//! How much partnerships meet and work, as whoever is not inside may know it: counts, minutes and dates, never a word
//! of what was said or written.

use crate::Tx;
use crate::error::StorageError;
use crate::fields::Field;
use crate::participants;
use crate::partnerships::reached;
use crate::rows::{
    action_item, activity, meeting, meeting_answer, meeting_attendance, meeting_feedback, meeting_notes,
    meeting_time, member, participant,
};
use domain::access::{Reach, Scope};
use domain::{MeetingId, OrganisationId, ParticipantId, PartnershipId, Timestamp};
use sea_orm::{ColumnTrait, Condition, EntityTrait, QueryFilter, QueryOrder, QuerySelect, QueryTrait};
use std::collections::{BTreeMap, BTreeSet, HashMap};
use uuid::Uuid;

/// What one partnership has done and has before it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Work {
    /// Meetings for which the members choose a time.
    pub proposed: u32,
    /// Meetings with a time that lies ahead.
    pub planned: u32,
    pub held: u32,
    pub held_minutes: u32,
    pub activities: u32,
    pub activity_minutes: u32,
    /// When the next meeting begins.
    pub next_at: Option<Timestamp>,
    /// When the last one began that was held.
    pub last_held_at: Option<Timestamp>,
}

impl Work {
    /// Meetings and other work together.
    pub const fn minutes(&self) -> u32 {
        self.held_minutes + self.activity_minutes
    }

    const fn and(self, other: &Self) -> Self {
        Self {
            proposed: self.proposed + other.proposed,
            planned: self.planned + other.planned,
            held: self.held + other.held,
            held_minutes: self.held_minutes + other.held_minutes,
            activities: self.activities + other.activities,
            activity_minutes: self.activity_minutes + other.activity_minutes,
            next_at: None,
            last_held_at: None,
        }
    }
}

/// One participant's part in the meetings of their partnerships.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Attendance {
    pub meetings: u32,
    pub minutes: u32,
}

/// The work of every partnership that the scope reaches, also of those that have done nothing yet.
pub async fn of_partnerships(
    tx: &mut Tx,
    scope: &Scope,
    now: Timestamp,
) -> Result<BTreeMap<PartnershipId, Work>, StorageError> {
    use crate::rows::partnership;
    let ids: Vec<Uuid> = partnership::Entity::find()
        .select_only()
        .column(partnership::Column::Id)
        .filter(partnership::Column::Id.in_subquery(reached(scope)))
        .into_tuple()
        .all(tx.inner())
        .await?;
    let mut all: BTreeMap<PartnershipId, Work> =
        ids.into_iter().map(|it| (it.into(), Work::default())).collect();
    for row in meetings(tx, scope).await? {
        let work = all.entry(row.partnership).or_default();
        match (row.state.as_str(), row.starts_at) {
            ("proposed", _) => work.proposed += 1,
            ("planned", Some(at)) if at > now => {
                work.planned += 1;
                work.next_at = Some(work.next_at.map_or(at, |next| next.min(at)));
            }
            ("held", Some(at)) => {
                work.held += 1;
                work.held_minutes += row.minutes;
                work.last_held_at = work.last_held_at.max(Some(at));
            }
            _ => {}
        }
    }
    let activities: Vec<(Uuid, i32)> = activity::Entity::find()
        .select_only()
        .column(activity::Column::PartnershipId)
        .column(activity::Column::Minutes)
        .filter(activity::Column::PartnershipId.in_subquery(reached(scope)))
        .into_tuple()
        .all(tx.inner())
        .await?;
    for (partnership, minutes) in activities {
        let work = all.entry(partnership.into()).or_default();
        work.activities += 1;
        work.activity_minutes += Field("activities", "minutes").number::<i32, u32>(minutes)?;
    }
    Ok(all)
}

/// The work of the partnerships in which people of an organisation are or were, by organisation: one of people from two
/// organisations counts for both. Coordinators get their own organisations. Whether few people stand behind a figure,
/// so that it must not be shown, is for whoever shows it to decide: `partnerships` says how many there are.
pub async fn of_organisations(
    tx: &mut Tx,
    scope: &Scope,
    now: Timestamp,
) -> Result<BTreeMap<OrganisationId, (Work, usize)>, StorageError> {
    let by_partnership = of_partnerships(tx, scope, now).await?;
    let pairs: Vec<(Option<Uuid>, Uuid)> = participant::Entity::find()
        .select_only()
        .column(participant::Column::OrganisationId)
        .column(member::Column::PartnershipId)
        .join(
            sea_orm::JoinType::InnerJoin,
            participant::Entity::belongs_to(member::Entity)
                .from(participant::Column::Id)
                .to(member::Column::ParticipantId)
                .into(),
        )
        .filter(member::Column::PartnershipId.in_subquery(reached(scope)))
        .filter(whom(scope, participant::Column::Id))
        .into_tuple()
        .all(tx.inner())
        .await?;
    let pairs: BTreeSet<(OrganisationId, PartnershipId)> = pairs
        .into_iter()
        .filter_map(|(organisation, partnership)| Some((organisation?.into(), partnership.into())))
        .collect();
    let mut all: BTreeMap<OrganisationId, (Work, usize)> = BTreeMap::new();
    for (organisation, partnership) in pairs {
        let (sum, partnerships) = all.entry(organisation).or_default();
        *sum = sum.and(by_partnership.get(&partnership).unwrap_or(&Work::default()));
        *partnerships += 1;
    }
    Ok(all)
}

/// How many meetings each participant was at, and for how long; nobody who was at none.
pub async fn of_participants(
    tx: &mut Tx,
    scope: &Scope,
) -> Result<BTreeMap<ParticipantId, Attendance>, StorageError> {
    let minutes: HashMap<Uuid, u32> =
        meetings(tx, scope).await?.into_iter().map(|it| (it.id, it.minutes)).collect();
    let present: Vec<(Uuid, Uuid)> = meeting_attendance::Entity::find()
        .select_only()
        .column(meeting_attendance::Column::MeetingId)
        .column(meeting_attendance::Column::ParticipantId)
        .filter(meeting_attendance::Column::MeetingId.in_subquery(meeting_ids(scope)))
        .filter(whom(scope, meeting_attendance::Column::ParticipantId))
        .into_tuple()
        .all(tx.inner())
        .await?;
    let mut all: BTreeMap<ParticipantId, Attendance> = BTreeMap::new();
    for (meeting, participant) in present {
        let it = all.entry(participant.into()).or_default();
        it.meetings += 1;
        it.minutes += minutes.get(&meeting).copied().unwrap_or(0);
    }
    Ok(all)
}

/// When each partnership last did something with its meetings, notes, feedback, things to do or other work; nothing of
/// those that never did.
pub async fn last_signs(
    tx: &mut Tx,
    scope: &Scope,
) -> Result<BTreeMap<PartnershipId, Timestamp>, StorageError> {
    let rows = meetings(tx, scope).await?;
    let partnership_of: HashMap<Uuid, PartnershipId> =
        rows.iter().map(|it| (it.id, it.partnership)).collect();
    let mut signs: Vec<(PartnershipId, Timestamp)> =
        rows.iter().map(|it| (it.partnership, it.changed_at)).collect();
    let notes: Vec<(Uuid, Timestamp)> = meeting_notes::Entity::find()
        .select_only()
        .column(meeting_notes::Column::MeetingId)
        .column(meeting_notes::Column::WrittenAt)
        .filter(meeting_notes::Column::MeetingId.in_subquery(meeting_ids(scope)))
        .into_tuple()
        .all(tx.inner())
        .await?;
    let feedback: Vec<(Uuid, Timestamp)> = meeting_feedback::Entity::find()
        .select_only()
        .column(meeting_feedback::Column::MeetingId)
        .column(meeting_feedback::Column::WrittenAt)
        .filter(meeting_feedback::Column::MeetingId.in_subquery(meeting_ids(scope)))
        .into_tuple()
        .all(tx.inner())
        .await?;
    let of_meetings = notes.into_iter().chain(feedback);
    signs.extend(of_meetings.filter_map(|(meeting, at)| Some((*partnership_of.get(&meeting)?, at))));
    let items: Vec<(Uuid, Timestamp)> = action_item::Entity::find()
        .select_only()
        .column(action_item::Column::PartnershipId)
        .column(action_item::Column::ChangedAt)
        .filter(action_item::Column::PartnershipId.in_subquery(reached(scope)))
        .into_tuple()
        .all(tx.inner())
        .await?;
    let activities: Vec<(Uuid, Timestamp)> = activity::Entity::find()
        .select_only()
        .column(activity::Column::PartnershipId)
        .column(activity::Column::LoggedAt)
        .filter(activity::Column::PartnershipId.in_subquery(reached(scope)))
        .into_tuple()
        .all(tx.inner())
        .await?;
    signs.extend(items.into_iter().chain(activities).map(|(partnership, at)| (partnership.into(), at)));
    let mut last = BTreeMap::new();
    for (partnership, at) in signs {
        let latest = last.entry(partnership).or_insert(at);
        *latest = at.max(*latest);
    }
    Ok(last)
}

/// What waits for whom in the meetings of a partnership, without a word of what they are about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Appointment {
    pub meeting: MeetingId,
    pub partnership: PartnershipId,
    pub created_at: Timestamp,
    pub stage: AppointmentStage,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AppointmentStage {
    /// The proposed times, each with whoever has said whether it suits.
    Proposed(Vec<(Timestamp, BTreeSet<ParticipantId>)>),
    Planned(Timestamp),
    Held(Timestamp),
}

/// The meetings of the partnerships that the scope reaches, in the order of their making; cancelled ones are left out.
pub async fn appointments(tx: &mut Tx, scope: &Scope) -> Result<Vec<Appointment>, StorageError> {
    let mut answers: HashMap<(Uuid, i32), BTreeSet<ParticipantId>> = HashMap::new();
    let given: Vec<(Uuid, i32, Uuid)> = meeting_answer::Entity::find()
        .select_only()
        .column(meeting_answer::Column::MeetingId)
        .column(meeting_answer::Column::Number)
        .column(meeting_answer::Column::ParticipantId)
        .filter(meeting_answer::Column::MeetingId.in_subquery(meeting_ids(scope)))
        .into_tuple()
        .all(tx.inner())
        .await?;
    for (meeting, number, who) in given {
        answers.entry((meeting, number)).or_default().insert(who.into());
    }
    let mut times: HashMap<Uuid, Vec<(Timestamp, BTreeSet<ParticipantId>)>> = HashMap::new();
    let proposed = meeting_time::Entity::find()
        .filter(meeting_time::Column::MeetingId.in_subquery(meeting_ids(scope)))
        .order_by_asc(meeting_time::Column::StartsAt);
    for row in proposed.all(tx.inner()).await? {
        let answered = answers.remove(&(row.meeting_id, row.number)).unwrap_or_default();
        times.entry(row.meeting_id).or_default().push((row.starts_at, answered));
    }
    let appointment = |row: Figures| {
        let stage = match (row.state.as_str(), row.starts_at) {
            ("proposed", _) => AppointmentStage::Proposed(times.remove(&row.id).unwrap_or_default()),
            ("planned", Some(at)) => AppointmentStage::Planned(at),
            ("held", Some(at)) => AppointmentStage::Held(at),
            _ => return None,
        };
        let (meeting, partnership) = (row.id.into(), row.partnership);
        Some(Appointment { meeting, partnership, created_at: row.created_at, stage })
    };
    let mut rows = meetings(tx, scope).await?;
    rows.sort_by_key(|it| (it.created_at, it.id));
    Ok(rows.into_iter().filter_map(appointment).collect())
}

/// When the first meeting of each partnership began that was held.
pub async fn first_held(
    tx: &mut Tx,
    scope: &Scope,
) -> Result<BTreeMap<PartnershipId, Timestamp>, StorageError> {
    let mut first = BTreeMap::new();
    for row in meetings(tx, scope).await?.into_iter().filter(|it| it.state == "held") {
        let Some(at) = row.starts_at else { continue };
        let earliest = first.entry(row.partnership).or_insert(at);
        *earliest = at.min(*earliest);
    }
    Ok(first)
}

/// What of a meeting tells that it is and how long it was, and nothing else.
struct Figures {
    id: Uuid,
    partnership: PartnershipId,
    state: String,
    starts_at: Option<Timestamp>,
    /// 0 unless it was held.
    minutes: u32,
    created_at: Timestamp,
    changed_at: Timestamp,
}

async fn meetings(tx: &mut Tx, scope: &Scope) -> Result<Vec<Figures>, StorageError> {
    type Row = (Uuid, Uuid, String, Option<Timestamp>, Option<i32>, Timestamp, Timestamp);
    let rows: Vec<Row> = meeting::Entity::find()
        .select_only()
        .column(meeting::Column::Id)
        .column(meeting::Column::PartnershipId)
        .column(meeting::Column::State)
        .column(meeting::Column::StartsAt)
        .column(meeting::Column::HeldMinutes)
        .column(meeting::Column::CreatedAt)
        .column(meeting::Column::ChangedAt)
        .filter(meeting::Column::PartnershipId.in_subquery(reached(scope)))
        .into_tuple()
        .all(tx.inner())
        .await?;
    let figures = |(id, partnership, state, starts_at, minutes, created_at, changed_at): Row| {
        let minutes = Field("meetings", "held_minutes").number(minutes.unwrap_or(0))?;
        Ok(Figures { id, partnership: partnership.into(), state, starts_at, minutes, created_at, changed_at })
    };
    rows.into_iter().map(figures).collect()
}

fn meeting_ids(scope: &Scope) -> sea_orm::sea_query::SelectStatement {
    meeting::Entity::find()
        .select_only()
        .column(meeting::Column::Id)
        .filter(meeting::Column::PartnershipId.in_subquery(reached(scope)))
        .into_query()
}

/// Of which people the scope tells anything by person or organisation.
fn whom(scope: &Scope, participant: impl ColumnTrait) -> Condition {
    match scope.reach() {
        Reach::Whole => Condition::all(),
        Reach::Organisations(own) => Condition::all()
            .add(participant.in_subquery(participants::ids(participants::of_organisations(own)))),
        Reach::Own(own) => Condition::all().add(participant.eq(own.uuid())),
    }
}
