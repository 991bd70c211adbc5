//! A person's own data as a file: JSON for programs and a page to read.

use crate::errors::Problem;
use crate::policy::Policy;
use crate::routes::Route;
use crate::visitor::{Insider, Visitor, Within};
use actions::App;
use axum::extract::State;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use documents::archive::{File, zip};
use domain::access::Actor;
use domain::{ProgrammeId, Timestamp};
use hypertext::prelude::*;
use serde_json::{Map, Value};
use storage::own_data::{OwnRow, OwnTable, OwnValue, of_person};
use storage::persons;

pub(super) fn routes() -> Vec<Route> {
    vec![
        Route::get("/account/data", Policy::SignedIn, all).after_recent_sign_in(),
        Route::get("/programmes/{programme}/me/data", Policy::Participant, of_programme)
            .after_recent_sign_in(),
    ]
}

async fn all(State(app): State<App>, visitor: Visitor, Insider(actor): Insider) -> Result<Response, Problem> {
    download(&app, &visitor, &actor, None, "crossmentor-data").await
}

async fn of_programme(State(app): State<App>, visitor: Visitor, within: Within) -> Result<Response, Problem> {
    let name = format!("{}-data", within.slug);
    download(&app, &visitor, &within.actor, Some(within.programme), &name).await
}

async fn download(
    app: &App,
    visitor: &Visitor,
    actor: &Actor,
    programme: Option<ProgrammeId>,
    name: &str,
) -> Result<Response, Problem> {
    let mut tx = app.store.read().await?;
    let person = persons::find(&mut tx, actor.person).await?.ok_or(Problem::NotFound)?;
    let mut tables = of_person(&mut tx, &person, programme).await?;
    drop(tx);
    let kept = take_files(&mut tables);
    let json = serde_json::to_vec_pretty(&to_json(&tables)).map_err(Problem::broken)?;
    let html = to_html(visitor, &tables, app.clock.now()).into_bytes();
    let mut files: Vec<File> = [("data.json", json), ("data.html", html)]
        .map(|(name, content)| File { name: name.to_owned(), content })
        .into();
    files.extend(kept);
    let archive = zip(&files).map_err(Problem::broken)?;
    let disposition = format!("attachment; filename=\"{name}.zip\"");
    let headers =
        [(header::CONTENT_TYPE, "application/zip".to_owned()), (header::CONTENT_DISPOSITION, disposition)];
    Ok((headers, archive).into_response())
}

/// Takes the files out of the tables, to stand beside them; in each one's place comes its name in the archive.
fn take_files(tables: &mut [OwnTable]) -> Vec<File> {
    let mut files = Vec::new();
    for table in tables {
        for row in &mut table.rows {
            let given = row.iter().find_map(|(column, value)| match value {
                OwnValue::Text(it) if *column == "name" => it.rsplit_once('.').map(|it| it.1.to_owned()),
                _ => None,
            });
            let ending = given.filter(|it| it.chars().all(|c| c.is_ascii_alphanumeric()));
            for (_, value) in row.iter_mut() {
                if let OwnValue::File(content) = value {
                    let number = files.len() + 1;
                    let name = format!("files/{number}.{}", ending.as_deref().unwrap_or("bin"));
                    files.push(File { name: name.clone(), content: std::mem::take(content) });
                    *value = OwnValue::Text(name);
                }
            }
        }
    }
    files
}

/// Each table by its name, each row by its columns' names.
fn to_json(tables: &[OwnTable]) -> Value {
    let row = |row: &OwnRow| {
        let columns = row.iter().map(|(name, value)| ((*name).to_owned(), value.to_json()));
        Value::Object(columns.collect::<Map<String, Value>>())
    };
    let tables =
        tables.iter().map(|it| (it.table.to_owned(), Value::Array(it.rows.iter().map(row).collect())));
    Value::Object(tables.collect())
}

/// A page that stands alone: it is opened from a disk, without this site's style.
fn to_html(visitor: &Visitor, tables: &[OwnTable], now: Timestamp) -> String {
    let t = visitor.texts;
    rsx! {
        <!DOCTYPE html>
        <html lang=(t.language().code())>
            <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>(t.data_title())</title>
            </head>
            <body>
                <main>
                    <h1>(t.data_title())</h1>
                    <p>(t.data_made(t.moment(now, visitor.time_zone)))</p>
                    <p>(t.data_note())</p>
                    @for table in tables {
                        <h2>(table.table)</h2>
                        @for row in &table.rows {
                            <dl>
                                @for (name, value) in row {
                                    @if let Some(words) = words(visitor, name, value) {
                                        <dt>(name)</dt><dd>(words)</dd>
                                    }
                                }
                            </dl>
                            <hr>
                        }
                    }
                </main>
            </body>
        </html>
    }
    .render()
    .into_inner()
}

/// What a reader can make something of: not ids, not what is empty, not the markup of a letter whose text stands beside.
fn words(visitor: &Visitor, name: &str, value: &OwnValue) -> Option<String> {
    let t = visitor.texts;
    Some(match value {
        OwnValue::Nothing | OwnValue::Id(_) | OwnValue::File(_) => return None,
        OwnValue::Text(_) if name == "html" => return None,
        OwnValue::Text(it) if it.is_empty() => return None,
        OwnValue::Text(it) => it.clone(),
        OwnValue::Yes(true) => t.common_yes(),
        OwnValue::Yes(false) => t.common_no(),
        OwnValue::Number(it) => t.number(*it),
        OwnValue::Day(it) => t.date(*it),
        OwnValue::Moment(it) => t.moment(*it, visitor.time_zone),
        OwnValue::Structure(it) => serde_json::to_string_pretty(it).unwrap_or_default(),
    })
}
