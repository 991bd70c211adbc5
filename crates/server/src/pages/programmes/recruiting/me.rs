//! A participant's first page: where they stand, what happens next, and what they told.

use super::profile_summary::profile_facts;
use super::{sample, see};
use crate::errors::{Problem, refusal};
use crate::forms::Form;
use crate::pages::components::buttons::{Tone, button_form, link_button};
use crate::pages::components::cards::badge;
use crate::pages::components::confirm::{Confirmation, confirm};
use crate::pages::components::lists::{Progress, Step, description_list, timeline};
use crate::pages::components::notices::{Kind, notice};
use crate::pages::components::part;
use crate::pages::layout::{Place, layout};
use crate::pages::programmes::next_steps;
use crate::pages::programmes::section::{Tab, path, section};
use crate::pages::programmes::words as programme_words;
use crate::pages::{Page, Sample};
use crate::policy::Policy;
use crate::routes::Route;
use crate::visitor::{Visitor, Within};
use actions::App;
use actions::follow_up::{OwnStep, steps_of_participant};
use actions::participants::{come_back, withdraw};
use actions::vocabulary::of_programme;
use axum::extract::State;
use axum::response::Response;
use domain::access::Scope;
use domain::participant::{Participant, ParticipantStatus, Standing};
use domain::programme::Programme;
use domain::round::Partnership;
use domain::{ParticipantId, Timestamp};
use expertise::Vocabulary;
use hypertext::prelude::*;
use std::sync::Arc;
use storage::{organisations, participants, partnerships, programmes};
use wording::Texts;

pub(super) fn routes() -> Vec<Route> {
    vec![
        Route::get("/programmes/{programme}/me", Policy::Participant, show),
        Route::get("/programmes/{programme}/me/withdrawal", Policy::Participant, ask_withdrawal),
        Route::post("/programmes/{programme}/me/withdrawal", Policy::Participant, leave),
        Route::post("/programmes/{programme}/me/return", Policy::Participant, return_),
    ]
}

pub(super) fn samples() -> Vec<Sample> {
    fn with(visitor: &Visitor, status: ParticipantStatus) -> Page {
        page(visitor, &Me::sample(status))
    }
    vec![
        Sample { name: "me-applied", page: |visitor| with(visitor, ParticipantStatus::Applied) },
        Sample { name: "me-approved", page: |visitor| with(visitor, ParticipantStatus::Approved) },
        Sample { name: "me-waiting", page: |visitor| with(visitor, ParticipantStatus::Waiting) },
        Sample { name: "me-not-selected", page: |visitor| with(visitor, ParticipantStatus::NotSelected) },
        Sample {
            name: "me-withdrawn",
            page: |visitor| with(visitor, ParticipantStatus::Withdrawn { was: Standing::Approved }),
        },
        Sample {
            name: "me-withdraw",
            page: |visitor| withdrawal_page(visitor, &Me::sample(ParticipantStatus::Approved)),
        },
    ]
}

struct Me {
    programme: Programme,
    participant: Participant,
    organisation: Option<String>,
    /// Is in a partnership that goes on.
    has_partner: bool,
    steps: Vec<OwnStep>,
    vocabulary: Arc<Vocabulary>,
    now: Timestamp,
}

impl Me {
    fn sample(status: ParticipantStatus) -> Self {
        let programme = sample::open_programme();
        let participant = sample::participant(1, status);
        let now = programme.created_at;
        let steps = match status {
            ParticipantStatus::Approved => next_steps::sampled(now, false),
            ParticipantStatus::Applied => next_steps::sampled(now, true),
            _ => vec![],
        };
        let organisation = Some("Kaisla University".to_owned());
        let vocabulary = actions::matchmaking::vocabulary(&[]);
        Self { programme, participant, organisation, has_partner: true, steps, vocabulary, now }
    }

    async fn load(app: &App, within: &Within) -> Result<Self, Problem> {
        let mut tx = app.store.read().await?;
        let scope = Scope::own(&within.actor, within.programme).ok_or(Problem::NotFound)?;
        let programme = programmes::find(&mut tx, within.programme).await?.ok_or(Problem::NotFound)?;
        let found = participants::find(&mut tx, &scope, own_id(within)?).await?;
        let participant = found.ok_or(Problem::NotFound)?;
        let organisation = match participant.profile.organisation {
            Some(id) => organisations::find(&mut tx, id).await?,
            None => None,
        };
        let organisation = organisation.map(|it| it.name.into_string());
        let all = partnerships::of_participant(&mut tx, &scope, participant.id).await?;
        let goes_on = |it: &Partnership| {
            it.ended_at.is_none() && it.current().any(|it| it.participant == participant.id)
        };
        let has_partner = all.iter().any(goes_on);
        let now = app.clock.now();
        let steps = steps_of_participant(&mut tx, &within.actor, &programme, now).await?;
        drop(tx);
        let vocabulary = of_programme(app, within.programme).await?;
        Ok(Self { programme, participant, organisation, has_partner, steps, vocabulary, now })
    }
}

/// The visitor as a participant of this programme.
pub(super) fn own_id(within: &Within) -> Result<ParticipantId, Problem> {
    within.actor.participant(within.programme).ok_or(Problem::NotFound)
}

async fn show(State(app): State<App>, visitor: Visitor, within: Within) -> Result<Page, Problem> {
    Ok(page(&visitor, &Me::load(&app, &within).await?))
}

async fn ask_withdrawal(State(app): State<App>, visitor: Visitor, within: Within) -> Result<Page, Problem> {
    Ok(withdrawal_page(&visitor, &Me::load(&app, &within).await?))
}

async fn leave(State(app): State<App>, within: Within, form: Form) -> Result<Response, Problem> {
    form.only(&[])?;
    // Whoever has withdrawn already sees that on the page.
    if let Err(error) = withdraw(&app, &within.actor, within.programme, own_id(&within)?).await {
        refusal(error)?;
    }
    Ok(see(path(within.slug.as_str(), Tab::Me)))
}

async fn return_(State(app): State<App>, within: Within, form: Form) -> Result<Response, Problem> {
    form.only(&[])?;
    if let Err(error) = come_back(&app, &within.actor, within.programme, own_id(&within)?).await {
        refusal(error)?;
    }
    Ok(see(path(within.slug.as_str(), Tab::Me)))
}

fn page(visitor: &Visitor, it: &Me) -> Page {
    let t = visitor.texts;
    let slug = it.programme.slug.as_str();
    let profile = &it.participant.profile;
    let (status, tone) = programme_words::participant_status(t, it.participant.status);
    let is_empty = profile.offers.is_empty() && profile.needs.is_empty();
    let facts = profile_facts(t, &it.programme, &it.vocabulary, profile, it.organisation.as_deref());
    let dates = dates(t, it);
    let change = format!("/programmes/{slug}/me/profile");
    let understanding = format!("/programmes/{slug}/me/understanding");
    let withdrawal = format!("/programmes/{slug}/me/withdrawal");
    let come_back = format!("/programmes/{slug}/me/return");
    let data = format!("/programmes/{slug}/me/data");
    let change = change.as_str();
    let missing = part(rsx! {
        <p>(t.me_profile_missing_text())</p>
        <p class="button-row">(link_button(t.me_fill_profile(), change, Tone::Main))</p>
    });
    let has_left = matches!(it.participant.status, ParticipantStatus::Withdrawn { .. });
    let may_change = !it.programme.state.has_partners() && !it.programme.state.is_over();
    let place = Place::new(t.programme_tab_me()).within(section(visitor, &it.programme, Some(Tab::Me)));
    layout(
        visitor,
        &place,
        rsx! {
            <h1>(it.programme.texts_in(t.language()).name.as_str())</h1>
            <p>(badge(status.clone(), tone))</p>
            <p class="lead">(standing(t, it.participant.status))</p>
            @if has_left {
                <div class="button-row">(button_form(t.me_return(), &come_back, Tone::Main))</div>
            } @else if is_empty {
                (notice(Kind::Warning, t.me_profile_missing(), &missing))
            }
            (next_steps::next_steps(visitor, slug, &it.steps, it.now))
            @if !has_left && !it.programme.state.is_over() {
                <section aria-labelledby="next">
                    <h2 id="next">(t.me_next())</h2>
                    (timeline(&dates).memoize())
                </section>
            }
            <section aria-labelledby="profile">
                <h2 id="profile">(t.me_profile())</h2>
                @if !is_empty {
                    <p>(t.me_profile_lead())</p>
                    (description_list(&facts).memoize())
                }
                @if may_change {
                    <div class="button-row">
                        (link_button(t.me_change_profile(), change, Tone::Quiet))
                        @if !is_empty { (link_button(t.me_correct_understanding(), &understanding, Tone::Quiet)) }
                    </div>
                } @else {
                    <p class="soft">(t.me_profile_fixed())</p>
                }
            </section>
            <p><a href=(&data)>(t.me_data())</a></p>
            @if !has_left {
                <p class="button-row">(link_button(t.me_withdraw(), &withdrawal, Tone::Danger))</p>
            }
        },
    )
}

/// What the status means for the person.
fn standing(t: &Texts, it: ParticipantStatus) -> String {
    match it {
        ParticipantStatus::Applied => t.me_applied(),
        ParticipantStatus::Approved => t.me_approved(),
        ParticipantStatus::Waiting => t.me_waiting(),
        ParticipantStatus::NotSelected => t.me_not_selected(),
        ParticipantStatus::Withdrawn { .. } => t.me_withdrawn(),
    }
}

/// The dates that are still ahead, or the last one when none is.
fn dates(t: &Texts, it: &Me) -> Vec<Step> {
    let times = &it.programme.timetable;
    let all = [
        (times.sign_up_closes, t.me_step_decision()),
        (times.opening, t.me_step_opening()),
        (times.midpoint, t.programme_midpoint()),
        (times.closing, t.programme_closing()),
    ];
    let ahead = all.iter().filter(|(at, _)| *at > it.now).count().max(1);
    let skipped = all.len() - ahead;
    let steps = all.into_iter().skip(skipped).enumerate().map(|(number, (at, what))| {
        let (progress, state) = if at <= it.now {
            (Progress::Done, t.programme_step_done())
        } else if number == 0 {
            (Progress::Now, t.programme_step_next())
        } else {
            (Progress::Later, t.programme_step_later())
        };
        Step { progress, state, when: t.moment(at, times.time_zone), what: part(what) }
    });
    steps.collect()
}

fn withdrawal_page(visitor: &Visitor, it: &Me) -> Page {
    let t = visitor.texts;
    let slug = it.programme.slug.as_str();
    let (action, back) = (format!("/programmes/{slug}/me/withdrawal"), path(slug, Tab::Me));
    let confirmation = Confirmation {
        question: t.me_withdraw_question(it.programme.texts_in(t.language()).name.as_str()),
        act: t.me_withdraw(),
        tone: Tone::Danger,
        action: &action,
        back: &back,
    };
    let has_partner = it.has_partner;
    let preview = rsx! {
        <p>(t.me_withdraw_preview())</p>
        @if has_partner { <p>(t.me_withdraw_partnership())</p> }
    };
    let place = Place::new(t.me_withdraw()).within(section(visitor, &it.programme, Some(Tab::Me)));
    layout(visitor, &place, confirm(t, &confirmation, preview, "").memoize())
}
