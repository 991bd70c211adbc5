//! What a mentoring programme is: types, states and rules.
//!
//! This crate knows the words of the field and what may follow what. It knows no database, no page, no clock and
//! no randomness: times, ids and tokens come in as arguments, so every rule can be tested as a plain function.

pub mod access;
pub mod action_item;
pub mod activity;
pub mod agreement;
pub mod announcement;
pub mod attachment;
pub mod availability;
pub mod certificate;
pub mod concern;
pub mod erasure;
pub mod goal;
pub mod history;
pub mod id;
pub mod import;
pub mod invitation;
pub mod job;
pub mod joint_meeting;
pub mod language;
pub mod mail;
pub mod matching_rules;
pub mod meeting;
pub mod method;
pub mod note;
pub mod organisation;
pub mod output;
pub mod participant;
pub mod person;
pub mod programme;
pub mod prompt;
pub mod questionnaire;
pub mod reminder;
pub mod reply;
pub mod round;
pub mod sign_in;
pub mod step;
pub mod text;
pub mod theme;
pub mod time;
pub mod vocabulary;
pub mod web;

pub use id::*;
pub use language::Language;
pub use method::Method;
pub use text::{Email, InvalidText, LongText, PersonName, ShortText, Slug, WebAddress};
pub use time::Timestamp;
