//! The room itself: what is next, what waits for an answer, what was done.

use super::super::workspace::{Room, Workspace};
use super::poll::poll;
use super::{count, sample, words};
use crate::errors::Problem;
use crate::pages::components::buttons::{Tone, link_button};
use crate::pages::components::lists::{Fact, description_list};
use crate::pages::components::notices::{Kind, empty_state, notice};
use crate::pages::components::progress::meter;
use crate::pages::components::{Part, part};
use crate::pages::programmes::prompts::words::prompt;
use crate::pages::{Page, Sample};
use crate::policy::Policy;
use crate::routes::Route;
use crate::visitor::{Visitor, Within};
use actions::App;
use axum::extract::{Path, State};
use domain::access::Scope;
use domain::action_item::ActionItem;
use domain::activity::Activity;
use domain::meeting::{Meeting, MeetingState};
use domain::prompt::Prompt;
use hypertext::prelude::*;
use storage::work::Work;
use storage::{action_items, activities, meetings, participants, prompts, work};

pub(super) fn routes() -> Vec<Route> {
    vec![Route::get(at!(""), Policy::Participant, show)]
}

pub(super) fn samples() -> Vec<Sample> {
    vec![
        Sample { name: "meetings", page: |visitor| page(visitor, &sample::room(false)) },
        Sample { name: "meetings-none", page: |visitor| page(visitor, &sample::room(true)) },
    ]
}

/// Everything the room shows.
pub(super) struct Shown {
    pub(super) workspace: Workspace,
    pub(super) meetings: Vec<Meeting>,
    pub(super) items: Vec<ActionItem>,
    pub(super) activities: Vec<Activity>,
    pub(super) work: Work,
    /// What the reader said they can give.
    pub(super) hours_a_month: Option<u8>,
    pub(super) prompts: Vec<Prompt>,
}

impl Shown {
    async fn load(app: &App, within: &Within, partnership: &str) -> Result<Self, Problem> {
        let mut tx = app.store.read().await?;
        let workspace = Workspace::load(app, &mut tx, within, partnership).await?;
        let inside = workspace.inside;
        let scope = Scope::own(&within.actor, within.programme).ok_or(Problem::NotFound)?;
        let figures = work::of_partnerships(&mut tx, &scope, workspace.now).await?;
        let me = participants::find(&mut tx, &scope, workspace.me()).await?;
        let kept = prompts::list(&mut tx, within.programme).await?;
        Ok(Self {
            meetings: meetings::list(&mut tx, &inside).await?,
            items: action_items::list(&mut tx, &inside).await?,
            activities: activities::list(&mut tx, &inside).await?,
            work: figures.get(&workspace.partnership.id).copied().unwrap_or_default(),
            hours_a_month: me.and_then(|it| it.profile.hours_a_month),
            prompts: Prompt::of_programme(workspace.programme.method, kept),
            workspace,
        })
    }

    fn of(&self, wanted: impl Fn(&MeetingState) -> bool) -> Vec<&Meeting> {
        self.meetings.iter().filter(|it| wanted(&it.state)).collect()
    }

    /// What the reader set aside since the introduction, in minutes: whole months, at least one.
    fn set_aside(&self) -> Option<u32> {
        let hours = u32::from(self.hours_a_month?);
        let since = self.workspace.partnership.introduced_at.max(self.workspace.programme.timetable.opening);
        let days = (self.workspace.now - since).num_days().max(0);
        let months = u32::try_from(days / 30).unwrap_or(0) + 1;
        Some(hours * 60 * months).filter(|it| *it > 0)
    }
}

async fn show(
    State(app): State<App>,
    visitor: Visitor,
    within: Within,
    Path((_, partnership)): Path<(String, String)>,
) -> Result<Page, Problem> {
    Ok(page(&visitor, &Shown::load(&app, &within, &partnership).await?))
}

fn page(visitor: &Visitor, it: &Shown) -> Page {
    let t = visitor.texts;
    let now = it.workspace.now;
    let new = it.workspace.meetings_path("/new");
    let record = it.workspace.meetings_path("/held");
    let is_empty = it.meetings.is_empty() && it.activities.is_empty();
    let passed: Vec<&Meeting> =
        it.of(|state| matches!(state, MeetingState::Planned { starts_at } if *starts_at <= now));
    let coming = it.of(|state| matches!(state, MeetingState::Planned { starts_at } if *starts_at > now));
    let proposed = it.of(|state| matches!(state, MeetingState::Proposed { .. }));
    let mut held = it.of(|state| matches!(state, MeetingState::Held(_)));
    held.reverse();
    let cancelled = it.of(|state| matches!(state, MeetingState::Cancelled { .. }));
    it.workspace.page(
        visitor,
        Room::Meetings,
        &t.meetings_title(),
        rsx! {
            @if is_empty {
                (empty_state(t.meetings_none(), t.meetings_none_text(), link_button(t.meetings_suggest(), &new, Tone::Main)))
            } @else {
                (progress(visitor, it))
            }
            @for meeting in &passed { (did_you_meet(visitor, it, meeting)) }
            @for meeting in &proposed {
                <section aria-labelledby=(format!("choose-{}", meeting.id))>
                    <h2 id=(format!("choose-{}", meeting.id))>(t.meetings_choose())</h2>
                    (poll(visitor, &it.workspace, meeting))
                    <p><a href=(it.workspace.meeting_path(meeting.id, ""))>(t.meetings_choose_more())</a></p>
                </section>
            }
            @if !coming.is_empty() {
                <section aria-labelledby="coming">
                    <h2 id="coming">(t.meetings_coming())</h2>
                    (list(visitor, it, &coming))
                </section>
            }
            <p class="button-row">
                @if !is_empty { (link_button(t.meetings_suggest(), &new, Tone::Main)) }
                (link_button(t.meetings_record(), &record, Tone::Quiet))
            </p>
            (talk_about(visitor, it))
            (to_do(visitor, it))
            @if !held.is_empty() {
                <section aria-labelledby="held">
                    <h2 id="held">(t.meetings_held())</h2>
                    (list(visitor, it, &held))
                </section>
            }
            (other_work(visitor, it))
            @if !cancelled.is_empty() {
                <details class="more">
                    <summary>(t.meetings_cancelled_ones(count(cancelled.len())))</summary>
                    (list(visitor, it, &cancelled))
                </details>
            }
        },
    )
}

/// The line of how far they have come.
fn progress(visitor: &Visitor, it: &Shown) -> Part {
    let t = visitor.texts;
    let next = it.work.next_at.map_or_else(|| t.meetings_next_none(), |at| t.moment(at, visitor.time_zone));
    let spent =
        t.meetings_spent(t.duration(it.work.minutes()), it.work.held, t.duration(it.work.activity_minutes));
    let open = it.items.iter().filter(|it| !it.is_done()).count();
    let facts = [
        (t.meetings_next(), part(&next)),
        (t.meetings_together(), part(&spent)),
        (t.meetings_to_do(), part(t.meetings_open_items(count(open)))),
    ]
    .map(|(term, value)| Fact { term, value, change: None });
    let aside = it.set_aside();
    part(rsx! {
        (description_list(&facts))
        @if let Some(aside) = aside {
            (meter(t.meetings_set_aside(t.duration(it.work.minutes()), t.duration(aside)), it.work.minutes().min(aside), aside))
        }
    })
}

fn did_you_meet(visitor: &Visitor, it: &Shown, meeting: &Meeting) -> Part {
    let t = visitor.texts;
    let when = meeting.starts_at().map(|at| t.moment(at, visitor.time_zone)).unwrap_or_default();
    let held = it.workspace.meeting_path(meeting.id, "/held");
    let moved = it.workspace.meeting_path(meeting.id, "/time");
    let page = it.workspace.meeting_path(meeting.id, "/cancellation");
    part(notice(
        Kind::Info,
        t.meetings_did_you_meet(&when),
        rsx! {
            <p class="button-row">
                (link_button(t.meetings_we_met(), &held, Tone::Quiet))
                (link_button(t.meetings_move(), &moved, Tone::Quiet))
                (link_button(t.meetings_cancel(), &page, Tone::Quiet))
            </p>
        },
    ))
}

fn list(visitor: &Visitor, it: &Shown, meetings: &[&Meeting]) -> Part {
    let t = visitor.texts;
    let line = |meeting: &Meeting| {
        let when = meeting.starts_at().map_or_else(
            || words::state(t, meeting, it.workspace.now).0,
            |at| t.moment(at, visitor.time_zone),
        );
        let how = match &meeting.state {
            MeetingState::Held(held) => {
                let who = it.workspace.people.names(t, held.present.iter().copied());
                format!("{} · {who}", t.duration(held.minutes.into()))
            }
            _ => {
                let place = meeting.details.place.as_ref().map(|it| format!(" · {it}")).unwrap_or_default();
                format!(
                    "{} · {}{place}",
                    t.duration(meeting.details.minutes.into()),
                    words::mode(t, meeting.details.mode)
                )
            }
        };
        (it.workspace.meeting_path(meeting.id, ""), when, how)
    };
    let lines: Vec<_> = meetings.iter().map(|meeting| line(meeting)).collect();
    part(rsx! {
        <ul class="lines">
            @for (href, when, how) in &lines {
                <li><a href=(href)>(when)</a><span class="soft">(how)</span></li>
            }
        </ul>
    })
}

fn talk_about(visitor: &Visitor, it: &Shown) -> Part {
    let t = visitor.texts;
    let due = Prompt::due(&it.prompts, &it.workspace.programme.timetable, it.workspace.now);
    let due: Vec<String> = due.into_iter().map(|it| prompt(t, it)).collect();
    part(rsx! {
        @if !due.is_empty() {
            <section aria-labelledby="talk">
                <h2 id="talk">(t.meetings_talk())</h2>
                <p class="soft">(t.meetings_talk_text())</p>
                <ul class="prompts">@for it in &due { <li>(it)</li> }</ul>
            </section>
        }
    })
}

fn to_do(visitor: &Visitor, it: &Shown) -> Part {
    let t = visitor.texts;
    let add = it.workspace.meetings_path("/items/new");
    let (done, open): (Vec<&ActionItem>, Vec<&ActionItem>) = it.items.iter().partition(|it| it.is_done());
    part(rsx! {
        <section aria-labelledby="to-do">
            <h2 id="to-do">(t.meetings_to_do())</h2>
            (super::items::list(visitor, &it.workspace, &open))
            <p class="button-row">(link_button(t.meetings_item_add(), &add, Tone::Quiet))</p>
            @if !done.is_empty() {
                <details class="more">
                    <summary>(t.meetings_items_done(count(done.len())))</summary>
                    (super::items::list(visitor, &it.workspace, &done))
                </details>
            }
        </section>
    })
}

fn other_work(visitor: &Visitor, it: &Shown) -> Part {
    let t = visitor.texts;
    let log = it.workspace.meetings_path("/activities/new");
    let line = |activity: &Activity| {
        let line = activity.line.as_ref().map(|it| format!(" · {it}")).unwrap_or_default();
        let what = words::kind(t, activity.kind);
        let how = format!("{} · {}{line}", t.plain_date(activity.day), t.duration(activity.minutes.into()));
        (it.workspace.meetings_path(&format!("/activities/{}", activity.id)), what, how)
    };
    let lines: Vec<_> = it.activities.iter().map(line).collect();
    part(rsx! {
        <section aria-labelledby="work">
            <h2 id="work">(t.meetings_work())</h2>
            <p class="soft">(t.meetings_work_text())</p>
            @if !lines.is_empty() {
                <ul class="lines">
                    @for (href, what, how) in &lines { <li><a href=(href)>(what)</a><span class="soft">(how)</span></li> }
                </ul>
            }
            <p class="button-row">(link_button(t.meetings_activity_add(), &log, Tone::Quiet))</p>
        </section>
    })
}
