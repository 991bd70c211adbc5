//! How organisers follow a programme through to its end, and what becomes of its personal data.

mod deletion;
mod ending;

use crate::pages::Sample;
use crate::routes::Route;

pub(super) fn routes() -> Vec<Route> {
    [ending::routes(), deletion::routes()].concat()
}

pub(super) fn samples() -> Vec<Sample> {
    [ending::samples(), deletion::samples()].concat()
}
