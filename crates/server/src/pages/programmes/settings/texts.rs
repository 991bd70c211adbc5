//! The programme's name, theme and summary in each of its languages.

use super::{form_page, load, sample_programme, write};
use crate::errors::Problem;
use crate::forms::Form;
use crate::pages::components::audience::Audience;
use crate::pages::components::fields::{Field, field};
use crate::pages::{Page, Sample};
use crate::policy::Policy;
use crate::routes::Route;
use crate::visitor::{Visitor, Within};
use actions::App;
use actions::programmes::ProgrammeChange;
use axum::extract::State;
use axum::response::Response;
use domain::programme::{Programme, ProgrammeTexts};
use domain::{Language, LongText, ShortText};
use hypertext::prelude::*;

pub(super) fn routes() -> Vec<Route> {
    vec![
        Route::get("/programmes/{programme}/settings/texts", Policy::Organiser, show),
        Route::post("/programmes/{programme}/settings/texts", Policy::Organiser, save),
    ]
}

pub(super) fn samples() -> Vec<Sample> {
    let sample = |visitor: &Visitor| page(visitor, &sample_programme(), &known(&sample_programme()));
    vec![Sample { name: "settings-texts", page: sample }]
}

/// The names of a language's three fields.
const fn fields(language: Language) -> [&'static str; 3] {
    match language {
        Language::En => ["name-en", "theme-en", "summary-en"],
        Language::Fi => ["name-fi", "theme-fi", "summary-fi"],
        Language::Da => ["name-da", "theme-da", "summary-da"],
        Language::Sv => ["name-sv", "theme-sv", "summary-sv"],
    }
}

fn known(it: &Programme) -> Form {
    Form::with(it.texts.iter().flat_map(|texts| {
        let values = [
            texts.name.to_string(),
            texts.theme.as_ref().map(ToString::to_string).unwrap_or_default(),
            texts.summary.as_ref().map(ToString::to_string).unwrap_or_default(),
        ];
        fields(texts.language).into_iter().zip(values)
    }))
}

async fn show(State(app): State<App>, visitor: Visitor, within: Within) -> Result<Page, Problem> {
    let programme = load(&app, &within).await?;
    Ok(page(&visitor, &programme, &known(&programme)))
}

async fn save(
    State(app): State<App>,
    visitor: Visitor,
    within: Within,
    mut form: Form,
) -> Result<Response, Problem> {
    let mut allowed = vec!["version"];
    allowed.extend(Language::ALL.into_iter().flat_map(fields));
    form.only(&allowed)?;
    let programme = load(&app, &within).await?;
    let Some(texts) = read(&visitor, &programme, &mut form) else {
        return Ok(form.refused(page(&visitor, &programme, &form)));
    };
    let change = ProgrammeChange { texts: Some(texts), ..ProgrammeChange::default() };
    write(&app, &visitor, &within, &programme, change, form, ("name-en", page)).await
}

/// The main language stays first; a language without a name is not one of the programme's.
fn read(visitor: &Visitor, programme: &Programme, form: &mut Form) -> Option<Vec<ProgrammeTexts>> {
    let mut order: Vec<Language> = programme.languages().collect();
    order.extend(Language::ALL.into_iter().filter(|it| programme.languages().all(|known| known != *it)));
    let mut texts = Vec::new();
    for language in order {
        let [name, theme, summary] = fields(language);
        let name = form.optional(visitor.texts, name, ShortText::parse);
        let theme = form.optional(visitor.texts, theme, ShortText::parse);
        let summary = form.optional(visitor.texts, summary, LongText::parse);
        if let (Some(Some(name)), Some(theme), Some(summary)) = (name, theme, summary) {
            texts.push(ProgrammeTexts { language, name, theme, summary });
        }
    }
    (!form.is_refused()).then_some(texts)
}

fn page(visitor: &Visitor, programme: &Programme, form: &Form) -> Page {
    let t = visitor.texts;
    let of = |language: Language| {
        let [name, theme, summary] = fields(language);
        let questions = [
            Field::line(name, t.programme_name()).optional().seen_by(Audience::Public),
            Field::line(theme, t.programme_theme()).optional().seen_by(Audience::Public),
            Field::area(summary, t.settings_summary(), 5).optional().seen_by(Audience::Public),
        ];
        rsx! {
            <section>
                <h2 lang=(language.code())>(language.own_name())</h2>
                @for it in &questions { (field(t, form, it)) }
            </section>
        }
        .memoize()
    };
    let parts = Language::ALL.map(of);
    let heading = (t.settings_texts(), t.settings_texts_lead(), "texts");
    form_page(visitor, programme, form, heading, rsx! { @for it in &parts { (it) } })
}
