//! Writing the next version. The slower of two members finds both texts side by side.

use super::{Drafting, sample, words};
use crate::errors::{Problem, refusal};
use crate::forms::Form;
use crate::pages::components::buttons::{Tone, button, link_button};
use crate::pages::components::fields::{Choice, Field, field};
use crate::pages::components::notices::{Kind, error_summary, notice};
use crate::pages::components::{Part, paragraph, part};
use crate::pages::programmes::partnership::workspace::Room;
use crate::pages::{Page, Sample};
use crate::policy::Policy;
use crate::routes::Route;
use crate::visitor::{Visitor, Within};
use actions::agreements::draft;
use actions::{ActionError, App};
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use chrono::NaiveDate;
use domain::LongText;
use domain::agreement::{Heading, Terms, Version, WorkingMethod};
use hypertext::prelude::*;
use wording::Texts;

pub(super) fn routes() -> Vec<Route> {
    vec![
        Route::get(
            "/programmes/{programme}/partnership/{partnership}/agreement/draft",
            Policy::Participant,
            ask,
        ),
        Route::post(
            "/programmes/{programme}/partnership/{partnership}/agreement/draft",
            Policy::Participant,
            save,
        ),
    ]
}

pub(super) fn samples() -> Vec<Sample> {
    vec![
        Sample {
            name: "agreement-edit",
            page: |visitor| {
                let it = sample::blank();
                page(visitor, &it, &known(visitor, &it), 0, None)
            },
        },
        Sample {
            name: "agreement-edit-refused",
            page: |visitor| {
                let it = sample::drafted(visitor.texts);
                let mut form = known(visitor, &it);
                form.refuse("review-on", visitor.texts.forms_not_a_date());
                page(visitor, &it, &form, 1, None)
            },
        },
        Sample {
            name: "agreement-edit-conflict",
            page: |visitor| {
                let it = sample::changed(visitor.texts);
                let mine = sample::drafted(visitor.texts);
                page(visitor, &it, &known(visitor, &mine), 3, it.agreement.newest())
            },
        },
    ]
}

async fn ask(
    State(app): State<App>,
    visitor: Visitor,
    within: Within,
    Path((_, partnership)): Path<(String, String)>,
) -> Result<Page, Problem> {
    let it = Drafting::load(&app, &within, &partnership).await?;
    let base = it.agreement.newest().map_or(0, |it| it.number);
    Ok(page(&visitor, &it, &known(&visitor, &it), base, None))
}

async fn save(
    State(app): State<App>,
    visitor: Visitor,
    within: Within,
    Path((_, partnership)): Path<(String, String)>,
    mut form: Form,
) -> Result<Response, Problem> {
    let it = Drafting::load(&app, &within, &partnership).await?;
    let headings = Heading::of(it.workspace.programme.method);
    let mut fields = vec!["base", "way", "output-due", "review-on"];
    fields.extend(headings.iter().map(|it| it.code()));
    form.only(&fields)?;
    let base: u32 = form.value("base").parse().map_err(|_| Problem::Unprocessable)?;
    let Some(terms) = read(visitor.texts, headings, &mut form) else {
        return Ok(form.refused(page(&visitor, &it, &form, base, None)));
    };
    let id = it.workspace.partnership.id;
    match draft(&app, &within.actor, within.programme, id, base, terms).await {
        Ok(_) => Ok(super::super::super::see(it.path(""))),
        Err(error) => {
            if !matches!(error, ActionError::Conflict) {
                refusal(error)?;
            }
            let it = Drafting::load(&app, &within, &partnership).await?;
            let newest = it.agreement.newest();
            let base = newest.map_or(0, |it| it.number);
            Ok((StatusCode::CONFLICT, page(&visitor, &it, &form, base, newest)).into_response())
        }
    }
}

fn read(t: &Texts, headings: &[Heading], form: &mut Form) -> Option<Terms> {
    let mut terms = Terms::default();
    for heading in headings {
        if let Some(Some(text)) = form.optional(t, heading.code(), LongText::parse) {
            terms.texts.insert(*heading, text);
        }
    }
    let ways = form.any_of(t, "way", WorkingMethod::ALL.len(), WorkingMethod::from_code);
    terms.methods = ways.unwrap_or_default().into_iter().collect();
    terms.output_due = day(t, form, "output-due");
    terms.review_on = day(t, form, "review-on");
    (!form.is_refused()).then_some(terms)
}

/// A day that may be left out.
fn day(t: &Texts, form: &mut Form, field: &str) -> Option<NaiveDate> {
    if form.value(field).trim().is_empty() { None } else { form.date(t, field) }
}

/// The newest version, or for the first one our suggestions.
fn known(visitor: &Visitor, it: &Drafting) -> Form {
    let t = visitor.texts;
    let method = it.workspace.programme.method;
    let Some(newest) = it.agreement.newest() else {
        let suggested = Heading::of(method)
            .iter()
            .filter_map(|heading| Some((heading.code(), words::suggestion(t, method, *heading)?)));
        let ways = [WorkingMethod::Talks, WorkingMethod::Visits].map(|it| ("way", it.code().to_owned()));
        let midpoint = it.workspace.programme.timetable.midpoint;
        let zone = it.workspace.programme.timetable.time_zone;
        let review = ("review-on", midpoint.with_timezone(&zone).date_naive().to_string());
        return Form::with(suggested.chain(ways).chain([review]));
    };
    let texts = newest.terms.texts.iter().map(|(heading, text)| (heading.code(), text.to_string()));
    let ways = newest.terms.methods.iter().map(|it| ("way", it.code().to_owned()));
    let due = newest.terms.output_due.map(|it| ("output-due", it.to_string()));
    let review = newest.terms.review_on.map(|it| ("review-on", it.to_string()));
    Form::with(texts.chain(ways).chain(due).chain(review))
}

/// `other` is the version that came in between, if one did.
fn page(visitor: &Visitor, it: &Drafting, form: &Form, base: u32, other: Option<&Version>) -> Page {
    let t = visitor.texts;
    let (action, back) = (it.path("/draft"), it.path(""));
    let is_first = it.agreement.newest().is_none();
    it.workspace.page(
        visitor,
        Room::Agreement,
        &t.agreement_draft_title(),
        rsx! {
            (error_summary(t, form))
            @if let Some(other) = other {
                (notice(Kind::Warning, t.agreement_superseded(it.name(t, other.by)), paragraph(t.agreement_superseded_text())))
            }
            <p>(t.agreement_draft_lead())</p>
            @if is_first { <p>(t.agreement_draft_suggested())</p> }
            <form method="post" action=(&action) novalidate>
                <input type="hidden" name="base" value=(base)>
                @for heading in Heading::of(it.workspace.programme.method) {
                    (question(t, it, form, *heading, other))
                }
                (others_day(t, it, form, "review-on", other))
                (field(t, form, &Field::date("review-on", t.agreement_review_on()).hint(t.agreement_review_on_hint()).optional()))
                <div class="button-row">
                    (button(t.agreement_save(), Tone::Main))
                    (link_button(t.common_cancel(), &back, Tone::Quiet))
                </div>
            </form>
        }
        .memoize(),
    )
}

/// A heading with its field, the other member's text above it where the two differ.
fn question(t: &Texts, it: &Drafting, form: &Form, heading: Heading, other: Option<&Version>) -> Part {
    let code = heading.code();
    let area = Field::area(code, words::heading(t, heading), 4).hint(words::hint(t, heading)).optional();
    let ways = WorkingMethod::ALL.iter().map(|it| Choice::new(it.code(), words::way(t, *it))).collect();
    let ways = Field::boxes("way", t.agreement_ways(), ways);
    let due =
        Field::date("output-due", t.agreement_output_due()).hint(t.agreement_output_due_hint()).optional();
    let theirs = other.map(|it| it.terms.texts.get(&heading).map_or("", |it| it.as_str()));
    let differs = theirs.filter(|it| *it != form.value(code).trim());
    let others_ways = other.filter(|it| {
        let mine = form.values("way").filter_map(WorkingMethod::from_code).collect();
        heading == Heading::Methods && it.terms.methods != mine
    });
    part(rsx! {
        @if let Some(version) = others_ways {
            @let names: Vec<String> = version.terms.methods.iter().map(|it| words::way(t, *it)).collect();
            (others_words(t, it, version, &names.join(", ")))
        }
        @if heading == Heading::Methods { (field(t, form, &ways)) }
        @if let (Some(text), Some(version)) = (differs, other) { (others_words(t, it, version, text)) }
        (field(t, form, &area))
        @if heading == Heading::Output {
            (others_day(t, it, form, "output-due", other))
            (field(t, form, &due))
        }
    })
}

fn others_day(t: &Texts, it: &Drafting, form: &Form, name: &str, other: Option<&Version>) -> Part {
    let theirs = other.map(|it| if name == "review-on" { it.terms.review_on } else { it.terms.output_due });
    let written = |day: Option<NaiveDate>| day.map_or_else(String::new, |it| it.to_string());
    let differs = theirs.filter(|it| written(*it) != form.value(name).trim());
    part(rsx! {
        @if let (Some(day), Some(version)) = (differs, other) {
            (others_words(t, it, version, &day.map_or_else(String::new, |it| t.date(it))))
        }
    })
}

fn others_words(t: &Texts, it: &Drafting, version: &Version, text: &str) -> Part {
    part(rsx! {
        <div class="other-text">
            <p class="soft">(t.agreement_other_text(it.name(t, version.by)))</p>
            @if text.is_empty() { <p class="soft">(t.agreement_other_empty())</p> } @else { <blockquote>(text)</blockquote> }
        </div>
    })
}
