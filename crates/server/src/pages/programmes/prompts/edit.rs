//! Adding and changing a prompt.

use super::super::section::{Tab, path, section};
use super::super::see;
use super::{Prompts, as_it_came, home, words};
use crate::errors::{Problem, refusal};
use crate::forms::Form;
use crate::pages::components::audience::Audience;
use crate::pages::components::buttons::{Tone, button, link_button};
use crate::pages::components::fields::{Choice, Field, field};
use crate::pages::components::notices::error_summary;
use crate::pages::components::{Part, part};
use crate::pages::layout::{Place, layout};
use crate::pages::{Page, Sample};
use crate::policy::Policy;
use crate::routes::Route;
use crate::visitor::{Visitor, Within};
use actions::App;
use actions::prompts::{add_prompt, save_prompt};
use axum::extract::{Path, State};
use axum::response::Response;
use domain::programme::Programme;
use domain::prompt::{InvalidPrompt, Phase, Prompt, PromptTime};
use domain::{Language, PromptId, ShortText};
use hypertext::prelude::*;
use uuid::Uuid;
use wording::Texts;

pub(super) fn routes() -> Vec<Route> {
    vec![
        Route::get("/programmes/{programme}/prompts/new", Policy::Organiser, show_new),
        Route::post("/programmes/{programme}/prompts/new", Policy::Organiser, save_new),
        Route::get("/programmes/{programme}/prompts/{prompt}", Policy::Organiser, show),
        Route::post("/programmes/{programme}/prompts/{prompt}", Policy::Organiser, save),
    ]
}

pub(super) fn samples() -> Vec<Sample> {
    fn changed(visitor: &Visitor) -> Page {
        let it = Prompts::sample();
        let prompt = it.all.first().cloned();
        let form = prompt.as_ref().map_or_else(Form::blank, known);
        page(visitor, &it.programme, prompt.as_ref(), &form)
    }
    vec![
        Sample {
            name: "prompt-new",
            page: |visitor| {
                page(visitor, &Prompts::sample().programme, None, &blank(PromptId::new(Uuid::nil())))
            },
        },
        Sample { name: "prompt", page: changed },
    ]
}

const FIELDS: &[&str] = &["id", "version", "when", "day", "words-en", "words-fi", "words-da", "words-sv"];
/// Shown from a date on.
const DATE: &str = "date";

const fn words_field(language: Language) -> &'static str {
    match language {
        Language::En => "words-en",
        Language::Fi => "words-fi",
        Language::Da => "words-da",
        Language::Sv => "words-sv",
    }
}

fn blank(id: PromptId) -> Form {
    Form::with([("id", id.to_string()), ("when", Phase::Start.code().to_owned())])
}

/// A built-in prompt that nobody has changed begins with its words as they came.
fn known(it: &Prompt) -> Form {
    let (when, day) = match it.when {
        PromptTime::Phase(phase) => (phase.code(), String::new()),
        PromptTime::From(day) => (DATE, day.to_string()),
    };
    let words = Language::ALL.map(|language| {
        let own = it.words.iter().find(|(its, _)| *its == language).map(|(_, words)| words.to_string());
        (words_field(language), own.unwrap_or_else(|| as_it_came(wording::texts(language), it)))
    });
    let fixed = [("version", it.version.to_string()), ("when", when.to_owned()), ("day", day)];
    Form::with(fixed.into_iter().chain(words))
}

async fn show_new(State(app): State<App>, visitor: Visitor, within: Within) -> Result<Page, Problem> {
    let it = Prompts::load(&app, &within).await?;
    Ok(page(&visitor, &it.programme, None, &blank(app.id())))
}

async fn save_new(
    State(app): State<App>,
    visitor: Visitor,
    within: Within,
    mut form: Form,
) -> Result<Response, Problem> {
    form.only(FIELDS)?;
    let it = Prompts::load(&app, &within).await?;
    let id: PromptId = form.value("id").parse().map_err(|_| Problem::Unprocessable)?;
    let Some(read) = read(visitor.texts, &it.programme, &mut form) else {
        return Ok(form.refused(page(&visitor, &it.programme, None, &form)));
    };
    match add_prompt(&app, &within.actor, within.programme, id, read).await {
        Ok(()) => Ok(see(home(&within.slug))),
        Err(error) => {
            refuse(visitor.texts, &it.programme, &mut form, refusal(error)?);
            Ok(form.refused(page(&visitor, &it.programme, None, &form)))
        }
    }
}

async fn show(
    State(app): State<App>,
    visitor: Visitor,
    within: Within,
    Path((_, key)): Path<(String, String)>,
) -> Result<Page, Problem> {
    let it = Prompts::load(&app, &within).await?;
    let prompt = it.find(&key)?;
    Ok(page(&visitor, &it.programme, Some(prompt), &known(prompt)))
}

async fn save(
    State(app): State<App>,
    visitor: Visitor,
    within: Within,
    Path((_, key)): Path<(String, String)>,
    mut form: Form,
) -> Result<Response, Problem> {
    form.only(FIELDS)?;
    let it = Prompts::load(&app, &within).await?;
    let prompt = it.find(&key)?.clone();
    let version: u32 = form.value("version").parse().map_err(|_| Problem::Unprocessable)?;
    let Some((when, mut said)) = read(visitor.texts, &it.programme, &mut form) else {
        return Ok(form.refused(page(&visitor, &it.programme, Some(&prompt), &form)));
    };
    // Words that are as they came go on following the product's.
    said.retain(|(language, words)| words.as_str() != as_it_came(wording::texts(*language), &prompt));
    let changed = Prompt { when, words: said, version, ..prompt.clone() };
    match save_prompt(&app, &within.actor, within.programme, changed).await {
        Ok(()) => Ok(see(home(&within.slug))),
        Err(error) => {
            refuse(visitor.texts, &it.programme, &mut form, refusal(error)?);
            Ok(form.refused(page(&visitor, &it.programme, Some(&prompt), &form)))
        }
    }
}

type Read = (PromptTime, Vec<(Language, ShortText)>);

fn read(t: &Texts, programme: &Programme, form: &mut Form) -> Option<Read> {
    let when = match form.value("when") {
        DATE => form.date(t, "day").map(PromptTime::From),
        _ => form.one_of(t, "when", Phase::from_code).map(PromptTime::Phase),
    };
    let mut said = Vec::new();
    for language in languages(programme) {
        if let Some(words) = form.optional(t, words_field(language), ShortText::parse)? {
            said.push((language, words));
        }
    }
    Some((when?, said))
}

/// The programme's languages first, then the others: pages are read in all of them.
fn languages(programme: &Programme) -> Vec<Language> {
    let mut all: Vec<Language> = programme.languages().collect();
    let others: Vec<Language> = Language::ALL.into_iter().filter(|it| !all.contains(it)).collect();
    all.extend(others);
    all
}

fn refuse(t: &Texts, programme: &Programme, form: &mut Form, it: InvalidPrompt) {
    let first = languages(programme).first().copied().unwrap_or_default();
    match it {
        InvalidPrompt::NoWords => form.refuse(words_field(first), t.prompts_no_words()),
        InvalidPrompt::Day => form.refuse("day", t.prompts_day_far()),
        InvalidPrompt::TooMany(own) => {
            form.refuse(words_field(first), t.prompts_too_many(u32::try_from(own).unwrap_or(u32::MAX)));
        }
    }
}

fn page(visitor: &Visitor, programme: &Programme, prompt: Option<&Prompt>, form: &Form) -> Page {
    let t = visitor.texts;
    let back = home(&programme.slug);
    let (title, action) = match prompt {
        Some(prompt) => (t.prompts_change(), format!("{back}/{}", super::key_of(prompt.source))),
        None => (t.prompts_add(), format!("{back}/new")),
    };
    let place = Place::new(title.clone())
        .within(section(visitor, programme, Some(Tab::Settings)))
        .under(t.programme_tab_settings(), path(programme.slug.as_str(), Tab::Settings))
        .under(t.prompts_title(), back.clone());
    let hidden = if prompt.is_some() { "version" } else { "id" };
    let fields = fields(t, programme, form);
    layout(
        visitor,
        &place,
        rsx! {
            (error_summary(t, form))
            <h1>(&title)</h1>
            <form method="post" action=(&action) novalidate>
                <input type="hidden" name=(hidden) value=(form.value(hidden))>
                (&fields)
                <div class="button-row">
                    (button(t.common_save(), Tone::Main))
                    (link_button(t.common_cancel(), &back, Tone::Quiet))
                </div>
            </form>
        },
    )
}

fn fields(t: &Texts, programme: &Programme, form: &Form) -> Part {
    let mut times = Phase::ALL.map(|it| Choice::new(it.code(), words::phase(t, it))).to_vec();
    times.push(Choice::new(DATE, t.prompts_from_a_date()));
    let mut fields = vec![
        Field::radios("when", t.prompts_when(), times),
        Field::date("day", t.prompts_day()).hint(t.prompts_day_hint()).optional(),
    ];
    fields.extend(languages(programme).into_iter().map(|language| {
        Field::area(words_field(language), t.prompts_words(language.own_name()), 2)
            .optional()
            .seen_by(Audience::Participants)
    }));
    part(rsx! { @for it in &fields { (field(t, form, it)) } })
}
