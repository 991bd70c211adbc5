//! Where the agreement stands, what it says, and what to do now.

use super::{Drafting, document, sample, words};
use crate::errors::{Problem, refusal};
use crate::forms::Form;
use crate::pages::components::buttons::{Tone, button, link_button};
use crate::pages::components::notices::{Kind, notice};
use crate::pages::components::{Part, paragraph, part};
use crate::pages::programmes::partnership::workspace::Room;
use crate::pages::{Page, Sample};
use crate::policy::Policy;
use crate::routes::Route;
use crate::visitor::{Visitor, Within};
use actions::agreements::{sign, take_goals};
use actions::{ActionError, App};
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use domain::agreement::{Heading, Terms, Version, without_goal};
use hypertext::prelude::*;
use wording::Texts;

pub(super) fn routes() -> Vec<Route> {
    vec![
        Route::get("/programmes/{programme}/partnership/{partnership}/agreement", Policy::Participant, show),
        Route::post(
            "/programmes/{programme}/partnership/{partnership}/agreement/signature",
            Policy::Participant,
            give_signature,
        ),
        Route::post(
            "/programmes/{programme}/partnership/{partnership}/agreement/goals",
            Policy::Participant,
            take,
        ),
    ]
}

pub(super) fn samples() -> Vec<Sample> {
    fn with(visitor: &Visitor, it: &Drafting) -> Page {
        page(visitor, it, None)
    }
    vec![
        Sample { name: "agreement-none", page: |visitor| with(visitor, &sample::blank()) },
        Sample { name: "agreement-draft", page: |visitor| with(visitor, &sample::drafted(visitor.texts)) },
        Sample { name: "agreement-to-sign", page: |visitor| with(visitor, &sample::waiting(visitor.texts)) },
        Sample { name: "agreement-signed", page: |visitor| with(visitor, &sample::signed(visitor.texts)) },
        Sample {
            name: "agreement-not-signed",
            page: |visitor| {
                let it = sample::changed(visitor.texts);
                page(visitor, &it, Some(visitor.texts.agreement_cannot_superseded(3_u32)))
            },
        },
    ]
}

async fn show(
    State(app): State<App>,
    visitor: Visitor,
    within: Within,
    Path((_, partnership)): Path<(String, String)>,
) -> Result<Page, Problem> {
    Ok(page(&visitor, &Drafting::load(&app, &within, &partnership).await?, None))
}

async fn give_signature(
    State(app): State<App>,
    visitor: Visitor,
    within: Within,
    Path((_, partnership)): Path<(String, String)>,
    form: Form,
) -> Result<Response, Problem> {
    form.only(&["version"])?;
    let number: u32 = form.value("version").parse().map_err(|_| Problem::Unprocessable)?;
    let id = partnership.parse().map_err(|_| Problem::NotFound)?;
    let signed = sign(&app, &within.actor, within.programme, id, number).await;
    let it = Drafting::load(&app, &within, &partnership).await?;
    match signed {
        Ok(_) => Ok(super::super::super::see(it.path(""))),
        Err(ActionError::Conflict) => Ok(super::super::super::see(it.path(""))),
        Err(error) => {
            let why = words::cannot_sign(visitor.texts, &it.workspace.people, &refusal(error)?);
            Ok((StatusCode::CONFLICT, page(&visitor, &it, Some(why))).into_response())
        }
    }
}

async fn take(
    State(app): State<App>,
    within: Within,
    Path((_, partnership)): Path<(String, String)>,
    form: Form,
) -> Result<Response, Problem> {
    form.only(&["base"])?;
    let base: u32 = form.value("base").parse().map_err(|_| Problem::Unprocessable)?;
    let id = partnership.parse().map_err(|_| Problem::NotFound)?;
    // Whoever was faster has taken them too, or has written something that is to be read first: the page shows it.
    if let Err(error) = take_goals(&app, &within.actor, within.programme, id, base).await {
        match error {
            ActionError::Conflict => {}
            other => drop(refusal(other)?),
        }
    }
    let it = Drafting::load(&app, &within, &partnership).await?;
    Ok(super::super::super::see(it.path("")))
}

fn page(visitor: &Visitor, it: &Drafting, problem: Option<String>) -> Page {
    let t = visitor.texts;
    let draft = it.path("/draft");
    it.workspace.page(
        visitor,
        Room::Agreement,
        &t.agreement_title(),
        rsx! {
            @if let Some(problem) = &problem {
                (notice(Kind::Problem, t.agreement_cannot_sign(), paragraph(problem)))
            }
            @match it.agreement.newest() {
                None => {
                    <p class="lead">(t.agreement_lead())</p>
                    <p class="button-row">(link_button(t.agreement_begin(), &draft, Tone::Main))</p>
                    (covers(t, it))
                }
                Some(newest) => {
                    (standing(visitor, it, newest))
                    (goals_state(t, it, newest))
                    (acts(t, it, newest))
                    (document::terms(t, it, &newest.terms))
                    (history(visitor, it))
                }
            }
        }
        .memoize(),
    )
}

fn covers(t: &Texts, it: &Drafting) -> Part {
    part(rsx! {
        <section aria-labelledby="covers">
            <h2 id="covers">(t.agreement_covers())</h2>
            <dl class="facts">
                <div><dt>(t.agreement_goals())</dt><dd>(t.agreement_goals_hint())</dd></div>
                @for heading in Heading::of(it.workspace.programme.method) {
                    <div><dt>(words::heading(t, *heading))</dt><dd>(words::hint(t, *heading))</dd></div>
                }
            </dl>
        </section>
    })
}

/// Which version holds, and whose signature is awaited.
fn standing(visitor: &Visitor, it: &Drafting, newest: &Version) -> Part {
    let t = visitor.texts;
    let (me, number) = (it.workspace.me(), newest.number);
    let names = |signed: bool| {
        let present = it.workspace.partnership.current().map(|it| it.participant);
        it.workspace.people.names(t, present.filter(|who| newest.is_signed_by(*who) == signed))
    };
    let holds = it.agreement.in_force(&it.workspace.partnership);
    let before = holds.filter(|it| it.number != number).map(|it| t.agreement_still_holds(it.number));
    let (kind, heading, text) = if holds.is_some_and(|it| it.number == number) {
        let last = newest.signatures.iter().map(|it| it.at).max().unwrap_or(newest.at);
        let when = t.date(last.with_timezone(&visitor.time_zone).date_naive());
        (Kind::Success, t.agreement_holds(number), t.agreement_holds_text(when))
    } else if newest.is_signed_by(me) {
        (Kind::Info, t.agreement_waits_for(number), t.agreement_waits_for_text(names(false)))
    } else if newest.signatures.is_empty() {
        (Kind::Info, t.agreement_is_draft(number), t.agreement_is_draft_text())
    } else {
        (Kind::Info, t.agreement_waits_for_you(number), t.agreement_waits_for_you_text(names(true)))
    };
    let body = part(rsx! {
        <p>(text)</p>
        @if let Some(before) = &before { <p>(before)</p> }
    });
    part(notice(kind, heading, body))
}

/// What about the goals stands in the way, or has changed.
fn goals_state(t: &Texts, it: &Drafting, newest: &Version) -> Part {
    let goals_room = it.workspace.path(Room::Goals);
    let now = Terms::default().with_goals(&it.goals);
    let missing = without_goal(&now, &it.workspace.partnership);
    let has_changed = now.goals != newest.terms.goals;
    let take = it.path("/goals");
    let names = it.workspace.people.names(t, missing.iter().copied());
    let to_write = part(rsx! {
        <p>(t.agreement_goals_missing_text(&names))</p>
        <p><a href=(&goals_room)>(t.agreement_write_goals())</a></p>
    });
    let to_take = part(rsx! {
        <p>(t.agreement_goals_changed_text())</p>
        <form class="button-form" method="post" action=(&take)>
            <input type="hidden" name="base" value=(newest.number)>
            (button(t.agreement_take_goals(), Tone::Quiet))
        </form>
    });
    part(rsx! {
        @if !missing.is_empty() { (notice(Kind::Warning, t.agreement_goals_missing(), &to_write)) }
        @if has_changed { (notice(Kind::Warning, t.agreement_goals_changed(), &to_take)) }
    })
}

fn acts(t: &Texts, it: &Drafting, newest: &Version) -> Part {
    let may_sign = !newest.is_signed_by(it.workspace.me())
        && without_goal(&newest.terms, &it.workspace.partnership).is_empty();
    let (signature, draft) = (it.path("/signature"), it.path("/draft"));
    let document = it.path(&format!("/versions/{}", newest.number));
    part(rsx! {
        <div class="button-row">
            @if may_sign {
                <form class="button-form" method="post" action=(&signature)>
                    <input type="hidden" name="version" value=(newest.number)>
                    (button(t.agreement_sign(newest.number), Tone::Main))
                </form>
            }
            (link_button(t.agreement_change(), &draft, Tone::Quiet))
            (link_button(t.agreement_print(), &document, Tone::Quiet))
        </div>
    })
}

/// Every version: who saved it when, what it changed, and who signed it. The newest first.
fn history(visitor: &Visitor, it: &Drafting) -> Part {
    let t = visitor.texts;
    let none = Terms::default();
    let before = std::iter::once(&none).chain(it.agreement.versions.iter().map(|it| &it.terms));
    let version = |(version, before): (&Version, &Terms)| {
        let changed: Vec<String> = version
            .terms
            .changes_since(before)
            .into_iter()
            .map(|changed| words::part(t, &it.workspace.people, changed))
            .collect();
        let signed: Vec<String> = version.signatures.iter().map(|sign| it.name(t, sign.by)).collect();
        let signed = t.list_and(signed.iter().map(String::as_str));
        let address = it.path(&format!("/versions/{}", version.number));
        let saved = t.agreement_saved_by(it.name(t, version.by), t.moment(version.at, visitor.time_zone));
        part(rsx! {
            <li>
                <p><a href=(&address)>(t.agreement_version(version.number))</a> " · " (&saved)</p>
                @if !changed.is_empty() { <p class="soft">(t.agreement_changed()) ": " (changed.join(", "))</p> }
                @if !signed.is_empty() { <p class="soft">(t.agreement_signed()) ": " (&signed)</p> }
            </li>
        })
    };
    let mut versions: Vec<Part> = it.agreement.versions.iter().zip(before).map(version).collect();
    versions.reverse();
    part(rsx! {
        <section class="agreement-versions" aria-labelledby="versions">
            <h2 id="versions">(t.agreement_history())</h2>
            <ul>@for version in &versions { (version) }</ul>
        </section>
    })
}
