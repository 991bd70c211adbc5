//! The outbox: every letter, what became of it, and, where no mail server is configured, the letter itself.

use crate::errors::Problem;
use crate::pages::components::cards::{BadgeTone, badge};
use crate::pages::components::navigation::{Pagination, Stretch, pagination};
use crate::pages::components::notices::{self, empty_state, notice};
use crate::pages::layout::{Place, layout};
use crate::pages::{Page, Sample};
use crate::policy::Policy;
use crate::routes::Route;
use crate::visitor::Visitor;
use actions::App;
use axum::extract::{Path, Query, State};
use axum::http::header;
use axum::response::{IntoResponse, Response};
use domain::mail::{Delivery, Letter, Mail};
use domain::{MailId, Timestamp};
use hypertext::prelude::*;
use serde::Deserialize;
use storage::mails::{self, Wording};
use wording::Texts;

const PER_PAGE: u64 = 25;

pub(super) fn routes() -> Vec<Route> {
    vec![
        Route::get("/administration/outbox", Policy::Administrator, show),
        Route::get("/administration/outbox/{mail}/calendar", Policy::Administrator, calendar),
    ]
}

pub(super) fn samples() -> Vec<Sample> {
    let sample = |visitor: &Visitor| {
        let mail = domain::Email::parse("aino@example.org").ok().map(|to| Mail {
            id: uuid::Uuid::from_u128(1).into(),
            to,
            name: None,
            language: visitor.language(),
            letter: Letter::SignIn { code: String::new(), token: String::new() },
            programme: None,
            created_at: Timestamp::UNIX_EPOCH,
            delivery: Delivery::Kept { at: Timestamp::UNIX_EPOCH },
        });
        let wording = Wording {
            subject: "Your code: ABC234".to_owned(),
            plain: "Hello Aino,\n\nyour code is ABC234.".to_owned(),
            html: String::new(),
            calendar: Some("BEGIN:VCALENDAR".to_owned()),
        };
        let shown = mail.into_iter().map(|it| (it, Some(wording.clone()))).collect();
        page(visitor, &Outbox { mails: shown, total: 1, skip: 0 })
    };
    vec![
        Sample { name: "outbox", page: sample },
        Sample {
            name: "outbox-empty",
            page: |visitor| page(visitor, &Outbox { mails: vec![], total: 0, skip: 0 }),
        },
    ]
}

struct Outbox {
    mails: Vec<(Mail, Option<Wording>)>,
    total: u64,
    skip: u64,
}

#[derive(Deserialize)]
struct From {
    #[serde(default)]
    from: u64,
}

async fn show(
    State(app): State<App>,
    visitor: Visitor,
    Query(From { from }): Query<From>,
) -> Result<Page, Problem> {
    let mut tx = app.store.read().await?;
    let outbox = Outbox {
        mails: mails::list(&mut tx, None, from, PER_PAGE).await?,
        total: mails::count(&mut tx, None).await?,
        skip: from,
    };
    Ok(page(&visitor, &outbox))
}

/// The calendar part of a letter, as the file that its reader would get.
async fn calendar(State(app): State<App>, Path(mail): Path<String>) -> Result<Response, Problem> {
    let id: MailId = mail.parse().map_err(|_| Problem::NotFound)?;
    let mut tx = app.store.read().await?;
    let found = mails::read(&mut tx, id).await?;
    let text = found.and_then(|(_, wording)| wording?.calendar).ok_or(Problem::NotFound)?;
    let headers = [
        (header::CONTENT_TYPE, "text/calendar; charset=utf-8"),
        (header::CONTENT_DISPOSITION, "attachment; filename=\"invitation.ics\""),
    ];
    Ok((headers, text).into_response())
}

fn page(visitor: &Visitor, it: &Outbox) -> Page {
    let t = visitor.texts;
    let shown = Stretch { from: it.skip, entries: it.mails.len(), total: it.total, per_page: PER_PAGE };
    let at = |from: u64| format!("/administration/outbox?from={from}");
    let pages = Pagination::newest_first(t, t.outbox_title(), shown, at);
    let any_kept = it.mails.iter().any(|(mail, _)| matches!(mail.delivery, Delivery::Kept { .. }));
    layout(
        visitor,
        &Place::new(t.outbox_title()),
        rsx! {
            <h1>(t.outbox_title())</h1>
            <p class="lead">(t.outbox_lead())</p>
            @if any_kept {
                (notice(notices::Kind::Info, t.outbox_kept_title(), rsx! { <p>(t.outbox_kept_text())</p> }))
            }
            @if it.mails.is_empty() {
                (empty_state(t.outbox_empty(), t.outbox_empty_text(), ""))
            }
            @for (mail, wording) in &it.mails { (letter(t, visitor, mail, wording.as_ref())) }
            @if it.total > PER_PAGE { (pagination(&pages).memoize()) }
        },
    )
}

fn letter<'a>(
    t: &'a Texts,
    visitor: &'a Visitor,
    mail: &'a Mail,
    wording: Option<&'a Wording>,
) -> impl Renderable + 'a {
    let (state, tone) = match &mail.delivery {
        Delivery::Queued | Delivery::Sending { .. } => (t.outbox_queued(), BadgeTone::Active),
        Delivery::Sent { .. } => (t.outbox_sent(), BadgeTone::Good),
        Delivery::Kept { .. } => (t.outbox_kept(), BadgeTone::Neutral),
        Delivery::Failed { .. } => (t.outbox_failed(), BadgeTone::Bad),
    };
    let subject = wording.map_or_else(|| mail.letter.code().to_owned(), |it| it.subject.clone());
    rsx! {
        <article class="card letter">
            <h2 lang=(mail.language.code())>(subject)</h2>
            <p class="soft">
                (mail.to.as_str()) " · " (t.moment(mail.created_at, visitor.time_zone)) " "
                (badge(state.clone(), tone))
            </p>
            @if let Delivery::Failed { reason, .. } = &mail.delivery { <p class="problem">(reason)</p> }
            @if let Some(wording) = wording {
                <details open>
                    <summary>(t.outbox_read())</summary>
                    <pre class="letter-text" lang=(mail.language.code())>(&wording.plain)</pre>
                    @if wording.calendar.is_some() {
                        <p><a href={ "/administration/outbox/" (mail.id.to_string()) "/calendar" } download="invitation.ics">(t.outbox_calendar())</a></p>
                    }
                </details>
            }
        </article>
    }
}
