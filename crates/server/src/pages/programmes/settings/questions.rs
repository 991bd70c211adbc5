//! The questions that this programme adds to the sign-up form.

use super::{form_page, load, sample_programme, write};
use crate::errors::Problem;
use crate::forms::{ACTION, Form};
use crate::pages::components::buttons::{Tone, action_button};
use crate::pages::components::fields::{Choice, Field, field};
use crate::pages::{Page, Sample};
use crate::policy::Policy;
use crate::routes::Route;
use crate::visitor::{Visitor, Within};
use actions::App;
use actions::programmes::ProgrammeChange;
use axum::extract::State;
use axum::response::Response;
use domain::programme::{Programme, Question, QuestionKind};
use domain::{Language, ShortText};
use hypertext::prelude::*;

const MOST_QUESTIONS: usize = 20;
const MOST_OPTIONS: usize = 30;
const FIELDS: &[&str] =
    &["version", "wording-en", "wording-fi", "wording-da", "wording-sv", "kind", "options", "required"];

pub(super) fn routes() -> Vec<Route> {
    vec![
        Route::get("/programmes/{programme}/settings/questions", Policy::Organiser, show),
        Route::post("/programmes/{programme}/settings/questions", Policy::Organiser, save),
    ]
}

pub(super) fn samples() -> Vec<Sample> {
    let sample = |visitor: &Visitor| page(visitor, &sample_programme(), &Form::blank());
    vec![Sample { name: "settings-questions", page: sample }]
}

const fn wording_field(language: Language) -> &'static str {
    match language {
        Language::En => "wording-en",
        Language::Fi => "wording-fi",
        Language::Da => "wording-da",
        Language::Sv => "wording-sv",
    }
}

async fn show(State(app): State<App>, visitor: Visitor, within: Within) -> Result<Page, Problem> {
    Ok(page(&visitor, &load(&app, &within).await?, &Form::blank()))
}

/// Adds the question of the form, or takes away the one whose button was pressed.
async fn save(
    State(app): State<App>,
    visitor: Visitor,
    within: Within,
    mut form: Form,
) -> Result<Response, Problem> {
    form.only(FIELDS)?;
    let programme = load(&app, &within).await?;
    let mut questions = programme.questions.clone();
    let removed = form.value(ACTION).strip_prefix("remove-").and_then(|it| it.parse::<u16>().ok());
    if let Some(number) = removed {
        questions.retain(|it| it.number != number);
    } else if let Some(question) = read(&visitor, &programme, &mut form) {
        questions.push(question);
    } else {
        return Ok(form.refused(page(&visitor, &programme, &form)));
    }
    let change = ProgrammeChange { questions: Some(questions), ..ProgrammeChange::default() };
    write(&app, &visitor, &within, &programme, change, form, ("wording-en", page)).await
}

fn read(visitor: &Visitor, programme: &Programme, form: &mut Form) -> Option<Question> {
    let t = visitor.texts;
    if programme.questions.len() >= MOST_QUESTIONS {
        form.refuse("kind", t.forms_too_many(20));
        return None;
    }
    let mut wording = Vec::new();
    for language in programme.languages() {
        if let Some(text) = form.required(t, wording_field(language), ShortText::parse) {
            wording.push((language, text));
        }
    }
    let kind =
        form.one_of(t, "kind", |it| ["line", "lines", "yes-no", "one-of"].into_iter().find(|k| *k == it))?;
    let kind = match kind {
        "lines" => QuestionKind::Lines,
        "yes-no" => QuestionKind::YesNo,
        "one-of" => QuestionKind::OneOf(options(t, form)?),
        _ => QuestionKind::Line,
    };
    let number = programme.questions.iter().map(|it| it.number).max().unwrap_or(0) + 1;
    (!form.is_refused()).then(|| Question { number, wording, kind, required: form.is_ticked("required") })
}

/// The options, one a line; at least two.
fn options(t: &wording::Texts, form: &mut Form) -> Option<Vec<ShortText>> {
    let written: Vec<&str> =
        form.value("options").lines().map(str::trim).filter(|it| !it.is_empty()).collect();
    let parsed: Result<Vec<ShortText>, _> = written.iter().map(|it| ShortText::parse(it)).collect();
    match parsed {
        Ok(options) if (2..=MOST_OPTIONS).contains(&options.len()) => Some(options),
        Ok(_) => {
            form.refuse("options", t.settings_options_count());
            None
        }
        Err(reason) => {
            form.refuse("options", crate::forms::invalid_text(t, &reason));
            None
        }
    }
}

fn page(visitor: &Visitor, programme: &Programme, form: &Form) -> Page {
    let t = visitor.texts;
    let kinds = vec![
        Choice::new("line", t.settings_kind_line()),
        Choice::new("lines", t.settings_kind_lines()),
        Choice::new("yes-no", t.settings_kind_yes_no()),
        Choice::new("one-of", t.settings_kind_one_of()),
    ];
    let mut fields: Vec<Field<'_>> = programme
        .languages()
        .map(|it| Field::line(wording_field(it), t.settings_wording(it.own_name())))
        .collect();
    fields.push(Field::radios("kind", t.settings_kind(), kinds));
    fields.push(Field::area("options", t.settings_options(), 4).hint(t.settings_options_hint()).optional());
    fields.push(Field::tick("required", t.settings_required()));
    let heading = (t.settings_questions(), t.settings_questions_lead(), "questions");
    let asked: Vec<(String, String)> = programme
        .questions
        .iter()
        .map(|it| (it.wording_in(t.language()).to_owned(), format!("remove-{}", it.number)))
        .collect();
    let fields = rsx! {
        @if !asked.is_empty() {
            <h2>(t.settings_asked())</h2>
            <ul class="plain-list">
                @for (wording, remove) in &asked {
                    <li>(wording) " " (action_button(t.common_remove(), remove.clone(), Tone::Danger))</li>
                }
            </ul>
        }
        <h2>(t.settings_add_question())</h2>
        @for it in &fields { (field(t, form, it)) }
    }
    .memoize();
    form_page(visitor, programme, form, heading, fields)
}
