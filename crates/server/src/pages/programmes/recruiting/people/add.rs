//! Adding somebody by hand.

use crate::errors::{Problem, refusal};
use crate::forms::Form;
use crate::pages::components::audience::Audience;
use crate::pages::components::buttons::{Tone, button, link_button};
use crate::pages::components::fields::{Choice, Field, field};
use crate::pages::components::notices::error_summary;
use crate::pages::layout::{Place, layout};
use crate::pages::programmes::recruiting::{load, names, sample, see};
use crate::pages::programmes::section::{Tab, path, section};
use crate::pages::{Page, Sample};
use crate::policy::Policy;
use crate::routes::Route;
use crate::visitor::{Visitor, Within};
use actions::App;
use actions::participants::{CannotAdd, NewParticipant, add_participant};
use axum::extract::State;
use axum::response::Response;
use domain::programme::Programme;
use domain::{Email, Language, PersonName, ShortText};
use hypertext::prelude::*;

pub(super) fn routes() -> Vec<Route> {
    vec![
        Route::get("/programmes/{programme}/people/add", Policy::Organiser, show),
        Route::post("/programmes/{programme}/people/add", Policy::Organiser, add),
    ]
}

pub(super) fn samples() -> Vec<Sample> {
    vec![Sample {
        name: "people-add",
        page: |visitor| page(visitor, &sample::open_programme(), &names(&sample::partners()), &Form::blank()),
    }]
}

async fn show(State(app): State<App>, visitor: Visitor, within: Within) -> Result<Page, Problem> {
    let (programme, partners) = load(&app, &within).await?;
    let language = programme.texts[0].language.code();
    Ok(page(&visitor, &programme, &names(&partners), &Form::with([("language", language)])))
}

async fn add(
    State(app): State<App>,
    visitor: Visitor,
    within: Within,
    mut form: Form,
) -> Result<Response, Problem> {
    form.only(&["name", "email", "language", "organisation"])?;
    let t = visitor.texts;
    let name = form.required(t, "name", PersonName::parse);
    let email = form.required(t, "email", Email::parse);
    let language = form.one_of(t, "language", |it| it.parse::<Language>().ok());
    let organisation = form.optional(t, "organisation", ShortText::parse);
    if let (Some(name), Some(email), Some(language), Some(organisation)) =
        (name, email, language, organisation)
    {
        let new = NewParticipant { email, name, language, organisation };
        match add_participant(&app, &within.actor, within.programme, new).await {
            Ok(it) => return Ok(see(format!("/programmes/{}/people/{}/profile", within.slug, it.id))),
            Err(error) => match refusal(error)? {
                CannotAdd::TakesPartAlready => form.refuse("email", t.recruit_takes_part_already()),
            },
        }
    }
    let (programme, partners) = load(&app, &within).await?;
    Ok(form.refused(page(&visitor, &programme, &names(&partners), &form)))
}

fn page(visitor: &Visitor, programme: &Programme, organisations: &[String], form: &Form) -> Page {
    let t = visitor.texts;
    let back = path(programme.slug.as_str(), Tab::People);
    let action = format!("{back}/add");
    let languages = programme.languages().map(|it| Choice::new(it.code(), it.own_name())).collect::<Vec<_>>();
    let fields = [
        Field::line("name", t.sign_up_name()).autocomplete("off").seen_by(Audience::Participants),
        Field::line("email", t.sign_up_email()).email().autocomplete("off").seen_by(Audience::Organisers),
        Field::radios("language", t.recruit_letter_language(), languages).seen_by(Audience::Organisers),
        Field::line("organisation", t.sign_up_organisation())
            .suggested_by("organisations")
            .optional()
            .seen_by(Audience::Participants),
    ];
    let place = Place::new(t.recruit_add())
        .within(section(visitor, programme, Some(Tab::People)))
        .under(t.programme_tab_people(), back.clone());
    layout(
        visitor,
        &place,
        rsx! {
            (error_summary(t, form))
            <h1>(t.recruit_add())</h1>
            <p class="lead">(t.recruit_add_lead())</p>
            <datalist id="organisations">@for name in organisations { <option value=(name)></option> }</datalist>
            <form method="post" action=(&action) novalidate>
                @for it in &fields { (field(t, form, it)) }
                <div class="button-row">
                    (button(t.common_add(), Tone::Main))
                    (link_button(t.common_cancel(), &back, Tone::Quiet))
                </div>
            </form>
        },
    )
}
