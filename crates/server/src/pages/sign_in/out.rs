//! Signing out.

use super::cookies;
use crate::errors::Problem;
use crate::forms::Form;
use crate::policy::Policy;
use crate::routes::Route;
use crate::site::Site;
use crate::visitor::Visitor;
use actions::App;
use actions::sign_in::end_session;
use axum::extract::State;
use axum::response::Response;

pub(super) fn routes() -> Vec<Route> {
    vec![Route::post("/sign-out", Policy::SignedIn, leave)]
}

async fn leave(
    State(site): State<Site>,
    State(app): State<App>,
    visitor: Visitor,
    form: Form,
) -> Result<Response, Problem> {
    form.only(&[])?;
    let signed_in = visitor.signed_in.as_deref().ok_or(Problem::SignIn)?;
    end_session(&app, &signed_in.actor, signed_in.session).await?;
    Ok(cookies::farewell(&site.settings))
}
