//! One joint meeting: the visitor's answer, check-in, materials and minutes; for organisers everything to do with it.

use super::list::figures_words;
use super::words::{answer_buttons, sample_meeting, state, thanks, title, where_facts};
use super::{Found, Told, cannot};
use crate::errors::{Problem, refusal};
use crate::forms::Form;
use crate::pages::components::audience::Audience;
use crate::pages::components::buttons::{Tone, button, link_button};
use crate::pages::components::cards::badge;
use crate::pages::components::fields::{Field, field};
use crate::pages::components::lists::description_list;
use crate::pages::components::notices::{self, error_summary, notice};
use crate::pages::components::{Part, paragraph, part};
use crate::pages::layout::{Place, layout};
use crate::pages::programmes::section::{Tab, path, section};
use crate::pages::programmes::{files, see};
use crate::pages::{Page, Sample};
use crate::policy::Policy;
use crate::routes::Route;
use crate::visitor::{Visitor, Within};
use actions::App;
use actions::joint_meetings::{CannotCheckIn, answer_joint_meeting, check_in};
use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use domain::access::Scope;
use domain::attachment::Attachment;
use domain::joint_meeting::{Answer, Attendance, Attendee, NotedBy, Rsvp, Turnout};
use domain::{LongText, Timestamp};
use hypertext::Raw;
use hypertext::prelude::*;
use storage::{attachments, joint_meetings, participants};

pub(super) fn routes() -> Vec<Route> {
    vec![
        Route::get("/programmes/{programme}/joint-meetings/{meeting}", Policy::Member, show),
        Route::post("/programmes/{programme}/joint-meetings/{meeting}/answer", Policy::Participant, answer),
        Route::post(
            "/programmes/{programme}/joint-meetings/{meeting}/check-in",
            Policy::Participant,
            say_here,
        ),
    ]
}

pub(super) fn samples() -> Vec<Sample> {
    fn with(visitor: &Visitor, change: fn(&mut Meeting)) -> Page {
        let found = Found::sample();
        let own = Attendee::new(uuid::Uuid::from_u128(21).into());
        let now = found.programme.created_at;
        let mut it = Meeting { found, own: Some(own), figures: None, files: vec![], now };
        change(&mut it);
        page(visitor, &it, &Form::blank(), &Told::default())
    }
    fn asked(_: &mut Meeting) {}
    fn coming(it: &mut Meeting) {
        let starts_at = it.found.meeting.appointment.starts_at;
        it.now = starts_at;
        let own = it.own.as_mut();
        own.into_iter()
            .for_each(|own| own.rsvp = Some(Rsvp { answer: Answer::Yes, at: starts_at, starts_at }));
    }
    fn over(it: &mut Meeting) {
        let meeting = &mut it.found.meeting;
        it.now = meeting.appointment.ends_at() + chrono::Duration::days(1);
        meeting.minutes = LongText::parse("We agreed on **three themes** to take further.").ok();
        meeting.minutes_shared_at = Some(it.now);
        let there = Attendance { at: it.now, noted_by: NotedBy::Themself };
        it.own.iter_mut().for_each(|own| own.attendance = Some(there));
    }
    fn cancelled(it: &mut Meeting) {
        it.found.meeting.cancelled_at = Some(it.now);
    }
    fn organiser(it: &mut Meeting) {
        it.own = None;
        it.figures = Some(Turnout { people: 24, yes: 15, no: 2, maybe: 3, present: 0 });
    }
    fn organiser_draft(it: &mut Meeting) {
        organiser(it);
        it.found.meeting = domain::joint_meeting::JointMeeting { invited_at: None, ..sample_meeting() };
    }
    vec![
        Sample { name: "joint-meeting", page: |visitor| with(visitor, asked) },
        Sample { name: "joint-meeting-now", page: |visitor| with(visitor, coming) },
        Sample { name: "joint-meeting-over", page: |visitor| with(visitor, over) },
        Sample { name: "joint-meeting-cancelled", page: |visitor| with(visitor, cancelled) },
        Sample { name: "joint-meeting-organiser", page: |visitor| with(visitor, organiser) },
        Sample { name: "joint-meeting-draft", page: |visitor| with(visitor, organiser_draft) },
    ]
}

struct Meeting {
    found: Found,
    /// The visitor, when they take part.
    own: Option<Attendee>,
    /// Organisers only.
    figures: Option<Turnout>,
    files: Vec<Attachment>,
    now: Timestamp,
}

impl Meeting {
    async fn load(app: &App, within: &Within, id: &str) -> Result<Self, Problem> {
        let mut tx = app.store.read().await?;
        let found = Found::load(&mut tx, within, id).await?;
        let is_organiser = within.actor.organises(within.programme);
        if found.meeting.invited_at.is_none() && !is_organiser {
            return Err(Problem::NotFound);
        }
        let scope = within.scope()?;
        let mut figures = None;
        if is_organiser {
            let all = joint_meetings::turnout(&mut tx, &found.programme, &scope).await?;
            figures = all.into_iter().find(|it| it.meeting.id == found.meeting.id).map(|it| it.all);
        }
        let mut own = None;
        if let (Some(id), Some(scope)) =
            (within.actor.participant(within.programme), Scope::own(&within.actor, within.programme))
        {
            let participant = participants::find(&mut tx, &scope, id).await?;
            if participant.is_some_and(|it| it.is_approved()) {
                own = Some(joint_meetings::attendee(&mut tx, found.meeting.id, id).await?);
            }
        }
        let files = attachments::list_in_programme(&mut tx, &scope, Some(found.meeting.id.uuid())).await?;
        Ok(Self { found, own, figures, files, now: app.clock.now() })
    }
}

async fn show(
    State(app): State<App>,
    visitor: Visitor,
    within: Within,
    Path((_, meeting)): Path<(String, String)>,
    Query(told): Query<Told>,
) -> Result<Page, Problem> {
    Ok(page(&visitor, &Meeting::load(&app, &within, &meeting).await?, &Form::blank(), &told))
}

async fn answer(
    State(app): State<App>,
    visitor: Visitor,
    within: Within,
    Path((_, meeting)): Path<(String, String)>,
    mut form: Form,
) -> Result<Response, Problem> {
    form.only(&["answer"])?;
    let given = Answer::from_code(form.value("answer")).ok_or(Problem::Unprocessable)?;
    let it = Meeting::load(&app, &within, &meeting).await?;
    match answer_joint_meeting(&app, &within.actor, within.programme, it.found.meeting.id, given).await {
        Ok(()) => Ok(see(it.found.path(""))),
        Err(error) => {
            form.refuse("answer", cannot(visitor.texts, refusal(error)?));
            let page = page(&visitor, &it, &form, &Told::default());
            Ok((StatusCode::CONFLICT, page).into_response())
        }
    }
}

async fn say_here(
    State(app): State<App>,
    visitor: Visitor,
    within: Within,
    Path((_, meeting)): Path<(String, String)>,
    mut form: Form,
) -> Result<Response, Problem> {
    form.only(&["code"])?;
    let t = visitor.texts;
    let it = Meeting::load(&app, &within, &meeting).await?;
    let id = it.found.meeting.id;
    match check_in(&app, &within.actor, within.programme, id, form.value("code")).await {
        Ok(()) => Ok(see(format!("{}?done=here", it.found.path("")))),
        Err(error) => match refusal(error)? {
            CannotCheckIn::TooMany { .. } => Err(Problem::TooMany),
            CannotCheckIn::WrongCode => {
                form.refuse("code", t.joint_wrong_code());
                Ok(form.refused(page(&visitor, &it, &form, &Told::default())))
            }
            CannotCheckIn::NotNow => {
                form.refuse("code", t.joint_not_now());
                Ok(form.refused(page(&visitor, &it, &form, &Told::default())))
            }
        },
    }
}

fn page(visitor: &Visitor, it: &Meeting, form: &Form, told: &Told) -> Page {
    let t = visitor.texts;
    let Found { programme, meeting } = &it.found;
    let name = title(t, meeting);
    let place = Place::new(name.clone())
        .within(section(visitor, programme, Some(Tab::JointMeetings)))
        .under(t.joint_title(), path(programme.slug.as_str(), Tab::JointMeetings));
    let (words, tone) = state(t, meeting, it.now);
    let facts = where_facts(visitor, programme, meeting);
    let has_minutes = meeting.minutes_shared_at.is_some() || it.figures.is_some();
    layout(
        visitor,
        &place,
        rsx! {
            @if let Some(done) = told.words(t) { (notice(notices::Kind::Success, done, "")) }
            @if let Some(problem) = form.problem("answer") { (notice(notices::Kind::Problem, problem.to_owned(), "")) }
            <h1>(&name)</h1>
            <p>(badge(words.clone(), tone))</p>
            (description_list(&facts).memoize())
            @if let Some(own) = &it.own { (own_part(visitor, it, own, form)) }
            @if let Some(figures) = &it.figures { (organisers(visitor, it, figures)) }
            (materials(visitor, it))
            @if has_minutes { (minutes(visitor, it)) }
        }
        .memoize(),
    )
}

/// The visitor's own answer, and saying that one is there.
fn own_part(visitor: &Visitor, it: &Meeting, own: &Attendee, form: &Form) -> Part {
    let t = visitor.texts;
    let meeting = &it.found.meeting;
    let is_ahead = meeting.invited_at.is_some() && meeting.check_ahead(it.now).is_ok();
    let (reply, here) = (it.found.path("answer"), it.found.path("check-in"));
    let given = own.answer(meeting);
    let code = Field::line("code", t.joint_code()).short().hint(t.joint_code_hint());
    part(rsx! {
        @if own.attendance.is_some() {
            (notice(notices::Kind::Success, t.joint_you_were_there(), ""))
        } @else if meeting.takes_check_ins(it.now) {
            <section aria-labelledby="here">
                (error_summary(t, form))
                <h2 id="here">(t.joint_here())</h2>
                <form method="post" action=(&here) novalidate>
                    (field(t, form, &code))
                    <p class="button-row">(button(t.joint_here_button(), Tone::Main))</p>
                </form>
            </section>
        }
        @if is_ahead {
            <section aria-labelledby="answer">
                <h2 id="answer">(t.reply_joint_question())</h2>
                @if let Some(given) = given { <p>(thanks(t, given))</p> }
                (answer_buttons(t, &reply, given))
                <p class="soft">(Audience::Organisers.words(t))</p>
            </section>
        }
    })
}

/// Figures, the code, and what organisers do.
fn organisers(visitor: &Visitor, it: &Meeting, figures: &Turnout) -> Part {
    let t = visitor.texts;
    let meeting = &it.found.meeting;
    let is_ahead = meeting.check_ahead(it.now).is_ok();
    let is_invited = meeting.invited_at.is_some();
    let to = |rest: &str| it.found.path(rest);
    let (edit, invite, remind, attendance) =
        (to("edit"), to("invitations"), to("reminder"), to("attendance"));
    let (materials, minutes, cancel) = (to("materials"), to("minutes"), to("cancellation"));
    let tone = if is_invited { Tone::Quiet } else { Tone::Main };
    part(rsx! {
        <section class="panel" aria-labelledby="organisers">
            <h2 id="organisers">(t.joint_for_organisers())</h2>
            @if is_invited {
                <p>(figures_words(t, figures, meeting.is_over(it.now)))</p>
            } @else {
                <p>(t.joint_not_invited_text())</p>
            }
            @if meeting.cancelled_at.is_none() {
                <p>(t.joint_code_for_organisers()) " " <strong class="check-in-code">(&meeting.check_in_code)</strong></p>
                <div class="button-row">
                    @if is_ahead {
                        (link_button(t.joint_invite(), &invite, tone))
                        @if is_invited { (link_button(t.joint_remind(), &remind, Tone::Quiet)) }
                    }
                    (link_button(t.joint_attendance(), &attendance, Tone::Quiet))
                    (link_button(t.joint_edit(), &edit, Tone::Quiet))
                    (link_button(t.joint_materials(), &materials, Tone::Quiet))
                    (link_button(t.joint_minutes(), &minutes, Tone::Quiet))
                    @if is_ahead { (link_button(t.joint_cancel(), &cancel, Tone::Danger)) }
                </div>
            }
        </section>
    })
}

fn materials(visitor: &Visitor, it: &Meeting) -> Part {
    let t = visitor.texts;
    let slug = it.found.programme.slug.as_str();
    let links = &it.found.meeting.materials;
    if links.is_empty() && it.files.is_empty() {
        return part("");
    }
    part(rsx! {
        <section aria-labelledby="materials">
            <h2 id="materials">(t.joint_materials())</h2>
            <ul>
                @for link in links {
                    <li><a href=(link.address.as_str()) rel="noreferrer">(link.title.as_str())</a></li>
                }
                @for file in &it.files {
                    <li>
                        <a href=(files::address(slug, file.id))>(file.name.as_str())</a>
                        " " <span class="soft">(t.file_size(file.size_bytes))</span>
                    </li>
                }
            </ul>
        </section>
    })
}

fn minutes(visitor: &Visitor, it: &Meeting) -> Part {
    let t = visitor.texts;
    let Some(text) = &it.found.meeting.minutes else { return part("") };
    let html = documents::markdown::to_html(text.as_str());
    let html = Raw::<_, hypertext::context::Node>::dangerously_create(&html);
    let is_shared = it.found.meeting.minutes_shared_at.is_some();
    part(rsx! {
        <section aria-labelledby="minutes">
            <h2 id="minutes">(t.joint_minutes())</h2>
            @if !is_shared { (paragraph(t.joint_minutes_not_shared())) }
            <div class="prose">(html)</div>
        </section>
    })
}
