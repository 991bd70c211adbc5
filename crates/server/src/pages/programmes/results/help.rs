//! Who asks the organisers for help.

use crate::errors::Problem;
use crate::forms::Form;
use crate::pages::components::buttons::{Tone, button_form};
use crate::pages::components::{Part, part};
use crate::pages::programmes::questionnaires::help::words;
use crate::pages::programmes::rounds::people::People;
use crate::pages::programmes::section::{Tab, path};
use crate::pages::programmes::see;
use crate::policy::Policy;
use crate::routes::Route;
use crate::visitor::Within;
use actions::App;
use actions::questionnaires::settle_help;
use axum::extract::{Path, State};
use axum::response::Response;
use domain::Timestamp;
use domain::programme::Programme;
use domain::questionnaire::HelpRequest;
use hypertext::prelude::*;
use wording::Texts;

pub(super) fn routes() -> Vec<Route> {
    vec![Route::post("/programmes/{programme}/results/help/{request}", Policy::Organiser, settle)]
}

async fn settle(
    State(app): State<App>,
    within: Within,
    Path((_, request)): Path<(String, String)>,
    form: Form,
) -> Result<Response, Problem> {
    form.only(&[])?;
    let request = request.parse().map_err(|_| Problem::NotFound)?;
    settle_help(&app, &within.actor, within.programme, request).await?;
    Ok(see(path(within.slug.as_str(), Tab::Results)))
}

/// Those who wait first, with a button each; `None` while nobody has asked.
pub(super) fn calls(t: &Texts, programme: &Programme, people: &People, all: &[HelpRequest]) -> Option<Part> {
    if all.is_empty() {
        return None;
    }
    let zone = programme.timetable.time_zone;
    let date = |at: Timestamp| t.date(at.with_timezone(&zone).date_naive());
    let (waiting, settled): (Vec<_>, Vec<_>) = all.iter().partition(|it| it.settled.is_none());
    let one = |it: &&HelpRequest| {
        let name = people.name(t, it.participant);
        let action = format!("/programmes/{}/results/help/{}", programme.slug, it.id);
        let message = it.message.as_ref().map(ToString::to_string);
        part(rsx! {
            <article class="card">
                <h3>(&name)</h3>
                <p>(words(t, it.wish))</p>
                @if let Some(message) = &message { <blockquote>(message)</blockquote> }
                <p class="soft">(t.questionnaire_asked_on(date(it.asked_at)))</p>
                @match it.settled {
                    Some((_, at)) => <p class="soft">(t.questionnaire_settled_on(date(at)))</p>,
                    None => (button_form(t.questionnaire_settle(&name), &action, Tone::Quiet)),
                }
            </article>
        })
    };
    let cards: Vec<Part> = waiting.iter().chain(&settled).map(one).collect();
    Some(part(rsx! {
        <section aria-labelledby="calls">
            <h2 id="calls">(t.questionnaire_calls())</h2>
            @for card in &cards { (card) }
        </section>
    }))
}
