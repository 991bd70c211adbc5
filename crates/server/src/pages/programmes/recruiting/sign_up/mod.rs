//! Signing up without an account: the form, the link that takes it up again, and confirming the address.

mod confirm;
mod form;
mod resume;

use crate::pages::Sample;
use crate::routes::Route;
use crate::site::Settings;
use axum::http::{HeaderName, header};
use domain::invitation::SignUp;

pub(super) fn routes() -> Vec<Route> {
    [form::routes(), resume::routes(), confirm::routes()].concat()
}

pub(super) fn samples() -> Vec<Sample> {
    [form::samples(), resume::samples(), confirm::samples()].concat()
}

/// The form's address.
pub(super) fn path(slug: &str) -> String {
    format!("/programmes/{slug}/sign-up")
}

/// By which the browser finds its form of this programme again.
fn cookie_name(slug: &str) -> String {
    format!("sign-up-{slug}")
}

fn set_cookie(settings: &Settings, slug: &str, token: &str) -> (HeaderName, String) {
    let seconds = u32::try_from(SignUp::LIFE.num_seconds()).unwrap_or(u32::MAX);
    (header::SET_COOKIE, settings.cookie(&cookie_name(slug), token, seconds))
}
