//! Inviting the people of the earlier programme to the one that follows it.

use crate::errors::{Problem, refusal};
use crate::forms::Form;
use crate::pages::components::buttons::{Tone, button, link_button};
use crate::pages::components::fields::{Choice, Field, field};
use crate::pages::components::notices::{empty_state, error_summary};
use crate::pages::layout::{Place, layout};
use crate::pages::programmes::section::{Tab, path, section};
use crate::pages::programmes::{sample_programme, see};
use crate::pages::{Page, Sample};
use crate::policy::Policy;
use crate::routes::Route;
use crate::visitor::{Visitor, Within};
use actions::App;
use actions::programmes::{earlier_people, invite_again};
use axum::extract::State;
use axum::response::Response;
use domain::person::Person;
use domain::programme::Programme;
use domain::{Email, Language, PersonId, PersonName};
use hypertext::prelude::*;
use std::collections::HashSet;
use storage::programmes;

const PATH: &str = "/programmes/{programme}/invitations/earlier";
/// More than any programme has.
const MOST: usize = 10_000;

pub(in crate::pages::programmes) fn address(slug: &str) -> String {
    format!("{}/earlier", path(slug, Tab::Invitations))
}

pub(super) fn routes() -> Vec<Route> {
    vec![Route::get(PATH, Policy::Organiser, ask), Route::post(PATH, Policy::Organiser, invite)]
}

/// The programme, and who took part before and has no part in it yet.
async fn load(app: &App, within: &Within) -> Result<(Programme, Vec<Person>), Problem> {
    let mut tx = app.store.read().await?;
    let programme = programmes::find(&mut tx, within.programme).await?.ok_or(Problem::NotFound)?;
    drop(tx);
    let earlier = earlier_people(app, &within.actor, within.programme).await?;
    Ok((programme, earlier.map(|it| it.people).unwrap_or_default()))
}

async fn ask(State(app): State<App>, visitor: Visitor, within: Within) -> Result<Page, Problem> {
    let (programme, people) = load(&app, &within).await?;
    // Everybody is invited unless one is left out.
    let form = Form::with(people.iter().map(|it| ("person", it.id.to_string())));
    Ok(page(&visitor, &programme, &people, &form))
}

async fn invite(
    State(app): State<App>,
    visitor: Visitor,
    within: Within,
    mut form: Form,
) -> Result<Response, Problem> {
    form.only(&["person"])?;
    let chosen = form.any_of(visitor.texts, "person", MOST, |it| it.parse::<PersonId>().ok());
    let chosen: HashSet<PersonId> = chosen.ok_or(Problem::Unprocessable)?.into_iter().collect();
    if chosen.is_empty() {
        form.refuse("person", visitor.texts.again_choose());
        let (programme, people) = load(&app, &within).await?;
        return Ok(form.refused(page(&visitor, &programme, &people, &form)));
    }
    match invite_again(&app, &within.actor, within.programme, &chosen).await {
        Ok(sent) => Ok(see(format!("{}?sent={sent}", path(within.slug.as_str(), Tab::Invitations)))),
        Err(error) => {
            // Participants without an organisation can only come too often.
            refusal(error)?;
            Err(Problem::TooMany)
        }
    }
}

fn page(visitor: &Visitor, programme: &Programme, people: &[Person], form: &Form) -> Page {
    let t = visitor.texts;
    let slug = programme.slug.as_str();
    let (action, invitations) = (address(slug), path(slug, Tab::Invitations));
    let choices = people
        .iter()
        .map(|it| Choice::new(it.id.to_string(), it.name.as_str()).hint(it.email.as_str()))
        .collect();
    let who = Field::boxes("person", t.again_who(), choices);
    let place = Place::new(t.again_title())
        .within(section(visitor, programme, Some(Tab::Invitations)))
        .under(t.programme_tab_invitations(), invitations.clone());
    layout(
        visitor,
        &place,
        rsx! {
            (error_summary(t, form))
            <h1>(t.again_title())</h1>
            @if people.is_empty() {
                (empty_state(
                    t.again_none(),
                    t.again_none_text(),
                    link_button(t.programme_tab_invitations(), &invitations, Tone::Main),
                ))
            } @else {
                <p class="lead">(t.again_lead(u32::try_from(people.len()).unwrap_or(u32::MAX)))</p>
                <form method="post" action=(&action) novalidate>
                    (field(t, form, &who))
                    <p class="button-row">(button(t.again_act(), Tone::Main))</p>
                </form>
            }
        },
    )
}

pub(super) fn samples() -> Vec<Sample> {
    fn people() -> Vec<Person> {
        let programme = sample_programme();
        let person = |(name, number): (&str, u128)| {
            Some(Person {
                id: uuid::Uuid::from_u128(number).into(),
                email: Email::parse(&format!("guest{number}@example.org")).ok()?,
                name: PersonName::parse(name).ok()?,
                language: Language::Fi,
                time_zone: programme.timetable.time_zone,
                administrator: false,
                created_at: programme.created_at,
            })
        };
        [("Aino Virtanen", 1), ("Bo Andersen", 2), ("Cecilia Dahl", 3)]
            .into_iter()
            .filter_map(person)
            .collect()
    }
    fn ticked() -> Form {
        Form::with(people().into_iter().map(|it| ("person", it.id.to_string())))
    }
    fn none_chosen(visitor: &Visitor) -> Form {
        let mut form = Form::blank();
        form.refuse("person", visitor.texts.again_choose());
        form
    }
    vec![
        Sample { name: "again", page: |visitor| page(visitor, &sample_programme(), &people(), &ticked()) },
        Sample {
            name: "again-nobody-chosen",
            page: |visitor| page(visitor, &sample_programme(), &people(), &none_chosen(visitor)),
        },
        Sample {
            name: "again-none",
            page: |visitor| page(visitor, &sample_programme(), &[], &Form::blank()),
        },
    ]
}
