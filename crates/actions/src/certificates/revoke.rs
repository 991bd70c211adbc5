//! Revoking a certificate: it stays, and says so to whoever verifies it.

use crate::App;
use crate::access::must_organise;
use crate::error::ActionError;
use domain::access::{Actor, Scope};
use domain::certificate::{CannotCertify, Certificate};
use domain::history::Event;
use domain::{CertificateId, ProgrammeId};
use storage::certificates;

/// Revokes a certificate; whose it was may get another.
pub async fn revoke_certificate(
    app: &App,
    actor: &Actor,
    programme: ProgrammeId,
    id: CertificateId,
) -> Result<Certificate, ActionError<CannotCertify>> {
    let mut tx = app.store.begin().await?;
    must_organise(actor, programme)?;
    let scope = Scope::of(actor, programme).ok_or(ActionError::NotFound)?;
    let mut it = certificates::find(&mut tx, &scope, id).await?.ok_or(ActionError::NotFound)?;
    it.revoke(app.clock.now()).map_err(ActionError::Refused)?;
    if !certificates::revoke(&mut tx, &it).await? {
        return Err(ActionError::Refused(CannotCertify::AlreadyRevoked));
    }
    let subject = Some(it.id.uuid());
    app.record(&mut tx, actor, Some(programme), Event::CertificateRevoked, subject).await?;
    tx.commit().await?;
    Ok(it)
}
