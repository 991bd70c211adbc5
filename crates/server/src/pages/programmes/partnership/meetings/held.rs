//! Noting that a meeting took place: one that was planned, or one that nobody planned here.

use super::super::workspace::Workspace;
use super::details::with_version;
use super::sheet::{Sheet, overtaken};
use super::{enter, enter_meeting, moment, once, sample, shown, version, words};
use crate::errors::{Problem, refusal};
use crate::forms::Form;
use crate::pages::components::audience::Audience;
use crate::pages::components::fields::{Choice, Field, field};
use crate::pages::components::lists::description_list;
use crate::pages::components::{Part, part};
use crate::pages::programmes::see;
use crate::pages::{Page, Sample};
use crate::policy::Policy;
use crate::routes::Route;
use crate::visitor::{Visitor, Within};
use actions::meetings::{Begun, hold, record};
use actions::{ActionError, App};
use axum::extract::{Path, State};
use axum::response::Response;
use domain::meeting::{Held, Meeting, MeetingDetails, MeetingMode, MeetingState};
use domain::{MeetingId, ParticipantId};
use hypertext::prelude::*;

pub(super) fn routes() -> Vec<Route> {
    vec![
        Route::get(at!("/held"), Policy::Participant, show_new),
        Route::post(at!("/held"), Policy::Participant, save_new),
        Route::get(at!("/{meeting}/held"), Policy::Participant, show),
        Route::post(at!("/{meeting}/held"), Policy::Participant, save),
    ]
}

pub(super) fn samples() -> Vec<Sample> {
    vec![
        Sample {
            name: "meeting-held",
            page: |visitor| {
                let (it, meeting) = (Workspace::sample(), sample::planned());
                page(visitor, (&it, Some(&meeting)), &known(visitor, &it, &meeting), false)
            },
        },
        Sample {
            name: "meeting-held-new",
            page: |visitor| {
                let it = Workspace::sample();
                page(visitor, (&it, None), &blank(&it, sample::id(9)), false)
            },
        },
    ]
}

/// Everybody is taken to have been there until somebody says otherwise.
fn known(visitor: &Visitor, it: &Workspace, meeting: &Meeting) -> Form {
    let (day, time) = meeting.starts_at().map(|at| shown(at, visitor.time_zone)).unwrap_or_default();
    let (minutes, present) = match &meeting.state {
        MeetingState::Held(held) => (held.minutes, held.present.clone()),
        _ => (meeting.details.minutes, it.partnership.current().map(|it| it.participant).collect()),
    };
    let fields = [
        ("version", meeting.version.to_string()),
        ("day", day),
        ("time", time),
        ("minutes", minutes.to_string()),
    ];
    Form::with(fields.into_iter().chain(present.into_iter().map(|it| ("present", it.to_string()))))
}

fn blank(it: &Workspace, id: MeetingId) -> Form {
    let fields = [("id", id.to_string()), ("mode", MeetingMode::Online.code().to_owned())];
    let present = it.partnership.current().map(|it| ("present", it.participant.to_string()));
    Form::with(fields.into_iter().chain(present))
}

async fn show(
    State(app): State<App>,
    visitor: Visitor,
    within: Within,
    Path((_, partnership, meeting)): Path<(String, String, String)>,
) -> Result<Page, Problem> {
    let (workspace, meeting) = enter_meeting(&app, &within, (&partnership, &meeting)).await?;
    let form = known(&visitor, &workspace, &meeting);
    Ok(page(&visitor, (&workspace, Some(&meeting)), &form, false))
}

async fn save(
    State(app): State<App>,
    visitor: Visitor,
    within: Within,
    Path((_, partnership, id)): Path<(String, String, String)>,
    mut form: Form,
) -> Result<Response, Problem> {
    form.only(&["version", "day", "time", "minutes", "present"])?;
    let (workspace, meeting) = enter_meeting(&app, &within, (&partnership, &id)).await?;
    let seen = version(&form)?;
    let Some(held) = read(&visitor, &mut form) else {
        return Ok(form.refused(page(&visitor, (&workspace, Some(&meeting)), &form, false)));
    };
    match hold(&app, &within.actor, workspace.whose(), (meeting.id, seen), held).await {
        Ok(_) => Ok(see(workspace.meeting_path(meeting.id, ""))),
        Err(ActionError::Conflict) => {
            let (workspace, meeting) = enter_meeting(&app, &within, (&partnership, &id)).await?;
            let form = with_version(&form, meeting.version);
            Ok(form.refused(page(&visitor, (&workspace, Some(&meeting)), &form, true)))
        }
        Err(error) => {
            words::refuse(visitor.texts, &mut form, "day", refusal(error)?);
            Ok(form.refused(page(&visitor, (&workspace, Some(&meeting)), &form, false)))
        }
    }
}

async fn show_new(
    State(app): State<App>,
    visitor: Visitor,
    within: Within,
    Path((_, partnership)): Path<(String, String)>,
) -> Result<Page, Problem> {
    let workspace = enter(&app, &within, &partnership).await?;
    Ok(page(&visitor, (&workspace, None), &blank(&workspace, app.id()), false))
}

async fn save_new(
    State(app): State<App>,
    visitor: Visitor,
    within: Within,
    Path((_, partnership)): Path<(String, String)>,
    mut form: Form,
) -> Result<Response, Problem> {
    form.only(&["id", "day", "time", "minutes", "mode", "present"])?;
    let workspace = enter(&app, &within, &partnership).await?;
    let id = once(&form)?;
    let held = read(&visitor, &mut form);
    let mode = form.one_of(visitor.texts, "mode", MeetingMode::from_code);
    let (Some(held), Some(mode)) = (held, mode) else {
        return Ok(form.refused(page(&visitor, (&workspace, None), &form, false)));
    };
    let minutes = held.minutes.clamp(MeetingDetails::SHORTEST_MINUTES, MeetingDetails::LONGEST_MINUTES);
    let details = MeetingDetails { minutes, mode, place: None, link: None, agenda: None };
    match record(&app, &within.actor, workspace.whose(), Begun { id, details }, held).await {
        Ok(meeting) => Ok(see(workspace.meeting_path(meeting.id, ""))),
        Err(error) => {
            words::refuse(visitor.texts, &mut form, "day", refusal(error)?);
            Ok(form.refused(page(&visitor, (&workspace, None), &form, false)))
        }
    }
}

fn read(visitor: &Visitor, form: &mut Form) -> Option<Held> {
    let t = visitor.texts;
    let starts_at = moment(t, form, ("day", "time"), visitor.time_zone);
    let minutes = form.whole_number(t, "minutes", 1..=Meeting::LONGEST_HELD_MINUTES.into());
    let present = form.any_of(t, "present", 64, |it| it.parse::<ParticipantId>().ok());
    Some(Held { starts_at: starts_at?, minutes: u16::try_from(minutes?).ok()?, present: present? })
}

fn page(
    visitor: &Visitor,
    (it, meeting): (&Workspace, Option<&Meeting>),
    form: &Form,
    is_overtaken: bool,
) -> Page {
    let t = visitor.texts;
    let (action, back) = match meeting {
        Some(meeting) => (it.meeting_path(meeting.id, "/held"), it.meeting_path(meeting.id, "")),
        None => (it.meetings_path("/held"), it.meetings_path("")),
    };
    let title = if meeting.is_some() { t.meetings_held_title() } else { t.meetings_held_new_title() };
    let mut sheet = Sheet::new(title, action, back, t.common_save());
    sheet.lead = Some(t.meetings_held_lead());
    if let Some(meeting) = meeting.filter(|_| is_overtaken) {
        let facts = super::one::facts(visitor, meeting);
        sheet.before = Some(overtaken(visitor, &part(rsx! { (description_list(&facts)) })));
    }
    sheet.page(visitor, it, form, &fields(visitor, it, meeting.is_none(), form))
}

fn fields(visitor: &Visitor, it: &Workspace, is_new: bool, form: &Form) -> Part {
    let t = visitor.texts;
    let people = it.partnership.members.iter().map(|it| it.participant);
    let people = it.people.sorted(t, people).into_iter();
    let present = people.map(|(who, name)| Choice::new(who.to_string(), name)).collect();
    let modes = MeetingMode::ALL.map(|it| Choice::new(it.code(), words::mode(t, it))).to_vec();
    let zone = visitor.time_zone.name();
    let mut fields = vec![
        Field::date("day", t.meetings_day()),
        Field::time("time", t.meetings_began()).hint(t.meetings_zone(zone)),
        Field::number("minutes", t.meetings_lasted(), 1, Meeting::LONGEST_HELD_MINUTES.into()),
        Field::boxes("present", t.meetings_present(), present).seen_by(Audience::PartnersAndOrganisers),
    ];
    if is_new {
        fields.insert(3, Field::radios("mode", t.meetings_mode(), modes));
    }
    let (name, value) = if is_new { ("id", form.value("id")) } else { ("version", form.value("version")) };
    part(rsx! {
        <input type="hidden" name=(name) value=(value)>
        @for it in &fields { (field(t, form, it)) }
    })
}
