//! A programme as its organisers see it: making one, the overview, and the settings.

mod create;
mod overview;
mod partnership;
mod rounds;
pub mod section;
mod settings;
mod timetable;
pub mod words;

use super::Sample;
use crate::routes::Route;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};

pub(super) fn routes() -> Vec<Route> {
    [create::routes(), overview::routes(), settings::routes(), rounds::routes(), partnership::routes()]
        .concat()
}

pub(super) fn samples() -> Vec<Sample> {
    [create::samples(), overview::samples(), settings::samples(), rounds::samples(), partnership::samples()]
        .concat()
}

/// Leads on after something was done.
fn see(location: String) -> Response {
    (StatusCode::SEE_OTHER, [(header::LOCATION, location)]).into_response()
}
