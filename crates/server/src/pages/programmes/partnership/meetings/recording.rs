//! The recording of a meeting: who agrees to it, and where it is as long as all do.

use super::super::workspace::Workspace;
use super::one::Whole;
use super::sheet::Sheet;
use super::{enter_meeting, sample};
use crate::errors::{Problem, refusal};
use crate::forms::Form;
use crate::pages::components::audience::Audience;
use crate::pages::components::buttons::{Tone, action_button, link_button};
use crate::pages::components::fields::{Field, field};
use crate::pages::components::{Part, part};
use crate::pages::programmes::see;
use crate::pages::{Page, Sample};
use crate::policy::Policy;
use crate::routes::Route;
use crate::visitor::{Visitor, Within};
use actions::App;
use actions::meetings::{
    CannotLink, agree_to_recording, have_a_say, link_recording, refuse_recording, unlink_recording,
};
use axum::extract::{Path, State};
use axum::response::Response;
use domain::WebAddress;
use domain::meeting::Meeting;
use hypertext::prelude::*;

pub(super) fn routes() -> Vec<Route> {
    vec![
        Route::post(at!("/{meeting}/recording-consent"), Policy::Participant, consent),
        Route::get(at!("/{meeting}/recording"), Policy::Participant, show),
        Route::post(at!("/{meeting}/recording"), Policy::Participant, save),
    ]
}

pub(super) fn samples() -> Vec<Sample> {
    vec![Sample {
        name: "meeting-recording",
        page: |visitor| page(visitor, (&Workspace::sample(), &sample::held()), &Form::blank()),
    }]
}

async fn consent(
    State(app): State<App>,
    within: Within,
    Path((_, partnership, meeting)): Path<(String, String, String)>,
    form: Form,
) -> Result<Response, Problem> {
    form.only(&[])?;
    let (workspace, meeting) = enter_meeting(&app, &within, (&partnership, &meeting)).await?;
    match form.action() {
        "agree" => agree_to_recording(&app, &within.actor, workspace.whose(), meeting.id).await?,
        "refuse" => refuse_recording(&app, &within.actor, workspace.whose(), meeting.id).await?,
        _ => return Err(Problem::Unprocessable),
    }
    Ok(see(workspace.meeting_path(meeting.id, "#recording")))
}

async fn show(
    State(app): State<App>,
    visitor: Visitor,
    within: Within,
    Path((_, partnership, meeting)): Path<(String, String, String)>,
) -> Result<Page, Problem> {
    let it = Whole::load(&app, &within, (&partnership, &meeting)).await?;
    let link = it.recording.link.as_ref().map(ToString::to_string).unwrap_or_default();
    Ok(page(&visitor, (&it.workspace, &it.meeting), &Form::with([("link", link)])))
}

async fn save(
    State(app): State<App>,
    visitor: Visitor,
    within: Within,
    Path((_, partnership, meeting)): Path<(String, String, String)>,
    mut form: Form,
) -> Result<Response, Problem> {
    form.only(&["link"])?;
    let (workspace, meeting) = enter_meeting(&app, &within, (&partnership, &meeting)).await?;
    let back = workspace.meeting_path(meeting.id, "#recording");
    let Some(link) = form.optional(visitor.texts, "link", WebAddress::parse) else {
        return Ok(form.refused(page(&visitor, (&workspace, &meeting), &form)));
    };
    let Some(link) = link else {
        unlink_recording(&app, &within.actor, workspace.whose(), meeting.id).await?;
        return Ok(see(back));
    };
    match link_recording(&app, &within.actor, workspace.whose(), meeting.id, link).await {
        Ok(()) => Ok(see(back)),
        Err(error) => {
            let CannotLink::NotAgreed = refusal(error)?;
            form.refuse("link", visitor.texts.meetings_recording_not_agreed());
            Ok(form.refused(page(&visitor, (&workspace, &meeting), &form)))
        }
    }
}

fn page(visitor: &Visitor, (it, meeting): (&Workspace, &Meeting), form: &Form) -> Page {
    let t = visitor.texts;
    let back = it.meeting_path(meeting.id, "#recording");
    let action = it.meeting_path(meeting.id, "/recording");
    let mut sheet = Sheet::new(t.meetings_recording_title(), action, back, t.common_save());
    sheet.lead = Some(t.meetings_recording_lead());
    let link = Field::line("link", t.meetings_recording_link())
        .hint(t.meetings_recording_link_hint())
        .optional()
        .seen_by(Audience::Partnership);
    sheet.page(visitor, it, form, &part(rsx! { (field(t, form, &link)) }))
}

/// On the meeting's page: who agrees, the reader's button, and the link as long as everybody does.
pub(super) fn section(visitor: &Visitor, it: &Whole) -> Part {
    let t = visitor.texts;
    let path = |tail: &str| it.workspace.meeting_path(it.meeting.id, tail);
    let (consent, edit) = (path("/recording-consent"), path("/recording"));
    let everybody = have_a_say(&it.workspace.partnership, &it.meeting);
    let missing: Vec<_> =
        everybody.iter().copied().filter(|who| !it.recording.agreed.contains(who)).collect();
    let is_agreed = missing.is_empty();
    let mine = it.recording.agreed.contains(&it.workspace.me());
    let others = missing.iter().copied().filter(|who| *who != it.workspace.me());
    let others = it.workspace.people.names(t, others);
    let (label, action) = if mine {
        (t.meetings_recording_refuse(), "refuse")
    } else {
        (t.meetings_recording_agree(), "agree")
    };
    let link = it.recording.link.as_ref().map(WebAddress::as_str);
    part(rsx! {
        <section aria-labelledby="recording">
            <h2 id="recording">(t.meetings_recording())</h2>
            @if let Some(link) = link {
                <p><a href=(link) rel="noopener noreferrer">(link)</a></p>
            } @else if is_agreed {
                <p class="soft">(t.meetings_recording_all_agree())</p>
            } @else if it.has_recording {
                <p class="soft">(t.meetings_recording_hidden())</p>
            } @else {
                <p class="soft">(t.meetings_recording_text())</p>
            }
            @if !others.is_empty() { <p class="soft">(t.meetings_recording_waits(&others))</p> }
            <div class="button-row">
                <form class="button-form" method="post" action=(&consent)>
                    (action_button(label.clone(), action.to_owned(), Tone::Quiet))
                </form>
                @if is_agreed { (link_button(t.meetings_recording_edit(), &edit, Tone::Quiet)) }
            </div>
        </section>
    })
}
