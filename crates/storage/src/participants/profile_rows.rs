//! Participants as rows: one for the person, one for each offer, need and wish.

use super::{TABLE, VERSION};
use crate::connection::{ROWS_AT_ONCE, Tx};
use crate::error::StorageError;
use crate::fields::{Field, optional};
use crate::json;
use crate::rows::{need, offer, participant, wish};
use domain::ParticipantId;
use domain::availability::Availability;
use domain::participant::{
    CompanyWish, Level, Mode, Need, Offer, Part, Participant, ParticipantStatus, Profile, Standing,
    SubjectWish, Whom, Wish, WishKind,
};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, Set};
use std::collections::HashMap;
use uuid::Uuid;

/// The rows that belong to many participants, by whose they are.
#[derive(Default)]
pub(super) struct Lists {
    offers: HashMap<Uuid, Vec<Offer>>,
    needs: HashMap<Uuid, Vec<Need>>,
    wishes: HashMap<Uuid, Vec<Wish>>,
}

impl Lists {
    pub(super) fn add_offer(&mut self, row: offer::Model) -> Result<(), StorageError> {
        let level = Field("offers", "level").coded(&row.level, Level::from_code)?;
        let offer = Offer { text: Field("offers", "text").short(&row.text)?, level };
        self.offers.entry(row.participant_id).or_default().push(offer);
        Ok(())
    }

    pub(super) fn add_need(&mut self, row: need::Model) -> Result<(), StorageError> {
        let example = Field("needs", "example").optional_long(row.example)?;
        let need = Need { text: Field("needs", "text").short(&row.text)?, example };
        self.needs.entry(row.participant_id).or_default().push(need);
        Ok(())
    }

    pub(super) fn add_wish(&mut self, row: wish::Model) -> Result<(), StorageError> {
        let whom = match (&row.email, &row.name) {
            (Some(email), None) => Whom::Email(Field("wishes", "email").email(email)?),
            (None, Some(name)) => Whom::Name(Field("wishes", "name").short(name)?),
            _ => return Err(Field("wishes", "email").corrupt(format!("{:?}", row.email))),
        };
        let kind = Field("wishes", "kind").coded(&row.kind, WishKind::from_code)?;
        self.wishes.entry(row.participant_id).or_default().push(Wish { kind, whom });
        Ok(())
    }
}

pub(super) const fn status_columns(it: ParticipantStatus) -> (&'static str, Option<&'static str>) {
    match it {
        ParticipantStatus::Withdrawn { was } => (it.code(), Some(was.code())),
        _ => (it.code(), None),
    }
}

pub(super) fn to_row(it: &Participant, version: u32) -> Result<participant::ActiveModel, StorageError> {
    let (status, standing) = status_columns(it.status);
    let profile = &it.profile;
    Ok(participant::ActiveModel {
        id: Set(it.id.uuid()),
        programme_id: Set(it.programme.uuid()),
        person_id: Set(it.person.uuid()),
        status: Set(status.into()),
        standing: Set(standing.map(Into::into)),
        organisation_id: Set(profile.organisation.map(domain::OrganisationId::uuid)),
        unit: Set(optional(profile.unit.as_ref())),
        subject: Set(optional(profile.subject.as_ref())),
        job_function: Set(optional(profile.job_function.as_ref())),
        experience_years: Set(profile.experience_years.map(i16::from)),
        theme: Set(optional(profile.theme.as_ref())),
        subject_wish: Set(profile.subject_wish.code().into()),
        company_wish: Set(profile.company_wish.code().into()),
        part: Set(profile.part.code().into()),
        capacity: Set(match profile.part {
            Part::Mentor { capacity } => Some(capacity.into()),
            Part::Peer | Part::Mentee => None,
        }),
        languages: Set(json::write(&profile.languages)),
        mode: Set(profile.mode.code().into()),
        place: Set(optional(profile.place.as_ref())),
        availability: Set(Field(TABLE, "availability").number(profile.availability.bits())?),
        hours_a_month: Set(profile.hours_a_month.map(i16::from)),
        output_wish: Set(optional(profile.output_wish.as_ref())),
        readiness: Set(json::write(&profile.readiness)),
        shares_contact: Set(profile.shares_contact),
        answers: Set(json::answers::write(&profile.answers)),
        readings: Set(json::readings::write(&profile.readings)),
        created_at: Set(it.created_at),
        version: Set(VERSION.number(version)?),
    })
}

/// Adds the offers, needs and wishes of participants who have none yet.
pub(super) async fn insert_lists(tx: &mut Tx, participants: &[Participant]) -> Result<(), StorageError> {
    let offers: Vec<_> = participants.iter().flat_map(offers).collect();
    for some in offers.chunks(ROWS_AT_ONCE) {
        offer::Entity::insert_many(some.iter().cloned()).exec_without_returning(tx.inner()).await?;
    }
    let needs: Vec<_> = participants.iter().flat_map(needs).collect();
    for some in needs.chunks(ROWS_AT_ONCE) {
        need::Entity::insert_many(some.iter().cloned()).exec_without_returning(tx.inner()).await?;
    }
    let wishes: Vec<_> = participants.iter().flat_map(wishes).collect();
    for some in wishes.chunks(ROWS_AT_ONCE) {
        wish::Entity::insert_many(some.iter().cloned()).exec_without_returning(tx.inner()).await?;
    }
    Ok(())
}

fn offers(it: &Participant) -> impl Iterator<Item = offer::ActiveModel> {
    let id = it.id.uuid();
    it.profile.offers.iter().zip(0_i16..).map(move |(offer, position)| offer::ActiveModel {
        participant_id: Set(id),
        position: Set(position),
        text: Set(offer.text.to_string()),
        level: Set(offer.level.code().into()),
    })
}

fn needs(it: &Participant) -> impl Iterator<Item = need::ActiveModel> {
    let id = it.id.uuid();
    it.profile.needs.iter().zip(0_i16..).map(move |(need, position)| need::ActiveModel {
        participant_id: Set(id),
        position: Set(position),
        text: Set(need.text.to_string()),
        example: Set(optional(need.example.as_ref())),
    })
}

fn wishes(it: &Participant) -> impl Iterator<Item = wish::ActiveModel> {
    let id = it.id.uuid();
    it.profile.wishes.iter().zip(0_i16..).map(move |(wish, position)| {
        let (email, name) = match &wish.whom {
            Whom::Email(email) => (Some(email.to_string()), None),
            Whom::Name(name) => (None, Some(name.to_string())),
        };
        wish::ActiveModel {
            participant_id: Set(id),
            position: Set(position),
            kind: Set(wish.kind.code().into()),
            email: Set(email),
            name: Set(name),
        }
    })
}

pub(super) async fn delete_lists(tx: &mut Tx, id: ParticipantId) -> Result<(), StorageError> {
    let id = id.uuid();
    offer::Entity::delete_many().filter(offer::Column::ParticipantId.eq(id)).exec(tx.inner()).await?;
    need::Entity::delete_many().filter(need::Column::ParticipantId.eq(id)).exec(tx.inner()).await?;
    wish::Entity::delete_many().filter(wish::Column::ParticipantId.eq(id)).exec(tx.inner()).await?;
    Ok(())
}

/// Takes the participant's own out of the lists.
pub(super) fn to_participant(
    row: participant::Model,
    lists: &mut Lists,
) -> Result<Participant, StorageError> {
    let part = match (row.part.as_str(), row.capacity) {
        ("peer", None) => Part::Peer,
        ("mentor", Some(capacity)) => Part::Mentor { capacity: Field(TABLE, "capacity").number(capacity)? },
        ("mentee", None) => Part::Mentee,
        _ => return Err(Field(TABLE, "part").corrupt(&row.part)),
    };
    let bits = Field(TABLE, "availability").number(row.availability)?;
    let short = |column, text| Field(TABLE, column).optional_short(text);
    Ok(Participant {
        id: row.id.into(),
        programme: row.programme_id.into(),
        person: row.person_id.into(),
        status: to_status(&row.status, row.standing.as_deref())?,
        profile: Profile {
            organisation: row.organisation_id.map(Into::into),
            unit: short("unit", row.unit)?,
            subject: short("subject", row.subject)?,
            job_function: short("job_function", row.job_function)?,
            experience_years: Field(TABLE, "experience_years").optional_number(row.experience_years)?,
            offers: lists.offers.remove(&row.id).unwrap_or_default(),
            needs: lists.needs.remove(&row.id).unwrap_or_default(),
            theme: short("theme", row.theme)?,
            subject_wish: Field(TABLE, "subject_wish").coded(&row.subject_wish, SubjectWish::from_code)?,
            company_wish: Field(TABLE, "company_wish").coded(&row.company_wish, CompanyWish::from_code)?,
            part,
            languages: json::read(TABLE, "languages", row.languages)?,
            mode: Field(TABLE, "mode").coded(&row.mode, Mode::from_code)?,
            place: short("place", row.place)?,
            availability: Availability::from_bits(bits),
            hours_a_month: Field(TABLE, "hours_a_month").optional_number(row.hours_a_month)?,
            wishes: lists.wishes.remove(&row.id).unwrap_or_default(),
            output_wish: short("output_wish", row.output_wish)?,
            readiness: json::read(TABLE, "readiness", row.readiness)?,
            shares_contact: row.shares_contact,
            answers: json::answers::read(TABLE, "answers", row.answers)?,
            readings: json::readings::read(TABLE, "readings", row.readings)?,
        },
        created_at: row.created_at,
        version: VERSION.number(row.version)?,
    })
}

fn to_status(status: &str, standing: Option<&str>) -> Result<ParticipantStatus, StorageError> {
    match (status, standing) {
        ("withdrawn", Some(standing)) => {
            let was = Field(TABLE, "standing").coded(standing, Standing::from_code)?;
            Ok(ParticipantStatus::Withdrawn { was })
        }
        // Everything else a participant can be is a standing by itself.
        (_, None) => Field(TABLE, "status").coded(status, Standing::from_code).map(Into::into),
        _ => Err(Field(TABLE, "status").corrupt(status)),
    }
}
