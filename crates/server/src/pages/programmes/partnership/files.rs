//! The files that partners share: handing one in, taking one down to one's own machine, and removing one.

use super::workspace::{Room, Workspace};
use crate::errors::{Problem, refusal};
use crate::forms::Form;
use crate::pages::components::audience::Audience;
use crate::pages::components::buttons::{Tone, button};
use crate::pages::components::confirm::{Confirmation, confirm};
use crate::pages::components::fields::{Field, field};
use crate::pages::components::notices::error_summary;
use crate::pages::components::tables::{Column, Table, table};
use crate::pages::components::{paragraph, part};
use crate::pages::programmes::files::{ACCEPTED, as_download, cannot_attach, too_large};
use crate::pages::programmes::see;
use crate::pages::{Page, Sample};
use crate::policy::Policy;
use crate::routes::Route;
use crate::upload::{BODY_LIMIT_BYTES, FILE, Sent, Upload};
use crate::visitor::{Visitor, Within};
use actions::App;
use actions::attachments::{NewAttachment, attach, detach};
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use domain::attachment::{Attachment, FileKind, Owner};
use domain::{AttachmentId, OutputId, PersonId, ShortText};
use hypertext::prelude::*;
use std::collections::HashMap;
use storage::{Tx, attachments, outputs, partnerships};

pub(super) fn routes() -> Vec<Route> {
    vec![
        Route::get("/programmes/{programme}/partnership/{partnership}/files", Policy::Participant, show),
        Route::post("/programmes/{programme}/partnership/{partnership}/files", Policy::Participant, hand_in)
            .with_body_limit(BODY_LIMIT_BYTES),
        Route::get(
            "/programmes/{programme}/partnership/{partnership}/files/{file}",
            Policy::Participant,
            take_down,
        ),
        Route::get(
            "/programmes/{programme}/partnership/{partnership}/files/{file}/removal",
            Policy::Participant,
            ask_removal,
        ),
        Route::post(
            "/programmes/{programme}/partnership/{partnership}/files/{file}/removal",
            Policy::Participant,
            remove,
        ),
    ]
}

pub(super) fn samples() -> Vec<Sample> {
    fn files(them: Vec<Attachment>) -> Files {
        let workspace = Workspace::sample();
        let me = PersonId::new(uuid::Uuid::from_u128(1));
        let first = workspace.people.find(workspace.me()).map(|it| it.name.clone());
        Files { names: first.map(|it| (me, it)).into_iter().collect(), files: them, workspace, me }
    }
    vec![
        Sample { name: "files-none", page: |visitor| page(visitor, &files(vec![]), &Form::blank()) },
        Sample {
            name: "files",
            page: |visitor| {
                let mut form = Form::blank();
                form.refuse(FILE, visitor.texts.attachment_markup());
                page(visitor, &files(sample()), &form)
            },
        },
        Sample {
            name: "files-removal",
            page: |visitor| {
                sample().first().map_or_else(Page::default, |it| removal(visitor, &files(vec![]), it))
            },
        },
    ]
}

fn sample() -> Vec<Attachment> {
    let workspace = Workspace::sample();
    let file = |number: u128, name: &str, kind, size_bytes| {
        ShortText::parse(name).ok().map(|name| Attachment {
            id: AttachmentId::new(uuid::Uuid::from_u128(number)),
            programme: workspace.programme.id,
            owner: Owner::Partnership(workspace.partnership.id),
            about: None,
            name,
            kind,
            size_bytes,
            pixels: None,
            description: None,
            by: PersonId::new(uuid::Uuid::from_u128(number)),
            created_at: workspace.now,
        })
    };
    let plan = file(1, "Työpajan suunnitelma.pdf", FileKind::Pdf, 348_160);
    let figures = file(2, "figures.xlsx", FileKind::Xlsx, 12_400);
    [plan, figures].into_iter().flatten().collect()
}

/// The files of a partnership as one of its members sees them.
struct Files {
    workspace: Workspace,
    files: Vec<Attachment>,
    names: HashMap<PersonId, String>,
    me: PersonId,
}

impl Files {
    async fn load(app: &App, within: &Within, id: &str) -> Result<Self, Problem> {
        let mut tx = app.store.read().await?;
        let workspace = Workspace::load(app, &mut tx, within, id).await?;
        let files = attachments::list_inside(&mut tx, &workspace.inside, None).await?;
        let companions = partnerships::companions(&mut tx, &workspace.inside).await?;
        let names = companions.into_iter().map(|it| (it.person, it.name.into_string())).collect();
        Ok(Self { workspace, files, names, me: within.actor.person })
    }

    /// Whether the reader may remove a file: their own, or that of somebody who is no longer there.
    fn is_removable(&self, it: &Attachment) -> bool {
        it.by == self.me || !self.names.contains_key(&it.by)
    }

    fn path(&self) -> String {
        self.workspace.path(Room::Files)
    }
}

async fn show(
    State(app): State<App>,
    visitor: Visitor,
    within: Within,
    Path((_, partnership)): Path<(String, String)>,
) -> Result<Page, Problem> {
    Ok(page(&visitor, &Files::load(&app, &within, &partnership).await?, &Form::blank()))
}

async fn hand_in(
    State(app): State<App>,
    visitor: Visitor,
    within: Within,
    Path((_, partnership)): Path<(String, String)>,
    upload: Upload,
) -> Result<Response, Problem> {
    upload.form.only(&[])?;
    let t = visitor.texts;
    let files = Files::load(&app, &within, &partnership).await?;
    let (status, remedy) = match upload.file {
        Sent::Nothing => (StatusCode::UNPROCESSABLE_ENTITY, t.attachment_choose()),
        Sent::TooLarge => (StatusCode::PAYLOAD_TOO_LARGE, too_large(t)),
        Sent::File { name, content } => {
            let owner = Owner::Partnership(files.workspace.partnership.id);
            let new = NewAttachment { about: None, name, content, description: None };
            match attach(&app, &within.actor, within.programme, owner, new).await {
                Ok(_) => return Ok(see(files.path())),
                Err(error) => (StatusCode::UNPROCESSABLE_ENTITY, cannot_attach(t, refusal(error)?)),
            }
        }
    };
    let mut form = Form::blank();
    form.refuse(FILE, remedy);
    Ok((status, page(&visitor, &files, &form)).into_response())
}

async fn find(tx: &mut Tx, workspace: &Workspace, file: &str) -> Result<Attachment, Problem> {
    let id: AttachmentId = file.parse().map_err(|_| Problem::NotFound)?;
    attachments::find_inside(tx, &workspace.inside, id).await?.ok_or(Problem::NotFound)
}

async fn take_down(
    State(app): State<App>,
    within: Within,
    Path((_, partnership, file)): Path<(String, String, String)>,
) -> Result<Response, Problem> {
    let mut tx = app.store.read().await?;
    let workspace = Workspace::load(&app, &mut tx, &within, &partnership).await?;
    let found = find(&mut tx, &workspace, &file).await?;
    as_download(&mut tx, &found).await
}

async fn ask_removal(
    State(app): State<App>,
    visitor: Visitor,
    within: Within,
    Path((_, partnership, file)): Path<(String, String, String)>,
) -> Result<Page, Problem> {
    let files = Files::load(&app, &within, &partnership).await?;
    let found = find(&mut app.store.read().await?, &files.workspace, &file).await?;
    if files.is_removable(&found) { Ok(removal(&visitor, &files, &found)) } else { Err(Problem::NotFound) }
}

async fn remove(
    State(app): State<App>,
    within: Within,
    Path((_, partnership, file)): Path<(String, String, String)>,
    form: Form,
) -> Result<Response, Problem> {
    form.only(&[])?;
    let mut tx = app.store.read().await?;
    let workspace = Workspace::load(&app, &mut tx, &within, &partnership).await?;
    let found = find(&mut tx, &workspace, &file).await?;
    // A picture of an output is removed from where it is shown.
    let output = match found.about.map(OutputId::new) {
        Some(id) => outputs::find_inside(&mut tx, &workspace.inside, id).await?,
        None => None,
    };
    let back = match output {
        Some(it) => format!("{}/{}/pictures", workspace.path(Room::Output), it.id),
        None => workspace.path(Room::Files),
    };
    drop(tx);
    detach(&app, &within.actor, within.programme, found.owner, found.id).await?;
    Ok(see(back))
}

fn page(visitor: &Visitor, it: &Files, form: &Form) -> Page {
    let t = visitor.texts;
    let path = it.path();
    let most = t.file_size(Attachment::MOST_BYTES);
    let used: u64 = it.files.iter().map(|it| it.size_bytes).sum();
    let file = Field::file(FILE, t.attachment_file(), ACCEPTED)
        .hint(t.attachment_file_hint(&most))
        .seen_by(Audience::Partnership);
    let files = Table {
        caption: t.attachment_used(
            t.file_size(used),
            t.file_size(Owner::Partnership(it.workspace.partnership.id).quota_bytes()),
        ),
        columns: [
            t.attachment_name(),
            t.attachment_size(),
            t.attachment_from(),
            t.attachment_when(),
            t.attachment_act(),
        ]
        .map(Column::words)
        .into(),
        rows: it.files.iter().map(|file| row(visitor, it, file)).collect(),
    };
    let main = rsx! {
        (error_summary(t, form))
        <p class="lead">(t.attachment_lead())</p>
        @if !it.files.is_empty() { (table(&files)) }
        <section aria-labelledby="share">
            <h2 id="share">(t.attachment_share())</h2>
            <form method="post" action=(&path) enctype="multipart/form-data" novalidate>
                (field(t, form, &file))
                <div class="button-row">(button(t.attachment_hand_in(), Tone::Main))</div>
            </form>
        </section>
    };
    it.workspace.page(visitor, Room::Files, &t.attachment_title(), main)
}

fn row(visitor: &Visitor, it: &Files, file: &Attachment) -> Vec<crate::pages::components::Part> {
    let t = visitor.texts;
    let href = format!("{}/{}", it.path(), file.id);
    let removal = format!("{href}/removal");
    let from = it.names.get(&file.by).cloned().unwrap_or_else(|| t.studio_somebody_gone());
    vec![
        part(rsx! { <a href=(&href)>(file.name.as_str())</a> }),
        part(t.file_size(file.size_bytes)),
        part(from),
        part(t.moment(file.created_at, visitor.time_zone)),
        if it.is_removable(file) {
            part(rsx! {
                <a href=(&removal)>(t.common_remove())<span class="visually-hidden">" " (file.name.as_str())</span></a>
            })
        } else {
            part("–")
        },
    ]
}

fn removal(visitor: &Visitor, it: &Files, file: &Attachment) -> Page {
    let t = visitor.texts;
    let back = it.path();
    let action = format!("{back}/{}/removal", file.id);
    let confirmation = Confirmation {
        question: t.attachment_remove_question(file.name.as_str()),
        act: t.attachment_remove(),
        tone: Tone::Danger,
        action: &action,
        back: &back,
    };
    let preview = paragraph(t.attachment_remove_follows());
    let title = t.attachment_remove_question(file.name.as_str());
    it.workspace.inner_page(visitor, Room::Files, &title, confirm(t, &confirmation, &preview, part("")))
}
