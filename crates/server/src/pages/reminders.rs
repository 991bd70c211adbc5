//! Which reminders somebody gets, and when: in the account, and by the link of a letter without signing in.

use super::components::audience::Audience;
use super::components::buttons::{Tone, action_button, button, link_button};
use super::components::fields::{Choice, Field, field};
use super::components::notices::{self, empty_state, error_summary, notice};
use super::components::paragraph;
use super::components::week::weekdays;
use super::layout::{Place, layout};
use super::{Page, Sample};
use crate::errors::Problem;
use crate::forms::Form;
use crate::policy::Policy;
use crate::routes::Route;
use crate::visitor::{Insider, Visitor};
use actions::App;
use actions::follow_up::{Preferences, change_preferences, own_preferences, preferences_behind, unsubscribe};
use axum::extract::{Path, State};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use chrono::{NaiveTime, Weekday};
use domain::Email;
use domain::reminder::{QuietTimes, Topic};
use hypertext::prelude::*;
use std::collections::BTreeSet;
use wording::Texts;

pub(super) fn routes() -> Vec<Route> {
    vec![
        Route::get("/account/reminders", Policy::SignedIn, show),
        Route::post("/account/reminders", Policy::SignedIn, save),
        Route::get("/reminders/{token}", Policy::Public, show_link),
        Route::post("/reminders/{token}", Policy::Public, save_link),
        Route::get("/reminders/{token}/none", Policy::Public, show_link),
        Route::post("/reminders/{token}/none", Policy::Public, end_all),
    ]
}

pub(super) fn samples() -> Vec<Sample> {
    fn chosen() -> Preferences {
        Preferences { without: BTreeSet::from([Topic::Meetings]), ..Preferences::default() }
    }
    fn email() -> Email {
        Email::parse("aino@example.org").unwrap_or_else(|_| unreachable!("a constant address"))
    }
    vec![
        Sample { name: "reminders", page: |visitor| own_page(visitor, &known(&chosen()), false) },
        Sample {
            name: "reminders-link",
            page: |visitor| link_page(visitor, "0", &email(), &known(&chosen()), false),
        },
        Sample {
            name: "reminders-link-done",
            page: |visitor| link_page(visitor, "0", &email(), &known(&chosen()), true),
        },
        Sample { name: "reminders-link-unknown", page: unknown_page },
    ]
}

async fn show(State(app): State<App>, visitor: Visitor, Insider(actor): Insider) -> Result<Page, Problem> {
    Ok(own_page(&visitor, &known(&own_preferences(&app, &actor).await?), false))
}

async fn save(
    State(app): State<App>,
    visitor: Visitor,
    Insider(actor): Insider,
    mut form: Form,
) -> Result<Response, Problem> {
    form.only(&["topic", "from", "until", "day"])?;
    let t = visitor.texts;
    let topics = form.any_of(t, "topic", Topic::ALL.len(), Topic::from_code);
    let from = form.one_of(t, "from", hour);
    let until = form.one_of(t, "until", hour);
    let days = form.any_of(t, "day", 7, |it| it.parse::<u8>().ok().filter(|it| *it < 7));
    let (Some(topics), Some(from), Some(until), Some(days)) = (topics, from, until, days) else {
        return Ok(form.refused(own_page(&visitor, &form, false)));
    };
    let days = days.into_iter().fold(0, |bits, day| bits | 1 << day);
    let wanted = Preferences { quiet: QuietTimes { from, until, days }, without: all_but(&topics) };
    change_preferences(&app, &actor, &wanted).await?;
    Ok(own_page(&visitor, &known(&wanted), true).into_response())
}

async fn show_link(
    State(app): State<App>,
    visitor: Visitor,
    Path(token): Path<String>,
) -> Result<Response, Problem> {
    Ok(match preferences_behind(&app, &token).await? {
        Some((email, chosen)) => link_page(&visitor, &token, &email, &known(&chosen), false).into_response(),
        None => (StatusCode::NOT_FOUND, unknown_page(&visitor)).into_response(),
    })
}

async fn save_link(
    State(app): State<App>,
    visitor: Visitor,
    Path(token): Path<String>,
    mut form: Form,
) -> Result<Response, Problem> {
    form.only(&["topic"])?;
    let topics = match form.action() {
        "none" => Some(vec![]),
        _ => form.any_of(visitor.texts, "topic", Topic::ALL.len(), Topic::from_code),
    };
    let topics = topics.ok_or(Problem::Unprocessable)?;
    end(&app, &visitor, &token, &all_but(&topics)).await
}

/// What a mail program's own button sends (RFC 8058): no cookie, no page before it, and an answer of its own.
async fn end_all(
    State(app): State<App>,
    visitor: Visitor,
    Path(token): Path<String>,
) -> Result<Response, Problem> {
    end(&app, &visitor, &token, &all_but(&[])).await
}

async fn end(
    app: &App,
    visitor: &Visitor,
    token: &str,
    without: &BTreeSet<Topic>,
) -> Result<Response, Problem> {
    let Some((email, chosen)) = preferences_behind(app, token).await? else {
        return Ok((StatusCode::NOT_FOUND, unknown_page(visitor)).into_response());
    };
    unsubscribe(app, token, without).await?;
    let chosen = Preferences { without: without.clone(), ..chosen };
    Ok(([(header::CACHE_CONTROL, "no-store")], link_page(visitor, token, &email, &known(&chosen), true))
        .into_response())
}

fn all_but(wanted: &[Topic]) -> BTreeSet<Topic> {
    Topic::ALL.iter().copied().filter(|it| !wanted.contains(it)).collect()
}

fn hour(code: &str) -> Option<u8> {
    code.parse::<u8>().ok().filter(|it| *it < 24)
}

fn known(it: &Preferences) -> Form {
    let topics = Topic::ALL.iter().filter(|topic| !it.without.contains(topic));
    let topics = topics.map(|topic| ("topic", topic.code().to_owned()));
    let days = (0_u8..7).filter(|day| it.quiet.is_quiet_on(weekday(*day)));
    let days = days.map(|day| ("day", day.to_string()));
    let hours = [("from", it.quiet.from.to_string()), ("until", it.quiet.until.to_string())];
    Form::with(topics.chain(days).chain(hours))
}

fn weekday(number: u8) -> Weekday {
    Weekday::try_from(number).unwrap_or(Weekday::Mon)
}

fn topics(t: &Texts) -> Field<'static> {
    let choices = Topic::ALL.iter().map(|it| Choice::new(it.code(), topic(t, *it))).collect();
    Field::boxes("topic", t.reminders_topics(), choices)
        .hint(t.reminders_topics_hint())
        .seen_by(Audience::OnlyYou)
}

fn topic(t: &Texts, it: Topic) -> String {
    match it {
        Topic::SignUp => t.reminders_topic_sign_up(),
        Topic::Partner => t.reminders_topic_partner(),
        Topic::Agreement => t.reminders_topic_agreement(),
        Topic::Meetings => t.reminders_topic_meetings(),
        Topic::JointMeetings => t.reminders_topic_joint_meetings(),
        Topic::Outputs => t.reminders_topic_outputs(),
        Topic::Questionnaires => t.reminders_topic_questionnaires(),
        Topic::Wellbeing => t.reminders_topic_wellbeing(),
    }
}

fn own_page(visitor: &Visitor, form: &Form, is_saved: bool) -> Page {
    let t = visitor.texts;
    let hours = || {
        let hour = |it: u32| {
            let time = NaiveTime::from_hms_opt(it, 0, 0).unwrap_or_default();
            Choice::new(it.to_string(), t.time(time))
        };
        (0..24).map(hour).collect::<Vec<_>>()
    };
    let days = weekdays(t).into_iter().enumerate();
    let days = days.map(|(number, name)| Choice::new(number.to_string(), name)).collect();
    let fields = [
        topics(t),
        Field::menu("from", t.reminders_quiet_from(), hours())
            .hint(t.reminders_quiet_hint())
            .seen_by(Audience::OnlyYou),
        Field::menu("until", t.reminders_quiet_until(), hours()).seen_by(Audience::OnlyYou),
        Field::boxes("day", t.reminders_quiet_days(), days).seen_by(Audience::OnlyYou),
    ];
    let place = Place::new(t.reminders_title()).under(t.layout_account(), "/account");
    layout(
        visitor,
        &place,
        rsx! {
            (error_summary(t, form))
            <h1>(t.reminders_title())</h1>
            @if is_saved { (notice(notices::Kind::Success, t.reminders_saved(), "")) }
            <p class="lead">(t.reminders_lead())</p>
            <form method="post" action="/account/reminders" novalidate>
                (field(t, form, &fields[0]))
                <h2>(t.reminders_quiet())</h2>
                @for it in &fields[1..] { (field(t, form, it)) }
                <p class="button-row">(button(t.common_save(), Tone::Main))</p>
            </form>
        },
    )
}

fn link_page(visitor: &Visitor, token: &str, email: &Email, form: &Form, is_done: bool) -> Page {
    let t = visitor.texts;
    let action = format!("/reminders/{token}");
    layout(
        visitor,
        &Place::new(t.reminders_title()),
        rsx! {
            <h1>(t.reminders_title())</h1>
            @if is_done {
                (notice(notices::Kind::Success, t.reminders_saved(), paragraph(t.reminders_done_lead())))
            }
            <p class="lead">(t.reminders_link_lead(email.as_str()))</p>
            <form method="post" action=(&action) novalidate>
                (field(t, form, &topics(t)))
                <div class="button-row">
                    (button(t.common_save(), Tone::Main))
                    (action_button(t.reminders_none(), "none".to_owned(), Tone::Quiet))
                </div>
            </form>
        },
    )
}

fn unknown_page(visitor: &Visitor) -> Page {
    let t = visitor.texts;
    layout(
        visitor,
        &Place::new(t.reminders_title()),
        rsx! {
            <h1>(t.reminders_title())</h1>
            (empty_state(
                t.reminders_unknown(),
                t.reminders_unknown_text(),
                link_button(t.reminders_choose(), "/account/reminders", Tone::Main),
            ))
        },
    )
}
