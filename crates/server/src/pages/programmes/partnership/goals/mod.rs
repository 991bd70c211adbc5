//! The goals of a partnership's members.

mod edit;
mod show;

use super::workspace::Workspace;
use crate::errors::Problem;
use crate::forms::Form;
use crate::pages::Sample;
use crate::pages::components::fields::{Choice, Field, field};
use crate::pages::components::{Part, part};
use crate::routes::Route;
use crate::visitor::Within;
use actions::App;
use domain::goal::{CannotChangeGoal, Goal, GoalRemark, GoalState, Rating};
use domain::{LongText, ParticipantId};
use hypertext::prelude::*;
use storage::goals;
use uuid::Uuid;
use wording::Texts;

pub(super) fn routes() -> Vec<Route> {
    [show::routes(), edit::routes()].concat()
}

pub(super) fn samples() -> Vec<Sample> {
    [show::samples(), edit::samples()].concat()
}

/// What every page of the room knows.
struct Goals {
    workspace: Workspace,
    goals: Vec<Goal>,
    remarks: Vec<GoalRemark>,
}

impl Goals {
    async fn load(app: &App, within: &Within, partnership: &str) -> Result<Self, Problem> {
        let mut tx = app.store.read().await?;
        let workspace = Workspace::load(app, &mut tx, within, partnership).await?;
        let goals = goals::list(&mut tx, &workspace.inside).await?;
        let remarks = goals::remarks(&mut tx, &workspace.inside).await?;
        Ok(Self { workspace, goals, remarks })
    }

    fn of(&self, who: ParticipantId) -> impl Iterator<Item = &Goal> {
        self.goals.iter().filter(move |it| it.owner == who)
    }
}

/// What a goal's form says.
struct Written {
    text: LongText,
    measure: Option<LongText>,
    before: Option<Rating>,
}

fn read(t: &Texts, form: &mut Form) -> Option<Written> {
    let text = form.required(t, "text", LongText::parse);
    let measure = form.optional(t, "measure", LongText::parse);
    let before = rating(t, form, "before");
    Some(Written { text: text?, measure: measure?, before: before? })
}

/// A rating that may be left out; the outer `None` means that it was refused.
fn rating(t: &Texts, form: &mut Form, name: &str) -> Option<Option<Rating>> {
    if form.value(name).is_empty() {
        return Some(None);
    }
    form.one_of(t, name, |it| it.parse().ok().and_then(Rating::new)).map(Some)
}

fn fields(t: &Texts, form: &Form, with_after: bool) -> Part {
    let choices = || (0..=Rating::MOST).map(|it| Choice::new(it.to_string(), it.to_string())).collect();
    let text = Field::area("text", t.goals_text(), 2).hint(t.goals_text_hint());
    let measure = Field::area("measure", t.goals_measure(), 2).hint(t.goals_measure_hint()).optional();
    let before = Field::menu("before", t.goals_before(), choices()).hint(t.goals_rating_hint()).optional();
    let after = Field::menu("after", t.goals_after(), choices()).hint(t.goals_rating_hint()).optional();
    part(rsx! {
        (field(t, form, &text))
        (field(t, form, &measure))
        (field(t, form, &before))
        @if with_after { (field(t, form, &after)) }
    })
}

fn cannot_change(t: &Texts, it: CannotChangeGoal) -> Result<String, Problem> {
    match it {
        CannotChangeGoal::NotOwner => Err(Problem::NotFound),
        CannotChangeGoal::TooMany => Ok(t.goals_too_many(u32::try_from(Goal::MOST).unwrap_or(u32::MAX))),
    }
}

/// Goals of two sample people, one of which was reached.
pub(super) fn sample_goals(workspace: &Workspace) -> Vec<Goal> {
    let long = |text: &str| LongText::parse(text).unwrap_or_else(|_| unreachable!("a sample text is a text"));
    let goal = |number: u128, owner: ParticipantId, text: &str, state| Goal {
        id: Uuid::from_u128(number).into(),
        partnership: workspace.partnership.id,
        owner,
        text: long(text),
        measure: Some(long("We have tried it once, with people who were not obliged to come.")),
        before: Rating::new(2),
        after: if state == GoalState::Open { None } else { Rating::new(8) },
        state,
        created_at: workspace.now,
        version: 1,
    };
    let reached = GoalState::Reached { at: workspace.now };
    let mut goals = vec![
        goal(
            1,
            workspace.me(),
            "I can read a data set of ours and tell what it does not say.",
            GoalState::Open,
        ),
        goal(2, workspace.me(), "I have asked three customers what they need.", reached),
    ];
    goals.extend(workspace.others().zip(3..).map(|(it, number)| {
        goal(number, it, "I can plan a service together with those who use it.", GoalState::Open)
    }));
    goals
}
