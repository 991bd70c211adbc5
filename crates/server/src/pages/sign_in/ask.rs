//! Asking for a code.

use super::cookies;
use crate::errors::{Problem, refusal};
use crate::forms::Form;
use crate::pages::components::buttons::{Tone, button};
use crate::pages::components::fields::{Field, field};
use crate::pages::components::notices::error_summary;
use crate::pages::layout::{Place, layout};
use crate::pages::{Page, Sample};
use crate::policy::{Policy, local_path};
use crate::routes::Route;
use crate::site::Site;
use crate::visitor::{Insider, Visitor};
use actions::sign_in::{Asking, request_sign_in};
use actions::{App, secret};
use axum::extract::{Query, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use domain::Email;
use domain::sign_in::CannotSignIn;
use hypertext::prelude::*;
use serde::Deserialize;
use storage::persons;

pub(super) fn routes() -> Vec<Route> {
    vec![
        Route::get("/sign-in", Policy::Public, show),
        Route::post("/sign-in", Policy::Public, send),
        Route::get("/sign-in/again", Policy::SignedIn, show_again),
    ]
}

pub(super) fn samples() -> Vec<Sample> {
    vec![
        Sample { name: "sign-in", page: |visitor| page(visitor, &Form::blank()) },
        Sample {
            name: "sign-in-again",
            page: |visitor| again_page(visitor, &again_form("aino@example.org", "/")),
        },
    ]
}

#[derive(Deserialize)]
struct Next {
    #[serde(default)]
    next: String,
}

async fn show(visitor: Visitor, Query(Next { next }): Query<Next>) -> Response {
    if visitor.signed_in.is_some() {
        return (StatusCode::SEE_OTHER, [(header::LOCATION, local_path(&next).to_owned())]).into_response();
    }
    page(&visitor, &Form::with([("next", next)])).into_response()
}

/// For somebody signed in who is about to do something worth a second look: to the address of their own account.
async fn show_again(
    State(app): State<App>,
    visitor: Visitor,
    Insider(actor): Insider,
    Query(Next { next }): Query<Next>,
) -> Result<Page, Problem> {
    let mut tx = app.store.read().await?;
    let person = persons::find(&mut tx, actor.person).await?.ok_or(Problem::SignIn)?;
    Ok(again_page(&visitor, &again_form(person.email.as_str(), &next)))
}

fn again_form(email: &str, next: &str) -> Form {
    Form::with([("email", email), ("next", next)])
}

async fn send(
    State(site): State<Site>,
    State(app): State<App>,
    visitor: Visitor,
    headers: HeaderMap,
    mut form: Form,
) -> Result<Response, Problem> {
    form.only(&["email", "next"])?;
    let Some(email) = form.required(visitor.texts, "email", Email::parse) else {
        return Ok(form.refused(page(&visitor, &form)));
    };
    let kept = cookies::browser(&site.settings, &headers);
    let browser = kept.map_or_else(|| secret::token(&app.chance).plain, str::to_owned);
    let next = local_path(form.value("next"));
    let asking = Asking {
        email,
        language: visitor.language(),
        browser: browser.clone(),
        from: visitor.address.map_or_else(String::new, |it| it.to_string()),
        next: (next != "/").then(|| next.to_owned()),
    };
    match request_sign_in(&app, asking).await {
        Ok(()) => {
            let cookie = cookies::set_browser(&site.settings, &browser);
            let location = (header::LOCATION, "/sign-in/code".to_owned());
            Ok((StatusCode::SEE_OTHER, [location, cookie]).into_response())
        }
        Err(error) => match refusal(error)? {
            CannotSignIn::TooMany { .. } => Err(Problem::TooMany),
            CannotSignIn::NotValid => Err(Problem::BadRequest),
        },
    }
}

fn page(visitor: &Visitor, form: &Form) -> Page {
    let t = visitor.texts;
    let email = Field::line("email", t.sign_in_email()).email().hint(t.sign_in_email_hint());
    layout(
        visitor,
        &Place::new(t.sign_in_title()),
        rsx! {
            (error_summary(t, form))
            <h1>(t.sign_in_title())</h1>
            <p class="lead">(t.sign_in_lead())</p>
            <form method="post" action="/sign-in" novalidate>
                <input type="hidden" name="next" value=(form.value("next"))>
                (field(t, form, &email))
                <p class="button-row">(button(t.sign_in_send(), Tone::Main))</p>
            </form>
        },
    )
}

fn again_page(visitor: &Visitor, form: &Form) -> Page {
    let t = visitor.texts;
    layout(
        visitor,
        &Place::new(t.sign_in_once_more_title()),
        rsx! {
            <h1>(t.sign_in_once_more_title())</h1>
            <p class="lead">(t.sign_in_once_more_lead(form.value("email")))</p>
            <form method="post" action="/sign-in" novalidate>
                <input type="hidden" name="next" value=(form.value("next"))>
                <input type="hidden" name="email" value=(form.value("email"))>
                <p class="button-row">(button(t.sign_in_send(), Tone::Main))</p>
            </form>
        },
    )
}
