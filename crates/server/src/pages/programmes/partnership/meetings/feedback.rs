//! What members tell each other about a meeting, and thanks.

use super::super::workspace::Workspace;
use super::one::{Whole, page as meeting_page};
use super::sample;
use super::sheet::Sheet;
use crate::errors::{Problem, refusal};
use crate::forms::Form;
use crate::pages::components::audience::Audience;
use crate::pages::components::buttons::{Tone, button, link_button};
use crate::pages::components::fields::{Field, field};
use crate::pages::components::{Part, part};
use crate::pages::programmes::see;
use crate::pages::{Page, Sample};
use crate::policy::Policy;
use crate::routes::Route;
use crate::visitor::{Visitor, Within};
use actions::App;
use actions::meetings::{give_feedback, thank};
use axum::extract::{Path, State};
use axum::response::Response;
use domain::ShortText;
use domain::meeting::{Feedback, InvalidFeedback, Meeting};
use hypertext::prelude::*;
use wording::Texts;

pub(super) fn routes() -> Vec<Route> {
    vec![
        Route::get(at!("/{meeting}/feedback"), Policy::Participant, show),
        Route::post(at!("/{meeting}/feedback"), Policy::Participant, save),
        Route::post(at!("/{meeting}/thanks"), Policy::Participant, take_thanks),
    ]
}

pub(super) fn samples() -> Vec<Sample> {
    vec![Sample {
        name: "meeting-feedback",
        page: |visitor| page(visitor, (&Workspace::sample(), &sample::held()), &Form::blank()),
    }]
}

async fn show(
    State(app): State<App>,
    visitor: Visitor,
    within: Within,
    Path((_, partnership, meeting)): Path<(String, String, String)>,
) -> Result<Page, Problem> {
    let it = Whole::load(&app, &within, (&partnership, &meeting)).await?;
    let own = it.feedback.iter().find(|told| told.from == it.workspace.me());
    let text = |it: Option<&ShortText>| it.map(ToString::to_string).unwrap_or_default();
    let form = Form::with([
        ("most-useful", text(own.and_then(|it| it.most_useful.as_ref()))),
        ("next-time", text(own.and_then(|it| it.next_time.as_ref()))),
    ]);
    Ok(page(&visitor, (&it.workspace, &it.meeting), &form))
}

async fn save(
    State(app): State<App>,
    visitor: Visitor,
    within: Within,
    Path((_, partnership, meeting)): Path<(String, String, String)>,
    mut form: Form,
) -> Result<Response, Problem> {
    form.only(&["most-useful", "next-time"])?;
    let it = Whole::load(&app, &within, (&partnership, &meeting)).await?;
    let t = visitor.texts;
    let most_useful = form.optional(t, "most-useful", ShortText::parse);
    let next_time = form.optional(t, "next-time", ShortText::parse);
    let (Some(most_useful), Some(next_time)) = (most_useful, next_time) else {
        return Ok(form.refused(page(&visitor, (&it.workspace, &it.meeting), &form)));
    };
    let whose = it.workspace.whose();
    match give_feedback(&app, &within.actor, whose, it.meeting.id, (most_useful, next_time)).await {
        Ok(()) => Ok(see(it.workspace.meeting_path(it.meeting.id, "#feedback"))),
        Err(error) => {
            form.refuse("most-useful", invalid(t, refusal(error)?));
            Ok(form.refused(page(&visitor, (&it.workspace, &it.meeting), &form)))
        }
    }
}

async fn take_thanks(
    State(app): State<App>,
    visitor: Visitor,
    within: Within,
    Path((_, partnership, meeting)): Path<(String, String, String)>,
    mut form: Form,
) -> Result<Response, Problem> {
    form.only(&["thanks"])?;
    let it = Whole::load(&app, &within, (&partnership, &meeting)).await?;
    let Some(words) = form.optional(visitor.texts, "thanks", ShortText::parse) else {
        return Ok(form.refused(meeting_page(&visitor, &it, &form, None)));
    };
    match thank(&app, &within.actor, it.workspace.whose(), it.meeting.id, words).await {
        Ok(()) => Ok(see(it.workspace.meeting_path(it.meeting.id, "#feedback"))),
        Err(error) => {
            let why = invalid(visitor.texts, refusal(error)?);
            Ok(form.refused(meeting_page(&visitor, &it, &form, Some(&why))))
        }
    }
}

fn invalid(t: &Texts, it: InvalidFeedback) -> String {
    match it {
        InvalidFeedback::NotHeld => t.meetings_feedback_not_held(),
        InvalidFeedback::Empty => t.meetings_feedback_empty(),
    }
}

fn page(visitor: &Visitor, (it, meeting): (&Workspace, &Meeting), form: &Form) -> Page {
    let t = visitor.texts;
    let back = it.meeting_path(meeting.id, "#feedback");
    let action = it.meeting_path(meeting.id, "/feedback");
    let mut sheet = Sheet::new(t.meetings_feedback_title(), action, back, t.common_save());
    sheet.lead = Some(t.meetings_feedback_lead());
    let fields = [
        Field::area("most-useful", t.meetings_most_useful(), 2).optional().seen_by(Audience::Partnership),
        Field::area("next-time", t.meetings_next_time(), 2)
            .hint(t.meetings_next_time_hint())
            .optional()
            .seen_by(Audience::Partnership),
    ];
    sheet.page(visitor, it, form, &part(rsx! { @for it in &fields { (field(t, form, it)) } }))
}

/// On the meeting's page: what was told, and the button that thanks.
pub(super) fn section(visitor: &Visitor, it: &Whole, form: &Form) -> Part {
    let t = visitor.texts;
    let path = |tail: &str| it.workspace.meeting_path(it.meeting.id, tail);
    let (edit, thanks) = (path("/feedback"), path("/thanks"));
    let told: Vec<Part> = it.feedback.iter().map(|told| one(visitor, it, told)).collect();
    let own = it.feedback.iter().find(|told| told.from == it.workspace.me());
    let has_thanked = own.is_some_and(|it| it.thanks.is_some());
    let names = it.workspace.people.names(t, it.workspace.others());
    let sentence = Field::line("thanks", t.meetings_thanks_words()).optional().seen_by(Audience::Partnership);
    part(rsx! {
        <section aria-labelledby="feedback">
            <h2 id="feedback">(t.meetings_feedback())</h2>
            @for it in &told { (it) }
            <p class="button-row">(link_button(t.meetings_feedback_give(), &edit, Tone::Quiet))</p>
            @if !has_thanked {
                <form method="post" action=(&thanks) novalidate>
                    (field(t, form, &sentence))
                    <p class="button-row">(button(t.meetings_thank(&names), Tone::Quiet))</p>
                </form>
            }
        </section>
    })
}

fn one(visitor: &Visitor, it: &Whole, told: &Feedback) -> Part {
    let t = visitor.texts;
    let name = it.workspace.people.name(t, told.from);
    let thanks = told.thanks.as_ref().map(|thanks| match &thanks.words {
        Some(words) => t.meetings_thanked_with(&name, words.as_str()),
        None => t.meetings_thanked(&name),
    });
    part(rsx! {
        <article class="card">
            <h3>(&name)</h3>
            @if let Some(words) = &told.most_useful { <p>(t.meetings_told_useful(words.as_str()))</p> }
            @if let Some(words) = &told.next_time { <p>(t.meetings_told_next(words.as_str()))</p> }
            @if let Some(thanks) = &thanks { <p>(thanks)</p> }
        </article>
    })
}
