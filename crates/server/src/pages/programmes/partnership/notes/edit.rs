//! Changing or deleting what one wrote oneself, in the thread or in the journal.

use crate::errors::Problem;
use crate::forms::Form;
use crate::pages::components::audience::Audience;
use crate::pages::components::buttons::{Tone, button, link_button};
use crate::pages::components::fields::{Field, field};
use crate::pages::components::notices::{Kind, error_summary, notice};
use crate::pages::programmes::partnership::workspace::{Room, Workspace};
use crate::pages::{Page, Sample};
use crate::policy::Policy;
use crate::routes::Route;
use crate::visitor::{Visitor, Within};
use actions::journal::{change_entry, delete_entry};
use actions::notes::{change_note, delete_note};
use actions::{ActionError, App, NoRefusal};
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use domain::LongText;
use hypertext::prelude::*;
use storage::{journal, notes};

pub(super) fn routes() -> Vec<Route> {
    const HERE: Policy = Policy::Participant;
    vec![
        Route::get("/programmes/{programme}/partnership/{partnership}/notes/{note}", HERE, ask_note),
        Route::post("/programmes/{programme}/partnership/{partnership}/notes/{note}", HERE, save_note),
        Route::get(
            "/programmes/{programme}/partnership/{partnership}/notes/journal/{entry}",
            HERE,
            ask_entry,
        ),
        Route::post(
            "/programmes/{programme}/partnership/{partnership}/notes/journal/{entry}",
            HERE,
            save_entry,
        ),
    ]
}

pub(super) fn samples() -> Vec<Sample> {
    fn of_note(visitor: &Visitor, is_stale: bool) -> Page {
        let it = super::thread::sample();
        let note = &it.notes[1];
        let form = Form::with([("text", note.text.as_str())]);
        let editing = Editing { id: note.id.to_string(), version: note.version, place: Place::Thread };
        page(visitor, &it.workspace, &editing, &form, is_stale)
    }
    vec![
        Sample { name: "note-edit", page: |visitor| of_note(visitor, false) },
        Sample { name: "note-changed-meanwhile", page: |visitor| of_note(visitor, true) },
        Sample {
            name: "journal-edit",
            page: |visitor| {
                let it = super::journal::sample();
                let entry = &it.entries[0];
                let form = Form::with([("text", entry.text.as_str())]);
                let editing =
                    Editing { id: entry.id.to_string(), version: entry.version, place: Place::Journal };
                page(visitor, &it.workspace, &editing, &form, false)
            },
        },
    ]
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Place {
    Thread,
    Journal,
}

/// What is being changed.
struct Editing {
    id: String,
    version: u32,
    place: Place,
}

impl Place {
    fn path(self, workspace: &Workspace) -> String {
        let thread = workspace.path(Room::Notes);
        match self {
            Self::Thread => thread,
            Self::Journal => format!("{thread}/journal"),
        }
    }
}

/// The reader's own text of this id, as it is now.
async fn load(
    app: &App,
    within: &Within,
    partnership: &str,
    id: &str,
    place: Place,
) -> Result<(Workspace, Editing, LongText), Problem> {
    let mut tx = app.store.read().await?;
    let workspace = Workspace::load(app, &mut tx, within, partnership).await?;
    let (version, text) = match place {
        Place::Thread => {
            let id = id.parse().map_err(|_| Problem::NotFound)?;
            let note = notes::find_own(&mut tx, &workspace.inside, id).await?.ok_or(Problem::NotFound)?;
            (note.version, note.text)
        }
        Place::Journal => {
            let id = id.parse().map_err(|_| Problem::NotFound)?;
            let entry = journal::find(&mut tx, &workspace.inside, id).await?.ok_or(Problem::NotFound)?;
            (entry.version, entry.text)
        }
    };
    Ok((workspace, Editing { id: id.to_owned(), version, place }, text))
}

async fn ask_note(
    State(app): State<App>,
    visitor: Visitor,
    within: Within,
    Path((_, partnership, id)): Path<(String, String, String)>,
) -> Result<Page, Problem> {
    ask(&app, &visitor, &within, &partnership, &id, Place::Thread).await
}

async fn ask_entry(
    State(app): State<App>,
    visitor: Visitor,
    within: Within,
    Path((_, partnership, id)): Path<(String, String, String)>,
) -> Result<Page, Problem> {
    ask(&app, &visitor, &within, &partnership, &id, Place::Journal).await
}

async fn save_note(
    State(app): State<App>,
    visitor: Visitor,
    within: Within,
    Path((_, partnership, id)): Path<(String, String, String)>,
    form: Form,
) -> Result<Response, Problem> {
    save(&app, &visitor, &within, &partnership, &id, Place::Thread, form).await
}

async fn save_entry(
    State(app): State<App>,
    visitor: Visitor,
    within: Within,
    Path((_, partnership, id)): Path<(String, String, String)>,
    form: Form,
) -> Result<Response, Problem> {
    save(&app, &visitor, &within, &partnership, &id, Place::Journal, form).await
}

async fn ask(
    app: &App,
    visitor: &Visitor,
    within: &Within,
    partnership: &str,
    id: &str,
    place: Place,
) -> Result<Page, Problem> {
    let (workspace, editing, text) = load(app, within, partnership, id, place).await?;
    Ok(page(visitor, &workspace, &editing, &Form::with([("text", text.into_string())]), false))
}

async fn save(
    app: &App,
    visitor: &Visitor,
    within: &Within,
    partnership: &str,
    id: &str,
    place: Place,
    mut form: Form,
) -> Result<Response, Problem> {
    form.only(&["text", "version"])?;
    let (workspace, editing, _) = load(app, within, partnership, id, place).await?;
    let version: u32 = form.value("version").parse().map_err(|_| Problem::Unprocessable)?;
    let done = if form.action() == "delete" {
        delete(app, within, &workspace, &editing).await
    } else {
        let Some(text) = form.required(visitor.texts, "text", LongText::parse) else {
            return Ok(form.refused(page(visitor, &workspace, &editing, &form, false)));
        };
        change(app, within, &workspace, &editing, version, text).await
    };
    match done {
        Ok(()) => Ok(super::super::super::see(place.path(&workspace))),
        Err(ActionError::Conflict) => {
            Ok((StatusCode::CONFLICT, page(visitor, &workspace, &editing, &form, true)).into_response())
        }
        Err(error) => Err(error.into()),
    }
}

async fn change(
    app: &App,
    within: &Within,
    workspace: &Workspace,
    it: &Editing,
    version: u32,
    text: LongText,
) -> Result<(), ActionError<NoRefusal>> {
    let (actor, programme, partnership) = (&within.actor, within.programme, workspace.partnership.id);
    match it.place {
        Place::Thread => {
            let id = it.id.parse().map_err(|_| ActionError::NotFound)?;
            change_note(app, actor, programme, partnership, id, version, text).await.map(drop)
        }
        Place::Journal => {
            let id = it.id.parse().map_err(|_| ActionError::NotFound)?;
            change_entry(app, actor, programme, partnership, id, version, text).await.map(drop)
        }
    }
}

async fn delete(
    app: &App,
    within: &Within,
    workspace: &Workspace,
    it: &Editing,
) -> Result<(), ActionError<NoRefusal>> {
    let (actor, programme, partnership) = (&within.actor, within.programme, workspace.partnership.id);
    match it.place {
        Place::Thread => {
            let id = it.id.parse().map_err(|_| ActionError::NotFound)?;
            delete_note(app, actor, programme, partnership, id).await
        }
        Place::Journal => {
            let id = it.id.parse().map_err(|_| ActionError::NotFound)?;
            delete_entry(app, actor, programme, partnership, id).await
        }
    }
}

fn page(visitor: &Visitor, workspace: &Workspace, it: &Editing, form: &Form, is_stale: bool) -> Page {
    let t = visitor.texts;
    let back = it.place.path(workspace);
    let action = format!("{back}/{}", it.id);
    let (audience, hint) = match it.place {
        Place::Thread => (Audience::Partnership, t.notes_delete_hint()),
        Place::Journal => (Audience::OnlyYou, t.journal_delete_hint()),
    };
    let text = Field::area("text", t.notes_edit_title(), 8).hint(t.notes_write_hint());
    workspace.page_for(
        visitor,
        Room::Notes,
        &t.notes_edit_title(),
        audience,
        rsx! {
            (error_summary(t, form))
            @if is_stale { (notice(Kind::Warning, t.notes_changed_meanwhile(), "")) }
            <form method="post" action=(&action) novalidate>
                <input type="hidden" name="version" value=(it.version)>
                (field(t, form, &text))
                <div class="button-row">
                    (button(t.common_save(), Tone::Main))
                    (link_button(t.common_cancel(), &back, Tone::Quiet))
                </div>
            </form>
            <form class="apart" method="post" action=(&action)>
                <input type="hidden" name="version" value=(it.version)>
                <p class="soft">(hint)</p>
                <button class="button danger" name="do" value="delete">(t.notes_delete())</button>
            </form>
        }
        .memoize(),
    )
}
