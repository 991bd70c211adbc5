//! The letters of a programme: to whom, of which kind, when, and what became of each. What they say is not shown.

use crate::errors::{Problem, refusal};
use crate::forms::Form;
use crate::pages::components::buttons::{Tone, button_form, link_button};
use crate::pages::components::cards::{BadgeTone, badge};
use crate::pages::components::navigation::{Pagination, Stretch, pagination, tabs};
use crate::pages::components::notices::{self, empty_state, notice};
use crate::pages::components::tables::{Column, Table, table};
use crate::pages::components::{Part, part};
use crate::pages::layout::{Link, Place, layout};
use crate::pages::programmes::section::{Tab, path, section};
use crate::pages::programmes::{sample_programme, see};
use crate::pages::{Page, Sample};
use crate::policy::Policy;
use crate::routes::Route;
use crate::visitor::{Visitor, Within};
use actions::App;
use actions::announcements::retry_letter;
use axum::extract::{Path, Query, State};
use axum::response::Response;
use domain::MailId;
use domain::announcement::Announcement;
use domain::mail::{Delivery, Letter, Mail};
use domain::programme::Programme;
use hypertext::prelude::*;
use serde::Deserialize;
use std::collections::BTreeMap;
use storage::{announcements, mails, programmes};
use wording::Texts;

const PER_PAGE: u64 = 50;
/// What organisers wrote stands above the letters as long as it is news.
const NEWEST: u64 = 5;

pub(super) fn routes() -> Vec<Route> {
    vec![
        Route::get("/programmes/{programme}/mail", Policy::Organiser, show),
        Route::post("/programmes/{programme}/mail/{letter}/retry", Policy::Organiser, retry),
    ]
}

struct Log {
    programme: Programme,
    mails: Vec<Mail>,
    /// How many letters there are by what became of them.
    counts: BTreeMap<String, u64>,
    written: Vec<Announcement>,
    asked: Asked,
}

#[derive(Clone, Debug, Default, Deserialize)]
struct Asked {
    #[serde(default)]
    from: u64,
    #[serde(default)]
    delivery: String,
    /// How many letters the last act has set on their way.
    sent: Option<u32>,
}

/// What one can look for.
const DELIVERIES: [&str; 4] = ["queued", "sent", "kept", "failed"];

async fn show(
    State(app): State<App>,
    visitor: Visitor,
    within: Within,
    Query(asked): Query<Asked>,
) -> Result<Page, Problem> {
    let mut tx = app.store.read().await?;
    let programme = programmes::find(&mut tx, within.programme).await?.ok_or(Problem::NotFound)?;
    let counts = mails::count_by_delivery(&mut tx, programme.id).await?;
    let delivery = DELIVERIES.into_iter().find(|it| *it == asked.delivery);
    let from = asked.from.min(counts.values().sum());
    let log = Log {
        mails: mails::list_delivered(&mut tx, programme.id, delivery, from, PER_PAGE).await?,
        counts,
        written: announcements::list(&mut tx, &within.scope()?, NEWEST).await?,
        programme,
        asked: Asked { from, delivery: delivery.unwrap_or_default().to_owned(), sent: asked.sent },
    };
    Ok(page(&visitor, &log))
}

async fn retry(
    State(app): State<App>,
    within: Within,
    Path((_, letter)): Path<(String, String)>,
    form: Form,
) -> Result<Response, Problem> {
    form.only(&[])?;
    let base = path(within.slug.as_str(), Tab::Mail);
    let letter: MailId = letter.parse().map_err(|_| Problem::NotFound)?;
    match retry_letter(&app, &within.actor, within.programme, letter).await {
        Ok(()) => Ok(see(format!("{base}?sent=1"))),
        Err(error) => {
            // What is under way already, or lets somebody in, stays as the page says.
            refusal(error)?;
            Ok(see(base))
        }
    }
}

fn page(visitor: &Visitor, it: &Log) -> Page {
    let t = visitor.texts;
    let base = path(it.programme.slug.as_str(), Tab::Mail);
    let write = format!("{base}/new");
    let is_failed_hidden = it.counts.contains_key("failed") && it.asked.delivery != "failed";
    let failed = format!("{base}?delivery=failed");
    let failed_link = part(rsx! { <p><a href=(&failed)>(t.letters_see_failed())</a></p> });
    let place = Place::new(t.messages_title()).within(section(visitor, &it.programme, Some(Tab::Mail)));
    layout(
        visitor,
        &place.wide(),
        rsx! {
            <h1>(t.messages_title())</h1>
            <p class="lead">(t.letters_lead())</p>
            @if let Some(sent) = it.asked.sent {
                (notice(notices::Kind::Success, t.letters_on_their_way(sent), ""))
            }
            <p class="button-row">(link_button(t.messages_write(), &write, Tone::Main))</p>
            @if is_failed_hidden { (notice(notices::Kind::Warning, t.letters_some_failed(), &failed_link)) }
            @if !it.written.is_empty() { (written(visitor, it)) }
            <section aria-label=(t.letters_log())>
                @if !it.counts.is_empty() { (ways(t, &base, it)) }
                @if it.mails.is_empty() {
                    (empty_state(t.letters_none(), t.letters_none_text(), ""))
                } @else {
                    (table(&log(visitor, &base, it)).memoize())
                    (pages(t, &base, it))
                }
            </section>
        },
    )
}

/// The newest messages that organisers wrote.
fn written(visitor: &Visitor, it: &Log) -> Part {
    let t = visitor.texts;
    part(rsx! {
        <section aria-labelledby="written">
            <h2 id="written">(t.letters_written())</h2>
            <ul>
                @for message in &it.written {
                    @let text = message.text_in(t.language());
                    <li>
                        <span lang=(text.language.code())>(text.subject.as_str())</span> " "
                        <span class="soft">(t.letters_written_when(message.letters, t.moment(message.at, visitor.time_zone)))</span>
                    </li>
                }
            </ul>
        </section>
    })
}

/// Each fate with how many letters met it.
fn ways(t: &Texts, base: &str, it: &Log) -> Part {
    let number = |it: u64| t.number(i64::try_from(it).unwrap_or(i64::MAX));
    let link = |label: String, count: u64, code: &str| {
        let href = if code.is_empty() { base.to_owned() } else { format!("{base}?delivery={code}") };
        Link::new(format!("{label} ({})", number(count)), href).current(it.asked.delivery == code)
    };
    let all = link(t.letters_all(), it.counts.values().sum(), "");
    let found = DELIVERIES.into_iter().filter_map(|code| Some((code, *it.counts.get(code)?)));
    let links: Vec<Link> = std::iter::once(all)
        .chain(found.map(|(code, count)| link(delivery(t, code).0, count, code)))
        .collect();
    part(tabs(t.letters_delivery(), &links))
}

fn delivery(t: &Texts, code: &str) -> (String, BadgeTone) {
    match code {
        "sent" => (t.outbox_sent(), BadgeTone::Good),
        "kept" => (t.outbox_kept(), BadgeTone::Neutral),
        "failed" => (t.outbox_failed(), BadgeTone::Bad),
        _ => (t.outbox_queued(), BadgeTone::Active),
    }
}

fn log(visitor: &Visitor, base: &str, it: &Log) -> Table {
    let t = visitor.texts;
    let row = |mail: &Mail| {
        vec![
            part(rsx! {
                <div>
                    @if let Some(name) = &mail.name { (name.as_str()) <br> }
                    <span class="soft">(mail.to.as_str())</span>
                </div>
            }),
            part(kind(t, &mail.letter)),
            part(t.moment(mail.created_at, visitor.time_zone)),
            fate(t, base, mail),
        ]
    };
    Table {
        caption: t.letters_log(),
        columns: vec![
            Column::words(t.letters_to()),
            Column::words(t.letters_kind()),
            Column::words(t.letters_when()),
            Column::words(t.letters_delivery()),
        ],
        rows: it.mails.iter().map(row).collect(),
    }
}

/// What became of a letter; where it failed, why, and what one can do.
fn fate(t: &Texts, base: &str, mail: &Mail) -> Part {
    let (state, tone) = delivery(t, mail.delivery.code());
    let retry = format!("{base}/{}/retry", mail.id);
    part(rsx! {
        <div>
            (badge(state.clone(), tone))
            @if let Delivery::Failed { reason, .. } = &mail.delivery {
                <p class="soft">(reason)</p>
                @if mail.letter.is_secret() {
                    <p class="soft">(t.letters_not_again())</p>
                } @else {
                    (button_form(t.letters_retry(), &retry, Tone::Quiet))
                }
            }
        </div>
    })
}

/// What a letter is about, without what it says.
fn kind(t: &Texts, it: &Letter) -> String {
    match it {
        Letter::SignIn { .. } | Letter::ConfirmSignUp { .. } | Letter::ResumeSignUp { .. } => {
            t.letters_kind_sign_up()
        }
        Letter::Invitation { .. } => t.letters_kind_invitation(),
        Letter::Approved { .. } | Letter::Waiting { .. } | Letter::NotSelected { .. } => {
            t.letters_kind_decision()
        }
        Letter::Introduction { .. } | Letter::IntroductionWithdrawn { .. } => t.letters_kind_introduction(),
        Letter::Digest { .. } | Letter::HowIsItGoing { .. } => t.letters_kind_reminder(),
        Letter::Announcement { .. } => t.letters_kind_message(),
        Letter::JointMeeting { .. }
        | Letter::JointMeetingLeft { .. }
        | Letter::JointMeetingReminder { .. }
        | Letter::JointMeetingMinutes { .. } => t.letters_kind_meeting(),
        Letter::PartnerDeclined { .. }
        | Letter::PartnerLeft { .. }
        | Letter::CharterToAccept { .. }
        | Letter::Concern { .. }
        | Letter::HelpAsked { .. }
        | Letter::ErasureAhead
        | Letter::Erased => t.letters_kind_organisers(),
        Letter::PartnershipEnded { .. }
        | Letter::MemberLeft { .. }
        | Letter::AgreementToSign { .. }
        | Letter::NoteWritten { .. }
        | Letter::MeetingTimes { .. }
        | Letter::Meeting { .. }
        | Letter::MeetingCalledOff { .. } => t.letters_kind_partnership(),
        Letter::CertificateReady { .. } => t.letters_kind_certificate(),
    }
}

fn pages(t: &Texts, base: &str, it: &Log) -> Part {
    let all = || it.counts.values().sum();
    let total: u64 = match it.asked.delivery.as_str() {
        "" => all(),
        code => it.counts.get(code).copied().unwrap_or_default(),
    };
    let shown = Stretch { from: it.asked.from, entries: it.mails.len(), total, per_page: PER_PAGE };
    let at = |from: u64| format!("{base}?delivery={}&from={from}", it.asked.delivery);
    let pages = Pagination::newest_first(t, t.letters_log(), shown, at);
    part(rsx! { @if total > PER_PAGE { (pagination(&pages).memoize()) } })
}

pub(super) fn samples() -> Vec<Sample> {
    vec![
        Sample { name: "letters", page: |visitor| page(visitor, &sample::log(Asked::default())) },
        Sample {
            name: "letters-sent",
            page: |visitor| page(visitor, &sample::log(Asked { sent: Some(6), ..Asked::default() })),
        },
        Sample { name: "letters-none", page: |visitor| page(visitor, &sample::none()) },
    ]
}

/// Letters to look at the page with.
mod sample {
    use super::{Asked, Log, sample_programme};
    use domain::announcement::{Announcement, AnnouncementText, Segment};
    use domain::mail::{Delivery, Letter, Mail};
    use domain::{Email, Language, LongText, PersonName, ShortText};
    use std::collections::BTreeMap;
    use uuid::Uuid;

    pub(super) fn none() -> Log {
        Log {
            mails: vec![],
            counts: BTreeMap::new(),
            written: vec![],
            asked: Asked::default(),
            programme: sample_programme(),
        }
    }

    pub(super) fn log(asked: Asked) -> Log {
        let programme = sample_programme();
        let at = programme.created_at;
        let failed = || Delivery::Failed { at, reason: "550 5.1.1 no such user".to_owned() };
        let approved = Letter::Approved { participant: Uuid::from_u128(1).into() };
        let digest = Letter::Digest { participant: Uuid::from_u128(1).into() };
        let invitation = Letter::Invitation { invitation: Uuid::from_u128(1).into(), token: String::new() };
        let letters = [
            ("Aino Virtanen", digest, Delivery::Queued),
            ("Bo Andersen", approved.clone(), failed()),
            ("Cecilia Dahl", approved, Delivery::Sent { at }),
            ("", invitation, failed()),
        ];
        let mails = (1..).zip(letters).filter_map(|(number, (name, letter, delivery))| {
            Some(Mail {
                id: Uuid::from_u128(number).into(),
                to: Email::parse(&format!("guest{number}@example.org")).ok()?,
                name: PersonName::parse(name).ok(),
                language: Language::En,
                letter,
                programme: Some(programme.id),
                created_at: at,
                delivery,
            })
        });
        let counts = [("queued", 1), ("failed", 2), ("sent", 1)];
        Log {
            mails: mails.collect(),
            counts: counts.into_iter().map(|(code, count)| (code.to_owned(), count)).collect(),
            written: written().into_iter().collect(),
            asked,
            programme,
        }
    }

    fn written() -> Option<Announcement> {
        let programme = sample_programme();
        let text = AnnouncementText {
            language: Language::En,
            subject: ShortText::parse("We meet at nine").ok()?,
            text: LongText::parse("Welcome!").ok()?,
        };
        Some(Announcement {
            id: Uuid::from_u128(1).into(),
            programme: programme.id,
            by: Uuid::from_u128(1).into(),
            at: programme.created_at,
            segment: Segment::Everybody,
            texts: vec![text],
            letters: 14,
        })
    }
}
