//! The queue: jobs are added in the transaction that causes them and leased to one worker at a time.

use crate::error::{StorageError, corrupt};
use crate::rows::job;
use crate::{Backend, Tx};
use domain::job::{Job, QueuedJob};
use domain::{JobId, Timestamp};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, Condition, DbBackend, EntityTrait, PaginatorTrait, QueryFilter,
    QueryOrder, Set, Statement,
};
use uuid::Uuid;

const TABLE: &str = "jobs";

/// Queues a job to be done at `run_at` or as soon after as there is a worker.
pub async fn enqueue(
    tx: &mut Tx,
    id: JobId,
    job: &Job,
    now: Timestamp,
    run_at: Timestamp,
) -> Result<(), StorageError> {
    let (kind, subject) = to_columns(job);
    job::ActiveModel {
        id: Set(id.uuid()),
        kind: Set(kind.into()),
        subject: Set(subject),
        queued_at: Set(now),
        run_at: Set(run_at),
        leased_until: Set(None),
        attempts: Set(0),
        done_at: Set(None),
        given_up_at: Set(None),
        last_error: Set(None),
    }
    .insert(tx.inner())
    .await?;
    Ok(())
}

/// Leases the job that has been due longest; two workers never get the same one while the lease lasts.
pub async fn claim(
    tx: &mut Tx,
    now: Timestamp,
    leased_until: Timestamp,
) -> Result<Option<QueuedJob>, StorageError> {
    let (backend, skip_locked) = match tx.backend() {
        Backend::Postgres => (DbBackend::Postgres, "FOR UPDATE SKIP LOCKED"),
        Backend::Sqlite => (DbBackend::Sqlite, ""),
    };
    let claim = format!(
        "UPDATE jobs SET leased_until = $2, attempts = attempts + 1 WHERE id = (
           SELECT id FROM jobs
           WHERE done_at IS NULL AND given_up_at IS NULL AND run_at <= $1
             AND (leased_until IS NULL OR leased_until < $1)
           ORDER BY run_at, id LIMIT 1 {skip_locked}) RETURNING *"
    );
    let claim = Statement::from_sql_and_values(backend, claim, [now.into(), leased_until.into()]);
    job::Entity::find().from_raw_sql(claim).one(tx.inner()).await?.map(to_job).transpose()
}

/// The job is done.
pub async fn finish(tx: &mut Tx, id: JobId, now: Timestamp) -> Result<(), StorageError> {
    set(tx, id, |row| row.done_at = Set(Some(now))).await
}

/// The job failed and is tried again at `run_at`.
pub async fn postpone(tx: &mut Tx, id: JobId, run_at: Timestamp, error: &str) -> Result<(), StorageError> {
    set(tx, id, |row| {
        row.run_at = Set(run_at);
        row.leased_until = Set(None);
        row.last_error = Set(Some(error.into()));
    })
    .await
}

/// The job will not be tried again.
pub async fn give_up(tx: &mut Tx, id: JobId, now: Timestamp, error: &str) -> Result<(), StorageError> {
    set(tx, id, |row| {
        row.given_up_at = Set(Some(now));
        row.last_error = Set(Some(error.into()));
    })
    .await
}

/// Jobs that are neither done nor given up.
pub async fn count_waiting(tx: &mut Tx) -> Result<u64, StorageError> {
    Ok(waiting().count(tx.inner()).await?)
}

/// The kinds of job that wait, the longest due first; for tests that nothing is left behind.
pub async fn list_waiting(tx: &mut Tx) -> Result<Vec<Job>, StorageError> {
    let rows =
        waiting().order_by_asc(job::Column::RunAt).order_by_asc(job::Column::Id).all(tx.inner()).await?;
    rows.into_iter().map(|row| to_job(row).map(|it| it.job)).collect()
}

/// Whether a job like this is already waiting.
pub async fn is_waiting(tx: &mut Tx, job: &Job) -> Result<bool, StorageError> {
    let (kind, subject) = to_columns(job);
    let mut find = waiting().filter(job::Column::Kind.eq(kind));
    find = match subject {
        Some(subject) => find.filter(job::Column::Subject.eq(subject)),
        None => find.filter(job::Column::Subject.is_null()),
    };
    Ok(find.count(tx.inner()).await? > 0)
}

/// Queues a job unless one like it is already waiting; whether it was queued.
pub async fn enqueue_unless_waiting(
    tx: &mut Tx,
    id: JobId,
    job: &Job,
    now: Timestamp,
    run_at: Timestamp,
) -> Result<bool, StorageError> {
    if is_waiting(tx, job).await? {
        return Ok(false);
    }
    enqueue(tx, id, job, now, run_at).await?;
    Ok(true)
}

/// Deletes jobs that were finished or given up before `then`; how many there were.
pub async fn delete_done_before(tx: &mut Tx, then: Timestamp) -> Result<u64, StorageError> {
    let over = Condition::any().add(job::Column::DoneAt.lt(then)).add(job::Column::GivenUpAt.lt(then));
    Ok(job::Entity::delete_many().filter(over).exec(tx.inner()).await?.rows_affected)
}

fn waiting() -> sea_orm::Select<job::Entity> {
    job::Entity::find().filter(job::Column::DoneAt.is_null()).filter(job::Column::GivenUpAt.is_null())
}

async fn set(tx: &mut Tx, id: JobId, change: impl FnOnce(&mut job::ActiveModel)) -> Result<(), StorageError> {
    let mut row = job::ActiveModel { ..Default::default() };
    change(&mut row);
    job::Entity::update_many().set(row).filter(job::Column::Id.eq(id.uuid())).exec(tx.inner()).await?;
    Ok(())
}

const fn to_columns(job: &Job) -> (&'static str, Option<Uuid>) {
    match job {
        Job::SendMail(mail) => ("send-mail", Some(mail.uuid())),
        Job::Sweep => ("sweep", None),
        Job::FollowUp => ("follow-up", None),
        Job::FollowUpProgramme(programme) => ("follow-up-programme", Some(programme.uuid())),
    }
}

fn to_job(row: job::Model) -> Result<QueuedJob, StorageError> {
    let job = match (row.kind.as_str(), row.subject) {
        ("send-mail", Some(mail)) => Job::SendMail(mail.into()),
        ("sweep", None) => Job::Sweep,
        ("follow-up", None) => Job::FollowUp,
        ("follow-up-programme", Some(programme)) => Job::FollowUpProgramme(programme.into()),
        _ => return Err(corrupt(TABLE, "kind", &row.kind)),
    };
    let attempt = u16::try_from(row.attempts).map_err(|_| corrupt(TABLE, "attempts", row.attempts))?;
    Ok(QueuedJob { id: row.id.into(), job, attempt, queued_at: row.queued_at })
}
