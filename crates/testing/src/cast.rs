//! People, organisations and programmes to try things with. What is not said to differ is the same every time.

use chrono::{Duration, NaiveDate, NaiveTime};
use chrono_tz::Tz;
use domain::organisation::Organisation;
use domain::participant::{Level, Need, Offer, Participant, ParticipantStatus, Profile};
use domain::person::Person;
use domain::programme::{Programme, ProgrammeState, ProgrammeTexts, Timetable, preset_rules};
use domain::{
    Email, Language, Method, ParticipantId, PersonId, PersonName, ProgrammeId, ShortText, Slug, Timestamp,
};
use uuid::Uuid;

/// The id of this number, of whatever kind is wanted.
pub fn id<Id: From<Uuid>>(number: u128) -> Id {
    Uuid::from_u128(number).into()
}

/// So many minutes after the cast's time begins.
pub fn minute(minutes: i64) -> Timestamp {
    Timestamp::UNIX_EPOCH + Duration::days(20_600) + Duration::minutes(minutes)
}

/// A short text known to be one.
///
/// # Panics
/// When it is none.
pub fn short(text: &str) -> ShortText {
    ShortText::parse(text).expect("a short text")
}

/// An address known to be one.
///
/// # Panics
/// When it is none.
pub fn email(text: &str) -> Email {
    Email::parse(text).expect("an address")
}

/// An account with this first name and number.
///
/// # Panics
/// When the first name is no part of an address.
pub fn person(number: u128, first_name: &str) -> Person {
    Person {
        id: id(number),
        email: email(&format!("{}@example.org", first_name.to_lowercase())),
        name: PersonName::parse(&format!("{first_name} Example")).expect("a name"),
        language: Language::Fi,
        time_zone: Tz::Europe__Helsinki,
        administrator: false,
        created_at: minute(0),
    }
}

/// An organisation of this name and number.
pub fn organisation(number: u128, name: &str) -> Organisation {
    Organisation { id: id(number), name: short(name) }
}

/// A draft programme whose slug is given.
///
/// # Panics
/// When the slug is none.
pub fn programme(number: u128, slug: &str) -> Programme {
    let opening = NaiveDate::from_ymd_opt(2027, 2, 3).expect("a day");
    let hour = NaiveTime::from_hms_opt(9, 0, 0).expect("a time");
    Programme {
        id: id(number),
        slug: Slug::parse(slug).expect("a slug"),
        method: Method::CrossExpertise,
        state: ProgrammeState::Draft,
        texts: vec![ProgrammeTexts { language: Language::En, name: short(slug), theme: None, summary: None }],
        timetable: Timetable::from_opening(opening, hour, Tz::Europe__Helsinki),
        rules: preset_rules(Method::CrossExpertise),
        questions: vec![],
        charter: None,
        contact: email("office@example.org"),
        places: None,
        retention_days: 180,
        quiet_after_days: 21,
        follows: None,
        created_at: minute(0),
        version: 1,
    }
}

/// An approved peer with one offer and one need.
pub fn participant(number: u128, programme: ProgrammeId, person: PersonId) -> Participant {
    Participant {
        id: ParticipantId::new(Uuid::from_u128(number)),
        programme,
        person,
        status: ParticipantStatus::Approved,
        profile: Profile {
            offers: vec![Offer { text: short("service design"), level: Level::Expert }],
            needs: vec![Need { text: short("data analysis"), example: None }],
            ..Profile::default()
        },
        created_at: minute(0),
        version: 1,
    }
}
