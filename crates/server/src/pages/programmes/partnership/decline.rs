//! Declining a partnership or leaving one that runs, in confidence, after a page that says what follows.

use super::show::cannot_respond;
use super::{find_own, own};
use crate::errors::{Problem, refusal};
use crate::forms::Form;
use crate::pages::components::audience::Audience;
use crate::pages::components::buttons::Tone;
use crate::pages::components::confirm::{Confirmation, confirm};
use crate::pages::components::fields::{Field, field};
use crate::pages::components::notices::error_summary;
use crate::pages::components::part;
use crate::pages::layout::{Place, layout};
use crate::pages::programmes::section::{Tab, path, section};
use crate::pages::{Page, Sample};
use crate::policy::Policy;
use crate::routes::Route;
use crate::visitor::{Visitor, Within};
use actions::App;
use actions::partnerships::leave;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response as Answer};
use domain::LongText;
use domain::programme::Programme;
use domain::round::{Partnership, Response};
use hypertext::prelude::*;
use storage::programmes;

pub(super) fn routes() -> Vec<Route> {
    vec![
        Route::get("/programmes/{programme}/partnership/{partnership}/decline", Policy::Participant, ask),
        Route::post("/programmes/{programme}/partnership/{partnership}/decline", Policy::Participant, take),
    ]
}

pub(super) fn samples() -> Vec<Sample> {
    fn with(visitor: &Visitor, is_running: bool) -> Page {
        let (programme, _, partnership) = crate::pages::programmes::rounds::sampled(false);
        page(visitor, &programme, &partnership, is_running, &Form::blank())
    }
    vec![
        Sample { name: "partnership-decline", page: |visitor| with(visitor, false) },
        Sample { name: "partnership-leave", page: |visitor| with(visitor, true) },
    ]
}

/// Whether the asker has accepted it, and so leaves rather than declines.
fn is_running(within: &Within, partnership: &Partnership) -> Result<bool, Problem> {
    let (me, _) = own(within)?;
    let mine = partnership.members.iter().find(|it| it.participant == me);
    Ok(mine.is_some_and(|it| matches!(it.response, Response::Accepted { .. })))
}

async fn load(app: &App, within: &Within, id: &str) -> Result<(Programme, Partnership), Problem> {
    let mut tx = app.store.read().await?;
    let programme = programmes::find(&mut tx, within.programme).await?.ok_or(Problem::NotFound)?;
    let partnership = find_own(&mut tx, within, id).await?;
    Ok((programme, partnership))
}

async fn ask(
    State(app): State<App>,
    visitor: Visitor,
    within: Within,
    Path((_, partnership)): Path<(String, String)>,
) -> Result<Answer, Problem> {
    let (programme, partnership) = load(&app, &within, &partnership).await?;
    let (me, _) = own(&within)?;
    let answer = partnership.members.iter().find(|it| it.participant == me).map(|it| &it.response);
    if partnership.ended_at.is_some() || answer.is_some_and(Response::is_gone) {
        return Ok(super::super::see(path(within.slug.as_str(), Tab::Partnership)));
    }
    let is_running = is_running(&within, &partnership)?;
    Ok(page(&visitor, &programme, &partnership, is_running, &Form::blank()).into_response())
}

async fn take(
    State(app): State<App>,
    visitor: Visitor,
    within: Within,
    Path((_, partnership)): Path<(String, String)>,
    mut form: Form,
) -> Result<Answer, Problem> {
    form.only(&["reason"])?;
    let (programme, partnership) = load(&app, &within, &partnership).await?;
    let is_running = is_running(&within, &partnership)?;
    let Some(reason) = form.optional(visitor.texts, "reason", LongText::parse) else {
        return Ok(form.refused(page(&visitor, &programme, &partnership, is_running, &form)));
    };
    match leave(&app, &within.actor, within.programme, partnership.id, reason).await {
        Ok(_) => Ok(super::super::see(path(within.slug.as_str(), Tab::Partnership))),
        Err(error) => {
            form.refuse("reason", cannot_respond(visitor.texts, refusal(error)?));
            Ok(form.refused(page(&visitor, &programme, &partnership, is_running, &form)))
        }
    }
}

fn page(
    visitor: &Visitor,
    programme: &Programme,
    partnership: &Partnership,
    is_running: bool,
    form: &Form,
) -> Page {
    let t = visitor.texts;
    let back = path(programme.slug.as_str(), Tab::Partnership);
    let action = format!("{back}/{}/decline", partnership.id);
    let is_group = partnership.current().count() > 2;
    let (question, act) = if is_running {
        (t.partnership_leave_question(), t.partnership_leave_act())
    } else {
        (t.partnership_decline_question(), t.partnership_decline_act())
    };
    let confirmation =
        Confirmation { question: question.clone(), act, tone: Tone::Danger, action: &action, back: &back };
    let follows = match (is_group, is_running) {
        (true, _) => t.partnership_decline_follows_group(),
        (false, true) => t.partnership_leave_follows(),
        (false, false) => t.partnership_decline_follows(),
    };
    let told = if is_running { t.partnership_leave_told() } else { t.partnership_decline_told() };
    let reason = Field::area("reason", t.partnership_decline_reason(), 4)
        .hint(t.partnership_decline_reason_hint())
        .optional()
        .seen_by(Audience::Organisers);
    let preview = part(rsx! {
        <ul>
            <li>(follows)</li>
            <li>(told)</li>
            @if is_running { <li>(t.partnership_leave_closed())</li> }
            <li>(t.partnership_decline_next())</li>
        </ul>
        @if is_running { <p><a href="/account#data">(t.data_download())</a></p> }
    });
    let place = Place::new(question)
        .within(section(visitor, programme, Some(Tab::Partnership)))
        .under(t.partnership_title(), back.clone());
    layout(
        visitor,
        &place,
        rsx! { (error_summary(t, form)) (confirm(t, &confirmation, &preview, field(t, form, &reason))) }
            .memoize(),
    )
}
