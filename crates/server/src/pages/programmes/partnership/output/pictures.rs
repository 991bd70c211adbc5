//! The pictures of an output.

use super::{Own, View};
use crate::errors::{Problem, refusal};
use crate::forms::Form;
use crate::pages::components::audience::Audience;
use crate::pages::components::buttons::{Tone, button};
use crate::pages::components::fields::{Field, field};
use crate::pages::components::notices::error_summary;
use crate::pages::components::paragraph;
use crate::pages::programmes::files::{cannot_attach, too_large};
use crate::pages::programmes::see;
use crate::pages::{Page, Sample};
use crate::policy::Policy;
use crate::routes::Route;
use crate::upload::{self, BODY_LIMIT_BYTES, FILE, Sent, Upload};
use crate::visitor::{Visitor, Within};
use actions::App;
use actions::outputs::{CannotAddPicture, NewPicture, add_picture};
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use domain::ShortText;
use domain::attachment::Attachment;
use domain::output::OutputState;
use hypertext::prelude::*;
use storage::attachments;

const PATH: &str = "/programmes/{programme}/partnership/{partnership}/outputs/{output}/pictures";
const DESCRIPTION: &str = "description";

pub(super) fn routes() -> Vec<Route> {
    vec![
        Route::get(PATH, Policy::Participant, show),
        Route::post(PATH, Policy::Participant, take).with_body_limit(BODY_LIMIT_BYTES),
        Route::get(
            "/programmes/{programme}/partnership/{partnership}/outputs/{output}/pictures/{name}",
            Policy::Participant,
            look,
        ),
    ]
}

pub(super) fn samples() -> Vec<Sample> {
    vec![Sample {
        name: "output-pictures",
        page: |visitor| {
            let mut form = Form::blank();
            form.refuse(FILE, visitor.texts.output_picture_none());
            page(visitor, &Own::sample(OutputState::Draft), &form)
        },
    }]
}

async fn show(
    State(app): State<App>,
    visitor: Visitor,
    within: Within,
    Path((_, partnership, output)): Path<(String, String, String)>,
) -> Result<Page, Problem> {
    let mut tx = app.store.read().await?;
    let own = Own::load(&app, &mut tx, &within, (&partnership, &output)).await?;
    Ok(page(&visitor, &own, &Form::blank()))
}

async fn look(
    State(app): State<App>,
    within: Within,
    Path((_, partnership, output, name)): Path<(String, String, String, String)>,
) -> Result<Response, Problem> {
    let mut tx = app.store.read().await?;
    let own = Own::load(&app, &mut tx, &within, (&partnership, &output)).await?;
    let found = own.pictures.iter().find(|it| it.name.as_str() == name).ok_or(Problem::NotFound)?;
    let content = attachments::content(&mut tx, found).await?.ok_or(Problem::NotFound)?;
    Ok(upload::picture(found, content))
}

async fn take(
    State(app): State<App>,
    visitor: Visitor,
    within: Within,
    Path((_, partnership, output)): Path<(String, String, String)>,
    upload: Upload,
) -> Result<Response, Problem> {
    let t = visitor.texts;
    let mut form = upload.form;
    form.only(&[DESCRIPTION])?;
    let mut tx = app.store.read().await?;
    let own = Own::load(&app, &mut tx, &within, (&partnership, &output)).await?;
    drop(tx);
    let description = form.required(t, DESCRIPTION, ShortText::parse);
    let mut status = StatusCode::UNPROCESSABLE_ENTITY;
    let remedy = match (upload.file, description) {
        (Sent::Nothing, _) => t.attachment_choose(),
        (Sent::TooLarge, _) => {
            status = StatusCode::PAYLOAD_TOO_LARGE;
            too_large(t)
        }
        // Browsers do not keep a chosen file: it has to be chosen once more.
        (Sent::File { .. }, None) => t.output_picture_again(),
        (Sent::File { name, content }, Some(description)) => {
            let new = NewPicture { name, content, description };
            match add_picture(&app, &within.actor, own.place(), new).await {
                Ok(_) => return Ok(see(own.path(View::Pictures))),
                Err(error) => match refusal(error)? {
                    CannotAddPicture::Attach(why) => cannot_attach(t, why),
                    CannotAddPicture::NoPicture => t.output_picture_none(),
                },
            }
        }
    };
    form.refuse(FILE, remedy);
    Ok((status, page(&visitor, &own, &form)).into_response())
}

fn page(visitor: &Visitor, own: &Own, form: &Form) -> Page {
    let t = visitor.texts;
    let path = own.path(View::Pictures);
    let most = t.file_size(Attachment::MOST_BYTES);
    let file = Field::file(FILE, t.output_picture(), ".png,.jpg,.jpeg,.gif,.webp")
        .hint(t.output_picture_hint(&most));
    let description = Field::line(DESCRIPTION, t.output_picture_description())
        .hint(t.output_picture_description_hint())
        .seen_by(Audience::Partnership);
    let removal = |it: &Attachment| format!("{}/{}/removal", own.workspace.path(super::Room::Files), it.id);
    let main = rsx! {
        (error_summary(t, form))
        (paragraph(t.output_pictures_text()))
        <ul class="output-pictures">
            @for it in &own.pictures {
                @let shown = super::as_picture(it, &path);
                <li>
                    <img src=(&shown.source) alt=(&shown.description) loading="lazy">
                    <p><code>"![" (&shown.description) "](" (it.name.as_str()) ")"</code></p>
                    <p><a href=(removal(it))>(t.common_remove())<span class="visually-hidden">" " (it.name.as_str())</span></a></p>
                </li>
            }
        </ul>
        <form method="post" action=(&path) enctype="multipart/form-data" novalidate>
            (field(t, form, &file))
            (field(t, form, &description))
            <div class="button-row">(button(t.output_picture_add(), Tone::Main))</div>
        </form>
    };
    own.page(visitor, View::Pictures, main)
}
