//! How state is kept: SQLite and PostgreSQL, from one code. The only crate that knows SQL.
//!
//! Each module keeps one noun of the domain: its functions take a transaction and domain types and give domain types
//! back. Rows that make no sense are named errors, never defaults. What people may see is decided by the
//! [`domain::access::Scope`] a function takes; the rules of what may follow what are the domain's.

pub mod catalogue;
mod connection;
mod error;
mod fields;
mod json;
mod migrations;
mod rows;

pub mod access;
pub mod action_items;
pub mod activities;
pub mod agreements;
pub mod announcements;
pub mod attachments;
pub mod balances;
pub mod calendar_feeds;
pub mod certificates;
pub mod concerns;
pub mod confidential_sheets;
pub mod erasures;
pub mod goals;
pub mod help_requests;
pub mod history;
pub mod imports;
pub mod invitations;
pub mod jobs;
pub mod joint_meetings;
pub mod journal;
pub mod mails;
pub mod meetings;
pub mod notes;
pub mod organisations;
pub mod outputs;
pub mod own_data;
pub mod participants;
pub mod partnerships;
pub mod persons;
pub mod programmes;
pub mod prompts;
pub mod proposals;
pub mod questionnaires;
pub mod rate_limits;
pub mod reminders;
pub mod reply_links;
pub mod reviews;
pub mod rounds;
pub mod sessions;
pub mod sign_ins;
pub mod sign_ups;
pub mod themes;
pub mod vocabulary;
pub mod work;

pub use connection::{Backend, Store, Tx};
pub use error::StorageError;
