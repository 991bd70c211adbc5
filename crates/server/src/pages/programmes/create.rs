//! A new programme: the few things that everything else follows from.

use super::section::{Tab, path};
use super::words;
use crate::errors::Problem;
use crate::forms::Form;
use crate::pages::components::audience::Audience;
use crate::pages::components::buttons::{Tone, button, link_button};
use crate::pages::components::fields::{Choice, Field, field};
use crate::pages::components::notices::error_summary;
use crate::pages::layout::{Place, layout};
use crate::pages::{Page, Sample};
use crate::policy::Policy;
use crate::routes::Route;
use crate::visitor::{Insider, Visitor};
use actions::App;
use actions::programmes::{NewProgramme, create_programme};
use axum::extract::State;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use domain::programme::ProgrammeTexts;
use domain::{Email, Language, Method, ShortText};
use hypertext::prelude::*;

const FIELDS: &[&str] = &["method", "language", "name", "theme", "opening", "time", "contact"];

pub(super) fn routes() -> Vec<Route> {
    vec![
        Route::get("/new-programme", Policy::SignedIn, show),
        Route::post("/new-programme", Policy::SignedIn, create),
    ]
}

pub(super) fn samples() -> Vec<Sample> {
    vec![Sample { name: "new-programme", page: |visitor| page(visitor, &blank(visitor)) }]
}

fn blank(visitor: &Visitor) -> Form {
    Form::with([("method", "cross-expertise"), ("language", visitor.language().code()), ("time", "09:00")])
}

async fn show(visitor: Visitor) -> Page {
    page(&visitor, &blank(&visitor))
}

async fn create(
    State(app): State<App>,
    visitor: Visitor,
    Insider(actor): Insider,
    mut form: Form,
) -> Result<Response, Problem> {
    form.only(FIELDS)?;
    let Some(new) = read(&visitor, &mut form) else { return Ok(form.refused(page(&visitor, &form))) };
    let programme = create_programme(&app, &actor, new).await?;
    let location = path(programme.slug.as_str(), Tab::Settings);
    Ok((StatusCode::SEE_OTHER, [(header::LOCATION, location)]).into_response())
}

fn read(visitor: &Visitor, form: &mut Form) -> Option<NewProgramme> {
    let t = visitor.texts;
    let method = form.one_of(t, "method", |it| it.parse::<Method>().ok());
    let language = form.one_of(t, "language", |it| it.parse::<Language>().ok());
    let name = form.required(t, "name", ShortText::parse);
    let theme = form.optional(t, "theme", ShortText::parse);
    let opening_day = form.date(t, "opening");
    let opening_time = form.time(t, "time");
    let contact = form.required(t, "contact", Email::parse);
    Some(NewProgramme {
        method: method?,
        texts: vec![ProgrammeTexts { language: language?, name: name?, theme: theme?, summary: None }],
        opening_day: opening_day?,
        opening_time: opening_time?,
        time_zone: visitor.time_zone,
        contact: contact?,
    })
}

fn page(visitor: &Visitor, form: &Form) -> Page {
    let t = visitor.texts;
    let method = |it: Method| Choice::new(it.code(), words::method(t, it)).hint(words::method_hint(t, it));
    let languages = Language::ALL.map(|it| Choice::new(it.code(), it.own_name())).to_vec();
    let fields = [
        Field::radios("method", t.programme_method(), Method::ALL.map(method).to_vec())
            .hint(t.programme_method_change_hint()),
        Field::line("name", t.programme_name()).hint(t.programme_name_hint()).seen_by(Audience::Public),
        Field::radios("language", t.programme_main_language(), languages)
            .hint(t.programme_main_language_hint()),
        Field::line("theme", t.programme_theme())
            .hint(t.programme_theme_hint())
            .optional()
            .seen_by(Audience::Public),
        Field::date("opening", t.programme_opening_day())
            .hint(t.programme_opening_hint())
            .seen_by(Audience::Public),
        Field::time("time", t.programme_opening_time()).seen_by(Audience::Public),
        Field::line("contact", t.programme_contact())
            .email()
            .hint(t.programme_contact_hint())
            .seen_by(Audience::Public),
    ];
    layout(
        visitor,
        &Place::new(t.programme_new_title()),
        rsx! {
            (error_summary(t, form))
            <h1>(t.programme_new_title())</h1>
            <p class="lead">(t.programme_new_lead())</p>
            <form method="post" action="/new-programme" novalidate>
                @for it in &fields { (field(t, form, it)) }
                <div class="button-row">
                    (button(t.programme_create(), Tone::Main))
                    (link_button(t.common_cancel(), "/", Tone::Quiet))
                </div>
            </form>
        },
    )
}
