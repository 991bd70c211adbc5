//! What the administrator of the installation looks after.

mod outbox;

use super::Sample;
use crate::routes::Route;

pub(super) fn routes() -> Vec<Route> {
    outbox::routes()
}

pub(super) fn samples() -> Vec<Sample> {
    outbox::samples()
}
