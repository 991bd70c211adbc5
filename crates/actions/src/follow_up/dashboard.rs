//! How a programme goes on after its publication: what its organisers look at first.

use super::followed::{FollowedPartnership, followed_partnerships};
use super::steps::everybody;
use crate::error::{ActionError, NoRefusal};
use domain::access::{Actor, Scope};
use domain::announcement::Segment;
use domain::step::StepKind;
use domain::{ParticipantId, ProgrammeId, Timestamp};
use std::collections::BTreeSet;
use storage::joint_meetings::MeetingTurnout;
use storage::{Tx, joint_meetings, mails};

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dashboard {
    pub partnerships: Vec<FollowedPartnership>,
    /// People who take part and have no partner.
    pub without_partner: u32,
    /// Letters that did not arrive.
    pub failed_letters: u64,
    /// Those that are not cancelled, the first first.
    pub joint_meetings: Vec<MeetingTurnout>,
    /// What people still have to do, with how many of them; nothing of what nobody has to do.
    pub undone: Vec<(StepKind, u32)>,
}

/// How the programme goes on, for one of its organisers.
pub async fn dashboard(
    tx: &mut Tx,
    actor: &Actor,
    programme: ProgrammeId,
    now: Timestamp,
) -> Result<Dashboard, ActionError<NoRefusal>> {
    let (programme, partnerships) = followed_partnerships(tx, actor, programme, now).await?;
    let scope = Scope::of(actor, programme.id).ok_or(ActionError::NotFound)?;
    let (people, _) = everybody(tx, &programme, now).await?;
    let paired: BTreeSet<ParticipantId> = partnerships
        .iter()
        .filter(|it| !it.has_ended())
        .flat_map(|it| it.partnership.current().map(|member| member.participant))
        .collect();
    let alone =
        people.iter().filter(|it| it.participant.is_approved() && !paired.contains(&it.participant.id));
    let undone = Segment::STEPS.into_iter().filter_map(|kind| {
        let waiting = people.iter().filter(|it| it.steps.iter().any(|step| step.kind == kind)).count();
        (waiting > 0).then(|| (kind, count(waiting)))
    });
    let mut meetings = joint_meetings::turnout(tx, &programme, &scope).await?;
    meetings.retain(|it| it.meeting.cancelled_at.is_none());
    let letters = mails::count_by_delivery(tx, programme.id).await?;
    Ok(Dashboard {
        without_partner: count(alone.count()),
        failed_letters: letters.get("failed").copied().unwrap_or_default(),
        joint_meetings: meetings,
        undone: undone.collect(),
        partnerships,
    })
}

fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
