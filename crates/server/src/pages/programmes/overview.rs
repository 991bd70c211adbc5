//! The organiser's first page of a programme: what to do now, the figures, and the timeline.

use super::section::{Tab, path, section};
use super::{see, timetable, words};
use crate::errors::{Problem, refusal};
use crate::forms::Form;
use crate::pages::components::buttons::{Tone, button, button_form, link_button};
use crate::pages::components::cards::badge;
use crate::pages::components::confirm::{Confirmation, confirm};
use crate::pages::components::lists::Fact;
use crate::pages::components::lists::{description_list, timeline};
use crate::pages::components::notices::{self, notice};
use crate::pages::components::part;
use crate::pages::layout::{Place, layout};
use crate::pages::{Page, Sample};
use crate::policy::Policy;
use crate::routes::Route;
use crate::visitor::{Visitor, Within};
use actions::App;
use actions::follow_up::{Dashboard, dashboard};
use actions::programmes::{close_programme, copy_programme, open_programme};
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use domain::Timestamp;
use domain::joint_meeting::Turnout;
use domain::programme::{Programme, ProgrammeState};
use hypertext::prelude::*;
use std::collections::BTreeMap;
use storage::joint_meetings::MeetingTurnout;
use storage::participants::StatusCounts;
use storage::{organisations, participants, programmes};
use wording::Texts;

pub(super) fn routes() -> Vec<Route> {
    vec![
        Route::get("/programmes/{programme}/overview", Policy::Organiser, show),
        Route::get("/programmes/{programme}/opening", Policy::Organiser, confirm_open),
        Route::post("/programmes/{programme}/opening", Policy::Organiser, open),
        Route::post("/programmes/{programme}/closing", Policy::Organiser, close),
        Route::get("/programmes/{programme}/copy", Policy::Organiser, ask_copy),
        Route::post("/programmes/{programme}/copy", Policy::Organiser, copy),
    ]
}

pub(super) fn samples() -> Vec<Sample> {
    vec![
        Sample { name: "overview", page: |visitor| page(visitor, &Overview::sample()) },
        Sample {
            name: "overview-published",
            page: |visitor| {
                let it = Overview::sample_in(ProgrammeState::Published);
                let now = it.programme.timetable.opening;
                page(visitor, &Overview { now, ..it })
            },
        },
        Sample {
            name: "overview-quiet",
            page: |visitor| {
                let mut it = Overview::sample_in(ProgrammeState::Published);
                it.dashboard = Some(Dashboard {
                    partnerships: vec![],
                    without_partner: 0,
                    failed_letters: 0,
                    joint_meetings: vec![],
                    undone: vec![],
                });
                page(visitor, &it)
            },
        },
        Sample {
            name: "overview-over",
            page: |visitor| page(visitor, &Overview::sample_in(ProgrammeState::Published)),
        },
        Sample {
            name: "overview-finished",
            page: |visitor| page(visitor, &Overview::sample_in(ProgrammeState::Finished)),
        },
        Sample {
            name: "overview-archived",
            page: |visitor| page(visitor, &Overview::sample_in(ProgrammeState::Archived)),
        },
        Sample { name: "overview-open", page: |visitor| opening_page(visitor, &Overview::sample()) },
        Sample {
            name: "overview-copy",
            page: |visitor| copy_page(visitor, &Overview::sample().programme, &Form::blank()),
        },
    ]
}

/// What the page shows.
struct Overview {
    programme: Programme,
    counts: StatusCounts,
    organisations: u32,
    now: Timestamp,
    /// How it goes on, once everyone knows their partners.
    dashboard: Option<Dashboard>,
    /// Why the last wish to move on was refused.
    problem: Option<String>,
}

impl Overview {
    fn sample() -> Self {
        Self::sample_in(ProgrammeState::Draft)
    }

    /// After the closing where the state allows it.
    fn sample_in(state: ProgrammeState) -> Self {
        let programme = Programme { state, ..super::settings::sample_programme() };
        Self {
            now: if state.is_over() || state == ProgrammeState::Published {
                programme.timetable.closing
            } else {
                programme.created_at
            },
            counts: StatusCounts { applied: 3, approved: 14, waiting: 1, not_selected: 0, withdrawn: 2 },
            organisations: 6,
            dashboard: goes_on(state).then(sample_dashboard),
            problem: None,
            programme,
        }
    }

    async fn load(app: &App, within: &Within) -> Result<Self, Problem> {
        let scope = within.scope()?;
        let mut tx = app.store.read().await?;
        let programme = programmes::find(&mut tx, within.programme).await?.ok_or(Problem::NotFound)?;
        let partners = organisations::partners(&mut tx, within.programme).await?;
        let now = app.clock.now();
        let dashboard = match goes_on(programme.state) {
            true => Some(dashboard(&mut tx, &within.actor, programme.id, now).await?),
            false => None,
        };
        Ok(Self {
            programme,
            counts: participants::count_by_status(&mut tx, &scope).await?,
            organisations: u32::try_from(partners.len()).unwrap_or(u32::MAX),
            now,
            dashboard,
            problem: None,
        })
    }
}

/// Whether there are partnerships to follow.
const fn goes_on(state: ProgrammeState) -> bool {
    matches!(state, ProgrammeState::Published | ProgrammeState::Finished)
}

fn sample_dashboard() -> Dashboard {
    use domain::step::StepKind;
    let appointment = super::joint_meetings::sample_meeting();
    Dashboard {
        partnerships: super::partnerships::sampled().1,
        without_partner: 1,
        failed_letters: 2,
        joint_meetings: vec![MeetingTurnout {
            meeting: appointment,
            all: Turnout { people: 14, yes: 9, no: 1, maybe: 2, present: 0 },
            by_organisation: BTreeMap::new(),
        }],
        undone: vec![(StepKind::SignAgreement, 3), (StepKind::PlanMeeting, 4)],
    }
}

async fn show(State(app): State<App>, visitor: Visitor, within: Within) -> Result<Page, Problem> {
    Ok(page(&visitor, &Overview::load(&app, &within).await?))
}

async fn confirm_open(State(app): State<App>, visitor: Visitor, within: Within) -> Result<Page, Problem> {
    Ok(opening_page(&visitor, &Overview::load(&app, &within).await?))
}

async fn open(
    State(app): State<App>,
    visitor: Visitor,
    within: Within,
    form: Form,
) -> Result<Response, Problem> {
    form.only(&[])?;
    moved(&app, &visitor, &within, open_programme(&app, &within.actor, within.programme).await).await
}

async fn close(
    State(app): State<App>,
    visitor: Visitor,
    within: Within,
    form: Form,
) -> Result<Response, Problem> {
    form.only(&[])?;
    moved(&app, &visitor, &within, close_programme(&app, &within.actor, within.programme).await).await
}

/// Back to the overview, with the reason on it if the programme could not move.
async fn moved(
    app: &App,
    visitor: &Visitor,
    within: &Within,
    outcome: Result<Programme, actions::ActionError<domain::programme::CannotMove>>,
) -> Result<Response, Problem> {
    match outcome {
        Ok(programme) => Ok(see(path(programme.slug.as_str(), Tab::Overview))),
        Err(error) => {
            let reason = refusal(error)?;
            let mut overview = Overview::load(app, within).await?;
            overview.problem = Some(words::cannot_move(visitor.texts, &reason));
            Ok((StatusCode::CONFLICT, page(visitor, &overview)).into_response())
        }
    }
}

async fn ask_copy(State(app): State<App>, visitor: Visitor, within: Within) -> Result<Page, Problem> {
    let overview = Overview::load(&app, &within).await?;
    Ok(copy_page(&visitor, &overview.programme, &Form::blank()))
}

async fn copy(
    State(app): State<App>,
    visitor: Visitor,
    within: Within,
    mut form: Form,
) -> Result<Response, Problem> {
    form.only(&["opening"])?;
    let Some(day) = form.date(visitor.texts, "opening") else {
        let overview = Overview::load(&app, &within).await?;
        return Ok(form.refused(copy_page(&visitor, &overview.programme, &form)));
    };
    let copy = copy_programme(&app, &within.actor, within.programme, day).await?;
    Ok(see(path(copy.slug.as_str(), Tab::Settings)))
}

fn page(visitor: &Visitor, it: &Overview) -> Page {
    let t = visitor.texts;
    let (state, tone) = words::state(t, it.programme.state);
    let state = badge(state, tone).memoize();
    let facts = [
        (t.programme_count_approved(), it.counts.approved),
        (t.programme_count_applied(), it.counts.applied),
        (t.programme_count_waiting(), it.counts.waiting),
        (t.programme_count_withdrawn(), it.counts.withdrawn),
        (t.programme_count_organisations(), u64::from(it.organisations)),
    ]
    .map(|(term, number)| Fact {
        term,
        value: part(t.number(i64::try_from(number).unwrap_or(i64::MAX))),
        change: None,
    });
    let steps = timetable::all(t, &it.programme.timetable, it.now);
    let slug = it.programme.slug.as_str();
    let place =
        Place::new(t.programme_tab_overview()).within(section(visitor, &it.programme, Some(Tab::Overview)));
    let next = next_step(t, it);
    let going = it.dashboard.as_ref().map(|found| super::dashboard::dashboard(visitor, slug, found, it.now));
    layout(
        visitor,
        &place,
        rsx! {
            <h1>(it.programme.texts_in(t.language()).name.as_str())</h1>
            <p>(&state) " " (words::method(t, it.programme.method))</p>
            @if let Some(problem) = &it.problem {
                (notice(notices::Kind::Problem, t.programme_not_moved(), rsx! { <p>(problem)</p> }))
            }
            (notice(notices::Kind::Info, t.programme_next(), &next))
            @if let Some(going) = &going { (going) }
            <section aria-labelledby="figures">
                <h2 id="figures">(t.programme_people())</h2>
                (description_list(&facts).memoize())
            </section>
            <section aria-labelledby="dates">
                <h2 id="dates">(t.programme_timeline())</h2>
                (timeline(&steps).memoize())
            </section>
            @let public = format!("/programmes/{slug}");
            @let again = format!("/programmes/{slug}/copy");
            <p class="button-row">
                (link_button(t.programme_public_page(), &public, Tone::Quiet))
                (link_button(t.programme_copy(), &again, Tone::Quiet))
            </p>
        },
    )
}

/// What the organiser should do now, with the button that does it.
fn next_step(t: &Texts, it: &Overview) -> impl Renderable {
    let slug = it.programme.slug.as_str();
    let at = |tab| path(slug, tab);
    let opening = format!("/programmes/{slug}/opening");
    let closing = format!("/programmes/{slug}/closing");
    let report = format!("/programmes/{slug}/report");
    let resume = format!("/programmes/{slug}/resume");
    let (words, link) = match it.programme.state {
        ProgrammeState::Draft => (t.programme_next_draft(), Some((t.programme_open(), opening))),
        ProgrammeState::Open => (t.programme_next_open(), Some((t.programme_see_people(), at(Tab::People)))),
        ProgrammeState::Closed => {
            (t.programme_next_closed(), Some((t.programme_to_matching(), at(Tab::Matching))))
        }
        ProgrammeState::Matched => {
            (t.programme_next_matched(), Some((t.programme_to_matching(), at(Tab::Matching))))
        }
        ProgrammeState::Published if it.now >= it.programme.timetable.closing => {
            (t.ending_next_over(), Some((t.ending_finish(), format!("/programmes/{slug}/end"))))
        }
        ProgrammeState::Published => {
            (t.programme_next_published(), Some((t.pairs_title(), at(Tab::Partnerships))))
        }
        ProgrammeState::Finished => (t.ending_next_finished(), Some((t.report_title(), report))),
        ProgrammeState::Archived => {
            (t.ending_next_archived(), Some((t.ending_deletion(), format!("/programmes/{slug}/deletion"))))
        }
    };
    let may_close = it.programme.state == ProgrammeState::Open;
    let may_reopen = it.programme.state == ProgrammeState::Closed;
    let may_resume = it.programme.state == ProgrammeState::Finished;
    rsx! {
        <p>(words)</p>
        <div class="button-row">
            @if let Some((label, href)) = &link { (link_button(label.clone(), href, Tone::Main)) }
            @if may_close {
                <form class="button-form" method="post" action=(closing)>(button(t.programme_close(), Tone::Quiet))</form>
            }
            @if may_reopen {
                @let opening = format!("/programmes/{slug}/opening");
                (link_button(t.programme_reopen(), &opening, Tone::Quiet))
            }
            @if may_resume { (button_form(t.ending_resume(), &resume, Tone::Quiet)) }
        </div>
    }
    .memoize()
}

fn opening_page(visitor: &Visitor, it: &Overview) -> Page {
    let t = visitor.texts;
    let slug = it.programme.slug.as_str();
    let (action, back) = (format!("/programmes/{slug}/opening"), path(slug, Tab::Overview));
    let confirmation = Confirmation {
        question: t.programme_open_question(it.programme.texts_in(t.language()).name.as_str()),
        act: t.programme_open(),
        tone: Tone::Main,
        action: &action,
        back: &back,
    };
    let closes = t.moment(it.programme.timetable.sign_up_closes, it.programme.timetable.time_zone);
    let preview = rsx! { <p>(t.programme_open_preview(&closes))</p> };
    let place = Place::new(t.programme_open()).within(section(visitor, &it.programme, Some(Tab::Overview)));
    layout(visitor, &place, confirm(t, &confirmation, preview, "").memoize())
}

fn copy_page(visitor: &Visitor, programme: &Programme, form: &Form) -> Page {
    use crate::pages::components::fields::{Field, field};
    let t = visitor.texts;
    let slug = programme.slug.as_str();
    let (action, back) = (format!("/programmes/{slug}/copy"), path(slug, Tab::Overview));
    let confirmation = Confirmation {
        question: t.programme_copy(),
        act: t.programme_copy_act(),
        tone: Tone::Main,
        action: &action,
        back: &back,
    };
    let opening = Field::date("opening", t.programme_opening_day());
    let preview = rsx! { <p>(t.programme_copy_preview())</p> };
    let place = Place::new(t.programme_copy()).within(section(visitor, programme, Some(Tab::Overview)));
    layout(visitor, &place, confirm(t, &confirmation, preview, field(t, form, &opening)).memoize())
}
