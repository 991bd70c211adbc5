//! A programme: for its organisers making, following and setting it up, recruiting, importing and matching; for those
//! who take part their own pages.

mod create;
mod dashboard;
pub mod files;
mod following;
pub mod import;
pub(super) mod joint_meetings;
pub(super) mod next_steps;
pub mod outputs;
mod overview;
mod partnership;
mod partnerships;
mod prompts;
mod questionnaires;
mod recruiting;
mod results;
mod reviews;
mod rounds;
pub mod section;
mod settings;
mod themes;
mod timetable;
mod vocabulary;
pub mod words;

pub(super) use joint_meetings::kind_name;
pub(super) use settings::sample_programme;

use super::Sample;
use crate::routes::Route;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};

pub(super) fn routes() -> Vec<Route> {
    [
        create::routes(),
        files::routes(),
        following::routes(),
        import::routes(),
        joint_meetings::routes(),
        outputs::routes(),
        overview::routes(),
        partnership::routes(),
        partnerships::routes(),
        questionnaires::routes(),
        prompts::routes(),
        recruiting::routes(),
        results::routes(),
        reviews::routes(),
        rounds::routes(),
        settings::routes(),
        themes::routes(),
        vocabulary::routes(),
    ]
    .concat()
}

pub(super) fn samples() -> Vec<Sample> {
    [
        create::samples(),
        following::samples(),
        import::samples(),
        joint_meetings::samples(),
        outputs::samples(),
        overview::samples(),
        partnership::samples(),
        partnerships::samples(),
        questionnaires::samples(),
        prompts::samples(),
        recruiting::samples(),
        results::samples(),
        reviews::samples(),
        rounds::samples(),
        settings::samples(),
        themes::samples(),
        vocabulary::samples(),
    ]
    .concat()
}

/// A programme whose closing is asked about, for looking at pages.
pub(super) fn sample_of_questionnaires()
-> (domain::programme::Programme, domain::questionnaire::Questionnaire) {
    questionnaires::sample(domain::questionnaire::Stage::Closing)
}

/// Leads on after something was done.
fn see(location: String) -> Response {
    (StatusCode::SEE_OTHER, [(header::LOCATION, location)]).into_response()
}
