//! How and about what one meets: the fields, and the page that changes them.

use super::super::workspace::Workspace;
use super::sheet::{Sheet, overtaken};
use super::{enter_meeting, sample, version, words};
use crate::errors::Problem;
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
use actions::meetings::change;
use actions::{ActionError, App};
use axum::extract::{Path, State};
use axum::response::Response;
use domain::meeting::{Meeting, MeetingDetails, MeetingMode};
use domain::{LongText, ShortText, WebAddress};
use hypertext::prelude::*;
use storage::prompts;
use wording::Texts;

/// The names of the fields.
pub(super) const DETAILS: &[&str] = &["minutes", "mode", "place", "link", "agenda"];

pub(super) fn routes() -> Vec<Route> {
    vec![
        Route::get(at!("/{meeting}/details"), Policy::Participant, show),
        Route::post(at!("/{meeting}/details"), Policy::Participant, save),
    ]
}

pub(super) fn samples() -> Vec<Sample> {
    fn sampled(visitor: &Visitor, is_overtaken: bool) -> Page {
        let (it, meeting) = (Workspace::sample(), sample::planned());
        page(visitor, (&it, &meeting), &known(&meeting), (true, is_overtaken))
    }
    vec![
        Sample { name: "meeting-details", page: |visitor| sampled(visitor, false) },
        Sample { name: "meeting-details-overtaken", page: |visitor| sampled(visitor, true) },
    ]
}

/// The details as the form gives them; each problem is noted.
pub(super) fn read(t: &Texts, form: &mut Form) -> Option<MeetingDetails> {
    let least = u32::from(MeetingDetails::SHORTEST_MINUTES);
    let minutes = form.whole_number(t, "minutes", least..=MeetingDetails::LONGEST_MINUTES.into());
    let mode = form.one_of(t, "mode", MeetingMode::from_code);
    let place = form.optional(t, "place", ShortText::parse);
    let link = form.optional(t, "link", WebAddress::parse);
    let agenda = form.optional(t, "agenda", LongText::parse);
    Some(MeetingDetails {
        minutes: u16::try_from(minutes?).ok()?,
        mode: mode?,
        place: place?,
        link: link?,
        agenda: agenda?,
    })
}

pub(super) fn fields(t: &Texts, form: &Form, has_rooms: bool) -> Part {
    let modes = MeetingMode::ALL.map(|it| Choice::new(it.code(), words::mode(t, it))).to_vec();
    let link = if has_rooms { t.meetings_link_room_hint() } else { t.meetings_link_hint() };
    let (least, most) = (MeetingDetails::SHORTEST_MINUTES, MeetingDetails::LONGEST_MINUTES);
    let fields = [
        Field::number("minutes", t.meetings_minutes(), least.into(), most.into()),
        Field::radios("mode", t.meetings_mode(), modes),
        Field::line("place", t.meetings_place())
            .hint(t.meetings_place_hint())
            .optional()
            .seen_by(Audience::Partnership),
        Field::line("link", t.meetings_link()).hint(link).optional().seen_by(Audience::Partnership),
        Field::area("agenda", t.meetings_agenda(), 5)
            .hint(t.meetings_agenda_hint())
            .optional()
            .seen_by(Audience::Partnership),
    ];
    part(rsx! { @for it in &fields { (field(t, form, it)) } })
}

fn known(it: &Meeting) -> Form {
    let text = |it: Option<String>| it.unwrap_or_default();
    Form::with([
        ("version", it.version.to_string()),
        ("minutes", it.details.minutes.to_string()),
        ("mode", it.details.mode.code().to_owned()),
        ("place", text(it.details.place.as_ref().map(ToString::to_string))),
        ("link", text(it.details.link.as_ref().map(ToString::to_string))),
        ("agenda", text(it.details.agenda.as_ref().map(ToString::to_string))),
    ])
}

async fn show(
    State(app): State<App>,
    visitor: Visitor,
    within: Within,
    Path((_, partnership, meeting)): Path<(String, String, String)>,
) -> Result<Page, Problem> {
    let (workspace, meeting) = enter_meeting(&app, &within, (&partnership, &meeting)).await?;
    let rooms = has_rooms(&app, &within).await?;
    Ok(page(&visitor, (&workspace, &meeting), &known(&meeting), (rooms, false)))
}

async fn has_rooms(app: &App, within: &Within) -> Result<bool, Problem> {
    let mut tx = app.store.read().await?;
    Ok(prompts::link_template(&mut tx, within.programme).await?.0.is_some())
}

async fn save(
    State(app): State<App>,
    visitor: Visitor,
    within: Within,
    Path((_, partnership, id)): Path<(String, String, String)>,
    mut form: Form,
) -> Result<Response, Problem> {
    form.only(&[&["version"], DETAILS].concat())?;
    let (workspace, meeting) = enter_meeting(&app, &within, (&partnership, &id)).await?;
    let rooms = has_rooms(&app, &within).await?;
    let seen = version(&form)?;
    let Some(details) = read(visitor.texts, &mut form) else {
        return Ok(form.refused(page(&visitor, (&workspace, &meeting), &form, (rooms, false))));
    };
    let whose = workspace.whose();
    match change(&app, &within.actor, whose, (meeting.id, seen), details).await {
        Ok(_) => Ok(see(workspace.meeting_path(meeting.id, ""))),
        Err(ActionError::Conflict) => {
            let (workspace, meeting) = enter_meeting(&app, &within, (&partnership, &id)).await?;
            let form = with_version(&form, meeting.version);
            Ok(form.refused(page(&visitor, (&workspace, &meeting), &form, (rooms, true))))
        }
        Err(error) => {
            words::refuse(visitor.texts, &mut form, "mode", crate::errors::refusal(error)?);
            Ok(form.refused(page(&visitor, (&workspace, &meeting), &form, (rooms, false))))
        }
    }
}

/// The same answers, to be taken over what stands there now.
pub(super) fn with_version(form: &Form, version: u32) -> Form {
    let kept = form.answers().iter().filter(|(name, _)| name != "version").cloned();
    Form::with(kept.chain([("version".to_owned(), version.to_string())]))
}

fn page(
    visitor: &Visitor,
    (it, meeting): (&Workspace, &Meeting),
    form: &Form,
    (has_rooms, is_overtaken): (bool, bool),
) -> Page {
    let t = visitor.texts;
    let back = it.meeting_path(meeting.id, "");
    let action = it.meeting_path(meeting.id, "/details");
    let mut sheet = Sheet::new(t.meetings_details_title(), action, back, t.common_save());
    sheet.lead = Some(t.meetings_details_lead());
    if is_overtaken {
        let facts = super::one::facts(visitor, meeting);
        sheet.before = Some(overtaken(visitor, &part(rsx! { (description_list(&facts)) })));
    }
    let fields = part(rsx! {
        <input type="hidden" name="version" value=(form.value("version"))>
        (fields(t, form, has_rooms))
    });
    sheet.page(visitor, it, form, &fields)
}
