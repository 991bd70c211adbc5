//! What organisers write about a joint meeting: a new one, or one that is there. Who is invited already is told of what
//! their calendars hold, after the organisers have seen what will be told to how many.

use super::words::{titled, when};
use super::{Found, address, cannot};
use crate::errors::{Problem, refusal};
use crate::forms::Form;
use crate::pages::components::audience::Audience;
use crate::pages::components::buttons::{Tone, button, link_button};
use crate::pages::components::confirm::{Confirmation, confirm};
use crate::pages::components::fields::{Field, field};
use crate::pages::components::lists::{Fact, description_list};
use crate::pages::components::notices::error_summary;
use crate::pages::components::row_fields::{Cell, RowGroup, default_button, row_group};
use crate::pages::components::{Part, paragraph, part};
use crate::pages::layout::{Place, layout};
use crate::pages::programmes::section::{Tab, path, section};
use crate::pages::programmes::see;
use crate::pages::{Page, Sample};
use crate::policy::Policy;
use crate::routes::Route;
use crate::visitor::{Visitor, Within};
use actions::App;
use actions::joint_meetings::{CannotChangeMeeting, add_joint_meeting, change_joint_meeting, guests};
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use domain::joint_meeting::{
    AgendaItem, Appointment, Details, JointMeeting, JointMeetingKind, Material, Speaker,
};
use domain::programme::{InvalidTimetable, Programme, local};
use domain::{ShortText, WebAddress, time};
use hypertext::prelude::*;
use storage::programmes;
use wording::Texts;

const AGENDA: &[&str] = &["agenda-title", "agenda-minutes"];
const MATERIALS: &[&str] = &["material-title", "material-address"];
const FIELDS: &[&str] = &[
    "version",
    "confirmed",
    "title",
    "day",
    "time",
    "minutes",
    "place",
    "link",
    "speaker",
    "speaker-about",
    "agenda-title",
    "agenda-minutes",
    "material-title",
    "material-address",
];

pub(super) fn routes() -> Vec<Route> {
    vec![
        Route::get("/programmes/{programme}/joint-meetings/new", Policy::Organiser, show_new),
        Route::post("/programmes/{programme}/joint-meetings/new", Policy::Organiser, add),
        Route::get("/programmes/{programme}/joint-meetings/{meeting}/edit", Policy::Organiser, show),
        Route::post("/programmes/{programme}/joint-meetings/{meeting}/edit", Policy::Organiser, save),
    ]
}

pub(super) fn samples() -> Vec<Sample> {
    fn edited(visitor: &Visitor) -> Page {
        let Found { programme, meeting } = Found::sample();
        page(visitor, &programme, Some(&meeting), &known(&programme, &meeting))
    }
    fn refused(visitor: &Visitor) -> Page {
        let t = visitor.texts;
        let programme = Found::sample().programme;
        let mut form = Form::with([("day", "2027-02-03"), ("time", "09:00"), ("minutes", "5")]);
        form.refuse("title", t.forms_missing());
        form.refuse("minutes", t.forms_out_of_range(15, 480));
        form.ensure_rows(AGENDA, 1);
        page(visitor, &programme, None, &form)
    }
    fn confirmed(visitor: &Visitor) -> Page {
        let found = Found::sample();
        let mut after = found.meeting.appointment.clone();
        after.starts_at += chrono::Duration::days(7);
        after.place = None;
        let form = known(&found.programme, &found.meeting);
        confirmation(visitor, &found, &after, 24, &form)
    }
    vec![
        Sample { name: "joint-meeting-edit", page: edited },
        Sample { name: "joint-meeting-new", page: refused },
        Sample { name: "joint-meeting-change", page: confirmed },
    ]
}

/// The form as it is filled in from a meeting.
fn known(programme: &Programme, it: &JointMeeting) -> Form {
    let at = &it.appointment;
    let local = at.starts_at.with_timezone(&programme.timetable.time_zone);
    let text = |it: Option<&str>| it.unwrap_or_default().to_owned();
    let speaker = it.speaker.as_ref();
    let about = speaker.and_then(|it| it.about.as_ref());
    let mut answers = vec![
        ("title", text(at.title.as_ref().map(ShortText::as_str))),
        ("day", local.format("%Y-%m-%d").to_string()),
        ("time", local.format("%H:%M").to_string()),
        ("minutes", at.length_minutes.to_string()),
        ("place", text(at.place.as_ref().map(ShortText::as_str))),
        ("link", text(at.link.as_ref().map(WebAddress::as_str))),
        ("speaker", text(speaker.map(|it| it.name.as_str()))),
        ("speaker-about", text(about.map(ShortText::as_str))),
    ];
    for item in &it.agenda {
        answers.push(("agenda-title", item.title.to_string()));
        answers.push(("agenda-minutes", item.minutes.map(|it| it.to_string()).unwrap_or_default()));
    }
    for material in &it.materials {
        answers.push(("material-title", material.title.to_string()));
        answers.push(("material-address", material.address.to_string()));
    }
    let mut form = Form::with(answers);
    form.ensure_rows(AGENDA, 1);
    form.ensure_rows(MATERIALS, 1);
    form
}

async fn show_new(State(app): State<App>, visitor: Visitor, within: Within) -> Result<Page, Problem> {
    let programme = load(&app, &within).await?;
    let mut form = Form::with([("minutes", programme.timetable.meeting_minutes.to_string())]);
    form.ensure_rows(AGENDA, 1);
    form.ensure_rows(MATERIALS, 1);
    Ok(page(&visitor, &programme, None, &form))
}

async fn load(app: &App, within: &Within) -> Result<Programme, Problem> {
    programmes::find(&mut app.store.read().await?, within.programme).await?.ok_or(Problem::NotFound)
}

async fn show(
    State(app): State<App>,
    visitor: Visitor,
    within: Within,
    Path((_, meeting)): Path<(String, String)>,
) -> Result<Page, Problem> {
    let found = Found::load(&mut app.store.read().await?, &within, &meeting).await?;
    Ok(page(&visitor, &found.programme, Some(&found.meeting), &known(&found.programme, &found.meeting)))
}

async fn add(
    State(app): State<App>,
    visitor: Visitor,
    within: Within,
    mut form: Form,
) -> Result<Response, Problem> {
    form.only(FIELDS)?;
    let programme = load(&app, &within).await?;
    if change_rows(&mut form) {
        return Ok(page(&visitor, &programme, None, &form).into_response());
    }
    let Some(details) = read(visitor.texts, &programme, JointMeetingKind::Other, &mut form) else {
        return Ok(form.refused(page(&visitor, &programme, None, &form)));
    };
    match add_joint_meeting(&app, &within.actor, within.programme, details).await {
        Ok(it) => Ok(see(format!("{}?done=added", address(within.slug.as_str(), it.id, "")))),
        Err(error) => {
            form.refuse("day", cannot(visitor.texts, refusal(error)?));
            Ok(form.refused(page(&visitor, &programme, None, &form)))
        }
    }
}

async fn save(
    State(app): State<App>,
    visitor: Visitor,
    within: Within,
    Path((_, meeting)): Path<(String, String)>,
    mut form: Form,
) -> Result<Response, Problem> {
    form.only(FIELDS)?;
    let mut tx = app.store.read().await?;
    let found = Found::load(&mut tx, &within, &meeting).await?;
    let people = guests(&mut tx, within.programme).await?.len();
    drop(tx);
    let Found { programme, meeting } = &found;
    if change_rows(&mut form) {
        return Ok(page(&visitor, programme, Some(meeting), &form).into_response());
    }
    let version = form.value("version").parse().map_err(|_| Problem::Unprocessable)?;
    let Some(details) = read(visitor.texts, programme, meeting.kind, &mut form) else {
        return Ok(form.refused(page(&visitor, programme, Some(meeting), &form)));
    };
    let tells = meeting.invited_at.is_some() && details.appointment != meeting.appointment;
    if tells && !form.is_ticked("confirmed") && version == meeting.version {
        let people = u32::try_from(people).unwrap_or(u32::MAX);
        return Ok(confirmation(&visitor, &found, &details.appointment, people, &form).into_response());
    }
    let (actor, id) = (&within.actor, meeting.id);
    match change_joint_meeting(&app, actor, within.programme, id, version, details).await {
        Ok(_) => Ok(see(format!("{}?done=changed", found.path("")))),
        Err(error) => {
            form.refuse("day", cannot_change(visitor.texts, refusal(error)?));
            Ok(form.refused(page(&visitor, programme, Some(meeting), &form)))
        }
    }
}

fn change_rows(form: &mut Form) -> bool {
    form.change_rows(AGENDA, Details::MOST_AGENDA_ITEMS)
        || form.change_rows(MATERIALS, Details::MOST_MATERIALS)
}

fn cannot_change(t: &Texts, why: CannotChangeMeeting) -> String {
    match why {
        CannotChangeMeeting::Meeting(why) => cannot(t, why),
        CannotChangeMeeting::Timetable(InvalidTimetable::SignUpAfterOpening) => {
            t.settings_sign_up_after_opening()
        }
        CannotChangeMeeting::Timetable(InvalidTimetable::MidpointOutside) => t.settings_midpoint_outside(),
        CannotChangeMeeting::Timetable(InvalidTimetable::MeetingLength) => t.forms_out_of_range(15, 480),
    }
}

/// What was written, if all of it can be taken.
fn read(t: &Texts, programme: &Programme, kind: JointMeetingKind, form: &mut Form) -> Option<Details> {
    let title = match kind {
        JointMeetingKind::Other => form.required(t, "title", ShortText::parse).map(Some),
        _ => form.optional(t, "title", ShortText::parse),
    };
    let (day, clock) = (form.date(t, "day"), form.time(t, "time"));
    let minutes = form.whole_number(t, "minutes", 15..=480).and_then(|it| u16::try_from(it).ok());
    let place = form.optional(t, "place", ShortText::parse);
    let link = form.optional(t, "link", WebAddress::parse);
    let speaker = form.optional(t, "speaker", ShortText::parse);
    let about = form.optional(t, "speaker-about", ShortText::parse);
    let agenda = agenda(t, form);
    let materials = materials(t, form);
    let starts_at = local(day?, clock?, programme.timetable.time_zone);
    let about = about?;
    let appointment = Appointment {
        title: title?,
        starts_at: time::to_the_microsecond(starts_at),
        length_minutes: minutes?,
        place: place?,
        link: link?,
    };
    let speaker = speaker?.map(|name| Speaker { name, about });
    Some(Details { appointment, agenda: agenda?, speaker, materials: materials? })
}

/// Rows that are empty are left out.
fn filled(form: &Form, fields: &[&str]) -> Vec<(String, String)> {
    let rows = form.rows(fields).into_iter().map(|row| match row.as_slice() {
        [first, second] => (first.trim().to_owned(), second.trim().to_owned()),
        _ => (String::new(), String::new()),
    });
    rows.filter(|(first, second)| !first.is_empty() || !second.is_empty()).collect()
}

fn agenda(t: &Texts, form: &mut Form) -> Option<Vec<AgendaItem>> {
    let rows = filled(form, AGENDA);
    let mut items = Vec::with_capacity(rows.len());
    for (title, minutes) in &rows {
        let length = match minutes.as_str() {
            "" => Some(None),
            some => some.parse::<u16>().ok().filter(|it| (1..=480).contains(it)).map(Some),
        };
        match (ShortText::parse(title), length) {
            (Ok(title), Some(minutes)) => items.push(AgendaItem { title, minutes }),
            (Err(_), _) => form.refuse("agenda-title", t.joint_agenda_refused()),
            (_, None) => form.refuse("agenda-title", t.joint_agenda_minutes_refused()),
        }
    }
    (items.len() == rows.len()).then_some(items)
}

fn materials(t: &Texts, form: &mut Form) -> Option<Vec<Material>> {
    let rows = filled(form, MATERIALS);
    let mut links = Vec::with_capacity(rows.len());
    for (title, address) in &rows {
        match (ShortText::parse(if title.is_empty() { address } else { title }), WebAddress::parse(address)) {
            (Ok(title), Ok(address)) => links.push(Material { title, address }),
            (_, Err(_)) => form.refuse("material-title", t.forms_not_a_web_address()),
            (Err(_), _) => form.refuse("material-title", t.forms_missing()),
        }
    }
    (links.len() == rows.len()).then_some(links)
}

fn page(visitor: &Visitor, programme: &Programme, meeting: Option<&JointMeeting>, form: &Form) -> Page {
    let t = visitor.texts;
    let slug = programme.slug.as_str();
    let all = path(slug, Tab::JointMeetings);
    let (heading, action, back) = match meeting {
        Some(it) => {
            let name = titled(t, it.kind, &it.appointment);
            (t.joint_edit_title(&name), address(slug, it.id, "edit"), address(slug, it.id, ""))
        }
        None => (t.joint_add(), format!("{all}/new"), all.clone()),
    };
    let version = match (form.value("version"), meeting) {
        ("", Some(it)) => it.version.to_string(),
        (kept, _) => kept.to_owned(),
    };
    let place = Place::new(heading.clone())
        .within(section(visitor, programme, Some(Tab::JointMeetings)))
        .under(t.joint_title(), all);
    let kind = meeting.map_or(JointMeetingKind::Other, |it| it.kind);
    let is_invited = meeting.is_some_and(|it| it.invited_at.is_some());
    let fields = fields(t, programme, kind);
    let rows = [agenda_rows(t), material_rows(t)];
    layout(
        visitor,
        &place,
        rsx! {
            (error_summary(t, form))
            <h1>(&heading)</h1>
            @if is_invited { (paragraph(t.joint_edit_invited())) }
            <form method="post" action=(&action) novalidate>
                (default_button())
                <input type="hidden" name="version" value=(&version)>
                @for it in &fields { (field(t, form, it)) }
                @for it in &rows { (row_group(t, form, it)) }
                <div class="button-row">
                    (button(t.common_save(), Tone::Main))
                    (link_button(t.common_cancel(), &back, Tone::Quiet))
                </div>
            </form>
        }
        .memoize(),
    )
}

fn fields(t: &Texts, programme: &Programme, kind: JointMeetingKind) -> Vec<Field<'static>> {
    let title = Field::line("title", t.joint_name()).seen_by(Audience::Participants);
    let title = match kind {
        JointMeetingKind::Other => title,
        _ => title.hint(t.joint_name_hint(super::words::kind_name(t, kind))).optional(),
    };
    let day = Field::date("day", t.joint_day());
    let day = match kind {
        JointMeetingKind::Other => day.seen_by(Audience::Participants),
        _ => day.hint(t.joint_day_hint()).seen_by(Audience::Public),
    };
    let zone = programme.timetable.time_zone.name().replace('_', " ");
    vec![
        title,
        day,
        Field::time("time", t.joint_time()).hint(t.joint_time_hint(zone)),
        Field::number("minutes", t.settings_minutes(), 15, 480),
        Field::line("place", t.joint_where()).seen_by(Audience::Participants).optional(),
        Field::line("link", t.joint_link())
            .hint(t.joint_link_hint())
            .seen_by(Audience::Participants)
            .optional(),
        Field::line("speaker", t.joint_speaker()).seen_by(Audience::Participants).optional(),
        Field::line("speaker-about", t.joint_speaker_about()).seen_by(Audience::Participants).optional(),
    ]
}

fn agenda_rows(t: &Texts) -> RowGroup<'static> {
    RowGroup {
        legend: t.joint_agenda(),
        hint: t.joint_agenda_hint(),
        fields: AGENDA,
        cells: vec![Cell::line(t.joint_agenda_item()), Cell::line(t.joint_agenda_minutes())],
        audience: Some(Audience::Participants),
        most: Details::MOST_AGENDA_ITEMS,
        is_ranked: true,
    }
}

fn material_rows(t: &Texts) -> RowGroup<'static> {
    RowGroup {
        legend: t.joint_material_links(),
        hint: t.joint_material_links_hint(),
        fields: MATERIALS,
        cells: vec![Cell::line(t.joint_material_title()), Cell::line(t.joint_material_address())],
        audience: Some(Audience::Participants),
        most: Details::MOST_MATERIALS,
        is_ranked: true,
    }
}

/// What will change in people's calendars, and how many are told.
fn confirmation(visitor: &Visitor, it: &Found, after: &Appointment, people: u32, form: &Form) -> Page {
    let t = visitor.texts;
    let meeting = &it.meeting;
    let question = t.joint_change_question(titled(t, meeting.kind, &meeting.appointment));
    let (action, back) = (it.path("edit"), it.path(""));
    let act = t.joint_change_act(people);
    let confirmation =
        Confirmation { question: question.clone(), act, tone: Tone::Main, action: &action, back: &back };
    let facts = differences(visitor, it, after);
    let preview = part(rsx! {
        (description_list(&facts).memoize())
        <p>(t.joint_change_text())</p>
    });
    let answers = form.answers().iter();
    let kept: Vec<_> = answers.filter(|(name, _)| name != crate::forms::ACTION).collect();
    let kept = part(rsx! {
        @for (name, value) in &kept { <input type="hidden" name=(name) value=(value)> }
        <input type="hidden" name="confirmed" value="yes">
    });
    let place = it.place(visitor, question);
    layout(visitor, &place, confirm(t, &confirmation, &preview, &kept).memoize())
}

fn differences(visitor: &Visitor, it: &Found, after: &Appointment) -> Vec<Fact> {
    let t = visitor.texts;
    let before = &it.meeting.appointment;
    let kind = it.meeting.kind;
    let or_none = |it: Option<&str>| it.map_or_else(|| t.joint_none_given(), str::to_owned);
    let place = |it: &Appointment| or_none(it.place.as_ref().map(ShortText::as_str));
    let link = |it: &Appointment| or_none(it.link.as_ref().map(WebAddress::as_str));
    let time = |at: &Appointment| when(visitor, &it.programme, at);
    let all = [
        (t.joint_name(), titled(t, kind, before), titled(t, kind, after)),
        (t.joint_when(), time(before), time(after)),
        (t.joint_where(), place(before), place(after)),
        (t.joint_link(), link(before), link(after)),
    ];
    let change = |before: &str, after: &str| -> Part {
        part(rsx! { <span><del>(before)</del> <br> <ins>(after)</ins></span> })
    };
    all.into_iter()
        .filter(|(_, before, after)| before != after)
        .map(|(term, before, after)| Fact { term, value: change(&before, &after), change: None })
        .collect()
}
