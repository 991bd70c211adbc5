//! An organiser has looked after what was said about a partnership.

use crate::App;
use crate::access::must_organise;
use crate::error::{ActionError, NoRefusal};
use domain::access::Actor;
use domain::history::Event;
use domain::{PartnershipId, ProgrammeId};
use storage::concerns;

/// Settles every concern about the partnership. Doing it again changes nothing.
pub async fn settle_concerns(
    app: &App,
    actor: &Actor,
    programme: ProgrammeId,
    partnership: PartnershipId,
) -> Result<(), ActionError<NoRefusal>> {
    must_organise(actor, programme)?;
    let now = app.clock.now();
    let mut tx = app.store.begin().await?;
    if concerns::settle(&mut tx, programme, partnership, actor.person, now).await? > 0 {
        let subject = Some(partnership.uuid());
        app.record(&mut tx, actor, Some(programme), Event::ConcernSettled, subject).await?;
        tx.commit().await?;
    }
    Ok(())
}
