//! Every joint meeting of a programme.

use super::words::{state, title, when};
use super::{Found, address};
use crate::errors::Problem;
use crate::forms::Form;
use crate::pages::components::buttons::{Tone, button_form, link_button};
use crate::pages::components::cards::badge;
use crate::pages::components::notices::empty_state;
use crate::pages::components::{Part, part};
use crate::pages::layout::{Place, layout};
use crate::pages::programmes::section::{Tab, path, section};
use crate::pages::programmes::see;
use crate::pages::{Page, Sample};
use crate::policy::Policy;
use crate::routes::Route;
use crate::visitor::{Visitor, Within};
use actions::App;
use actions::joint_meetings::prepare_joint_meetings;
use axum::extract::State;
use axum::response::Response;
use domain::Timestamp;
use domain::access::Scope;
use domain::joint_meeting::{Answer, JointMeeting, JointMeetingKind, Turnout};
use domain::programme::Programme;
use hypertext::prelude::*;
use storage::{joint_meetings, programmes};
use wording::Texts;

pub(super) fn routes() -> Vec<Route> {
    vec![
        Route::get("/programmes/{programme}/joint-meetings", Policy::Member, show),
        Route::post("/programmes/{programme}/joint-meetings/prepare", Policy::Organiser, prepare),
    ]
}

pub(super) fn samples() -> Vec<Sample> {
    fn with(visitor: &Visitor, is_organiser: bool, is_full: bool) -> Page {
        let Found { programme, meeting } = Found::sample();
        let figures = Turnout { people: 24, yes: 15, no: 2, maybe: 3, present: 0 };
        let listed = |meeting: JointMeeting, answer| Listed {
            meeting,
            answer,
            figures: is_organiser.then_some(figures),
            is_too_few: false,
        };
        let mut closing = meeting.clone();
        (closing.kind, closing.invited_at) = (JointMeetingKind::Closing, None);
        closing.id = uuid::Uuid::from_u128(32).into();
        closing.appointment.starts_at = programme.timetable.closing;
        let now = programme.created_at;
        let all = vec![listed(meeting, (!is_organiser).then_some(Answer::Yes)), listed(closing, None)];
        let all = if is_full { all } else { vec![] };
        page(visitor, &Meetings { programme, all, is_organiser, now })
    }
    vec![
        Sample { name: "joint-meetings", page: |visitor| with(visitor, false, true) },
        Sample { name: "joint-meetings-organiser", page: |visitor| with(visitor, true, true) },
        Sample { name: "joint-meetings-none", page: |visitor| with(visitor, true, false) },
    ]
}

/// A meeting as the visitor sees it in the list.
struct Listed {
    meeting: JointMeeting,
    /// The visitor's own, as a participant.
    answer: Option<Answer>,
    /// For organisers about everybody, for coordinators about their own people.
    figures: Option<Turnout>,
    /// The visitor coordinates fewer people than figures may tell of.
    is_too_few: bool,
}

struct Meetings {
    programme: Programme,
    /// The first one first.
    all: Vec<Listed>,
    is_organiser: bool,
    now: Timestamp,
}

async fn show(State(app): State<App>, visitor: Visitor, within: Within) -> Result<Page, Problem> {
    let mut tx = app.store.read().await?;
    let programme = programmes::find(&mut tx, within.programme).await?.ok_or(Problem::NotFound)?;
    let is_organiser = within.actor.organises(within.programme);
    let is_coordinator = within.actor.coordinates(within.programme).next().is_some();
    let own = within.actor.participant(within.programme);
    let mut all = Vec::new();
    if is_organiser || is_coordinator {
        let scope = Scope::of(&within.actor, within.programme).ok_or(Problem::NotFound)?;
        for it in joint_meetings::turnout(&mut tx, &programme, &scope).await? {
            let figures = if is_organiser { Some(it.all) } else { it.all.for_coordinators() };
            let is_too_few = figures.is_none();
            all.push(Listed { meeting: it.meeting, answer: None, figures, is_too_few });
        }
    } else {
        let listed = |meeting| Listed { meeting, answer: None, figures: None, is_too_few: false };
        all.extend(joint_meetings::list(&mut tx, &programme).await?.into_iter().map(listed));
    }
    // A meeting that the organisers still think about is theirs.
    let is_shown =
        |it: &Listed| it.meeting.invited_at.is_some() || it.meeting.kind != JointMeetingKind::Other;
    all.retain(|it| is_organiser || is_shown(it));
    if let Some(own) = own {
        for it in &mut all {
            let known = joint_meetings::attendee(&mut tx, it.meeting.id, own).await?;
            it.answer = known.answer(&it.meeting);
        }
    }
    Ok(page(&visitor, &Meetings { programme, all, is_organiser, now: app.clock.now() }))
}

/// Makes the meetings of the timetable that are missing.
async fn prepare(State(app): State<App>, within: Within, form: Form) -> Result<Response, Problem> {
    form.only(&[])?;
    prepare_joint_meetings(&app, &within.actor, within.programme).await?;
    Ok(see(path(within.slug.as_str(), Tab::JointMeetings)))
}

fn page(visitor: &Visitor, it: &Meetings) -> Page {
    let t = visitor.texts;
    let slug = it.programme.slug.as_str();
    let place = Place::new(t.joint_title()).within(section(visitor, &it.programme, Some(Tab::JointMeetings)));
    let base = path(slug, Tab::JointMeetings);
    let (add, make) = (format!("{base}/new"), format!("{base}/prepare"));
    let (past, ahead): (Vec<&Listed>, Vec<&Listed>) =
        it.all.iter().partition(|listed| listed.meeting.is_over(it.now));
    let lead = if it.is_organiser { t.joint_lead_organiser() } else { t.joint_lead() };
    layout(
        visitor,
        &place,
        rsx! {
            <h1>(t.joint_title())</h1>
            <p class="lead">(lead)</p>
            @if it.all.is_empty() {
                @if it.is_organiser {
                    (empty_state(t.joint_none(), t.joint_none_organiser(), button_form(t.joint_prepare(), &make, Tone::Main)))
                } @else {
                    (empty_state(t.joint_none(), t.joint_none_text(), ""))
                }
            }
            @if !ahead.is_empty() {
                <section aria-labelledby="ahead">
                    <h2 id="ahead">(t.joint_ahead())</h2>
                    <div class="stack">@for listed in &ahead { (card(visitor, it, listed)) }</div>
                </section>
            }
            @if !past.is_empty() {
                <section aria-labelledby="past">
                    <h2 id="past">(t.joint_past())</h2>
                    <div class="stack">@for listed in past.iter().rev() { (card(visitor, it, listed)) }</div>
                </section>
            }
            <div class="button-row">
                @if it.is_organiser && !it.all.is_empty() { (link_button(t.joint_add(), &add, Tone::Main)) }
                (link_button(t.calendar_title(), "/calendar", Tone::Quiet))
            </div>
        },
    )
}

fn card(visitor: &Visitor, it: &Meetings, listed: &Listed) -> Part {
    let t = visitor.texts;
    let meeting = &listed.meeting;
    let href = address(it.programme.slug.as_str(), meeting.id, "");
    let opens = it.is_organiser || meeting.invited_at.is_some();
    let (words, tone) = state(t, meeting, it.now);
    let place = meeting.appointment.place.as_ref().map(domain::ShortText::as_str);
    part(rsx! {
        <article class="card">
            <h3>@if opens { <a href=(&href)>(title(t, meeting))</a> } @else { (title(t, meeting)) }</h3>
            <p>(when(visitor, &it.programme, &meeting.appointment))</p>
            @if let (Some(place), true) = (place, opens) { <p class="soft">(place)</p> }
            <p>(badge(words.clone(), tone)) @if let Some(answer) = listed.answer { " " (own_answer(t, answer)) }</p>
            @if let (Some(figures), true) = (&listed.figures, meeting.invited_at.is_some()) { <p class="soft">(figures_words(t, figures, meeting.is_over(it.now)))</p> }
            @if listed.is_too_few { <p class="soft">(t.joint_too_few())</p> }
        </article>
    })
}

fn own_answer(t: &Texts, it: Answer) -> Part {
    let words = match it {
        Answer::Yes => t.joint_you_come(),
        Answer::No => t.joint_you_do_not(),
        Answer::Maybe => t.joint_you_may(),
    };
    part(rsx! { <span class="badge">(words)</span> })
}

/// Who comes, or who came.
pub(in crate::pages::programmes) fn figures_words(t: &Texts, it: &Turnout, is_over: bool) -> String {
    if is_over {
        t.joint_present_of(it.present, it.people)
    } else {
        t.joint_answers(it.yes, it.maybe, it.no, it.unanswered())
    }
}
