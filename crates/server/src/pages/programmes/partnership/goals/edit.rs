//! One goal: its owner changes it, all members say how it goes.

use super::show::{ratings, remarks, sample, state_badge};
use super::{Goals, cannot_change, fields, rating, read};
use crate::errors::{Problem, refusal};
use crate::forms::Form;
use crate::pages::components::buttons::{Tone, button, link_button};
use crate::pages::components::notices::{Kind, error_summary, notice};
use crate::pages::programmes::partnership::workspace::{Room, Workspace};
use crate::pages::{Page, Sample};
use crate::policy::Policy;
use crate::routes::Route;
use crate::visitor::{Visitor, Within};
use actions::goals::{GoalChange, change_goal};
use actions::{ActionError, App};
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use domain::GoalId;
use domain::goal::{Goal, Rating};
use hypertext::prelude::*;

pub(super) fn routes() -> Vec<Route> {
    const HERE: Policy = Policy::Participant;
    vec![
        Route::get("/programmes/{programme}/partnership/{partnership}/goals/{goal}", HERE, show),
        Route::post("/programmes/{programme}/partnership/{partnership}/goals/{goal}", HERE, save),
    ]
}

pub(super) fn samples() -> Vec<Sample> {
    fn with(visitor: &Visitor, number: usize, is_stale: bool) -> Page {
        let it = sample();
        let goal = &it.goals[number];
        page(visitor, &it, goal, &known(goal), is_stale)
    }
    vec![
        Sample { name: "goal-own", page: |visitor| with(visitor, 0, false) },
        Sample { name: "goal-changed-meanwhile", page: |visitor| with(visitor, 1, true) },
        Sample { name: "goal-of-partner", page: |visitor| with(visitor, 2, false) },
    ]
}

/// The address of a goal's page.
pub(super) fn address(workspace: &Workspace, goal: GoalId) -> String {
    format!("{}/{goal}", workspace.path(Room::Goals))
}

fn known(goal: &Goal) -> Form {
    let written = |it: Option<Rating>| it.map_or_else(String::new, |it| it.value().to_string());
    Form::with([
        ("text", goal.text.to_string()),
        ("measure", goal.measure.as_ref().map_or_else(String::new, ToString::to_string)),
        ("before", written(goal.before)),
        ("after", written(goal.after)),
    ])
}

async fn show(
    State(app): State<App>,
    visitor: Visitor,
    within: Within,
    Path((_, partnership, goal)): Path<(String, String, String)>,
) -> Result<Page, Problem> {
    let it = Goals::load(&app, &within, &partnership).await?;
    let goal = find(&it, &goal)?;
    Ok(page(&visitor, &it, goal, &known(goal), false))
}

fn find<'a>(it: &'a Goals, id: &str) -> Result<&'a Goal, Problem> {
    let id: GoalId = id.parse().map_err(|_| Problem::NotFound)?;
    it.goals.iter().find(|it| it.id == id).ok_or(Problem::NotFound)
}

async fn save(
    State(app): State<App>,
    visitor: Visitor,
    within: Within,
    Path((_, partnership, goal)): Path<(String, String, String)>,
    mut form: Form,
) -> Result<Response, Problem> {
    form.only(&["text", "measure", "before", "after", "version"])?;
    let t = visitor.texts;
    let it = Goals::load(&app, &within, &partnership).await?;
    let found = find(&it, &goal)?;
    let version: u32 = form.value("version").parse().map_err(|_| Problem::Unprocessable)?;
    let (written, after) = (read(t, &mut form), rating(t, &mut form, "after"));
    let (Some(written), Some(after)) = (written, after) else {
        return Ok(form.refused(page(&visitor, &it, found, &form, false)));
    };
    let change = GoalChange {
        text: Some(written.text),
        measure: Some(written.measure),
        before: Some(written.before),
        after: Some(after),
        state: None,
    };
    let id = it.workspace.partnership.id;
    match change_goal(&app, &within.actor, within.programme, id, found.id, version, change).await {
        Ok(_) => Ok(super::super::super::see(it.workspace.path(Room::Goals))),
        Err(ActionError::Conflict) => {
            let it = Goals::load(&app, &within, &partnership).await?;
            let found = find(&it, &goal)?;
            Ok((StatusCode::CONFLICT, page(&visitor, &it, found, &form, true)).into_response())
        }
        Err(error) => {
            form.refuse("text", cannot_change(t, refusal(error)?)?);
            Ok(form.refused(page(&visitor, &it, found, &form, false)))
        }
    }
}

pub(super) fn page(visitor: &Visitor, it: &Goals, goal: &Goal, form: &Form, is_stale: bool) -> Page {
    let t = visitor.texts;
    let (action, back) = (address(&it.workspace, goal.id), it.workspace.path(Room::Goals));
    let is_own = goal.owner == it.workspace.me();
    let title = if is_own { t.goals_edit() } else { t.goals_of(it.workspace.people.name(t, goal.owner)) };
    it.workspace.page(
        visitor,
        Room::Goals,
        &title,
        rsx! {
            (error_summary(t, form))
            @if is_stale { (notice(Kind::Warning, t.goals_changed_meanwhile(), "")) }
            <p>(state_badge(t, goal.state))</p>
            @if is_own {
                <form method="post" action=(&action) novalidate>
                    <input type="hidden" name="version" value=(goal.version)>
                    (fields(t, form, true))
                    <div class="button-row">
                        (button(t.common_save(), Tone::Main))
                        (link_button(t.common_back(), &back, Tone::Quiet))
                    </div>
                </form>
            } @else {
                <p class="lead">(goal.text.as_str())</p>
                @if let Some(measure) = &goal.measure { <p>(t.agreement_goal_measure(measure.as_str()))</p> }
                (ratings(t, goal))
            }
            (remarks(visitor, it, goal, form))
        }
        .memoize(),
    )
}
