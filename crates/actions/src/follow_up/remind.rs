//! Looking after the people of one programme: at most one digest a day for each, never in their quiet times, and after
//! partnerships of which nothing is heard.

use super::quiet::look_after_silence;
use super::steps::{Somebody, everybody};
use crate::App;
use crate::post::Recipient;
use chrono::Datelike;
use domain::history::Event;
use domain::mail::Letter;
use domain::programme::{Programme, ProgrammeState};
use domain::reminder::{QuietTimes, due_reminder};
use domain::step::Step;
use domain::{PersonId, ProgrammeId, Timestamp};
use std::collections::HashMap;
use storage::reminders::Settings;
use storage::{StorageError, Tx, programmes, reminders};
use uuid::Uuid;

/// What one look at a programme has led to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct FollowedUp {
    /// People who got a digest.
    pub digests: u32,
    /// Members of quiet partnerships who were asked how it is going.
    pub questions: u32,
    /// Partnerships of which the organisers were told.
    pub concerns: u32,
}

/// When each step of a programme's people reminded.
type Earlier = HashMap<(PersonId, &'static str, Uuid), Vec<Timestamp>>;

/// Looks after one programme. Done twice, by one worker or by several, it writes nothing twice: each digest and each
/// reminder is a row of its own that exists once.
pub async fn follow_up_programme(app: &App, programme: ProgrammeId) -> Result<FollowedUp, StorageError> {
    let now = app.clock.now();
    let mut tx = app.store.begin().await?;
    let Some(programme) = programmes::hold(&mut tx, programme).await? else {
        return Ok(FollowedUp::default());
    };
    if !is_followed(&programme) {
        return Ok(FollowedUp::default());
    }
    let (people, pairs) = everybody(&mut tx, &programme, now).await?;
    let digests = remind(app, &mut tx, &programme, &people, now).await?;
    if digests > 0 {
        let subject = Some(programme.id.uuid());
        app.record_by(&mut tx, None, Some(programme.id), Event::RemindersSent, subject).await?;
    }
    let noticed = look_after_silence(app, &mut tx, &programme, (&people, &pairs), now).await?;
    tx.commit().await?;
    Ok(FollowedUp { digests, questions: noticed.questions, concerns: noticed.concerns })
}

/// Whether there may be somebody to remind.
pub(super) fn is_followed(programme: &Programme) -> bool {
    !matches!(programme.state, ProgrammeState::Draft | ProgrammeState::Archived)
}

async fn remind(
    app: &App,
    tx: &mut Tx,
    programme: &Programme,
    people: &[Somebody],
    now: Timestamp,
) -> Result<u32, StorageError> {
    let ids: Vec<PersonId> = people.iter().map(|it| it.person.id).collect();
    let settings = reminders::settings(tx, &ids).await?;
    let mut earlier = Earlier::new();
    for it in reminders::list(tx, programme.id).await? {
        earlier.entry((it.person, it.kind.code(), it.subject)).or_default().push(it.at);
    }
    let mut digests = 0;
    for somebody in people {
        let person = &somebody.person;
        let own = settings.get(&person.id).cloned().unwrap_or_default();
        let due = due(somebody, &own, &earlier, now);
        if due.is_empty() || !own.quiet.allow(now, person.time_zone) {
            continue;
        }
        let day = QuietTimes::day(now, person.time_zone).num_days_from_ce();
        if !reminders::begin_digest(tx, programme.id, person.id, day, now).await? {
            continue;
        }
        for (step, number) in due {
            reminders::remind(tx, programme.id, person.id, &step, number, now).await?;
        }
        let letter = Letter::Digest { participant: somebody.participant.id };
        app.post(tx, Recipient::from(person), Some(programme.id), letter).await?;
        digests += 1;
    }
    Ok(digests)
}

/// The steps that remind somebody now, with the number of the reminder.
fn due(it: &Somebody, own: &Settings, earlier: &Earlier, now: Timestamp) -> Vec<(Step, u8)> {
    let wanted = |step: &&Step| step.kind.topic().is_some_and(|topic| !own.without.contains(&topic));
    let numbered = |step: &Step| {
        let key = (it.person.id, step.kind.code(), step.about.key());
        let sent = earlier.get(&key).map(Vec::as_slice).unwrap_or_default();
        Some((*step, due_reminder(step, sent, now)?))
    };
    it.steps.iter().filter(wanted).filter_map(numbered).collect()
}
