//! The shared notes of a meeting: one text that all members edit.

use super::super::workspace::Workspace;
use super::sheet::{Sheet, overtaken};
use super::{enter_meeting, sample, version};
use crate::errors::Problem;
use crate::forms::Form;
use crate::pages::components::audience::Audience;
use crate::pages::components::fields::{Field, field};
use crate::pages::components::{Part, part};
use crate::pages::programmes::see;
use crate::pages::{Page, Sample};
use crate::policy::Policy;
use crate::routes::Route;
use crate::visitor::{Visitor, Within};
use actions::meetings::write_notes;
use actions::{ActionError, App};
use axum::extract::{Path, State};
use axum::response::Response;
use domain::meeting::{Meeting, Notes};
use domain::{LongText, MeetingId};
use hypertext::Raw;
use hypertext::prelude::*;
use storage::meetings;

pub(super) fn routes() -> Vec<Route> {
    vec![
        Route::get(at!("/{meeting}/notes"), Policy::Participant, show),
        Route::post(at!("/{meeting}/notes"), Policy::Participant, save),
    ]
}

pub(super) fn samples() -> Vec<Sample> {
    fn sampled(visitor: &Visitor, is_overtaken: bool) -> Page {
        let it = Workspace::sample();
        let notes = sample::notes(&it);
        page(visitor, (&it, &sample::planned()), &known(Some(&notes)), Some(&notes).filter(|_| is_overtaken))
    }
    vec![
        Sample { name: "meeting-notes", page: |visitor| sampled(visitor, false) },
        Sample { name: "meeting-notes-overtaken", page: |visitor| sampled(visitor, true) },
    ]
}

fn known(notes: Option<&Notes>) -> Form {
    let text = notes.and_then(|it| it.text.as_ref()).map(ToString::to_string).unwrap_or_default();
    Form::with([("version", notes.map_or(0, |it| it.version).to_string()), ("notes", text)])
}

async fn load(app: &App, it: &Workspace, id: MeetingId) -> Result<Option<Notes>, Problem> {
    let mut tx = app.store.read().await?;
    Ok(meetings::notes(&mut tx, &it.inside, id).await?)
}

async fn show(
    State(app): State<App>,
    visitor: Visitor,
    within: Within,
    Path((_, partnership, meeting)): Path<(String, String, String)>,
) -> Result<Page, Problem> {
    let (workspace, meeting) = enter_meeting(&app, &within, (&partnership, &meeting)).await?;
    let notes = load(&app, &workspace, meeting.id).await?;
    Ok(page(&visitor, (&workspace, &meeting), &known(notes.as_ref()), None))
}

async fn save(
    State(app): State<App>,
    visitor: Visitor,
    within: Within,
    Path((_, partnership, meeting)): Path<(String, String, String)>,
    mut form: Form,
) -> Result<Response, Problem> {
    form.only(&["version", "notes"])?;
    let (workspace, meeting) = enter_meeting(&app, &within, (&partnership, &meeting)).await?;
    let seen = version(&form)?;
    let Some(text) = form.optional(visitor.texts, "notes", LongText::parse) else {
        return Ok(form.refused(page(&visitor, (&workspace, &meeting), &form, None)));
    };
    match write_notes(&app, &within.actor, workspace.whose(), (meeting.id, seen), text.clone()).await {
        Ok(_) => Ok(see(workspace.meeting_path(meeting.id, "#notes"))),
        Err(ActionError::Conflict) => {
            let theirs = load(&app, &workspace, meeting.id).await?;
            let current = theirs.as_ref().map_or(0, |it| it.version);
            if theirs.as_ref().is_some_and(|it| it.text == text && it.written_by == workspace.me()) {
                // The same form was sent twice: what it says stands there already.
                return Ok(see(workspace.meeting_path(meeting.id, "#notes")));
            }
            let form = super::details::with_version(&form, current);
            Ok(form.refused(page(&visitor, (&workspace, &meeting), &form, theirs.as_ref())))
        }
        Err(error) => Err(error.into()),
    }
}

/// With what another member has written in the meantime, if one has.
fn page(
    visitor: &Visitor,
    (it, meeting): (&Workspace, &Meeting),
    form: &Form,
    theirs: Option<&Notes>,
) -> Page {
    let t = visitor.texts;
    let back = it.meeting_path(meeting.id, "#notes");
    let action = it.meeting_path(meeting.id, "/notes");
    let mut sheet = Sheet::new(t.meetings_notes_title(), action, back, t.common_save());
    sheet.lead = Some(t.meetings_notes_lead());
    sheet.before = theirs.map(|theirs| {
        let by = t.meetings_notes_by(
            it.people.name(t, theirs.written_by),
            t.moment(theirs.written_at, visitor.time_zone),
        );
        let text = theirs.text.as_ref().map_or_else(|| t.meetings_notes_emptied(), ToString::to_string);
        overtaken(visitor, &part(rsx! { <p class="soft">(&by)</p> <pre class="their-text">(&text)</pre> }))
    });
    let area = Field::area("notes", t.meetings_notes(), 16)
        .hint(t.meetings_notes_hint())
        .optional()
        .seen_by(Audience::Partnership);
    let fields = part(rsx! {
        <input type="hidden" name="version" value=(form.value("version"))>
        (field(t, form, &area))
    });
    sheet.page(visitor, it, form, &fields)
}

/// A text of the members as they meant it: paragraphs, lists, links.
pub(super) fn written(text: &LongText) -> Part {
    let html = documents::markdown::to_html(text.as_str());
    // SAFETY of the markup: it has been cleaned by the converter.
    let html = Raw::<_, hypertext::context::Node>::dangerously_create(&html);
    part(rsx! { <div class="prose">(html)</div> })
}
