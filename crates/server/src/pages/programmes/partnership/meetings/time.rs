//! Moving and cancelling a meeting.

use super::super::workspace::{Room, Workspace};
use super::details::with_version;
use super::sheet::{Sheet, overtaken};
use super::{enter_meeting, moment, sample, shown, version, words};
use crate::errors::{Problem, refusal};
use crate::forms::Form;
use crate::pages::components::buttons::{Tone, button, link_button};
use crate::pages::components::fields::{Field, field};
use crate::pages::components::notices::{Kind, notice};
use crate::pages::components::{paragraph, part};
use crate::pages::programmes::see;
use crate::pages::{Page, Sample};
use crate::policy::Policy;
use crate::routes::Route;
use crate::visitor::{Visitor, Within};
use actions::meetings::{cancel, reschedule};
use actions::{ActionError, App};
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use domain::meeting::Meeting;
use hypertext::prelude::*;

pub(super) fn routes() -> Vec<Route> {
    vec![
        Route::get(at!("/{meeting}/time"), Policy::Participant, show),
        Route::post(at!("/{meeting}/time"), Policy::Participant, save),
        Route::get(at!("/{meeting}/cancellation"), Policy::Participant, ask),
        Route::post(at!("/{meeting}/cancellation"), Policy::Participant, take),
    ]
}

pub(super) fn samples() -> Vec<Sample> {
    fn moved(visitor: &Visitor, is_overtaken: bool) -> Page {
        let (it, meeting) = (Workspace::sample(), sample::planned());
        page(visitor, (&it, &meeting), &known(visitor, &meeting), is_overtaken)
    }
    vec![
        Sample { name: "meeting-move", page: |visitor| moved(visitor, false) },
        Sample { name: "meeting-move-overtaken", page: |visitor| moved(visitor, true) },
        Sample {
            name: "meeting-cancel",
            page: |visitor| cancel_page(visitor, (&Workspace::sample(), &sample::planned()), None),
        },
    ]
}

fn known(visitor: &Visitor, it: &Meeting) -> Form {
    let (day, time) = it.starts_at().map(|at| shown(at, visitor.time_zone)).unwrap_or_default();
    Form::with([("version", it.version.to_string()), ("day", day), ("time", time)])
}

async fn show(
    State(app): State<App>,
    visitor: Visitor,
    within: Within,
    Path((_, partnership, meeting)): Path<(String, String, String)>,
) -> Result<Page, Problem> {
    let (workspace, meeting) = enter_meeting(&app, &within, (&partnership, &meeting)).await?;
    Ok(page(&visitor, (&workspace, &meeting), &known(&visitor, &meeting), false))
}

async fn save(
    State(app): State<App>,
    visitor: Visitor,
    within: Within,
    Path((_, partnership, id)): Path<(String, String, String)>,
    mut form: Form,
) -> Result<Response, Problem> {
    form.only(&["version", "day", "time"])?;
    let (workspace, meeting) = enter_meeting(&app, &within, (&partnership, &id)).await?;
    let seen = version(&form)?;
    let Some(to) = moment(visitor.texts, &mut form, ("day", "time"), visitor.time_zone) else {
        return Ok(form.refused(page(&visitor, (&workspace, &meeting), &form, false)));
    };
    match reschedule(&app, &within.actor, workspace.whose(), (meeting.id, seen), to).await {
        Ok(_) => Ok(see(workspace.meeting_path(meeting.id, ""))),
        Err(ActionError::Conflict) => {
            let (workspace, meeting) = enter_meeting(&app, &within, (&partnership, &id)).await?;
            let form = with_version(&form, meeting.version);
            Ok(form.refused(page(&visitor, (&workspace, &meeting), &form, true)))
        }
        Err(error) => {
            words::refuse(visitor.texts, &mut form, "day", refusal(error)?);
            Ok(form.refused(page(&visitor, (&workspace, &meeting), &form, false)))
        }
    }
}

fn page(visitor: &Visitor, (it, meeting): (&Workspace, &Meeting), form: &Form, is_overtaken: bool) -> Page {
    let t = visitor.texts;
    let back = it.meeting_path(meeting.id, "");
    let action = it.meeting_path(meeting.id, "/time");
    let mut sheet = Sheet::new(t.meetings_move_title(), action, back, t.meetings_move());
    sheet.lead = Some(t.meetings_move_lead());
    if is_overtaken {
        let (state, _) = words::state(t, meeting, it.now);
        let now = meeting.starts_at().map_or(state, |at| t.moment(at, visitor.time_zone));
        sheet.before = Some(overtaken(visitor, &paragraph(&now)));
    }
    let zone = visitor.time_zone.name();
    let inputs = [
        Field::date("day", t.meetings_day()),
        Field::time("time", t.meetings_time()).hint(t.meetings_zone(zone)),
    ];
    let fields = part(rsx! {
        <input type="hidden" name="version" value=(form.value("version"))>
        @for it in &inputs { (field(t, form, it)) }
    });
    sheet.page(visitor, it, form, &fields)
}

async fn ask(
    State(app): State<App>,
    visitor: Visitor,
    within: Within,
    Path((_, partnership, meeting)): Path<(String, String, String)>,
) -> Result<Response, Problem> {
    let (workspace, meeting) = enter_meeting(&app, &within, (&partnership, &meeting)).await?;
    if !meeting.state.is_open() {
        return Ok(see(workspace.meeting_path(meeting.id, "")));
    }
    Ok(cancel_page(&visitor, (&workspace, &meeting), None).into_response())
}

async fn take(
    State(app): State<App>,
    visitor: Visitor,
    within: Within,
    Path((_, partnership, meeting)): Path<(String, String, String)>,
    form: Form,
) -> Result<Response, Problem> {
    form.only(&[])?;
    let (workspace, meeting) = enter_meeting(&app, &within, (&partnership, &meeting)).await?;
    match cancel(&app, &within.actor, workspace.whose(), meeting.id).await {
        Ok(_) => Ok(see(workspace.meetings_path(""))),
        Err(error) => {
            let why = words::cannot_meet(visitor.texts, refusal(error)?);
            let page = cancel_page(&visitor, (&workspace, &meeting), Some(&why));
            Ok((StatusCode::CONFLICT, page).into_response())
        }
    }
}

fn cancel_page(visitor: &Visitor, (it, meeting): (&Workspace, &Meeting), problem: Option<&str>) -> Page {
    let t = visitor.texts;
    let back = it.meeting_path(meeting.id, "");
    let action = it.meeting_path(meeting.id, "/cancellation");
    let names = it.people.names(t, it.others());
    let follows = match meeting.starts_at() {
        Some(at) if at > it.now => t.meetings_cancel_follows(t.moment(at, visitor.time_zone), &names),
        Some(at) => t.meetings_cancel_follows_passed(t.moment(at, visitor.time_zone)),
        None => t.meetings_cancel_follows_proposed(),
    };
    it.page(
        visitor,
        Room::Meetings,
        &t.meetings_cancel_title(),
        rsx! {
            @if let Some(problem) = problem {
                (notice(Kind::Problem, t.meetings_not_done(), paragraph(problem)))
            }
            <p class="preview">(&follows)</p>
            <form method="post" action=(&action)>
                <div class="button-row">
                    (button(t.meetings_cancel(), Tone::Danger))
                    (link_button(t.common_back(), &back, Tone::Quiet))
                </div>
            </form>
        },
    )
}
