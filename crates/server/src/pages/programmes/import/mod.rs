//! People from a file: handing it in, saying what its columns mean, seeing what would happen, and the result.

mod check;
mod columns;
mod done;
mod hand_in;
pub mod words;

use super::section::{Tab, path};
use crate::errors::Problem;
use crate::pages::Sample;
use crate::pages::components::progress::form_steps;
use crate::routes::Route;
use crate::visitor::Within;
use actions::App;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use domain::ImportId;
use domain::programme::Programme;
use hypertext::prelude::*;
use storage::programmes;
use wording::Texts;

pub(super) fn routes() -> Vec<Route> {
    [hand_in::routes(), columns::routes(), check::routes(), done::routes()].concat()
}

pub(super) fn samples() -> Vec<Sample> {
    [hand_in::samples(), columns::samples(), check::samples(), done::samples()].concat()
}

async fn load(app: &App, within: &Within) -> Result<Programme, Problem> {
    let mut tx = app.store.read().await?;
    programmes::find(&mut tx, within.programme).await?.ok_or(Problem::NotFound)
}

fn see(location: String) -> Response {
    (StatusCode::SEE_OTHER, [(header::LOCATION, location)]).into_response()
}

/// The file an address names. What is no id names no file.
fn import_id(text: &str) -> Result<ImportId, Problem> {
    text.parse().map_err(|_| Problem::NotFound)
}

fn start(slug: &str) -> String {
    path(slug, Tab::Import)
}

fn of_file(slug: &str, id: ImportId, rest: &str) -> String {
    format!("{}/{id}{rest}", start(slug))
}

/// Where one is between handing in a file and taking it in.
fn steps(t: &Texts, current: usize) -> impl Renderable {
    let steps = [t.import_step_file(), t.import_step_columns(), t.import_step_check()];
    form_steps(t.import_steps(), &steps, current).memoize()
}
