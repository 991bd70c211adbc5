//! Deciding what is asked for a certificate.

use crate::App;
use crate::access::organised;
use crate::error::ActionError;
use domain::ProgrammeId;
use domain::access::Actor;
use domain::certificate::{CannotCertify, CertificateRule};
use domain::history::Event;
use storage::certificates;

/// Changes the rule as it was at `rule.version`; [`ActionError::Conflict`] when somebody else was faster.
pub async fn change_rule(
    app: &App,
    actor: &Actor,
    programme: ProgrammeId,
    rule: &CertificateRule,
) -> Result<CertificateRule, ActionError<CannotCertify>> {
    let mut tx = app.store.begin().await?;
    organised(&mut tx, actor, programme).await?;
    let refuse = |least: u32, most: u32| ActionError::Refused(CannotCertify::TooMuch { least, most });
    if rule.least_attended > CertificateRule::MOST_ATTENDED {
        return Err(refuse(rule.least_attended.into(), CertificateRule::MOST_ATTENDED.into()));
    }
    if rule.least_hours > CertificateRule::MOST_HOURS {
        return Err(refuse(rule.least_hours.into(), CertificateRule::MOST_HOURS.into()));
    }
    let rule = certificates::save_rule(&mut tx, programme, rule).await?;
    app.record(&mut tx, actor, Some(programme), Event::CertificateRuleChanged, None).await?;
    tx.commit().await?;
    Ok(rule)
}
