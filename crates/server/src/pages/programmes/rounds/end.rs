//! Ending a published partnership, for the organisers, after a page that says what follows.

use super::people::People;
use crate::errors::{Problem, refusal};
use crate::forms::Form;
use crate::pages::components::buttons::Tone;
use crate::pages::components::confirm::{Confirmation, confirm};
use crate::pages::components::notices::{Kind, notice};
use crate::pages::components::part;
use crate::pages::layout::{Place, layout};
use crate::pages::programmes::section::{Tab, path, section};
use crate::pages::{Page, Sample};
use crate::policy::Policy;
use crate::routes::Route;
use crate::visitor::{Visitor, Within};
use actions::App;
use actions::partnerships::dissolve;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use domain::programme::Programme;
use domain::round::Partnership;
use domain::{PartnershipId, Slug};
use hypertext::prelude::*;
use storage::{partnerships, programmes};

pub(super) fn routes() -> Vec<Route> {
    vec![
        Route::get("/programmes/{programme}/partnerships/{partnership}/end", Policy::Organiser, ask),
        Route::post("/programmes/{programme}/partnerships/{partnership}/end", Policy::Organiser, take),
    ]
}

pub(super) fn samples() -> Vec<Sample> {
    vec![Sample {
        name: "partnership-end",
        page: |visitor| {
            let it = super::sample::answered(visitor);
            let pair = it.partnerships.into_iter().find(|it| it.ended_at.is_none());
            let pair = pair.unwrap_or_else(|| unreachable!("a sample partnership goes on"));
            page(visitor, &Ending { programme: it.programme, partnership: pair, people: it.people }, false)
        },
    }]
}

pub(super) fn address(programme: &Slug, partnership: PartnershipId) -> String {
    format!("/programmes/{programme}/partnerships/{partnership}/end")
}

struct Ending {
    programme: Programme,
    partnership: Partnership,
    people: People,
}

impl Ending {
    async fn load(app: &App, within: &Within, id: &str) -> Result<Self, Problem> {
        let scope = within.scope()?;
        let id: PartnershipId = id.parse().map_err(|_| Problem::NotFound)?;
        let mut tx = app.store.read().await?;
        Ok(Self {
            programme: programmes::find(&mut tx, within.programme).await?.ok_or(Problem::NotFound)?,
            partnership: partnerships::find(&mut tx, &scope, id).await?.ok_or(Problem::NotFound)?,
            people: People::load(&mut tx, &scope).await?,
        })
    }
}

async fn ask(
    State(app): State<App>,
    visitor: Visitor,
    within: Within,
    Path((_, partnership)): Path<(String, String)>,
) -> Result<Page, Problem> {
    let it = Ending::load(&app, &within, &partnership).await?;
    let is_over = it.partnership.ended_at.is_some();
    Ok(page(&visitor, &it, is_over))
}

async fn take(
    State(app): State<App>,
    visitor: Visitor,
    within: Within,
    Path((_, partnership)): Path<(String, String)>,
    form: Form,
) -> Result<Response, Problem> {
    form.only(&[])?;
    let it = Ending::load(&app, &within, &partnership).await?;
    match dissolve(&app, &within.actor, within.programme, it.partnership.id).await {
        Ok(_) => Ok(super::super::see(path(within.slug.as_str(), Tab::Matching))),
        Err(error) => {
            refusal(error)?;
            Ok((StatusCode::CONFLICT, page(&visitor, &it, true)).into_response())
        }
    }
}

fn page(visitor: &Visitor, it: &Ending, is_over: bool) -> Page {
    let t = visitor.texts;
    let back = path(it.programme.slug.as_str(), Tab::Matching);
    let action = address(&it.programme.slug, it.partnership.id);
    let names = it.people.names(t, it.partnership.current().map(|it| it.participant));
    let letters = u32::try_from(it.partnership.current().count()).unwrap_or(u32::MAX);
    let question = t.studio_end_question(&names);
    let confirmation = Confirmation {
        question: question.clone(),
        act: t.studio_end_act(letters),
        tone: Tone::Danger,
        action: &action,
        back: &back,
    };
    let preview = part(rsx! {
        <ul>
            <li>(t.studio_end_told())</li>
            <li>(t.studio_end_closed())</li>
            <li>(t.studio_end_next())</li>
        </ul>
    });
    let place = Place::new(question.clone())
        .within(section(visitor, &it.programme, Some(Tab::Matching)))
        .under(t.programme_tab_matching(), back.clone());
    layout(
        visitor,
        &place,
        rsx! {
            @if is_over {
                <h1>(question)</h1>
                (notice(Kind::Info, t.studio_end_already(), ""))
            } @else {
                (confirm(t, &confirmation, &preview, ""))
            }
        }
        .memoize(),
    )
}
