//! Signing in, out, and setting the installation up.

mod ask;
mod cookies;
mod enter;
mod link;
mod out;
mod set_up;

use super::Sample;
use crate::routes::Route;

pub(super) fn routes() -> Vec<Route> {
    [ask::routes(), enter::routes(), link::routes(), out::routes(), set_up::routes()].concat()
}

pub(super) fn samples() -> Vec<Sample> {
    [ask::samples(), enter::samples(), link::samples(), set_up::samples()].concat()
}
