//! Keeping a file that somebody hands in.

use crate::App;
use crate::access::must_organise;
use crate::error::ActionError;
use crate::partnerships::inside;
use documents::file_type::{self, FileType, Recognised, Unrecognised};
use domain::access::Actor;
use domain::attachment::{Attachment, CannotKeep, FileKind, Owner, safe_name};
use domain::history::Event;
use domain::{ProgrammeId, ShortText};
use storage::{Tx, attachments};
use uuid::Uuid;

/// A file as it was handed in.
#[derive(Clone, Debug)]
pub struct NewAttachment {
    /// What of its owner's it is about: a meeting, an output.
    pub about: Option<Uuid>,
    /// What the browser calls it.
    pub name: String,
    pub content: Vec<u8>,
    /// What a picture shows, in words.
    pub description: Option<ShortText>,
}

/// Why a file is not kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CannotAttach {
    #[error("{0}")]
    File(#[from] Unrecognised),
    #[error("{0}")]
    Keep(#[from] CannotKeep),
}

/// Keeps a file for its owner. A partnership's present members attach to it, the organisers to the programme.
pub async fn attach(
    app: &App,
    actor: &Actor,
    programme: ProgrammeId,
    owner: Owner,
    new: NewAttachment,
) -> Result<Attachment, ActionError<CannotAttach>> {
    let (new, recognised) = recognised(new).await;
    let mut tx = app.store.begin().await?;
    match owner {
        Owner::Programme => must_organise(actor, programme)?,
        Owner::Partnership(id) => {
            inside(&mut tx, actor, programme, id).await?;
        }
    }
    let recognised = recognised.map_err(|it| ActionError::Refused(it.into()))?;
    let it = keep(app, &mut tx, actor, programme, owner, new, recognised).await?;
    tx.commit().await?;
    Ok(it)
}

/// What the file is, found out away from the threads that answer requests.
pub(crate) async fn recognised(new: NewAttachment) -> (NewAttachment, Result<Recognised, Unrecognised>) {
    let work = tokio::task::spawn_blocking(move || {
        let recognised = file_type::recognise(&new.content, &new.name);
        (new, recognised)
    });
    match work.await {
        Ok(done) => done,
        Err(failed) => std::panic::resume_unwind(failed.into_panic()),
    }
}

/// Keeps a file within a transaction, for somebody who has been found to be allowed to.
pub(crate) async fn keep(
    app: &App,
    tx: &mut Tx,
    actor: &Actor,
    programme: ProgrammeId,
    owner: Owner,
    new: NewAttachment,
    recognised: Recognised,
) -> Result<Attachment, ActionError<CannotAttach>> {
    let used_bytes = attachments::used_bytes(tx, programme, owner).await?;
    let size_bytes = new.content.len() as u64;
    Attachment::check_size(owner, size_bytes, used_bytes).map_err(|it| ActionError::Refused(it.into()))?;
    let kind = kind(recognised.file_type);
    let it = Attachment {
        id: app.id(),
        programme,
        owner,
        about: new.about,
        name: safe_name(&new.name, kind),
        kind,
        size_bytes,
        pixels: recognised.pixels,
        description: new.description,
        by: actor.person,
        created_at: app.clock.now(),
    };
    attachments::insert(tx, &it, new.content).await?;
    app.record(tx, actor, Some(programme), Event::AttachmentAdded, Some(it.id.uuid())).await?;
    Ok(it)
}

const fn kind(it: FileType) -> FileKind {
    match it {
        FileType::Pdf => FileKind::Pdf,
        FileType::Png => FileKind::Png,
        FileType::Jpeg => FileKind::Jpeg,
        FileType::Gif => FileKind::Gif,
        FileType::WebP => FileKind::WebP,
        FileType::Docx => FileKind::Docx,
        FileType::Xlsx => FileKind::Xlsx,
        FileType::Pptx => FileKind::Pptx,
        FileType::Odt => FileKind::Odt,
        FileType::Ods => FileKind::Ods,
        FileType::Odp => FileKind::Odp,
        FileType::Text => FileKind::Text,
    }
}
