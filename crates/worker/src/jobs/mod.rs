//! One file per job. Each is shallow, and may be done twice without harm.

mod follow_up;
mod send_mail;
mod sweep;

use crate::mailer::Mailer;
use crate::queue::described;
use actions::{App, mails, sweeping};
use domain::job::Job;
use std::fmt;
use storage::StorageError;

/// Why a job could not be done this time. Kept with the job and logged, so it names nobody.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Failure(String);

/// How a job left the queue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum End {
    Done,
    GivenUp,
}

impl Failure {
    pub(crate) fn new(why: impl Into<String>) -> Self {
        Self(why.into())
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl From<StorageError> for Failure {
    fn from(error: StorageError) -> Self {
        Self(described(&error))
    }
}

impl End {
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Done => "done",
            Self::GivenUp => "given-up",
        }
    }
}

/// What logs and figures call a job.
pub(crate) const fn name(job: &Job) -> &'static str {
    match job {
        Job::SendMail(_) => "send-mail",
        Job::Sweep => "sweep",
        Job::FollowUp => "follow-up",
        Job::FollowUpProgramme(_) => "follow-up-programme",
    }
}

pub(crate) async fn run(app: App, mailer: Mailer, job: Job) -> Result<(), Failure> {
    match job {
        Job::SendMail(id) => send_mail::run(&app, &mailer, id).await,
        Job::Sweep => sweep::run(&app).await,
        Job::FollowUp => follow_up::fan_out(&app).await,
        Job::FollowUpProgramme(id) => follow_up::programme(&app, id).await,
    }
}

/// What follows when a job has left the queue.
pub(crate) async fn after(app: &App, job: &Job, end: End) -> Result<(), StorageError> {
    match (job, end) {
        (Job::SendMail(id), End::GivenUp) => mails::give_up(app, *id, "tried too often").await,
        (Job::SendMail(_), End::Done) | (Job::FollowUpProgramme(_), _) => Ok(()),
        (Job::Sweep, _) => sweeping::schedule_next(app).await,
        (Job::FollowUp, _) => actions::follow_up::schedule_next(app).await,
    }
}
