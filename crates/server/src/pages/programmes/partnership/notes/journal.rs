//! The journal that only its author can open.

use super::written::{ON_A_PAGE, Written, page_number, pages, written};
use crate::errors::Problem;
use crate::forms::Form;
use crate::pages::components::audience::Audience;
use crate::pages::components::buttons::{Tone, button, link_button};
use crate::pages::components::fields::{Field, field};
use crate::pages::components::notices::error_summary;
use crate::pages::programmes::partnership::workspace::{Room, Workspace};
use crate::pages::{Page, Sample};
use crate::policy::Policy;
use crate::routes::Route;
use crate::visitor::{Visitor, Within};
use actions::App;
use actions::journal::write_entry;
use axum::extract::{Path, RawQuery, State};
use axum::response::Response;
use domain::LongText;
use domain::note::JournalEntry;
use hypertext::prelude::*;
use storage::journal;
use uuid::Uuid;

pub(super) fn routes() -> Vec<Route> {
    const HERE: Policy = Policy::Participant;
    vec![
        Route::get("/programmes/{programme}/partnership/{partnership}/notes/journal", HERE, show),
        Route::post("/programmes/{programme}/partnership/{partnership}/notes/journal", HERE, write),
    ]
}

pub(super) fn samples() -> Vec<Sample> {
    vec![
        Sample {
            name: "journal-none",
            page: |visitor| {
                let it = Journal { workspace: Workspace::sample(), entries: vec![], page: 1, total: 0 };
                page(visitor, &it, &Form::blank())
            },
        },
        Sample { name: "journal", page: |visitor| page(visitor, &sample(), &Form::blank()) },
    ]
}

pub(super) fn sample() -> Journal {
    let workspace = Workspace::sample();
    let text = "Ask next time:\n\n1. how they choose whom to interview\n2. what they do with the answers";
    let entry = JournalEntry {
        id: Uuid::from_u128(1).into(),
        partnership: workspace.partnership.id,
        by: workspace.me(),
        text: LongText::parse(text).unwrap_or_else(|_| unreachable!("a sample text is a text")),
        at: workspace.now,
        changed_at: Some(workspace.now),
        version: 2,
    };
    Journal { workspace, entries: vec![entry], page: 1, total: 1 }
}

pub(super) struct Journal {
    pub workspace: Workspace,
    pub entries: Vec<JournalEntry>,
    page: u64,
    total: u64,
}

impl Journal {
    async fn load(app: &App, within: &Within, partnership: &str, page: u64) -> Result<Self, Problem> {
        let mut tx = app.store.read().await?;
        let workspace = Workspace::load(app, &mut tx, within, partnership).await?;
        let entries = journal::list(&mut tx, &workspace.inside, (page - 1) * ON_A_PAGE, ON_A_PAGE).await?;
        let total = journal::count(&mut tx, &workspace.inside).await?;
        Ok(Self { workspace, entries, page, total })
    }
}

async fn show(
    State(app): State<App>,
    visitor: Visitor,
    within: Within,
    Path((_, partnership)): Path<(String, String)>,
    RawQuery(query): RawQuery,
) -> Result<Page, Problem> {
    let it = Journal::load(&app, &within, &partnership, page_number(query.as_deref())).await?;
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
    let it = Journal::load(&app, &within, &partnership, 1).await?;
    let Some(text) = form.required(visitor.texts, "text", LongText::parse) else {
        return Ok(form.refused(page(&visitor, &it, &form)));
    };
    write_entry(&app, &within.actor, within.programme, it.workspace.partnership.id, text).await?;
    Ok(super::super::super::see(format!("{}/journal", it.workspace.path(Room::Notes))))
}

fn page(visitor: &Visitor, it: &Journal, form: &Form) -> Page {
    let t = visitor.texts;
    let notes = it.workspace.path(Room::Notes);
    let base = format!("{notes}/journal");
    let text =
        Field::area("text", t.journal_write(), 4).hint(t.notes_write_hint()).seen_by(Audience::OnlyYou);
    it.workspace.page_for(
        visitor,
        Room::Notes,
        &t.journal_title(),
        Audience::OnlyYou,
        rsx! {
            (error_summary(t, form))
            <p class="lead">(t.journal_lead())</p>
            <form method="post" action=(&base) novalidate>
                (field(t, form, &text))
                <div class="button-row">
                    (button(t.notes_send(), Tone::Main))
                    (link_button(t.notes_to_thread(), &notes, Tone::Quiet))
                </div>
            </form>
            @if it.entries.is_empty() { <p class="soft">(t.notes_none())</p> }
            @for entry in &it.entries {
                (written(visitor, &Written {
                    name: None,
                    text: entry.text.as_str(),
                    at: entry.at,
                    changed_at: entry.changed_at,
                    edit: Some(format!("{base}/{}", entry.id)),
                }))
            }
            @if let Some(pages) = pages(visitor, &base, it.page, it.total) { (pages) }
        }
        .memoize(),
    )
}
