//! The recording of a meeting: only as long as everybody agrees.

use super::{Whose, find, members};
use crate::App;
use crate::error::{ActionError, NoRefusal};
use domain::access::Actor;
use domain::history::Event;
use domain::meeting::{Meeting, MeetingState};
use domain::round::Partnership;
use domain::{MeetingId, ParticipantId, WebAddress};
use storage::meetings;

/// Why a recording can not be linked to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CannotLink {
    #[error("somebody has not agreed to a recording")]
    NotAgreed,
}

/// Who has a say: the present members, and whoever was there.
pub fn have_a_say(partnership: &Partnership, meeting: &Meeting) -> Vec<ParticipantId> {
    let mut everybody = members(partnership);
    if let MeetingState::Held(held) = &meeting.state {
        everybody.extend(&held.present);
    }
    everybody.sort_unstable();
    everybody.dedup();
    everybody
}

/// The member agrees that this meeting is recorded. Doing it again changes nothing.
pub async fn agree_to_recording(
    app: &App,
    actor: &Actor,
    whose: Whose,
    id: MeetingId,
) -> Result<(), ActionError<NoRefusal>> {
    let mut tx = app.store.begin().await?;
    let (_, inside, _) = find(&mut tx, actor, whose, id).await?;
    meetings::agree_to_recording(&mut tx, &inside, id, app.clock.now()).await?;
    app.record(&mut tx, actor, Some(whose.programme), Event::MeetingRecordingAgreed, Some(id.uuid())).await?;
    Ok(tx.commit().await?)
}

/// The member takes the agreement back: from then on nobody sees the link.
pub async fn refuse_recording(
    app: &App,
    actor: &Actor,
    whose: Whose,
    id: MeetingId,
) -> Result<(), ActionError<NoRefusal>> {
    let mut tx = app.store.begin().await?;
    let (_, inside, _) = find(&mut tx, actor, whose, id).await?;
    meetings::refuse_recording(&mut tx, &inside, id).await?;
    app.record(&mut tx, actor, Some(whose.programme), Event::MeetingRecordingRefused, Some(id.uuid()))
        .await?;
    Ok(tx.commit().await?)
}

/// Says where the recording can be seen, once everybody has agreed.
pub async fn link_recording(
    app: &App,
    actor: &Actor,
    whose: Whose,
    id: MeetingId,
    link: WebAddress,
) -> Result<(), ActionError<CannotLink>> {
    let mut tx = app.store.begin().await?;
    let (partnership, inside, meeting) = find(&mut tx, actor, whose, id).await?;
    let everybody = have_a_say(&partnership, &meeting);
    let recording = meetings::recording(&mut tx, &inside, id, &everybody).await?;
    if !recording.is_agreed(everybody) {
        return Err(ActionError::Refused(CannotLink::NotAgreed));
    }
    meetings::set_recording_link(&mut tx, &inside, id, &link, app.clock.now()).await?;
    app.record(&mut tx, actor, Some(whose.programme), Event::MeetingRecordingChanged, Some(id.uuid()))
        .await?;
    Ok(tx.commit().await?)
}

/// Takes the link away.
pub async fn unlink_recording(
    app: &App,
    actor: &Actor,
    whose: Whose,
    id: MeetingId,
) -> Result<(), ActionError<NoRefusal>> {
    let mut tx = app.store.begin().await?;
    let (_, inside, _) = find(&mut tx, actor, whose, id).await?;
    meetings::remove_recording_link(&mut tx, &inside, id).await?;
    app.record(&mut tx, actor, Some(whose.programme), Event::MeetingRecordingChanged, Some(id.uuid()))
        .await?;
    Ok(tx.commit().await?)
}
