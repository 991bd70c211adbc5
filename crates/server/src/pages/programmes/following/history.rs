//! What happened in a programme: who did what and when, in words. What members of a partnership do among themselves is
//! told without a name, and no text of anybody is in it.

use super::history_words::{Group, told};
use crate::errors::Problem;
use crate::forms::Form;
use crate::pages::components::buttons::{Tone, button};
use crate::pages::components::fields::{Choice, Field, field};
use crate::pages::components::navigation::{Pagination, Stretch, pagination};
use crate::pages::components::notices::empty_state;
use crate::pages::components::part;
use crate::pages::components::tables::{Column, Table, table};
use crate::pages::layout::{Place, layout};
use crate::pages::programmes::sample_programme;
use crate::pages::programmes::section::{Tab, path, section};
use crate::pages::{Page, Sample};
use crate::policy::Policy;
use crate::routes::Route;
use crate::visitor::{Visitor, Within};
use actions::App;
use axum::extract::{Query, State};
use domain::access::Scope;
use domain::history::{Entry, Event};
use domain::programme::Programme;
use domain::{PersonId, PersonName, ProgrammeId};
use hypertext::prelude::*;
use serde::Deserialize;
use std::collections::{HashMap, HashSet};
use storage::{StorageError, Tx, access, history, invitations, participants, persons, programmes};
use uuid::Uuid;
use wording::Texts;

const PER_PAGE: u64 = 50;

pub(super) fn routes() -> Vec<Route> {
    vec![Route::get("/programmes/{programme}/history", Policy::Organiser, show)]
}

#[derive(Clone, Debug, Default, Deserialize)]
struct Asked {
    #[serde(default)]
    from: u64,
    #[serde(default)]
    kind: String,
}

struct History {
    programme: Programme,
    entries: Vec<Entry>,
    /// The names that may be told. Whoever did something inside a partnership is not among them for that.
    names: HashMap<PersonId, PersonName>,
    /// Who organises or coordinates: what they do they do as such.
    staff: HashSet<PersonId>,
    /// To whom it happened, where that may be told.
    subjects: HashMap<Uuid, String>,
    total: u64,
    from: u64,
    kind: Option<Group>,
}

async fn show(
    State(app): State<App>,
    visitor: Visitor,
    within: Within,
    Query(asked): Query<Asked>,
) -> Result<Page, Problem> {
    let mut tx = app.store.read().await?;
    let programme = programmes::find(&mut tx, within.programme).await?.ok_or(Problem::NotFound)?;
    let kind = Group::ALL.into_iter().find(|it| it.code() == asked.kind);
    let events = events(kind);
    let total = history::count_of(&mut tx, programme.id, &events).await?;
    let from = asked.from.min(total);
    let entries = history::list_of(&mut tx, programme.id, &events, from, PER_PAGE).await?;
    let staff = staff(&mut tx, programme.id).await?;
    let named: HashSet<PersonId> =
        entries.iter().filter(|it| may_name(it, &staff)).filter_map(|it| it.by).collect();
    let people = persons::find_many(&mut tx, &named.into_iter().collect::<Vec<_>>()).await?;
    let names = people.into_iter().map(|it| (it.id, it.name)).collect();
    let subjects = subjects(&mut tx, &within.scope()?, &entries).await?;
    Ok(page(&visitor, &History { programme, entries, names, staff, subjects, total, from, kind }))
}

/// The names behind what people were invited to, admitted to or removed from.
async fn subjects(
    tx: &mut Tx,
    scope: &Scope,
    entries: &[Entry],
) -> Result<HashMap<Uuid, String>, StorageError> {
    let told: HashSet<Uuid> =
        entries.iter().filter(|it| is_of_people(it.event)).filter_map(|it| it.subject).collect();
    if told.is_empty() {
        return Ok(HashMap::new());
    }
    let mut named: HashMap<Uuid, String> = invitations::list(tx, scope)
        .await?
        .into_iter()
        .map(|it| (it.id.uuid(), it.name.map_or_else(|| it.email.to_string(), |name| name.to_string())))
        .collect();
    let mut who: HashMap<Uuid, PersonId> = told.iter().map(|it| (*it, PersonId::new(*it))).collect();
    let participants = participants::list(tx, scope, None).await?;
    who.extend(participants.into_iter().map(|it| (it.id.uuid(), it.person)));
    who.retain(|subject, _| told.contains(subject));
    let people = persons::find_many(tx, &who.values().copied().collect::<Vec<_>>()).await?;
    let names: HashMap<PersonId, String> =
        people.into_iter().map(|it| (it.id, it.name.to_string())).collect();
    named
        .extend(who.into_iter().filter_map(|(subject, person)| Some((subject, names.get(&person)?.clone()))));
    named.retain(|subject, _| told.contains(subject));
    Ok(named)
}

fn is_of_people(it: Event) -> bool {
    matches!(it, Event::OrganiserAdded | Event::OrganiserRemoved | Event::CoordinatorAdded)
        || told(it).is_some_and(|(group, _)| group == Group::People)
}

/// The events of a kind, or of every kind that is told.
fn events(kind: Option<Group>) -> Vec<Event> {
    let is_wanted = |it: &Event| told(*it).is_some_and(|(group, _)| kind.is_none_or(|kind| kind == group));
    Event::ALL.iter().copied().filter(is_wanted).collect()
}

async fn staff(tx: &mut Tx, programme: ProgrammeId) -> Result<HashSet<PersonId>, StorageError> {
    let mut staff: HashSet<PersonId> = access::organisers(tx, programme).await?.into_iter().collect();
    staff.extend(access::coordinators(tx, programme).await?.into_iter().map(|(_, person)| person));
    Ok(staff)
}

/// Whoever takes part too acts inside a partnership as a member: even an organiser's name is not told there, except for
/// what only organisers can do.
fn may_name(it: &Entry, staff: &HashSet<PersonId>) -> bool {
    let is_private = told(it.event).is_none_or(|(group, _)| group.is_private());
    !is_private || (it.by.is_some_and(|by| staff.contains(&by)) && is_of_organisers(it.event))
}

const fn is_of_organisers(it: Event) -> bool {
    matches!(
        it,
        Event::PartnershipDissolved
            | Event::ConcernSettled
            | Event::HelpSettled
            | Event::ReviewAssigned
            | Event::ThemeMoved
    )
}

fn who(t: &Texts, it: &History, entry: &Entry) -> String {
    let Some(by) = entry.by else { return t.history_by_itself() };
    if !may_name(entry, &it.staff) {
        return t.history_a_member();
    }
    it.names.get(&by).map_or_else(|| t.history_somebody(), ToString::to_string)
}

fn page(visitor: &Visitor, it: &History) -> Page {
    let t = visitor.texts;
    let base = path(it.programme.slug.as_str(), Tab::History);
    let form = Form::with([("kind", it.kind.map(Group::code).unwrap_or_default())]);
    let kinds = Group::ALL.into_iter().map(|it| Choice::new(it.code(), it.words(t))).collect();
    let kind = Field::menu("kind", t.history_kind(), kinds).optional();
    let row = |entry: &Entry| {
        let words = told(entry.event).map(|(_, words)| words(t)).unwrap_or_default();
        let who = who(t, it, entry);
        // What people do themselves happens to nobody else.
        let whom =
            entry.subject.filter(|_| is_of_people(entry.event)).and_then(|subject| it.subjects.get(&subject));
        let whom = whom.filter(|it| **it != who);
        let what = part(rsx! {
            <div>(&words) @if let Some(whom) = whom { <br> <span class="soft">(whom)</span> }</div>
        });
        vec![what, part(who), part(t.moment(entry.at, visitor.time_zone))]
    };
    let rows = Table {
        caption: t.history_title(),
        columns: vec![
            Column::words(t.history_what()),
            Column::words(t.history_who()),
            Column::words(t.history_when()),
        ],
        rows: it.entries.iter().map(row).collect(),
    };
    let pages = pages(t, &base, it);
    let place = Place::new(t.history_title()).within(section(visitor, &it.programme, Some(Tab::History)));
    layout(
        visitor,
        &place.wide(),
        rsx! {
            <h1>(t.history_title())</h1>
            <p class="lead">(t.history_lead())</p>
            <form method="get" action=(&base) class="filters">
                (field(t, &form, &kind))
                <div class="button-row">(button(t.recruit_show(), Tone::Quiet))</div>
            </form>
            @if it.entries.is_empty() {
                (empty_state(t.history_none(), t.history_none_text(), ""))
            } @else {
                (table(&rows).memoize())
                @if it.total > PER_PAGE { (pagination(&pages).memoize()) }
            }
        },
    )
}

fn pages(t: &Texts, base: &str, it: &History) -> Pagination {
    let shown = Stretch { from: it.from, entries: it.entries.len(), total: it.total, per_page: PER_PAGE };
    let kind = it.kind.map(Group::code).unwrap_or_default();
    Pagination::newest_first(t, t.history_title(), shown, |from| format!("{base}?kind={kind}&from={from}"))
}

pub(super) fn samples() -> Vec<Sample> {
    fn it(is_empty: bool) -> History {
        let programme = sample_programme();
        let person = |number: u128| PersonId::new(Uuid::from_u128(number));
        let entry = |(event, number): (Event, u128)| Entry {
            id: Uuid::from_u128(number).into(),
            at: programme.created_at,
            by: (number % 3 > 0).then(|| person(number % 3)),
            programme: Some(programme.id),
            event,
            subject: Some(Uuid::from_u128(1)),
        };
        let mut entries: Vec<Entry> = events(None).into_iter().zip(1..).map(entry).collect();
        entries.truncate(if is_empty { 0 } else { entries.len() });
        let name = PersonName::parse("Aino Virtanen").ok();
        History {
            names: name.into_iter().map(|it| (person(1), it)).collect(),
            staff: HashSet::from([person(1)]),
            subjects: HashMap::from([(Uuid::from_u128(1), "Bo Andersen".to_owned())]),
            total: entries.len() as u64,
            from: 0,
            kind: is_empty.then_some(Group::Matching),
            programme,
            entries,
        }
    }
    vec![
        Sample { name: "history", page: |visitor| page(visitor, &it(false)) },
        Sample { name: "history-none", page: |visitor| page(visitor, &it(true)) },
    ]
}
