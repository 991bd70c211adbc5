//! The scenarios of a round side by side.

use super::glance::{gains, proof_words, rules_in_short};
use super::people::People;
use super::reasons::{count, share};
use super::studio::WEAK_BELOW;
use super::{find_round, proposal_path, round_path};
use crate::errors::Problem;
use crate::pages::components::buttons::{Tone, link_button};
use crate::pages::components::notices::empty_state;
use crate::pages::components::tables::{Column, Table, table};
use crate::pages::components::{Part, part};
use crate::pages::layout::{Place, layout};
use crate::pages::programmes::section::{Tab, path, section};
use crate::pages::programmes::settings::rules;
use crate::pages::{Page, Sample};
use crate::policy::Policy;
use crate::routes::Route;
use crate::visitor::{Visitor, Within};
use actions::App;
use actions::matchmaking::difference;
use axum::extract::{Path, State};
use domain::programme::Programme;
use domain::round::{Proposal, Round, RoundState};
use hypertext::prelude::*;
use std::collections::BTreeSet;
use storage::{programmes, proposals};
use wording::Texts;

pub(super) fn routes() -> Vec<Route> {
    vec![Route::get("/programmes/{programme}/rounds/{round}/comparison", Policy::Organiser, show)]
}

pub(super) fn samples() -> Vec<Sample> {
    vec![
        Sample {
            name: "rounds-comparison",
            page: |visitor| page(visitor, &super::sample::comparison(visitor)),
        },
        Sample {
            name: "rounds-comparison-empty",
            page: |visitor| {
                page(visitor, &Comparison { scenarios: vec![], ..super::sample::comparison(visitor) })
            },
        },
    ]
}

/// What the page shows.
pub(super) struct Comparison {
    pub programme: Programme,
    pub round: Round,
    pub scenarios: Vec<Proposal>,
    pub people: People,
}

async fn show(
    State(app): State<App>,
    visitor: Visitor,
    within: Within,
    Path((_, round)): Path<(String, String)>,
) -> Result<Page, Problem> {
    let mut tx = app.store.read().await?;
    let programme = programmes::find(&mut tx, within.programme).await?.ok_or(Problem::NotFound)?;
    let round = find_round(&mut tx, &within, &round).await?;
    let scenarios = proposals::list(&mut tx, round.id).await?;
    let people = People::load(&mut tx, &within.scope()?).await?;
    Ok(page(&visitor, &Comparison { programme, round, scenarios, people }))
}

fn page(visitor: &Visitor, it: &Comparison) -> Page {
    let t = visitor.texts;
    let slug = it.programme.slug.as_str();
    let home = path(slug, Tab::Matching);
    let place = Place::new(t.studio_comparison())
        .within(section(visitor, &it.programme, Some(Tab::Matching)))
        .under(t.studio_title(u32::from(it.round.number)), round_path(&it.programme.slug, it.round.id, ""))
        .wide();
    layout(
        visitor,
        &place,
        rsx! {
            <h1>(t.studio_comparison())</h1>
            @if it.scenarios.is_empty() {
                (empty_state(t.studio_no_scenarios(), t.studio_no_scenarios_text(), link_button(t.programme_to_matching(), &home, Tone::Main)))
            } @else {
                <p class="lead">(t.studio_comparison_lead())</p>
                (table(&figures(t, it)))
            }
        }
        .memoize(),
    )
}

/// A row for each scenario: on a phone each becomes a card.
fn figures(t: &Texts, it: &Comparison) -> Table {
    let chosen = match &it.round.state {
        RoundState::Proposed { chosen } => Some(*chosen),
        RoundState::Published(publication) => Some(publication.proposal),
        RoundState::Collecting => None,
    };
    let base = it.scenarios.iter().find(|it| Some(it.id) == chosen);
    let rows = it.scenarios.iter().map(|scenario| {
        let outcome = &scenario.outcome;
        let placed: BTreeSet<_> =
            outcome.partnerships.iter().flat_map(|it| &it.members).map(|it| it.participant).collect();
        let all: Vec<i64> = gains(outcome).map(|it| it.1).collect();
        let mean = all.iter().sum::<i64>().checked_div(i64::try_from(all.len()).unwrap_or(1)).unwrap_or(0);
        let worst = gains(outcome).min_by_key(|it| it.1);
        let moved = base.map_or(0, |base| difference(&base.outcome, outcome).changes.len());
        let number = |it: usize| part(t.number(i64::try_from(it).unwrap_or(i64::MAX)));
        vec![
            name(t, it, scenario, Some(scenario.id) == chosen),
            number(placed.len()),
            number(outcome.unplaced.len()),
            part(worst.map_or_else(String::new, |(who, gain)| {
                t.studio_worst_in_short(it.people.name(t, who), share(t, gain))
            })),
            part(share(t, mean)),
            number(all.iter().filter(|it| **it < WEAK_BELOW).count()),
            part(if Some(scenario.id) == chosen {
                "–".to_owned()
            } else {
                t.studio_people_count(count(moved))
            }),
            part(rules_words(t, scenario)),
            part(proof_words(t, &outcome.proof)),
        ]
    });
    let words = Column::words;
    let figure = Column::figures;
    Table {
        caption: t.studio_scenarios(),
        columns: vec![
            words(t.studio_scenario()),
            figure(t.studio_placed()),
            figure(t.studio_not_placed()),
            words(t.studio_worst_off()),
            figure(t.studio_mean_share()),
            figure(t.studio_weak_count()),
            words(t.studio_other_partners()),
            words(t.studio_rules()),
            words(t.studio_proof()),
        ],
        rows: rows.collect(),
    }
}

fn name(t: &Texts, it: &Comparison, scenario: &Proposal, is_chosen: bool) -> Part {
    let href = proposal_path(&it.programme.slug, it.round.id, scenario.id, "");
    part(rsx! {
        <span>
            <a href=(href)>(scenario.name.as_str())</a>
            @if is_chosen { <br><span class="soft">(t.studio_chosen())</span> }
        </span>
    })
}

fn rules_words(t: &Texts, scenario: &Proposal) -> String {
    let asked = &scenario.settings.rules;
    let pins = scenario.settings.pins.len();
    let apart = scenario.settings.forbidden.len();
    let mut all = vec![rules::shape_words(t, asked)];
    all.extend(rules_in_short(t, asked));
    if pins > 0 {
        all.push(t.studio_pins(count(pins)));
    }
    if apart > 0 {
        all.push(t.studio_apart_count(count(apart)));
    }
    all.join("; ")
}
