//! The visitor's own calendar: a secret address at which calendar programs read it.

use super::components::audience::{Audience, who_sees};
use super::components::buttons::{Tone, button_form};
use super::components::notices::{self, notice};
use super::components::paragraph;
use super::layout::{Place, layout};
use super::programmes::kind_name;
use super::{Page, Sample};
use crate::errors::Problem;
use crate::forms::Form;
use crate::policy::Policy;
use crate::routes::Route;
use crate::site::{Settings, Site};
use crate::visitor::{Insider, Visitor};
use actions::App;
use actions::calendars::{
    Entry, EntryTitle, OwnCalendar, make_calendar_address, read_calendar, revoke_calendar_address,
};
use axum::extract::{Path, State};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use documents::calendar::{Calendar, Event, Method, When, write};
use domain::Timestamp;
use hypertext::prelude::*;
use storage::calendar_feeds;
use wording::Texts;

pub(super) fn routes() -> Vec<Route> {
    vec![
        Route::get("/calendar", Policy::SignedIn, show),
        Route::post("/calendar", Policy::SignedIn, renew),
        Route::post("/calendar/revocation", Policy::SignedIn, revoke),
        Route::get("/calendar/{token}/meetings.ics", Policy::Public, feed),
    ]
}

pub(super) fn samples() -> Vec<Sample> {
    vec![
        Sample { name: "calendar", page: |visitor| page(visitor, &Address::None) },
        Sample {
            name: "calendar-kept",
            page: |visitor| page(visitor, &Address::Since(Timestamp::UNIX_EPOCH)),
        },
        Sample {
            name: "calendar-new",
            page: |visitor| {
                let address = "https://mentoring.example.org/calendar/4fe1c8a09b2d/meetings.ics";
                page(visitor, &Address::New(address.to_owned()))
            },
        },
    ]
}

/// What can be said of the address: it is told once, when it is made.
enum Address {
    None,
    Since(Timestamp),
    New(String),
}

async fn show(State(app): State<App>, visitor: Visitor, Insider(actor): Insider) -> Result<Page, Problem> {
    let made_at = calendar_feeds::made_at(&mut app.store.read().await?, actor.person).await?;
    Ok(page(&visitor, &made_at.map_or(Address::None, Address::Since)))
}

/// The answer holds the address, which is told only here and now: no other page could lead on to it.
async fn renew(
    State(site): State<Site>,
    State(app): State<App>,
    visitor: Visitor,
    Insider(actor): Insider,
    form: Form,
) -> Result<Page, Problem> {
    form.only(&[])?;
    let token = make_calendar_address(&app, &actor).await?;
    let address = at(&site.settings, &format!("/calendar/{token}/meetings.ics"));
    Ok(page(&visitor, &Address::New(address)))
}

async fn revoke(State(app): State<App>, Insider(actor): Insider, form: Form) -> Result<Response, Problem> {
    form.only(&[])?;
    revoke_calendar_address(&app, &actor).await?;
    Ok((StatusCode::SEE_OTHER, [(header::LOCATION, "/calendar")]).into_response())
}

/// The full address of a path that begins with a slash.
fn at(settings: &Settings, path: &str) -> String {
    format!("{}{path}", settings.base_url.as_str().trim_end_matches('/'))
}

async fn feed(
    State(site): State<Site>,
    State(app): State<App>,
    Path(token): Path<String>,
) -> Result<Response, Problem> {
    let calendar = read_calendar(&app, &token).await?.ok_or(Problem::NotFound)?;
    let text = write(&as_calendar(&site.settings, &calendar));
    let text = text.map_err(|error| Problem::broken(error.to_string()))?;
    let headers = [
        (header::CONTENT_TYPE, "text/calendar; charset=utf-8"),
        (header::CONTENT_DISPOSITION, "inline; filename=\"meetings.ics\""),
        (header::CACHE_CONTROL, "private, no-store"),
    ];
    Ok((headers, text).into_response())
}

fn as_calendar(settings: &Settings, it: &OwnCalendar) -> Calendar {
    let t = wording::texts(it.person.language);
    Calendar {
        method: Method::Publish,
        name: Some(t.common_product()),
        events: it.entries.iter().map(|entry| event(t, settings, entry)).collect(),
    }
}

fn event(t: &Texts, settings: &Settings, it: &Entry) -> Event {
    let title = match &it.title {
        EntryTitle::Own(title) => title.to_string(),
        EntryTitle::JointMeeting(kind) => kind_name(t, *kind),
    };
    let page = at(settings, &it.page);
    let host = settings.base_url.host_str().unwrap_or("localhost");
    Event {
        uid: format!("{}@{host}", it.id.simple()),
        sequence: it.sequence,
        stamp: it.changed_at,
        when: When::Clock { starts: it.starts_at, ends: it.ends_at, zone: it.time_zone },
        summary: format!("{title} – {}", it.programme),
        description: Some(page.clone()),
        location: it.place.clone().or_else(|| it.link.clone()),
        url: Some(it.link.clone().unwrap_or(page)),
        organiser: None,
        attendees: Vec::new(),
        cancelled: it.is_cancelled,
        reminder_minutes: None,
    }
}

fn page(visitor: &Visitor, address: &Address) -> Page {
    let t = visitor.texts;
    layout(
        visitor,
        &Place::new(t.calendar_title()),
        rsx! {
            <h1>(t.calendar_title())</h1>
            <p class="lead">(t.calendar_lead())</p>
            @match address {
                Address::None => {
                    <div class="button-row">(button_form(t.calendar_make(), "/calendar", Tone::Main))</div>
                }
                Address::Since(at) => {
                    (notice(notices::Kind::Info, t.calendar_kept(t.moment(*at, visitor.time_zone)), paragraph(t.calendar_kept_text())))
                    <div class="button-row">
                        (button_form(t.calendar_renew(), "/calendar", Tone::Main))
                        (button_form(t.calendar_revoke(), "/calendar/revocation", Tone::Danger))
                    </div>
                }
                Address::New(address) => {
                    (notice(notices::Kind::Success, t.calendar_made(), paragraph(t.calendar_made_text())))
                    <div class="field">
                        <label for="address">(t.calendar_address())</label>
                        <input id="address" class="width-full" value=(address) readonly>
                    </div>
                    <div class="button-row">(button_form(t.calendar_revoke(), "/calendar/revocation", Tone::Danger))</div>
                }
            }
            <h2>(t.calendar_how())</h2>
            <ul>
                <li>(t.calendar_how_desktop())</li>
                <li>(t.calendar_how_phone())</li>
                <li>(t.calendar_how_often())</li>
            </ul>
            (who_sees(t, Audience::OnlyYou, "who-sees".to_owned()))
            <p class="soft">(t.calendar_private())</p>
        },
    )
}
