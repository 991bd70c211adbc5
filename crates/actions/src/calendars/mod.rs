//! A person's own calendar: what is in it, and the secret address at which calendar programs read it.

mod address;
mod entries;
mod meetings;

pub use address::{make_calendar_address, revoke_calendar_address};
pub use entries::{Entry, EntryTitle, OwnCalendar, read_calendar};
