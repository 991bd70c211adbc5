//! What was taken in. The figures are in the address, so that the page can be shown again; they say nothing of anybody.

use super::super::section::{Tab, path, section};
use super::super::settings::sample_programme;
use super::{load, start};
use crate::errors::Problem;
use crate::pages::components::buttons::{Tone, link_button};
use crate::pages::components::notices::{Kind, notice};
use crate::pages::components::part;
use crate::pages::layout::{Place, layout};
use crate::pages::{Page, Sample};
use crate::policy::Policy;
use crate::routes::Route;
use crate::visitor::{Visitor, Within};
use actions::App;
use actions::imports::Taken;
use axum::extract::{Query, State};
use domain::programme::Programme;
use hypertext::prelude::*;
use serde::Deserialize;

pub(super) fn routes() -> Vec<Route> {
    vec![Route::get("/programmes/{programme}/import/done", Policy::Organiser, show)]
}

pub(super) fn samples() -> Vec<Sample> {
    vec![Sample {
        name: "import-done",
        page: |visitor| {
            page(visitor, &sample_programme(), Figures { added: 46, changed: 1, unchanged: 3, left: 2 })
        },
    }]
}

#[derive(Clone, Copy, Deserialize)]
struct Figures {
    added: u32,
    changed: u32,
    unchanged: u32,
    left: u32,
}

/// The address of the page that says what was done.
pub(super) fn address(slug: &str, it: Taken) -> String {
    let Taken { added, changed, unchanged, left_out, .. } = it;
    format!("{}/done?added={added}&changed={changed}&unchanged={unchanged}&left={left_out}", start(slug))
}

async fn show(
    State(app): State<App>,
    visitor: Visitor,
    within: Within,
    Query(figures): Query<Figures>,
) -> Result<Page, Problem> {
    Ok(page(&visitor, &load(&app, &within).await?, figures))
}

fn page(visitor: &Visitor, programme: &Programme, it: Figures) -> Page {
    let t = visitor.texts;
    let slug = programme.slug.as_str();
    let (people, again) = (path(slug, Tab::People), start(slug));
    let rest = [
        (it.changed, t.import_done_changed(it.changed)),
        (it.unchanged, t.import_done_unchanged(it.unchanged)),
        (it.left, t.import_done_left(it.left)),
    ];
    let rest: Vec<String> =
        rest.into_iter().filter(|(count, _)| *count > 0).map(|(_, words)| words).collect();
    let body = part(rsx! { @for words in &rest { <p>(words)</p> } });
    let place = Place::new(t.import_done_title()).within(section(visitor, programme, Some(Tab::Import)));
    layout(
        visitor,
        &place,
        rsx! {
            <h1>(t.import_done_title())</h1>
            (notice(Kind::Success, t.import_done_added(it.added), &body))
            <p>(t.import_no_mail())</p>
            <div class="button-row">
                (link_button(t.programme_see_people(), &people, Tone::Main))
                (link_button(t.import_another(), &again, Tone::Quiet))
            </div>
        },
    )
}
