//! Changing what one told, until the pairs are published.

use super::me::own_id;
use super::{load, names, profile_form, sample, see, words};
use crate::errors::{Problem, refusal};
use crate::forms::Form;
use crate::pages::components::buttons::{Tone, button, link_button};
use crate::pages::components::notices::{Kind, error_summary, notice};
use crate::pages::components::row_fields::default_button;
use crate::pages::layout::{Place, layout};
use crate::pages::programmes::section::{Tab, path, section};
use crate::pages::{Page, Sample};
use crate::policy::Policy;
use crate::routes::Route;
use crate::visitor::{Visitor, Within};
use actions::participants::{CannotChangeProfile, change_profile};
use actions::vocabulary::of_programme;
use actions::{ActionError, App, answers};
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use domain::ParticipantId;
use domain::access::Scope;
use domain::participant::Participant;
use domain::programme::Programme;
use expertise::Vocabulary;
use hypertext::prelude::*;
use std::sync::Arc;
use storage::{organisations, participants};

pub(super) fn routes() -> Vec<Route> {
    vec![
        Route::get("/programmes/{programme}/me/profile", Policy::Participant, show),
        Route::post("/programmes/{programme}/me/profile", Policy::Participant, save),
    ]
}

pub(super) fn samples() -> Vec<Sample> {
    vec![Sample {
        name: "my-profile",
        page: |visitor| {
            let form = profile_form::with_rows(Form::with(sample::answers()));
            let it = Change {
                programme: sample::open_programme(),
                organisations: names(&sample::partners()),
                vocabulary: actions::matchmaking::vocabulary(&[]),
                whose: Whose::Own,
                problem: None,
            };
            page(visitor, &it, &form)
        },
    }]
}

/// Whose profile is changed.
pub(super) enum Whose {
    Own,
    /// Somebody's, by an organiser.
    Of(ParticipantId, String),
}

/// A profile's form around its fields.
pub(super) struct Change {
    pub programme: Programme,
    pub organisations: Vec<String>,
    /// The programme's, to suggest from.
    pub vocabulary: Arc<Vocabulary>,
    pub whose: Whose,
    pub problem: Option<String>,
}

/// The form's answers for a participant, with the version they were read at.
pub(super) async fn answers_of(app: &App, it: &Participant) -> Result<Form, Problem> {
    let mut tx = app.store.read().await?;
    let organisation = match it.profile.organisation {
        Some(id) => organisations::find(&mut tx, id).await?,
        None => None,
    };
    let organisation = organisation.map(|it| it.name.into_string());
    let mut fields = answers::write(&it.profile, organisation.as_deref());
    fields.push(("version".to_owned(), it.version.to_string()));
    Ok(profile_form::with_rows(Form::with(fields)))
}

async fn show(State(app): State<App>, visitor: Visitor, within: Within) -> Result<Page, Problem> {
    let (programme, partners) = load(&app, &within).await?;
    let scope = Scope::own(&within.actor, within.programme).ok_or(Problem::NotFound)?;
    let mut tx = app.store.read().await?;
    let found = participants::find(&mut tx, &scope, own_id(&within)?).await?;
    drop(tx);
    let form = answers_of(&app, &found.ok_or(Problem::NotFound)?).await?;
    let vocabulary = of_programme(&app, within.programme).await?;
    let organisations = names(&partners);
    let it = Change { programme, organisations, vocabulary, whose: Whose::Own, problem: None };
    Ok(page(&visitor, &it, &form))
}

async fn save(
    State(app): State<App>,
    visitor: Visitor,
    within: Within,
    form: Form,
) -> Result<Response, Problem> {
    let (programme, partners) = load(&app, &within).await?;
    let vocabulary = of_programme(&app, within.programme).await?;
    let organisations = names(&partners);
    let it = Change { programme, organisations, vocabulary, whose: Whose::Own, problem: None };
    let done = path(within.slug.as_str(), Tab::Me);
    write(&app, &visitor, &within, it, own_id(&within)?, form, done).await
}

/// Changes the profile and goes on, or shows the form again with what is to be mended.
pub(super) async fn write(
    app: &App,
    visitor: &Visitor,
    within: &Within,
    mut it: Change,
    participant: ParticipantId,
    mut form: Form,
    done: String,
) -> Result<Response, Problem> {
    profile_form::only(&form, &it.programme, &["version"])?;
    if profile_form::change_rows(&mut form) {
        return Ok(page(visitor, &it, &profile_form::with_rows(form)).into_response());
    }
    let version = form.value("version").parse().map_err(|_| Problem::Unprocessable)?;
    let (actor, programme) = (&within.actor, within.programme);
    let outcome = change_profile(app, actor, programme, participant, version, form.answers()).await;
    let status = match outcome {
        Ok(_) => return Ok(see(done)),
        Err(ActionError::Conflict) => {
            it.problem = Some(visitor.texts.me_profile_conflict());
            StatusCode::CONFLICT
        }
        Err(error) => match refusal(error)? {
            CannotChangeProfile::Published => {
                it.problem = Some(visitor.texts.me_profile_fixed());
                StatusCode::CONFLICT
            }
            CannotChangeProfile::Flawed(flaws) => {
                words::refuse(visitor.texts, &mut form, &flaws);
                StatusCode::UNPROCESSABLE_ENTITY
            }
        },
    };
    Ok((status, page(visitor, &it, &profile_form::with_rows(form))).into_response())
}

pub(super) fn page(visitor: &Visitor, it: &Change, form: &Form) -> Page {
    let t = visitor.texts;
    let slug = it.programme.slug.as_str();
    let (title, action, back, tab) = match &it.whose {
        Whose::Own => {
            (t.me_change_profile(), format!("/programmes/{slug}/me/profile"), path(slug, Tab::Me), Tab::Me)
        }
        Whose::Of(id, name) => {
            let one = format!("/programmes/{slug}/people/{id}");
            (t.recruit_profile_of(name), format!("{one}/profile"), one, Tab::People)
        }
    };
    let questions = profile_form::questions(t, form, &it.programme, &it.organisations, &it.vocabulary);
    let place = Place::new(title.clone()).within(section(visitor, &it.programme, Some(tab)));
    layout(
        visitor,
        &place,
        rsx! {
            (error_summary(t, form))
            <h1>(&title)</h1>
            @if let Some(problem) = &it.problem {
                (notice(Kind::Problem, t.programme_not_moved(), rsx! { <p>(problem)</p> }))
            }
            <form method="post" action=(&action) novalidate>
                (default_button())
                <input type="hidden" name="version" value=(form.value("version"))>
                (&questions)
                <div class="button-row">
                    (button(t.common_save(), Tone::Main))
                    (link_button(t.common_cancel(), &back, Tone::Quiet))
                </div>
            </form>
        },
    )
}
