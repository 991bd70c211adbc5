//! Signing the version that one has before one.

use crate::App;
use crate::error::ActionError;
use crate::partnerships::{inside, post_to_members};
use domain::access::Actor;
use domain::agreement::{Agreement, CannotSign};
use domain::history::Event;
use domain::mail::Letter;
use domain::{PartnershipId, ProgrammeId};
use storage::agreements;

/// Signs version `number`, which must be the newest. With the first signature of a version the others learn that it
/// waits for theirs; saving drafts writes to nobody.
pub async fn sign(
    app: &App,
    actor: &Actor,
    programme: ProgrammeId,
    partnership: PartnershipId,
    number: u32,
) -> Result<Agreement, ActionError<CannotSign>> {
    let mut tx = app.store.begin().await?;
    let (found, inside) = inside(&mut tx, actor, programme, partnership).await?;
    let mut agreement = agreements::load(&mut tx, &inside).await?;
    let now = app.clock.now();
    let signature = agreement.sign(number, inside.member(), &found, now).map_err(ActionError::Refused)?;
    let Some(version) = agreement.versions.last_mut() else { return Err(ActionError::NotFound) };
    agreements::sign(&mut tx, &inside, version, now).await?;
    let is_first = version.signatures.is_empty();
    version.signatures.push(signature);
    if is_first {
        let others: Vec<_> =
            found.current().map(|it| it.participant).filter(|it| *it != inside.member()).collect();
        let letter = |participant| Letter::AgreementToSign { partnership, participant };
        post_to_members(app, &mut tx, programme, &others, letter).await?;
    }
    let subject = Some(partnership.uuid());
    app.record(&mut tx, actor, Some(programme), Event::AgreementSigned, subject).await?;
    tx.commit().await?;
    Ok(agreement)
}
