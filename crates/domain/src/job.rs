//! Work for later, queued in the transaction that causes it.

use crate::{JobId, MailId, ProgrammeId, Timestamp};

/// A queued piece of work as a worker holds it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QueuedJob {
    pub id: JobId,
    pub job: Job,
    /// 1 on the first attempt.
    pub attempt: u16,
    pub queued_at: Timestamp,
}

/// What a worker can be asked to do. Each is shallow and may be done twice without harm.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Job {
    SendMail(MailId),
    /// Deletes what has outlived its purpose: expired sign-ins, sessions, forms, finished jobs and old mail bodies.
    Sweep,
    /// Looks which programmes have people to remind, and queues one job for each.
    FollowUp,
    /// Reminds the people of one programme and asks its quiet partnerships.
    FollowUpProgramme(ProgrammeId),
}

impl Job {
    /// After this many attempts a job is given up and shown to the administrator.
    pub const ATTEMPTS: u16 = 8;

    /// How long to wait after the given failed attempt: 15 s, doubling, an hour at most.
    pub fn retry_after(attempt: u16) -> chrono::Duration {
        let doublings = u32::from(attempt.saturating_sub(1)).min(8);
        chrono::Duration::seconds((15_i64 << doublings).min(3_600))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn waiting_doubles_up_to_an_hour() {
        let seconds: Vec<_> = (1..=10).map(|it| Job::retry_after(it).num_seconds()).collect();
        assert_eq!(seconds, [15, 30, 60, 120, 240, 480, 960, 1_920, 3_600, 3_600]);
    }
}
