//! What members tell each other about a meeting.

use super::{Whose, find};
use crate::App;
use crate::error::ActionError;
use domain::access::{Actor, Inside};
use domain::history::Event;
use domain::meeting::{Feedback, InvalidFeedback, Meeting, MeetingState, Thanks};
use domain::{MeetingId, ShortText, Timestamp};
use storage::{StorageError, Tx, meetings};

/// Says what was most useful and what to do differently next time. Said again, it replaces what was said.
pub async fn give_feedback(
    app: &App,
    actor: &Actor,
    whose: Whose,
    id: MeetingId,
    (most_useful, next_time): (Option<ShortText>, Option<ShortText>),
) -> Result<(), ActionError<InvalidFeedback>> {
    let now = app.clock.now();
    let mut tx = app.store.begin().await?;
    let (_, inside, meeting) = find(&mut tx, actor, whose, id).await?;
    must_be_held(&meeting)?;
    let before = own(&mut tx, &inside, id, now).await?;
    if most_useful.is_none()
        && next_time.is_none()
        && before.most_useful.is_none()
        && before.next_time.is_none()
    {
        return Err(ActionError::Refused(InvalidFeedback::Empty));
    }
    let feedback = Feedback { most_useful, next_time, written_at: now, ..before };
    meetings::save_feedback(&mut tx, &inside, &feedback).await?;
    app.record(&mut tx, actor, Some(whose.programme), Event::MeetingFeedbackGiven, Some(id.uuid())).await?;
    Ok(tx.commit().await?)
}

/// Thanks the others, with a sentence or without. Thanking again replaces the sentence if there is a new one.
pub async fn thank(
    app: &App,
    actor: &Actor,
    whose: Whose,
    id: MeetingId,
    words: Option<ShortText>,
) -> Result<(), ActionError<InvalidFeedback>> {
    let now = app.clock.now();
    let mut tx = app.store.begin().await?;
    let (_, inside, meeting) = find(&mut tx, actor, whose, id).await?;
    must_be_held(&meeting)?;
    let mut feedback = own(&mut tx, &inside, id, now).await?;
    let thanks = match feedback.thanks {
        Some(before) => Thanks { words: words.or(before.words), ..before },
        None => Thanks { at: now, words },
    };
    feedback.thanks = Some(thanks);
    meetings::save_feedback(&mut tx, &inside, &feedback).await?;
    app.record(&mut tx, actor, Some(whose.programme), Event::MeetingThanked, Some(id.uuid())).await?;
    Ok(tx.commit().await?)
}

const fn must_be_held(meeting: &Meeting) -> Result<(), ActionError<InvalidFeedback>> {
    match meeting.state {
        MeetingState::Held(_) => Ok(()),
        _ => Err(ActionError::Refused(InvalidFeedback::NotHeld)),
    }
}

/// What the member has told so far.
async fn own(tx: &mut Tx, inside: &Inside, id: MeetingId, now: Timestamp) -> Result<Feedback, StorageError> {
    let told = meetings::feedback(tx, inside, Some(id)).await?;
    let own = told.into_iter().find(|it| it.from == inside.member());
    Ok(own.unwrap_or(Feedback {
        meeting: id,
        from: inside.member(),
        most_useful: None,
        next_time: None,
        thanks: None,
        written_at: now,
    }))
}
