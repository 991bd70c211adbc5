//! Choosing the language in this browser.

use crate::errors::Problem;
use crate::forms::Form;
use crate::policy::{Policy, local_path};
use crate::routes::Route;
use crate::site::Site;
use crate::visitor::LANGUAGE_COOKIE;
use axum::extract::State;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use domain::Language;

/// A year: who comes back for the next programme need not choose again.
const KEPT_SECONDS: u32 = 365 * 24 * 60 * 60;

pub(super) fn routes() -> Vec<Route> {
    vec![Route::post("/language", Policy::Public, choose)]
}

async fn choose(State(site): State<Site>, form: Form) -> Result<Response, Problem> {
    form.only(&["language", "next"])?;
    let language: Language = form.value("language").parse().map_err(|_| Problem::Unprocessable)?;
    let cookie = site.settings.cookie(LANGUAGE_COOKIE, language.code(), KEPT_SECONDS);
    let next = local_path(form.value("next")).to_owned();
    Ok((StatusCode::SEE_OTHER, [(header::LOCATION, next), (header::SET_COOKIE, cookie)]).into_response())
}
