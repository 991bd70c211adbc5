//! A programme as its organisers see it: making one, the overview, and the settings.

mod create;
mod overview;
mod recruiting;
pub mod section;
mod settings;
pub mod words;

use super::Sample;
use crate::routes::Route;

pub(super) fn routes() -> Vec<Route> {
    [create::routes(), overview::routes(), recruiting::routes(), settings::routes()].concat()
}

pub(super) fn samples() -> Vec<Sample> {
    [create::samples(), overview::samples(), recruiting::samples(), settings::samples()].concat()
}
