//! The room of what partners make together: their outputs, and the drafts of others that they were asked to read.

use super::super::workspace::{Room, Workspace};
use super::{Own, words};
use crate::errors::Problem;
use crate::forms::Form;
use crate::pages::components::audience::Audience;
use crate::pages::components::buttons::{Tone, button};
use crate::pages::components::cards::{BadgeTone, badge, card};
use crate::pages::components::fields::{Choice, Field, field};
use crate::pages::components::notices::error_summary;
use crate::pages::components::part;
use crate::pages::programmes::see;
use crate::pages::{Page, Sample};
use crate::policy::Policy;
use crate::routes::Route;
use crate::visitor::{Visitor, Within};
use actions::App;
use actions::outputs::begin;
use axum::extract::{Path, State};
use axum::response::Response;
use domain::output::{Details, Output, OutputKind, OutputState, Review, ReviewState};
use domain::{Language, ShortText};
use hypertext::prelude::*;
use storage::{outputs, reviews};
use wording::Texts;

const PATH: &str = "/programmes/{programme}/partnership/{partnership}/outputs";

pub(super) fn routes() -> Vec<Route> {
    vec![Route::get(PATH, Policy::Participant, show), Route::post(PATH, Policy::Participant, take)]
}

pub(super) fn samples() -> Vec<Sample> {
    fn rooms(outputs: Vec<Output>) -> RoomOfOutputs {
        RoomOfOutputs { workspace: Workspace::sample(), outputs, asked: vec![] }
    }
    vec![
        Sample { name: "outputs-none", page: |visitor| page(visitor, &rooms(vec![]), &blank(visitor)) },
        Sample {
            name: "outputs",
            page: |visitor| {
                let mut form = blank(visitor);
                form.refuse("title", visitor.texts.forms_missing());
                let outputs = [OutputState::Draft, OutputState::Reviewed { version: 2 }];
                page(visitor, &rooms(outputs.map(|it| Own::sample(it).output).into()), &form)
            },
        },
    ]
}

struct RoomOfOutputs {
    workspace: Workspace,
    outputs: Vec<Output>,
    /// What the partnership was asked to read.
    asked: Vec<Review>,
}

impl RoomOfOutputs {
    async fn load(app: &App, within: &Within, id: &str) -> Result<Self, Problem> {
        let mut tx = app.store.read().await?;
        let workspace = Workspace::load(app, &mut tx, within, id).await?;
        let outputs = outputs::list_inside(&mut tx, &workspace.inside).await?;
        let asked = reviews::asked_of(&mut tx, &workspace.inside).await?;
        Ok(Self { workspace, outputs, asked })
    }
}

fn blank(visitor: &Visitor) -> Form {
    Form::with([("kind", OutputKind::BlogPost.code()), ("language", visitor.language().code())])
}

async fn show(
    State(app): State<App>,
    visitor: Visitor,
    within: Within,
    Path((_, partnership)): Path<(String, String)>,
) -> Result<Page, Problem> {
    let room = RoomOfOutputs::load(&app, &within, &partnership).await?;
    Ok(page(&visitor, &room, &blank(&visitor)))
}

async fn take(
    State(app): State<App>,
    visitor: Visitor,
    within: Within,
    Path((_, partnership)): Path<(String, String)>,
    mut form: Form,
) -> Result<Response, Problem> {
    form.only(&DETAILS)?;
    let room = RoomOfOutputs::load(&app, &within, &partnership).await?;
    let Some(details) = read_details(visitor.texts, &mut form) else {
        return Ok(form.refused(page(&visitor, &room, &form)));
    };
    let output = begin(&app, &within.actor, within.programme, room.workspace.partnership.id, details).await?;
    Ok(see(format!("{}/{}", room.workspace.path(Room::Output), output.id)))
}

/// The fields that say what an output is.
pub(super) const DETAILS: [&str; 4] = ["title", "kind", "audience", "language"];

pub(super) fn read_details(t: &Texts, form: &mut Form) -> Option<Details> {
    let title = form.required(t, "title", ShortText::parse);
    let kind = form.one_of(t, "kind", OutputKind::from_code);
    let audience = form.optional(t, "audience", ShortText::parse);
    let language = form.one_of(t, "language", |it| it.parse::<Language>().ok());
    Some(Details { title: title?, kind: kind?, audience: audience?, language: language? })
}

pub(super) fn details_fields<'a>(t: &'a Texts, form: &'a Form) -> impl Renderable + 'a {
    let kinds = OutputKind::ALL.map(|it| Choice::new(it.code(), words::kind(t, it)));
    let languages = Language::ALL.map(|it| Choice::new(it.code(), it.own_name()));
    let fields = [
        Field::line("title", t.output_title()).seen_by(Audience::Partnership),
        Field::radios("kind", t.output_kind(), kinds.into()),
        Field::line("audience", t.output_audience()).hint(t.output_audience_hint()).optional(),
        Field::menu("language", t.output_language(), languages.into()),
    ];
    let parts: Vec<_> = fields.iter().map(|it| part(field(t, form, it))).collect();
    rsx! { @for it in &parts { (it) } }
}

fn page(visitor: &Visitor, it: &RoomOfOutputs, form: &Form) -> Page {
    let t = visitor.texts;
    let path = &it.workspace.path(Room::Output);
    let reading = |review: &Review| {
        let pair = it.workspace.path(Room::Files).replace("/files", "/reviews");
        format!("{pair}/{}", review.id)
    };
    let main = rsx! {
        (error_summary(t, form))
        <p class="lead">(t.output_lead())</p>
        @for output in &it.outputs {
            @let (state, tone) = words::state(t, &output.state);
            (card(
                rsx! { <a href={ (path) "/" (output.id.to_string()) }>(output.details.title.as_str())</a> },
                rsx! { <p>(badge(state.clone(), tone)) " " (words::kind(t, output.details.kind))</p> },
            ))
        }
        @if !it.asked.is_empty() {
            <section aria-labelledby="asked">
                <h2 id="asked">(t.output_asked())</h2>
                <p>(t.output_asked_text())</p>
                <ul class="plain-list">
                    @for review in &it.asked {
                        <li>
                            <a href=(reading(review))>(t.output_asked_on(t.moment(review.asked_at, visitor.time_zone)))</a> " "
                            @match review.state {
                                ReviewState::Asked { .. } => (badge(t.output_reading_waits(), BadgeTone::Caution)),
                                _ => (badge(t.output_reading_done(), BadgeTone::Neutral)),
                            }
                        </li>
                    }
                </ul>
            </section>
        }
        <section aria-labelledby="new">
            <h2 id="new">(t.output_new())</h2>
            <form method="post" action=(path) novalidate>
                (details_fields(t, form))
                <div class="button-row">(button(t.output_begin(), Tone::Main))</div>
            </form>
        </section>
    };
    it.workspace.page(visitor, Room::Output, &t.output_room(), main)
}
