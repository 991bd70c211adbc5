//! Sending a message: one letter for each reader, through the queue.

use super::recipients::find;
use crate::App;
use crate::access::organised;
use crate::error::ActionError;
use crate::post::Recipient;
use domain::access::Actor;
use domain::announcement::{Announcement, AnnouncementText, Segment};
use domain::history::Event;
use domain::mail::Letter;
use domain::{AnnouncementId, ProgrammeId};
use storage::{StorageError, announcements};

/// A message as it was written.
#[derive(Clone, Debug)]
pub struct NewAnnouncement {
    /// Made when the page was shown, so that a button pressed twice sends once.
    pub id: AnnouncementId,
    pub segment: Segment,
    pub texts: Vec<AnnouncementText>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CannotAnnounce {
    #[error("nobody belongs to this part of the programme")]
    Nobody,
    #[error("there is no text")]
    NoText,
    #[error("it was sent already")]
    AlreadySent,
}

pub async fn announce(
    app: &App,
    actor: &Actor,
    programme: ProgrammeId,
    new: NewAnnouncement,
) -> Result<Announcement, ActionError<CannotAnnounce>> {
    let now = app.clock.now();
    let mut tx = app.store.begin().await?;
    let programme = organised(&mut tx, actor, programme).await?;
    if new.texts.is_empty() {
        return Err(ActionError::Refused(CannotAnnounce::NoText));
    }
    let readers = find(&mut tx, &programme, new.segment, now).await?;
    if readers.is_empty() {
        return Err(ActionError::Refused(CannotAnnounce::Nobody));
    }
    let announcement = Announcement {
        id: new.id,
        programme: programme.id,
        by: actor.person,
        at: now,
        segment: new.segment,
        texts: new.texts,
        letters: u32::try_from(readers.len()).unwrap_or(u32::MAX),
    };
    match announcements::insert(&mut tx, &announcement).await {
        Err(StorageError::Conflict) => return Err(ActionError::Refused(CannotAnnounce::AlreadySent)),
        other => other?,
    }
    for person in &readers {
        let letter = Letter::Announcement { announcement: announcement.id };
        app.post(&mut tx, Recipient::from(person), Some(programme.id), letter).await?;
    }
    let subject = Some(announcement.id.uuid());
    app.record(&mut tx, actor, Some(programme.id), Event::AnnouncementSent, subject).await?;
    tx.commit().await?;
    Ok(announcement)
}
