//! Everybody's goals, how they get on, and a form for one more.

use super::{Goals, cannot_change, fields, read, sample_goals};
use crate::errors::{Problem, refusal};
use crate::forms::Form;
use crate::pages::components::buttons::{Tone, action_button, button, link_button};
use crate::pages::components::cards::{BadgeTone, badge};
use crate::pages::components::fields::{Field, field};
use crate::pages::components::notices::error_summary;
use crate::pages::components::{Part, part};
use crate::pages::programmes::partnership::workspace::{Room, Workspace};
use crate::pages::{Page, Sample};
use crate::policy::Policy;
use crate::routes::Route;
use crate::visitor::{Visitor, Within};
use actions::App;
use actions::goals::{GoalChange, GoalTarget, add_goal, change_goal, remark_on_goal, remove_goal_remark};
use axum::extract::{Path, State};
use axum::response::Response;
use domain::goal::{Goal, GoalRemark, GoalState};
use domain::{GoalId, GoalRemarkId, LongText, ParticipantId};
use hypertext::prelude::*;
use uuid::Uuid;
use wording::Texts;

pub(super) fn routes() -> Vec<Route> {
    const HERE: Policy = Policy::Participant;
    vec![
        Route::get("/programmes/{programme}/partnership/{partnership}/goals", HERE, show),
        Route::post("/programmes/{programme}/partnership/{partnership}/goals", HERE, add),
        Route::post("/programmes/{programme}/partnership/{partnership}/goals/{goal}/state", HERE, close),
        Route::post("/programmes/{programme}/partnership/{partnership}/goals/{goal}/remarks", HERE, remark),
        Route::post(
            "/programmes/{programme}/partnership/{partnership}/goals/{goal}/remarks/{remark}/removal",
            HERE,
            remove_remark,
        ),
    ]
}

pub(super) fn samples() -> Vec<Sample> {
    vec![
        Sample {
            name: "goals-none",
            page: |visitor| {
                let it = Goals { workspace: Workspace::sample(), goals: vec![], remarks: vec![] };
                page(visitor, &it, &Form::blank())
            },
        },
        Sample { name: "goals", page: |visitor| page(visitor, &sample(), &Form::blank()) },
        Sample {
            name: "goals-refused",
            page: |visitor| {
                let mut form = Form::with([("measure", "We will see")]);
                form.refuse("text", visitor.texts.forms_missing());
                page(visitor, &sample(), &form)
            },
        },
    ]
}

pub(super) fn sample() -> Goals {
    let workspace = Workspace::sample();
    let goals = sample_goals(&workspace);
    let remark = |by, text: &str, number| {
        let text = LongText::parse(text).unwrap_or_else(|_| unreachable!("a sample text is a text"));
        let goal = GoalId::new(Uuid::from_u128(1));
        GoalRemark { id: Uuid::from_u128(number).into(), goal, by, text, at: workspace.now }
    };
    let mut remarks = vec![remark(workspace.me(), "We went through last year’s figures together.", 1)];
    remarks.extend(workspace.others().map(|it| remark(it, "You asked the right question about them!", 2)));
    Goals { workspace, goals, remarks }
}

async fn show(
    State(app): State<App>,
    visitor: Visitor,
    within: Within,
    Path((_, partnership)): Path<(String, String)>,
) -> Result<Page, Problem> {
    Ok(page(&visitor, &Goals::load(&app, &within, &partnership).await?, &Form::blank()))
}

async fn add(
    State(app): State<App>,
    visitor: Visitor,
    within: Within,
    Path((_, partnership)): Path<(String, String)>,
    mut form: Form,
) -> Result<Response, Problem> {
    form.only(&["text", "measure", "before"])?;
    let t = visitor.texts;
    let it = Goals::load(&app, &within, &partnership).await?;
    let Some(written) = read(t, &mut form) else { return Ok(form.refused(page(&visitor, &it, &form))) };
    let id = it.workspace.partnership.id;
    let (text, measure, before) = (written.text, written.measure, written.before);
    match add_goal(&app, &within.actor, within.programme, id, text, measure, before).await {
        Ok(_) => Ok(back(&it.workspace)),
        Err(error) => {
            form.refuse("text", cannot_change(t, refusal(error)?)?);
            Ok(form.refused(page(&visitor, &it, &form)))
        }
    }
}

async fn close(
    State(app): State<App>,
    within: Within,
    Path((_, partnership, goal)): Path<(String, String, String)>,
    form: Form,
) -> Result<Response, Problem> {
    form.only(&["version"])?;
    let it = Goals::load(&app, &within, &partnership).await?;
    let version: u32 = form.value("version").parse().map_err(|_| Problem::Unprocessable)?;
    let target = GoalTarget::from_code(form.action()).ok_or(Problem::Unprocessable)?;
    let goal: GoalId = goal.parse().map_err(|_| Problem::NotFound)?;
    let change = GoalChange { state: Some(target), ..GoalChange::default() };
    let id = it.workspace.partnership.id;
    match change_goal(&app, &within.actor, within.programme, id, goal, version, change).await {
        Ok(_) => Ok(back(&it.workspace)),
        // Only the owner has the button.
        Err(error) => Err(match error {
            actions::ActionError::Refused(_) => Problem::NotFound,
            other => other.into(),
        }),
    }
}

async fn remark(
    State(app): State<App>,
    visitor: Visitor,
    within: Within,
    Path((_, partnership, goal)): Path<(String, String, String)>,
    mut form: Form,
) -> Result<Response, Problem> {
    form.only(&["remark"])?;
    let it = Goals::load(&app, &within, &partnership).await?;
    let goal: GoalId = goal.parse().map_err(|_| Problem::NotFound)?;
    let found = it.goals.iter().find(|it| it.id == goal).ok_or(Problem::NotFound)?;
    let Some(text) = form.required(visitor.texts, "remark", LongText::parse) else {
        return Ok(form.refused(super::edit::page(&visitor, &it, found, &form, false)));
    };
    remark_on_goal(&app, &within.actor, within.programme, it.workspace.partnership.id, goal, text).await?;
    Ok(super::super::super::see(super::edit::address(&it.workspace, goal)))
}

async fn remove_remark(
    State(app): State<App>,
    within: Within,
    Path((_, partnership, goal, remark)): Path<(String, String, String, String)>,
    form: Form,
) -> Result<Response, Problem> {
    form.only(&[])?;
    let it = Goals::load(&app, &within, &partnership).await?;
    let goal: GoalId = goal.parse().map_err(|_| Problem::NotFound)?;
    let remark: GoalRemarkId = remark.parse().map_err(|_| Problem::NotFound)?;
    let id = it.workspace.partnership.id;
    remove_goal_remark(&app, &within.actor, within.programme, id, remark).await?;
    Ok(super::super::super::see(super::edit::address(&it.workspace, goal)))
}

fn back(workspace: &Workspace) -> Response {
    super::super::super::see(workspace.path(Room::Goals))
}

fn page(visitor: &Visitor, it: &Goals, form: &Form) -> Page {
    let t = visitor.texts;
    let me = it.workspace.me();
    let action = it.workspace.path(Room::Goals);
    let agreement = it.workspace.path(Room::Agreement);
    let others = it.workspace.people.sorted(t, it.workspace.others());
    let may_add = it.of(me).count() < Goal::MOST;
    it.workspace.page(
        visitor,
        Room::Goals,
        &t.goals_title(),
        rsx! {
            (error_summary(t, form))
            <p class="lead">(t.goals_lead())</p>
            <section aria-labelledby="mine">
                <h2 id="mine">(t.goals_yours())</h2>
                @if it.of(me).next().is_none() { <p class="soft">(t.goals_none_yours())</p> }
                @for goal in it.of(me) { (card(t, it, goal)) }
            </section>
            @for (number, (who, name)) in others.iter().enumerate() {
                @let id = format!("others-{number}");
                <section aria-labelledby=(&id)>
                    <h2 id=(&id)>(t.goals_of(name))</h2>
                    @if it.of(*who).next().is_none() { <p class="soft">(t.goals_none())</p> }
                    @for goal in it.of(*who) { (card(t, it, goal)) }
                </section>
            }
            @if may_add {
                <section aria-labelledby="add">
                    <h2 id="add">(t.goals_add())</h2>
                    <form method="post" action=(&action) novalidate>
                        (fields(t, form, false))
                        <div class="button-row">
                            (button(t.goals_add(), Tone::Main))
                            (link_button(t.goals_to_agreement(), &agreement, Tone::Quiet))
                        </div>
                    </form>
                </section>
            }
        }
        .memoize(),
    )
}

fn card(t: &Texts, it: &Goals, goal: &Goal) -> Part {
    let page = super::edit::address(&it.workspace, goal.id);
    let state = format!("{page}/state");
    let remarks = it.remarks.iter().filter(|it| it.goal == goal.id).count();
    let is_own = goal.owner == it.workspace.me();
    part(rsx! {
        <article class="card">
            <h3>(goal.text.as_str())</h3>
            <p>(state_badge(t, goal.state))</p>
            @if let Some(measure) = &goal.measure { <p>(t.agreement_goal_measure(measure.as_str()))</p> }
            (ratings(t, goal))
            <p>
                @if is_own {
                    <a href=(&page)>(t.goals_edit())<span class="visually-hidden">": " (goal.text.as_str())</span></a> " · "
                }
                <a href={ (&page) "#remarks" }>
                    (t.goals_remarks())@if remarks > 0 { " (" (remarks) ")" }<span class="visually-hidden">": " (goal.text.as_str())</span>
                </a>
            </p>
            @if is_own {
                <form class="button-row" method="post" action=(&state)>
                    <input type="hidden" name="version" value=(goal.version)>
                    @if goal.state == GoalState::Open {
                        (action_button(t.goals_reach(), "reached".to_owned(), Tone::Quiet))
                        (action_button(t.goals_drop(), "dropped".to_owned(), Tone::Quiet))
                    } @else {
                        (action_button(t.goals_reopen(), "open".to_owned(), Tone::Quiet))
                    }
                </form>
            }
        </article>
    })
}

pub(super) fn state_badge(t: &Texts, it: GoalState) -> Part {
    match it {
        GoalState::Open => part(badge(t.goals_state_open(), BadgeTone::Active)),
        GoalState::Reached { .. } => part(badge(t.goals_state_reached(), BadgeTone::Good)),
        GoalState::Dropped { .. } => part(badge(t.goals_state_dropped(), BadgeTone::Neutral)),
    }
}

pub(super) fn ratings(t: &Texts, goal: &Goal) -> Part {
    let before = goal.before.map(|it| t.goals_rated_before(u32::from(it.value())));
    let after = goal.after.map(|it| t.goals_rated_after(u32::from(it.value())));
    let said: Vec<String> = before.into_iter().chain(after).collect();
    part(rsx! { @if !said.is_empty() { <p class="soft">(said.join(", "))</p> } })
}

/// What was said on one goal, and a form to say more.
pub(super) fn remarks(visitor: &Visitor, it: &Goals, goal: &Goal, form: &Form) -> Part {
    let t = visitor.texts;
    let page = super::edit::address(&it.workspace, goal.id);
    let action = format!("{page}/remarks");
    let name = |who: ParticipantId| it.workspace.people.name(t, who);
    let remark = Field::area("remark", t.goals_remark(), 2);
    part(rsx! {
        <section aria-labelledby="remarks">
            <h2 id="remarks">(t.goals_remarks())</h2>
            @for remark in it.remarks.iter().filter(|it| it.goal == goal.id) {
                @let removal = format!("{action}/{}/removal", remark.id);
                <div class="remark">
                    <p class="soft">(t.goals_remark_by(name(remark.by), t.moment(remark.at, visitor.time_zone)))</p>
                    <p>(remark.text.as_str())</p>
                    @if remark.by == it.workspace.me() {
                        <form class="button-form" method="post" action=(&removal)>(button(t.goals_remark_remove(), Tone::Quiet))</form>
                    }
                </div>
            }
            <form method="post" action=(&action) novalidate>
                (field(t, form, &remark))
                <div class="button-row">(button(t.goals_remark_add(), Tone::Quiet))</div>
            </form>
        </section>
    })
}
