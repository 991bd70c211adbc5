//! Files that are attached within a programme: those of the programme itself, and the words that all uploads share.

use crate::errors::Problem;
use crate::policy::Policy;
use crate::routes::Route;
use crate::upload;
use crate::visitor::Within;
use actions::App;
use actions::attachments::CannotAttach;
use axum::extract::{Path, State};
use axum::response::Response;
use documents::file_type::Unrecognised;
use domain::AttachmentId;
use domain::attachment::{Attachment, CannotKeep};
use storage::{Tx, attachments};
use wording::Texts;

/// What file fields suggest to choose from; what is in a file decides.
pub const ACCEPTED: &str =
    ".pdf,.png,.jpg,.jpeg,.gif,.webp,.docx,.xlsx,.pptx,.odt,.ods,.odp,.txt,.md,.csv,.tsv";

pub(super) fn routes() -> Vec<Route> {
    vec![Route::get("/programmes/{programme}/files/{file}", Policy::Member, take_down)]
}

/// The address of a file of the programme itself, such as a joint meeting's material.
pub fn address(slug: &str, id: AttachmentId) -> String {
    format!("/programmes/{slug}/files/{id}")
}

async fn take_down(
    State(app): State<App>,
    within: Within,
    Path((_, file)): Path<(String, String)>,
) -> Result<Response, Problem> {
    let id: AttachmentId = file.parse().map_err(|_| Problem::NotFound)?;
    let mut tx = app.store.read().await?;
    let found = attachments::find_in_programme(&mut tx, &within.scope()?, id).await?;
    as_download(&mut tx, &found.ok_or(Problem::NotFound)?).await
}

/// The bytes of a file that was found, to be kept by whoever asks.
pub async fn as_download(tx: &mut Tx, it: &Attachment) -> Result<Response, Problem> {
    let content = attachments::content(tx, it).await?.ok_or(Problem::NotFound)?;
    Ok(upload::download(it.name.as_str(), it.kind.media_type(), content))
}

/// Why a file was not kept, and what to do.
pub fn cannot_attach(t: &Texts, why: CannotAttach) -> String {
    match why {
        CannotAttach::File(Unrecognised::Empty) => t.attachment_empty(),
        CannotAttach::File(Unrecognised::Markup) => t.attachment_markup(),
        CannotAttach::File(Unrecognised::Macros) => t.attachment_macros(),
        CannotAttach::File(Unrecognised::Damaged) => t.attachment_damaged(),
        CannotAttach::File(Unrecognised::TooManyPixels) => t.attachment_too_many_pixels(),
        CannotAttach::File(Unrecognised::Unknown) => t.attachment_unknown(),
        CannotAttach::Keep(CannotKeep::TooLarge { .. }) => too_large(t),
        CannotAttach::Keep(CannotKeep::NoRoom { left, quota }) => {
            t.attachment_no_room(t.file_size(left), t.file_size(quota))
        }
    }
}

/// What is said of a file larger than any that is kept.
pub fn too_large(t: &Texts) -> String {
    t.attachment_too_large(t.file_size(Attachment::MOST_BYTES))
}
