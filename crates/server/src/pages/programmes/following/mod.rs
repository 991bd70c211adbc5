//! How organisers follow a programme through to its end: what they write, and what becomes of its personal data.

mod deletion;
mod ending;
mod letters;
mod messages;

use crate::pages::Sample;
use crate::routes::Route;

pub(super) fn routes() -> Vec<Route> {
    [messages::routes(), letters::routes(), ending::routes(), deletion::routes()].concat()
}

pub(super) fn samples() -> Vec<Sample> {
    [messages::samples(), letters::samples(), ending::samples(), deletion::samples()].concat()
}
