//! The files of a joint meeting. Links are part of what organisers write about it.

use super::Found;
use crate::errors::{Problem, refusal};
use crate::forms::Form;
use crate::pages::components::audience::Audience;
use crate::pages::components::buttons::{Tone, button};
use crate::pages::components::confirm::{Confirmation, confirm};
use crate::pages::components::fields::{Field, field};
use crate::pages::components::notices::error_summary;
use crate::pages::components::paragraph;
use crate::pages::layout::layout;
use crate::pages::programmes::files::{ACCEPTED, address, cannot_attach, too_large};
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
use domain::{AttachmentId, ShortText};
use hypertext::prelude::*;
use storage::attachments;

pub(super) fn routes() -> Vec<Route> {
    vec![
        Route::get("/programmes/{programme}/joint-meetings/{meeting}/materials", Policy::Organiser, show),
        Route::post("/programmes/{programme}/joint-meetings/{meeting}/materials", Policy::Organiser, hand_in)
            .with_body_limit(BODY_LIMIT_BYTES),
        Route::get(
            "/programmes/{programme}/joint-meetings/{meeting}/materials/{file}/removal",
            Policy::Organiser,
            ask_removal,
        ),
        Route::post(
            "/programmes/{programme}/joint-meetings/{meeting}/materials/{file}/removal",
            Policy::Organiser,
            remove,
        ),
    ]
}

pub(super) fn samples() -> Vec<Sample> {
    fn file() -> Option<Attachment> {
        let found = Found::sample();
        Some(Attachment {
            id: AttachmentId::new(uuid::Uuid::from_u128(1)),
            programme: found.programme.id,
            owner: Owner::Programme,
            about: Some(found.meeting.id.uuid()),
            name: ShortText::parse("slides.pdf").ok()?,
            kind: FileKind::Pdf,
            size_bytes: 348_160,
            pixels: None,
            description: None,
            by: uuid::Uuid::from_u128(1).into(),
            created_at: found.programme.created_at,
        })
    }
    vec![
        Sample {
            name: "joint-meeting-materials",
            page: |visitor| page(visitor, &Found::sample(), &Vec::from_iter(file()), &Form::blank()),
        },
        Sample {
            name: "joint-meeting-materials-removal",
            page: |visitor| file().map_or_else(Page::default, |it| removal(visitor, &Found::sample(), &it)),
        },
    ]
}

async fn load(app: &App, within: &Within, id: &str) -> Result<(Found, Vec<Attachment>), Problem> {
    let mut tx = app.store.read().await?;
    let found = Found::load(&mut tx, within, id).await?;
    let about = Some(found.meeting.id.uuid());
    let files = attachments::list_in_programme(&mut tx, &within.scope()?, about).await?;
    Ok((found, files))
}

async fn show(
    State(app): State<App>,
    visitor: Visitor,
    within: Within,
    Path((_, meeting)): Path<(String, String)>,
) -> Result<Page, Problem> {
    let (found, files) = load(&app, &within, &meeting).await?;
    Ok(page(&visitor, &found, &files, &Form::blank()))
}

async fn hand_in(
    State(app): State<App>,
    visitor: Visitor,
    within: Within,
    Path((_, meeting)): Path<(String, String)>,
    upload: Upload,
) -> Result<Response, Problem> {
    upload.form.only(&[])?;
    let t = visitor.texts;
    let (found, files) = load(&app, &within, &meeting).await?;
    let (status, remedy) = match upload.file {
        Sent::Nothing => (StatusCode::UNPROCESSABLE_ENTITY, t.attachment_choose()),
        Sent::TooLarge => (StatusCode::PAYLOAD_TOO_LARGE, too_large(t)),
        Sent::File { name, content } => {
            let about = Some(found.meeting.id.uuid());
            let new = NewAttachment { about, name, content, description: None };
            match attach(&app, &within.actor, within.programme, Owner::Programme, new).await {
                Ok(_) => return Ok(see(found.path("materials"))),
                Err(error) => (StatusCode::UNPROCESSABLE_ENTITY, cannot_attach(t, refusal(error)?)),
            }
        }
    };
    let mut form = Form::blank();
    form.refuse(FILE, remedy);
    Ok((status, page(&visitor, &found, &files, &form)).into_response())
}

/// A file of this meeting.
fn find(files: Vec<Attachment>, id: &str) -> Result<Attachment, Problem> {
    let id: AttachmentId = id.parse().map_err(|_| Problem::NotFound)?;
    files.into_iter().find(|it| it.id == id).ok_or(Problem::NotFound)
}

async fn ask_removal(
    State(app): State<App>,
    visitor: Visitor,
    within: Within,
    Path((_, meeting, file)): Path<(String, String, String)>,
) -> Result<Page, Problem> {
    let (found, files) = load(&app, &within, &meeting).await?;
    Ok(removal(&visitor, &found, &find(files, &file)?))
}

async fn remove(
    State(app): State<App>,
    within: Within,
    Path((_, meeting, file)): Path<(String, String, String)>,
    form: Form,
) -> Result<Response, Problem> {
    form.only(&[])?;
    let (found, files) = load(&app, &within, &meeting).await?;
    let file = find(files, &file)?;
    detach(&app, &within.actor, within.programme, file.owner, file.id).await?;
    Ok(see(found.path("materials")))
}

fn page(visitor: &Visitor, it: &Found, files: &[Attachment], form: &Form) -> Page {
    let t = visitor.texts;
    let action = it.path("materials");
    let most = t.file_size(Attachment::MOST_BYTES);
    let file = Field::file(FILE, t.attachment_file(), ACCEPTED)
        .hint(t.attachment_file_hint(&most))
        .seen_by(Audience::Participants);
    let place = it.place(visitor, t.joint_materials());
    let slug = it.programme.slug.as_str();
    layout(
        visitor,
        &place,
        rsx! {
            (error_summary(t, form))
            <h1>(t.joint_materials())</h1>
            <p class="lead">(t.joint_materials_lead())</p>
            @if !files.is_empty() {
                <ul class="tick-list">
                    @for file in files {
                        @let removal = it.path(&format!("materials/{}/removal", file.id));
                        <li>
                            <span class="tick-name"><a href=(address(slug, file.id))>(file.name.as_str())</a></span>
                            <span class="soft">(t.file_size(file.size_bytes))</span>
                            <a href=(&removal)>(t.common_remove())<span class="visually-hidden">" " (file.name.as_str())</span></a>
                        </li>
                    }
                </ul>
            }
            <form method="post" action=(&action) enctype="multipart/form-data" novalidate>
                (field(t, form, &file))
                <p class="button-row">(button(t.attachment_hand_in(), Tone::Main))</p>
            </form>
        }
        .memoize(),
    )
}

fn removal(visitor: &Visitor, it: &Found, file: &Attachment) -> Page {
    let t = visitor.texts;
    let question = t.attachment_remove_question(file.name.as_str());
    let (action, back) = (it.path(&format!("materials/{}/removal", file.id)), it.path("materials"));
    let act = t.attachment_remove();
    let confirmation =
        Confirmation { question: question.clone(), act, tone: Tone::Danger, action: &action, back: &back };
    let preview = paragraph(t.joint_materials_remove());
    let place = it.place(visitor, question);
    layout(visitor, &place, confirm(t, &confirmation, &preview, "").memoize())
}
