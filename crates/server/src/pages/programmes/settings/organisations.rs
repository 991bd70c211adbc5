//! The partner organisations, their seats, and the charter they agree.

use super::super::section::{Tab, path, section};
use super::{load, sample_programme, see, write};
use crate::errors::Problem;
use crate::forms::Form;
use crate::pages::components::audience::Audience;
use crate::pages::components::buttons::{Tone, button, link_button};
use crate::pages::components::cards::{BadgeTone, badge};
use crate::pages::components::fields::{Field, field};
use crate::pages::components::notices::{empty_state, error_summary};
use crate::pages::components::tables::{Column, Table, table};
use crate::pages::components::{Part, part};
use crate::pages::layout::{Place, layout};
use crate::pages::{Page, Sample};
use crate::policy::Policy;
use crate::routes::Route;
use crate::visitor::{Visitor, Within};
use actions::App;
use actions::partners::{remove_partner, save_partner};
use actions::programmes::ProgrammeChange;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use domain::organisation::{Organisation, Partner};
use domain::programme::Programme;
use domain::{LongText, OrganisationId, ShortText};
use hypertext::prelude::*;
use storage::organisations;
use wording::Texts;

pub(super) fn routes() -> Vec<Route> {
    vec![
        Route::get("/programmes/{programme}/settings/organisations", Policy::Organiser, show),
        Route::post("/programmes/{programme}/settings/organisations", Policy::Organiser, add),
        Route::post(
            "/programmes/{programme}/settings/organisations/{organisation}/removal",
            Policy::Organiser,
            remove,
        ),
        Route::get("/programmes/{programme}/settings/charter", Policy::Organiser, show_charter),
        Route::post("/programmes/{programme}/settings/charter", Policy::Organiser, save_charter),
    ]
}

pub(super) fn samples() -> Vec<Sample> {
    fn partner(number: u128, name: &str, seats: Option<u16>) -> Option<Partner> {
        let organisation =
            Organisation { id: uuid::Uuid::from_u128(number).into(), name: ShortText::parse(name).ok()? };
        Some(Partner { programme: sample_programme().id, organisation, seats, acceptance: None })
    }
    let with_two = |visitor: &Visitor| {
        let partners = [partner(1, "Kaisla University", Some(6)), partner(2, "Strandvik Municipality", None)];
        let partners: Vec<Partner> = partners.into_iter().flatten().collect();
        page(visitor, &sample_programme(), &partners, &Form::blank())
    };
    let charter = |visitor: &Visitor| charter_page(visitor, &sample_programme(), &Form::blank());
    vec![
        Sample { name: "settings-organisations", page: with_two },
        Sample {
            name: "settings-organisations-none",
            page: |visitor| page(visitor, &sample_programme(), &[], &Form::blank()),
        },
        Sample { name: "settings-charter", page: charter },
    ]
}

async fn partners(app: &App, within: &Within) -> Result<Vec<Partner>, Problem> {
    let mut tx = app.store.read().await?;
    Ok(organisations::partners(&mut tx, within.programme).await?)
}

async fn show(State(app): State<App>, visitor: Visitor, within: Within) -> Result<Page, Problem> {
    let programme = load(&app, &within).await?;
    Ok(page(&visitor, &programme, &partners(&app, &within).await?, &Form::blank()))
}

async fn add(
    State(app): State<App>,
    visitor: Visitor,
    within: Within,
    mut form: Form,
) -> Result<Response, Problem> {
    form.only(&["name", "seats"])?;
    let t = visitor.texts;
    let name = form.required(t, "name", ShortText::parse);
    let seats = if form.value("seats").trim().is_empty() {
        Some(None)
    } else {
        form.whole_number(t, "seats", 1..=10_000).map(|it| u16::try_from(it).ok())
    };
    let (Some(name), Some(seats)) = (name, seats) else {
        let programme = load(&app, &within).await?;
        let partners = partners(&app, &within).await?;
        return Ok(form.refused(page(&visitor, &programme, &partners, &form)));
    };
    save_partner(&app, &within.actor, within.programme, name, seats).await?;
    Ok(see(format!("/programmes/{}/settings/organisations", within.slug)))
}

async fn remove(
    State(app): State<App>,
    within: Within,
    Path((_, organisation)): Path<(String, String)>,
    form: Form,
) -> Result<Response, Problem> {
    form.only(&[])?;
    let organisation: OrganisationId = organisation.parse().map_err(|_| Problem::NotFound)?;
    remove_partner(&app, &within.actor, within.programme, organisation).await?;
    Ok(see(format!("/programmes/{}/settings/organisations", within.slug)).into_response())
}

async fn show_charter(State(app): State<App>, visitor: Visitor, within: Within) -> Result<Page, Problem> {
    let programme = load(&app, &within).await?;
    let text = programme.charter.as_ref().map(|it| it.text.to_string()).unwrap_or_default();
    Ok(charter_page(&visitor, &programme, &Form::with([("charter", text)])))
}

async fn save_charter(
    State(app): State<App>,
    visitor: Visitor,
    within: Within,
    mut form: Form,
) -> Result<Response, Problem> {
    form.only(&["version", "charter"])?;
    let programme = load(&app, &within).await?;
    let Some(text) = form.optional(visitor.texts, "charter", LongText::parse) else {
        return Ok(form.refused(charter_page(&visitor, &programme, &form)));
    };
    let change = ProgrammeChange { charter: Some(text), ..ProgrammeChange::default() };
    write(&app, &visitor, &within, &programme, change, form, ("charter", charter_page)).await
}

fn charter_page(visitor: &Visitor, programme: &Programme, form: &Form) -> Page {
    let t = visitor.texts;
    let charter = Field::area("charter", t.settings_charter(), 14).optional().seen_by(Audience::Participants);
    let heading = (t.settings_charter(), t.settings_charter_lead(), "charter");
    super::form_page(visitor, programme, form, heading, field(t, form, &charter))
}

fn page(visitor: &Visitor, programme: &Programme, partners: &[Partner], form: &Form) -> Page {
    let t = visitor.texts;
    let slug = programme.slug.as_str();
    let action = format!("/programmes/{slug}/settings/organisations");
    let charter = format!("/programmes/{slug}/settings/charter");
    let fields = [
        Field::line("name", t.settings_organisation_name())
            .hint(t.settings_organisation_hint())
            .seen_by(Audience::Public),
        Field::number("seats", t.settings_seats(), 1, 10_000).hint(t.settings_seats_hint()).optional(),
    ];
    let place = Place::new(t.settings_organisations())
        .within(section(visitor, programme, Some(Tab::Settings)))
        .under(t.programme_tab_settings(), path(slug, Tab::Settings));
    layout(
        visitor,
        &place,
        rsx! {
            (error_summary(t, form))
            <h1>(t.settings_organisations())</h1>
            <p class="lead">(t.settings_organisations_lead())</p>
            @if partners.is_empty() {
                (empty_state(t.settings_no_organisations(), t.settings_no_organisations_text(), ""))
            } @else {
                (table(&partner_table(t, programme, partners)).memoize())
            }
            <section aria-labelledby="add">
                <h2 id="add">(t.settings_add_organisation())</h2>
                <form method="post" action=(action) novalidate>
                    @for it in &fields { (field(t, form, it)) }
                    <p class="button-row">(button(t.common_add(), Tone::Main))</p>
                </form>
            </section>
            <section aria-labelledby="charter">
                <h2 id="charter">(t.settings_charter())</h2>
                <p>(t.settings_charter_lead())</p>
                <p class="button-row">(link_button(t.settings_charter_edit(), &charter, Tone::Quiet))</p>
            </section>
        },
    )
}

fn partner_table(t: &Texts, programme: &Programme, partners: &[Partner]) -> Table {
    let row = |it: &Partner| {
        let removal =
            format!("/programmes/{}/settings/organisations/{}/removal", programme.slug, it.organisation.id);
        vec![
            part(it.organisation.name.to_string()),
            part(it.seats.map_or_else(|| t.settings_seats_open(), |seats| t.number(seats.into()))),
            charter_state(t, programme, it),
            part(rsx! {
                <form class="button-form" method="post" action=(&removal)>
                    (button(t.common_remove(), Tone::Danger))
                </form>
            }),
        ]
    };
    let mut sorted: Vec<&Partner> = partners.iter().collect();
    t.sort_by_name(&mut sorted, |it| it.organisation.name.to_string());
    Table {
        caption: t.settings_organisations(),
        columns: vec![
            Column::words(t.settings_organisation_name()),
            Column::figures(t.settings_seats()),
            Column::words(t.settings_charter()),
            Column::words(t.settings_actions()),
        ],
        rows: sorted.into_iter().map(row).collect(),
    }
}

fn charter_state(t: &Texts, programme: &Programme, it: &Partner) -> Part {
    match &programme.charter {
        None => part(t.settings_charter_none()),
        Some(charter) if it.has_accepted(charter) => {
            part(badge(t.settings_charter_accepted(), BadgeTone::Good))
        }
        Some(_) => part(badge(t.settings_charter_waits(), BadgeTone::Caution)),
    }
}
