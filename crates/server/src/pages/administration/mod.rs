//! What the administrator of the installation looks after.

mod organisations;
mod outbox;

use super::Sample;
use crate::routes::Route;

pub(super) fn routes() -> Vec<Route> {
    [organisations::routes(), outbox::routes()].concat()
}

pub(super) fn samples() -> Vec<Sample> {
    [organisations::samples(), outbox::samples()].concat()
}
