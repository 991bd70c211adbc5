//! Every partnership of a programme with what is known of how it goes on, for its organisers: that something happened and
//! when, never what.

mod end;
mod export;
mod filter;
mod one;
mod sample;
mod words;

pub(super) use end::address as end_address;
pub(super) use sample::sampled;
pub(super) use words::{State as PartnershipState, attention, names, state};

use crate::errors::Problem;
use crate::forms::Form;
use crate::pages::components::buttons::{Tone, button, link_button};
use crate::pages::components::cards::{BadgeTone, badge};
use crate::pages::components::fields::{Choice, Field, field};
use crate::pages::components::notices::empty_state;
use crate::pages::components::tables::{Column, Order, Table, table};
use crate::pages::components::{Part, part};
use crate::pages::layout::{Place, layout};
use crate::pages::programmes::section::{Tab, path, section};
use crate::pages::{Page, Sample};
use crate::policy::Policy;
use crate::routes::Route;
use crate::visitor::{Visitor, Within};
use actions::App;
use actions::follow_up::{FollowedPartnership, followed_partnerships};
use axum::extract::{RawQuery, State};
use domain::Timestamp;
use domain::programme::Programme;
use filter::{By, Filter, Show};
use hypertext::prelude::*;
use wording::Texts;
use words::{agreement, state_badge};

pub(super) fn routes() -> Vec<Route> {
    let own = vec![Route::get("/programmes/{programme}/partnerships", Policy::Organiser, show)];
    [own, export::routes(), one::routes(), end::routes()].concat()
}

pub(super) fn samples() -> Vec<Sample> {
    let own = vec![
        Sample {
            name: "partnerships",
            page: |visitor| {
                let (programme, pairs) = sampled();
                page(visitor, &programme, pairs, Filter::default())
            },
        },
        Sample {
            name: "partnerships-none",
            page: |visitor| page(visitor, &sampled().0, vec![], Filter::default()),
        },
        Sample {
            name: "partnerships-none-shown",
            page: |visitor| {
                let (programme, mut pairs) = sampled();
                pairs.truncate(2);
                page(visitor, &programme, pairs, Filter { show: Show::Ended, by: By::Sign })
            },
        },
    ];
    [own, one::samples(), end::samples()].concat()
}

async fn show(
    State(app): State<App>,
    visitor: Visitor,
    within: Within,
    RawQuery(query): RawQuery,
) -> Result<Page, Problem> {
    let mut tx = app.store.read().await?;
    let now = app.clock.now();
    let (programme, pairs) = followed_partnerships(&mut tx, &within.actor, within.programme, now).await?;
    Ok(page(&visitor, &programme, pairs, Filter::read(query.as_deref())))
}

fn page(visitor: &Visitor, programme: &Programme, pairs: Vec<FollowedPartnership>, filter: Filter) -> Page {
    let t = visitor.texts;
    let place =
        Place::new(t.pairs_title()).within(section(visitor, programme, Some(Tab::Partnerships))).wide();
    let matching = path(programme.slug.as_str(), Tab::Matching);
    let body = if pairs.is_empty() {
        let to_matching = link_button(t.programme_to_matching(), &matching, Tone::Main);
        part(empty_state(t.pairs_none(), t.pairs_none_text(), to_matching))
    } else {
        some(visitor, programme, filter, &filter.apply(t, pairs))
    };
    layout(
        visitor,
        &place,
        rsx! {
            <h1>(t.pairs_title())</h1>
            <p class="lead">(t.pairs_lead())</p>
            (body)
        },
    )
}

fn some(visitor: &Visitor, programme: &Programme, filter: Filter, shown: &[FollowedPartnership]) -> Part {
    let t = visitor.texts;
    let base = path(programme.slug.as_str(), Tab::Partnerships);
    let form = Form::with([("show", filter.show.code())]);
    let choices = Show::ALL.into_iter().map(|it| Choice::new(it.code(), it.words(t))).collect();
    let which = Field::menu("show", t.pairs_show(), choices);
    let file = |format: &str| format!("{base}/export{}&format={format}", filter.query());
    let (csv, xlsx) = (file("csv"), file("xlsx"));
    let rows = (!shown.is_empty()).then(|| table(&list(visitor, &base, shown, filter)).memoize());
    part(rsx! {
        <form method="get" action=(&base) class="filters">
            (field(t, &form, &which))
            <div class="button-row">(button(t.recruit_show(), Tone::Quiet))</div>
        </form>
        @match &rows {
            None => (empty_state(t.pairs_none_shown(), t.pairs_none_shown_text(), "")),
            Some(rows) => {
                (rows)
                <p class="button-row">
                    (link_button(t.recruit_export_csv(), &csv, Tone::Quiet))
                    (link_button(t.recruit_export_xlsx(), &xlsx, Tone::Quiet))
                </p>
            }
        }
    })
}

fn list(visitor: &Visitor, base: &str, shown: &[FollowedPartnership], filter: Filter) -> Table {
    let t = visitor.texts;
    let column = |heading: String, by: By| {
        let order = if filter.by == by { Order::Ascending } else { Order::None };
        Column::words(heading).sorted(format!("{base}{}", Filter { by, ..filter }.query()), order)
    };
    let day = |at: Timestamp| t.plain_date(at.with_timezone(&visitor.time_zone).date_naive());
    let row = |it: &FollowedPartnership| {
        let href = format!("{base}/{}", it.partnership.id);
        let reasons: Vec<String> = it.attention.iter().map(|it| attention(t, *it)).collect();
        vec![
            part(rsx! { <a href=(&href)>(names(t, it))</a> }),
            state_badge(t, it),
            part(agreement(t, it.progress.agreement, day)),
            part(meetings(t, it)),
            part(day(it.last_sign)),
            part(rsx! {
                @if !reasons.is_empty() {
                    <div>@for reason in &reasons { (badge(reason.clone(), BadgeTone::Caution)) " " }</div>
                }
            }),
        ]
    };
    Table {
        caption: t.pairs_count(u32::try_from(shown.len()).unwrap_or(u32::MAX)),
        columns: vec![
            column(t.pairs_members(), By::Name),
            Column::words(t.recruit_status()),
            Column::words(t.pairs_agreement()),
            Column::words(t.pairs_meetings()),
            column(t.pairs_last_sign(), By::Sign),
            Column::words(t.pairs_attention()),
        ],
        rows: shown.iter().map(row).collect(),
    }
}

/// How often they met, and for how long in all.
fn meetings(t: &Texts, it: &FollowedPartnership) -> String {
    let work = it.progress.work;
    match work.held {
        0 => t.number(0),
        held => format!("{}\u{a0}·\u{a0}{}", t.number(held.into()), t.duration(work.held_minutes)),
    }
}
