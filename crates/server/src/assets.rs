//! Our style sheet, scripts and pictures, compiled into the binary.
//!
//! All live under `/assets/<hash of all of them>/`, so browsers keep them for ever and never mix two versions, also
//! when one script imports another. The style sheet is the files of `assets/css`, one per component, in one piece.

use crate::errors::Problem;
use crate::policy::Policy;
use crate::routes::Route;
use axum::extract::Path;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use rust_embed::RustEmbed;
use sha2::{Digest, Sha256};
use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::LazyLock;

#[derive(RustEmbed)]
#[folder = "assets/"]
struct Files;

/// Every asset by its name, and the version they share.
struct Assets {
    version: String,
    contents: BTreeMap<String, Cow<'static, [u8]>>,
}

/// The name of the style sheet.
pub const STYLES: &str = "app.css";

static ASSETS: LazyLock<Assets> = LazyLock::new(|| {
    let mut contents = BTreeMap::new();
    let mut styles = Vec::new();
    let mut names: Vec<_> = Files::iter().collect();
    names.sort();
    for name in names {
        let Some(file) = Files::get(&name) else { continue };
        if name.starts_with("css/") {
            styles.extend_from_slice(&file.data);
        } else {
            contents.insert(name.into_owned(), file.data);
        }
    }
    // The pictures drawn on the server bring the rules of their own classes.
    styles.extend_from_slice(b"@layer components {");
    styles.extend_from_slice(documents::pictures::STYLE.as_bytes());
    styles.extend_from_slice(b"}");
    contents.insert(STYLES.to_owned(), Cow::Owned(styles));

    let mut hash = Sha256::new();
    for (name, content) in &contents {
        hash.update(name.as_bytes());
        hash.update(Sha256::digest(content));
    }
    let version = hash.finalize().iter().take(6).map(|byte| format!("{byte:02x}")).collect();
    Assets { version, contents }
});

/// The address of an asset: `asset("js/app.js")`. A name that is not there is a mistake that the tests of pages find.
pub fn asset(name: &str) -> String {
    debug_assert!(ASSETS.contents.contains_key(name), "there is no asset {name}");
    format!("/assets/{}/{name}", ASSETS.version)
}

/// An asset's content, as for a file that has to stand alone.
pub fn content(name: &str) -> Option<&'static [u8]> {
    ASSETS.contents.get(name).map(AsRef::as_ref)
}

pub(crate) fn routes() -> Vec<Route> {
    vec![
        Route::get("/assets/{version}/{*name}", Policy::Public, file),
        Route::get("/favicon.ico", Policy::Public, icon),
    ]
}

async fn file(Path((version, name)): Path<(String, String)>) -> Result<Response, Problem> {
    // An old version's address would be kept for ever with the new version's content.
    if version != ASSETS.version {
        return Err(Problem::NotFound);
    }
    serve(&name)
}

async fn icon() -> Result<Response, Problem> {
    serve("icon.svg")
}

fn serve(name: &str) -> Result<Response, Problem> {
    let content = content(name).ok_or(Problem::NotFound)?;
    let kind = match name.rsplit_once('.').map(|(_, ending)| ending) {
        Some("css") => "text/css; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("svg") => "image/svg+xml",
        _ => "application/octet-stream",
    };
    let headers =
        [(header::CONTENT_TYPE, kind), (header::CACHE_CONTROL, "public, max-age=31536000, immutable")];
    Ok((headers, content).into_response())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_style_sheet_begins_with_the_order_of_its_layers() {
        let styles = std::str::from_utf8(content(STYLES).expect("the style sheet")).expect("text");
        assert!(
            styles.starts_with("@layer reset, tokens, base, layout, components, utilities;"),
            "{styles:.200}"
        );
    }
}
