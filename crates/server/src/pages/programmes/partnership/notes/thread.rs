//! The thread that all members read and write.

use super::written::{ON_A_PAGE, Written, page_number, pages, written};
use crate::errors::Problem;
use crate::forms::Form;
use crate::pages::components::buttons::{Tone, button, link_button};
use crate::pages::components::fields::{Field, field};
use crate::pages::components::notices::error_summary;
use crate::pages::programmes::partnership::workspace::{Room, Workspace};
use crate::pages::{Page, Sample};
use crate::policy::Policy;
use crate::routes::Route;
use crate::visitor::{Visitor, Within};
use actions::App;
use actions::notes::write_note;
use axum::extract::{Path, RawQuery, State};
use axum::response::Response;
use domain::LongText;
use domain::note::Note;
use hypertext::prelude::*;
use storage::notes;
use uuid::Uuid;

pub(super) fn routes() -> Vec<Route> {
    vec![
        Route::get("/programmes/{programme}/partnership/{partnership}/notes", Policy::Participant, show),
        Route::post("/programmes/{programme}/partnership/{partnership}/notes", Policy::Participant, write),
    ]
}

pub(super) fn samples() -> Vec<Sample> {
    vec![
        Sample {
            name: "notes-none",
            page: |visitor| {
                let it = Thread { workspace: Workspace::sample(), notes: vec![], page: 1, total: 0 };
                page(visitor, &it, &Form::blank())
            },
        },
        Sample { name: "notes", page: |visitor| page(visitor, &sample(), &Form::blank()) },
        Sample {
            name: "notes-refused",
            page: |visitor| {
                let mut form = Form::blank();
                form.refuse("text", visitor.texts.forms_missing());
                page(visitor, &sample(), &form)
            },
        },
    ]
}

pub(super) fn sample() -> Thread {
    let workspace = Workspace::sample();
    let other = workspace.others().next().unwrap_or_else(|| workspace.me());
    let note = |number, by, text: &str| Note {
        id: Uuid::from_u128(number).into(),
        partnership: workspace.partnership.id,
        by,
        text: LongText::parse(text).unwrap_or_else(|_| unreachable!("a sample text is a text")),
        at: workspace.now,
        changed_at: None,
        version: 1,
    };
    let notes = vec![
        note(2, other, "Thank you! Could we look at\n\n- who answers the survey\n- and **who never does**?"),
        note(
            1,
            workspace.me(),
            "Here is what I took along from Thursday: [our data](https://data.example.org).",
        ),
    ];
    Thread { workspace, notes, page: 1, total: 64 }
}

pub(super) struct Thread {
    pub workspace: Workspace,
    pub notes: Vec<Note>,
    page: u64,
    total: u64,
}

impl Thread {
    async fn load(app: &App, within: &Within, partnership: &str, page: u64) -> Result<Self, Problem> {
        let mut tx = app.store.read().await?;
        let workspace = Workspace::load(app, &mut tx, within, partnership).await?;
        let notes = notes::list(&mut tx, &workspace.inside, (page - 1) * ON_A_PAGE, ON_A_PAGE).await?;
        let total = notes::count(&mut tx, &workspace.inside).await?;
        Ok(Self { workspace, notes, page, total })
    }
}

async fn show(
    State(app): State<App>,
    visitor: Visitor,
    within: Within,
    Path((_, partnership)): Path<(String, String)>,
    RawQuery(query): RawQuery,
) -> Result<Page, Problem> {
    let it = Thread::load(&app, &within, &partnership, page_number(query.as_deref())).await?;
    Ok(page(&visitor, &it, &Form::blank()))
}

async fn write(
    State(app): State<App>,
    visitor: Visitor,
    within: Within,
    Path((_, partnership)): Path<(String, String)>,
    mut form: Form,
) -> Result<Response, Problem> {
    form.only(&["text"])?;
    let it = Thread::load(&app, &within, &partnership, 1).await?;
    let Some(text) = form.required(visitor.texts, "text", LongText::parse) else {
        return Ok(form.refused(page(&visitor, &it, &form)));
    };
    write_note(&app, &within.actor, within.programme, it.workspace.partnership.id, text).await?;
    Ok(super::super::super::see(it.workspace.path(Room::Notes)))
}

fn page(visitor: &Visitor, it: &Thread, form: &Form) -> Page {
    let t = visitor.texts;
    let base = it.workspace.path(Room::Notes);
    let journal = format!("{base}/journal");
    let text = Field::area("text", t.notes_write(), 4).hint(t.notes_write_hint());
    it.workspace.page(
        visitor,
        Room::Notes,
        &t.notes_title(),
        rsx! {
            (error_summary(t, form))
            <p class="lead">(t.notes_lead())</p>
            <form method="post" action=(&base) novalidate>
                (field(t, form, &text))
                <div class="button-row">
                    (button(t.notes_send(), Tone::Main))
                    (link_button(t.notes_to_journal(), &journal, Tone::Quiet))
                </div>
            </form>
            <section aria-labelledby="thread">
                <h2 id="thread">(t.notes_thread())</h2>
                @if it.notes.is_empty() { <p class="soft">(t.notes_none())</p> }
                @for note in &it.notes {
                    (written(visitor, &Written {
                        name: Some(it.workspace.people.name(t, note.by)),
                        text: note.text.as_str(),
                        at: note.at,
                        changed_at: note.changed_at,
                        edit: (note.by == it.workspace.me()).then(|| format!("{base}/{}", note.id)),
                    }))
                }
                @if let Some(pages) = pages(visitor, &base, it.page, it.total) { (pages) }
            </section>
        }
        .memoize(),
    )
}
