//! A participant's partnership: who the partners are, why, what comes next, and the answer.

mod agreement;
mod decline;
mod files;
mod goals;
mod meetings;
mod notes;
pub(super) mod output;
mod show;
mod workspace;

use crate::errors::Problem;
use crate::pages::Sample;
use crate::routes::Route;
use crate::visitor::Within;
use domain::access::Scope;
use domain::round::Partnership;
use domain::{ParticipantId, PartnershipId};
use storage::{Tx, partnerships};

pub(super) fn routes() -> Vec<Route> {
    [
        show::routes(),
        decline::routes(),
        agreement::routes(),
        files::routes(),
        goals::routes(),
        meetings::routes(),
        notes::routes(),
        output::routes(),
    ]
    .concat()
}

pub(super) fn samples() -> Vec<Sample> {
    [
        show::samples(),
        decline::samples(),
        agreement::samples(),
        files::samples(),
        goals::samples(),
        meetings::samples(),
        notes::samples(),
        output::samples(),
    ]
    .concat()
}

/// Who asks, as the participant they are. An organiser who takes part sees only their own here.
fn own(within: &Within) -> Result<(ParticipantId, Scope), Problem> {
    let participant = within.actor.participant(within.programme).ok_or(Problem::NotFound)?;
    Ok((participant, Scope::own(&within.actor, within.programme).ok_or(Problem::NotFound)?))
}

/// One of the asker's own partnerships.
async fn find_own(tx: &mut Tx, within: &Within, id: &str) -> Result<Partnership, Problem> {
    let id: PartnershipId = id.parse().map_err(|_| Problem::NotFound)?;
    let (_, scope) = own(within)?;
    partnerships::find(tx, &scope, id).await?.ok_or(Problem::NotFound)
}
