//! The agreement of a partnership.

mod show;
mod words;

use crate::pages::Sample;
use crate::routes::Route;

pub(super) fn routes() -> Vec<Route> {
    show::routes()
}

pub(super) fn samples() -> Vec<Sample> {
    show::samples()
}
