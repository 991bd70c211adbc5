//! How organisers follow a programme through to its end and into the next: what they write, who organises, what happened,
//! and what becomes of its personal data.

pub(in crate::pages::programmes) mod again;
mod deletion;
mod ending;
mod history;
mod history_words;
mod letters;
mod messages;
mod organisers;

pub(super) use messages::undone;

use crate::pages::Sample;
use crate::routes::Route;

pub(super) fn routes() -> Vec<Route> {
    [
        messages::routes(),
        letters::routes(),
        organisers::routes(),
        history::routes(),
        ending::routes(),
        deletion::routes(),
        again::routes(),
    ]
    .concat()
}

pub(super) fn samples() -> Vec<Sample> {
    [
        messages::samples(),
        letters::samples(),
        organisers::samples(),
        history::samples(),
        ending::samples(),
        deletion::samples(),
        again::samples(),
    ]
    .concat()
}
