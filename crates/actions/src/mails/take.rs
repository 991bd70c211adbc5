//! Taking a letter up to send it.

use super::facts::{About, ToSend};
use super::find_facts::find_facts;
use super::settle::{Outcome, record};
use crate::{App, replies};
use domain::MailId;
use domain::joint_meeting::Told;
use domain::mail::{Delivery, Letter, Mail};
use domain::sign_in::SignInRequest;
use domain::{ProgrammeId, Timestamp};
use storage::{StorageError, Tx, joint_meetings, mails, persons, programmes};

/// What is going to happen to letters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// They stay in the outbox.
    Keep,
    /// They leave the house, and whether they arrived may never be known.
    HandOver,
}

/// The letter if it waits to be sent, with everything its words need; `None` when there is nothing to do.
///
/// A secret letter that is to be handed over is marked first, so that it is never handed over twice: not by two
/// workers, and not by one that was interrupted. One that was interrupted, has expired, or is about something that is
/// no more is recorded as failed.
pub async fn take(app: &App, id: MailId, way: Way) -> Result<Option<ToSend>, StorageError> {
    let now = app.clock.now();
    let mut tx = app.store.begin().await?;
    let Some(mail) = mails::find(&mut tx, id).await? else { return Ok(None) };
    let refusal = match mail.delivery {
        Delivery::Sent { .. } | Delivery::Kept { .. } | Delivery::Failed { .. } => return Ok(None),
        Delivery::Sending { .. } => Some("interrupted while it was being handed over; not sent again"),
        Delivery::Queued if has_expired(&mail, now) => Some("expired before it could be sent"),
        Delivery::Queued => None,
    };
    if let Some(reason) = refusal {
        return fail(app, tx, &mail, reason).await;
    }
    let Some(about) = find_facts(app, &mut tx, &mail, now).await? else {
        return fail(app, tx, &mail, "what it was about is no more").await;
    };
    let time_zone = time_zone(&mut tx, &mail).await?;
    if mail.letter.is_secret() && way == Way::HandOver && !mails::begin_sending(&mut tx, id, now).await? {
        return Ok(None);
    }
    if let (About::JointMeeting(facts), Letter::JointMeeting { .. }) = (&about, &mail.letter) {
        let told = Told { sequence: facts.meeting.sequence, appointment: facts.meeting.appointment.clone() };
        joint_meetings::begin_telling(&mut tx, facts.meeting.id, facts.participant, &told).await?;
    }
    if let (About::JointMeeting(facts), Letter::JointMeetingLeft { .. }) = (&about, &mail.letter) {
        // Whoever comes back from now on is invited anew.
        joint_meetings::take_back(&mut tx, facts.meeting.id, facts.participant).await?;
    }
    let reply = open_reply(app, &mut tx, &mail, &about).await?;
    tx.commit().await?;
    Ok(Some(ToSend { mail, about, time_zone, reply }))
}

/// A link for the letter's question, if it asks one and its reader has an account.
async fn open_reply(
    app: &App,
    tx: &mut Tx,
    mail: &Mail,
    about: &About,
) -> Result<Option<String>, StorageError> {
    let (Some((question, expires_at)), Some(programme)) = (about.question(), mail.programme) else {
        return Ok(None);
    };
    match persons::find_by_email(tx, &mail.to).await? {
        Some(person) => Ok(Some(replies::open(app, tx, programme, person.id, question, expires_at).await?)),
        None => Ok(None),
    }
}

async fn fail(app: &App, mut tx: Tx, mail: &Mail, reason: &str) -> Result<Option<ToSend>, StorageError> {
    record(&mut tx, mail, &Outcome::Failed(reason.into()), app.clock.now()).await?;
    tx.commit().await?;
    Ok(None)
}

/// A code that is dead when it arrives only confuses.
fn has_expired(mail: &Mail, now: Timestamp) -> bool {
    matches!(mail.letter, Letter::SignIn { .. }) && now >= mail.created_at + SignInRequest::LIFE
}

/// The reader's own time zone, or the programme's for somebody without an account.
async fn time_zone(tx: &mut Tx, mail: &Mail) -> Result<chrono_tz::Tz, StorageError> {
    if let Some(person) = persons::find_by_email(tx, &mail.to).await? {
        return Ok(person.time_zone);
    }
    let programme: Option<ProgrammeId> = mail.programme;
    let programme = match programme {
        Some(id) => programmes::find(tx, id).await?,
        None => None,
    };
    Ok(programme.map_or(chrono_tz::Tz::UTC, |it| it.timetable.time_zone))
}
