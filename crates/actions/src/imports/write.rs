//! Writing what a plan says, many rows to a statement.

use super::plan::Plan;
use super::take::Choices;
use crate::App;
use domain::history::{Entry, Event};
use domain::participant::Participant;
use domain::person::Person;
use domain::programme::Programme;
use domain::{ParticipantId, PersonId, ProgrammeId};
use storage::{StorageError, Tx, history, organisations, participants, persons};
use uuid::Uuid;

/// How many people are written between two reports of progress.
const AT_ONCE: usize = 2_000;

/// Adds the people whom the plan calls new, with their organisations. Whoever has no account yet gets one, which they
/// enter by proving the address like anybody else.
pub(super) async fn added(
    app: &App,
    tx: &mut Tx,
    by: Option<PersonId>,
    programme: &Programme,
    plan: &Plan,
    choices: Choices,
    progress: &(dyn Fn(usize, usize) + Sync),
) -> Result<(), StorageError> {
    for (organisation, _) in &plan.new_organisations {
        let kept = organisations::find_or_insert(tx, organisation).await?;
        if kept.id != organisation.id {
            // Somebody made it between the plan and now.
            return Err(StorageError::Conflict);
        }
    }
    // Participants made in one moment are listed by their ids, so these rise in the order of the file.
    let mut ids: Vec<ParticipantId> = plan.new.iter().map(|_| app.id()).collect();
    ids.sort_unstable();
    let now = app.clock.now();
    let mut written = 0;
    for (some, ids) in plan.new.chunks(AT_ONCE).zip(ids.chunks(AT_ONCE)) {
        let mut new_people = Vec::new();
        let mut new_participants = Vec::new();
        for (row, id) in some.iter().zip(ids) {
            let (Some(name), Some(email)) = (&row.name, &row.email) else { continue };
            let person = plan.accounts.get(email).copied().unwrap_or_else(|| app.id());
            if !plan.accounts.contains_key(email) {
                new_people.push(Person {
                    id: person,
                    email: email.clone(),
                    name: name.clone(),
                    language: programme.texts.first().map(|it| it.language).unwrap_or_default(),
                    time_zone: programme.timetable.time_zone,
                    administrator: false,
                    created_at: now,
                });
            }
            new_participants.push(Participant {
                id: *id,
                programme: programme.id,
                person,
                status: choices.standing.into(),
                profile: row.profile.clone(),
                created_at: now,
                version: 1,
            });
        }
        persons::insert_many(tx, &new_people).await?;
        participants::insert_many(tx, &new_participants).await?;
        let subjects = new_participants.iter().map(|it| it.id.uuid());
        record(app, tx, by, programme.id, Event::ParticipantAdded, subjects).await?;
        written += some.len();
        progress(written, plan.new.len());
    }
    Ok(())
}

/// Writes the file's words over those of people who are in the programme already.
pub(super) async fn changed(
    app: &App,
    tx: &mut Tx,
    by: Option<PersonId>,
    programme: ProgrammeId,
    plan: &Plan,
) -> Result<(), StorageError> {
    for known in plan.changed() {
        participants::update(tx, &known.changed).await?;
    }
    let subjects = plan.changed().map(|it| it.changed.id.uuid());
    record(app, tx, by, programme, Event::ProfileChanged, subjects).await
}

async fn record(
    app: &App,
    tx: &mut Tx,
    by: Option<PersonId>,
    programme: ProgrammeId,
    event: Event,
    subjects: impl Iterator<Item = Uuid>,
) -> Result<(), StorageError> {
    let at = app.clock.now();
    let entry =
        |subject| Entry { id: app.id(), at, by, programme: Some(programme), event, subject: Some(subject) };
    let entries: Vec<Entry> = subjects.map(entry).collect();
    history::record_many(tx, &entries).await
}
