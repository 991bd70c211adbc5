//! Queueing the next sweep. Queueing it twice changes nothing.

use crate::App;
use chrono::Duration;
use domain::job::Job;
use storage::{StorageError, jobs};

const EVERY: Duration = Duration::days(1);

/// Queues a sweep for now unless one is waiting: for the start of a process.
pub async fn ensure_scheduled(app: &App) -> Result<(), StorageError> {
    schedule(app, Duration::zero()).await
}

/// Queues tomorrow's sweep unless one is waiting: for when today's is over.
pub async fn schedule_next(app: &App) -> Result<(), StorageError> {
    schedule(app, EVERY).await
}

async fn schedule(app: &App, after: Duration) -> Result<(), StorageError> {
    let now = app.clock.now();
    let mut tx = app.store.begin().await?;
    jobs::enqueue_unless_waiting(&mut tx, app.id(), &Job::Sweep, now, now + after).await?;
    tx.commit().await
}
