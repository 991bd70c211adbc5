//! The charter as a coordinator reads and accepts it for their organisation.

use super::{load, sample, see};
use crate::errors::{Problem, refusal};
use crate::forms::Form;
use crate::pages::components::buttons::{Tone, button};
use crate::pages::components::notices::{Kind, empty_state, notice};
use crate::pages::components::part;
use crate::pages::layout::{Place, layout};
use crate::pages::programmes::section::{Tab, path, section};
use crate::pages::{Page, Sample};
use crate::policy::Policy;
use crate::routes::Route;
use crate::visitor::{Visitor, Within};
use actions::App;
use actions::partners::accept_charter;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use domain::OrganisationId;
use domain::organisation::Partner;
use domain::programme::Programme;
use hypertext::Raw;
use hypertext::prelude::*;

pub(super) fn routes() -> Vec<Route> {
    vec![
        Route::get("/programmes/{programme}/charter", Policy::Coordinator, show),
        Route::post("/programmes/{programme}/charter", Policy::Coordinator, accept),
    ]
}

pub(super) fn samples() -> Vec<Sample> {
    vec![
        Sample {
            name: "charter",
            page: |visitor| page(visitor, &sample::open_programme(), &sample::partners(), false),
        },
        Sample {
            name: "charter-none",
            page: |visitor| page(visitor, &sample::sample_programme(), &[], false),
        },
        Sample {
            name: "charter-changed",
            page: |visitor| page(visitor, &sample::open_programme(), &sample::partners(), true),
        },
    ]
}

/// The partners whose people the visitor coordinates.
pub(super) fn own(within: &Within, partners: Vec<Partner>) -> Vec<Partner> {
    let own: Vec<OrganisationId> = within.actor.coordinates(within.programme).collect();
    partners.into_iter().filter(|it| own.contains(&it.organisation.id)).collect()
}

async fn show(State(app): State<App>, visitor: Visitor, within: Within) -> Result<Page, Problem> {
    let (programme, partners) = load(&app, &within).await?;
    Ok(page(&visitor, &programme, &own(&within, partners), false))
}

/// Accepts for every organisation the visitor coordinates.
async fn accept(
    State(app): State<App>,
    visitor: Visitor,
    within: Within,
    form: Form,
) -> Result<Response, Problem> {
    form.only(&["version"])?;
    let version = form.value("version").parse().map_err(|_| Problem::Unprocessable)?;
    let (programme, partners) = load(&app, &within).await?;
    let own = own(&within, partners);
    let accepted = |it: &Partner| programme.charter.as_ref().is_some_and(|charter| it.has_accepted(charter));
    for partner in own.iter().filter(|it| !accepted(it)) {
        let id = partner.organisation.id;
        if let Err(error) = accept_charter(&app, &within.actor, within.programme, id, version).await {
            refusal(error)?;
            return Ok((StatusCode::CONFLICT, page(&visitor, &programme, &own, true)).into_response());
        }
    }
    Ok(see(path(within.slug.as_str(), Tab::Organisation)))
}

fn page(visitor: &Visitor, programme: &Programme, own: &[Partner], has_changed: bool) -> Page {
    let t = visitor.texts;
    let slug = programme.slug.as_str();
    let action = format!("/programmes/{slug}/charter");
    let names = t.list_and(own.iter().map(|it| it.organisation.name.as_str()));
    let place = Place::new(t.settings_charter())
        .within(section(visitor, programme, Some(Tab::Organisation)))
        .under(t.programme_tab_organisation(), path(slug, Tab::Organisation));
    let names = names.as_str();
    let accepted_for = part(rsx! { <p>(&names)</p> });
    layout(
        visitor,
        &place,
        rsx! {
            <h1>(t.settings_charter())</h1>
            @if has_changed {
                (notice(Kind::Warning, t.recruit_charter_changed(), rsx! { <p>(t.recruit_charter_changed_text())</p> }))
            }
            @if let Some(charter) = &programme.charter {
                @let text = documents::markdown::to_html(charter.text.as_str());
                @let text = Raw::<_, hypertext::context::Node>::dangerously_create(&text);
                <div class="prose">(text)</div>
                @if own.iter().all(|it| it.has_accepted(charter)) {
                    (notice(Kind::Success, t.settings_charter_accepted(), &accepted_for))
                } @else {
                    <form method="post" action=(&action)>
                        <input type="hidden" name="version" value=(charter.version)>
                        <p class="button-row">(button(t.recruit_charter_accept(names), Tone::Main))</p>
                    </form>
                }
            } @else {
                (empty_state(t.settings_charter_none(), t.settings_charter_lead(), ""))
            }
        },
    )
}
