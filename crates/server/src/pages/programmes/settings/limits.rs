//! The contact address, the number of places, how long personal data is kept, and when a silence is asked about.

use super::{form_page, load, sample_programme, write};
use crate::errors::Problem;
use crate::forms::Form;
use crate::pages::components::audience::Audience;
use crate::pages::components::fields::{Field, field};
use crate::pages::{Page, Sample};
use crate::policy::Policy;
use crate::routes::Route;
use crate::visitor::{Visitor, Within};
use actions::App;
use actions::programmes::ProgrammeChange;
use axum::extract::State;
use axum::response::Response;
use domain::Email;
use domain::programme::Programme;
use hypertext::prelude::*;

pub(super) fn routes() -> Vec<Route> {
    vec![
        Route::get("/programmes/{programme}/settings/limits", Policy::Organiser, show),
        Route::post("/programmes/{programme}/settings/limits", Policy::Organiser, save),
    ]
}

pub(super) fn samples() -> Vec<Sample> {
    let sample = |visitor: &Visitor| page(visitor, &sample_programme(), &known(&sample_programme()));
    vec![Sample { name: "settings-limits", page: sample }]
}

fn known(it: &Programme) -> Form {
    Form::with([
        ("contact", it.contact.to_string()),
        ("places", it.places.map(|it| it.to_string()).unwrap_or_default()),
        ("retention", it.retention_days.to_string()),
        ("quiet", it.quiet_after_days.to_string()),
    ])
}

async fn show(State(app): State<App>, visitor: Visitor, within: Within) -> Result<Page, Problem> {
    let programme = load(&app, &within).await?;
    Ok(page(&visitor, &programme, &known(&programme)))
}

async fn save(
    State(app): State<App>,
    visitor: Visitor,
    within: Within,
    mut form: Form,
) -> Result<Response, Problem> {
    form.only(&["version", "contact", "places", "retention", "quiet"])?;
    let programme = load(&app, &within).await?;
    let Some(change) = read(&visitor, &mut form) else {
        return Ok(form.refused(page(&visitor, &programme, &form)));
    };
    write(&app, &visitor, &within, &programme, change, form, ("retention", page)).await
}

fn read(visitor: &Visitor, form: &mut Form) -> Option<ProgrammeChange> {
    let t = visitor.texts;
    let contact = form.required(t, "contact", Email::parse);
    let places = if form.value("places").trim().is_empty() {
        Some(None)
    } else {
        form.whole_number(t, "places", 2..=60_000).map(|it| u16::try_from(it).ok())
    };
    let retention = form.whole_number(t, "retention", 1..=1_095);
    let quiet = form.whole_number(t, "quiet", 7..=180);
    Some(ProgrammeChange {
        contact: Some(contact?),
        places: Some(places?),
        retention_days: u16::try_from(retention?).ok(),
        quiet_after_days: u16::try_from(quiet?).ok(),
        ..ProgrammeChange::default()
    })
}

fn page(visitor: &Visitor, programme: &Programme, form: &Form) -> Page {
    let t = visitor.texts;
    let fields = [
        Field::line("contact", t.programme_contact())
            .email()
            .hint(t.programme_contact_hint())
            .seen_by(Audience::Public),
        Field::number("places", t.settings_places(), 2, 60_000)
            .hint(t.settings_places_hint())
            .optional()
            .seen_by(Audience::Public),
        Field::number("retention", t.settings_retention(), 1, 1_095)
            .hint(t.settings_retention_hint())
            .seen_by(Audience::Public),
        Field::number("quiet", t.settings_quiet(), 7, 180)
            .hint(t.settings_quiet_hint())
            .seen_by(Audience::Organisers),
    ];
    let heading = (t.settings_limits(), t.settings_limits_lead(), "limits");
    form_page(visitor, programme, form, heading, rsx! { @for it in &fields { (field(t, form, it)) } })
}
