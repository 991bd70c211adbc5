//! How one's words were understood, concept by concept, to be put right where they were taken wrongly.

use super::expertise::{concepts, language};
use super::me::own_id;
use super::{sample, see};
use crate::errors::{Problem, refusal};
use crate::forms::Form;
use crate::pages::components::audience::{Audience, who_sees};
use crate::pages::components::buttons::{Tone, button, link_button};
use crate::pages::components::notices::{Kind, notice};
use crate::pages::layout::{Place, layout};
use crate::pages::programmes::section::{Tab, path, section};
use crate::pages::{Page, Sample};
use crate::policy::Policy;
use crate::routes::Route;
use crate::visitor::{Visitor, Within};
use ::expertise::{ConceptId, Vocabulary};
use actions::participants::{CannotCorrect, correct_readings};
use actions::vocabulary::of_programme;
use actions::{ActionError, App};
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use domain::access::Scope;
use domain::participant::{Participant, ParticipantStatus, Profile, Reading};
use domain::programme::Programme;
use hypertext::prelude::*;
use std::sync::Arc;
use storage::{participants, programmes};
use wording::Texts;

/// Concepts to choose from besides those that were recognised.
const PROPOSALS: usize = 6;

pub(super) fn routes() -> Vec<Route> {
    vec![
        Route::get("/programmes/{programme}/me/understanding", Policy::Participant, show),
        Route::post("/programmes/{programme}/me/understanding", Policy::Participant, save),
    ]
}

pub(super) fn samples() -> Vec<Sample> {
    fn with(visitor: &Visitor, problem: Option<String>) -> Page {
        let participant = sample::participant(1, ParticipantStatus::Applied);
        let it = Understanding {
            programme: sample::open_programme(),
            participant,
            vocabulary: actions::matchmaking::vocabulary(&[]),
            problem,
        };
        page(visitor, &it)
    }
    vec![
        Sample { name: "me-understanding", page: |visitor| with(visitor, None) },
        Sample {
            name: "me-understanding-conflict",
            page: |visitor| with(visitor, Some(visitor.texts.me_profile_conflict())),
        },
    ]
}

struct Understanding {
    programme: Programme,
    participant: Participant,
    vocabulary: Arc<Vocabulary>,
    problem: Option<String>,
}

impl Understanding {
    async fn load(app: &App, within: &Within) -> Result<Self, Problem> {
        let scope = Scope::own(&within.actor, within.programme).ok_or(Problem::NotFound)?;
        let mut tx = app.store.read().await?;
        let programme = programmes::find(&mut tx, within.programme).await?.ok_or(Problem::NotFound)?;
        let found = participants::find(&mut tx, &scope, own_id(within)?).await?;
        drop(tx);
        let vocabulary = of_programme(app, within.programme).await?;
        let participant = found.ok_or(Problem::NotFound)?;
        Ok(Self { programme, participant, vocabulary, problem: None })
    }
}

/// A concept that a text may mean, as a box to tick.
struct Candidate {
    concept: ConceptId,
    is_recognised: bool,
    is_meant: bool,
}

/// What was recognised first, then what was chosen before, then what is near.
fn candidates(t: &Texts, vocabulary: &Vocabulary, profile: &Profile, text: &str) -> Vec<Candidate> {
    let understanding = vocabulary.understand(text, Some(language(t)));
    let said = |concept: ConceptId| {
        let id = &vocabulary.concept(concept).id;
        let found = profile.readings.iter().find(|it| it.text.as_str() == text && it.concept == *id);
        found.map(|it| it.is_meant)
    };
    let mut candidates: Vec<Candidate> = Vec::new();
    let mut add = |concept: ConceptId, is_recognised: bool| {
        if !candidates.iter().any(|it| it.concept == concept) {
            let is_meant = said(concept).unwrap_or(is_recognised);
            candidates.push(Candidate { concept, is_recognised, is_meant });
        }
    };
    concepts(&understanding).into_iter().for_each(|it| add(it, true));
    let chosen = profile.readings.iter().filter(|it| it.text.as_str() == text && it.is_meant);
    chosen.filter_map(|it| vocabulary.find(&it.concept)).for_each(|it| add(it, false));
    // Names that several concepts share may be meant in another sense than the first.
    let senses = understanding.mentions.iter().filter(|it| it.negation.is_none());
    senses.flat_map(|it| it.concepts.iter().skip(1)).for_each(|it| add(*it, false));
    vocabulary.proposals(&understanding, PROPOSALS).into_iter().for_each(|it| add(it, false));
    candidates
}

async fn show(State(app): State<App>, visitor: Visitor, within: Within) -> Result<Page, Problem> {
    Ok(page(&visitor, &Understanding::load(&app, &within).await?))
}

async fn save(
    State(app): State<App>,
    visitor: Visitor,
    within: Within,
    form: Form,
) -> Result<Response, Problem> {
    form.only(&["version", "recognised", "meant"])?;
    let version = form.value("version").parse().map_err(|_| Problem::Unprocessable)?;
    let mut it = Understanding::load(&app, &within).await?;
    let readings = read(&form, &it.participant.profile).ok_or(Problem::Unprocessable)?;
    let (actor, id) = (&within.actor, it.participant.id);
    match correct_readings(&app, actor, within.programme, id, version, readings).await {
        Ok(_) => return Ok(see(path(within.slug.as_str(), Tab::Me))),
        Err(ActionError::Conflict) => it.problem = Some(visitor.texts.me_profile_conflict()),
        Err(error) => match refusal(error)? {
            CannotCorrect::Published => it.problem = Some(visitor.texts.me_profile_fixed()),
            // More boxes than the page has.
            CannotCorrect::TooMany => return Err(Problem::Unprocessable),
        },
    }
    Ok((StatusCode::CONFLICT, page(&visitor, &it)).into_response())
}

/// The boxes that say something else than was understood: recognised and not ticked, or ticked and not recognised. `None`
/// where a value is none of the form's.
fn read(form: &Form, profile: &Profile) -> Option<Vec<Reading>> {
    let texts = profile.texts();
    let reading = |value: &str, is_meant: bool| {
        let (number, concept) = value.split_once(':')?;
        // The version is checked when it is written; a text that is gone by then has no reading.
        let text = texts.get(number.parse::<usize>().ok()?).copied().cloned();
        Some(text.map(|text| Reading { text, concept: concept.to_owned(), is_meant }))
    };
    let rejected = form.values("recognised").filter(|it| !form.has("meant", it)).map(|it| reading(it, false));
    let chosen = form.values("meant").filter(|it| !form.has("recognised", it)).map(|it| reading(it, true));
    let readings: Option<Vec<Option<Reading>>> = rejected.chain(chosen).collect();
    Some(readings?.into_iter().flatten().collect())
}

fn page(visitor: &Visitor, it: &Understanding) -> Page {
    let t = visitor.texts;
    let slug = it.programme.slug.as_str();
    let (action, back) = (format!("/programmes/{slug}/me/understanding"), path(slug, Tab::Me));
    let profile = &it.participant.profile;
    let texts = profile.texts();
    let place =
        Place::new(t.me_correct_understanding()).within(section(visitor, &it.programme, Some(Tab::Me)));
    layout(
        visitor,
        &place,
        rsx! {
            <h1>(t.me_correct_understanding())</h1>
            @if let Some(problem) = &it.problem {
                (notice(Kind::Problem, t.programme_not_moved(), rsx! { <p>(problem)</p> }))
            }
            <p class="lead">(t.me_understanding_lead())</p>
            (who_sees(t, Audience::Organisers, "understanding-audience".to_owned()))
            <form method="post" action=(&action)>
                <input type="hidden" name="version" value=(it.participant.version.to_string())>
                @for (number, text) in texts.iter().enumerate() {
                    (question(t, &it.vocabulary, profile, number, text.as_str()))
                }
                <div class="button-row">
                    (button(t.common_save(), Tone::Main))
                    (link_button(t.common_cancel(), &back, Tone::Quiet))
                </div>
            </form>
        },
    )
}

/// One text with a box for every concept it may mean.
fn question(
    t: &Texts,
    vocabulary: &Vocabulary,
    profile: &Profile,
    number: usize,
    text: &str,
) -> impl Renderable {
    let reader = language(t);
    let candidates = candidates(t, vocabulary, profile, text);
    let boxes: Vec<(String, String, bool, bool)> = candidates
        .iter()
        .map(|it| {
            let concept = vocabulary.concept(it.concept);
            let value = format!("{number}:{}", concept.id);
            (value, concept.label(reader).to_owned(), it.is_recognised, it.is_meant)
        })
        .collect();
    let is_recognised = candidates.iter().any(|it| it.is_recognised);
    rsx! {
        <fieldset class="field">
            <legend>(text)</legend>
            @if !is_recognised { <p class="hint">(t.recruit_not_recognised())</p> }
            <div class="choices">
                @for (place, (value, label, is_recognised, is_meant)) in boxes.iter().enumerate() {
                    @let id = format!("f-meant-{number}-{place}");
                    <div class="choice">
                        @if *is_recognised { <input type="hidden" name="recognised" value=(value)> }
                        <input type="checkbox" id=(&id) name="meant" value=(value) checked[*is_meant]>
                        <label for=(&id)>(label)</label>
                    </div>
                }
            </div>
        </fieldset>
    }
    .memoize()
}
