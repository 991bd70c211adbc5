//! The versions of a text: who wrote what and when, and taking an old one up again.

use super::{Own, SAMPLE_TEXT, View};
use crate::errors::Problem;
use crate::forms::Form;
use crate::pages::components::buttons::{Tone, button_form};
use crate::pages::components::tables::{Column, Table, table};
use crate::pages::components::{Part, paragraph, part};
use crate::pages::programmes::see;
use crate::pages::{Page, Sample};
use crate::policy::Policy;
use crate::routes::Route;
use crate::visitor::{Visitor, Within};
use actions::App;
use actions::outputs::restore;
use axum::extract::{Path, State};
use axum::response::Response;
use documents::merge::{Line, difference};
use domain::output::{OutputState, TextVersion};
use hypertext::prelude::*;
use storage::outputs;

const PATH: &str = "/programmes/{programme}/partnership/{partnership}/outputs/{output}/versions";

pub(super) fn routes() -> Vec<Route> {
    vec![
        Route::get(PATH, Policy::Participant, list),
        Route::get(
            "/programmes/{programme}/partnership/{partnership}/outputs/{output}/versions/{number}",
            Policy::Participant,
            show,
        ),
        Route::post(
            "/programmes/{programme}/partnership/{partnership}/outputs/{output}/versions/{number}/restoration",
            Policy::Participant,
            take_up,
        ),
    ]
}

pub(super) fn samples() -> Vec<Sample> {
    fn version(own: &Own, number: u32, restores: Option<u32>) -> TextVersion {
        let (by, at) = (own.workspace.me(), own.workspace.now);
        TextVersion { number, by, at, restores, joins: number == 2, words: 24 }
    }
    vec![
        Sample {
            name: "output-versions",
            page: |visitor| {
                let own = Own::sample(OutputState::Reviewed { version: 2 });
                let all = [version(&own, 3, Some(1)), version(&own, 2, None), version(&own, 1, None)];
                list_page(visitor, &own, &all)
            },
        },
        Sample {
            name: "output-version",
            page: |visitor| {
                let own = Own::sample(OutputState::Draft);
                let before = SAMPLE_TEXT.replace("kahdesti", "kerran");
                one_page(visitor, &own, &version(&own, 2, None), (&before, SAMPLE_TEXT))
            },
        },
    ]
}

async fn list(
    State(app): State<App>,
    visitor: Visitor,
    within: Within,
    Path((_, partnership, output)): Path<(String, String, String)>,
) -> Result<Page, Problem> {
    let mut tx = app.store.read().await?;
    let own = Own::load(&app, &mut tx, &within, (&partnership, &output)).await?;
    let versions = outputs::versions(&mut tx, &own.workspace.inside, own.output.id).await?;
    Ok(list_page(&visitor, &own, &versions))
}

async fn show(
    State(app): State<App>,
    visitor: Visitor,
    within: Within,
    Path((_, partnership, output, number)): Path<(String, String, String, String)>,
) -> Result<Page, Problem> {
    let number: u32 = number.parse().map_err(|_| Problem::NotFound)?;
    let mut tx = app.store.read().await?;
    let own = Own::load(&app, &mut tx, &within, (&partnership, &output)).await?;
    let versions = outputs::versions(&mut tx, &own.workspace.inside, own.output.id).await?;
    let version = versions.iter().find(|it| it.number == number).ok_or(Problem::NotFound)?;
    let before = own.text(&mut tx, number - 1).await?;
    let text = own.text(&mut tx, number).await?;
    Ok(one_page(&visitor, &own, version, (&before, &text)))
}

async fn take_up(
    State(app): State<App>,
    within: Within,
    Path((_, partnership, output, number)): Path<(String, String, String, String)>,
    form: Form,
) -> Result<Response, Problem> {
    form.only(&[])?;
    let number: u32 = number.parse().map_err(|_| Problem::NotFound)?;
    let mut tx = app.store.read().await?;
    let own = Own::load(&app, &mut tx, &within, (&partnership, &output)).await?;
    drop(tx);
    restore(&app, &within.actor, own.place(), number).await?;
    Ok(see(own.path(View::Text)))
}

fn list_page(visitor: &Visitor, own: &Own, versions: &[TextVersion]) -> Page {
    let t = visitor.texts;
    let path = &own.path(View::Versions);
    let row = |it: &TextVersion| -> Vec<Part> {
        vec![
            part(rsx! { <a href={ (path) "/" (it.number.to_string()) }>(t.output_version(it.number))</a> }),
            part(own.workspace.people.name(t, it.by)),
            part(t.moment(it.at, visitor.time_zone)),
            part(t.number(i64::from(it.words))),
            part(remarks(visitor, own, it)),
        ]
    };
    let all = Table {
        caption: t.output_versions_caption(),
        columns: vec![
            Column::words(t.output_version_heading()),
            Column::words(t.output_version_by()),
            Column::words(t.output_version_at()),
            Column::figures(t.output_version_words()),
            Column::words(t.output_version_remarks()),
        ],
        rows: versions.iter().map(row).collect(),
    };
    let main = rsx! {
        @if versions.is_empty() { (paragraph(t.output_nothing_written())) } @else { (table(&all)) }
    };
    own.page(visitor, View::Versions, main)
}

fn remarks(visitor: &Visitor, own: &Own, it: &TextVersion) -> String {
    let t = visitor.texts;
    let mut remarks = Vec::new();
    remarks.extend(it.restores.map(|number| t.output_version_restores(number)));
    if it.joins {
        remarks.push(t.output_version_joins());
    }
    let reviewed = match own.output.state {
        OutputState::Reviewed { version } => Some(version),
        OutputState::Published(publication) => Some(publication.reviewed),
        _ => None,
    };
    if reviewed == Some(it.number) {
        remarks.push(t.output_version_reviewed());
    }
    let published = own.output.publication().and(own.output.offer.as_ref()).map(|it| it.terms.version);
    if published == Some(it.number) {
        remarks.push(t.output_version_published());
    }
    if remarks.is_empty() { "–".to_owned() } else { remarks.join("; ") }
}

fn one_page(visitor: &Visitor, own: &Own, version: &TextVersion, (before, text): (&str, &str)) -> Page {
    let t = visitor.texts;
    let restoration = format!("{}/{}/restoration", own.path(View::Versions), version.number);
    let by = own.workspace.people.name(t, version.by);
    let lines = difference(before, text, 2);
    let main = rsx! {
        <h2>(t.output_version(version.number))</h2>
        <p>(t.output_version_written(&by, t.moment(version.at, visitor.time_zone)))</p>
        <h3>(t.output_version_changes())</h3>
        <div class="difference">
            @for line in &lines {
                @match line {
                    Line::Same(text) => <p>(if text.is_empty() { "\u{a0}" } else { text.as_str() })</p>,
                    Line::Added(text) => <p class="added"><ins>(text)</ins></p>,
                    Line::Removed(text) => <p class="removed"><del>(text)</del></p>,
                    Line::Skipped(count) => <p class="skipped">(t.output_version_skipped(u32::try_from(*count).unwrap_or(u32::MAX)))</p>,
                }
            }
        </div>
        <h3>(t.output_version_whole())</h3>
        (own.article(text))
        @if version.number != own.output.newest {
            <p>(t.output_restore_text())</p>
            (button_form(t.output_restore(), &restoration, Tone::Quiet))
        }
    };
    own.page(visitor, View::Versions, main)
}
