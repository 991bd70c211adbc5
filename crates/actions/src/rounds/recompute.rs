//! Computing a scenario and writing it: what proposing, pinning, forbidding and swapping have in common.

use super::material::{Material, material};
use crate::App;
use crate::access::must_organise;
use crate::error::ActionError;
use crate::matchmaking::{CannotSolve, Difference, Note, difference};
use domain::access::Actor;
use domain::history::Event;
use domain::programme::ProgrammeState;
use domain::round::{CannotPropose, Outcome, Proposal, ProposalSettings, Round, RoundState};
use domain::{ProposalId, RoundId, ShortText};
use storage::{StorageError, Tx, programmes, proposals, rounds};

/// Why a scenario can not be computed like that.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CannotRecompute {
    #[error(transparent)]
    Settings(#[from] CannotPropose),
    #[error("{people} people are more than can be matched like this, which is {most}")]
    TooManyPeople { people: usize, most: usize },
    /// The people named are not in the partnerships they are said to be in.
    #[error("the partnerships have changed")]
    NotInPartnership,
}

impl From<CannotSolve> for CannotRecompute {
    fn from(it: CannotSolve) -> Self {
        match it {
            CannotSolve::Settings(it) => Self::Settings(it),
            CannotSolve::TooMany { people, most } => Self::TooManyPeople { people, most },
        }
    }
}

/// A scenario that was computed and kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proposed {
    pub round: Round,
    pub proposal: Proposal,
    pub notes: Vec<Note>,
    /// What it changes of what the scenario held before; `None` for a new one.
    pub difference: Option<Difference>,
}

pub(super) type Result<T> = std::result::Result<T, ActionError<CannotRecompute>>;

pub(super) fn refused<T>(why: impl Into<CannotRecompute>) -> Result<T> {
    Err(ActionError::Refused(why.into()))
}

/// The round as the organiser saw it; not found for everybody else.
pub(super) async fn seen<R>(
    tx: &mut Tx,
    actor: &Actor,
    id: RoundId,
    version: u32,
) -> std::result::Result<Round, ActionError<R>> {
    let round = rounds::find(tx, id).await?.ok_or(ActionError::NotFound)?;
    must_organise(actor, round.programme)?;
    if round.version == version { Ok(round) } else { Err(ActionError::Conflict) }
}

/// The scenario, if it is one of the round.
pub(super) async fn scenario<R>(
    tx: &mut Tx,
    round: &Round,
    id: ProposalId,
) -> std::result::Result<Proposal, ActionError<R>> {
    let found = proposals::find(tx, id).await?.filter(|it| it.round == round.id);
    found.ok_or(ActionError::NotFound)
}

/// Computes an existing scenario anew with changed settings.
pub(super) async fn recompute(
    app: &App,
    actor: &Actor,
    (round, version): (RoundId, u32),
    proposal: ProposalId,
    change: impl FnOnce(&Proposal) -> std::result::Result<ProposalSettings, CannotRecompute> + Send,
) -> Result<Proposed> {
    let mut tx = app.store.read().await?;
    let round = seen(&mut tx, actor, round, version).await?;
    let before = scenario(&mut tx, &round, proposal).await?;
    let settings = change(&before).map_err(ActionError::Refused)?;
    let material = material(&mut tx, round.programme, round.id).await?;
    drop(tx);
    compute(app, actor, round, Kept::Again(Box::new(before)), settings, material).await
}

/// What becomes of the answer.
pub(super) enum Kept {
    New(ShortText),
    Again(Box<Proposal>),
}

/// Computes outside of a transaction, then writes if the round is still as it was read.
pub(super) async fn compute(
    app: &App,
    actor: &Actor,
    round: Round,
    kept: Kept,
    settings: ProposalSettings,
    material: Material,
) -> Result<Proposed> {
    if matches!(round.state, RoundState::Published(_)) {
        return refused(CannotPropose::Published);
    }
    let (outcome, notes) = solved(app, settings.clone(), material).await?;
    let difference = match &kept {
        Kept::Again(before) => Some(difference(&before.outcome, &outcome)),
        Kept::New(_) => None,
    };
    let mut tx = app.store.begin().await?;
    let (round, proposal) = write(app, &mut tx, actor, round, kept, settings, outcome).await?;
    tx.commit().await?;
    Ok(Proposed { round, proposal, notes, difference })
}

/// Solves on a thread of its own.
pub(super) async fn solved(
    app: &App,
    settings: ProposalSettings,
    material: Material,
) -> Result<(Outcome, Vec<Note>)> {
    let clock = app.clock.clone();
    let begun = clock.now();
    let work = move || {
        let prepared = material.prepare();
        let since = || u64::try_from((clock.now() - begun).num_microseconds().unwrap_or(0)).unwrap_or(0);
        let notes = prepared.notes(&settings.rules);
        prepared.solve(&settings, &since).map(|outcome| (outcome, notes))
    };
    match tokio::task::spawn_blocking(work).await {
        Ok(Ok(solved)) => Ok(solved),
        Ok(Err(error)) => refused(error),
        Err(error) => match error.try_into_panic() {
            Ok(panic) => std::panic::resume_unwind(panic),
            // The runtime is being shut down: nothing was written, as after any interrupted action.
            Err(_) => Err(ActionError::Conflict),
        },
    }
}

async fn write(
    app: &App,
    tx: &mut Tx,
    actor: &Actor,
    mut round: Round,
    kept: Kept,
    settings: ProposalSettings,
    outcome: Outcome,
) -> Result<(Round, Proposal)> {
    let is_first = round.state == RoundState::Collecting;
    let proposal = match kept {
        Kept::Again(before) => Proposal { settings, outcome, ..*before },
        Kept::New(name) => {
            Proposal { id: app.id(), round: round.id, name, settings, outcome, created_at: app.clock.now() }
        }
    };
    if proposals::find(tx, proposal.id).await?.is_some() {
        proposals::replace(tx, &proposal).await?;
    } else {
        proposals::insert(tx, &proposal).await?;
    }
    if is_first {
        round.choose(proposal.id).map_err(|it| ActionError::Refused(it.into()))?;
    }
    let round = rounds::update(tx, &round).await?;
    mark_matched(tx, &round).await?;
    let subject = Some(proposal.id.uuid());
    app.record(tx, actor, Some(round.programme), Event::ProposalMade, subject).await?;
    Ok((round, proposal))
}

/// A closed programme with a proposal is matched. One that is still open stays so: scenarios may be tried at any time.
async fn mark_matched(tx: &mut Tx, round: &Round) -> std::result::Result<(), StorageError> {
    let Some(mut programme) = programmes::find(tx, round.programme).await? else { return Ok(()) };
    if programme.state == ProgrammeState::Closed && programme.matched().is_ok() {
        programmes::update(tx, &programme).await?;
    }
    Ok(())
}
