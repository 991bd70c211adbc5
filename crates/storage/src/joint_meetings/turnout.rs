//! How the meetings of a programme were answered and attended: figures for dashboards and reports, nobody's name.

use super::attendees::to_attendee;
use super::list;
use crate::Tx;
use crate::error::StorageError;
use crate::participants;
use crate::rows::joint_attendee;
use domain::OrganisationId;
use domain::access::Scope;
use domain::joint_meeting::{Answer, Attendee, JointMeeting, Turnout};
use domain::participant::Participant;
use domain::programme::Programme;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};
use std::collections::{BTreeMap, HashMap};

/// The figures of one meeting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MeetingTurnout {
    pub meeting: JointMeeting,
    pub all: Turnout,
    /// `None` are those without an organisation.
    pub by_organisation: BTreeMap<Option<OrganisationId>, Turnout>,
}

/// The figures of every meeting of the scope's programme, about those whom the scope reaches, the first meeting first.
/// They count who takes part now, and who came and has left since. What coordinators are shown goes through
/// [`Turnout::for_coordinators`].
pub async fn turnout(
    tx: &mut Tx,
    programme: &Programme,
    scope: &Scope,
) -> Result<Vec<MeetingTurnout>, StorageError> {
    let meetings = list(tx, programme).await?;
    let people = participants::list(tx, scope, None).await?;
    let mut figures = Vec::with_capacity(meetings.len());
    for meeting in meetings {
        let rows = joint_attendee::Entity::find()
            .filter(joint_attendee::Column::MeetingId.eq(meeting.id.uuid()))
            .all(tx.inner())
            .await?;
        let known = rows.into_iter().map(|row| to_attendee(row).map(|it| (it.participant, it)));
        let known = known.collect::<Result<HashMap<_, _>, _>>()?;
        let mut it = MeetingTurnout { meeting, all: Turnout::default(), by_organisation: BTreeMap::new() };
        for person in &people {
            it.count(person, known.get(&person.id));
        }
        figures.push(it);
    }
    Ok(figures)
}

impl MeetingTurnout {
    fn count(&mut self, person: &Participant, known: Option<&Attendee>) {
        let was_there = known.is_some_and(|it| it.attendance.is_some());
        if !person.is_approved() && !was_there {
            return;
        }
        let answer = known.and_then(|it| it.answer(&self.meeting));
        let theirs = self.by_organisation.entry(person.profile.organisation).or_default();
        for turnout in [&mut self.all, theirs] {
            turnout.people += 1;
            turnout.present += u32::from(was_there);
            match answer {
                Some(Answer::Yes) => turnout.yes += 1,
                Some(Answer::No) => turnout.no += 1,
                Some(Answer::Maybe) => turnout.maybe += 1,
                None => {}
            }
        }
    }
}
