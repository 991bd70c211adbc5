//! The page by which a programme shows itself to anyone.

use super::super::words as programme_words;
use super::{sample, sign_up};
use crate::errors::Problem;
use crate::pages::components::buttons::{Tone, link_button};
use crate::pages::components::cards::badge;
use crate::pages::components::lists::{Fact, description_list};
use crate::pages::components::notices::{Kind, notice};
use crate::pages::components::part;
use crate::pages::components::pictures::{Picture, picture};
use crate::pages::components::tables::{Column, Table};
use crate::pages::layout::{Place, layout};
use crate::pages::programmes::section::section;
use crate::pages::{Page, Sample};
use crate::policy::Policy;
use crate::routes::Route;
use crate::visitor::Visitor;
use actions::App;
use axum::extract::{Path, State};
use chrono::NaiveDate;
use documents::pictures::{Bar, Caption, Mark, Timeline, responsive, timeline};
use domain::organisation::Partner;
use domain::programme::{Programme, ProgrammeState};
use domain::{Slug, Timestamp};
use hypertext::Raw;
use hypertext::prelude::*;
use storage::{organisations, programmes};
use wording::Texts;

pub(super) fn routes() -> Vec<Route> {
    vec![Route::get("/programmes/{programme}", Policy::Public, show)]
}

pub(super) fn samples() -> Vec<Sample> {
    let none = |visitor: &Visitor| {
        let programme = sample::open_programme();
        let now = programme.created_at;
        page(visitor, &Public { programme, partners: vec![], now })
    };
    vec![
        Sample { name: "public", page: none },
        Sample {
            name: "public-closed",
            page: |visitor| {
                let programme = Programme { state: ProgrammeState::Closed, ..sample::open_programme() };
                let now = programme.timetable.sign_up_closes;
                page(visitor, &Public { programme, partners: sample::partners(), now })
            },
        },
    ]
}

struct Public {
    programme: Programme,
    partners: Vec<Partner>,
    now: Timestamp,
}

/// The programme of this address, if the visitor may look at it: a draft is there for its organisers only.
pub(super) async fn visible(app: &App, visitor: &Visitor, slug: &str) -> Result<Programme, Problem> {
    let slug = Slug::parse(slug).map_err(|_| Problem::NotFound)?;
    let mut tx = app.store.read().await?;
    let programme = programmes::find_by_slug(&mut tx, &slug).await?.ok_or(Problem::NotFound)?;
    let is_organised = visitor.actor().is_some_and(|it| it.organises(programme.id));
    if programme.state.is_public() || is_organised { Ok(programme) } else { Err(Problem::NotFound) }
}

async fn show(State(app): State<App>, visitor: Visitor, Path(slug): Path<String>) -> Result<Page, Problem> {
    let programme = visible(&app, &visitor, &slug).await?;
    let mut tx = app.store.read().await?;
    let partners = organisations::partners(&mut tx, programme.id).await?;
    Ok(page(&visitor, &Public { programme, partners, now: app.clock.now() }))
}

fn page(visitor: &Visitor, it: &Public) -> Page {
    let t = visitor.texts;
    let programme = &it.programme;
    let texts = programme.texts_in(t.language());
    let zone = programme.timetable.time_zone;
    let closes = t.moment(programme.timetable.sign_up_closes, zone);
    let sign_up = sign_up::path(programme.slug.as_str());
    let me = format!("/programmes/{}/me", programme.slug);
    let takes_part = visitor.actor().is_some_and(|it| it.participant(programme.id).is_some());
    let is_open = programme.takes_sign_ups(it.now);
    let summary = texts
        .summary
        .as_ref()
        .map(|it| documents::markdown::to_html(it.as_str()))
        .map(Raw::<_, hypertext::context::Node>::dangerously_create);
    let facts = facts(t, it);
    let drawn = timeline_picture(t, programme, it.now);
    let how = if programme.method.has_mentors() {
        [t.recruit_how_tell(), t.recruit_how_match(), t.recruit_how_mentors()]
    } else {
        [t.recruit_how_tell(), t.recruit_how_match(), t.recruit_how_equals()]
    };
    let asks = [t.recruit_asks_meetings(), t.recruit_asks_own_meetings(), t.recruit_asks_trust()];
    let (state, tone) = programme_words::state(t, programme.state);
    let mut names = super::names(&it.partners);
    t.sort_by_name(&mut names, Clone::clone);
    let mail = format!("mailto:{}", programme.contact);
    let place = Place::new(texts.name.to_string());
    let place =
        if visitor.signed_in.is_some() { place.within(section(visitor, programme, None)) } else { place };
    layout(
        visitor,
        &place,
        rsx! {
            <h1>(texts.name.as_str())</h1>
            <p>(badge(state.clone(), tone)) " " (programme_words::method(t, programme.method))</p>
            <p class="lead">(programme_words::method_hint(t, programme.method))</p>
            @if programme.state == ProgrammeState::Draft {
                (notice(Kind::Info, t.recruit_draft(), rsx! { <p>(t.recruit_draft_text())</p> }))
            }
            @if let Some(summary) = &summary { <div class="prose">(summary)</div> }
            @if takes_part {
                <p class="button-row">(link_button(t.programme_tab_me(), &me, Tone::Main))</p>
            } @else if is_open {
                <p class="button-row">(link_button(t.recruit_sign_up(), &sign_up, Tone::Main))</p>
                <p class="soft">(t.recruit_closes(&closes))</p>
            } @else if programme.state != ProgrammeState::Draft {
                <p class="soft">(t.recruit_closed())</p>
            }
            <section aria-labelledby="facts">
                <h2 id="facts">(t.recruit_facts())</h2>
                (description_list(&facts).memoize())
            </section>
            <section aria-labelledby="when">
                <h2 id="when">(t.recruit_when())</h2>
                (picture(&drawn).memoize())
            </section>
            <section aria-labelledby="how">
                <h2 id="how">(t.start_how())</h2>
                <ol>@for step in &how { <li>(step)</li> }</ol>
            </section>
            <section aria-labelledby="asks">
                <h2 id="asks">(t.recruit_asks())</h2>
                <ul>@for it in &asks { <li>(it)</li> }</ul>
            </section>
            @if !names.is_empty() {
                <section aria-labelledby="who">
                    <h2 id="who">(t.recruit_who())</h2>
                    <ul>@for name in &names { <li>(name)</li> }</ul>
                </section>
            }
            <section aria-labelledby="contact">
                <h2 id="contact">(t.recruit_contact())</h2>
                <p>(t.recruit_contact_text()) " " <a href=(&mail)>(programme.contact.as_str())</a></p>
            </section>
        },
    )
}

fn facts(t: &Texts, it: &Public) -> Vec<Fact> {
    let programme = &it.programme;
    let texts = programme.texts_in(t.language());
    let fact = |term: String, value: String| Fact { term, value: part(value), change: None };
    let theme = texts.theme.as_ref().map_or_else(|| t.recruit_theme_open(), ToString::to_string);
    let mut facts = vec![
        fact(t.programme_theme(), theme),
        fact(t.recruit_languages(), t.list_and(programme.languages().map(domain::Language::own_name))),
    ];
    if let Some(places) = programme.places {
        facts.push(fact(t.recruit_places(), t.number(places.into())));
    }
    facts
}

/// The programme's dates, drawn and as a table.
fn timeline_picture(t: &Texts, programme: &Programme, now: Timestamp) -> Picture {
    let times = &programme.timetable;
    let zone = times.time_zone;
    let day = |at: Timestamp| -> NaiveDate { at.with_timezone(&zone).date_naive() };
    let (closes, opening, closing) = (day(times.sign_up_closes), day(times.opening), day(times.closing));
    let first = day(programme.created_at).min(closes);
    let mark = |at: Timestamp, label: String| Mark { label, note: t.plain_date(day(at)), on: day(at) };
    let drawing = Timeline {
        bars: vec![
            Bar {
                label: t.recruit_phase_sign_up(),
                note: t.recruit_until(t.plain_date(closes)),
                first,
                last: closes,
            },
            Bar {
                label: t.recruit_phase_work(),
                note: t.date_range(opening, closing),
                first: opening,
                last: closing,
            },
        ],
        marks: vec![
            mark(times.opening, t.programme_opening()),
            mark(times.midpoint, t.programme_midpoint()),
            mark(times.closing, t.programme_closing()),
        ],
        ticks: vec![],
        today: Some((day(now), t.dates_today())),
    };
    let title = t.recruit_when();
    let description =
        t.recruit_timeline_description(t.plain_date(closes), t.plain_date(opening), t.plain_date(closing));
    let caption = Caption { id: "timeline", title: &title, description: &description, empty: "" };
    let length = chrono::Duration::minutes(times.meeting_minutes.into());
    let meeting = |at: Timestamp| t.moment_range(at, at + length, zone);
    let row = |what: String, when: String| vec![part(what), part(when)];
    Picture {
        caption: description.clone(),
        svg: responsive(|width| timeline(&caption, &drawing, width)),
        table_label: t.recruit_dates_table(),
        table: Table {
            caption: title.clone(),
            columns: vec![Column::words(t.recruit_what()), Column::words(t.recruit_when_column())],
            rows: vec![
                row(t.programme_sign_up_closes(), t.moment(times.sign_up_closes, zone)),
                row(t.programme_opening(), meeting(times.opening)),
                row(t.programme_midpoint(), meeting(times.midpoint)),
                row(t.programme_closing(), meeting(times.closing)),
            ],
        },
    }
}
