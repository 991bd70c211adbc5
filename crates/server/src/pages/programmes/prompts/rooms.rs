//! How the programme's video rooms are addressed.

use super::super::section::{Tab, path, section};
use super::super::see;
use super::{Prompts, home};
use crate::errors::Problem;
use crate::forms::Form;
use crate::pages::components::audience::Audience;
use crate::pages::components::buttons::{Tone, button, link_button};
use crate::pages::components::fields::{Field, field};
use crate::pages::components::notices::error_summary;
use crate::pages::layout::{Place, layout};
use crate::pages::{Page, Sample};
use crate::policy::Policy;
use crate::routes::Route;
use crate::visitor::{Visitor, Within};
use actions::App;
use actions::prompts::set_link_template;
use axum::extract::State;
use axum::response::Response;
use domain::programme::Programme;
use domain::web::{InvalidTemplate, LinkTemplate};
use hypertext::prelude::*;

pub(super) fn routes() -> Vec<Route> {
    vec![
        Route::get("/programmes/{programme}/prompts/rooms", Policy::Organiser, show),
        Route::post("/programmes/{programme}/prompts/rooms", Policy::Organiser, save),
    ]
}

pub(super) fn samples() -> Vec<Sample> {
    let sample = |visitor: &Visitor| {
        let it = Prompts::sample();
        page(visitor, &it.programme, &known(&it))
    };
    vec![Sample { name: "prompts-rooms", page: sample }]
}

fn known(it: &Prompts) -> Form {
    let template = it.template.as_ref().map(|it| it.as_str().to_owned()).unwrap_or_default();
    Form::with([("version", it.version.to_string()), ("template", template)])
}

async fn show(State(app): State<App>, visitor: Visitor, within: Within) -> Result<Page, Problem> {
    let it = Prompts::load(&app, &within).await?;
    Ok(page(&visitor, &it.programme, &known(&it)))
}

async fn save(
    State(app): State<App>,
    visitor: Visitor,
    within: Within,
    mut form: Form,
) -> Result<Response, Problem> {
    form.only(&["version", "template"])?;
    let t = visitor.texts;
    let it = Prompts::load(&app, &within).await?;
    let version: u32 = form.value("version").parse().map_err(|_| Problem::Unprocessable)?;
    let template = match form.value("template").trim() {
        "" => None,
        written => match LinkTemplate::parse(written) {
            Ok(template) => Some(template),
            Err(why) => {
                let remedy = match why {
                    InvalidTemplate::NotSecure => t.prompts_rooms_not_secure(),
                    InvalidTemplate::NoRoom => t.prompts_rooms_no_room(),
                    InvalidTemplate::Malformed => t.prompts_rooms_malformed(),
                };
                form.refuse("template", remedy);
                return Ok(form.refused(page(&visitor, &it.programme, &form)));
            }
        },
    };
    set_link_template(&app, &within.actor, within.programme, version, template).await?;
    Ok(see(home(&within.slug)))
}

fn page(visitor: &Visitor, programme: &Programme, form: &Form) -> Page {
    let t = visitor.texts;
    let back = home(&programme.slug);
    let action = format!("{back}/rooms");
    let place = Place::new(t.prompts_rooms())
        .within(section(visitor, programme, Some(Tab::Settings)))
        .under(t.programme_tab_settings(), path(programme.slug.as_str(), Tab::Settings))
        .under(t.prompts_title(), back.clone());
    let template = Field::line("template", t.prompts_rooms_template())
        .hint(t.prompts_rooms_hint())
        .optional()
        .seen_by(Audience::Organisers);
    layout(
        visitor,
        &place,
        rsx! {
            (error_summary(t, form))
            <h1>(t.prompts_rooms())</h1>
            <p class="lead">(t.prompts_rooms_lead())</p>
            <form method="post" action=(&action) novalidate>
                <input type="hidden" name="version" value=(form.value("version"))>
                (field(t, form, &template))
                <div class="button-row">
                    (button(t.common_save(), Tone::Main))
                    (link_button(t.common_cancel(), &back, Tone::Quiet))
                </div>
            </form>
        },
    )
}
