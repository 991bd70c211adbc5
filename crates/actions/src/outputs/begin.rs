//! An idea gets a name, and may get another.

use super::{Place, find};
use crate::App;
use crate::error::{ActionError, NoRefusal};
use crate::partnerships::inside;
use domain::access::Actor;
use domain::history::Event;
use domain::output::{CannotOffer, Details, Output};
use domain::{PartnershipId, ProgrammeId};
use storage::outputs;

/// A new idea of a partnership.
pub async fn begin(
    app: &App,
    actor: &Actor,
    programme: ProgrammeId,
    partnership: PartnershipId,
    details: Details,
) -> Result<Output, ActionError<NoRefusal>> {
    let mut tx = app.store.begin().await?;
    inside::<NoRefusal>(&mut tx, actor, programme, partnership).await?;
    let output = Output::idea(app.id(), (programme, partnership), details, app.clock.now());
    outputs::insert(&mut tx, &output).await?;
    app.record(&mut tx, actor, Some(programme), Event::OutputBegun, Some(output.id.uuid())).await?;
    tx.commit().await?;
    Ok(output)
}

/// Other words for what it is; who had agreed to the old ones is asked again.
pub async fn change_details(
    app: &App,
    actor: &Actor,
    place: Place,
    version: u32,
    details: Details,
) -> Result<Output, ActionError<CannotOffer>> {
    let mut tx = app.store.begin().await?;
    let (_, _, mut output) = find(&mut tx, actor, place).await?;
    if output.version != version {
        return Err(ActionError::Conflict);
    }
    output.change_details(details).map_err(ActionError::Refused)?;
    let output = outputs::update(&mut tx, &output).await?;
    app.record(&mut tx, actor, Some(place.programme), Event::OutputChanged, Some(output.id.uuid())).await?;
    tx.commit().await?;
    Ok(output)
}
