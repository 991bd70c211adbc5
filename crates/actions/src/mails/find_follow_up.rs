//! Loading what the letters are about that follow a programme through.

use super::facts::{About, DigestFacts, ProgrammeFacts, WellbeingFacts, WorkspaceFacts};
use crate::follow_up::own_steps;
use crate::{App, secret};
use chrono::Duration;
use domain::access::Scope;
use domain::mail::Mail;
use domain::programme::Programme;
use domain::reminder::Topic;
use domain::step::Step;
use domain::{AnnouncementId, ParticipantId, Timestamp};
use storage::{StorageError, Tx, announcements, concerns, erasures, participants, reminders};

/// What waits for a participant at the moment of sending, without what they do not want to be reminded of; `None` when
/// nothing is left to do of what waited when the letter was queued.
pub(super) async fn digest(
    app: &App,
    tx: &mut Tx,
    programme: &Programme,
    participant: ParticipantId,
    facts: ProgrammeFacts,
    mail: &Mail,
) -> Result<Option<About>, StorageError> {
    let whole = Scope::of_the_system(programme.id);
    let Some(found) = participants::find(tx, &whole, participant).await? else { return Ok(None) };
    let own = reminders::settings(tx, &[found.person]).await?.remove(&found.person).unwrap_or_default();
    let mut steps = own_steps(tx, programme, participant, app.clock.now()).await?;
    steps.retain(|it| match it.step.kind.topic() {
        Some(topic) => !own.without.contains(&topic),
        None => it.step.kind.is_event(),
    });
    let waited = |step: &Step| step.kind.topic().is_some() && step.since < mail.created_at;
    if !steps.iter().any(|it| waited(&it.step)) {
        return Ok(None);
    }
    let fresh = secret::token(&app.chance).plain;
    let token = reminders::token(tx, found.person, &fresh).await?;
    Ok(Some(About::Digest(DigestFacts { programme: facts, steps, token })))
}

/// How long a question about a partnership can be answered from its letter.
const ANSWERABLE: Duration = Duration::days(30);

/// The question as long as it has not been answered, for whoever still wants to be asked.
pub(super) async fn how_is_it_going(
    app: &App,
    tx: &mut Tx,
    reader: ParticipantId,
    about: WorkspaceFacts,
    now: Timestamp,
) -> Result<Option<About>, StorageError> {
    let WorkspaceFacts { programme, partnership, partners } = about;
    let Some(asked) = concerns::latest_check_in(tx, partnership, reader).await? else { return Ok(None) };
    let scope = Scope::of_the_system(asked.programme);
    let Some(found) = participants::find(tx, &scope, reader).await? else { return Ok(None) };
    let own = reminders::settings(tx, &[found.person]).await?.remove(&found.person).unwrap_or_default();
    if asked.answer.is_some() || own.without.contains(&Topic::Wellbeing) {
        return Ok(None);
    }
    let token = reminders::token(tx, found.person, &secret::token(&app.chance).plain).await?;
    let until = now + ANSWERABLE;
    Ok(Some(About::HowIsItGoing(WellbeingFacts { programme, partnership, partners, token, until })))
}

pub(super) async fn announcement(
    tx: &mut Tx,
    programme: &Programme,
    id: AnnouncementId,
    facts: ProgrammeFacts,
    mail: &Mail,
) -> Result<Option<About>, StorageError> {
    let Some(found) = announcements::find(tx, programme.id, id).await? else { return Ok(None) };
    let text = found.text_in(mail.language).clone();
    Ok(Some(About::Announcement { programme: facts, text }))
}

pub(super) async fn erased(
    tx: &mut Tx,
    programme: &Programme,
    facts: ProgrammeFacts,
) -> Result<Option<About>, StorageError> {
    let receipt = erasures::find(tx, programme.id).await?.receipt;
    Ok(receipt.map(|receipt| About::Erased { programme: facts, receipt }))
}
