//! Writing: the editor with its preview, and the choice where two have changed the same lines.

use super::{Own, SAMPLE_TEXT, View};
use crate::errors::{Problem, refusal};
use crate::forms::Form;
use crate::pages::components::audience::Audience;
use crate::pages::components::buttons::{Tone, action_button, button};
use crate::pages::components::fields::{Field, field};
use crate::pages::components::notices::{self, error_summary, notice};
use crate::pages::components::{paragraph, part};
use crate::pages::programmes::see;
use crate::pages::{Page, Sample};
use crate::policy::Policy;
use crate::routes::Route;
use crate::visitor::{Visitor, Within};
use actions::App;
use actions::outputs::{CannotSave, Edit, Written, write};
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use documents::merge::{Choice, Piece};
use domain::InvalidText;
use domain::ParticipantId;
use domain::output::{OutputState, OutputText};
use hypertext::prelude::*;
use storage::outputs;
use wording::Texts;

const PATH: &str = "/programmes/{programme}/partnership/{partnership}/outputs/{output}/text";

/// A text in a form has up to three times as many bytes; more is read only to say that it is too long.
const BODY_LIMIT_BYTES: usize = 8 << 20;

pub(super) fn routes() -> Vec<Route> {
    vec![
        Route::get(PATH, Policy::Participant, show),
        Route::post(PATH, Policy::Participant, take).with_body_limit(BODY_LIMIT_BYTES),
    ]
}

pub(super) fn samples() -> Vec<Sample> {
    fn form() -> Form {
        Form::with([("follows", "3"), ("text", SAMPLE_TEXT)])
    }
    vec![
        Sample {
            name: "output-write",
            page: |visitor| editor(visitor, &Own::sample(OutputState::Draft), &form(), &Beside::Nothing),
        },
        Sample {
            name: "output-preview",
            page: |visitor| editor(visitor, &Own::sample(OutputState::Draft), &form(), &Beside::Preview),
        },
        Sample {
            name: "output-conflict",
            page: |visitor| {
                let own = Own::sample(OutputState::Draft);
                let conflict =
                    Piece::Conflict { mine: "Kaksi tuntia.\n".into(), theirs: "Kolme tuntia.\n".into() };
                let pieces = [Piece::Agreed("Alku\n".into()), conflict];
                let by = own.workspace.others().next().unwrap_or_else(|| own.workspace.me());
                choose(visitor, &own, &form(), &Clash { newest: 3, by, pieces: &pieces })
            },
        },
    ]
}

/// What stands beside the text that is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Beside {
    Nothing,
    Preview,
    /// It was not saved the last time.
    Unsaved,
}

async fn show(
    State(app): State<App>,
    visitor: Visitor,
    within: Within,
    Path((_, partnership, output)): Path<(String, String, String)>,
) -> Result<Page, Problem> {
    let mut tx = app.store.read().await?;
    let own = Own::load(&app, &mut tx, &within, (&partnership, &output)).await?;
    let unsaved = outputs::unsaved(&mut tx, &own.workspace.inside, own.output.id).await?;
    let (follows, text, beside) = match unsaved {
        Some(it) => (it.follows, it.text, Beside::Unsaved),
        None => (own.output.newest, own.text(&mut tx, own.output.newest).await?, Beside::Nothing),
    };
    let form = Form::with([("follows", follows.to_string()), ("text", text)]);
    Ok(editor(&visitor, &own, &form, &beside))
}

async fn take(
    State(app): State<App>,
    visitor: Visitor,
    within: Within,
    Path((_, partnership, output)): Path<(String, String, String)>,
    mut form: Form,
) -> Result<Response, Problem> {
    let t = visitor.texts;
    let chosen: Vec<(String, String)> =
        form.answers().iter().filter(|(name, _)| name.starts_with("choice-")).cloned().collect();
    let names: Vec<&str> =
        chosen.iter().map(|(name, _)| name.as_str()).chain(["follows", "text", "seen"]).collect();
    form.only(&names)?;
    let mut tx = app.store.read().await?;
    let own = Own::load(&app, &mut tx, &within, (&partnership, &output)).await?;
    drop(tx);
    let follows: u32 = form.value("follows").parse().map_err(|_| Problem::Unprocessable)?;
    let text = match OutputText::parse(form.value("text")) {
        Ok(text) => text,
        Err(why) => {
            form.refuse("text", invalid(t, &why));
            return Ok(form.refused(editor(&visitor, &own, &form, &Beside::Nothing)));
        }
    };
    if form.action() == "preview" {
        return Ok(editor(&visitor, &own, &form, &Beside::Preview).into_response());
    }
    let choices = match form.value("seen") {
        "" => None,
        seen => Some((seen.parse().map_err(|_| Problem::Unprocessable)?, choices(&form, chosen.len()))),
    };
    match write(&app, &within.actor, own.place(), Edit { follows, text, choices }).await {
        Ok(Written::Saved(_) | Written::Joined(_)) => Ok(see(own.path(View::Text))),
        Ok(Written::Conflict { newest, by, pieces }) => {
            let clash = Clash { newest, by, pieces: &pieces };
            Ok((StatusCode::CONFLICT, choose(&visitor, &own, &form, &clash)).into_response())
        }
        Err(error) => {
            let CannotSave::Joined(why) = refusal(error)?;
            form.refuse("text", invalid(t, &why));
            Ok(form.refused(editor(&visitor, &own, &form, &Beside::Nothing)))
        }
    }
}

fn choices(form: &Form, count: usize) -> Vec<Choice> {
    let choice = |number| match form.value(&format!("choice-{number}")) {
        "mine" => Choice::Mine,
        "theirs" => Choice::Theirs,
        _ => Choice::Both,
    };
    (0..count).map(choice).collect()
}

fn invalid(t: &Texts, why: &InvalidText) -> String {
    match why {
        InvalidText::TooLong { length, most } => {
            t.output_too_long(t.file_size(*most as u64), t.file_size(*length as u64))
        }
        InvalidText::ControlCharacter => t.output_control_character(),
        other => crate::forms::invalid_text(t, other),
    }
}

fn editor(visitor: &Visitor, own: &Own, form: &Form, beside: &Beside) -> Page {
    let t = visitor.texts;
    let action = format!("{}/text", own.path(View::Text));
    let text =
        Field::area("text", t.output_text(), 24).hint(t.output_text_hint()).seen_by(Audience::Partnership);
    let main = rsx! {
        (error_summary(t, form))
        @if *beside == Beside::Unsaved {
            (notice(notices::Kind::Warning, t.output_unsaved(), paragraph(t.output_unsaved_text())))
        }
        <form class="editor" method="post" action=(&action) novalidate>
            <input type="hidden" name="follows" value=(form.value("follows"))>
            (field(t, form, &text))
            <div class="button-row">
                (action_button(t.output_save(), "save".to_owned(), Tone::Main))
                (action_button(t.output_preview(), "preview".to_owned(), Tone::Quiet))
            </div>
        </form>
        @if *beside == Beside::Preview {
            <section class="preview" aria-labelledby="preview">
                <h2 id="preview">(t.output_preview())</h2>
                (own.article(form.value("text")))
            </section>
        }
    };
    own.page(visitor, View::Text, main)
}

/// Two have changed the same lines.
struct Clash<'a> {
    newest: u32,
    by: ParticipantId,
    pieces: &'a [Piece],
}

fn choose(visitor: &Visitor, own: &Own, form: &Form, clash: &Clash<'_>) -> Page {
    let t = visitor.texts;
    let action = format!("{}/text", own.path(View::Text));
    let other = own.workspace.people.name(t, clash.by);
    let conflicts: Vec<(&String, &String)> = clash
        .pieces
        .iter()
        .filter_map(|it| match it {
            Piece::Conflict { mine, theirs } => Some((mine, theirs)),
            Piece::Agreed(_) => None,
        })
        .collect();
    let options = [
        ("both", t.output_keep_both()),
        ("theirs", t.output_keep_theirs(&other)),
        ("mine", t.output_keep_mine()),
    ];
    let whole = part(rsx! {
        <details>
            <summary>(t.output_your_text())</summary>
            <textarea name="text" rows="16" aria-label=(t.output_your_text())>(form.value("text"))</textarea>
        </details>
    });
    let main = rsx! {
        (notice(notices::Kind::Warning, t.output_conflict(&other), paragraph(t.output_conflict_text())))
        <form method="post" action=(&action) novalidate>
            <input type="hidden" name="follows" value=(form.value("follows"))>
            <input type="hidden" name="seen" value=(clash.newest.to_string())>
            @for (number, (mine, theirs)) in conflicts.iter().enumerate() {
                <fieldset class="field conflict">
                    <legend>(t.output_conflict_place((number + 1) as u32))</legend>
                    <div class="conflict-sides">
                        <div><p class="conflict-whose">(t.output_conflict_theirs(&other))</p><pre>(theirs.as_str())</pre></div>
                        <div><p class="conflict-whose">(t.output_conflict_mine())</p><pre>(mine.as_str())</pre></div>
                    </div>
                    <div class="choices">
                        @for (value, label) in &options {
                            @let id = format!("f-choice-{number}-{value}");
                            <div class="choice">
                                <input id=(&id) name={ "choice-" (number.to_string()) } type="radio" value=(*value) checked[*value == "both"]>
                                <label for=(&id)>(label)</label>
                            </div>
                        }
                    </div>
                </fieldset>
            }
            (&whole)
            <div class="button-row">(button(t.output_save_joined(), Tone::Main))</div>
        </form>
    };
    own.page(visitor, View::Text, main)
}
