//! A programme: for its organisers making, following and setting it up, recruiting, importing and matching; for those
//! who take part their own pages.

mod create;
pub mod import;
mod overview;
mod recruiting;
pub mod section;
mod settings;
pub mod words;

use super::Sample;
use crate::routes::Route;

pub(super) fn routes() -> Vec<Route> {
    [create::routes(), import::routes(), overview::routes(), recruiting::routes(), settings::routes()].concat()
}

pub(super) fn samples() -> Vec<Sample> {
    [create::samples(), import::samples(), overview::samples(), recruiting::samples(), settings::samples()].concat()
}
