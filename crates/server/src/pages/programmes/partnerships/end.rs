//! Ending a published partnership, for the organisers, after a page that says what follows.

use super::one::{self, load};
use super::sampled;
use super::words::names;
use crate::errors::{Problem, refusal};
use crate::forms::Form;
use crate::pages::components::buttons::Tone;
use crate::pages::components::confirm::{Confirmation, confirm};
use crate::pages::components::notices::{Kind, notice};
use crate::pages::components::part;
use crate::pages::layout::{Place, layout};
use crate::pages::programmes::section::{Tab, path, section};
use crate::pages::programmes::see;
use crate::pages::{Page, Sample};
use crate::policy::Policy;
use crate::routes::Route;
use crate::visitor::{Visitor, Within};
use actions::App;
use actions::follow_up::FollowedPartnership;
use actions::partnerships::dissolve;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use domain::PartnershipId;
use domain::programme::Programme;
use hypertext::prelude::*;

pub(super) fn routes() -> Vec<Route> {
    vec![
        Route::get("/programmes/{programme}/partnerships/{partnership}/end", Policy::Organiser, ask),
        Route::post("/programmes/{programme}/partnerships/{partnership}/end", Policy::Organiser, take),
    ]
}

pub(super) fn samples() -> Vec<Sample> {
    fn with(visitor: &Visitor, which: usize) -> Page {
        let (programme, pairs) = sampled();
        page(visitor, &programme, &pairs[which])
    }
    vec![
        Sample { name: "partnerships-end", page: |visitor| with(visitor, 1) },
        Sample { name: "partnerships-end-already", page: |visitor| with(visitor, 2) },
    ]
}

pub(in crate::pages::programmes) fn address(slug: &str, partnership: PartnershipId) -> String {
    format!("{}/end", one::address(slug, partnership))
}

async fn ask(
    State(app): State<App>,
    visitor: Visitor,
    within: Within,
    Path((_, partnership)): Path<(String, String)>,
) -> Result<Page, Problem> {
    let (programme, it) = load(&app, &within, &partnership).await?;
    Ok(page(&visitor, &programme, &it))
}

async fn take(
    State(app): State<App>,
    visitor: Visitor,
    within: Within,
    Path((_, partnership)): Path<(String, String)>,
    form: Form,
) -> Result<Response, Problem> {
    form.only(&[])?;
    let (_, it) = load(&app, &within, &partnership).await?;
    let id = it.partnership.id;
    match dissolve(&app, &within.actor, within.programme, id).await {
        Ok(_) => Ok(see(one::address(within.slug.as_str(), id))),
        Err(error) => {
            refusal(error)?;
            let (programme, it) = load(&app, &within, &partnership).await?;
            Ok((StatusCode::CONFLICT, page(&visitor, &programme, &it)).into_response())
        }
    }
}

fn page(visitor: &Visitor, programme: &Programme, it: &FollowedPartnership) -> Page {
    let t = visitor.texts;
    let slug = programme.slug.as_str();
    let (back, action) = (one::address(slug, it.partnership.id), address(slug, it.partnership.id));
    let letters = u32::try_from(it.partnership.current().count()).unwrap_or(u32::MAX);
    let question = t.studio_end_question(names(t, it));
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
        .within(section(visitor, programme, Some(Tab::Partnerships)))
        .under(t.pairs_title(), path(slug, Tab::Partnerships))
        .under(names(t, it), back.clone());
    layout(
        visitor,
        &place,
        rsx! {
            @if it.has_ended() {
                <h1>(question)</h1>
                (notice(Kind::Info, t.studio_end_already(), ""))
            } @else {
                (confirm(t, &confirmation, &preview, ""))
            }
        }
        .memoize(),
    )
}
