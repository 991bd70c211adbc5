//! Handing a file in.

use super::super::section::{Tab, section};
use super::super::settings::sample_programme;
use super::{import_id, load, of_file, see, start, steps, words};
use crate::errors::{Problem, refusal};
use crate::forms::Form;
use crate::pages::components::buttons::{Tone, button};
use crate::pages::components::fields::{Field, field};
use crate::pages::components::notices::error_summary;
use crate::pages::components::part;
use crate::pages::components::tables::{Column, Table, table};
use crate::pages::layout::{Place, layout};
use crate::pages::{Page, Sample};
use crate::policy::Policy;
use crate::routes::Route;
use crate::visitor::{Visitor, Within};
use actions::App;
use actions::imports::{MOST_BYTES, discard_import, stage_import};
use axum::extract::{Multipart, Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use domain::ShortText;
use domain::import::Import;
use domain::programme::Programme;
use hypertext::prelude::*;
use storage::imports::{self, Waiting};

/// A larger file than this is cut off while it comes. Between the two limits it is passed over and the page says why
/// it is too large; a cut connection could not.
const BODY_LIMIT_BYTES: usize = 4 * MOST_BYTES as usize;

pub(super) fn routes() -> Vec<Route> {
    vec![
        Route::get("/programmes/{programme}/import", Policy::Organiser, show),
        Route::post("/programmes/{programme}/import", Policy::Organiser, hand_in)
            .with_body_limit(BODY_LIMIT_BYTES),
        Route::post("/programmes/{programme}/import/{import}/removal", Policy::Organiser, discard),
    ]
}

pub(super) fn samples() -> Vec<Sample> {
    fn waiting() -> Vec<Waiting> {
        let file_name = ShortText::parse("ilmoittautuneet 2027.xlsx");
        let id = uuid::Uuid::from_u128(61).into();
        let created_at = sample_programme().created_at;
        file_name.into_iter().map(|file_name| Waiting { id, file_name, created_at }).collect()
    }
    vec![
        Sample { name: "import", page: |visitor| page(visitor, &sample_programme(), &[], &Form::blank()) },
        Sample {
            name: "import-refused",
            page: |visitor| {
                let mut form = Form::blank();
                form.refuse("file", visitor.texts.import_unreadable_old_workbook());
                page(visitor, &sample_programme(), &waiting(), &form)
            },
        },
    ]
}

async fn show(State(app): State<App>, visitor: Visitor, within: Within) -> Result<Page, Problem> {
    shown(&app, &visitor, &within, &Form::blank()).await
}

async fn shown(app: &App, visitor: &Visitor, within: &Within, form: &Form) -> Result<Page, Problem> {
    let programme = load(app, within).await?;
    let mut tx = app.store.read().await?;
    let waiting = imports::list(&mut tx, &within.scope()?).await?;
    Ok(page(visitor, &programme, &waiting, form))
}

async fn hand_in(
    State(app): State<App>,
    visitor: Visitor,
    within: Within,
    upload: Multipart,
) -> Result<Response, Problem> {
    let t = visitor.texts;
    let (status, remedy) = match received(upload).await? {
        Received::Nothing => (StatusCode::UNPROCESSABLE_ENTITY, t.import_choose_file()),
        Received::TooLarge => {
            let most = u32::try_from(MOST_BYTES >> 20).unwrap_or(u32::MAX);
            (StatusCode::PAYLOAD_TOO_LARGE, t.import_too_large(most))
        }
        Received::File { name, content } => {
            match stage_import(&app, &within.actor, within.programme, &name, content).await {
                Ok(id) => return Ok(see(of_file(within.slug.as_str(), id, ""))),
                Err(error) => (StatusCode::UNPROCESSABLE_ENTITY, words::cannot_stage(t, &refusal(error)?)),
            }
        }
    };
    let mut form = Form::blank();
    form.refuse("file", remedy);
    Ok((status, shown(&app, &visitor, &within, &form).await?).into_response())
}

enum Received {
    File { name: String, content: Vec<u8> },
    Nothing,
    TooLarge,
}

/// The one file of the form. Anything else in it is refused, and of too large a file nothing is kept.
async fn received(mut upload: Multipart) -> Result<Received, Problem> {
    let of_status = |error: axum::extract::multipart::MultipartError| match error.status() {
        StatusCode::PAYLOAD_TOO_LARGE => Problem::TooLarge,
        _ => Problem::BadRequest,
    };
    let mut received = Received::Nothing;
    while let Some(mut field) = upload.next_field().await.map_err(of_status)? {
        if field.name() != Some("file") || !matches!(received, Received::Nothing) {
            return Err(Problem::Unprocessable);
        }
        let name = field.file_name().unwrap_or_default().to_owned();
        let (mut content, mut bytes) = (Vec::new(), 0_u64);
        while let Some(chunk) = field.chunk().await.map_err(of_status)? {
            bytes += chunk.len() as u64;
            if bytes > MOST_BYTES {
                content = Vec::new();
            } else {
                content.extend_from_slice(&chunk);
            }
        }
        received = match bytes {
            0 if name.is_empty() => Received::Nothing,
            bytes if bytes > MOST_BYTES => Received::TooLarge,
            _ => Received::File { name, content },
        };
    }
    Ok(received)
}

async fn discard(
    State(app): State<App>,
    within: Within,
    Path((_, import)): Path<(String, String)>,
    form: Form,
) -> Result<Response, Problem> {
    form.only(&[])?;
    discard_import(&app, &within.actor, within.programme, import_id(&import)?).await?;
    Ok(see(start(within.slug.as_str())))
}

fn page(visitor: &Visitor, programme: &Programme, waiting: &[Waiting], form: &Form) -> Page {
    let t = visitor.texts;
    let slug = programme.slug.as_str();
    let most = u32::try_from(MOST_BYTES >> 20).unwrap_or(u32::MAX);
    let file =
        Field::file("file", t.import_file(), ".csv,.tsv,.txt,.xlsx,.gz").hint(t.import_file_hint(most));
    let row = |it: &Waiting| {
        let href = of_file(slug, it.id, "");
        vec![
            part(rsx! { <a href=(href)>(it.file_name.as_str())</a> }),
            part(t.moment(it.created_at, visitor.time_zone)),
        ]
    };
    let days = u32::try_from(Import::LIFE.num_days()).unwrap_or(u32::MAX);
    let waiting_table = Table {
        caption: t.import_waiting_hint(days),
        columns: vec![Column::words(t.import_file()), Column::words(t.import_handed_in())],
        rows: waiting.iter().map(row).collect(),
    };
    let place = Place::new(t.import_title()).within(section(visitor, programme, Some(Tab::Import)));
    layout(
        visitor,
        &place,
        rsx! {
            (error_summary(t, form))
            (steps(t, 0))
            <h1>(t.import_title())</h1>
            <p class="lead">(t.import_lead())</p>
            <form method="post" action=(start(slug)) enctype="multipart/form-data" novalidate>
                (field(t, form, &file))
                <div class="button-row">(button(t.import_upload(), Tone::Main))</div>
            </form>
            @if !waiting.is_empty() {
                <section aria-labelledby="waiting">
                    <h2 id="waiting">(t.import_waiting())</h2>
                    (table(&waiting_table))
                </section>
            }
        },
    )
}
