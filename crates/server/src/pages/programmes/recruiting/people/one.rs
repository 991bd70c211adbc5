//! One person as the organisers see them.

use super::{Entry, everybody, sample_entries};
use crate::errors::{Problem, refusal};
use crate::forms::Form;
use crate::pages::components::buttons::{Tone, action_button, button_form, link_button};
use crate::pages::components::cards::badge;
use crate::pages::components::lists::description_list;
use crate::pages::components::notices::{Kind, notice};
use crate::pages::layout::{Place, layout};
use crate::pages::programmes::recruiting::my_profile::{self, Change, Whose, answers_of};
use crate::pages::programmes::recruiting::profile_summary::profile_facts;
use crate::pages::programmes::recruiting::{load, names, sample, see, words};
use crate::pages::programmes::section::{Tab, path, section};
use crate::pages::programmes::words as programme_words;
use crate::pages::{Page, Sample};
use crate::policy::Policy;
use crate::routes::Route;
use crate::visitor::{Visitor, Within};
use actions::participants::{come_back, withdraw};
use actions::vocabulary::of_programme;
use actions::{App, matchmaking};
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use domain::ParticipantId;
use domain::participant::{ParticipantStatus, Standing};
use domain::programme::Programme;
use expertise::Vocabulary;
use hypertext::prelude::*;

pub(super) fn routes() -> Vec<Route> {
    vec![
        Route::get("/programmes/{programme}/people/{participant}", Policy::Organiser, show),
        Route::get("/programmes/{programme}/people/{participant}/profile", Policy::Organiser, show_profile),
        Route::post("/programmes/{programme}/people/{participant}/profile", Policy::Organiser, save_profile),
        Route::post("/programmes/{programme}/people/{participant}/withdrawal", Policy::Organiser, leave),
        Route::post("/programmes/{programme}/people/{participant}/return", Policy::Organiser, return_),
    ]
}

pub(super) fn samples() -> Vec<Sample> {
    fn with(visitor: &Visitor, problem: Option<String>) -> Page {
        let entry = sample_entries().into_iter().next();
        let entry = entry.unwrap_or_else(|| unreachable!("the sample has people"));
        page(visitor, &sample::open_programme(), &matchmaking::vocabulary(&[]), &entry, problem.as_deref())
    }
    vec![
        Sample { name: "person", page: |visitor| with(visitor, None) },
        Sample {
            name: "person-refused",
            page: |visitor| with(visitor, Some(visitor.texts.recruit_cannot_withdrawn())),
        },
    ]
}

async fn find(app: &App, within: &Within, id: &str) -> Result<(Programme, Entry), Problem> {
    let id: ParticipantId = id.parse().map_err(|_| Problem::NotFound)?;
    let (programme, everybody) = everybody(app, within).await?;
    let entry = everybody.into_iter().find(|it| it.participant.id == id).ok_or(Problem::NotFound)?;
    Ok((programme, entry))
}

async fn show(
    State(app): State<App>,
    visitor: Visitor,
    within: Within,
    Path((_, id)): Path<(String, String)>,
) -> Result<Page, Problem> {
    let (programme, entry) = find(&app, &within, &id).await?;
    let vocabulary = of_programme(&app, within.programme).await?;
    Ok(page(&visitor, &programme, &vocabulary, &entry, None))
}

async fn change(app: &App, within: &Within, entry: &Entry) -> Result<Change, Problem> {
    let (programme, partners) = load(app, within).await?;
    let whose = Whose::Of(entry.participant.id, entry.person.name.to_string());
    let vocabulary = of_programme(app, within.programme).await?;
    Ok(Change { programme, organisations: names(&partners), vocabulary, whose, problem: None })
}

async fn show_profile(
    State(app): State<App>,
    visitor: Visitor,
    within: Within,
    Path((_, id)): Path<(String, String)>,
) -> Result<Page, Problem> {
    let (_, entry) = find(&app, &within, &id).await?;
    let form = answers_of(&app, &entry.participant).await?;
    Ok(my_profile::page(&visitor, &change(&app, &within, &entry).await?, &form))
}

async fn save_profile(
    State(app): State<App>,
    visitor: Visitor,
    within: Within,
    Path((_, id)): Path<(String, String)>,
    form: Form,
) -> Result<Response, Problem> {
    let (_, entry) = find(&app, &within, &id).await?;
    let it = change(&app, &within, &entry).await?;
    let done = format!("/programmes/{}/people/{}", within.slug, entry.participant.id);
    my_profile::write(&app, &visitor, &within, it, entry.participant.id, form, done).await
}

async fn leave(
    State(app): State<App>,
    visitor: Visitor,
    within: Within,
    Path((_, id)): Path<(String, String)>,
    form: Form,
) -> Result<Response, Problem> {
    form.only(&[])?;
    let (programme, entry) = find(&app, &within, &id).await?;
    let outcome = withdraw(&app, &within.actor, within.programme, entry.participant.id).await;
    moved(&app, &visitor, &programme, &entry, outcome).await
}

async fn return_(
    State(app): State<App>,
    visitor: Visitor,
    within: Within,
    Path((_, id)): Path<(String, String)>,
    form: Form,
) -> Result<Response, Problem> {
    form.only(&[])?;
    let (programme, entry) = find(&app, &within, &id).await?;
    let outcome = come_back(&app, &within.actor, within.programme, entry.participant.id).await;
    moved(&app, &visitor, &programme, &entry, outcome).await
}

/// Back to the person, with the reason if nothing changed.
async fn moved<T>(
    app: &App,
    visitor: &Visitor,
    programme: &Programme,
    entry: &Entry,
    outcome: Result<T, actions::ActionError<domain::participant::CannotDecide>>,
) -> Result<Response, Problem> {
    match outcome {
        Ok(_) => Ok(see(format!("/programmes/{}/people/{}", programme.slug, entry.participant.id))),
        Err(error) => {
            let problem = words::cannot_decide(visitor.texts, refusal(error)?);
            let vocabulary = of_programme(app, programme.id).await?;
            let page = page(visitor, programme, &vocabulary, entry, Some(&problem));
            Ok((StatusCode::CONFLICT, page).into_response())
        }
    }
}

fn page(
    visitor: &Visitor,
    programme: &Programme,
    vocabulary: &Vocabulary,
    it: &Entry,
    problem: Option<&str>,
) -> Page {
    let t = visitor.texts;
    let people = path(programme.slug.as_str(), Tab::People);
    let own = format!("{people}/{}", it.participant.id);
    let (decisions, profile) = (format!("{people}/decisions"), format!("{own}/profile"));
    let (withdrawal, return_) = (format!("{own}/withdrawal"), format!("{own}/return"));
    let (status, tone) = programme_words::participant_status(t, it.participant.status);
    let organisation = Some(it.organisation_name());
    let facts = profile_facts(t, programme, vocabulary, &it.participant.profile, organisation);
    let mail = format!("mailto:{}", it.person.email);
    let has_left = matches!(it.participant.status, ParticipantStatus::Withdrawn { .. });
    let others = [Standing::Approved, Standing::Waiting, Standing::NotSelected]
        .into_iter()
        .filter(|standing| ParticipantStatus::from(*standing) != it.participant.status);
    let others: Vec<Standing> = others.collect();
    let place = Place::new(it.person.name.to_string())
        .within(section(visitor, programme, Some(Tab::People)))
        .under(t.programme_tab_people(), people.clone());
    layout(
        visitor,
        &place,
        rsx! {
            <h1>(it.person.name.as_str())</h1>
            <p>(badge(status.clone(), tone)) " " <a href=(&mail)>(it.person.email.as_str())</a></p>
            @if let Some(problem) = problem {
                (notice(Kind::Problem, t.programme_not_moved(), rsx! { <p>(problem)</p> }))
            }
            @if has_left {
                (button_form(t.recruit_return(), &return_, Tone::Main))
            } @else {
                <form method="post" action=(&decisions)>
                    <input type="hidden" name="person" value=(it.participant.id.to_string())>
                    <div class="button-row">
                        @for standing in &others {
                            (action_button(words::decision(t, *standing), standing.code().to_owned(), Tone::Quiet))
                        }
                    </div>
                </form>
            }
            <section aria-labelledby="profile">
                <h2 id="profile">(t.recruit_profile())</h2>
                (description_list(&facts).memoize())
                <p class="button-row">(link_button(t.common_change(), &profile, Tone::Quiet))</p>
            </section>
            @if !has_left {
                <section aria-labelledby="withdrawal">
                    <h2 id="withdrawal">(t.recruit_withdrawal())</h2>
                    <p>(t.recruit_withdrawal_text())</p>
                    (button_form(t.recruit_withdraw(), &withdrawal, Tone::Danger))
                </section>
            }
        },
    )
}
