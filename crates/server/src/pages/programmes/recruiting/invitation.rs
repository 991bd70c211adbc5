//! The page behind an invitation's link: what one is invited to, and the button that accepts.

use super::{sample, words};
use crate::errors::{Problem, refusal};
use crate::forms::Form;
use crate::pages::components::audience::Audience;
use crate::pages::components::buttons::{Tone, button, link_button};
use crate::pages::components::fields::{Field, field};
use crate::pages::components::notices::error_summary;
use crate::pages::layout::{Place, layout};
use crate::pages::programmes::words as programme_words;
use crate::pages::{Page, Sample};
use crate::policy::Policy;
use crate::routes::Route;
use crate::visitor::Visitor;
use actions::App;
use actions::invitations::{accept_invitation, look_at_invitation};
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use domain::PersonName;
use domain::invitation::{CannotAccept, Invitation, InvitationState, InvitedAs};
use domain::organisation::Organisation;
use domain::programme::Programme;
use hypertext::prelude::*;

pub(super) fn routes() -> Vec<Route> {
    vec![
        Route::get("/invitations/{token}", Policy::Public, show),
        Route::post("/invitations", Policy::Public, accept),
    ]
}

pub(super) fn samples() -> Vec<Sample> {
    fn invited(visitor: &Visitor) -> Page {
        let organisation = sample::partners().into_iter().next().map(|it| it.organisation);
        let id = organisation.as_ref().map(|it| it.id);
        let invited_as = InvitedAs::Participant { organisation: id, nominated: true };
        let invitation = sample::invitation(1, invited_as, InvitationState::Sent);
        let it = Landing { programme: sample::open_programme(), organisation, invitation };
        page(visitor, &it, &"0".repeat(64), &Form::blank())
    }
    vec![
        Sample { name: "invitation", page: invited },
        Sample { name: "invitation-dead", page: |visitor| dead_page(visitor, false) },
        Sample { name: "invitation-used", page: |visitor| dead_page(visitor, true) },
        Sample {
            name: "invitation-accepted",
            page: |visitor| accepted_page(visitor, &sample::open_programme(), &InvitedAs::Organiser),
        },
    ]
}

struct Landing {
    programme: Programme,
    organisation: Option<Organisation>,
    invitation: Invitation,
}

async fn find(app: &App, token: &str) -> Result<Result<Landing, CannotAccept>, Problem> {
    let Some((invitation, programme, organisation)) = look_at_invitation(app, token).await? else {
        return Ok(Err(CannotAccept::Revoked));
    };
    let check = invitation.check(app.clock.now());
    Ok(check.map(|()| Landing { programme, organisation, invitation }))
}

async fn show(State(app): State<App>, visitor: Visitor, Path(token): Path<String>) -> Result<Page, Problem> {
    match find(&app, &token).await? {
        Ok(landing) => {
            let name = landing.invitation.name.as_ref().map(ToString::to_string).unwrap_or_default();
            Ok(page(&visitor, &landing, &token, &Form::with([("name", name)])))
        }
        Err(reason) => Ok(dead_page(&visitor, reason == CannotAccept::AlreadyAccepted)),
    }
}

async fn accept(State(app): State<App>, visitor: Visitor, mut form: Form) -> Result<Response, Problem> {
    form.only(&["token", "name"])?;
    let token = form.value("token").to_owned();
    let Some(name) = form.required(visitor.texts, "name", PersonName::parse) else {
        return Ok(match find(&app, &token).await? {
            Ok(landing) => form.refused(page(&visitor, &landing, &token, &form)),
            Err(reason) => form.refused(dead_page(&visitor, reason == CannotAccept::AlreadyAccepted)),
        });
    };
    match accept_invitation(&app, &token, name).await {
        Ok(it) => Ok(accepted_page(&visitor, &it.programme, &it.invitation.invited_as).into_response()),
        Err(actions::ActionError::NotFound) => Ok(form.refused(dead_page(&visitor, false))),
        Err(error) => {
            let used = refusal(error)? == CannotAccept::AlreadyAccepted;
            Ok(form.refused(dead_page(&visitor, used)))
        }
    }
}

fn page(visitor: &Visitor, it: &Landing, token: &str, form: &Form) -> Page {
    let t = visitor.texts;
    let texts = it.programme.texts_in(t.language());
    let role = words::invited_as(t, &it.invitation.invited_as);
    let opening = t.moment(it.programme.timetable.opening, it.programme.timetable.time_zone);
    let name = Field::line("name", t.sign_up_name()).autocomplete("name").seen_by(Audience::Participants);
    layout(
        visitor,
        &Place::new(t.recruit_invited_title()),
        rsx! {
            (error_summary(t, form))
            <h1>(t.recruit_invited_to(texts.name.as_str()))</h1>
            <p class="lead">(t.recruit_invited_as(&role))</p>
            @if let Some(organisation) = &it.organisation {
                <p>(t.sign_up_organisation()) ": " (organisation.name.as_str())</p>
            }
            <p>(programme_words::method_hint(t, it.programme.method))</p>
            <p>(t.programme_opening()) ": " (&opening)</p>
            <form method="post" action="/invitations" novalidate>
                <input type="hidden" name="token" value=(token)>
                (field(t, form, &name))
                <p class="button-row">(button(t.recruit_accept(), Tone::Main))</p>
            </form>
            <p class="soft">(t.recruit_invited_hint())</p>
        },
    )
}

fn accepted_page(visitor: &Visitor, programme: &Programme, invited_as: &InvitedAs) -> Page {
    let t = visitor.texts;
    let (page, more) = match invited_as {
        InvitedAs::Organiser => ("overview", t.recruit_accepted_organiser()),
        InvitedAs::Coordinator { .. } => ("organisation", t.recruit_accepted_coordinator()),
        InvitedAs::Participant { .. } => ("me/profile", t.recruit_accepted_participant()),
    };
    let next = format!("/sign-in?next=/programmes/{}/{page}", programme.slug);
    layout(
        visitor,
        &Place::new(t.recruit_accepted_title()),
        rsx! {
            <h1>(t.recruit_accepted_title())</h1>
            <p class="lead">(t.recruit_accepted_lead(programme.texts_in(t.language()).name.as_str()))</p>
            <p>(&more)</p>
            <p class="button-row">(link_button(t.layout_sign_in(), &next, Tone::Main))</p>
        },
    )
}

fn dead_page(visitor: &Visitor, used: bool) -> Page {
    let t = visitor.texts;
    let words = if used { t.recruit_invitation_used_text() } else { t.recruit_invitation_dead_text() };
    layout(
        visitor,
        &Place::new(t.recruit_invitation_dead_title()),
        rsx! {
            <h1>(t.recruit_invitation_dead_title())</h1>
            <p class="lead">(&words)</p>
            <p class="button-row">(link_button(t.layout_sign_in(), "/sign-in", Tone::Main))</p>
        },
    )
}
