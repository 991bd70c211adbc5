//! Queueing the look after every programme: once an hour, since everybody's morning is at another time.

use super::remind::is_followed;
use crate::App;
use chrono::Duration;
use domain::job::Job;
use domain::programme::ProgrammeState;
use storage::{StorageError, jobs, programmes};

const EVERY: Duration = Duration::hours(1);

/// Queues a look for now unless one is waiting: for the start of a process.
pub async fn ensure_scheduled(app: &App) -> Result<(), StorageError> {
    schedule(app, Duration::zero()).await
}

/// Queues the next look unless one is waiting: for when this one is over.
pub async fn schedule_next(app: &App) -> Result<(), StorageError> {
    schedule(app, EVERY).await
}

async fn schedule(app: &App, after: Duration) -> Result<(), StorageError> {
    let now = app.clock.now();
    let mut tx = app.store.begin().await?;
    jobs::enqueue_unless_waiting(&mut tx, app.id(), &Job::FollowUp, now, now + after).await?;
    tx.commit().await
}

/// Queues one job for each programme that has people to look after, so that workers share them; how many.
pub async fn fan_out(app: &App) -> Result<usize, StorageError> {
    let now = app.clock.now();
    let mut tx = app.store.begin().await?;
    let mut queued = 0;
    for programme in programmes::list(&mut tx, &ProgrammeState::ALL).await? {
        let job = Job::FollowUpProgramme(programme.id);
        if is_followed(&programme) {
            queued += usize::from(jobs::enqueue_unless_waiting(&mut tx, app.id(), &job, now, now).await?);
        }
    }
    tx.commit().await?;
    Ok(queued)
}
