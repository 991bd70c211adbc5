//! Taking a file in: all of it in one transaction, or nothing.

use super::plan::{Plan, plan};
use super::preview::understood;
use super::reading::{find, read_staged};
use super::row::Rows;
use super::write::{added, changed};
use crate::App;
use crate::error::ActionError;
use documents::columns::Field;
use domain::access::Actor;
use domain::history::Event;
use domain::participant::Standing;
use domain::{ImportId, PersonId, ProgrammeId};
use storage::{StorageError, Tx, imports, programmes};

/// What to do with rows that have a problem.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wanted {
    /// Nothing is taken in while any row has a problem.
    AllOrNothing,
    /// They are left out.
    OnlyGood,
}

/// What the organiser chose on the preview.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Choices {
    pub wanted: Wanted,
    /// What new participants become.
    pub standing: Standing,
    /// Whether the file's words replace those of people who are in the programme already.
    pub update_known: bool,
}

/// What was done, in people and rows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Taken {
    pub added: usize,
    pub changed: usize,
    /// In the programme already and left as they are.
    pub unchanged: usize,
    /// Rows left out because of a problem.
    pub left_out: usize,
    pub new_organisations: usize,
}

/// Why nothing was taken in.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CannotTake {
    #[error("no column holds {}", _0.iter().map(|it| it.key()).collect::<Vec<_>>().join(" and "))]
    NoColumn(Vec<Field>),
    #[error("{0} rows have a problem")]
    BadRows(usize),
}

/// Takes a staged file in. Of any number who try at once one does; the others find no such file any more.
pub async fn take_import(
    app: &App,
    actor: &Actor,
    programme: ProgrammeId,
    id: ImportId,
    choices: Choices,
) -> Result<Taken, ActionError<CannotTake>> {
    let mut tx = app.store.read().await?;
    let (import, reading) = find(&mut tx, actor, programme, id).await?;
    drop(tx);
    let (_, table) = read_staged(import, reading.clone()).await?;
    let rows = understood(table, reading.clone()).await;
    let mut tx = app.store.begin().await?;
    let (_, now) = find(&mut tx, actor, programme, id).await?;
    if now != reading {
        return Err(ActionError::Conflict);
    }
    if !imports::delete(&mut tx, id).await? {
        return Err(ActionError::NotFound);
    }
    let taken = take(app, &mut tx, Some(actor.person), programme, rows, choices, &|_, _| ()).await?;
    app.record(&mut tx, actor, Some(programme), Event::ImportTaken, Some(id.uuid())).await?;
    tx.commit().await?;
    Ok(taken)
}

/// Takes rows in for whoever holds the file and the database: no role is asked for, and history says that nobody who
/// is known here did it. `progress` hears how many of all people are written.
pub async fn take_rows(
    app: &App,
    programme: ProgrammeId,
    rows: Rows,
    choices: Choices,
    progress: &(dyn Fn(usize, usize) + Sync),
) -> Result<Taken, ActionError<CannotTake>> {
    let mut tx = app.store.begin().await?;
    let taken = take(app, &mut tx, None, programme, rows, choices, progress).await?;
    app.record_by(&mut tx, None, Some(programme), Event::ImportTaken, None).await?;
    tx.commit().await?;
    Ok(taken)
}

async fn take(
    app: &App,
    tx: &mut Tx,
    by: Option<PersonId>,
    programme: ProgrammeId,
    rows: Rows,
    choices: Choices,
    progress: &(dyn Fn(usize, usize) + Sync),
) -> Result<Taken, ActionError<CannotTake>> {
    let programme = programmes::find(tx, programme).await?.ok_or(ActionError::NotFound)?;
    let plan = plan(app, tx, programme.id, rows).await?;
    check(&plan, choices.wanted).map_err(ActionError::Refused)?;
    let will_change = if choices.update_known { plan.changed().count() } else { 0 };
    let taken = Taken {
        added: plan.new.len(),
        changed: will_change,
        unchanged: plan.known.len() - will_change,
        left_out: plan.bad,
        new_organisations: plan.new_organisations.len(),
    };
    let added_to = added(app, tx, by, &programme, &plan, choices, progress);
    added_to.await.map_err(ActionError::<CannotTake>::from)?;
    if choices.update_known {
        changed(app, tx, by, programme.id, &plan).await.map_err(|it: StorageError| ActionError::from(it))?;
    }
    Ok(taken)
}

fn check(plan: &Plan, wanted: Wanted) -> Result<(), CannotTake> {
    if !plan.missing.is_empty() {
        return Err(CannotTake::NoColumn(plan.missing.clone()));
    }
    if wanted == Wanted::AllOrNothing && plan.bad > 0 {
        return Err(CannotTake::BadRows(plan.bad));
    }
    Ok(())
}
