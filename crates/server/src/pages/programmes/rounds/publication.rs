//! Publishing a round: first what will happen and to whom, then the act, and within the hour its undoing.

use super::answers::{self, Answers};
use super::people::People;
use super::reasons::count;
use super::{find_round, round_path, see};
use crate::errors::{Problem, refusal};
use crate::forms::Form;
use crate::pages::components::buttons::{Tone, link_button};
use crate::pages::components::confirm::{Confirmation, confirm};
use crate::pages::components::notices::{self, notice};
use crate::pages::components::tables::{Column, Table, table};
use crate::pages::components::{Part, paragraph, part};
use crate::pages::layout::{Place, layout};
use crate::pages::programmes::section::{Tab, path, section};
use crate::pages::programmes::words;
use crate::pages::{Page, Sample};
use crate::policy::Policy;
use crate::routes::Route;
use crate::visitor::{Visitor, Within};
use actions::App;
use actions::rounds::{
    CannotPublishRound, CannotUndoPublication, PublicationPreview, publication_preview, publish,
    undo_publication,
};
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use domain::programme::Programme;
use domain::round::{CannotPublish, CannotUndo, Round};
use domain::{Language, ParticipantId};
use hypertext::prelude::*;
use std::collections::BTreeMap;
use storage::programmes;
use wording::Texts;

pub(super) fn routes() -> Vec<Route> {
    vec![
        Route::get("/programmes/{programme}/rounds/{round}/publication", Policy::Organiser, preview),
        Route::post("/programmes/{programme}/rounds/{round}/publication", Policy::Organiser, carry_out),
        Route::post("/programmes/{programme}/rounds/{round}/publication/undo", Policy::Organiser, undo),
    ]
}

pub(super) fn samples() -> Vec<Sample> {
    use super::sample;
    vec![
        Sample { name: "publication", page: |visitor| page(visitor, &sample::publication(visitor)) },
        Sample {
            name: "publication-refused",
            page: |visitor| page(visitor, &sample::publication_refused(visitor)),
        },
    ]
}

/// What the preview shows.
pub(super) struct Preview {
    pub programme: Programme,
    pub people: People,
    pub found: PublicationPreview,
    /// Why publishing was refused.
    pub problem: Option<String>,
}

async fn load(app: &App, within: &Within, round: &Round) -> Result<Option<Preview>, Problem> {
    let Some(found) = publication_preview(app, &within.actor, round.id).await? else { return Ok(None) };
    let mut tx = app.store.read().await?;
    let programme = programmes::find(&mut tx, within.programme).await?.ok_or(Problem::NotFound)?;
    let people = People::load(&mut tx, &within.scope()?).await?;
    Ok(Some(Preview { programme, people, found, problem: None }))
}

async fn round_of(app: &App, within: &Within, round: &str) -> Result<Round, Problem> {
    let mut tx = app.store.read().await?;
    find_round(&mut tx, within, round).await
}

async fn preview(
    State(app): State<App>,
    visitor: Visitor,
    within: Within,
    Path((_, round)): Path<(String, String)>,
) -> Result<Response, Problem> {
    let round = round_of(&app, &within, &round).await?;
    match load(&app, &within, &round).await? {
        Some(preview) => Ok(page(&visitor, &preview).into_response()),
        // Nothing is proposed, or it is published: the round's own page says which.
        None => Ok(see(round_path(&within.slug, round.id, ""))),
    }
}

fn version(form: &Form) -> Result<u32, Problem> {
    form.value("version").parse().map_err(|_| Problem::Unprocessable)
}

async fn carry_out(
    State(app): State<App>,
    visitor: Visitor,
    within: Within,
    Path((_, round)): Path<(String, String)>,
    form: Form,
) -> Result<Response, Problem> {
    form.only(&["version"])?;
    let round = round_of(&app, &within, &round).await?;
    let t = visitor.texts;
    let why = match publish(&app, &within.actor, round.id, version(&form)?).await {
        Ok(_) => return Ok(see(round_path(&within.slug, round.id, "#published"))),
        Err(actions::ActionError::Conflict) => t.studio_publish_conflict(),
        Err(error) => cannot_publish(t, &refusal(error)?),
    };
    let Some(mut preview) = load(&app, &within, &round).await? else {
        return Ok(see(round_path(&within.slug, round.id, "")));
    };
    preview.problem = Some(why);
    Ok((StatusCode::CONFLICT, page(&visitor, &preview)).into_response())
}

async fn undo(
    State(app): State<App>,
    visitor: Visitor,
    within: Within,
    Path((_, round)): Path<(String, String)>,
    form: Form,
) -> Result<Response, Problem> {
    form.only(&["version"])?;
    let round = round_of(&app, &within, &round).await?;
    let why = match undo_publication(&app, &within.actor, round.id, version(&form)?).await {
        Ok(_) => return Ok(see(path(within.slug.as_str(), Tab::Matching))),
        Err(actions::ActionError::Conflict) => visitor.texts.studio_publish_conflict(),
        Err(error) => cannot_undo(visitor.texts, &refusal(error)?),
    };
    let now = round_of(&app, &within, &round.id.to_string()).await?;
    let mut found = Answers::load(&app, &within, now).await?;
    found.problem = Some(why);
    Ok((StatusCode::CONFLICT, answers::page(&visitor, &found)).into_response())
}

fn cannot_publish(t: &Texts, it: &CannotPublishRound) -> String {
    match it {
        CannotPublishRound::Round(CannotPublish::NothingProposed) => t.studio_no_scenarios_text(),
        CannotPublishRound::Round(CannotPublish::AlreadyPublished) => t.studio_cannot_published(),
        CannotPublishRound::Round(CannotPublish::NoPartnerships) => t.studio_publish_nobody(),
        CannotPublishRound::Round(CannotPublish::PeopleLeft(left)) => t.studio_publish_left(count(*left)),
        CannotPublishRound::Programme(why) => words::cannot_move(t, why),
    }
}

fn cannot_undo(t: &Texts, it: &CannotUndoPublication) -> String {
    match it {
        CannotUndoPublication::Round(CannotUndo::NotPublished) => t.studio_no_scenarios_text(),
        CannotUndoPublication::Round(CannotUndo::TooLate) => t.studio_undo_too_late(),
        CannotUndoPublication::Round(CannotUndo::Answered(answers)) => {
            t.studio_undo_answered(count(*answers))
        }
        CannotUndoPublication::Programme(why) => words::cannot_move(t, why),
    }
}

fn page(visitor: &Visitor, it: &Preview) -> Page {
    let t = visitor.texts;
    let round = &it.found.round;
    let pairs = count(it.found.proposal.outcome.partnerships.len());
    let action = round_path(&it.programme.slug, round.id, "/publication");
    let back = path(it.programme.slug.as_str(), Tab::Matching);
    let confirmation = Confirmation {
        question: t.studio_publish_question(pairs),
        act: t.studio_publish_act(count(it.found.letters.len())),
        tone: Tone::Main,
        action: &action,
        back: &back,
    };
    let place = Place::new(t.studio_publish())
        .within(section(visitor, &it.programme, Some(Tab::Matching)))
        .under(t.studio_title(u32::from(round.number)), round_path(&it.programme.slug, round.id, ""))
        .wide();
    let effects = what_happens(t, it);
    let version = part(rsx! { <input type="hidden" name="version" value=(round.version)> });
    let can_be = it.found.left == 0 && pairs > 0;
    let why_not = if it.found.left > 0 {
        t.studio_publish_left(count(it.found.left))
    } else {
        t.studio_publish_nobody()
    };
    layout(
        visitor,
        &place,
        rsx! {
            @if let Some(problem) = &it.problem {
                (notice(notices::Kind::Problem, t.studio_not_published(), paragraph(problem)))
            }
            @if can_be {
                (confirm(t, &confirmation, &effects, &version))
            } @else {
                <h1>(&confirmation.question)</h1>
                (notice(notices::Kind::Problem, t.studio_cannot_publish_now(), paragraph(&why_not)))
                <p>(link_button(t.programme_to_matching(), confirmation.back, Tone::Main))</p>
            }
            (table(&letters(t, it)))
        }
        .memoize(),
    )
}

fn what_happens(t: &Texts, it: &Preview) -> Part {
    let mut languages: BTreeMap<&str, (Language, u32)> = BTreeMap::new();
    for (_, person) in &it.found.letters {
        languages.entry(person.language.code()).or_insert((person.language, 0)).1 += 1;
    }
    let languages = t.list_and(
        languages.values().map(|(language, count)| t.studio_letters_in(language.own_name(), *count)),
    );
    let waiting = it.found.proposal.outcome.unplaced.len();
    part(rsx! {
        <ul>
            <li>(t.studio_publish_letters(count(it.found.letters.len()), &languages))</li>
            <li>(t.studio_publish_content())</li>
            <li>(t.studio_publish_visible())</li>
            @if waiting > 0 { <li>(t.studio_publish_waiting(count(waiting)))</li> }
            <li>(t.studio_publish_undo())</li>
        </ul>
    })
}

/// Who gets which letter, in the order of the names.
fn letters(t: &Texts, it: &Preview) -> Table {
    let partners = |who: ParticipantId| {
        let own = it.found.proposal.outcome.partnerships.iter();
        let own = own.filter(|it| it.members.iter().any(|it| it.participant == who));
        let partners = own.flat_map(|it| &it.members).map(|it| it.participant).filter(|it| *it != who);
        it.people.names(t, partners)
    };
    let mut rows: Vec<(String, Vec<Part>)> = it
        .found
        .letters
        .iter()
        .map(|(who, person)| {
            let cells = vec![
                part(person.name.as_str()),
                part(person.email.as_str()),
                part(person.language.own_name()),
                part(partners(*who)),
            ];
            (person.name.to_string(), cells)
        })
        .collect();
    t.sort_by_name(&mut rows, |it| it.0.clone());
    Table {
        caption: t.studio_letters(),
        columns: [t.studio_person(), t.studio_email(), t.studio_letter_language(), t.studio_introduces()]
            .map(Column::words)
            .into(),
        rows: rows.into_iter().map(|it| it.1).collect(),
    }
}
