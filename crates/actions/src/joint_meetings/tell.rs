//! Whom letters about a joint meeting go to.

use crate::App;
use crate::post::Recipient;
use domain::access::Scope;
use domain::joint_meeting::JointMeeting;
use domain::mail::Letter;
use domain::participant::{Participant, ParticipantStatus};
use domain::person::Person;
use domain::programme::Programme;
use domain::{ParticipantId, PersonId, ProgrammeId};
use std::collections::HashMap;
use storage::{StorageError, Tx, joint_meetings, participants, persons};

/// Somebody who takes part in the programme, and so in its meetings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Guest {
    pub participant: Participant,
    pub person: Person,
}

/// Everybody who takes part now.
pub async fn guests(tx: &mut Tx, programme: ProgrammeId) -> Result<Vec<Guest>, StorageError> {
    let scope = Scope::of_the_system(programme);
    let approved = participants::list(tx, &scope, Some(ParticipantStatus::Approved)).await?;
    with_persons(tx, approved).await
}

/// Queues a letter to each of them.
pub(super) async fn post_to(
    app: &App,
    tx: &mut Tx,
    meeting: &JointMeeting,
    guests: &[Guest],
    letter: impl Fn(ParticipantId) -> Letter,
) -> Result<(), StorageError> {
    for guest in guests {
        let letter = letter(guest.participant.id);
        app.post(tx, Recipient::from(&guest.person), Some(meeting.programme), letter).await?;
    }
    Ok(())
}

/// Queues the present version of the meeting to everybody who takes part, and with `also_told` to those who have left
/// and perhaps have it in their calendars. Each letter finds out when it leaves what its reader does not know yet.
pub(super) async fn tell(
    app: &App,
    tx: &mut Tx,
    meeting: &JointMeeting,
    also_told: bool,
) -> Result<usize, StorageError> {
    let mut everybody = guests(tx, meeting.programme).await?;
    if also_told {
        let scope = Scope::of_the_system(meeting.programme);
        let told = joint_meetings::attendees(tx, &scope, meeting.id).await?;
        let mut left = Vec::new();
        for it in told.iter().filter(|it| it.tried.is_some()) {
            if !everybody.iter().any(|guest| guest.participant.id == it.participant) {
                left.extend(participants::find(tx, &scope, it.participant).await?);
            }
        }
        everybody.extend(with_persons(tx, left).await?);
    }
    let letter =
        |participant| Letter::JointMeeting { meeting: meeting.id, participant, sequence: meeting.sequence };
    post_to(app, tx, meeting, &everybody, letter).await?;
    Ok(everybody.len())
}

/// Queues what takes the meetings that lie ahead out of the calendar of somebody who takes part no longer.
pub(crate) async fn tell_who_left(
    app: &App,
    tx: &mut Tx,
    programme: &Programme,
    who: &Participant,
) -> Result<(), StorageError> {
    let letter = |it: &JointMeeting| Letter::JointMeetingLeft { meeting: it.id, participant: who.id };
    of_those_ahead(app, tx, programme, who, letter).await
}

/// Queues the invitations to what lies ahead for somebody who takes part again.
pub(crate) async fn tell_who_came_back(
    app: &App,
    tx: &mut Tx,
    programme: &Programme,
    who: &Participant,
) -> Result<(), StorageError> {
    let letter = |it: &JointMeeting| Letter::JointMeeting {
        meeting: it.id,
        participant: who.id,
        sequence: it.sequence,
    };
    of_those_ahead(app, tx, programme, who, letter).await
}

async fn of_those_ahead(
    app: &App,
    tx: &mut Tx,
    programme: &Programme,
    who: &Participant,
    letter: impl Fn(&JointMeeting) -> Letter,
) -> Result<(), StorageError> {
    let Some(person) = persons::find(tx, who.person).await? else { return Ok(()) };
    let now = app.clock.now();
    for it in joint_meetings::list(tx, programme).await? {
        if it.invited_at.is_some() && it.check_ahead(now).is_ok() {
            app.post(tx, Recipient::from(&person), Some(programme.id), letter(&it)).await?;
        }
    }
    Ok(())
}

async fn with_persons(tx: &mut Tx, them: Vec<Participant>) -> Result<Vec<Guest>, StorageError> {
    let ids: Vec<PersonId> = them.iter().map(|it| it.person).collect();
    let persons: HashMap<PersonId, Person> =
        persons::find_many(tx, &ids).await?.into_iter().map(|it| (it.id, it)).collect();
    let guest = |participant: Participant| {
        let person = persons.get(&participant.person)?.clone();
        Some(Guest { participant, person })
    };
    Ok(them.into_iter().filter_map(guest).collect())
}
