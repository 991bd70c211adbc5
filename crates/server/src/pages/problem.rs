//! The page a visitor gets instead of what they asked for: what happened, and what to do now.

use super::components::buttons::{Tone, link_button};
use super::layout::{Place, layout};
use super::{Page, Sample};
use crate::errors::Problem;
use crate::visitor::Visitor;
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse, Response};
use hypertext::prelude::*;

/// The page of a problem.
pub fn page(visitor: &Visitor, problem: Problem) -> Page {
    let t = visitor.texts;
    let title = problem.title(t);
    let place = Place::new(title.clone());
    let is_ours = problem.status().is_server_error();
    layout(
        visitor,
        &place,
        rsx! {
            <h1>(title)</h1>
            <p class="lead">(problem.remedy(t))</p>
            @if is_ours { <p class="soft">(t.errors_reference(&visitor.request_id))</p> }
            <p class="button-row">
                @if visitor.signed_in.is_none() && matches!(problem, Problem::SignIn | Problem::NotFound) {
                    (link_button(t.layout_sign_in(), "/sign-in", Tone::Main))
                }
                (link_button(t.errors_home(), "/", Tone::Quiet))
            </p>
        },
    )
}

/// The page with its status.
pub(crate) fn response(visitor: &Visitor, problem: Problem) -> Response {
    let mut response = (problem.status(), page(visitor, problem)).into_response();
    if matches!(problem, Problem::Busy | Problem::TooMany) {
        response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from_static("60"));
    }
    response
}

pub(super) fn samples() -> Vec<Sample> {
    macro_rules! sample {
        ($name:literal, $problem:ident) => {
            Sample { name: concat!("problem-", $name), page: |visitor| page(visitor, Problem::$problem) }
        };
    }
    vec![
        sample!("bad-request", BadRequest),
        sample!("sign-in", SignIn),
        sample!("forbidden", Forbidden),
        sample!("not-found", NotFound),
        sample!("method", Method),
        sample!("timeout", Timeout),
        sample!("conflict", Conflict),
        sample!("too-large", TooLarge),
        sample!("unprocessable", Unprocessable),
        sample!("too-many", TooMany),
        sample!("broken", Broken),
        sample!("busy", Busy),
    ]
}
