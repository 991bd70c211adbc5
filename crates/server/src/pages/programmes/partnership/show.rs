//! The page of one's own partnerships.

use super::own;
use super::workspace::{Room, rooms};
use crate::errors::{Problem, refusal};
use crate::forms::Form;
use crate::pages::components::buttons::{Tone, button, link_button};
use crate::pages::components::cards::{BadgeTone, badge};
use crate::pages::components::lists::timeline;
use crate::pages::components::notices::{self, empty_state, notice};
use crate::pages::components::{Part, paragraph, part};
use crate::pages::layout::{Place, layout};
use crate::pages::programmes::next_steps;
use crate::pages::programmes::rounds::insight::{Explained, Receives, aside, explain};
use crate::pages::programmes::rounds::people::{Known, People};
use crate::pages::programmes::rounds::reasons::{self, count};
use crate::pages::programmes::section::{Tab, path, section};
use crate::pages::programmes::timetable;
use crate::pages::{Page, Sample};
use crate::policy::Policy;
use crate::routes::Route;
use crate::visitor::{Visitor, Within};
use actions::App;
use actions::follow_up::{OwnStep, steps_of_participant};
use actions::partnerships::accept;
use actions::rounds::Material;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response as Answer};
use domain::programme::Programme;
use domain::round::{CannotRespond, Member, MemberRole, Partnership, Response};
use domain::{Language, ParticipantId, PartnershipId, Timestamp};
use hypertext::prelude::*;
use std::collections::BTreeMap;
use storage::{partnerships, programmes};
use wording::Texts;

pub(super) fn routes() -> Vec<Route> {
    vec![
        Route::get("/programmes/{programme}/partnership", Policy::Participant, show),
        Route::post(
            "/programmes/{programme}/partnership/{partnership}/acceptance",
            Policy::Participant,
            take,
        ),
    ]
}

pub(super) fn samples() -> Vec<Sample> {
    vec![
        Sample { name: "partnership", page: |visitor| page(visitor, &sample(visitor, Shown::Awaited)) },
        Sample {
            name: "partnership-accepted",
            page: |visitor| page(visitor, &sample(visitor, Shown::Accepted)),
        },
        Sample {
            name: "partnership-declined",
            page: |visitor| page(visitor, &sample(visitor, Shown::Declined)),
        },
        Sample { name: "partnership-left", page: |visitor| page(visitor, &sample(visitor, Shown::Left)) },
        Sample { name: "partnership-ended", page: |visitor| page(visitor, &sample(visitor, Shown::Ended)) },
        Sample { name: "partnership-group", page: |visitor| page(visitor, &sample(visitor, Shown::Group)) },
        Sample { name: "partnership-none", page: |visitor| page(visitor, &sample(visitor, Shown::None)) },
    ]
}

/// A partner as their partner may see them.
#[derive(Clone, Debug)]
struct Partner {
    /// With consent only.
    email: Option<String>,
}

/// One of the asker's partnerships, with everything they may see of it.
struct Own {
    partnership: Partnership,
    people: People,
    partners: BTreeMap<ParticipantId, Partner>,
    explained: Explained,
}

struct Partnerships {
    programme: Programme,
    me: ParticipantId,
    /// The newest first.
    all: Vec<Own>,
    steps: Vec<OwnStep>,
    now: Timestamp,
    problem: Option<String>,
}

impl Own {
    /// From what is known of the round's people. Who has left since is not among them, and stays without a name.
    fn of(partnership: Partnership, material: &Material, reader: Language) -> Self {
        let ids: Vec<ParticipantId> = partnership.members.iter().map(|it| it.participant).collect();
        let prepared = material.prepare();
        let is_over = partnership.ended_at.is_some();
        let members = || material.people.iter().filter(|it| ids.contains(&it.id));
        let known = members().map(|it| {
            let (name, organisation) = (it.name.clone(), it.organisation.clone());
            (it.id, Known { name, organisation, language: it.language })
        });
        let contact = members().map(|it| {
            // What was shared for the partnership ends with it.
            let is_shared = it.profile.shares_contact && !is_over && !it.email.is_empty();
            (it.id, Partner { email: is_shared.then(|| it.email.clone()) })
        });
        Self {
            explained: explain(&prepared, &ids, reader),
            people: People::of(known),
            partners: contact.collect(),
            partnership,
        }
    }

    fn answer(&self, me: ParticipantId) -> Option<&Response> {
        self.partnership.members.iter().find(|it| it.participant == me).map(|it| &it.response)
    }
}

impl Partnerships {
    async fn load(app: &App, visitor: &Visitor, within: &Within) -> Result<Self, Problem> {
        let (me, scope) = own(within)?;
        let mut tx = app.store.read().await?;
        let programme = programmes::find(&mut tx, within.programme).await?.ok_or(Problem::NotFound)?;
        let mut found = partnerships::of_participant(&mut tx, &scope, me).await?;
        found.reverse();
        let mut all = Vec::with_capacity(found.len());
        for partnership in found {
            // The reader is a member: what the round knows of the other members may be shown to them.
            let material = actions::rounds::material(&mut tx, within.programme, partnership.round).await?;
            all.push((partnership, material));
        }
        let now = app.clock.now();
        let steps = steps_of_participant(&mut tx, &within.actor, &programme, now).await?;
        drop(tx);
        let reader = visitor.language();
        let all = aside(move || {
            all.into_iter().map(|(it, material)| Own::of(it, &material, reader)).collect::<Vec<Own>>()
        });
        Ok(Self { programme, me, all: all.await?, steps, now, problem: None })
    }
}

async fn show(State(app): State<App>, visitor: Visitor, within: Within) -> Result<Page, Problem> {
    Ok(page(&visitor, &Partnerships::load(&app, &visitor, &within).await?))
}

/// Accepting asks for nothing but the button: it takes nothing away, and can still be declined later.
async fn take(
    State(app): State<App>,
    visitor: Visitor,
    within: Within,
    Path((_, partnership)): Path<(String, String)>,
    form: Form,
) -> Result<Answer, Problem> {
    form.only(&[])?;
    let id: PartnershipId = partnership.parse().map_err(|_| Problem::NotFound)?;
    match accept(&app, &within.actor, within.programme, id).await {
        Ok(_) => Ok(super::super::see(path(within.slug.as_str(), Tab::Partnership))),
        Err(error) => {
            let why = refusal(error)?;
            let mut found = Partnerships::load(&app, &visitor, &within).await?;
            found.problem = Some(cannot_respond(visitor.texts, why));
            Ok((StatusCode::CONFLICT, page(&visitor, &found)).into_response())
        }
    }
}

pub(super) fn cannot_respond(t: &Texts, it: CannotRespond) -> String {
    match it {
        CannotRespond::NotMember | CannotRespond::Ended => t.partnership_cannot_ended(),
        CannotRespond::AlreadyGone => t.partnership_cannot_declined(),
    }
}

fn page(visitor: &Visitor, it: &Partnerships) -> Page {
    let t = visitor.texts;
    let place =
        Place::new(t.partnership_title()).within(section(visitor, &it.programme, Some(Tab::Partnership)));
    let steps = timetable::meetings(t, &it.programme.timetable, it.now);
    let me = path(it.programme.slug.as_str(), Tab::Me);
    layout(
        visitor,
        &place,
        rsx! {
            <h1>(t.partnership_title())</h1>
            @if let Some(problem) = &it.problem {
                (notice(notices::Kind::Problem, t.partnership_not_done(), paragraph(problem)))
            }
            (next_steps::next_steps(visitor, it.programme.slug.as_str(), &it.steps, it.now))
            @if it.all.is_empty() {
                (empty_state(t.partnership_none(), t.partnership_none_text(), link_button(t.programme_tab_me(), &me, Tone::Quiet)))
            }
            @for (number, own) in it.all.iter().enumerate() { (one(visitor, it, own, number)) }
            <section aria-labelledby="dates">
                <h2 id="dates">(t.partnership_dates())</h2>
                (timeline(&steps))
            </section>
        }
        .memoize(),
    )
}

fn one(visitor: &Visitor, it: &Partnerships, own: &Own, number: usize) -> Part {
    let t = visitor.texts;
    let others: Vec<&Member> =
        own.partnership.members.iter().filter(|member| member.participant != it.me).collect();
    let names = own.people.names(t, others.iter().map(|it| it.participant));
    let is_declined = matches!(own.answer(it.me), Some(Response::Declined { .. }));
    let has_left = matches!(own.answer(it.me), Some(Response::Left { .. }));
    let id = format!("partnership-{number}");
    if is_declined || has_left || own.partnership.ended_at.is_some() {
        let (heading, text) = if is_declined {
            (t.partnership_you_declined(), t.partnership_you_declined_text())
        } else if has_left {
            (t.partnership_you_left(), t.partnership_you_left_text())
        } else {
            (t.partnership_ended(), t.partnership_ended_text())
        };
        return part(rsx! {
            <section id=(&id)>(notice(notices::Kind::Info, heading.clone(), paragraph(&text)))</section>
        });
    }
    let is_group = others.len() > 1;
    let heading = if is_group { t.partnership_with_group(&names) } else { t.partnership_with(&names) };
    part(rsx! {
        <section class="partnership" aria-labelledby=(&id)>
            <h2 id=(&id)>(heading)</h2>
            (rooms(visitor, it.programme.slug.as_str(), own.partnership.id, Room::Partnership))
            (answer(visitor, it, own))
            @for member in &others { (partner(t, own, member)) }
            (both_ways(t, it, own, is_group))
        </section>
    })
}

/// The answer that is asked for, or the one that was given.
fn answer(visitor: &Visitor, it: &Partnerships, own: &Own) -> Part {
    let t = visitor.texts;
    let slug = it.programme.slug.as_str();
    let of = |rest: &str| format!("{}/{}/{rest}", path(slug, Tab::Partnership), own.partnership.id);
    let (acceptance, decline) = (of("acceptance"), of("decline"));
    match own.answer(it.me) {
        Some(Response::Accepted { at }) => {
            let day = t.date(at.with_timezone(&visitor.time_zone).date_naive());
            part(rsx! {
                (notice(notices::Kind::Success, t.partnership_accepted(), paragraph(t.partnership_accepted_on(&day))))
                <p><a href=(&decline)>(t.partnership_leave())</a></p>
            })
        }
        _ => part(rsx! {
            (notice(notices::Kind::Info, t.partnership_asked(), paragraph(t.partnership_asked_text())))
            <div class="button-row">
                <form class="button-form" method="post" action=(&acceptance)>(button(t.partnership_accept(), Tone::Main))</form>
                (link_button(t.partnership_decline(), &decline, Tone::Quiet))
            </div>
        }),
    }
}

/// Who the partner is, how to reach them, and whether they have answered.
fn partner(t: &Texts, own: &Own, member: &Member) -> Part {
    let id = member.participant;
    let role = match member.role {
        MemberRole::Peer => None,
        MemberRole::Mentor => Some(t.partnership_your_mentor()),
        MemberRole::Mentee => Some(t.partnership_your_mentee()),
    };
    let state = match member.response {
        Response::Awaited => badge(t.partnership_partner_awaited(), BadgeTone::Neutral).memoize(),
        Response::Accepted { .. } => badge(t.partnership_partner_accepted(), BadgeTone::Good).memoize(),
        Response::Declined { .. } | Response::Left { .. } => {
            badge(t.partnership_partner_left(), BadgeTone::Neutral).memoize()
        }
    };
    let email = own.partners.get(&id).and_then(|it| it.email.as_deref());
    part(rsx! {
        <article class="card">
            <h3>(own.people.name(t, id))</h3>
            @if let Some(it) = own.people.organisation(id) { <p>(it)</p> }
            @if let Some(role) = &role { <p class="soft">(role)</p> }
            @match email {
                Some(email) => <p><a href={ "mailto:" (email) }>(email)</a></p>,
                None => <p class="soft">(t.partnership_no_contact())</p>,
            }
            (state)
        </article>
    })
}

/// The reasons in both directions, and what else is shared.
fn both_ways(t: &Texts, it: &Partnerships, own: &Own, is_group: bool) -> Part {
    let mine = own.explained.members.iter().find(|member| member.who == it.me);
    let theirs = own.explained.members.iter().filter(|member| member.who != it.me);
    let given = |member: &Receives| Receives {
        met: member.met.iter().filter(|help| help.giver == it.me).cloned().collect(),
        ..member.clone()
    };
    let theirs: Vec<Receives> = theirs.map(given).filter(|it| !it.met.is_empty()).collect();
    let common = own.explained.common.as_ref().map(|it| reasons::common(t, it)).unwrap_or_default();
    part(rsx! {
        <h3>(t.partnership_why())</h3>
        @if let Some(mine) = mine.filter(|it| it.needs() > 0) {
            <p>(t.partnership_you_get(count(mine.needs()), count(mine.met.len())))</p>
            (reasons::helps(t, &own.people, &mine.met, is_group))
        }
        @for member in &theirs {
            <p>(t.partnership_you_give(own.people.name(t, member.who)))</p>
            (reasons::helps(t, &own.people, &member.met, false))
        }
        @if !common.is_empty() { <p>(common.join(" · "))</p> }
    })
}

/// What the samples show.
#[derive(Clone, Copy)]
enum Shown {
    Awaited,
    Accepted,
    Declined,
    Left,
    Ended,
    Group,
    None,
}

fn sample(visitor: &Visitor, state: Shown) -> Partnerships {
    let (programme, material, mut partnership) =
        crate::pages::programmes::rounds::sampled(matches!(state, Shown::Group));
    let at = programme.created_at;
    let me = partnership
        .members
        .first()
        .map_or_else(|| ParticipantId::new(uuid::Uuid::nil()), |it| it.participant);
    match state {
        Shown::Accepted => {
            partnership.members.iter_mut().for_each(|it| it.response = Response::Accepted { at });
        }
        Shown::Declined => {
            if let Some(member) = partnership.members.first_mut() {
                member.response = Response::Declined { at, reason: None };
            }
            partnership.ended_at = Some(at);
        }
        Shown::Left => {
            if let Some(member) = partnership.members.first_mut() {
                member.response = Response::Left { at, reason: None };
            }
            partnership.ended_at = Some(at);
        }
        Shown::Ended => partnership.ended_at = Some(at),
        Shown::Awaited | Shown::Group | Shown::None => {}
    }
    let all = match state {
        Shown::None => vec![],
        _ => vec![Own::of(partnership, &material, visitor.language())],
    };
    let steps = match state {
        Shown::Awaited | Shown::Accepted | Shown::Group => next_steps::sampled(at, false),
        Shown::Declined | Shown::Left | Shown::Ended | Shown::None => vec![],
    };
    Partnerships { now: at, programme, me, all, steps, problem: None }
}
