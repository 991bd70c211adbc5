//! The text as a file.

use super::{Own, as_picture, words};
use crate::errors::Problem;
use crate::policy::Policy;
use crate::routes::Route;
use crate::upload::download;
use crate::visitor::{Visitor, Within};
use actions::App;
use axum::extract::{Path, State};
use axum::response::Response;
use documents::markdown::article::{Article, Picture, data_address, pictures, to_markdown, to_page};
use domain::Slug;
use std::collections::HashMap;
use storage::attachments;

pub(super) fn routes() -> Vec<Route> {
    vec![Route::get(
        "/programmes/{programme}/partnership/{partnership}/outputs/{output}/export/{format}",
        Policy::Participant,
        take_down,
    )]
}

async fn take_down(
    State(app): State<App>,
    visitor: Visitor,
    within: Within,
    Path((_, partnership, output, format)): Path<(String, String, String, String)>,
) -> Result<Response, Problem> {
    let t = visitor.texts;
    let mut tx = app.store.read().await?;
    let own = Own::load(&app, &mut tx, &within, (&partnership, &output)).await?;
    if own.output.newest == 0 {
        return Err(Problem::NotFound);
    }
    let text = own.text(&mut tx, own.output.newest).await?;
    let members = own.workspace.partnership.current().map(|it| it.participant);
    let authors = own.output.offer.as_ref().map_or_else(|| members.collect(), |it| it.terms.authors.clone());
    let authors = own.workspace.people.names(t, authors);
    let terms = own.output.offer.as_ref().map_or_else(String::new, |it| words::licence(t, it.terms.licence));
    let details = &own.output.details;
    let title = details.title.as_str();
    let article =
        Article { title, authors: &authors, terms: &terms, language: details.language.code(), source: &text };
    let name = Slug::from_name(title).map_or_else(|| "output".to_owned(), Slug::into_string);
    match format.as_str() {
        "md" => {
            let file = to_markdown(&article).into_bytes();
            Ok(download(&format!("{name}.md"), "text/markdown; charset=utf-8", file))
        }
        "html" => {
            let mut within: HashMap<String, Picture> = HashMap::new();
            for address in pictures(&text) {
                let Some(found) = own.pictures.iter().find(|it| it.name.as_str() == address) else {
                    continue;
                };
                let Some(content) = attachments::content(&mut tx, found).await? else { continue };
                let source = data_address(found.kind.media_type(), &content);
                within.insert(address, Picture { source, ..as_picture(found, "") });
            }
            let file = to_page(&article, |it| within.get(it).cloned()).into_bytes();
            Ok(download(&format!("{name}.html"), "text/html; charset=utf-8", file))
        }
        _ => Err(Problem::NotFound),
    }
}
