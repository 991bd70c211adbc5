//! One sweep.

use crate::App;
use crate::questionnaires::release_due;
use chrono::Duration;
use domain::import::Import;
use domain::invitation::SignUp;
use domain::sign_in::{SessionLife, SignInRequest};
use storage::{
    StorageError, history, imports, jobs, mails, rate_limits, reply_links, sessions, sign_ins, sign_ups,
};

/// How many rows of each kind went.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Swept {
    pub sign_ins: u64,
    pub sessions: u64,
    pub rate_limits: u64,
    pub jobs: u64,
    pub mails: u64,
    pub sign_ups: u64,
    pub imports: u64,
    pub reply_links: u64,
    pub history: u64,
    /// Questionnaires whose answers were counted and destroyed.
    pub questionnaires: u64,
}

/// By now every bucket is full again.
const RATE_LIMITS_KEPT: Duration = Duration::days(1);
const JOBS_KEPT: Duration = Duration::days(30);
const MAILS_KEPT: Duration = Duration::days(30);
const HISTORY_KEPT: Duration = Duration::days(730);

/// Deletes what has outlived its purpose. What is kept how long is also said, column by column, in the storage's
/// catalogue.
pub async fn sweep(app: &App) -> Result<Swept, StorageError> {
    let now = app.clock.now();
    let mut tx = app.store.begin().await?;
    let swept = Swept {
        sign_ins: sign_ins::delete_before(&mut tx, now - SignInRequest::CONSOLE_LIFE).await?,
        sessions: sessions::delete_before(&mut tx, now - SessionLife::Participant.absolute()).await?,
        rate_limits: rate_limits::delete_before(&mut tx, now - RATE_LIMITS_KEPT).await?,
        jobs: jobs::delete_done_before(&mut tx, now - JOBS_KEPT).await?,
        mails: mails::delete_before(&mut tx, now - MAILS_KEPT).await?,
        sign_ups: sign_ups::delete_before(&mut tx, now - SignUp::LIFE).await?,
        imports: imports::delete_before(&mut tx, now - Import::LIFE).await?,
        reply_links: reply_links::delete_expired(&mut tx, now).await?,
        history: history::delete_before(&mut tx, now - HISTORY_KEPT).await?,
        questionnaires: release_due(app, &mut tx, now).await?,
    };
    tx.commit().await?;
    Ok(swept)
}
