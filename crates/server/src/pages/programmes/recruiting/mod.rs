//! From the public page of a programme to approved participants.

mod charter;
mod expertise;
mod invitation;
mod invitations;
mod me;
mod my_profile;
mod organisation;
mod people;
mod profile_form;
mod profile_summary;
mod public;
mod sign_up;
mod understanding;
mod words;

use crate::errors::Problem;
use crate::pages::Sample;
use crate::routes::Route;
use crate::visitor::Within;
use actions::App;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use domain::organisation::Partner;
use domain::programme::Programme;
use storage::{organisations, programmes};

pub(super) fn routes() -> Vec<Route> {
    [
        public::routes(),
        sign_up::routes(),
        invitation::routes(),
        me::routes(),
        my_profile::routes(),
        understanding::routes(),
        people::routes(),
        invitations::routes(),
        organisation::routes(),
        charter::routes(),
    ]
    .concat()
}

pub(super) fn samples() -> Vec<Sample> {
    [
        public::samples(),
        sign_up::samples(),
        invitation::samples(),
        me::samples(),
        my_profile::samples(),
        understanding::samples(),
        people::samples(),
        invitations::samples(),
        organisation::samples(),
        charter::samples(),
    ]
    .concat()
}

/// The programme of the path with its partner organisations.
async fn load(app: &App, within: &Within) -> Result<(Programme, Vec<Partner>), Problem> {
    let mut tx = app.store.read().await?;
    let programme = programmes::find(&mut tx, within.programme).await?.ok_or(Problem::NotFound)?;
    let partners = organisations::partners(&mut tx, within.programme).await?;
    Ok((programme, partners))
}

fn see(location: impl Into<String>) -> Response {
    (StatusCode::SEE_OTHER, [(header::LOCATION, location.into())]).into_response()
}

/// The names of organisations, for suggestions.
fn names(partners: &[Partner]) -> Vec<String> {
    partners.iter().map(|it| it.organisation.name.to_string()).collect()
}

/// People, organisations and invitations to look at pages with.
mod sample {
    use actions::answers;
    use domain::invitation::{Invitation, InvitationState, InvitedAs};
    use domain::organisation::{Charter, Organisation, Partner};
    use domain::participant::{Participant, ParticipantStatus};
    use domain::person::Person;
    use domain::programme::{Programme, ProgrammeState};
    use domain::{Email, Language, LongText, PersonName, ShortText};

    pub(super) use crate::pages::programmes::settings::sample_programme;

    pub(super) fn open_programme() -> Programme {
        let charter =
            LongText::parse("Both give and both receive.").ok().map(|text| Charter { text, version: 1 });
        Programme { state: ProgrammeState::Open, charter, ..sample_programme() }
    }

    pub(super) fn partners() -> Vec<Partner> {
        let partner = |number: u128, name: &str, seats| {
            let organisation =
                Organisation { id: uuid::Uuid::from_u128(number).into(), name: ShortText::parse(name).ok()? };
            Some(Partner { programme: sample_programme().id, organisation, seats, acceptance: None })
        };
        [partner(1, "Kaisla University", Some(6)), partner(2, "Strandvik Municipality", None)]
            .into_iter()
            .flatten()
            .collect()
    }

    pub(super) fn answers() -> Vec<(String, String)> {
        [
            ("name", "Aino Virtanen"),
            ("email", "aino@example.org"),
            ("organisation", "Kaisla University"),
            ("unit", "Library services"),
            ("subject", "Information science"),
            ("function", "Information specialist"),
            ("experience", "14"),
            ("offer", "Palvelumuotoilu"),
            ("level", "expert"),
            ("offer", "Facilitating workshops"),
            ("level", "skilled"),
            ("need", "Data analysis"),
            ("example", "To read the results of our customer survey"),
            ("need", "Project funding"),
            ("example", ""),
            ("subject-wish", "different"),
            ("language", "fi"),
            ("language", "en"),
            ("mode", "either"),
            ("free", "0"),
            ("free", "4"),
            ("hours", "3"),
            ("wanted", "Bo Andersen"),
            ("excluded", "eve@example.org"),
            ("readiness", "1"),
            ("readiness", "2"),
            ("contact", "yes"),
            ("keep", "yes"),
        ]
        .into_iter()
        .map(|(name, value)| (name.to_owned(), value.to_owned()))
        .collect()
    }

    pub(super) fn person(number: u128, name: &str) -> Person {
        let first = name.split(' ').next().unwrap_or(name).to_lowercase();
        Person {
            id: uuid::Uuid::from_u128(number).into(),
            email: email(&format!("{first}@example.org")),
            name: PersonName::parse(name).unwrap_or_else(|_| unreachable!("a constant name")),
            language: Language::Fi,
            time_zone: chrono_tz::Tz::Europe__Helsinki,
            administrator: false,
            created_at: sample_programme().created_at,
        }
    }

    pub(super) fn participant(number: u128, status: ParticipantStatus) -> Participant {
        let programme = sample_programme();
        let read = answers::read(&answers(), &programme, &email("aino@example.org"));
        Participant {
            id: uuid::Uuid::from_u128(number).into(),
            programme: programme.id,
            person: uuid::Uuid::from_u128(number).into(),
            status,
            profile: read.map(|it| it.profile).unwrap_or_default(),
            created_at: programme.created_at,
            version: 1,
        }
    }

    pub(super) fn invitation(number: u128, invited_as: InvitedAs, state: InvitationState) -> Invitation {
        Invitation {
            id: uuid::Uuid::from_u128(number).into(),
            programme: sample_programme().id,
            email: email(&format!("guest{number}@example.org")),
            name: PersonName::parse("Cecilia Dahl").ok(),
            language: Language::Sv,
            invited_as,
            by: uuid::Uuid::from_u128(1).into(),
            sent_at: sample_programme().created_at,
            state,
        }
    }

    pub(super) fn email(text: &str) -> Email {
        Email::parse(text).unwrap_or_else(|_| unreachable!("a constant address"))
    }
}
