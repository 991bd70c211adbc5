//! The agreement of a partnership: drafted together, signed by everyone, read and printed as a document.

mod document;
mod draft;
mod sample;
mod show;
mod words;

use super::workspace::{Room, Workspace};
use crate::errors::Problem;
use crate::pages::Sample;
use crate::routes::Route;
use crate::visitor::Within;
use actions::App;
use domain::ParticipantId;
use domain::agreement::Agreement;
use domain::goal::Goal;
use storage::{agreements, goals};
use wording::Texts;

pub(super) fn routes() -> Vec<Route> {
    [show::routes(), draft::routes(), document::routes()].concat()
}

pub(super) fn samples() -> Vec<Sample> {
    [show::samples(), draft::samples(), document::samples()].concat()
}

/// What every page of the room knows.
struct Drafting {
    workspace: Workspace,
    agreement: Agreement,
    goals: Vec<Goal>,
}

impl Drafting {
    async fn load(app: &App, within: &Within, partnership: &str) -> Result<Self, Problem> {
        let mut tx = app.store.read().await?;
        let workspace = Workspace::load(app, &mut tx, within, partnership).await?;
        let agreement = agreements::load(&mut tx, &workspace.inside).await?;
        let goals = goals::list(&mut tx, &workspace.inside).await?;
        Ok(Self { workspace, agreement, goals })
    }

    fn name(&self, t: &Texts, who: ParticipantId) -> String {
        self.workspace.people.name(t, who)
    }

    /// An address within the room.
    fn path(&self, rest: &str) -> String {
        format!("{}{rest}", self.workspace.path(Room::Agreement))
    }
}
