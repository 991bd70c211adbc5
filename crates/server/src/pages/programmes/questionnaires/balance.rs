//! What partners give and receive, told among themselves.

use super::list::home;
use super::{at, load_in, words};
use crate::errors::Problem;
use crate::forms::Form;
use crate::pages::components::audience::Audience;
use crate::pages::components::buttons::{Tone, button};
use crate::pages::components::fields::{Choice, Field, field};
use crate::pages::components::notices::{Kind, error_summary, notice};
use crate::pages::components::tables::{Column, Table, table};
use crate::pages::components::{Part, part};
use crate::pages::layout::{Place, layout};
use crate::pages::programmes::rounds::people::{Known, People};
use crate::pages::programmes::section::{Tab, section};
use crate::pages::programmes::see;
use crate::pages::{Page, Sample};
use crate::policy::Policy;
use crate::routes::Route;
use crate::visitor::{Visitor, Within};
use actions::App;
use actions::questionnaires::{BalanceView, balances, tell_balance};
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use domain::access::{Inside, Scope};
use domain::programme::Programme;
use domain::questionnaire::{Answer, Balance, Stage};
use domain::round::Partnership;
use domain::{LongText, ParticipantId, PartnershipId};
use hypertext::prelude::*;
use storage::partnerships;
use wording::Texts;

pub(super) fn routes() -> Vec<Route> {
    const AT: &str = "/programmes/{programme}/questionnaires/{stage}/balance/{partnership}";
    vec![Route::get(AT, Policy::Participant, show), Route::post(AT, Policy::Participant, tell)]
}

pub(super) fn samples() -> Vec<Sample> {
    fn with(visitor: &Visitor, is_told: bool) -> Page {
        let (programme, material, partnership) = crate::pages::programmes::rounds::sampled(false);
        let people = People::of(material.people.iter().map(|it| {
            let (name, organisation) = (it.name.clone(), it.organisation.clone());
            (it.id, Known { name, organisation, language: it.language })
        }));
        let members: Vec<ParticipantId> = partnership.members.iter().map(|it| it.participant).collect();
        let balance = |given, received| Balance {
            given,
            received,
            note: LongText::parse("More time for my questions.").ok(),
        };
        let all = members.iter().copied().zip([balance(4, 3), balance(3, 5)]).collect();
        let view = BalanceView { own: is_told.then(|| balance(4, 3)), all: is_told.then_some(all) };
        let me = members.first().copied().unwrap_or_else(|| unreachable!("a sample has members"));
        let it = Between { programme, partnership, people, me, stage: Stage::Closing, view };
        page(visitor, &it, &Form::blank())
    }
    vec![
        Sample { name: "questionnaire-balance", page: |visitor| with(visitor, false) },
        Sample { name: "questionnaire-balance-both", page: |visitor| with(visitor, true) },
    ]
}

struct Between {
    programme: Programme,
    partnership: Partnership,
    people: People,
    me: ParticipantId,
    stage: Stage,
    view: BalanceView,
}

async fn load(app: &App, within: &Within, stage: &str, id: &str) -> Result<Between, Problem> {
    let mut tx = app.store.read().await?;
    let (programme, questionnaire) = load_in(&mut tx, within, stage).await?;
    let stage = questionnaire.stage;
    if !stage.asks_balance() {
        return Err(Problem::NotFound);
    }
    let id: PartnershipId = id.parse().map_err(|_| Problem::NotFound)?;
    let scope = Scope::own(&within.actor, within.programme).ok_or(Problem::NotFound)?;
    let partnership = partnerships::find(&mut tx, &scope, id).await?.ok_or(Problem::NotFound)?;
    let inside = Inside::of(&within.actor, &partnership).ok_or(Problem::NotFound)?;
    let companions = partnerships::companions(&mut tx, &inside).await?;
    let people = People::of(companions.into_iter().map(|it| {
        let organisation = it.organisation.map(|it| it.to_string());
        (it.participant, Known { name: it.name.to_string(), organisation, language: Some(it.language) })
    }));
    let view = balances(&mut tx, &inside, &partnership, stage).await?;
    Ok(Between { programme, people, me: inside.member(), stage, view, partnership })
}

async fn show(
    State(app): State<App>,
    visitor: Visitor,
    within: Within,
    Path((_, stage, partnership)): Path<(String, String, String)>,
) -> Result<Page, Problem> {
    Ok(page(&visitor, &load(&app, &within, &stage, &partnership).await?, &Form::blank()))
}

async fn tell(
    State(app): State<App>,
    visitor: Visitor,
    within: Within,
    Path((_, stage, partnership)): Path<(String, String, String)>,
    mut form: Form,
) -> Result<Response, Problem> {
    form.only(&["given", "received", "note"])?;
    let t = visitor.texts;
    let it = load(&app, &within, &stage, &partnership).await?;
    let amount = |it: &str| it.parse::<u8>().ok().filter(|it| Answer::SCALE.contains(it));
    let given = form.one_of(t, "given", amount);
    let received = form.one_of(t, "received", amount);
    let note = form.optional(t, "note", LongText::parse);
    let (Some(given), Some(received), Some(note)) = (given, received, note) else {
        return Ok(form.refused(page(&visitor, &it, &form).into_response()));
    };
    let balance = Balance { given, received, note };
    tell_balance(&app, &within.actor, within.programme, it.partnership.id, it.stage, &balance).await?;
    Ok(see(format!("{}/balance/{}", at(within.slug.as_str(), it.stage), it.partnership.id)))
}

fn page(visitor: &Visitor, it: &Between, form: &Form) -> Page {
    let t = visitor.texts;
    let slug = it.programme.slug.as_str();
    let others = it.partnership.current().map(|one| one.participant).filter(|who| *who != it.me);
    let title = t.questionnaire_balance_with(it.people.names(t, others));
    let action = format!("{}/balance/{}", at(slug, it.stage), it.partnership.id);
    let kept = match &it.view.own {
        Some(own) if form.answers().is_empty() => Form::with([
            ("given", own.given.to_string()),
            ("received", own.received.to_string()),
            ("note", own.note.as_ref().map_or_else(String::new, ToString::to_string)),
        ]),
        _ => form.clone(),
    };
    let amounts = || (1..=5_u8).map(|it| Choice::new(it.to_string(), words::amount(t, it))).collect();
    let fields = [
        Field::radios("given", t.questionnaire_given(), amounts()).seen_by(Audience::Partnership),
        Field::radios("received", t.questionnaire_received(), amounts()).seen_by(Audience::Partnership),
        Field::area("note", t.questionnaire_balance_note(), 3).optional().seen_by(Audience::Partnership),
    ];
    let both = it.view.all.as_ref().map(|all| side_by_side(t, &it.people, all));
    let place = Place::new(title.clone())
        .within(section(visitor, &it.programme, Some(Tab::Questionnaires)))
        .under(t.questionnaire_title(), home(slug));
    layout(
        visitor,
        &place,
        rsx! {
            (error_summary(t, form))
            <h1>(&title)</h1>
            <p class="lead">(t.questionnaire_balance_lead())</p>
            @if let Some(both) = &both {
                (both)
            } @else if it.view.own.is_some() {
                (notice(Kind::Success, t.questionnaire_balance_waiting(), ""))
            }
            <form method="post" action=(action) novalidate>
                @for it in &fields { (field(t, &kept, it)) }
                (button(t.questionnaire_balance_tell(), Tone::Main))
            </form>
        }
        .memoize(),
    )
}

fn side_by_side(t: &Texts, people: &People, all: &[(ParticipantId, Balance)]) -> Part {
    let row = |(who, it): &(ParticipantId, Balance)| {
        vec![
            part(people.name(t, *who)),
            part(words::amount(t, it.given)),
            part(words::amount(t, it.received)),
            part(it.note.as_ref().map_or("", LongText::as_str)),
        ]
    };
    let columns = [
        t.questionnaire_balance_who(),
        t.questionnaire_balance_gave(),
        t.questionnaire_balance_got(),
        t.questionnaire_balance_wishes(),
    ];
    part(table(&Table {
        caption: t.questionnaire_balance_both(),
        columns: columns.map(Column::words).into(),
        rows: all.iter().map(row).collect(),
    }))
}
