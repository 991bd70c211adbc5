//! The rows of every table, as the database holds them. They never leave this crate.

mod accounts;
mod programmes;
mod work;

pub(crate) use accounts::{person, rate_limit, session, sign_in};
pub(crate) use programmes::{coordinator, organisation, organiser, partner, programme, programme_text};
pub(crate) use work::{history, job, mail};
