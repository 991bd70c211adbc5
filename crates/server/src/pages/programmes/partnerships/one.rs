//! One partnership for organisers: that things happened and when, and what they can do about a silence or a wish.

use super::words::{agreement, attention, names, state_badge};
use super::{end, sampled};
use crate::errors::Problem;
use crate::forms::Form;
use crate::pages::components::buttons::{Tone, button_form, link_button};
use crate::pages::components::lists::{Fact, description_list};
use crate::pages::components::notices::{self, notice};
use crate::pages::components::{Part, part};
use crate::pages::layout::{Place, layout};
use crate::pages::programmes::section::{Tab, path, section};
use crate::pages::programmes::see;
use crate::pages::{Page, Sample};
use crate::policy::Policy;
use crate::routes::Route;
use crate::visitor::{Visitor, Within};
use actions::App;
use actions::follow_up::{FollowedMember, FollowedPartnership, followed_partnerships};
use actions::partnerships::settle_concerns;
use axum::extract::{Path, State};
use axum::response::Response as Answer;
use domain::announcement::Segment;
use domain::programme::Programme;
use domain::round::Response;
use domain::{PartnershipId, Timestamp};
use hypertext::prelude::*;

pub(super) fn routes() -> Vec<Route> {
    vec![
        Route::get("/programmes/{programme}/partnerships/{partnership}", Policy::Organiser, show),
        Route::post("/programmes/{programme}/partnerships/{partnership}/settled", Policy::Organiser, settle),
    ]
}

pub(super) fn samples() -> Vec<Sample> {
    type Write = fn(&Visitor, &Programme, &FollowedPartnership) -> Page;
    fn with(visitor: &Visitor, which: usize, write: Write) -> Page {
        let (programme, pairs) = sampled();
        write(visitor, &programme, &pairs[which])
    }
    vec![
        Sample { name: "partnerships-one", page: |visitor| with(visitor, 0, page) },
        Sample { name: "partnerships-one-going", page: |visitor| with(visitor, 1, page) },
        Sample { name: "partnerships-one-ended", page: |visitor| with(visitor, 2, page) },
    ]
}

pub(super) async fn load(
    app: &App,
    within: &Within,
    id: &str,
) -> Result<(Programme, FollowedPartnership), Problem> {
    let id: PartnershipId = id.parse().map_err(|_| Problem::NotFound)?;
    let mut tx = app.store.read().await?;
    let now = app.clock.now();
    let (programme, pairs) = followed_partnerships(&mut tx, &within.actor, within.programme, now).await?;
    let found = pairs.into_iter().find(|it| it.partnership.id == id).ok_or(Problem::NotFound)?;
    Ok((programme, found))
}

async fn show(
    State(app): State<App>,
    visitor: Visitor,
    within: Within,
    Path((_, id)): Path<(String, String)>,
) -> Result<Page, Problem> {
    let (programme, pair) = load(&app, &within, &id).await?;
    Ok(page(&visitor, &programme, &pair))
}

async fn settle(
    State(app): State<App>,
    within: Within,
    Path((_, id)): Path<(String, String)>,
    form: Form,
) -> Result<Answer, Problem> {
    form.only(&[])?;
    let (_, pair) = load(&app, &within, &id).await?;
    settle_concerns(&app, &within.actor, within.programme, pair.partnership.id).await?;
    Ok(see(address(within.slug.as_str(), pair.partnership.id)))
}

pub(super) fn address(slug: &str, id: PartnershipId) -> String {
    format!("{}/{id}", path(slug, Tab::Partnerships))
}

fn page(visitor: &Visitor, programme: &Programme, it: &FollowedPartnership) -> Page {
    let t = visitor.texts;
    let slug = programme.slug.as_str();
    let here = address(slug, it.partnership.id);
    let reasons: Vec<String> = it.attention.iter().map(|it| attention(t, *it)).collect();
    let reasons = part(rsx! { <ul>@for reason in &reasons { <li>(reason)</li> }</ul> });
    let (settled, end) = (format!("{here}/settled"), end::address(slug, it.partnership.id));
    let to = Segment::Partnership(it.partnership.id).code();
    let write = format!("{}/new?to={to}", path(slug, Tab::Mail));
    let title = names(t, it);
    let is_going = !it.has_ended();
    let place = Place::new(title.clone())
        .within(section(visitor, programme, Some(Tab::Partnerships)))
        .under(t.pairs_title(), path(slug, Tab::Partnerships));
    layout(
        visitor,
        &place,
        rsx! {
            <h1>(title)</h1>
            <p>(state_badge(t, it))</p>
            @if !it.attention.is_empty() { (notice(notices::Kind::Warning, t.pairs_attention(), &reasons)) }
            @if !it.concerns.is_empty() {
                <div class="button-row">(button_form(t.pairs_settle(), &settled, Tone::Main))</div>
            }
            <section aria-labelledby="members">
                <h2 id="members">(t.pairs_members())</h2>
                (description_list(&members(visitor, it)).memoize())
            </section>
            <section aria-labelledby="progress">
                <h2 id="progress">(t.pairs_progress())</h2>
                (description_list(&progress(visitor, it)).memoize())
                <p class="soft">(t.pairs_walls())</p>
            </section>
            @if is_going {
                <p class="button-row">
                    (link_button(t.pairs_write(), &write, Tone::Quiet))
                    (link_button(t.studio_end(), &end, Tone::Danger))
                </p>
            }
        },
    )
}

fn fact(term: String, value: impl Into<String>) -> Fact {
    let value: String = value.into();
    Fact { term, value: part(value), change: None }
}

fn day(visitor: &Visitor, at: Timestamp) -> String {
    visitor.texts.date(at.with_timezone(&visitor.time_zone).date_naive())
}

/// What each member answered, and from which organisation they are.
fn members(visitor: &Visitor, it: &FollowedPartnership) -> Vec<Fact> {
    let t = visitor.texts;
    let line = |member: &FollowedMember| {
        let answer = match &member.response {
            Response::Awaited => t.pairs_answer_awaited(),
            Response::Accepted { at } => t.pairs_answer_accepted(day(visitor, *at)),
            Response::Declined { at, .. } => t.pairs_answer_declined(day(visitor, *at)),
            Response::Left { at, .. } => t.pairs_answer_left(day(visitor, *at)),
        };
        let organisation = member.organisation.as_ref().map(ToString::to_string);
        let value: Part = part(rsx! {
            <div>
                (&answer)
                @if let Some(organisation) = &organisation { <br><span class="soft">(organisation)</span> }
            </div>
        });
        Fact { term: member.name.to_string(), value, change: None }
    };
    it.members.iter().map(line).collect()
}

fn progress(visitor: &Visitor, it: &FollowedPartnership) -> Vec<Fact> {
    let t = visitor.texts;
    let work = it.progress.work;
    let day = |at| day(visitor, at);
    let of = |some: u32, all: u32| match all {
        0 => t.number(0),
        all => t.pairs_of(t.number(some.into()), t.number(all.into())),
    };
    let mut facts = vec![
        fact(t.pairs_introduced(), day(it.partnership.introduced_at)),
        fact(t.pairs_last_sign(), day(it.last_sign)),
        fact(t.pairs_agreement(), agreement(t, it.progress.agreement, day)),
        fact(t.pairs_meetings_held(), t.number(work.held.into())),
        fact(t.pairs_hours_met(), t.duration(work.held_minutes)),
    ];
    facts.extend(work.next_at.map(|at| fact(t.pairs_next_meeting(), day(at))));
    facts.extend([
        fact(t.pairs_hours_worked(), t.duration(work.activity_minutes)),
        fact(t.pairs_goals_reached(), of(it.progress.goals_reached, it.progress.goals_set)),
        fact(t.pairs_outputs_published(), of(it.progress.outputs_published, it.progress.outputs)),
    ]);
    facts.extend(it.partnership.ended_at.map(|at| fact(t.pairs_ended(), day(at))));
    facts
}
