//! Who organises the programme: everyone by name, those invited, and the ways in and out.

use crate::errors::{Problem, refusal};
use crate::forms::Form;
use crate::pages::components::audience::Audience;
use crate::pages::components::buttons::{Tone, button, link_button};
use crate::pages::components::cards::{BadgeTone, badge};
use crate::pages::components::confirm::{Confirmation, confirm};
use crate::pages::components::fields::{Field, field};
use crate::pages::components::notices::{self, error_summary, notice};
use crate::pages::components::tables::{Column, Table, table};
use crate::pages::components::{Part, paragraph, part};
use crate::pages::layout::{Place, layout};
use crate::pages::programmes::section::{Tab, path, section};
use crate::pages::programmes::{sample_programme, see};
use crate::pages::{Page, Sample};
use crate::policy::Policy;
use crate::routes::Route;
use crate::visitor::{Visitor, Within};
use actions::App;
use actions::invitations::{Invitee, NewInvitations, send_invitations};
use actions::organisers::{CannotRemoveOrganiser, remove_organiser};
use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use domain::invitation::{Invitation, InvitedAs};
use domain::participant::ParticipantStatus;
use domain::person::Person;
use domain::programme::Programme;
use domain::{Email, PersonId, PersonName};
use hypertext::prelude::*;
use serde::Deserialize;
use std::collections::HashSet;
use storage::{access, invitations, participants, persons, programmes};

const REMOVAL: &str = "/programmes/{programme}/organisers/{person}/removal";

pub(super) fn routes() -> Vec<Route> {
    vec![
        Route::get("/programmes/{programme}/organisers", Policy::Organiser, show),
        Route::post("/programmes/{programme}/organisers", Policy::Organiser, invite),
        Route::get(REMOVAL, Policy::Organiser, ask_removal).after_recent_sign_in(),
        Route::post(REMOVAL, Policy::Organiser, remove).after_recent_sign_in(),
    ]
}

struct Organisers {
    programme: Programme,
    people: Vec<Person>,
    /// Who of them takes part in the programme too.
    taking_part: HashSet<PersonId>,
    invited: Vec<Invitation>,
    takes_sign_ups: bool,
    told: Told,
}

/// What the last invitation came to, told once in the address.
#[derive(Default, Deserialize)]
struct Told {
    sent: Option<u32>,
    waiting: Option<u32>,
}

async fn load(app: &App, visitor: &Visitor, within: &Within, told: Told) -> Result<Organisers, Problem> {
    let now = app.clock.now();
    let scope = within.scope()?;
    let mut tx = app.store.read().await?;
    let programme = programmes::find(&mut tx, within.programme).await?.ok_or(Problem::NotFound)?;
    let ids = access::organisers(&mut tx, within.programme).await?;
    let mut people = persons::find_many(&mut tx, &ids).await?;
    visitor.texts.sort_by_name(&mut people, |it| it.name.as_str().to_owned());
    let all = participants::list(&mut tx, &scope, None).await?;
    let present = all.into_iter().filter(|it| {
        !matches!(it.status, ParticipantStatus::Withdrawn { .. } | ParticipantStatus::NotSelected)
    });
    let mut invited = invitations::list(&mut tx, &scope).await?;
    invited.retain(|it| it.invited_as == InvitedAs::Organiser && it.check(now).is_ok());
    Ok(Organisers {
        takes_sign_ups: programme.takes_sign_ups(now),
        taking_part: present.map(|it| it.person).filter(|it| ids.contains(it)).collect(),
        programme,
        people,
        invited,
        told,
    })
}

async fn show(
    State(app): State<App>,
    visitor: Visitor,
    within: Within,
    Query(told): Query<Told>,
) -> Result<Page, Problem> {
    Ok(page(&visitor, &load(&app, &visitor, &within, told).await?, &Form::blank()))
}

async fn invite(
    State(app): State<App>,
    visitor: Visitor,
    within: Within,
    mut form: Form,
) -> Result<Response, Problem> {
    form.only(&["email", "name"])?;
    let t = visitor.texts;
    let email = form.required(t, "email", Email::parse);
    let name = form.optional(t, "name", PersonName::parse);
    let (Some(email), Some(name)) = (email, name) else {
        let found = load(&app, &visitor, &within, Told::default()).await?;
        return Ok(form.refused(page(&visitor, &found, &form)));
    };
    let new = NewInvitations {
        to: vec![Invitee { email, name }],
        invited_as: InvitedAs::Organiser,
        language: visitor.language(),
    };
    match send_invitations(&app, &within.actor, within.programme, new).await {
        Ok(it) => {
            let base = path(within.slug.as_str(), Tab::Organisers);
            Ok(see(format!("{base}?sent={}&waiting={}", it.sent.len(), it.waiting.len())))
        }
        Err(error) => {
            // One address of an organiser can only come too often.
            refusal(error)?;
            Err(Problem::TooMany)
        }
    }
}

/// The organiser of the path.
async fn leaving(app: &App, within: &Within, person: &str) -> Result<(Programme, Person), Problem> {
    let person: PersonId = person.parse().map_err(|_| Problem::NotFound)?;
    let mut tx = app.store.read().await?;
    let programme = programmes::find(&mut tx, within.programme).await?.ok_or(Problem::NotFound)?;
    if !access::organisers(&mut tx, within.programme).await?.contains(&person) {
        return Err(Problem::NotFound);
    }
    let person = persons::find(&mut tx, person).await?.ok_or(Problem::NotFound)?;
    Ok((programme, person))
}

async fn ask_removal(
    State(app): State<App>,
    visitor: Visitor,
    within: Within,
    Path((_, person)): Path<(String, String)>,
) -> Result<Page, Problem> {
    let (programme, person) = leaving(&app, &within, &person).await?;
    Ok(removal_page(&visitor, &programme, &person, person.id == within.actor.person, None))
}

async fn remove(
    State(app): State<App>,
    visitor: Visitor,
    within: Within,
    Path((_, person)): Path<(String, String)>,
    form: Form,
) -> Result<Response, Problem> {
    form.only(&[])?;
    let (programme, person) = leaving(&app, &within, &person).await?;
    let is_self = person.id == within.actor.person;
    match remove_organiser(&app, &within.actor, within.programme, person.id).await {
        Ok(()) if is_self => Ok(see("/".to_owned())),
        Ok(()) => Ok(see(path(within.slug.as_str(), Tab::Organisers))),
        Err(error) => {
            let CannotRemoveOrganiser::Last = refusal(error)?;
            let why = Some(visitor.texts.organisers_last());
            let page = removal_page(&visitor, &programme, &person, is_self, why);
            Ok((StatusCode::CONFLICT, page).into_response())
        }
    }
}

fn page(visitor: &Visitor, it: &Organisers, form: &Form) -> Page {
    let t = visitor.texts;
    let slug = it.programme.slug.as_str();
    let base = path(slug, Tab::Organisers);
    let sign_up = format!("/programmes/{slug}/sign-up");
    let is_part = visitor.actor().is_some_and(|actor| it.taking_part.contains(&actor.person));
    let fields = [
        Field::line("email", t.sign_up_email()).email().seen_by(Audience::Organisers),
        Field::line("name", t.sign_up_name()).optional().seen_by(Audience::Organisers),
    ];
    let place =
        Place::new(t.organisers_title()).within(section(visitor, &it.programme, Some(Tab::Organisers)));
    layout(
        visitor,
        &place.wide(),
        rsx! {
            (error_summary(t, form))
            <h1>(t.organisers_title())</h1>
            <p class="lead">(t.organisers_lead())</p>
            (told(visitor, &it.told))
            (table(&people(visitor, it, &base)).memoize())
            @if it.people.len() == 1 { <p class="soft">(t.organisers_last())</p> }
            @if it.takes_sign_ups && !is_part {
                <p class="button-row">(link_button(t.organisers_take_part(), &sign_up, Tone::Quiet))</p>
            }
            @if !it.invited.is_empty() { (invited(visitor, it)) }
            <section class="narrow" aria-labelledby="invite">
                <h2 id="invite">(t.organisers_invite())</h2>
                <form method="post" action=(&base) novalidate>
                    @for it in &fields { (field(t, form, it)) }
                    <p class="button-row">(button(t.organisers_send(), Tone::Main))</p>
                </form>
            </section>
        },
    )
}

fn told(visitor: &Visitor, it: &Told) -> Part {
    let t = visitor.texts;
    part(rsx! {
        @if let Some(sent) = it.sent.filter(|it| *it > 0) {
            (notice(notices::Kind::Success, t.recruit_invitations_sent(sent), ""))
        }
        @if let Some(waiting) = it.waiting.filter(|it| *it > 0) {
            (notice(notices::Kind::Info, t.recruit_invitations_waiting(waiting), ""))
        }
    })
}

fn people(visitor: &Visitor, it: &Organisers, base: &str) -> Table {
    let t = visitor.texts;
    let may_remove = it.people.len() > 1;
    let row = |person: &Person| {
        let removal = format!("{base}/{}/removal", person.id);
        vec![
            part(
                rsx! { <div>(person.name.as_str()) <br> <span class="soft">(person.email.as_str())</span></div> },
            ),
            part(rsx! {
                @if it.taking_part.contains(&person.id) { (badge(t.organisers_takes_part(), BadgeTone::Good)) }
            }),
            part(rsx! {
                @if may_remove { <a href=(&removal)>(t.organisers_remove(person.name.as_str()))</a> }
            }),
        ]
    };
    Table {
        caption: t.organisers_title(),
        columns: vec![
            Column::words(t.sign_up_name()),
            Column::words(t.organisers_participation()),
            Column::words(t.settings_actions()),
        ],
        rows: it.people.iter().map(row).collect(),
    }
}

/// Those who have not accepted yet; sending again and taking back is done where all invitations are.
fn invited(visitor: &Visitor, it: &Organisers) -> Part {
    let t = visitor.texts;
    let all = path(it.programme.slug.as_str(), Tab::Invitations);
    part(rsx! {
        <section aria-labelledby="invited">
            <h2 id="invited">(t.organisers_invited())</h2>
            <ul>
                @for invitation in &it.invited {
                    <li>
                        @if let Some(name) = &invitation.name { (name.as_str()) " " }
                        <span class="soft">(invitation.email.as_str())</span>
                    </li>
                }
            </ul>
            <p><a href=(&all)>(t.programme_tab_invitations())</a></p>
        </section>
    })
}

fn removal_page(
    visitor: &Visitor,
    programme: &Programme,
    person: &Person,
    is_self: bool,
    problem: Option<String>,
) -> Page {
    let t = visitor.texts;
    let back = path(programme.slug.as_str(), Tab::Organisers);
    let action = format!("{back}/{}/removal", person.id);
    let confirmation = Confirmation {
        question: t.organisers_remove_question(person.name.as_str()),
        act: t.organisers_remove(person.name.as_str()),
        tone: Tone::Danger,
        action: &action,
        back: &back,
    };
    let what = if is_self { t.organisers_remove_yourself() } else { t.organisers_remove_other() };
    let preview = match problem {
        Some(problem) => part(notice(notices::Kind::Problem, t.programme_not_moved(), paragraph(problem))),
        None => paragraph(what),
    };
    let place = Place::new(t.organisers_remove(person.name.as_str()))
        .within(section(visitor, programme, Some(Tab::Organisers)))
        .under(t.organisers_title(), back.clone());
    layout(visitor, &place, confirm(t, &confirmation, &preview, "").memoize())
}

pub(super) fn samples() -> Vec<Sample> {
    fn who(number: u128, name: &str) -> Option<Person> {
        let programme = sample_programme();
        Some(Person {
            id: uuid::Uuid::from_u128(number).into(),
            email: Email::parse(&format!("organiser{number}@example.org")).ok()?,
            name: PersonName::parse(name).ok()?,
            language: domain::Language::Fi,
            time_zone: programme.timetable.time_zone,
            administrator: false,
            created_at: programme.created_at,
        })
    }
    fn guest() -> Option<Invitation> {
        let programme = sample_programme();
        Some(Invitation {
            id: uuid::Uuid::from_u128(1).into(),
            programme: programme.id,
            email: Email::parse("cecilia@example.org").ok()?,
            name: PersonName::parse("Cecilia Dahl").ok(),
            language: domain::Language::Sv,
            invited_as: InvitedAs::Organiser,
            by: uuid::Uuid::from_u128(1).into(),
            sent_at: programme.created_at,
            state: domain::invitation::InvitationState::Sent,
        })
    }
    fn them(count: usize) -> Organisers {
        let people = [who(1, "Aino Virtanen"), who(2, "Bo Andersen")];
        Organisers {
            programme: sample_programme(),
            people: people.into_iter().flatten().take(count).collect(),
            taking_part: [uuid::Uuid::from_u128(2).into()].into(),
            invited: guest().into_iter().filter(|_| count > 1).collect(),
            takes_sign_ups: true,
            told: Told { sent: (count > 1).then_some(1), waiting: None },
        }
    }
    fn leaving(visitor: &Visitor, is_self: bool, problem: Option<String>) -> Page {
        let them = them(1);
        removal_page(visitor, &them.programme, &them.people[0], is_self, problem)
    }
    vec![
        Sample { name: "organisers", page: |visitor| page(visitor, &them(2), &Form::blank()) },
        Sample { name: "organisers-one", page: |visitor| page(visitor, &them(1), &Form::blank()) },
        Sample { name: "organisers-removal", page: |visitor| leaving(visitor, false, None) },
        Sample { name: "organisers-removal-own", page: |visitor| leaving(visitor, true, None) },
        Sample {
            name: "organisers-removal-last",
            page: |visitor| leaving(visitor, true, Some(visitor.texts.organisers_last())),
        },
    ]
}
