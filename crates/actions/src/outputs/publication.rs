//! Making an output known: with the consent of all who made it, and only as long as it lasts.

use super::{Place, find};
use crate::App;
use crate::error::ActionError;
use domain::access::{Actor, Scope};
use domain::history::Event;
use domain::output::{CannotConsent, CannotOffer, CannotWithdraw, Output, Terms};
use domain::round::Partnership;
use domain::{OutputId, ParticipantId, ProgrammeId};
use storage::outputs;

fn present(partnership: &Partnership) -> Vec<ParticipantId> {
    partnership.current().map(|it| it.participant).collect()
}

/// Offers terms to all members; whoever offers them agrees to them with it.
pub async fn offer(
    app: &App,
    actor: &Actor,
    place: Place,
    version: u32,
    terms: Terms,
) -> Result<Output, ActionError<CannotOffer>> {
    let mut tx = app.store.begin().await?;
    let (partnership, inside, mut output) = find(&mut tx, actor, place).await?;
    if output.version != version {
        return Err(ActionError::Conflict);
    }
    let present = present(&partnership);
    let number = output.offer(terms, &present).map_err(ActionError::Refused)?;
    let published = output.consent(inside.member(), number, &present, app.clock.now()) == Ok(true);
    let output = outputs::update(&mut tx, &output).await?;
    let subject = Some(output.id.uuid());
    app.record(&mut tx, actor, Some(place.programme), Event::OutputOffered, subject).await?;
    if published {
        app.record(&mut tx, actor, Some(place.programme), Event::OutputPublished, subject).await?;
    }
    tx.commit().await?;
    Ok(output)
}

/// An author agrees to the offer of this number. With the last one the output is published.
pub async fn consent(
    app: &App,
    actor: &Actor,
    place: Place,
    number: u32,
) -> Result<Output, ActionError<CannotConsent>> {
    let mut tx = app.store.begin().await?;
    let (partnership, inside, mut output) = find(&mut tx, actor, place).await?;
    let published = output
        .consent(inside.member(), number, &present(&partnership), app.clock.now())
        .map_err(ActionError::Refused)?;
    let output = outputs::update(&mut tx, &output).await?;
    let subject = Some(output.id.uuid());
    app.record(&mut tx, actor, Some(place.programme), Event::OutputConsented, subject).await?;
    if published {
        app.record(&mut tx, actor, Some(place.programme), Event::OutputPublished, subject).await?;
    }
    tx.commit().await?;
    Ok(output)
}

/// An author takes the consent back, also after having left the partnership; what was published is taken down.
pub async fn withdraw_consent(
    app: &App,
    actor: &Actor,
    programme: ProgrammeId,
    output: OutputId,
) -> Result<(), ActionError<CannotWithdraw>> {
    let mut tx = app.store.begin().await?;
    let scope = Scope::own(actor, programme).ok_or(ActionError::NotFound)?;
    let author = actor.participant(programme).ok_or(ActionError::NotFound)?;
    let found = outputs::find_by_author(&mut tx, &scope, output).await?;
    let mut found = found.ok_or(ActionError::NotFound)?;
    let taken_down = found.withdraw_consent(author).map_err(ActionError::Refused)?;
    outputs::update(&mut tx, &found).await?;
    let subject = Some(output.uuid());
    app.record(&mut tx, actor, Some(programme), Event::OutputConsentWithdrawn, subject).await?;
    if taken_down {
        app.record(&mut tx, actor, Some(programme), Event::OutputTakenDown, subject).await?;
    }
    tx.commit().await?;
    Ok(())
}
