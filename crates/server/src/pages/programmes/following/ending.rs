//! The end of a programme: finishing it, and going on after all.

use crate::errors::{Problem, refusal};
use crate::forms::Form;
use crate::pages::components::buttons::Tone;
use crate::pages::components::confirm::{Confirmation, confirm};
use crate::pages::components::notices::{self, notice};
use crate::pages::components::{paragraph, part};
use crate::pages::layout::{Place, layout};
use crate::pages::programmes::section::{Tab, path, section};
use crate::pages::programmes::{sample_programme, see, words};
use crate::pages::{Page, Sample};
use crate::policy::Policy;
use crate::routes::Route;
use crate::visitor::{Visitor, Within};
use actions::App;
use actions::programmes::{finish_programme, resume_programme};
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use domain::programme::{CannotMove, Programme};
use hypertext::prelude::*;
use storage::programmes;

pub(super) fn routes() -> Vec<Route> {
    vec![
        Route::get("/programmes/{programme}/end", Policy::Organiser, ask),
        Route::post("/programmes/{programme}/end", Policy::Organiser, finish),
        Route::post("/programmes/{programme}/resume", Policy::Organiser, resume),
    ]
}

pub(super) fn samples() -> Vec<Sample> {
    vec![
        Sample { name: "ending-finish", page: |visitor| page(visitor, &sample_programme(), None) },
        Sample {
            name: "ending-finish-early",
            page: |visitor| {
                let why = words::cannot_move(visitor.texts, &CannotMove::ClosingAhead);
                page(visitor, &sample_programme(), Some(why))
            },
        },
    ]
}

async fn load(app: &App, within: &Within) -> Result<Programme, Problem> {
    let mut tx = app.store.read().await?;
    programmes::find(&mut tx, within.programme).await?.ok_or(Problem::NotFound)
}

async fn ask(State(app): State<App>, visitor: Visitor, within: Within) -> Result<Page, Problem> {
    Ok(page(&visitor, &load(&app, &within).await?, None))
}

async fn finish(
    State(app): State<App>,
    visitor: Visitor,
    within: Within,
    form: Form,
) -> Result<Response, Problem> {
    form.only(&[])?;
    match finish_programme(&app, &within.actor, within.programme).await {
        Ok(_) => Ok(see(path(within.slug.as_str(), Tab::Overview))),
        Err(error) => {
            let why = words::cannot_move(visitor.texts, &refusal(error)?);
            let programme = load(&app, &within).await?;
            Ok((StatusCode::CONFLICT, page(&visitor, &programme, Some(why))).into_response())
        }
    }
}

async fn resume(State(app): State<App>, within: Within, form: Form) -> Result<Response, Problem> {
    form.only(&[])?;
    // What goes on already goes on.
    if let Err(error) = resume_programme(&app, &within.actor, within.programme).await {
        refusal(error)?;
    }
    Ok(see(path(within.slug.as_str(), Tab::Overview)))
}

fn page(visitor: &Visitor, programme: &Programme, problem: Option<String>) -> Page {
    let t = visitor.texts;
    let slug = programme.slug.as_str();
    let (action, back) = (format!("/programmes/{slug}/end"), path(slug, Tab::Overview));
    let confirmation = Confirmation {
        question: t.ending_question(programme.texts_in(t.language()).name.as_str()),
        act: t.ending_finish(),
        tone: Tone::Main,
        action: &action,
        back: &back,
    };
    let erased = programme.erased_at().with_timezone(&programme.timetable.time_zone).date_naive();
    let preview = part(rsx! {
        @if let Some(problem) = &problem {
            (notice(notices::Kind::Problem, t.programme_not_moved(), paragraph(problem)))
        } @else {
            <ul>
                <li>(t.ending_no_reminders())</li>
                <li>(t.ending_readable(t.date(erased)))</li>
                <li>(t.ending_undone())</li>
            </ul>
        }
    });
    let place = Place::new(t.ending_finish()).within(section(visitor, programme, Some(Tab::Overview)));
    layout(visitor, &place, confirm(t, &confirmation, &preview, "").memoize())
}
