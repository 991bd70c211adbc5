//! Confirming the address of a sign-up. Opening the link only shows the button: mail scanners open links too.

use super::super::{super::words as programme_words, sample};
use crate::errors::{Problem, refusal};
use crate::forms::Form;
use crate::pages::components::buttons::{Tone, button, link_button};
use crate::pages::components::cards::badge;
use crate::pages::layout::{Place, layout};
use crate::pages::{Page, Sample};
use crate::policy::Policy;
use crate::routes::Route;
use crate::visitor::Visitor;
use actions::App;
use actions::sign_ups::{CannotConfirm, confirm_sign_up, look_at_confirmation};
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use domain::participant::ParticipantStatus;
use domain::programme::Programme;
use hypertext::prelude::*;

pub(super) fn routes() -> Vec<Route> {
    vec![
        Route::get("/sign-up/confirm/{token}", Policy::Public, show),
        Route::post("/sign-up/confirm", Policy::Public, confirm),
    ]
}

pub(super) fn samples() -> Vec<Sample> {
    fn with(visitor: &Visitor, state: impl FnOnce(Programme) -> Confirmation) -> Page {
        page(visitor, &state(sample::open_programme()))
    }
    vec![
        Sample {
            name: "sign-up-confirm",
            page: |visitor| with(visitor, |it| Confirmation::Asked(it, "0".repeat(64))),
        },
        Sample { name: "sign-up-confirmed", page: |visitor| with(visitor, Confirmation::Done) },
        Sample {
            name: "sign-up-confirm-dead",
            page: |visitor| page(visitor, &Confirmation::Refused(CannotConfirm::NotValid)),
        },
        Sample {
            name: "sign-up-confirm-known",
            page: |visitor| page(visitor, &Confirmation::Refused(CannotConfirm::TakesPartAlready)),
        },
    ]
}

enum Confirmation {
    Asked(Programme, String),
    Done(Programme),
    Refused(CannotConfirm),
}

async fn show(State(app): State<App>, visitor: Visitor, Path(token): Path<String>) -> Result<Page, Problem> {
    let state = match look_at_confirmation(&app, &token).await? {
        Some((_, programme)) => Confirmation::Asked(programme, token),
        None => Confirmation::Refused(CannotConfirm::NotValid),
    };
    Ok(page(&visitor, &state))
}

async fn confirm(State(app): State<App>, visitor: Visitor, form: Form) -> Result<Response, Problem> {
    form.only(&["token"])?;
    match confirm_sign_up(&app, form.value("token"), visitor.time_zone).await {
        Ok((programme, _)) => Ok(page(&visitor, &Confirmation::Done(programme)).into_response()),
        Err(error) => Ok(form.refused(page(&visitor, &Confirmation::Refused(refusal(error)?)))),
    }
}

fn page(visitor: &Visitor, it: &Confirmation) -> Page {
    let t = visitor.texts;
    let title = match it {
        Confirmation::Asked(..) => t.sign_up_confirm_title(),
        Confirmation::Done(_) => t.sign_up_done_title(),
        Confirmation::Refused(_) => t.sign_up_not_confirmed_title(),
    };
    layout(
        visitor,
        &Place::new(title.clone()),
        rsx! {
            <h1>(&title)</h1>
            @match it {
                Confirmation::Asked(programme, token) => {
                    <p class="lead">(t.sign_up_confirm_lead(programme.texts_in(t.language()).name.as_str()))</p>
                    <form method="post" action="/sign-up/confirm">
                        <input type="hidden" name="token" value=(token)>
                        <p class="button-row">(button(t.sign_up_confirm(), Tone::Main))</p>
                    </form>
                }
                Confirmation::Done(programme) => {
                    @let (status, tone) = programme_words::participant_status(t, ParticipantStatus::Applied);
                    @let next = format!("/sign-in?next=/programmes/{}/me", programme.slug);
                    <p>(badge(status, tone))</p>
                    <p class="lead">(t.sign_up_done_lead(programme.texts_in(t.language()).name.as_str()))</p>
                    <p>(t.sign_up_done_more())</p>
                    <p class="button-row">(link_button(t.layout_sign_in(), &next, Tone::Main))</p>
                }
                Confirmation::Refused(reason) => {
                    @let words = match reason {
                        CannotConfirm::NotValid => t.sign_up_link_dead(),
                        CannotConfirm::Over => t.recruit_closed(),
                        CannotConfirm::Incomplete => t.sign_up_incomplete(),
                        CannotConfirm::TakesPartAlready => t.sign_up_takes_part_already(),
                    };
                    <p class="lead">(words)</p>
                    <p class="button-row">(link_button(t.layout_sign_in(), "/sign-in", Tone::Main))</p>
                }
            }
        },
    )
}
