//! What members write: the thread of all, and the journal of each.

mod edit;
mod journal;
mod thread;
mod written;

use crate::pages::Sample;
use crate::routes::Route;

pub(super) fn routes() -> Vec<Route> {
    [thread::routes(), journal::routes(), edit::routes()].concat()
}

pub(super) fn samples() -> Vec<Sample> {
    [thread::samples(), journal::samples(), edit::samples()].concat()
}
