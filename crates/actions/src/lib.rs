//! What people can do: one file per verb, one transaction each.
//!
//! An action checks who asks, asks the domain whether it may happen, writes, records history and queues what follows,
//! all in one transaction. Pages, the command line and jobs call the same functions. Nothing here knows HTML, HTTP or
//! SQL.

mod app;
mod error;
mod post;
pub mod secret;

pub mod access;
pub mod accounts;
pub mod action_items;
pub mod activities;
pub mod agreements;
pub mod announcements;
pub mod answers;
pub mod attachments;
pub mod calendars;
pub mod certificates;
pub mod follow_up;
pub mod goals;
pub mod imports;
pub mod invitations;
pub mod joint_meetings;
pub mod journal;
pub mod mails;
pub mod matchmaking;
pub mod meetings;
pub mod notes;
pub mod organisations;
pub mod organisers;
pub mod outputs;
pub mod participants;
pub mod partners;
pub mod partnerships;
pub mod programmes;
pub mod prompts;
pub mod questionnaires;
pub mod replies;
pub mod reports;
pub mod rounds;
pub mod sign_in;
pub mod sign_ups;
pub mod sweeping;
pub mod themes;
pub mod vocabulary;

pub use app::{App, Chance, Clock};
pub use error::{ActionError, NoRefusal};
