//! Before the first proposal: what the people need and offer, whom the rules leave without anybody, and the one button.

use super::insight::aside;
use super::people::People;
use super::reasons::{self, count};
use super::{find_round, see};
use crate::errors::{Problem, refusal};
use crate::forms::{ACTION, Form};
use crate::pages::components::buttons::{Tone, button, link_button};
use crate::pages::components::notices::{self, empty_state, notice};
use crate::pages::components::pictures::{Picture, picture};
use crate::pages::components::tables::{Column, Table};
use crate::pages::components::{Part, paragraph, part};
use crate::pages::layout::{Place, layout};
use crate::pages::programmes::section::{Tab, path, section};
use crate::pages::programmes::{settings, words};
use crate::pages::{Page, Sample};
use crate::policy::Policy;
use crate::routes::Route;
use crate::visitor::{Visitor, Within};
use actions::App;
use actions::matchmaking::{Coverage, Note};
use actions::rounds::{CannotStart, Scenario, propose, start_round};
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use documents::pictures::{Caption, CoverageRow, coverage, responsive};
use domain::programme::Programme;
use domain::round::{CannotPropose, ProposalSettings, Round, RoundState};
use domain::{RoundId, ShortText};
use hypertext::prelude::*;
use storage::{programmes, proposals, rounds};
use wording::Texts;

pub(super) fn routes() -> Vec<Route> {
    vec![
        Route::post("/programmes/{programme}/rounds", Policy::Organiser, begin),
        Route::get("/programmes/{programme}/rounds/{round}/coverage", Policy::Organiser, show_coverage),
    ]
}

pub(super) fn samples() -> Vec<Sample> {
    use super::sample;
    vec![
        Sample { name: "rounds-before", page: |visitor| page(visitor, &sample::before(visitor)) },
        Sample { name: "rounds-stranded", page: |visitor| page(visitor, &sample::stranded(visitor)) },
        Sample { name: "rounds-nobody", page: |visitor| page(visitor, &sample::nobody(0)) },
        Sample { name: "rounds-one-person", page: |visitor| page(visitor, &sample::nobody(1)) },
    ]
}

/// What the page shows.
pub(super) struct Before {
    pub programme: Programme,
    pub people: People,
    /// How many take part in the round.
    pub count: usize,
    /// What was found out about them; an error where the rules contradict each other.
    pub found: Result<(Coverage, Vec<Note>), CannotPropose>,
    /// Something has been proposed: the page only informs.
    pub is_proposed: bool,
    /// Why the last attempt failed.
    pub problem: Option<String>,
}

impl Before {
    async fn load(app: &App, within: &Within, round: Option<&Round>) -> Result<Self, Problem> {
        let mut tx = app.store.read().await?;
        let programme = programmes::find(&mut tx, within.programme).await?.ok_or(Problem::NotFound)?;
        // A round that has not begun has no people of its own; any new id stands for it.
        let id = round.map_or_else(|| app.id::<RoundId>(), |it| it.id);
        let material = actions::rounds::material(&mut tx, within.programme, id).await?;
        let people = People::load(&mut tx, &within.scope()?).await?;
        let mut rules = programme.rules.clone();
        if let Some(Round { state: RoundState::Proposed { chosen }, .. }) = round
            && let Some(proposal) = proposals::find(&mut tx, *chosen).await?
        {
            rules = proposal.settings.rules;
        }
        drop(tx);
        let count = material.people.len();
        let settings = ProposalSettings { rules, pins: vec![], forbidden: vec![] };
        let found = aside(move || {
            let prepared = material.prepare();
            Ok((prepared.coverage(&settings)?, prepared.notes(&settings.rules)))
        });
        let is_proposed = round.is_some_and(|it| it.state != RoundState::Collecting);
        Ok(Self { programme, people, count, found: found.await?, is_proposed, problem: None })
    }
}

pub(super) async fn show(
    app: &App,
    visitor: &Visitor,
    within: &Within,
    round: Option<Round>,
) -> Result<Response, Problem> {
    Ok(page(visitor, &Before::load(app, within, round.as_ref()).await?).into_response())
}

async fn show_coverage(
    State(app): State<App>,
    visitor: Visitor,
    within: Within,
    Path((_, round)): Path<(String, String)>,
) -> Result<Response, Problem> {
    let mut tx = app.store.read().await?;
    let round = find_round(&mut tx, &within, &round).await?;
    drop(tx);
    show(&app, &visitor, &within, Some(round)).await
}

/// The one button: begins the round if none is open, and finds the best partnerships. Or only begins the next round.
async fn begin(
    State(app): State<App>,
    visitor: Visitor,
    within: Within,
    form: Form,
) -> Result<Response, Problem> {
    form.only(&[])?;
    let t = visitor.texts;
    let home = path(within.slug.as_str(), Tab::Matching);
    let mut tx = app.store.read().await?;
    let latest = rounds::latest(&mut tx, within.programme).await?;
    let programme = programmes::find(&mut tx, within.programme).await?.ok_or(Problem::NotFound)?;
    drop(tx);
    let round = match latest {
        Some(Round { state: RoundState::Proposed { .. }, .. }) => return Ok(see(home)),
        Some(round) if round.state == RoundState::Collecting => round,
        None | Some(_) => match start_round(&app, &within.actor, within.programme).await {
            Ok(round) => round,
            Err(error) => {
                let why = match refusal(error)? {
                    CannotStart::Draft => t.studio_cannot_start_draft(),
                    CannotStart::RoundOpen(_) => return Ok(see(home)),
                };
                return refused(&app, &visitor, &within, None, why).await;
            }
        },
    };
    if form.action() == "start" {
        return Ok(see(home));
    }
    let settings = ProposalSettings { rules: programme.rules, pins: vec![], forbidden: vec![] };
    let name = ShortText::parse(&t.studio_first_scenario()).map_err(Problem::broken)?;
    let wanted = Scenario { proposal: None, name, settings };
    match propose(&app, &within.actor, round.id, round.version, wanted).await {
        Ok(_) => Ok(see(home)),
        Err(error) => {
            let why = refusal(error)?;
            let before = Before::load(&app, &within, Some(&round)).await?;
            let why = super::change::cannot_recompute(t, &before.people, &why);
            refused(&app, &visitor, &within, Some(round), why).await
        }
    }
}

async fn refused(
    app: &App,
    visitor: &Visitor,
    within: &Within,
    round: Option<Round>,
    why: String,
) -> Result<Response, Problem> {
    let mut before = Before::load(app, within, round.as_ref()).await?;
    before.problem = Some(why);
    Ok((StatusCode::CONFLICT, page(visitor, &before)).into_response())
}

pub(super) fn page(visitor: &Visitor, it: &Before) -> Page {
    let t = visitor.texts;
    let slug = it.programme.slug.as_str();
    let place =
        Place::new(t.studio_before_title()).within(section(visitor, &it.programme, Some(Tab::Matching)));
    let people = path(slug, Tab::People);
    layout(
        visitor,
        &place,
        rsx! {
            <h1>(t.studio_before_title())</h1>
            @if let Some(problem) = &it.problem {
                (notice(notices::Kind::Problem, t.studio_not_proposed(), paragraph(problem)))
            }
            @match it.count {
                0 => (empty_state(t.studio_nobody(), t.studio_nobody_text(), link_button(t.programme_see_people(), &people, Tone::Main))),
                1 => (empty_state(t.studio_one(), t.studio_one_text(), link_button(t.programme_see_people(), &people, Tone::Main))),
                many => {
                    <p class="lead">(t.studio_before_lead(count(many)))</p>
                    (ready(t, it))
                }
            }
        }
        .memoize(),
    )
}

/// What can be said about two people or more.
fn ready(t: &Texts, it: &Before) -> Part {
    let slug = it.programme.slug.as_str();
    let rules = format!("/programmes/{slug}/settings/rules");
    let (found, notes) = match &it.found {
        Ok(found) => found,
        Err(why) => {
            let why = super::change::cannot_propose(t, &it.people, why);
            return part(rsx! {
                (notice(notices::Kind::Problem, t.studio_rules_contradict(), paragraph(&why)))
                <p>(link_button(t.studio_change_rules(), &rules, Tone::Main))</p>
            });
        }
    };
    let asked = &it.programme.rules;
    part(rsx! {
        <section class="preview">
            <p><strong>(settings::rules::shape_words(t, asked))</strong></p>
            <p>(t.studio_always_list(t.list_and(asked.rules.iter().map(|it| words::rule(t, *it)))))</p>
            <p><a href=(&rules)>(t.studio_change_rules())</a></p>
            @if !it.is_proposed { (find_button(t, slug)) }
        </section>
        (stranded(t, it, found))
        <section aria-labelledby="needs">
            <h2 id="needs">(t.studio_coverage())</h2>
            (picture(&coverage_picture(t, found)))
        </section>
        @if !notes.is_empty() {
            <section aria-labelledby="notes">
                <h2 id="notes">(t.studio_notes_title())</h2>
                <ul>@for note in notes { <li>(reasons::note(t, &it.people, note))</li> }</ul>
            </section>
        }
        @if !found.unknown_words.is_empty() {
            <section aria-labelledby="words">
                <h2 id="words">(t.studio_unknown_words())</h2>
                <p>(t.studio_unknown_words_text())</p>
                <p>(t.list_and(found.unknown_words.iter().take(30).map(|it| it.0.as_str())))</p>
            </section>
        }
    })
}

fn find_button(t: &Texts, slug: &str) -> Part {
    part(rsx! {
        <form method="post" action=(path(slug, Tab::Matching))>
            <div class="button-row">(button(t.studio_find(), Tone::Main))</div>
            <p class="hint">(t.studio_find_hint())</p>
        </form>
    })
}

fn stranded(t: &Texts, it: &Before, found: &Coverage) -> Part {
    part(rsx! {
        <section aria-labelledby="stranded">
            <h2 id="stranded">(t.studio_stranded())</h2>
            @if found.stranded.is_empty() {
                <p>(t.studio_stranded_none())</p>
            } @else {
                <p>(t.studio_stranded_text())</p>
                <ul class="plain-list">
                    @for one in &found.stranded {
                        <li class="stranded">
                            <div>
                                <strong>(it.people.name(t, one.participant))</strong>
                                @if let Some(it) = it.people.organisation(one.participant) { <span class="soft">" · " (it)</span> }
                                <p>(reasons::cause(t, &one.cause))</p>
                                @for (rule, opens) in reasons::liftable(&one.cause) {
                                    <p class="soft">(t.studio_lift_opens(opens, words::rule(t, rule)))</p>
                                }
                            </div>
                        </li>
                    }
                </ul>
            }
        </section>
    })
}

/// More bars than this say less than the table below them.
const MOST_BARS: usize = 16;

fn coverage_picture(t: &Texts, found: &Coverage) -> Picture {
    let rows = found.needs.iter().take(MOST_BARS).map(|it| CoverageRow {
        label: it.text.clone(),
        needs: count(it.wanted_by.len()),
        offers: count(it.met_by),
        warning: (it.met_by == 0).then(|| t.studio_nobody_offers()),
    });
    let drawn = documents::pictures::Coverage {
        needs_label: t.studio_wanted_by(),
        offers_label: t.studio_met_by(),
        rows: rows.collect(),
    };
    let uncovered = found.needs.iter().filter(|it| it.met_by == 0).count();
    let caption = t.studio_coverage_caption(count(uncovered), count(found.needs.len()));
    let words = Caption {
        id: "coverage",
        title: &t.studio_coverage(),
        description: &caption,
        empty: &t.studio_nothing_to_draw(),
    };
    let figure = |number: usize| part(t.number(i64::try_from(number).unwrap_or(i64::MAX)));
    let table_rows = found.needs.iter().map(|it| {
        vec![
            part(&it.text),
            figure(it.wanted_by.len()),
            figure(it.met_by),
            figure(it.met_well_by),
            part(if it.met_by == 0 { t.studio_nobody_offers() } else { String::new() }),
        ]
    });
    Picture {
        svg: responsive(|width| coverage(&words, &drawn, width)),
        caption,
        table_label: t.studio_figures(),
        table: Table {
            caption: t.studio_coverage(),
            columns: vec![
                Column::words(t.studio_need()),
                Column::figures(t.studio_wanted_by()),
                Column::figures(t.studio_met_by()),
                Column::figures(t.studio_met_well_by()),
                Column::words(t.studio_missing()),
            ],
            rows: table_rows.collect(),
        },
    }
}

/// The button that begins the round after a published one.
pub(super) fn next_round_button(t: &Texts, slug: &str) -> Part {
    part(rsx! {
        <form method="post" action=(path(slug, Tab::Matching))>
            <button class="button quiet" name=(ACTION) value="start">(t.studio_next_round())</button>
        </form>
    })
}
