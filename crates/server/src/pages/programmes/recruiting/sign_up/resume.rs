//! The link by which an unfinished form is taken up again in another browser.

use super::super::{sample, see};
use super::{path, set_cookie};
use crate::errors::Problem;
use crate::forms::Form;
use crate::pages::components::buttons::{Tone, button, link_button};
use crate::pages::layout::{Place, layout};
use crate::pages::{Page, Sample};
use crate::policy::Policy;
use crate::routes::Route;
use crate::site::Site;
use crate::visitor::Visitor;
use actions::App;
use actions::sign_ups::find_sign_up;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use domain::programme::Programme;
use hypertext::prelude::*;

pub(super) fn routes() -> Vec<Route> {
    vec![
        Route::get("/sign-up/resume/{token}", Policy::Public, show),
        Route::post("/sign-up/resume", Policy::Public, resume),
    ]
}

pub(super) fn samples() -> Vec<Sample> {
    vec![
        Sample {
            name: "sign-up-resume",
            page: |visitor| page(visitor, Some((&sample::open_programme(), &"0".repeat(64)))),
        },
        Sample { name: "sign-up-resume-dead", page: |visitor| page(visitor, None) },
    ]
}

async fn show(State(app): State<App>, visitor: Visitor, Path(token): Path<String>) -> Result<Page, Problem> {
    let found = find_sign_up(&app, &token).await?;
    Ok(page(&visitor, found.as_ref().map(|(_, programme)| (programme, token.as_str()))))
}

async fn resume(
    State(site): State<Site>,
    State(app): State<App>,
    visitor: Visitor,
    form: Form,
) -> Result<Response, Problem> {
    form.only(&["token"])?;
    let token = form.value("token");
    let Some((_, programme)) = find_sign_up(&app, token).await? else {
        return Ok(form.refused(page(&visitor, None)));
    };
    let slug = programme.slug.as_str();
    let mut response = see(path(slug)).into_response();
    let (name, value) = set_cookie(&site.settings, slug, token);
    response.headers_mut().append(name, value.parse().map_err(Problem::broken)?);
    Ok(response)
}

fn page(visitor: &Visitor, found: Option<(&Programme, &str)>) -> Page {
    let t = visitor.texts;
    layout(
        visitor,
        &Place::new(t.sign_up_resume_title()),
        rsx! {
            <h1>(t.sign_up_resume_title())</h1>
            @if let Some((programme, token)) = found {
                <p class="lead">(t.sign_up_resume_lead(programme.texts_in(t.language()).name.as_str()))</p>
                <form method="post" action="/sign-up/resume">
                    <input type="hidden" name="token" value=(token)>
                    <p class="button-row">(button(t.common_continue(), Tone::Main))</p>
                </form>
            } @else {
                <p class="lead">(t.sign_up_link_dead())</p>
                <p class="button-row">(link_button(t.errors_home(), "/", Tone::Main))</p>
            }
        },
    )
}
