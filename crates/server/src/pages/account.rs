//! The visitor's own account: name, language, time zone, and where they are signed in.

use super::components::audience::Audience;
use super::components::buttons::{Tone, button, link_button};
use super::components::cards::{BadgeTone, badge};
use super::components::fields::{Choice, Field, field};
use super::components::notices::error_summary;
use super::components::part;
use super::components::tables::{Column, Table, table};
use super::layout::{Place, layout};
use super::{Page, Sample};
use crate::errors::Problem;
use crate::forms::Form;
use crate::policy::Policy;
use crate::routes::Route;
use crate::visitor::{SignedIn, Visitor};
use actions::App;
use actions::accounts::{AccountChange, change_account};
use actions::sign_in::{end_session, list_sessions};
use axum::extract::{Path, State};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use chrono_tz::Tz;
use domain::sign_in::{Session, SessionLife};
use domain::{Language, PersonName, SessionId, Timestamp};
use hypertext::prelude::*;
use wording::Texts;

pub(super) fn routes() -> Vec<Route> {
    vec![
        Route::get("/account", Policy::SignedIn, show),
        Route::post("/account", Policy::SignedIn, save),
        Route::post("/account/sessions/{session}/end", Policy::SignedIn, end),
    ]
}

pub(super) fn samples() -> Vec<Sample> {
    let sample = |visitor: &Visitor| {
        let here = Session {
            id: SessionId::new(uuid::Uuid::from_u128(2)),
            person: uuid::Uuid::from_u128(1).into(),
            token_hash: vec![],
            life: SessionLife::Staff,
            browser: "Firefox, Linux".to_owned(),
            created_at: Timestamp::UNIX_EPOCH,
            last_seen_at: Timestamp::UNIX_EPOCH,
        };
        let elsewhere = Session {
            id: SessionId::new(uuid::Uuid::from_u128(3)),
            browser: "Safari, iPhone".to_owned(),
            ..here.clone()
        };
        let form = Form::with([("name", "Aino Virtanen"), ("language", "fi"), ("zone", "Europe/Helsinki")]);
        page(visitor, &form, &[here, elsewhere])
    };
    vec![Sample { name: "account", page: sample }]
}

fn known(visitor: &Visitor, it: &SignedIn) -> Form {
    Form::with([
        ("name", it.name.clone()),
        ("language", it.language.unwrap_or_else(|| visitor.language()).code().to_owned()),
        ("zone", it.time_zone.unwrap_or(visitor.time_zone).name().to_owned()),
    ])
}

async fn show(State(app): State<App>, visitor: Visitor) -> Result<Page, Problem> {
    let signed_in = visitor.signed_in.as_deref().ok_or(Problem::SignIn)?;
    let sessions = list_sessions(&app, &signed_in.actor).await?;
    Ok(page(&visitor, &known(&visitor, signed_in), &sessions))
}

async fn save(State(app): State<App>, visitor: Visitor, mut form: Form) -> Result<Response, Problem> {
    form.only(&["name", "language", "zone"])?;
    let signed_in = visitor.signed_in.as_deref().ok_or(Problem::SignIn)?;
    let t = visitor.texts;
    let name = form.required(t, "name", PersonName::parse);
    let language = form.one_of(t, "language", |it| it.parse::<Language>().ok());
    let time_zone = form.one_of(t, "zone", |it| it.parse::<Tz>().ok());
    if form.is_refused() {
        let sessions = list_sessions(&app, &signed_in.actor).await?;
        return Ok(form.refused(page(&visitor, &form, &sessions)));
    }
    change_account(&app, &signed_in.actor, AccountChange { name, language, time_zone }).await?;
    Ok((StatusCode::SEE_OTHER, [(header::LOCATION, "/account")]).into_response())
}

async fn end(
    State(app): State<App>,
    visitor: Visitor,
    Path(session): Path<String>,
    form: Form,
) -> Result<Response, Problem> {
    form.only(&[])?;
    let session: SessionId = session.parse().map_err(|_| Problem::NotFound)?;
    let actor = visitor.actor().ok_or(Problem::SignIn)?;
    end_session(&app, actor, session).await?;
    Ok((StatusCode::SEE_OTHER, [(header::LOCATION, "/account")]).into_response())
}

fn page(visitor: &Visitor, form: &Form, sessions: &[Session]) -> Page {
    let t = visitor.texts;
    let languages = Language::ALL.map(|it| Choice::new(it.code(), it.own_name())).to_vec();
    let zones = chrono_tz::TZ_VARIANTS
        .iter()
        .filter(|it| it.name().contains('/') && !it.name().starts_with("Etc/"))
        .map(|it| Choice::new(it.name(), it.name().replace('_', " ")))
        .collect();
    let fields = [
        Field::line("name", t.account_name()).autocomplete("name").seen_by(Audience::PartnersAndOrganisers),
        Field::radios("language", t.account_language(), languages).hint(t.account_language_hint()),
        Field::menu("zone", t.account_zone(), zones).hint(t.account_zone_hint()),
    ];
    layout(
        visitor,
        &Place::new(t.layout_account()),
        rsx! {
            (error_summary(t, form))
            <h1>(t.layout_account())</h1>
            <form method="post" action="/account" novalidate>
                @for it in &fields { (field(t, form, it)) }
                <p class="button-row">(button(t.common_save(), Tone::Main))</p>
            </form>
            <section aria-labelledby="reminders">
                <h2 id="reminders">(t.reminders_title())</h2>
                <p>(t.reminders_lead())</p>
                <p class="button-row">(link_button(t.reminders_choose(), "/account/reminders", Tone::Quiet))</p>
            </section>
            <section aria-labelledby="sessions">
                <h2 id="sessions">(t.account_sessions())</h2>
                <p>(t.account_sessions_lead())</p>
                (table(&session_table(t, visitor, sessions)).memoize())
            </section>
            <section aria-labelledby="data">
                <h2 id="data">(t.data_title())</h2>
                <p>(t.data_text())</p>
                <p class="button-row">(link_button(t.data_download(), "/account/data", Tone::Quiet))</p>
            </section>
        },
    )
}

fn session_table(t: &Texts, visitor: &Visitor, sessions: &[Session]) -> Table {
    let here = visitor.signed_in.as_deref().map(|it| it.session);
    let row = |it: &Session| {
        let name = if it.browser.is_empty() { t.account_unknown_browser() } else { it.browser.clone() };
        let end = format!("/account/sessions/{}/end", it.id);
        let act = if Some(it.id) == here {
            part(badge(t.account_here(), BadgeTone::Active))
        } else {
            part(rsx! {
                <form class="button-form" method="post" action=(&end)>(button(t.account_end(), Tone::Quiet))</form>
            })
        };
        vec![part(name), part(t.moment(it.last_seen_at, visitor.time_zone)), act]
    };
    Table {
        caption: t.account_sessions(),
        columns: vec![
            Column::words(t.account_browser()),
            Column::words(t.account_last_seen()),
            Column::words(t.account_session()),
        ],
        rows: sessions.iter().map(row).collect(),
    }
}
