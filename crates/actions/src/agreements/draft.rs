//! Drafting: every save is a version.

use crate::App;
use crate::error::ActionError;
use crate::partnerships::inside;
use domain::access::{Actor, Inside};
use domain::agreement::{Agreement, CannotDraft, Terms, Version};
use domain::history::Event;
use domain::{PartnershipId, ProgrammeId};
use storage::{Tx, agreements, goals};

/// Saves what a member wrote with version `base` in view (0: with none), together with everybody's goals as they are
/// now. `None` when that is what the newest version says already. Of two members who save at the same time the slower
/// is refused, or gets [`ActionError::Conflict`], and nothing of either is lost.
pub async fn draft(
    app: &App,
    actor: &Actor,
    programme: ProgrammeId,
    partnership: PartnershipId,
    base: u32,
    terms: Terms,
) -> Result<Option<Version>, ActionError<CannotDraft>> {
    let mut tx = app.store.begin().await?;
    let (_, inside) = inside(&mut tx, actor, programme, partnership).await?;
    let agreement = agreements::load(&mut tx, &inside).await?;
    save(app, tx, actor, &inside, &agreement, base, terms).await
}

/// Saves the newest version once more, with everybody's goals as they are now.
pub async fn take_goals(
    app: &App,
    actor: &Actor,
    programme: ProgrammeId,
    partnership: PartnershipId,
    base: u32,
) -> Result<Option<Version>, ActionError<CannotDraft>> {
    let mut tx = app.store.begin().await?;
    let (_, inside) = inside(&mut tx, actor, programme, partnership).await?;
    let agreement = agreements::load(&mut tx, &inside).await?;
    let terms = agreement.newest().map(|it| it.terms.clone()).unwrap_or_default();
    save(app, tx, actor, &inside, &agreement, base, terms).await
}

async fn save(
    app: &App,
    mut tx: Tx,
    actor: &Actor,
    inside: &Inside,
    agreement: &Agreement,
    base: u32,
    terms: Terms,
) -> Result<Option<Version>, ActionError<CannotDraft>> {
    let terms = terms.with_goals(&goals::list(&mut tx, inside).await?);
    let Some(number) = agreement.draft(base, &terms).map_err(ActionError::Refused)? else { return Ok(None) };
    let version = Version {
        id: app.id(),
        partnership: inside.partnership(),
        number,
        terms,
        by: inside.member(),
        at: app.clock.now(),
        signatures: vec![],
    };
    agreements::insert(&mut tx, inside, &version).await?;
    let subject = Some(version.partnership.uuid());
    app.record(&mut tx, actor, Some(inside.programme()), Event::AgreementDrafted, subject).await?;
    tx.commit().await?;
    Ok(Some(version))
}
