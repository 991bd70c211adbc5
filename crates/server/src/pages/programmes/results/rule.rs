//! What is asked for a certificate.

use crate::errors::{Problem, refusal};
use crate::forms::Form;
use crate::pages::programmes::see;
use crate::policy::Policy;
use crate::routes::Route;
use crate::visitor::{Visitor, Within};
use actions::App;
use actions::certificates::change_rule;
use axum::extract::State;
use axum::response::Response;
use domain::ShortText;
use domain::certificate::{CannotCertify, CertificateRule};

pub(super) fn routes() -> Vec<Route> {
    vec![Route::post("/programmes/{programme}/certificates/rule", Policy::Organiser, save)]
}

async fn save(
    State(app): State<App>,
    visitor: Visitor,
    within: Within,
    mut form: Form,
) -> Result<Response, Problem> {
    form.only(&["version", "attended", "hours", "signed"])?;
    let t = visitor.texts;
    let version: u32 = form.value("version").parse().map_err(|_| Problem::Unprocessable)?;
    let attended = form.whole_number(t, "attended", 0..=CertificateRule::MOST_ATTENDED.into());
    let hours = form.whole_number(t, "hours", 0..=CertificateRule::MOST_HOURS.into());
    let signed_by = form.optional(t, "signed", ShortText::parse);
    if let (Some(attended), Some(hours), Some(signed_by)) = (attended, hours, signed_by) {
        let rule = CertificateRule {
            least_attended: u8::try_from(attended).unwrap_or(CertificateRule::MOST_ATTENDED),
            least_hours: u16::try_from(hours).unwrap_or(CertificateRule::MOST_HOURS),
            signed_by,
            version,
        };
        match change_rule(&app, &within.actor, within.programme, &rule).await {
            Ok(_) => return Ok(see(format!("/programmes/{}/certificates", within.slug))),
            Err(error) => match refusal(error)? {
                CannotCertify::TooMuch { most, .. } => form.refuse("attended", t.forms_out_of_range(0, most)),
                CannotCertify::Nobody | CannotCertify::AlreadyRevoked => {}
            },
        }
    }
    let it = super::certificates::load(&app, &within).await?;
    Ok(form.refused(super::certificates::page(&visitor, &it, &form)))
}
