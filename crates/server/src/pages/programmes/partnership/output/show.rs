//! The text of an output as it stands, what comes next, and what it is called.

use super::list::{DETAILS, details_fields, read_details};
use super::{Own, SAMPLE_TEXT, View, words};
use crate::errors::{Problem, refusal};
use crate::forms::Form;
use crate::pages::components::buttons::{Tone, button, link_button};
use crate::pages::components::notices::{empty_state, error_summary};
use crate::pages::programmes::see;
use crate::pages::{Page, Sample};
use crate::policy::Policy;
use crate::routes::Route;
use crate::visitor::{Visitor, Within};
use actions::App;
use actions::outputs::change_details;
use axum::extract::{Path, State};
use axum::response::Response;
use domain::output::OutputState;
use hypertext::prelude::*;

const PATH: &str = "/programmes/{programme}/partnership/{partnership}/outputs/{output}";

pub(super) fn routes() -> Vec<Route> {
    vec![
        Route::get(PATH, Policy::Participant, show),
        Route::get(
            "/programmes/{programme}/partnership/{partnership}/outputs/{output}/details",
            Policy::Participant,
            ask_details,
        ),
        Route::post(
            "/programmes/{programme}/partnership/{partnership}/outputs/{output}/details",
            Policy::Participant,
            take_details,
        ),
    ]
}

pub(super) fn samples() -> Vec<Sample> {
    vec![
        Sample { name: "output-idea", page: |visitor| page(visitor, &Own::sample(OutputState::Idea), "") },
        Sample {
            name: "output-draft",
            page: |visitor| page(visitor, &Own::sample(OutputState::Draft), SAMPLE_TEXT),
        },
        Sample {
            name: "output-details",
            page: |visitor| {
                let own = Own::sample(OutputState::Draft);
                let form = filled(&own);
                details_page(visitor, &own, &form)
            },
        },
    ]
}

async fn show(
    State(app): State<App>,
    visitor: Visitor,
    within: Within,
    Path((_, partnership, output)): Path<(String, String, String)>,
) -> Result<Page, Problem> {
    let mut tx = app.store.read().await?;
    let own = Own::load(&app, &mut tx, &within, (&partnership, &output)).await?;
    let text = own.text(&mut tx, own.output.newest).await?;
    Ok(page(&visitor, &own, &text))
}

fn page(visitor: &Visitor, own: &Own, text: &str) -> Page {
    let t = visitor.texts;
    let path = own.path(View::Text);
    let (write, details) = (format!("{path}/text"), format!("{path}/details"));
    let next = match own.output.state {
        OutputState::Idea => t.output_next_idea(),
        OutputState::Draft => t.output_next_draft(),
        OutputState::Reviewed { .. } => t.output_next_reviewed(),
        OutputState::Published(_) => t.output_next_published(),
    };
    let formats = ["md", "html"];
    let main = rsx! {
        @if own.output.newest == 0 {
            (empty_state(t.output_nothing_written(), next.clone(), link_button(t.output_write(), &write, Tone::Main)))
        } @else {
            <p class="lead">(&next)</p>
            <div class="button-row">
                (link_button(t.output_write(), &write, Tone::Main))
                (link_button(t.output_change_details(), &details, Tone::Quiet))
            </div>
            (own.article(text))
            <section aria-labelledby="export">
                <h2 id="export">(t.output_export())</h2>
                <p>(t.output_export_text())</p>
                <ul class="plain-list">
                    @for format in formats {
                        <li><a href={ (&path) "/export/" (format) }>(export_label(visitor, format))</a></li>
                    }
                </ul>
            </section>
        }
    };
    own.page(visitor, View::Text, main)
}

fn export_label(visitor: &Visitor, format: &str) -> String {
    match format {
        "md" => visitor.texts.output_export_markdown(),
        _ => visitor.texts.output_export_html(),
    }
}

fn filled(own: &Own) -> Form {
    let details = &own.output.details;
    Form::with([
        ("title", details.title.to_string()),
        ("kind", details.kind.code().to_owned()),
        ("audience", details.audience.as_ref().map(ToString::to_string).unwrap_or_default()),
        ("language", details.language.code().to_owned()),
        ("version", own.output.version.to_string()),
    ])
}

async fn ask_details(
    State(app): State<App>,
    visitor: Visitor,
    within: Within,
    Path((_, partnership, output)): Path<(String, String, String)>,
) -> Result<Page, Problem> {
    let mut tx = app.store.read().await?;
    let own = Own::load(&app, &mut tx, &within, (&partnership, &output)).await?;
    Ok(details_page(&visitor, &own, &filled(&own)))
}

async fn take_details(
    State(app): State<App>,
    visitor: Visitor,
    within: Within,
    Path((_, partnership, output)): Path<(String, String, String)>,
    mut form: Form,
) -> Result<Response, Problem> {
    let t = visitor.texts;
    form.only(&[&DETAILS[..], &["version"]].concat())?;
    let mut tx = app.store.read().await?;
    let own = Own::load(&app, &mut tx, &within, (&partnership, &output)).await?;
    drop(tx);
    let version: u32 = form.value("version").parse().map_err(|_| Problem::Unprocessable)?;
    let Some(details) = read_details(t, &mut form) else {
        return Ok(form.refused(details_page(&visitor, &own, &form)));
    };
    match change_details(&app, &within.actor, own.place(), version, details).await {
        Ok(_) => Ok(see(own.path(View::Text))),
        Err(error) => {
            form.refuse("title", words::cannot_offer(t, refusal(error)?));
            Ok(form.refused(details_page(&visitor, &own, &form)))
        }
    }
}

fn details_page(visitor: &Visitor, own: &Own, form: &Form) -> Page {
    let t = visitor.texts;
    let action = format!("{}/details", own.path(View::Text));
    let main = rsx! {
        (error_summary(t, form))
        <h2>(t.output_change_details())</h2>
        <form method="post" action=(&action) novalidate>
            <input type="hidden" name="version" value=(form.value("version"))>
            (details_fields(t, form))
            <div class="button-row">(button(t.common_save(), Tone::Main))</div>
        </form>
    };
    own.page(visitor, View::Text, main)
}
