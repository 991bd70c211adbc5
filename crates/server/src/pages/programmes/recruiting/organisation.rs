//! A coordinator's page: the seats of their organisation, its people, and naming more of them.

use super::charter::own;
use super::invitations::{
    Told, cannot_invite, invitation_table, invitees, send_again, take_back, told_notice,
};
use super::{load, sample};
use crate::errors::{Problem, refusal};
use crate::forms::Form;
use crate::pages::components::audience::Audience;
use crate::pages::components::buttons::{Tone, button, link_button};
use crate::pages::components::cards::badge;
use crate::pages::components::fields::{Choice, Field, field};
use crate::pages::components::notices::{Kind, empty_state, error_summary, notice};
use crate::pages::components::progress::meter;
use crate::pages::components::tables::{Column, Table, table};
use crate::pages::components::{Part, part};
use crate::pages::layout::{Place, layout};
use crate::pages::programmes::section::{Tab, path, section};
use crate::pages::programmes::words as programme_words;
use crate::pages::{Page, Sample};
use crate::policy::Policy;
use crate::routes::Route;
use crate::visitor::{Visitor, Within};
use actions::App;
use actions::invitations::nominate;
use axum::extract::{Path, Query, State};
use axum::response::Response;
use domain::access::{Reach, Scope};
use domain::invitation::{Invitation, InvitationState, InvitedAs};
use domain::organisation::Partner;
use domain::participant::ParticipantStatus;
use domain::programme::Programme;
use domain::{Language, OrganisationId, Timestamp};
use hypertext::prelude::*;
use storage::{participants, persons};
use wording::Texts;

pub(super) fn routes() -> Vec<Route> {
    vec![
        Route::get("/programmes/{programme}/organisation", Policy::Coordinator, show),
        Route::post("/programmes/{programme}/organisation", Policy::Coordinator, send),
        Route::post("/programmes/{programme}/organisation/{invitation}/again", Policy::Coordinator, again),
        Route::post(
            "/programmes/{programme}/organisation/{invitation}/revocation",
            Policy::Coordinator,
            revoke,
        ),
    ]
}

pub(super) fn samples() -> Vec<Sample> {
    fn with(visitor: &Visitor, is_full: bool) -> Page {
        let programme = sample::open_programme();
        let now = programme.created_at;
        let own: Vec<Partner> = sample::partners().into_iter().take(1).collect();
        let organisation = own.first().map(|it| it.organisation.id);
        let nominated = InvitedAs::Participant { organisation, nominated: true };
        let people = vec![
            Colleague { name: "Aino Virtanen".to_owned(), organisation, status: ParticipantStatus::Approved },
            Colleague { name: "Cecilia Dahl".to_owned(), organisation, status: ParticipantStatus::Applied },
        ];
        let it = Organisation {
            programme,
            own,
            people: if is_full { people } else { vec![] },
            invitations: if is_full {
                vec![sample::invitation(4, nominated, InvitationState::Sent)]
            } else {
                vec![]
            },
            now,
            told: Told::default(),
        };
        page(visitor, &it, &Form::blank())
    }
    vec![
        Sample { name: "organisation", page: |visitor| with(visitor, true) },
        Sample { name: "organisation-none", page: |visitor| with(visitor, false) },
    ]
}

/// What a coordinator sees of a person: the least that following them takes.
struct Colleague {
    name: String,
    organisation: Option<OrganisationId>,
    status: ParticipantStatus,
}

struct Organisation {
    programme: Programme,
    own: Vec<Partner>,
    people: Vec<Colleague>,
    invitations: Vec<Invitation>,
    now: Timestamp,
    told: Told,
}

/// The scope of a coordinator, also for one who organises the programme too.
fn scope(within: &Within) -> Result<Scope, Problem> {
    let mut actor = within.actor.clone();
    actor.memberships.retain(|it| matches!(it.role, domain::access::Role::Coordinator { .. }));
    let scope = Scope::of(&actor, within.programme).ok_or(Problem::NotFound)?;
    debug_assert!(matches!(scope.reach(), Reach::Organisations(_)));
    Ok(scope)
}

async fn read(app: &App, within: &Within, told: Told) -> Result<Organisation, Problem> {
    let (programme, partners) = load(app, within).await?;
    let scope = scope(within)?;
    let mut tx = app.store.read().await?;
    let people = participants::list(&mut tx, &scope, None).await?;
    let ids: Vec<_> = people.iter().map(|it| it.person).collect();
    let persons = persons::find_many(&mut tx, &ids).await?;
    let people = people.into_iter().filter_map(|it| {
        let person = persons.iter().find(|person| person.id == it.person)?;
        let (name, organisation) = (person.name.to_string(), it.profile.organisation);
        Some(Colleague { name, organisation, status: it.status })
    });
    let people = people.collect();
    let mut invitations = storage::invitations::list(&mut tx, &scope).await?;
    invitations.retain(|it| matches!(it.invited_as, InvitedAs::Participant { nominated: true, .. }));
    let (own, now) = (own(within, partners), app.clock.now());
    Ok(Organisation { programme, own, people, invitations, now, told })
}

async fn show(
    State(app): State<App>,
    visitor: Visitor,
    within: Within,
    Query(told): Query<Told>,
) -> Result<Page, Problem> {
    let it = read(&app, &within, told).await?;
    let language = it.programme.texts[0].language.code();
    Ok(page(&visitor, &it, &Form::with([("language", language)])))
}

async fn send(
    State(app): State<App>,
    visitor: Visitor,
    within: Within,
    mut form: Form,
) -> Result<Response, Problem> {
    form.only(&["to", "organisation", "language"])?;
    let t = visitor.texts;
    let own: Vec<OrganisationId> = within.actor.coordinates(within.programme).collect();
    let to = invitees(t, &mut form);
    let organisation = match own.as_slice() {
        [only] => Some(*only),
        _ => form.one_of(t, "organisation", |it| it.parse().ok().filter(|it| own.contains(it))),
    };
    let language = form.one_of(t, "language", |it| it.parse::<Language>().ok());
    if let (Some(to), Some(organisation), Some(language)) = (to, organisation, language) {
        let outcome = nominate(&app, &within.actor, within.programme, organisation, to, language).await;
        match outcome {
            Ok(it) => {
                let base = path(within.slug.as_str(), Tab::Organisation);
                let query = format!("?sent={}&waiting={}", it.sent.len(), it.waiting.len());
                return Ok(super::see(format!("{base}{query}")));
            }
            Err(error) => cannot_invite(t, &mut form, refusal(error)?)?,
        }
    }
    let it = read(&app, &within, Told::default()).await?;
    Ok(form.refused(page(&visitor, &it, &form)))
}

async fn again(
    State(app): State<App>,
    within: Within,
    Path((_, id)): Path<(String, String)>,
    form: Form,
) -> Result<Response, Problem> {
    form.only(&[])?;
    send_again(&app, &within, &id, path(within.slug.as_str(), Tab::Organisation)).await
}

async fn revoke(
    State(app): State<App>,
    within: Within,
    Path((_, id)): Path<(String, String)>,
    form: Form,
) -> Result<Response, Problem> {
    form.only(&[])?;
    take_back(&app, &within, &id, path(within.slug.as_str(), Tab::Organisation)).await
}

fn page(visitor: &Visitor, it: &Organisation, form: &Form) -> Page {
    let t = visitor.texts;
    let slug = it.programme.slug.as_str();
    let base = path(slug, Tab::Organisation);
    let charter = format!("/programmes/{slug}/charter");
    let waits = it
        .programme
        .charter
        .as_ref()
        .is_some_and(|charter| it.own.iter().any(|partner| !partner.has_accepted(charter)));
    let organisations: Vec<Choice> = it
        .own
        .iter()
        .map(|it| Choice::new(it.organisation.id.to_string(), it.organisation.name.as_str()))
        .collect();
    let languages = it.programme.languages().map(|it| Choice::new(it.code(), it.own_name())).collect();
    let mut fields =
        vec![Field::area("to", t.recruit_to(), 4).hint(t.recruit_to_hint()).seen_by(Audience::Organisation)];
    if organisations.len() > 1 {
        fields.push(Field::radios("organisation", t.sign_up_organisation(), organisations));
    }
    fields.push(Field::radios("language", t.recruit_letter_language(), languages));
    let charter = charter.as_str();
    let to_read = part(rsx! {
        <p>(t.recruit_charter_waits_text())</p>
        <p class="button-row">(link_button(t.recruit_charter_read(), charter, Tone::Main))</p>
    });
    let seats = seats(t, it);
    let told = told_notice(t, &it.told);
    let rows = invitation_table(t, &it.programme, &it.invitations, it.now, &base);
    let title = t.list_and(it.own.iter().map(|it| it.organisation.name.as_str()));
    let title = if title.is_empty() { t.programme_tab_organisation() } else { title };
    let place = Place::new(t.programme_tab_organisation());
    let place = place.within(section(visitor, &it.programme, Some(Tab::Organisation)));
    layout(
        visitor,
        &place,
        rsx! {
            (error_summary(t, form))
            <h1>(&title)</h1>
            (&told)
            @if waits {
                (notice(Kind::Warning, t.recruit_charter_waits(), &to_read))
            } @else if it.programme.charter.is_some() {
                <p><a href=(charter)>(t.recruit_charter_read())</a></p>
            }
            (&seats)
            @if it.people.is_empty() {
                (empty_state(t.recruit_colleagues_none(), t.recruit_colleagues_none_text(), ""))
            } @else {
                (table(&colleagues(t, &it.people)).memoize())
            }
            <section aria-labelledby="nominate">
                <h2 id="nominate">(t.recruit_nominate())</h2>
                <p>(t.recruit_nominate_lead())</p>
                <form method="post" action=(&base) novalidate>
                    @for it in &fields { (field(t, form, it)) }
                    <p class="button-row">(button(t.recruit_nominate_send(), Tone::Main))</p>
                </form>
            </section>
            @if !it.invitations.is_empty() { (table(&rows).memoize()) }
        },
    )
}

/// How many of the promised seats are taken, in words and as a bar.
fn seats(t: &Texts, it: &Organisation) -> Part {
    let lines: Vec<Part> = it
        .own
        .iter()
        .map(|partner| {
            let own = Some(partner.organisation.id);
            let approved =
                |it: &&Colleague| it.organisation == own && it.status == ParticipantStatus::Approved;
            let taken = u32::try_from(it.people.iter().filter(approved).count()).unwrap_or(u32::MAX);
            match partner.seats {
                Some(seats) => {
                    part(meter(t.recruit_seats_taken(taken, u32::from(seats)), taken, u32::from(seats)))
                }
                None => part(rsx! { <p>(t.recruit_seats_open(taken))</p> }),
            }
        })
        .collect();
    part(rsx! { @for line in &lines { (line) } })
}

fn colleagues(t: &Texts, people: &[Colleague]) -> Table {
    let mut sorted: Vec<&Colleague> = people.iter().collect();
    t.sort_by_name(&mut sorted, |it| it.name.clone());
    let row = |it: &Colleague| {
        let (status, tone) = programme_words::participant_status(t, it.status);
        vec![part(it.name.clone()), part(badge(status, tone))]
    };
    Table {
        caption: t.recruit_colleagues(),
        columns: vec![Column::words(t.sign_up_name()), Column::words(t.recruit_status())],
        rows: sorted.into_iter().map(row).collect(),
    }
}
