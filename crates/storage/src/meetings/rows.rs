//! Between meetings and their rows.

use crate::Tx;
use crate::error::StorageError;
use crate::fields::{Field, optional};
use crate::rows::{meeting, meeting_answer, meeting_attendance, meeting_time};
use domain::access::Inside;
use domain::meeting::{Held, Meeting, MeetingDetails, MeetingMode, MeetingState, ProposedTime};
use domain::{ParticipantId, Timestamp};
use sea_orm::{EntityTrait, Set};
use std::collections::HashMap;
use uuid::Uuid;

const TABLE: &str = "meetings";
pub(super) const VERSION: Field = Field(TABLE, "version");

/// What hangs on meetings, by meeting.
#[derive(Default)]
pub(super) struct Lists {
    times: HashMap<Uuid, Vec<meeting_time::Model>>,
    answers: HashMap<(Uuid, i32), Vec<(ParticipantId, bool)>>,
    present: HashMap<Uuid, Vec<ParticipantId>>,
}

impl Lists {
    pub(super) fn of(
        times: Vec<meeting_time::Model>,
        answers: Vec<meeting_answer::Model>,
        present: Vec<meeting_attendance::Model>,
    ) -> Self {
        let mut it = Self::default();
        for row in times {
            it.times.entry(row.meeting_id).or_default().push(row);
        }
        for row in answers {
            let answers = it.answers.entry((row.meeting_id, row.number)).or_default();
            answers.push((row.participant_id.into(), row.suits));
        }
        for row in present {
            it.present.entry(row.meeting_id).or_default().push(row.participant_id.into());
        }
        it
    }

    fn proposed(&mut self, meeting: Uuid) -> Result<Vec<ProposedTime>, StorageError> {
        let rows = self.times.remove(&meeting).unwrap_or_default();
        let time = |row: meeting_time::Model| {
            Ok(ProposedTime {
                number: Field("meeting_times", "number").number(row.number)?,
                starts_at: row.starts_at,
                answers: self
                    .answers
                    .remove(&(meeting, row.number))
                    .unwrap_or_default()
                    .into_iter()
                    .collect(),
            })
        };
        rows.into_iter().map(time).collect()
    }
}

pub(super) fn to_row(inside: &Inside, it: &Meeting) -> Result<meeting::ActiveModel, StorageError> {
    let (starts_at, held_minutes): (Option<Timestamp>, Option<u16>) = match &it.state {
        MeetingState::Proposed { .. } => (None, None),
        MeetingState::Planned { starts_at } => (Some(*starts_at), None),
        MeetingState::Held(held) => (Some(held.starts_at), Some(held.minutes)),
        MeetingState::Cancelled { was_planned } => (*was_planned, None),
    };
    Ok(meeting::ActiveModel {
        id: Set(it.id.uuid()),
        programme_id: Set(inside.programme().uuid()),
        partnership_id: Set(inside.partnership().uuid()),
        state: Set(it.state.code().into()),
        starts_at: Set(starts_at),
        held_minutes: Set(held_minutes.map(Into::into)),
        minutes: Set(it.details.minutes.into()),
        mode: Set(it.details.mode.code().into()),
        place: Set(optional(it.details.place.as_ref())),
        link: Set(optional(it.details.link.as_ref())),
        agenda: Set(optional(it.details.agenda.as_ref())),
        called_by: Set(it.called_by.uuid()),
        sequence: Set(Field(TABLE, "sequence").number(it.sequence)?),
        created_at: Set(it.created_at),
        changed_at: Set(it.changed_at),
        version: Set(VERSION.number(it.version)?),
    })
}

/// Adds the times with their answers, or who was present.
pub(super) async fn insert_lists(tx: &mut Tx, it: &Meeting) -> Result<(), StorageError> {
    let id = it.id.uuid();
    match &it.state {
        MeetingState::Proposed { times } => {
            let rows = times.iter().map(|it| meeting_time::ActiveModel {
                meeting_id: Set(id),
                number: Set(it.number.into()),
                starts_at: Set(it.starts_at),
            });
            meeting_time::Entity::insert_many(rows).exec_without_returning(tx.inner()).await?;
            let answers: Vec<_> = times
                .iter()
                .flat_map(|it| it.answers.iter().map(move |(who, suits)| (it.number, *who, *suits)))
                .map(|(number, who, suits)| meeting_answer::ActiveModel {
                    meeting_id: Set(id),
                    number: Set(number.into()),
                    participant_id: Set(who.uuid()),
                    suits: Set(suits),
                })
                .collect();
            if !answers.is_empty() {
                meeting_answer::Entity::insert_many(answers).exec_without_returning(tx.inner()).await?;
            }
        }
        MeetingState::Held(held) => {
            let rows = held.present.iter().map(|who| meeting_attendance::ActiveModel {
                meeting_id: Set(id),
                participant_id: Set(who.uuid()),
            });
            meeting_attendance::Entity::insert_many(rows).exec_without_returning(tx.inner()).await?;
        }
        MeetingState::Planned { .. } | MeetingState::Cancelled { .. } => {}
    }
    Ok(())
}

pub(super) fn to_meeting(row: meeting::Model, lists: &mut Lists) -> Result<Meeting, StorageError> {
    let field = |column| Field(TABLE, column);
    let state = match (row.state.as_str(), row.starts_at, row.held_minutes) {
        ("proposed", None, None) => MeetingState::Proposed { times: lists.proposed(row.id)? },
        ("planned", Some(starts_at), None) => MeetingState::Planned { starts_at },
        ("held", Some(starts_at), Some(minutes)) => MeetingState::Held(Held {
            starts_at,
            minutes: field("held_minutes").number(minutes)?,
            present: lists.present.remove(&row.id).unwrap_or_default(),
        }),
        ("cancelled", was_planned, None) => MeetingState::Cancelled { was_planned },
        _ => return Err(field("state").corrupt(&row.state)),
    };
    Ok(Meeting {
        id: row.id.into(),
        programme: row.programme_id.into(),
        partnership: row.partnership_id.into(),
        state,
        details: MeetingDetails {
            minutes: field("minutes").number(row.minutes)?,
            mode: field("mode").coded(&row.mode, MeetingMode::from_code)?,
            place: field("place").optional_short(row.place)?,
            link: row.link.map(|it| field("link").web_address(&it)).transpose()?,
            agenda: field("agenda").optional_long(row.agenda)?,
        },
        called_by: row.called_by.into(),
        sequence: field("sequence").number(row.sequence)?,
        created_at: row.created_at,
        changed_at: row.changed_at,
        version: VERSION.number(row.version)?,
    })
}
