//! Who would get a message.

use crate::App;
use crate::access::organised;
use crate::error::{ActionError, NoRefusal};
use crate::follow_up::everybody;
use domain::access::Actor;
use domain::announcement::Segment;
use domain::participant::ParticipantStatus;
use domain::person::Person;
use domain::programme::Programme;
use domain::{ProgrammeId, Timestamp};
use storage::{StorageError, Tx};

/// The people of a segment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recipients {
    pub programme: Programme,
    /// In the order they came into the programme; each gets a letter of their own.
    pub people: Vec<Person>,
}

/// Who would get a message to this part of the programme, before anything is sent.
pub async fn recipients(
    app: &App,
    actor: &Actor,
    programme: ProgrammeId,
    segment: Segment,
) -> Result<Recipients, ActionError<NoRefusal>> {
    let now = app.clock.now();
    let mut tx = app.store.read().await?;
    let programme = organised(&mut tx, actor, programme).await?;
    let people = find(&mut tx, &programme, segment, now).await?;
    Ok(Recipients { programme, people })
}

pub(super) async fn find(
    tx: &mut Tx,
    programme: &Programme,
    segment: Segment,
    now: Timestamp,
) -> Result<Vec<Person>, StorageError> {
    let (people, pairs) = everybody(tx, programme, now).await?;
    let current = |participant| {
        let of = pairs.iter().filter(|it| it.ended_at.is_none());
        of.filter(|it| it.current().any(|member| member.participant == participant))
            .map(|it| it.id)
            .collect::<Vec<_>>()
    };
    let belongs = |it: &crate::follow_up::Somebody| {
        let is_in = it.participant.status == ParticipantStatus::Approved;
        match segment {
            Segment::Everybody => is_in,
            Segment::Waiting => {
                matches!(it.participant.status, ParticipantStatus::Applied | ParticipantStatus::Waiting)
            }
            Segment::WithoutPartner => is_in && current(it.participant.id).is_empty(),
            Segment::Organisation(id) => is_in && it.participant.profile.organisation == Some(id),
            Segment::Partnership(id) => current(it.participant.id).contains(&id),
            Segment::Step(kind) => it.steps.iter().any(|step| step.kind == kind),
        }
    };
    Ok(people.into_iter().filter(belongs).map(|it| it.person).collect())
}
