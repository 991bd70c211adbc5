//! The link in the letter. Opening it signs nobody in: mail scanners open links too.

use super::cookies;
use crate::errors::{Problem, refusal};
use crate::forms::Form;
use crate::pages::components::buttons::{Tone, button, link_button};
use crate::pages::layout::{Place, layout};
use crate::pages::{Page, Sample};
use crate::policy::Policy;
use crate::routes::Route;
use crate::site::Site;
use crate::visitor::Visitor;
use actions::App;
use actions::sign_in::complete_with_token;
use axum::extract::{Path, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use domain::sign_in::CannotSignIn;
use hypertext::prelude::*;

pub(super) fn routes() -> Vec<Route> {
    vec![
        Route::get("/sign-in/link/{token}", Policy::Public, show),
        Route::post("/sign-in/link", Policy::Public, confirm),
    ]
}

pub(super) fn samples() -> Vec<Sample> {
    vec![
        Sample { name: "sign-in-link", page: |visitor| page(visitor, &LinkState::Here("0".repeat(64))) },
        Sample { name: "sign-in-link-elsewhere", page: |visitor| page(visitor, &LinkState::Elsewhere) },
        Sample { name: "sign-in-link-dead", page: |visitor| page(visitor, &LinkState::Dead) },
    ]
}

/// What can be done with the link in this browser.
enum LinkState {
    /// This browser asked: one press signs in.
    Here(String),
    /// Another browser asked, or a scanner looks: the code goes where it was asked for.
    Elsewhere,
    Dead,
}

async fn show(
    State(site): State<Site>,
    visitor: Visitor,
    headers: HeaderMap,
    Path(token): Path<String>,
) -> Page {
    let state = match cookies::browser(&site.settings, &headers) {
        Some(_) => LinkState::Here(token),
        None => LinkState::Elsewhere,
    };
    page(&visitor, &state)
}

async fn confirm(
    State(site): State<Site>,
    State(app): State<App>,
    visitor: Visitor,
    headers: HeaderMap,
    form: Form,
) -> Result<Response, Problem> {
    form.only(&["token"])?;
    let browser = cookies::browser(&site.settings, &headers);
    let name = cookies::browser_name(&headers);
    match complete_with_token(&app, browser, form.value("token"), &name).await {
        Ok(signed_in) => Ok(cookies::welcome(&site.settings, &signed_in)),
        Err(error) => match refusal(error)? {
            CannotSignIn::TooMany { .. } => Err(Problem::TooMany),
            CannotSignIn::NotValid => {
                Ok((StatusCode::UNPROCESSABLE_ENTITY, page(&visitor, &LinkState::Dead)).into_response())
            }
        },
    }
}

fn page(visitor: &Visitor, state: &LinkState) -> Page {
    let t = visitor.texts;
    layout(
        visitor,
        &Place::new(t.sign_in_title()),
        rsx! {
            <h1>(t.sign_in_title())</h1>
            @match state {
                LinkState::Here(token) => {
                    <p class="lead">(t.sign_in_link_lead())</p>
                    <form method="post" action="/sign-in/link">
                        <input type="hidden" name="token" value=(token)>
                        <p class="button-row">(button(t.sign_in_enter(), Tone::Main))</p>
                    </form>
                }
                LinkState::Elsewhere => {
                    <p class="lead">(t.sign_in_link_elsewhere())</p>
                    <p>(t.sign_in_link_elsewhere_more())</p>
                }
                LinkState::Dead => {
                    <p class="lead">(t.sign_in_link_dead())</p>
                    <p class="button-row">(link_button(t.sign_in_again(), "/sign-in", Tone::Main))</p>
                }
            }
        },
    )
}
