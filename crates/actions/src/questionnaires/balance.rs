//! Giving and receiving, told among the partners and to nobody else.

use crate::App;
use crate::error::{ActionError, NoRefusal};
use crate::partnerships::inside;
use domain::access::{Actor, Inside};
use domain::history::Event;
use domain::questionnaire::{Balance, Stage};
use domain::round::Partnership;
use domain::{ParticipantId, PartnershipId, ProgrammeId};
use storage::{StorageError, Tx};

/// What a member sees.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BalanceView {
    pub own: Option<Balance>,
    /// Everybody's, one's own too, once all present members have told theirs.
    pub all: Option<Vec<(ParticipantId, Balance)>>,
}

/// Tells, or tells anew, how one sees it.
pub async fn tell_balance(
    app: &App,
    actor: &Actor,
    programme: ProgrammeId,
    partnership: PartnershipId,
    stage: Stage,
    balance: &Balance,
) -> Result<(), ActionError<NoRefusal>> {
    if !stage.asks_balance() {
        return Err(ActionError::NotFound);
    }
    let mut tx = app.store.begin().await?;
    let (found, key) = inside(&mut tx, actor, programme, partnership).await?;
    storage::balances::save(&mut tx, &key, stage, balance, app.clock.now()).await?;
    let subject = Some(found.id.uuid());
    app.record(&mut tx, actor, Some(programme), Event::BalanceGiven, subject).await?;
    tx.commit().await?;
    Ok(())
}

/// What the member may see of what the partners told.
pub async fn balances(
    tx: &mut Tx,
    inside: &Inside,
    partnership: &Partnership,
    stage: Stage,
) -> Result<BalanceView, StorageError> {
    let told = storage::balances::list(tx, inside, stage).await?;
    let own = told.iter().find(|(who, _)| *who == inside.member()).map(|(_, it)| it.clone());
    let present: Vec<ParticipantId> = partnership.current().map(|it| it.participant).collect();
    let has_told = |who: &ParticipantId| told.iter().any(|(it, _)| it == who);
    let all = present.iter().all(has_told).then(|| {
        let of = |who: &ParticipantId| told.iter().find(|(it, _)| it == who).cloned();
        present.iter().filter_map(of).collect()
    });
    Ok(BalanceView { own, all })
}
