//! Answering a question from a letter, by the link in it. Opening it changes nothing, for mail scanners open links too;
//! the answer is the press of a button. It signs nobody in.
//!
//! Each kind of question has a file that shows it and reads its answer.

mod joint_meeting;
mod meeting_times;
mod wellbeing;

use super::components::buttons::{Tone, link_button};
use super::components::notices::{self, notice};
use super::layout::{Place, layout};
use super::{Page, Sample};
use crate::errors::{Problem, refusal};
use crate::forms::Form;
use crate::policy::Policy;
use crate::routes::Route;
use crate::site::Site;
use crate::visitor::{LANGUAGE_COOKIE, Visitor, cookie};
use actions::App;
use actions::replies::{Asked, AskedQuestion, Reply, look_at_reply, reply};
use axum::extract::{Path, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use domain::reply::CannotReply;
use hypertext::prelude::*;

pub(super) fn routes() -> Vec<Route> {
    vec![
        Route::get("/reply/{token}", Policy::Public, show),
        Route::post("/reply/{token}", Policy::Public, answer),
    ]
}

pub(super) fn samples() -> Vec<Sample> {
    let own = vec![Sample { name: "reply-dead", page: dead }];
    [own, joint_meeting::samples(), meeting_times::samples(), wellbeing::samples()].concat()
}

async fn show(
    State(site): State<Site>,
    State(app): State<App>,
    visitor: Visitor,
    headers: HeaderMap,
    Path(token): Path<String>,
) -> Result<Page, Problem> {
    Ok(match look_at_reply(&app, &token).await? {
        Some(asked) => page(&as_reader(visitor, &site, &headers, &asked), &asked, &token, false),
        None => dead(&visitor),
    })
}

async fn answer(
    State(site): State<Site>,
    State(app): State<App>,
    visitor: Visitor,
    headers: HeaderMap,
    Path(token): Path<String>,
    form: Form,
) -> Result<Response, Problem> {
    form.only(&["answer"])?;
    let Some(asked) = look_at_reply(&app, &token).await? else { return Ok(gone(&visitor)) };
    let given = read(&asked, &form).ok_or(Problem::Unprocessable)?;
    let from = visitor.address.map(|it| it.to_string()).unwrap_or_default();
    match reply(&app, &token, &from, given).await {
        Ok(()) => {
            let here = format!("/reply/{token}");
            Ok((StatusCode::SEE_OTHER, [(header::LOCATION, here)]).into_response())
        }
        Err(error) => match refusal(error)? {
            CannotReply::TooMany { .. } => Err(Problem::TooMany),
            CannotReply::NotValid => Ok(gone(&visitor)),
            CannotReply::TooLate => {
                let visitor = as_reader(visitor, &site, &headers, &asked);
                Ok((StatusCode::CONFLICT, page(&visitor, &asked, &token, true)).into_response())
            }
        },
    }
}

/// What the form answers, of the kind that is asked for.
fn read(asked: &Asked, form: &Form) -> Option<Reply> {
    match &asked.question {
        AskedQuestion::JointMeeting { .. } => joint_meeting::read(form),
        AskedQuestion::MeetingTimes(_) => meeting_times::read(form),
        AskedQuestion::Wellbeing(_) => wellbeing::read(form),
    }
}

/// In the language and by the clock of the letter's reader, unless this browser has chosen a language.
fn as_reader(visitor: Visitor, site: &Site, headers: &HeaderMap, asked: &Asked) -> Visitor {
    let chosen = cookie(headers, &site.settings.cookie_name(LANGUAGE_COOKIE));
    let language = if chosen.is_some() { visitor.language() } else { asked.person.language };
    Visitor { texts: wording::texts(language), time_zone: asked.person.time_zone, ..visitor }
}

fn page(visitor: &Visitor, asked: &Asked, token: &str, is_late: bool) -> Page {
    let t = visitor.texts;
    let action = format!("/reply/{token}");
    let programme = asked.programme.texts_in(t.language()).name.as_str();
    let (title, body, seen_by) = match &asked.question {
        AskedQuestion::JointMeeting { meeting, known, .. } => {
            let (title, body) = joint_meeting::write(visitor, &asked.programme, meeting, known, &action);
            (title, body, t.reply_seen_by(programme))
        }
        AskedQuestion::MeetingTimes(found) => {
            let (title, body) = meeting_times::write(visitor, found, &action);
            (title, body, t.reply_times_seen_by())
        }
        AskedQuestion::Wellbeing(found) => {
            let (title, body) = wellbeing::write(visitor, found, &action);
            (title, body, t.follow_wellbeing_who())
        }
    };
    layout(
        visitor,
        &Place::new(title.clone()),
        rsx! {
            @if is_late {
                (notice(notices::Kind::Problem, t.reply_too_late(), ""))
            }
            <h1>(&title)</h1>
            <p class="lead">(programme)</p>
            (body)
            <p class="soft">(t.reply_as(asked.person.name.as_str())) " " (&seen_by)</p>
            <p class="soft">(t.reply_not_you())</p>
        },
    )
}

fn gone(visitor: &Visitor) -> Response {
    (StatusCode::NOT_FOUND, dead(visitor)).into_response()
}

fn dead(visitor: &Visitor) -> Page {
    let t = visitor.texts;
    layout(
        visitor,
        &Place::new(t.reply_dead_title()),
        rsx! {
            <h1>(t.reply_dead_title())</h1>
            <p class="lead">(t.reply_dead_text())</p>
            <p class="button-row">(link_button(t.layout_sign_in(), "/sign-in", Tone::Main))</p>
        },
    )
}
