//! Everything an organiser does to a scenario. Each change is a form; it computes, and leads back to the difference.

use super::people::People;
use super::reasons::count;
use super::shift::{self, COOKIE, COOKIE_SECONDS};
use super::studio::{Studio, Told};
use super::{find_round, proposal_path, studio};
use crate::errors::Problem;
use crate::forms::Form;
use crate::pages::programmes::settings::rules;
use crate::pages::programmes::words;
use crate::policy::Policy;
use crate::routes::Route;
use crate::site::Site;
use crate::visitor::{Visitor, Within};
use actions::matchmaking::{Difference, difference};
use actions::rounds::{self, CannotRecompute, CannotRemove, Proposed, Scenario};
use actions::{ActionError, App};
use axum::extract::{Path, State};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use domain::matching_rules::{InvalidRules, Rule};
use domain::round::{CannotPropose, Proposal, Round, RoundState};
use domain::{ParticipantId, ProposalId, ShortText};
use storage::proposals;
use wording::Texts;

pub(super) fn routes() -> Vec<Route> {
    vec![
        Route::post("/programmes/{programme}/rounds/{round}/proposals/{proposal}", Policy::Organiser, change),
        Route::post(
            "/programmes/{programme}/rounds/{round}/proposals/{proposal}/rules",
            Policy::Organiser,
            change_rules,
        ),
        Route::post(
            "/programmes/{programme}/rounds/{round}/proposals/{proposal}/swap",
            Policy::Organiser,
            swap,
        ),
        Route::post(
            "/programmes/{programme}/rounds/{round}/proposals/{proposal}/name",
            Policy::Organiser,
            rename,
        ),
        Route::post("/programmes/{programme}/rounds/{round}/proposals", Policy::Organiser, add),
    ]
}

/// What the page's buttons can ask for.
enum Asked {
    Pin(Vec<ParticipantId>),
    Unpin(Vec<ParticipantId>),
    Forbid(ParticipantId, ParticipantId),
    Allow(ParticipantId, ParticipantId),
    Dissolve(Vec<ParticipantId>),
    /// Another scenario that does without a rule.
    Without(Rule),
    Choose,
    Remove,
}

impl Asked {
    fn parse(said: &str) -> Option<Self> {
        let (verb, about) = said.split_once(':').unwrap_or((said, ""));
        let people = || about.split(':').map(|it| it.parse().ok()).collect::<Option<Vec<ParticipantId>>>();
        let two = || match people()?.as_slice() {
            &[one, other] if one != other => Some((one, other)),
            _ => None,
        };
        Some(match verb {
            "pin" => Self::Pin(people()?),
            "unpin" => Self::Unpin(people()?),
            "forbid" => two().map(|(one, other)| Self::Forbid(one, other))?,
            "allow" => two().map(|(one, other)| Self::Allow(one, other))?,
            "dissolve" => Self::Dissolve(people()?),
            "without" => Self::Without(about.parse().ok()?),
            "choose" if about.is_empty() => Self::Choose,
            "remove" if about.is_empty() => Self::Remove,
            _ => return None,
        })
    }
}

/// The scenario a form is about, as its organiser saw it.
struct At {
    round: Round,
    proposal: Proposal,
    /// The version on the page, which may be older than the round's.
    version: u32,
}

impl At {
    async fn load(
        app: &App,
        within: &Within,
        round: &str,
        proposal: &str,
        form: &Form,
    ) -> Result<Self, Problem> {
        let version = form.value("version").parse().map_err(|_| Problem::Unprocessable)?;
        let proposal: ProposalId = proposal.parse().map_err(|_| Problem::NotFound)?;
        let mut tx = app.store.read().await?;
        let round = find_round(&mut tx, within, round).await?;
        let proposal = proposals::find(&mut tx, proposal).await?.filter(|it| it.round == round.id);
        Ok(Self { proposal: proposal.ok_or(Problem::NotFound)?, round, version })
    }
}

/// Why a change was not made, apart from what is an error page.
enum Refused {
    Recompute(CannotRecompute),
    Remove(CannotRemove),
    NameTaken,
}

impl From<CannotRecompute> for Refused {
    fn from(it: CannotRecompute) -> Self {
        Self::Recompute(it)
    }
}

/// Where a change leads.
enum Done {
    /// The scenario was computed; what it changed.
    Computed { round: Round, proposal: Box<Proposal>, difference: Difference },
    /// Only something about the scenario changed; this one is to be shown.
    Noted(ProposalId),
}

type Outcome = Result<Done, ActionError<Refused>>;

impl Done {
    fn of(it: Proposed) -> Self {
        let difference = it.difference.unwrap_or_default();
        Self::Computed { round: it.round, proposal: Box::new(it.proposal), difference }
    }
}

async fn change(
    State(site): State<Site>,
    visitor: Visitor,
    within: Within,
    Path((_, round, proposal)): Path<(String, String, String)>,
    form: Form,
) -> Result<Response, Problem> {
    form.only(&["version", "seen"])?;
    let asked = Asked::parse(form.action()).ok_or(Problem::Unprocessable)?;
    let at = At::load(&site.app, &within, &round, &proposal, &form).await?;
    let done = carry_out(&site.app, &visitor, &within, &at, asked).await;
    answer(&site, &visitor, &within, &at, &form, done).await
}

async fn carry_out(app: &App, visitor: &Visitor, within: &Within, at: &At, asked: Asked) -> Outcome {
    let (actor, round, version, proposal) = (&within.actor, at.round.id, at.version, at.proposal.id);
    let computed = match asked {
        Asked::Pin(members) => rounds::pin(app, actor, round, version, proposal, members).await,
        Asked::Unpin(members) => rounds::unpin(app, actor, round, version, proposal, members).await,
        Asked::Dissolve(members) => rounds::dissolve(app, actor, round, version, proposal, members).await,
        Asked::Forbid(one, other) => rounds::forbid(app, actor, round, version, proposal, (one, other)).await,
        Asked::Allow(one, other) => rounds::allow(app, actor, round, version, proposal, (one, other)).await,
        Asked::Without(rule) => return without(app, visitor, within, at, rule).await,
        Asked::Choose => {
            let done = rounds::choose(app, actor, round, version, proposal).await;
            return done
                .map(|_| Done::Noted(proposal))
                .map_err(|it| it.map_refusal(|why| Refused::Recompute(why.into())));
        }
        Asked::Remove => {
            let done = rounds::remove(app, actor, round, version, proposal).await;
            let next = match at.round.state {
                RoundState::Proposed { chosen } => chosen,
                RoundState::Collecting | RoundState::Published(_) => proposal,
            };
            return done.map(|_| Done::Noted(next)).map_err(|it| it.map_refusal(Refused::Remove));
        }
    };
    computed.map(Done::of).map_err(|it| it.map_refusal(Refused::Recompute))
}

/// Another scenario like this one without a rule, so that both can be compared.
async fn without(app: &App, visitor: &Visitor, within: &Within, at: &At, rule: Rule) -> Outcome {
    let t = visitor.texts;
    let mut settings = at.proposal.settings.clone();
    settings.rules.rules.remove(&rule);
    let mut tx = app.store.read().await?;
    let taken = proposals::list(&mut tx, at.round.id).await?;
    drop(tx);
    let base = t.studio_without(words::rule(t, rule));
    let name = (1_u32..)
        .map(|number| if number == 1 { base.clone() } else { format!("{base} {number}") })
        .find(|name| !taken.iter().any(|it| it.name.as_str() == name))
        .and_then(|it| ShortText::parse(&it).ok());
    let Some(name) = name else { return Err(ActionError::Refused(Refused::NameTaken)) };
    try_out(app, within, at, Scenario { proposal: None, name, settings }).await
}

/// Makes another scenario and says how it differs from this one.
async fn try_out(app: &App, within: &Within, at: &At, wanted: Scenario) -> Outcome {
    let made = rounds::propose(app, &within.actor, at.round.id, at.version, wanted).await;
    let made = made.map_err(|it| it.map_refusal(Refused::Recompute))?;
    let difference = difference(&at.proposal.outcome, &made.proposal.outcome);
    Ok(Done::of(Proposed { difference: Some(difference), ..made }))
}

async fn change_rules(
    State(site): State<Site>,
    visitor: Visitor,
    within: Within,
    Path((_, round, proposal)): Path<(String, String, String)>,
    mut form: Form,
) -> Result<Response, Problem> {
    let mut allowed = rules::field_names();
    allowed.extend(["version", "seen"]);
    form.only(&allowed)?;
    let at = At::load(&site.app, &within, &round, &proposal, &form).await?;
    let Some(asked) = rules::read(visitor.texts, &mut form) else {
        let mut found = Studio::load(&site.app, &visitor, &within, at.round, at.proposal.id).await?;
        found.rules = form.clone();
        return Ok(form.refused(studio::page(&visitor, &found)));
    };
    let settings = domain::round::ProposalSettings { rules: asked, ..at.proposal.settings.clone() };
    let wanted = Scenario { proposal: Some(at.proposal.id), name: at.proposal.name.clone(), settings };
    let done = rounds::propose(&site.app, &within.actor, at.round.id, at.version, wanted).await;
    let done = done.map(Done::of).map_err(|it| it.map_refusal(Refused::Recompute));
    answer(&site, &visitor, &within, &at, &form, done).await
}

async fn swap(
    State(site): State<Site>,
    visitor: Visitor,
    within: Within,
    Path((_, round, proposal)): Path<(String, String, String)>,
    form: Form,
) -> Result<Response, Problem> {
    form.only(&["version", "seen", "person", "with"])?;
    let person = |field: &str| form.value(field).parse().map_err(|_| Problem::Unprocessable);
    let two = (person("person")?, person("with")?);
    let at = At::load(&site.app, &within, &round, &proposal, &form).await?;
    let (id, version) = (at.round.id, at.version);
    let done = rounds::swap(&site.app, &within.actor, id, version, at.proposal.id, two).await;
    let done = done.map(Done::of).map_err(|it| it.map_refusal(Refused::Recompute));
    answer(&site, &visitor, &within, &at, &form, done).await
}

/// Keeps the shown scenario as it is and goes on with a copy of another name.
async fn add(
    State(site): State<Site>,
    visitor: Visitor,
    within: Within,
    Path((_, round)): Path<(String, String)>,
    mut form: Form,
) -> Result<Response, Problem> {
    form.only(&["version", "seen", "from", "name"])?;
    let from = form.value("from").to_owned();
    let at = At::load(&site.app, &within, &round, &from, &form).await?;
    let Some(name) = name(&site.app, &visitor, &at, &mut form).await? else {
        return unnamed(&site.app, &visitor, &within, at, form).await;
    };
    let wanted = Scenario { proposal: None, name, settings: at.proposal.settings.clone() };
    let done = try_out(&site.app, &within, &at, wanted).await;
    answer(&site, &visitor, &within, &at, &form, done).await
}

async fn rename(
    State(site): State<Site>,
    visitor: Visitor,
    within: Within,
    Path((_, round, proposal)): Path<(String, String, String)>,
    mut form: Form,
) -> Result<Response, Problem> {
    form.only(&["version", "seen", "from", "name"])?;
    let at = At::load(&site.app, &within, &round, &proposal, &form).await?;
    let Some(name) = name(&site.app, &visitor, &at, &mut form).await? else {
        return unnamed(&site.app, &visitor, &within, at, form).await;
    };
    let id = at.proposal.id;
    let done = rounds::rename(&site.app, &within.actor, at.round.id, at.version, id, name).await;
    let done = done.map(|_| Done::Noted(id)).map_err(|it| it.map_refusal(|no| match no {}));
    answer(&site, &visitor, &within, &at, &form, done).await
}

/// The name the form gives a scenario; `None` when it cannot be had.
async fn name(app: &App, visitor: &Visitor, at: &At, form: &mut Form) -> Result<Option<ShortText>, Problem> {
    let Some(name) = form.required(visitor.texts, "name", ShortText::parse) else { return Ok(None) };
    let mut tx = app.store.read().await?;
    if proposals::list(&mut tx, at.round.id).await?.iter().any(|it| it.name == name) {
        form.refuse("name", visitor.texts.studio_name_taken());
        return Ok(None);
    }
    Ok(Some(name))
}

async fn unnamed(
    app: &App,
    visitor: &Visitor,
    within: &Within,
    at: At,
    form: Form,
) -> Result<Response, Problem> {
    let mut found = Studio::load(app, visitor, within, at.round, at.proposal.id).await?;
    found.naming = form.clone();
    Ok(form.refused(studio::page(visitor, &found)))
}

/// Leads back to the difference, or shows the scenario as it is now with the reason why nothing was changed.
async fn answer(
    site: &Site,
    visitor: &Visitor,
    within: &Within,
    at: &At,
    form: &Form,
    done: Outcome,
) -> Result<Response, Problem> {
    let refused = match done {
        Ok(Done::Noted(proposal)) => {
            return Ok(super::see(proposal_path(&within.slug, at.round.id, proposal, "#scenarios")));
        }
        Ok(Done::Computed { round, proposal, difference }) => {
            let value = shift::write(round.version, &proposal, &difference);
            let cookie = site.settings.cookie(COOKIE, &value, COOKIE_SECONDS);
            let location = proposal_path(&within.slug, round.id, proposal.id, "#difference");
            let headers = [(header::LOCATION, location), (header::SET_COOKIE, cookie)];
            return Ok((StatusCode::SEE_OTHER, headers).into_response());
        }
        Err(ActionError::Conflict) => None,
        Err(ActionError::Refused(why)) => Some(why),
        Err(ActionError::NotFound) => return Err(Problem::NotFound),
        Err(ActionError::Forbidden) => return Err(Problem::Forbidden),
        Err(ActionError::Storage(error)) => return Err(Problem::from(error)),
    };
    let mut tx = site.app.store.read().await?;
    let now = find_round(&mut tx, within, &at.round.id.to_string()).await?;
    drop(tx);
    if matches!(now.state, RoundState::Published(_)) {
        let found = super::answers::Answers::load(&site.app, within, now).await?;
        return Ok((StatusCode::CONFLICT, super::answers::page(visitor, &found)).into_response());
    }
    let mut found = Studio::load(&site.app, visitor, within, now, at.proposal.id).await?;
    found.told = Some(match refused {
        Some(why) => Told::Refused(words_of(visitor.texts, &found.people, &why)),
        None => {
            found.shift = shift::since(form.value("seen"), &found.proposal.outcome);
            Told::Conflict
        }
    });
    Ok((StatusCode::CONFLICT, studio::page(visitor, &found)).into_response())
}

fn words_of(t: &Texts, people: &People, it: &Refused) -> String {
    match it {
        Refused::Recompute(why) => cannot_recompute(t, people, why),
        Refused::Remove(CannotRemove::Chosen) => t.studio_cannot_remove_chosen(),
        Refused::Remove(CannotRemove::Published) => t.studio_cannot_published(),
        Refused::NameTaken => t.studio_name_taken(),
    }
}

pub(super) fn cannot_recompute(t: &Texts, people: &People, it: &CannotRecompute) -> String {
    match it {
        CannotRecompute::Settings(why) => cannot_propose(t, people, why),
        CannotRecompute::TooManyPeople { people, most } => {
            let number = |it: usize| t.number(i64::try_from(it).unwrap_or(i64::MAX));
            t.studio_cannot_too_many(number(*people), number(*most))
        }
        CannotRecompute::NotInPartnership => t.studio_cannot_not_in_partnership(),
    }
}

pub(super) fn cannot_propose(t: &Texts, people: &People, it: &CannotPropose) -> String {
    match it {
        CannotPropose::Published => t.studio_cannot_published(),
        CannotPropose::TooFewPeople(there) => t.studio_cannot_too_few(count(*there)),
        CannotPropose::ContradictingPins(who) => t.studio_cannot_pins(people.name(t, *who)),
        CannotPropose::PinBreaksRule(rule) => t.studio_cannot_pin_breaks(words::rule(t, *rule)),
        CannotPropose::InvalidRules(InvalidRules::GroupSize { .. }) => t.settings_group_size(),
        CannotPropose::InvalidRules(InvalidRules::OrganisationBothWays) => {
            t.settings_organisation_both_ways()
        }
    }
}
