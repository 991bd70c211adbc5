//! Writing and sharing the minutes of a joint meeting.

use super::{Found, cannot};
use crate::errors::{Problem, refusal};
use crate::forms::Form;
use crate::pages::components::audience::Audience;
use crate::pages::components::buttons::{Tone, button, link_button};
use crate::pages::components::fields::{Field, field};
use crate::pages::components::notices::error_summary;
use crate::pages::layout::layout;
use crate::pages::programmes::see;
use crate::pages::{Page, Sample};
use crate::policy::Policy;
use crate::routes::Route;
use crate::visitor::{Visitor, Within};
use actions::App;
use actions::joint_meetings::write_minutes;
use axum::extract::{Path, State};
use axum::response::Response;
use domain::LongText;
use hypertext::prelude::*;

pub(super) fn routes() -> Vec<Route> {
    vec![
        Route::get("/programmes/{programme}/joint-meetings/{meeting}/minutes", Policy::Organiser, show),
        Route::post("/programmes/{programme}/joint-meetings/{meeting}/minutes", Policy::Organiser, save),
    ]
}

pub(super) fn samples() -> Vec<Sample> {
    let sample = |visitor: &Visitor| page(visitor, &Found::sample(), &Form::with([("shared", "yes")]));
    vec![Sample { name: "joint-meeting-minutes", page: sample }]
}

fn known(it: &Found) -> Form {
    let text = it.meeting.minutes.as_ref().map(ToString::to_string).unwrap_or_default();
    let shared = it.meeting.minutes_shared_at.is_some().then(|| ("shared", "yes".to_owned()));
    Form::with([("minutes", text)].into_iter().chain(shared))
}

async fn show(
    State(app): State<App>,
    visitor: Visitor,
    within: Within,
    Path((_, meeting)): Path<(String, String)>,
) -> Result<Page, Problem> {
    let found = Found::load(&mut app.store.read().await?, &within, &meeting).await?;
    Ok(page(&visitor, &found, &known(&found)))
}

async fn save(
    State(app): State<App>,
    visitor: Visitor,
    within: Within,
    Path((_, meeting)): Path<(String, String)>,
    mut form: Form,
) -> Result<Response, Problem> {
    form.only(&["version", "minutes", "shared"])?;
    let t = visitor.texts;
    let version = form.value("version").parse().map_err(|_| Problem::Unprocessable)?;
    let found = Found::load(&mut app.store.read().await?, &within, &meeting).await?;
    let Some(minutes) = form.optional(t, "minutes", LongText::parse) else {
        return Ok(form.refused(page(&visitor, &found, &form)));
    };
    let is_shared = form.is_ticked("shared");
    let (actor, id) = (&within.actor, found.meeting.id);
    match write_minutes(&app, actor, within.programme, id, version, minutes, is_shared).await {
        Ok(_) => Ok(see(format!("{}?done=minutes", found.path("")))),
        Err(error) => {
            form.refuse("minutes", cannot(t, refusal(error)?));
            Ok(form.refused(page(&visitor, &found, &form)))
        }
    }
}

fn page(visitor: &Visitor, it: &Found, form: &Form) -> Page {
    let t = visitor.texts;
    let (action, back) = (it.path("minutes"), it.path(""));
    let version = match form.value("version") {
        "" => it.meeting.version.to_string(),
        kept => kept.to_owned(),
    };
    let fields = [
        Field::area("minutes", t.joint_minutes(), 14)
            .hint(t.joint_minutes_hint())
            .seen_by(Audience::Participants)
            .optional(),
        Field::tick("shared", t.joint_minutes_share()).hint(t.joint_minutes_share_hint()),
    ];
    let place = it.place(visitor, t.joint_minutes());
    layout(
        visitor,
        &place,
        rsx! {
            (error_summary(t, form))
            <h1>(t.joint_minutes())</h1>
            <form method="post" action=(&action) novalidate>
                <input type="hidden" name="version" value=(&version)>
                @for it in &fields { (field(t, form, it)) }
                <div class="button-row">
                    (button(t.common_save(), Tone::Main))
                    (link_button(t.common_cancel(), &back, Tone::Quiet))
                </div>
            </form>
        },
    )
}
