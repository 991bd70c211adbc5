//! Ending a partnership, for its organisers.

use super::tell::post_to_members;
use crate::App;
use crate::access::must_organise;
use crate::error::ActionError;
use crate::meetings::call_off;
use domain::access::{Actor, Scope};
use domain::history::Event;
use domain::mail::Letter;
use domain::round::{CannotRespond, Partnership};
use domain::{PartnershipId, ProgrammeId};
use storage::{concerns, partnerships};

/// Ends the partnership for everybody in it. Its members are told without any fault and are free for the next round,
/// which knows that they have met; nobody is inside any more.
pub async fn dissolve(
    app: &App,
    actor: &Actor,
    programme: ProgrammeId,
    partnership: PartnershipId,
) -> Result<Partnership, ActionError<CannotRespond>> {
    must_organise(actor, programme)?;
    let mut tx = app.store.begin().await?;
    let scope = Scope::of(actor, programme).ok_or(ActionError::NotFound)?;
    let mut found = partnerships::find(&mut tx, &scope, partnership).await?.ok_or(ActionError::NotFound)?;
    let now = app.clock.now();
    found.dissolve(now).map_err(ActionError::Refused)?;
    let found = partnerships::update(&mut tx, &found).await?;
    let members: Vec<_> = found.current().map(|it| it.participant).collect();
    let letter = |participant| Letter::PartnershipEnded { participant };
    post_to_members(app, &mut tx, programme, &members, letter).await?;
    call_off(app, &mut tx, actor, &found, &members).await?;
    concerns::settle(&mut tx, programme, partnership, actor.person, now).await?;
    let subject = Some(partnership.uuid());
    app.record(&mut tx, actor, Some(programme), Event::PartnershipDissolved, subject).await?;
    tx.commit().await?;
    Ok(found)
}
