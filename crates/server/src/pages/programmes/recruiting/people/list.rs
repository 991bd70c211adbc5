//! Everybody in the programme, with a decision about several at once.

use super::filter::{By, Filter, STATUSES};
use super::{Entry, everybody, sample_entries};
use crate::errors::Problem;
use crate::forms::Form;
use crate::pages::components::buttons::{Tone, action_button, button, link_button};
use crate::pages::components::cards::badge;
use crate::pages::components::fields::{Choice, Field, field};
use crate::pages::components::navigation::{Pagination, pagination};
use crate::pages::components::notices::empty_state;
use crate::pages::components::tables::{Column, Order, Table, table};
use crate::pages::components::{Part, part};
use crate::pages::layout::{Link, Place, layout};
use crate::pages::programmes::recruiting::{sample, words};
use crate::pages::programmes::section::{Tab, path, section};
use crate::pages::programmes::words as programme_words;
use crate::pages::{Page, Sample};
use crate::policy::Policy;
use crate::routes::Route;
use crate::visitor::{Visitor, Within};
use actions::App;
use axum::extract::{RawQuery, State};
use domain::participant::{ParticipantStatus, Standing};
use domain::programme::Programme;
use hypertext::prelude::*;
use std::collections::BTreeMap;
use wording::Texts;

const ON_A_PAGE: usize = 100;

pub(super) fn routes() -> Vec<Route> {
    vec![Route::get("/programmes/{programme}/people", Policy::Organiser, show)]
}

pub(super) fn samples() -> Vec<Sample> {
    vec![
        Sample {
            name: "people",
            page: |visitor| page(visitor, &sample::open_programme(), sample_entries(), &Filter::default()),
        },
        Sample {
            name: "people-none",
            page: |visitor| page(visitor, &sample::open_programme(), vec![], &Filter::default()),
        },
    ]
}

async fn show(
    State(app): State<App>,
    visitor: Visitor,
    within: Within,
    RawQuery(query): RawQuery,
) -> Result<Page, Problem> {
    let (programme, entries) = everybody(&app, &within).await?;
    Ok(page(&visitor, &programme, entries, &Filter::read(query.as_deref())))
}

fn page(visitor: &Visitor, programme: &Programme, entries: Vec<Entry>, filter: &Filter) -> Page {
    let t = visitor.texts;
    let base = path(programme.slug.as_str(), Tab::People);
    let is_empty = entries.is_empty();
    let filters = filters(t, &entries, filter);
    let shown = filter.apply(t, entries);
    let count = u32::try_from(shown.len()).unwrap_or(u32::MAX);
    let pages = pages(t, &base, filter, shown.len());
    let on_page: Vec<&Entry> = shown.iter().skip(filter.page * ON_A_PAGE).take(ON_A_PAGE).collect();
    let rows = people_table(t, &base, filter, &on_page, count);
    let (decisions, add) = (format!("{base}/decisions"), format!("{base}/add"));
    let export = |format: &str| format!("{base}/export{}&format={format}", filter.query());
    let (csv, xlsx) = (export("csv"), export("xlsx"));
    let import = path(programme.slug.as_str(), Tab::Import);
    let invitations = path(programme.slug.as_str(), Tab::Invitations);
    let (add, import, invitations) = (add.as_str(), import.as_str(), invitations.as_str());
    let first_steps = part(rsx! {
        (link_button(t.recruit_invite(), invitations, Tone::Main))
        (link_button(t.programme_tab_import(), import, Tone::Quiet))
        (link_button(t.recruit_add(), add, Tone::Quiet))
    });
    let place = Place::new(t.programme_tab_people()).within(section(visitor, programme, Some(Tab::People)));
    layout(
        visitor,
        &place.wide(),
        rsx! {
            <h1>(t.programme_tab_people())</h1>
            @if is_empty {
                (empty_state(t.recruit_people_none(), t.recruit_people_none_text(), &first_steps))
            } @else {
                <form method="get" action=(&base) class="filters">
                    (&filters)
                    <div class="button-row">(button(t.recruit_show(), Tone::Quiet))</div>
                </form>
                <form method="post" action=(&decisions)>
                    (table(&rows).memoize())
                    @if let Some(pages) = &pages { (pagination(pages).memoize()) }
                    <p>(t.recruit_decide_lead())</p>
                    <div class="button-row">
                        (action_button(words::decision(t, Standing::Approved), "approved".to_owned(), Tone::Main))
                        (action_button(words::decision(t, Standing::Waiting), "waiting".to_owned(), Tone::Quiet))
                        (action_button(words::decision(t, Standing::NotSelected), "not-selected".to_owned(), Tone::Quiet))
                    </div>
                </form>
                <p class="button-row">
                    (link_button(t.recruit_add(), add, Tone::Quiet))
                    (link_button(t.recruit_export_csv(), &csv, Tone::Quiet))
                    (link_button(t.recruit_export_xlsx(), &xlsx, Tone::Quiet))
                </p>
            }
        },
    )
}

fn filters(t: &Texts, entries: &[Entry], filter: &Filter) -> Part {
    let mut organisations: BTreeMap<String, String> = BTreeMap::new();
    for it in entries.iter().filter_map(|it| it.organisation.as_ref()) {
        organisations.insert(it.id.to_string(), it.name.to_string());
    }
    let mut organisations: Vec<Choice> =
        organisations.into_iter().map(|(id, name)| Choice::new(id, name)).collect();
    t.sort_by_name(&mut organisations, |it| it.label.clone());
    let statuses = STATUSES.into_iter().map(|code| Choice::new(code, status_words(t, code))).collect();
    let form = Form::with([
        ("search", filter.search.clone()),
        ("status", filter.status.unwrap_or_default().to_owned()),
        ("organisation", filter.organisation.map(|it| it.to_string()).unwrap_or_default()),
    ]);
    let fields = [
        Field::line("search", t.common_search()).optional(),
        Field::menu("status", t.recruit_status(), statuses).optional(),
        Field::menu("organisation", t.sign_up_organisation(), organisations).optional(),
    ];
    part(rsx! { @for it in &fields { (field(t, &form, it)) } })
}

fn status_words(t: &Texts, code: &str) -> String {
    let standing = Standing::from_code(code).map(ParticipantStatus::from);
    let status = standing.unwrap_or(ParticipantStatus::Withdrawn { was: Standing::Applied });
    programme_words::participant_status(t, status).0
}

fn people_table(t: &Texts, base: &str, filter: &Filter, shown: &[&Entry], count: u32) -> Table {
    let column = |heading: String, by: By| {
        let order = match (filter.by == by, filter.descending) {
            (false, _) => Order::None,
            (true, false) => Order::Ascending,
            (true, true) => Order::Descending,
        };
        Column::words(heading).sorted(format!("{base}{}", filter.sorted(by).query()), order)
    };
    let row = |it: &&Entry| {
        let id = it.participant.id.to_string();
        let href = format!("{base}/{id}");
        let (status, tone) = programme_words::participant_status(t, it.participant.status);
        let profile = &it.participant.profile;
        let label = t.recruit_choose(it.person.name.as_str());
        vec![
            part(rsx! {
                <span class="pick">
                    <input type="checkbox" name="person" value=(&id) aria-label=(&label)>
                    <a href=(&href)>(it.person.name.as_str())</a>
                </span>
            }),
            part(it.organisation_name().to_owned()),
            part(badge(status, tone)),
            part(first(profile.offers.iter().map(|it| it.text.as_str()))),
            part(first(profile.needs.iter().map(|it| it.text.as_str()))),
            part(t.plain_date(it.participant.created_at.date_naive())),
        ]
    };
    Table {
        caption: t.recruit_people_count(count),
        columns: vec![
            column(t.sign_up_name(), By::Name),
            column(t.sign_up_organisation(), By::Organisation),
            column(t.recruit_status(), By::Status),
            Column::words(t.recruit_offers()),
            Column::words(t.recruit_needs()),
            column(t.recruit_came(), By::Came),
        ],
        rows: shown.iter().map(row).collect(),
    }
}

/// The first two, and how many more there are.
fn first<'a>(texts: impl Iterator<Item = &'a str>) -> String {
    let texts: Vec<&str> = texts.collect();
    let more = texts.len().saturating_sub(2);
    let said = texts.into_iter().take(2).collect::<Vec<_>>().join(", ");
    if more > 0 { format!("{said} +{more}") } else { said }
}

fn pages(t: &Texts, base: &str, filter: &Filter, count: usize) -> Option<Pagination> {
    if count <= ON_A_PAGE {
        return None;
    }
    let last = (count - 1) / ON_A_PAGE;
    let to = |page: usize, label: String| {
        Link::new(label, format!("{base}{}", Filter { page, ..filter.clone() }.query()))
    };
    let number = |it: usize| t.number(i64::try_from(it).unwrap_or(i64::MAX));
    let first = filter.page * ON_A_PAGE + 1;
    let end = (first + ON_A_PAGE - 1).min(count);
    Some(Pagination {
        label: t.recruit_pages(),
        position: t.recruit_position(number(first), number(end), number(count)),
        previous: (filter.page > 0).then(|| to(filter.page - 1, t.recruit_previous())),
        next: (filter.page < last).then(|| to(filter.page + 1, t.recruit_next())),
    })
}
