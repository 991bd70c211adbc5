//! The rounds of a programme: the matching studio, its scenarios, and their publication.

mod answers;
mod begin;
mod cards;
mod change;
mod comparison;
mod glance;
pub(crate) mod insight;
pub(crate) mod people;
mod publication;
pub(crate) mod reasons;
mod sample;
mod shift;
mod side;
mod studio;

use super::section::{Tab, path};
use super::see;
use crate::errors::Problem;
use crate::pages::Sample;
use crate::policy::Policy;
use crate::routes::Route;
use crate::site::Site;
use crate::visitor::{Visitor, Within};
use actions::App;
use axum::extract::{Path, RawQuery, State};
use axum::http::{HeaderMap, header};
use axum::response::{IntoResponse, Response};
use domain::round::{Round, RoundState};
use domain::{ProposalId, RoundId, Slug};
use storage::{Tx, proposals, rounds};

pub(super) use sample::sampled;

pub(super) fn routes() -> Vec<Route> {
    let own = vec![
        Route::get("/programmes/{programme}/rounds", Policy::Organiser, show_latest),
        Route::get("/programmes/{programme}/rounds/{round}", Policy::Organiser, show_round),
        Route::get(
            "/programmes/{programme}/rounds/{round}/proposals/{proposal}/certificate",
            Policy::Organiser,
            certificate,
        ),
    ];
    [own, begin::routes(), studio::routes(), change::routes(), comparison::routes(), publication::routes()]
        .concat()
}

pub(super) fn samples() -> Vec<Sample> {
    [begin::samples(), studio::samples(), comparison::samples(), publication::samples(), answers::samples()]
        .concat()
}

/// The address of something of a round.
fn round_path(slug: &Slug, round: RoundId, rest: &str) -> String {
    format!("{}/{round}{rest}", path(slug.as_str(), Tab::Matching))
}

/// The address of a scenario.
fn proposal_path(slug: &Slug, round: RoundId, proposal: ProposalId, rest: &str) -> String {
    round_path(slug, round, &format!("/proposals/{proposal}{rest}"))
}

/// A round of the programme that is asked about; another's is not found.
async fn find_round(tx: &mut Tx, within: &Within, id: &str) -> Result<Round, Problem> {
    let id: RoundId = id.parse().map_err(|_| Problem::NotFound)?;
    let round = rounds::find(tx, id).await?.filter(|it| it.programme == within.programme);
    round.ok_or(Problem::NotFound)
}

async fn show_latest(
    State(site): State<Site>,
    visitor: Visitor,
    within: Within,
    RawQuery(query): RawQuery,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    let mut tx = site.app.store.read().await?;
    let latest = rounds::latest(&mut tx, within.programme).await?;
    drop(tx);
    show(&site, &visitor, &within, latest, query.as_deref(), &headers).await
}

async fn show_round(
    State(site): State<Site>,
    visitor: Visitor,
    within: Within,
    Path((_, round)): Path<(String, String)>,
    RawQuery(query): RawQuery,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    let mut tx = site.app.store.read().await?;
    let round = find_round(&mut tx, &within, &round).await?;
    drop(tx);
    show(&site, &visitor, &within, Some(round), query.as_deref(), &headers).await
}

/// The page of a round as it stands.
async fn show(
    site: &Site,
    visitor: &Visitor,
    within: &Within,
    round: Option<Round>,
    query: Option<&str>,
    headers: &HeaderMap,
) -> Result<Response, Problem> {
    let app = &site.app;
    let Some(round) = round else { return begin::show(app, visitor, within, None).await };
    match &round.state {
        RoundState::Collecting => begin::show(app, visitor, within, Some(round)).await,
        RoundState::Proposed { chosen } => {
            let chosen = *chosen;
            let mut found = studio::Studio::load(app, visitor, within, round, chosen).await?;
            found.look(query, site.settings.cookie_name(shift::COOKIE).as_str(), headers);
            Ok(studio::page(visitor, &found).into_response())
        }
        RoundState::Published(_) => {
            let found = answers::Answers::load(app, within, round).await?;
            Ok(answers::page(visitor, &found).into_response())
        }
    }
}

/// The proof of a scenario, for whoever wants to check it.
async fn certificate(
    State(app): State<App>,
    within: Within,
    Path((_, round, proposal)): Path<(String, String, String)>,
) -> Result<Response, Problem> {
    let id: ProposalId = proposal.parse().map_err(|_| Problem::NotFound)?;
    let mut tx = app.store.read().await?;
    let round = find_round(&mut tx, &within, &round).await?;
    let found = proposals::find(&mut tx, id).await?.filter(|it| it.round == round.id);
    let certificate = found.ok_or(Problem::NotFound)?.outcome.proof.certificate;
    if certificate.is_empty() {
        return Err(Problem::NotFound);
    }
    let name = format!("attachment; filename=\"{}-round-{}-certificate.json\"", within.slug, round.number);
    let headers = [
        (header::CONTENT_TYPE, "application/json; charset=utf-8".to_owned()),
        (header::CONTENT_DISPOSITION, name),
    ];
    Ok((headers, certificate).into_response())
}
