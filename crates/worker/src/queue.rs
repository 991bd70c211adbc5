//! The loop: claim a job, do it, say what became of it.

use crate::bell::Bell;
use crate::jobs::{self, End, Failure};
use crate::mailer::Mailer;
use actions::{App, sweeping};
use chrono::Duration;
use domain::job::{Job, QueuedJob};
use metrics::counter;
use std::time;
use storage::{StorageError, jobs as queue};
use tokio::sync::watch;
use tokio::task::JoinSet;

/// How many jobs this process does at a time.
const TASKS: usize = 2;
/// How long a job belongs to the worker that claimed it. No job takes as long; when a process dies, its jobs are free
/// after this time.
const LEASE: Duration = Duration::minutes(5);
/// How long an idle worker waits before it looks at the queue again.
const LOOK_AGAIN_AFTER: time::Duration = time::Duration::from_millis(500);
/// How long a worker waits when the database fails.
const DATABASE_REST: time::Duration = time::Duration::from_secs(5);

/// Does jobs until `shutdown` ends, and then returns as soon as those in hand are done.
pub async fn run(app: App, mailer: Mailer, bell: Bell, shutdown: impl Future<Output = ()>) {
    let (stop, stopped) = watch::channel(false);
    let mut tasks = JoinSet::new();
    for _ in 0..TASKS {
        tasks.spawn(work(app.clone(), mailer.clone(), bell.clone(), stopped.clone()));
    }
    if let Err(error) = sweeping::ensure_scheduled(&app).await {
        tracing::error!(error = described(&error), "the daily sweep could not be queued");
    }
    if let Err(error) = actions::follow_up::ensure_scheduled(&app).await {
        tracing::error!(error = described(&error), "the look after the programmes could not be queued");
    }
    shutdown.await;
    // Fails only when no task is left to hear it.
    let _ = stop.send(true);
    while let Some(ended) = tasks.join_next().await {
        if let Err(error) = ended {
            tracing::error!(%error, "a worker ended by itself");
        }
    }
}

/// Does every job that is due once, and returns how many there were. For tests and the command line.
pub async fn run_due(app: &App, mailer: &Mailer) -> Result<usize, StorageError> {
    let mut done = 0;
    while work_one(app, mailer).await? {
        done += 1;
    }
    Ok(done)
}

async fn work(app: App, mailer: Mailer, bell: Bell, mut stopped: watch::Receiver<bool>) {
    let mut is_failing = false;
    while !*stopped.borrow() {
        let ring = bell.next_ring();
        let rest = match work_one(&app, &mailer).await {
            Ok(true) => continue,
            Ok(false) => {
                is_failing = false;
                LOOK_AGAIN_AFTER
            }
            Err(error) => {
                // Said once for as long as it lasts, not every few seconds.
                if !is_failing {
                    tracing::error!(error = described(&error), "the queue can not be read; trying again");
                }
                is_failing = true;
                DATABASE_REST
            }
        };
        tokio::select! {
            () = tokio::time::sleep(rest) => {}
            () = ring => {}
            _ = stopped.changed() => {}
        }
    }
}

/// Does the job that has been due longest; `false` when there is none.
async fn work_one(app: &App, mailer: &Mailer) -> Result<bool, StorageError> {
    let now = app.clock.now();
    let mut tx = app.store.begin().await?;
    let Some(job) = queue::claim(&mut tx, now, now + LEASE).await? else { return Ok(false) };
    tx.commit().await?;

    let outcome = if job.attempt > Job::ATTEMPTS {
        Err(Failure::new("the worker ended in the middle of it every time"))
    } else {
        // A task of its own, so that a bug in one job does not end the worker.
        let doing = tokio::spawn(jobs::run(app.clone(), mailer.clone(), job.job.clone()));
        doing.await.unwrap_or_else(|_| Err(Failure::new("it panicked")))
    };
    settle(app, &job, outcome).await?;
    Ok(true)
}

async fn settle(app: &App, job: &QueuedJob, outcome: Result<(), Failure>) -> Result<(), StorageError> {
    let now = app.clock.now();
    let (kind, attempt) = (jobs::name(&job.job), job.attempt);
    let mut tx = app.store.begin().await?;
    let end = match outcome {
        Ok(()) => {
            queue::finish(&mut tx, job.id, now).await?;
            Some(End::Done)
        }
        Err(failure) if attempt < Job::ATTEMPTS => {
            let retry_at = now + Job::retry_after(attempt);
            queue::postpone(&mut tx, job.id, retry_at, &failure.to_string()).await?;
            tracing::warn!(job = %job.id, kind, attempt, %failure, "a job failed and is tried again");
            None
        }
        Err(failure) => {
            queue::give_up(&mut tx, job.id, now, &failure.to_string()).await?;
            tracing::error!(job = %job.id, kind, attempt, %failure, "a job is given up");
            Some(End::GivenUp)
        }
    };
    tx.commit().await?;
    let result = end.map_or("postponed", End::name);
    counter!("crossmentor_jobs_total", "kind" => kind, "result" => result).increment(1);
    match end {
        Some(end) => jobs::after(app, &job.job, end).await,
        None => Ok(()),
    }
}

/// An error without the value that caused it, which may be somebody's name.
pub(crate) fn described(error: &StorageError) -> String {
    match error {
        StorageError::Corrupt { table, column, .. } => format!("{table}.{column} holds what it should not"),
        other => {
            std::error::Error::source(other).map_or_else(|| other.to_string(), |it| format!("{other}: {it}"))
        }
    }
}
