//! The first administrator of an empty installation, proved by the code at the machine's console.

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
use actions::sign_in::{needs_set_up, set_up};
use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;
use domain::person::Person;
use domain::sign_in::CannotSignIn;
use domain::{Email, PersonName};
use hypertext::prelude::*;

pub(super) fn routes() -> Vec<Route> {
    vec![Route::get("/set-up", Policy::Public, show), Route::post("/set-up", Policy::Public, save)]
}

pub(super) fn samples() -> Vec<Sample> {
    vec![Sample { name: "set-up", page: |visitor| page(visitor, &Form::blank()) }]
}

async fn show(State(app): State<App>, visitor: Visitor) -> Result<Page, Problem> {
    if needs_set_up(&app).await? { Ok(page(&visitor, &Form::blank())) } else { Err(Problem::NotFound) }
}

async fn save(
    State(site): State<Site>,
    State(app): State<App>,
    visitor: Visitor,
    headers: HeaderMap,
    mut form: Form,
) -> Result<Response, Problem> {
    form.only(&["code", "name", "email"])?;
    let name = form.required(visitor.texts, "name", PersonName::parse);
    let email = form.required(visitor.texts, "email", Email::parse);
    let (Some(name), Some(email)) = (name, email) else {
        return Ok(form.refused(page(&visitor, &form)));
    };
    let person = Person {
        id: app.id(),
        email,
        name,
        language: visitor.language(),
        time_zone: visitor.time_zone,
        administrator: true,
        created_at: app.clock.now(),
    };
    match set_up(&app, form.value("code"), person, &cookies::browser_name(&headers)).await {
        Ok(signed_in) => Ok(cookies::welcome(&site.settings, &signed_in)),
        Err(error) => match refusal(error)? {
            CannotSignIn::TooMany { .. } => Err(Problem::TooMany),
            CannotSignIn::NotValid => {
                form.refuse("code", visitor.texts.set_up_code_wrong());
                Ok(form.refused(page(&visitor, &form)))
            }
        },
    }
}

fn page(visitor: &Visitor, form: &Form) -> Page {
    let t = visitor.texts;
    let fields = [
        Field::line("code", t.set_up_code()).hint(t.set_up_code_hint()).autocomplete("off"),
        Field::line("name", t.set_up_name()).autocomplete("name"),
        Field::line("email", t.sign_in_email()).email(),
    ];
    layout(
        visitor,
        &Place::new(t.set_up_title()),
        rsx! {
            (error_summary(t, form))
            <h1>(t.set_up_title())</h1>
            <p class="lead">(t.set_up_lead())</p>
            <form method="post" action="/set-up" novalidate>
                @for it in &fields { (field(t, form, it)) }
                <p class="button-row">(button(t.set_up_begin(), Tone::Main))</p>
            </form>
        },
    )
}
