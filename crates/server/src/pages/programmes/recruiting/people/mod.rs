//! The people of a programme as its organisers see them.

mod add;
mod decisions;
mod export;
mod filter;
mod list;
mod one;

use super::sample;
use crate::errors::Problem;
use crate::pages::Sample;
use crate::routes::Route;
use crate::visitor::Within;
use actions::App;
use domain::organisation::Organisation;
use domain::participant::{Participant, ParticipantStatus};
use domain::person::Person;
use domain::programme::Programme;
use storage::{organisations, participants, persons, programmes};

pub(super) fn routes() -> Vec<Route> {
    [list::routes(), export::routes(), add::routes(), decisions::routes(), one::routes()].concat()
}

pub(super) fn samples() -> Vec<Sample> {
    [list::samples(), add::samples(), decisions::samples(), one::samples()].concat()
}

/// Somebody in the programme, with what is known of them elsewhere.
#[derive(Clone, Debug)]
struct Entry {
    participant: Participant,
    person: Person,
    organisation: Option<Organisation>,
}

impl Entry {
    fn organisation_name(&self) -> &str {
        self.organisation.as_ref().map_or("", |it| it.name.as_str())
    }
}

/// Everybody in the programme, in the order they came.
async fn everybody(app: &App, within: &Within) -> Result<(Programme, Vec<Entry>), Problem> {
    let scope = within.scope()?;
    let mut tx = app.store.read().await?;
    let programme = programmes::find(&mut tx, within.programme).await?.ok_or(Problem::NotFound)?;
    let people = participants::list(&mut tx, &scope, None).await?;
    let ids: Vec<_> = people.iter().map(|it| it.person).collect();
    let persons: std::collections::HashMap<_, _> =
        persons::find_many(&mut tx, &ids).await?.into_iter().map(|it| (it.id, it)).collect();
    let organisations: std::collections::HashMap<_, _> =
        organisations::list(&mut tx).await?.into_iter().map(|it| (it.id, it)).collect();
    let entries = people.into_iter().filter_map(|participant| {
        let person = persons.get(&participant.person)?.clone();
        let organisation = participant.profile.organisation.and_then(|it| organisations.get(&it)).cloned();
        Some(Entry { participant, person, organisation })
    });
    Ok((programme, entries.collect()))
}

/// People to look at pages with.
fn sample_entries() -> Vec<Entry> {
    let organisation = sample::partners().into_iter().next().map(|it| it.organisation);
    let statuses = [
        ParticipantStatus::Applied,
        ParticipantStatus::Approved,
        ParticipantStatus::Waiting,
        ParticipantStatus::NotSelected,
    ];
    let names = ["Aino Virtanen", "Bo Andersen", "Cecilia Dahl", "=Dan Ek"];
    statuses
        .into_iter()
        .zip(names)
        .zip(1_u128..)
        .map(|((status, name), number)| Entry {
            participant: sample::participant(number, status),
            person: sample::person(number, name),
            organisation: organisation.clone().filter(|_| number % 2 == 1),
        })
        .collect()
}
