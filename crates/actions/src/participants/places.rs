//! How much room there is.

use domain::OrganisationId;
use domain::access::Scope;
use domain::programme::Programme;
use storage::{StorageError, Tx, organisations, participants};

/// Places nobody has been promised; `None` is no limit. Ask within [`storage::programmes::hold`], or another may take
/// the same place.
pub(crate) async fn free_places(tx: &mut Tx, programme: &Programme) -> Result<Option<u64>, StorageError> {
    let Some(places) = programme.places else { return Ok(None) };
    let counts = participants::count_by_status(tx, &Scope::of_the_system(programme.id)).await?;
    Ok(Some(u64::from(places).saturating_sub(counts.approved)))
}

/// Seats promised to an organisation that nobody has taken; none where none were promised. As [`free_places`].
pub(crate) async fn free_seats(
    tx: &mut Tx,
    programme: &Programme,
    organisation: OrganisationId,
) -> Result<u64, StorageError> {
    let partners = organisations::partners(tx, programme.id).await?;
    let partner = partners.iter().find(|it| it.organisation.id == organisation);
    let seats = partner.and_then(|it| it.seats).map_or(0, u64::from);
    let counts = participants::count_by_organisation(tx, &Scope::of_the_system(programme.id)).await?;
    let taken = counts.get(&Some(organisation)).map_or(0, |it| it.approved);
    Ok(seats.saturating_sub(taken))
}
