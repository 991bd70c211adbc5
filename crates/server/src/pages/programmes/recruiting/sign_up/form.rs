//! The sign-up form. It is kept as far as it is filled in whenever somebody asks for it, and sent when it is complete.

use super::super::public::visible;
use super::super::{profile_form, sample, see, words};
use super::{cookie_name, path, set_cookie};
use crate::errors::{Problem, refusal};
use crate::forms::{Form, invalid_text};
use crate::pages::components::audience::Audience;
use crate::pages::components::buttons::{Tone, action_button, button, link_button};
use crate::pages::components::fields::{Field, field};
use crate::pages::components::notices::{Kind, error_summary, notice};
use crate::pages::components::row_fields::default_button;
use crate::pages::layout::{Place, layout};
use crate::pages::{Page, Sample};
use crate::policy::Policy;
use crate::routes::Route;
use crate::site::Site;
use crate::visitor::{Visitor, cookie};
use actions::App;
use actions::answers;
use actions::sign_ups::{CannotSignUp, Draft, begin_sign_up, find_sign_up, save_sign_up, submit_sign_up};
use actions::vocabulary::of_programme;
use axum::extract::{Path, Query, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use domain::programme::Programme;
use domain::{Email, InvalidText, LongText};
use expertise::Vocabulary;
use hypertext::prelude::*;
use serde::Deserialize;
use std::sync::Arc;
use storage::organisations;

/// Hidden from people; what fills it in is none.
const TRAP: &str = "website";
/// The sealed moment at which the form was first shown.
const BEGAN: &str = "began";

pub(super) fn routes() -> Vec<Route> {
    vec![
        Route::get("/programmes/{programme}/sign-up", Policy::Public, show),
        Route::post("/programmes/{programme}/sign-up", Policy::Public, send),
        Route::get("/programmes/{programme}/sign-up/sent", Policy::Public, sent),
    ]
}

pub(super) fn samples() -> Vec<Sample> {
    fn refused(visitor: &Visitor) -> Page {
        let mut form = Form::with([("name", "Aino"), (BEGAN, "x")]);
        let flaws = answers::read_sign_up(form.answers(), &sample::open_programme()).err();
        words::refuse(visitor.texts, &mut form, &flaws.unwrap_or_default());
        let it = SignUpPage {
            programme: sample::open_programme(),
            organisations: vec![],
            vocabulary: actions::matchmaking::vocabulary(&[]),
            form: profile_form::with_rows(form),
            told: Told::Nothing,
        };
        page(visitor, &it)
    }
    fn filled(visitor: &Visitor) -> Page {
        let it = SignUpPage {
            programme: sample::open_programme(),
            organisations: super::super::names(&sample::partners()),
            vocabulary: actions::matchmaking::vocabulary(&[]),
            form: profile_form::with_rows(Form::with(sample::answers())),
            told: Told::Saved,
        };
        page(visitor, &it)
    }
    vec![
        Sample { name: "sign-up", page: filled },
        Sample { name: "sign-up-refused", page: refused },
        Sample { name: "sign-up-sent", page: |visitor| sent_page(visitor, &sample::open_programme()) },
        Sample { name: "sign-up-closed", page: |visitor| closed_page(visitor, &sample::open_programme()) },
    ]
}

/// What the page says before the form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Told {
    Nothing,
    Saved,
    Mailed,
}

struct SignUpPage {
    programme: Programme,
    organisations: Vec<String>,
    vocabulary: Arc<Vocabulary>,
    form: Form,
    told: Told,
}

#[derive(Deserialize)]
struct Came {
    saved: Option<String>,
    mailed: Option<String>,
}

async fn load(app: &App, visitor: &Visitor, slug: &str) -> Result<SignUpPage, Problem> {
    let programme = visible(app, visitor, slug).await?;
    let mut tx = app.store.read().await?;
    let partners = organisations::partners(&mut tx, programme.id).await?;
    drop(tx);
    let organisations = super::super::names(&partners);
    let vocabulary = of_programme(app, programme.id).await?;
    Ok(SignUpPage { programme, organisations, vocabulary, form: Form::blank(), told: Told::Nothing })
}

async fn show(
    State(site): State<Site>,
    State(app): State<App>,
    visitor: Visitor,
    Path(slug): Path<String>,
    Query(came): Query<Came>,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    let mut it = load(&app, &visitor, &slug).await?;
    if visitor.actor().is_some_and(|actor| actor.participant(it.programme.id).is_some()) {
        return Ok(see(format!("/programmes/{slug}/me")));
    }
    if !it.programme.takes_sign_ups(app.clock.now()) {
        return Ok(closed_page(&visitor, &it.programme).into_response());
    }
    let mut fields = vec![(BEGAN.to_owned(), begin_sign_up(&app, &it.programme))];
    if let Some(token) = kept_token(&site, &headers, &slug)
        && let Some((form, programme)) = find_sign_up(&app, token).await?
        && programme.id == it.programme.id
    {
        fields.extend(form.fields);
    }
    it.form = profile_form::with_rows(Form::with(fields));
    it.told = match (came.mailed, came.saved) {
        (Some(_), _) => Told::Mailed,
        (None, Some(_)) => Told::Saved,
        (None, None) => Told::Nothing,
    };
    Ok(page(&visitor, &it).into_response())
}

fn kept_token<'a>(site: &Site, headers: &'a HeaderMap, slug: &str) -> Option<&'a str> {
    cookie(headers, &site.settings.cookie_name(&cookie_name(slug)))
}

async fn send(
    State(site): State<Site>,
    State(app): State<App>,
    visitor: Visitor,
    Path(slug): Path<String>,
    headers: HeaderMap,
    mut form: Form,
) -> Result<Response, Problem> {
    let mut it = load(&app, &visitor, &slug).await?;
    profile_form::only(&form, &it.programme, &["name", "email", "keep", TRAP, BEGAN])?;
    if profile_form::change_rows(&mut form) {
        it.form = profile_form::with_rows(form);
        return Ok(page(&visitor, &it).into_response());
    }
    if !form.value(TRAP).is_empty() {
        // A machine learns nothing from the answer a person would get.
        return Ok(see(format!("{}/sent", path(&slug))));
    }
    let draft = Draft {
        programme: it.programme.id,
        token: kept_token(&site, &headers, &slug).map(str::to_owned),
        language: visitor.language(),
        fields: form.answers().iter().filter(|(name, _)| is_kept(name)).cloned().collect(),
        from: visitor.address.map_or_else(String::new, |it| it.to_string()),
    };
    let (outcome, next) = match form.action() {
        "save" => (save_sign_up(&app, &draft, None).await, "?saved=yes"),
        "mail" => {
            let Some(email) = form.required(visitor.texts, "email", Email::parse) else {
                it.form = profile_form::with_rows(form.clone());
                return Ok(form.refused(page(&visitor, &it)));
            };
            (save_sign_up(&app, &draft, Some(email)).await, "?mailed=yes")
        }
        _ => (submit_sign_up(&app, &draft, form.value(BEGAN)).await, "/sent"),
    };
    match outcome {
        Ok(token) => {
            let mut response = see(format!("{}{next}", path(&slug)));
            let (name, value) = set_cookie(&site.settings, &slug, &token);
            let value = value.parse().map_err(Problem::broken)?;
            response.headers_mut().append(name, value);
            Ok(response)
        }
        Err(error) => {
            let reason = refusal(error)?;
            if reason == CannotSignUp::Closed {
                return Ok((StatusCode::CONFLICT, closed_page(&visitor, &it.programme)).into_response());
            }
            note(&visitor, &mut form, reason)?;
            it.form = profile_form::with_rows(form);
            Ok((StatusCode::UNPROCESSABLE_ENTITY, page(&visitor, &it)).into_response())
        }
    }
}

/// What the form keeps of itself: the answers, not the trap, the seal or the button.
fn is_kept(name: &str) -> bool {
    ![TRAP, BEGAN, crate::forms::ACTION].contains(&name)
}

/// Says at the fields why the form was not taken.
fn note(visitor: &Visitor, form: &mut Form, reason: CannotSignUp) -> Result<(), Problem> {
    match reason {
        CannotSignUp::Flawed(flaws) => words::refuse(visitor.texts, form, &flaws),
        CannotSignUp::TooQuick => form.refuse("keep", visitor.texts.sign_up_too_quick()),
        CannotSignUp::TooLarge => {
            let longest = form.answers().iter().max_by_key(|(_, value)| value.len()).cloned();
            let (field, value) = longest.unwrap_or_default();
            let length = value.chars().count();
            let reason = InvalidText::TooLong { length, most: LongText::MOST };
            form.refuse(&field, invalid_text(visitor.texts, &reason));
        }
        CannotSignUp::TooMany { .. } => return Err(Problem::TooMany),
        CannotSignUp::Closed => return Err(Problem::Conflict),
    }
    Ok(())
}

async fn sent(State(app): State<App>, visitor: Visitor, Path(slug): Path<String>) -> Result<Page, Problem> {
    Ok(sent_page(&visitor, &visible(&app, &visitor, &slug).await?))
}

fn page(visitor: &Visitor, it: &SignUpPage) -> Page {
    let t = visitor.texts;
    let (programme, form) = (&it.programme, &it.form);
    let slug = programme.slug.as_str();
    let name = programme.texts_in(t.language()).name.to_string();
    let action = path(slug);
    let zone = programme.timetable.time_zone;
    let about = [
        Field::line("name", t.sign_up_name()).autocomplete("name").seen_by(Audience::Participants),
        Field::line("email", t.sign_up_email())
            .email()
            .hint(t.sign_up_email_hint())
            .seen_by(Audience::Organisers),
    ];
    let last_day = programme.timetable.closing + chrono::Duration::days(programme.retention_days.into());
    let last_day = t.plain_date(last_day.with_timezone(&zone).date_naive());
    let keep = Field::tick("keep", t.sign_up_keep(&last_day)).hint(t.sign_up_keep_hint());
    let questions = profile_form::questions(t, form, programme, &it.organisations, &it.vocabulary);
    let place = Place::new(t.recruit_sign_up()).under(name.clone(), format!("/programmes/{slug}"));
    layout(
        visitor,
        &place,
        rsx! {
            (error_summary(t, form))
            <h1>(t.recruit_sign_up())</h1>
            <p class="lead">(t.sign_up_lead(&name))</p>
            @match it.told {
                Told::Nothing => {}
                Told::Saved => (notice(Kind::Success, t.sign_up_saved(), rsx! { <p>(t.sign_up_saved_text())</p> })),
                Told::Mailed => (notice(Kind::Success, t.sign_up_mailed(), rsx! { <p>(t.sign_up_mailed_text())</p> })),
            }
            <form method="post" action=(&action) novalidate>
                (default_button())
                <input type="hidden" name=(BEGAN) value=(form.value(BEGAN))>
                <div class="visually-hidden" aria-hidden="true">
                    <label for="f-website">(t.sign_up_trap())</label>
                    <input id="f-website" name=(TRAP) tabindex="-1" autocomplete="off">
                </div>
                <h2>(t.sign_up_part_you())</h2>
                @for it in &about { (field(t, form, it)) }
                (&questions)
                (field(t, form, &keep))
                <div class="button-row">
                    (button(t.sign_up_send(), Tone::Main))
                    (action_button(t.sign_up_save(), "save".to_owned(), Tone::Quiet))
                    (action_button(t.sign_up_mail(), "mail".to_owned(), Tone::Quiet))
                </div>
                <p class="soft">(t.sign_up_save_hint())</p>
            </form>
        },
    )
}

fn sent_page(visitor: &Visitor, programme: &Programme) -> Page {
    let t = visitor.texts;
    let slug = programme.slug.as_str();
    let name = programme.texts_in(t.language()).name.to_string();
    let form = path(slug);
    let place = Place::new(t.sign_up_sent_title()).under(name, format!("/programmes/{slug}"));
    layout(
        visitor,
        &place,
        rsx! {
            <h1>(t.sign_up_sent_title())</h1>
            <p class="lead">(t.sign_up_sent_text())</p>
            <p>(t.sign_up_sent_more()) " " <a href=(&form)>(t.sign_up_sent_back())</a></p>
        },
    )
}

fn closed_page(visitor: &Visitor, programme: &Programme) -> Page {
    let t = visitor.texts;
    let public = format!("/programmes/{}", programme.slug);
    let place = Place::new(t.sign_up_closed_title());
    layout(
        visitor,
        &place,
        rsx! {
            <h1>(t.sign_up_closed_title())</h1>
            <p class="lead">(t.recruit_closed())</p>
            <p class="button-row">(link_button(t.programme_public_page(), &public, Tone::Main))</p>
        },
    )
}
