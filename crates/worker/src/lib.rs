//! What happens later: the queue's loop, one file per job, mail.
//!
//! Actions queue jobs in the transaction that causes them; here they are done, by any number of tasks and processes
//! over one database. Jobs are shallow: they call an action and, for mail, put facts into words and hand the letter to
//! a mail server. Nothing here decides who may do what.
//!
//! What is promised of mail: one row for one intent, one Message-ID for one row, and no letter is lost. A letter may
//! arrive twice when a mail server or a process dies between taking it and saying so, always with the same Message-ID
//! (RFC 1047 describes why no sender can avoid that); letters that let somebody in are then rather not sent again.

mod bell;
mod jobs;
mod letters;
mod mailer;
mod queue;

pub use bell::Bell;
pub use letters::word;
pub use mailer::{
    BaseUrl, HeaderText, InvalidHeaderText, InvalidSite, InvalidSmtpUrl, Mailer, NotSent, Outgoing, Sender,
    Site, Smtp, Transport,
};
pub use queue::{run, run_due};
