//! Typing the code.

use super::cookies;
use crate::errors::{Problem, refusal};
use crate::forms::Form;
use crate::pages::components::buttons::{Tone, button};
use crate::pages::components::fields::{Field, field};
use crate::pages::components::notices::error_summary;
use crate::pages::layout::{Place, layout};
use crate::pages::{Page, Sample};
use crate::policy::Policy;
use crate::routes::Route;
use crate::site::Site;
use crate::visitor::Visitor;
use actions::App;
use actions::sign_in::complete_with_code;
use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;
use domain::sign_in::CannotSignIn;
use hypertext::prelude::*;

pub(super) fn routes() -> Vec<Route> {
    vec![
        Route::get("/sign-in/code", Policy::Public, show),
        Route::post("/sign-in/code", Policy::Public, enter),
    ]
}

pub(super) fn samples() -> Vec<Sample> {
    let refused = |visitor: &Visitor| {
        let mut form = Form::with([("code", "ABC123")]);
        form.refuse("code", visitor.texts.sign_in_code_wrong());
        page(visitor, &form)
    };
    vec![
        Sample { name: "sign-in-code", page: |visitor| page(visitor, &Form::blank()) },
        Sample { name: "sign-in-code-refused", page: refused },
    ]
}

async fn show(visitor: Visitor) -> Page {
    page(&visitor, &Form::blank())
}

async fn enter(
    State(site): State<Site>,
    State(app): State<App>,
    visitor: Visitor,
    headers: HeaderMap,
    mut form: Form,
) -> Result<Response, Problem> {
    form.only(&["code"])?;
    let browser = cookies::browser(&site.settings, &headers);
    let from = visitor.address.map_or_else(String::new, |it| it.to_string());
    let name = cookies::browser_name(&headers);
    match complete_with_code(&app, browser, form.value("code"), &from, &name).await {
        Ok(signed_in) => Ok(cookies::welcome(&site.settings, &signed_in)),
        Err(error) => match refusal(error)? {
            CannotSignIn::TooMany { .. } => Err(Problem::TooMany),
            CannotSignIn::NotValid => {
                form.refuse("code", visitor.texts.sign_in_code_wrong());
                Ok(form.refused(page(&visitor, &form)))
            }
        },
    }
}

fn page(visitor: &Visitor, form: &Form) -> Page {
    let t = visitor.texts;
    let code = Field::line("code", t.sign_in_code()).autocomplete("one-time-code").short();
    layout(
        visitor,
        &Place::new(t.sign_in_code_title()),
        rsx! {
            (error_summary(t, form))
            <h1>(t.sign_in_code_title())</h1>
            <p class="lead">(t.sign_in_code_lead())</p>
            <form method="post" action="/sign-in/code" novalidate>
                (field(t, form, &code))
                <p class="button-row">(button(t.sign_in_enter(), Tone::Main))</p>
            </form>
            <p class="soft">(t.sign_in_nothing_came()) " " <a href="/sign-in">(t.sign_in_again())</a></p>
        },
    )
}
