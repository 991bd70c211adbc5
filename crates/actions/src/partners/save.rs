//! Adding an organisation to a programme, or changing its seats.

use crate::App;
use crate::access::organised;
use crate::error::{ActionError, NoRefusal};
use domain::access::Actor;
use domain::history::Event;
use domain::organisation::Organisation;
use domain::{ProgrammeId, ShortText};
use storage::organisations;

/// The organisation is found by its name, or made.
pub async fn save_partner(
    app: &App,
    actor: &Actor,
    programme: ProgrammeId,
    name: ShortText,
    seats: Option<u16>,
) -> Result<Organisation, ActionError<NoRefusal>> {
    let mut tx = app.store.begin().await?;
    organised(&mut tx, actor, programme).await?;
    let organisation = organisations::find_or_insert(&mut tx, &Organisation { id: app.id(), name }).await?;
    let known = organisations::partners(&mut tx, programme).await?;
    let event = if known.iter().any(|it| it.organisation.id == organisation.id) {
        Event::PartnerChanged
    } else {
        Event::PartnerAdded
    };
    organisations::save_partner(&mut tx, programme, organisation.id, seats).await?;
    app.record(&mut tx, actor, Some(programme), event, Some(organisation.id.uuid())).await?;
    tx.commit().await?;
    Ok(organisation)
}
