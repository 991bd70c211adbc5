//! The programme's vocabulary: words nobody explained yet, and what the organisers taught.

use super::section::{Tab, path, section};
use super::see;
use crate::errors::{Problem, refusal};
use crate::forms::Form;
use crate::pages::components::buttons::{Tone, button};
use crate::pages::components::fields::{Choice, Field, field};
use crate::pages::components::notices::{empty_state, error_summary};
use crate::pages::components::part;
use crate::pages::components::tables::{Column, Table, table};
use crate::pages::layout::{Place, layout};
use crate::pages::{Page, Sample};
use crate::policy::Policy;
use crate::routes::Route;
use crate::visitor::{Visitor, Within};
use actions::App;
use actions::vocabulary::{Lesson, Lessons, UnknownWord, lessons, take_back, teach};
use axum::extract::{Path, State};
use axum::response::Response;
use domain::programme::Programme;
use domain::{Language, ShortText, VocabularyChangeId};
use expertise::{Edit, EditProblem, Vocabulary};
use hypertext::prelude::*;
use storage::programmes;
use wording::Texts;

/// More rarely used words than these are seldom worth a look.
const MOST_WORDS: usize = 60;

pub(super) fn routes() -> Vec<Route> {
    vec![
        Route::get("/programmes/{programme}/vocabulary", Policy::Organiser, show),
        Route::post("/programmes/{programme}/vocabulary", Policy::Organiser, save),
        Route::post("/programmes/{programme}/vocabulary/{lesson}/removal", Policy::Organiser, remove),
    ]
}

pub(super) fn samples() -> Vec<Sample> {
    let sample = |visitor: &Visitor| {
        let taught = Edit::AddLabel {
            id: "leadership".to_owned(),
            language: expertise::Language::Fi,
            label: "luotsaaminen".to_owned(),
        };
        let known = Lessons {
            taught: vec![Lesson { id: VocabularyChangeId::new(uuid::Uuid::from_u128(1)), edit: taught }],
            unknown: vec![UnknownWord { word: "zymology".to_owned(), people: 3 }],
            vocabulary: actions::matchmaking::vocabulary(&[]),
        };
        page(visitor, &super::settings::sample_programme(), &known, &Form::blank())
    };
    vec![Sample { name: "vocabulary", page: sample }]
}

async fn load(app: &App, within: &Within) -> Result<(Programme, Lessons), Problem> {
    let known = lessons(app, &within.actor, within.programme).await?;
    let mut tx = app.store.read().await?;
    let programme = programmes::find(&mut tx, within.programme).await?.ok_or(Problem::NotFound)?;
    Ok((programme, known))
}

async fn show(State(app): State<App>, visitor: Visitor, within: Within) -> Result<Page, Problem> {
    let (programme, known) = load(&app, &within).await?;
    Ok(page(&visitor, &programme, &known, &Form::blank()))
}

async fn save(
    State(app): State<App>,
    visitor: Visitor,
    within: Within,
    mut form: Form,
) -> Result<Response, Problem> {
    form.only(&["kind", "word", "language", "concept", "into"])?;
    let (programme, known) = load(&app, &within).await?;
    let Some(edit) = read(&app, &visitor, &known.vocabulary, &mut form) else {
        return Ok(form.refused(page(&visitor, &programme, &known, &form)));
    };
    match teach(&app, &within.actor, within.programme, edit).await {
        Ok(()) => Ok(back(&within)),
        Err(error) => {
            let t = visitor.texts;
            let reason = match refusal(error)? {
                EditProblem::UnknownConcept { .. } => t.vocabulary_no_such_concept(),
                EditProblem::IdTaken { .. } | EditProblem::Label { .. } => t.vocabulary_known_already(),
            };
            form.refuse("word", reason);
            Ok(form.refused(page(&visitor, &programme, &known, &form)))
        }
    }
}

async fn remove(
    State(app): State<App>,
    within: Within,
    Path((_, lesson)): Path<(String, String)>,
    form: Form,
) -> Result<Response, Problem> {
    form.only(&[])?;
    let lesson: VocabularyChangeId = lesson.parse().map_err(|_| Problem::NotFound)?;
    take_back(&app, &within.actor, within.programme, lesson).await?;
    Ok(back(&within))
}

fn back(within: &Within) -> Response {
    see(format!("/programmes/{}/vocabulary", within.slug))
}

/// What the form teaches. A concept is named by any of its labels.
fn read(app: &App, visitor: &Visitor, vocabulary: &Vocabulary, form: &mut Form) -> Option<Edit> {
    let t = visitor.texts;
    let kinds = ["word", "new", "rename", "merge"];
    let kind = form.one_of(t, "kind", |it| kinds.into_iter().find(|known| *known == it))?;
    let concept = |form: &mut Form, field: &str| {
        let found = concept_named(vocabulary, form.value(field));
        if found.is_none() {
            form.refuse(field, t.vocabulary_no_such_concept());
        }
        found
    };
    if kind == "merge" {
        let from = concept(form, "concept");
        let into = concept(form, "into");
        return Some(Edit::Merge { from: from?, into: into? });
    }
    let label = form.required(t, "word", ShortText::parse).map(ShortText::into_string);
    let language = form.one_of(t, "language", |it| it.parse::<Language>().ok());
    let language = language.map(spoken);
    if kind == "new" {
        let named = !form.value("concept").trim().is_empty();
        let broader = if named { Some(concept(form, "concept")?) } else { None };
        let id = format!("own-{}", app.id::<VocabularyChangeId>());
        return Some(Edit::Add { id, language: language?, label: label?, broader });
    }
    let id = concept(form, "concept");
    let (id, language, label) = (id?, language?, label?);
    Some(if kind == "rename" {
        Edit::Rename { id, language, label }
    } else {
        Edit::AddLabel { id, language, label }
    })
}

const fn spoken(it: Language) -> expertise::Language {
    match it {
        Language::En => expertise::Language::En,
        Language::Fi => expertise::Language::Fi,
        Language::Da => expertise::Language::Da,
        Language::Sv => expertise::Language::Sv,
    }
}

/// The concept that has this label in any language, whatever its capitals.
fn concept_named(vocabulary: &Vocabulary, label: &str) -> Option<String> {
    let wanted = label.trim().to_lowercase();
    let is_named = |it: &expertise::Concept| {
        expertise::Language::ALL
            .into_iter()
            .any(|language| it.labels(language).iter().any(|label| label.to_lowercase() == wanted))
    };
    vocabulary.concepts().find(|(_, it)| is_named(it)).map(|(_, it)| it.id.clone())
}

fn page(visitor: &Visitor, programme: &Programme, known: &Lessons, form: &Form) -> Page {
    let t = visitor.texts;
    let slug = programme.slug.as_str();
    let action = format!("/programmes/{slug}/vocabulary");
    let reader = spoken(t.language());
    let mut concepts: Vec<String> =
        known.vocabulary.concepts().map(|(_, it)| it.label(reader).to_owned()).collect();
    t.sort_by_name(&mut concepts, Clone::clone);
    let place = Place::new(t.vocabulary_title())
        .within(section(visitor, programme, Some(Tab::Settings)))
        .under(t.programme_tab_settings(), path(slug, Tab::Settings));
    layout(
        visitor,
        &place,
        rsx! {
            (error_summary(t, form))
            <h1>(t.vocabulary_title())</h1>
            <p class="lead">(t.vocabulary_lead())</p>
            <section aria-labelledby="unknown">
                <h2 id="unknown">(t.vocabulary_unknown())</h2>
                @if known.unknown.is_empty() {
                    (empty_state(t.vocabulary_none_unknown(), t.vocabulary_none_unknown_text(), ""))
                } @else {
                    (table(&unknown_table(t, &known.unknown)).memoize())
                }
            </section>
            <section aria-labelledby="teach">
                <h2 id="teach">(t.vocabulary_teach())</h2>
                <form method="post" action=(action) novalidate>
                    (fields(t, form))
                    <datalist id="concepts">@for it in &concepts { <option value=(it)></option> }</datalist>
                    <p class="button-row">(button(t.vocabulary_teach(), Tone::Main))</p>
                </form>
            </section>
            @if !known.taught.is_empty() {
                <section aria-labelledby="taught">
                    <h2 id="taught">(t.vocabulary_taught())</h2>
                    (table(&taught_table(t, slug, &known.taught, &known.vocabulary)).memoize())
                </section>
            }
        },
    )
}

fn fields(t: &Texts, form: &Form) -> impl Renderable {
    let kinds = vec![
        Choice::new("word", t.vocabulary_kind_word()),
        Choice::new("new", t.vocabulary_kind_new()),
        Choice::new("rename", t.vocabulary_kind_rename()),
        Choice::new("merge", t.vocabulary_kind_merge()),
    ];
    let languages = Language::ALL.map(|it| Choice::new(it.code(), it.own_name())).to_vec();
    let fields = [
        Field::radios("kind", t.vocabulary_kind(), kinds),
        Field::line("word", t.vocabulary_word()).hint(t.vocabulary_word_hint()),
        Field::menu("language", t.vocabulary_language(), languages),
        Field::line("concept", t.vocabulary_concept())
            .hint(t.vocabulary_concept_hint())
            .suggested_by("concepts"),
        Field::line("into", t.vocabulary_into())
            .hint(t.vocabulary_into_hint())
            .suggested_by("concepts")
            .optional(),
    ];
    rsx! { @for it in &fields { (field(t, form, it)) } }.memoize()
}

fn unknown_table(t: &Texts, words: &[UnknownWord]) -> Table {
    Table {
        caption: t.vocabulary_unknown(),
        columns: vec![Column::words(t.vocabulary_word()), Column::figures(t.vocabulary_people())],
        rows: words
            .iter()
            .take(MOST_WORDS)
            .map(|it| vec![part(it.word.clone()), part(t.number(it.people.into()))])
            .collect(),
    }
}

fn taught_table(t: &Texts, slug: &str, taught: &[Lesson], vocabulary: &Vocabulary) -> Table {
    let reader = spoken(t.language());
    let name = |id: &str| {
        let found = vocabulary.find(id).map(|it| vocabulary.concept(it).label(reader).to_owned());
        found.unwrap_or_else(|| id.to_owned())
    };
    let words = |edit: &Edit| match edit {
        Edit::Add { label, .. } => t.vocabulary_did_add(label),
        Edit::Rename { id, label, .. } => t.vocabulary_did_rename(name(id), label),
        Edit::AddLabel { id, label, .. } => t.vocabulary_did_label(label, name(id)),
        Edit::RemoveLabel { id, label, .. } => t.vocabulary_did_unlabel(label, name(id)),
        Edit::Merge { from, into } => t.vocabulary_did_merge(name(from), name(into)),
        Edit::Remove { id } => t.vocabulary_did_remove(name(id)),
    };
    let row = |it: &Lesson| {
        let removal = format!("/programmes/{slug}/vocabulary/{}/removal", it.id);
        vec![
            part(words(&it.edit)),
            part(rsx! {
                <form class="button-form" method="post" action=(&removal)>
                    (button(t.vocabulary_take_back(), Tone::Quiet))
                </form>
            }),
        ]
    };
    Table {
        caption: t.vocabulary_taught(),
        columns: vec![Column::words(t.vocabulary_lesson()), Column::words(t.settings_actions())],
        rows: taught.iter().map(row).collect(),
    }
}
