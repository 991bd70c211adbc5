//! A programme as its organisers see it: making one, the overview, and the settings.

mod create;
pub mod import;
mod overview;
pub mod section;
mod settings;
pub mod words;

use super::Sample;
use crate::routes::Route;

pub(super) fn routes() -> Vec<Route> {
    [create::routes(), overview::routes(), import::routes(), settings::routes()].concat()
}

pub(super) fn samples() -> Vec<Sample> {
    [create::samples(), overview::samples(), import::samples(), settings::samples()].concat()
}
