//! What the members of a partnership do with their meetings. Each begins inside the partnership; whoever is not finds
//! nothing.

mod answer;
mod call_off;
mod cancel;
mod change;
mod feedback;
mod fix;
mod hold;
mod notes;
mod plan;
mod propose;
mod recording;
mod reschedule;
mod suggestions;

pub use answer::answer;
pub(crate) use answer::record_answer;
pub(crate) use call_off::{call_off, call_off_for};
pub use cancel::cancel;
pub use change::change;
pub use feedback::{give_feedback, thank};
pub use fix::fix;
pub use hold::{hold, record};
pub use notes::write_notes;
pub use plan::plan;
pub use propose::{add_times, propose};
pub use recording::{
    CannotLink, agree_to_recording, have_a_say, link_recording, refuse_recording, unlink_recording,
};
pub use reschedule::reschedule;
pub use suggestions::{Suggestions, suggestions};

use crate::App;
use crate::error::ActionError;
use crate::partnerships::inside;
use crate::post::Recipient;
use domain::access::{Actor, Inside, Scope};
use domain::mail::Letter;
use domain::meeting::{Meeting, MeetingDetails, MeetingMode, NewMeeting};
use domain::round::Partnership;
use domain::{MeetingId, ParticipantId, PartnershipId, ProgrammeId};
use storage::{StorageError, Tx, meetings, participants, persons, prompts};

/// Whose meetings: a partnership of a programme.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Whose {
    pub programme: ProgrammeId,
    pub partnership: PartnershipId,
}

/// A meeting as a member begins it. The id comes with the form, so that a form sent twice makes one meeting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Begun {
    pub id: MeetingId,
    pub details: MeetingDetails,
}

/// A meeting of the actor's own partnership, held so that nobody else changes it before this transaction is over.
async fn find<R>(
    tx: &mut Tx,
    actor: &Actor,
    whose: Whose,
    id: MeetingId,
) -> Result<(Partnership, Inside, Meeting), ActionError<R>> {
    let (partnership, inside) = inside(tx, actor, whose.programme, whose.partnership).await?;
    let meeting = meetings::find_to_change(tx, &inside, id).await?.ok_or(ActionError::NotFound)?;
    Ok((partnership, inside, meeting))
}

/// The present members.
fn members(partnership: &Partnership) -> Vec<ParticipantId> {
    partnership.current().map(|it| it.participant).collect()
}

/// The beginning of a meeting, with a video room of the programme's if it is online and nobody gave a link.
async fn begin(app: &App, tx: &mut Tx, inside: &Inside, begun: Begun) -> Result<NewMeeting, StorageError> {
    let Begun { id, details } = begun;
    Ok(NewMeeting {
        id,
        programme: inside.programme(),
        partnership: inside.partnership(),
        called_by: inside.member(),
        details: with_room(app, tx, inside, details).await?,
    })
}

async fn with_room(
    app: &App,
    tx: &mut Tx,
    inside: &Inside,
    mut details: MeetingDetails,
) -> Result<MeetingDetails, StorageError> {
    if details.mode == MeetingMode::Online && details.link.is_none() {
        let (template, _) = prompts::link_template(tx, inside.programme()).await?;
        details.link = template.and_then(|it| it.address(app.chance.bytes()));
    }
    Ok(details)
}

/// Writes to these members, each of whom gets the letter made for them.
async fn tell(
    app: &App,
    tx: &mut Tx,
    programme: ProgrammeId,
    whom: &[ParticipantId],
    letter: impl Fn(ParticipantId) -> Letter,
) -> Result<(), StorageError> {
    let scope = Scope::of_the_system(programme);
    for id in whom {
        let Some(participant) = participants::find(tx, &scope, *id).await? else { continue };
        if let Some(person) = persons::find(tx, participant.person).await? {
            app.post(tx, Recipient::from(&person), Some(programme), letter(*id)).await?;
        }
    }
    Ok(())
}

/// Everybody gets the meeting as it stands now for their calendar: also who fixed, moved or cancelled it.
async fn tell_calendars(
    app: &App,
    tx: &mut Tx,
    partnership: &Partnership,
    it: &Meeting,
) -> Result<(), StorageError> {
    let (meeting, sequence) = (it.id, it.sequence);
    let letter =
        |participant| Letter::Meeting { meeting, partnership: it.partnership, participant, sequence };
    tell(app, tx, it.programme, &members(partnership), letter).await
}

/// The others are asked which times suit them.
async fn ask_others(
    app: &App,
    tx: &mut Tx,
    partnership: &Partnership,
    (it, by): (&Meeting, ParticipantId),
) -> Result<(), StorageError> {
    let others: Vec<_> = members(partnership).into_iter().filter(|member| *member != by).collect();
    let meeting = it.id;
    let letter = |participant| Letter::MeetingTimes { meeting, partnership: it.partnership, participant };
    tell(app, tx, it.programme, &others, letter).await
}
