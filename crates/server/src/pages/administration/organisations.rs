//! The organisations people come from, and giving one its right name.

use crate::errors::{Problem, refusal};
use crate::forms::Form;
use crate::pages::components::audience::Audience;
use crate::pages::components::buttons::{Tone, button};
use crate::pages::components::fields::{Field, field};
use crate::pages::components::notices::{empty_state, error_summary};
use crate::pages::components::part;
use crate::pages::components::tables::{Column, Table, table};
use crate::pages::layout::{Place, layout};
use crate::pages::{Page, Sample};
use crate::policy::Policy;
use crate::routes::Route;
use crate::visitor::{Insider, Visitor};
use actions::organisations::rename_organisation;
use actions::{ActionError, App};
use axum::extract::{Path, State};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use domain::organisation::Organisation;
use domain::{OrganisationId, ShortText};
use hypertext::prelude::*;
use storage::organisations;

const ALL: &str = "/administration/organisations";

pub(super) fn routes() -> Vec<Route> {
    const ONE: &str = "/administration/organisations/{organisation}";
    vec![
        Route::get(ALL, Policy::Administrator, list),
        Route::get(ONE, Policy::Administrator, ask),
        Route::post(ONE, Policy::Administrator, rename),
    ]
}

pub(super) fn samples() -> Vec<Sample> {
    vec![
        Sample { name: "organisations", page: |visitor| list_page(visitor, &[sample()]) },
        Sample { name: "organisations-none", page: |visitor| list_page(visitor, &[]) },
        Sample {
            name: "organisation-name",
            page: |visitor| page(visitor, &sample(), &Form::with([("name", "Kaisla University")])),
        },
    ]
}

fn sample() -> Organisation {
    let name = ShortText::parse("Kaisla University").unwrap_or_else(|_| unreachable!("a short name"));
    Organisation { id: uuid::Uuid::from_u128(1).into(), name }
}

async fn list(State(app): State<App>, visitor: Visitor) -> Result<Page, Problem> {
    let mut tx = app.store.read().await?;
    let mut all = organisations::list(&mut tx).await?;
    visitor.texts.sort_by_name(&mut all, |it| it.name.to_string());
    Ok(list_page(&visitor, &all))
}

async fn find(app: &App, id: &str) -> Result<Organisation, Problem> {
    let id: OrganisationId = id.parse().map_err(|_| Problem::NotFound)?;
    let mut tx = app.store.read().await?;
    organisations::find(&mut tx, id).await?.ok_or(Problem::NotFound)
}

async fn ask(State(app): State<App>, visitor: Visitor, Path(id): Path<String>) -> Result<Page, Problem> {
    let it = find(&app, &id).await?;
    Ok(page(&visitor, &it, &Form::with([("name", it.name.as_str())])))
}

async fn rename(
    State(app): State<App>,
    visitor: Visitor,
    Insider(actor): Insider,
    Path(id): Path<String>,
    mut form: Form,
) -> Result<Response, Problem> {
    form.only(&["name"])?;
    let it = find(&app, &id).await?;
    let Some(name) = form.required(visitor.texts, "name", ShortText::parse) else {
        return Ok(form.refused(page(&visitor, &it, &form)));
    };
    match rename_organisation(&app, &actor, it.id, name).await {
        Ok(_) => Ok((StatusCode::SEE_OTHER, [(header::LOCATION, ALL)]).into_response()),
        Err(ActionError::Conflict) => {
            form.refuse("name", visitor.texts.organisations_name_taken());
            Ok(form.refused(page(&visitor, &it, &form)))
        }
        Err(error) => match refusal(error)? {},
    }
}

fn list_page(visitor: &Visitor, all: &[Organisation]) -> Page {
    let t = visitor.texts;
    let row = |it: &Organisation| {
        let href = format!("{ALL}/{}", it.id);
        let change = part(rsx! {
            <a href=(&href)>(t.organisations_rename()) <span class="visually-hidden">" " (it.name.as_str())</span></a>
        });
        vec![part(it.name.as_str()), change]
    };
    let shown = Table {
        caption: t.organisations_title(),
        columns: vec![Column::words(t.organisations_name()), Column::words(t.organisations_change())],
        rows: all.iter().map(row).collect(),
    };
    layout(
        visitor,
        &Place::new(t.organisations_title()),
        rsx! {
            <h1>(t.organisations_title())</h1>
            <p class="lead">(t.organisations_lead())</p>
            @if all.is_empty() {
                (empty_state(t.organisations_none(), t.organisations_none_text(), ""))
            } @else {
                (table(&shown).memoize())
            }
        },
    )
}

fn page(visitor: &Visitor, it: &Organisation, form: &Form) -> Page {
    let t = visitor.texts;
    let action = format!("{ALL}/{}", it.id);
    let name = Field::line("name", t.organisations_name())
        .hint(t.organisations_name_hint())
        .seen_by(Audience::Public);
    layout(
        visitor,
        &Place::new(t.organisations_rename()).under(t.organisations_title(), ALL),
        rsx! {
            (error_summary(t, form))
            <h1>(t.organisations_rename_one(it.name.as_str()))</h1>
            <form method="post" action=(&action) novalidate>
                (field(t, form, &name))
                <p class="button-row">(button(t.common_save(), Tone::Main))</p>
            </form>
        },
    )
}
