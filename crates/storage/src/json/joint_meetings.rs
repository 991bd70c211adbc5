//! Agenda, materials, and what somebody was told of a joint meeting.

use crate::error::StorageError;
use crate::fields::Field;
use domain::joint_meeting::{AgendaItem, Appointment, Material, Told};
use domain::{ShortText, Timestamp, WebAddress};
use serde::{Deserialize, Serialize};
use serde_json::Value;

const TABLE: &str = "joint_meetings";
const ATTENDEES: &str = "joint_attendees";

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Item {
    title: String,
    #[serde(skip_serializing_if = "Option::is_none", default)]
    minutes: Option<u16>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Link {
    title: String,
    address: String,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Version {
    sequence: u32,
    #[serde(skip_serializing_if = "Option::is_none", default)]
    title: Option<String>,
    /// Microseconds since 1970: what both databases keep of a moment.
    starts_at: i64,
    length_minutes: u16,
    #[serde(skip_serializing_if = "Option::is_none", default)]
    place: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none", default)]
    link: Option<String>,
}

pub(crate) fn write_agenda(items: &[AgendaItem]) -> Value {
    let item = |it: &AgendaItem| Item { title: it.title.to_string(), minutes: it.minutes };
    super::write(&items.iter().map(item).collect::<Vec<_>>())
}

pub(crate) fn read_agenda(value: Value) -> Result<Vec<AgendaItem>, StorageError> {
    let items: Vec<Item> = super::read(TABLE, "agenda", value)?;
    let item =
        |it: Item| Ok(AgendaItem { title: Field(TABLE, "agenda").short(&it.title)?, minutes: it.minutes });
    items.into_iter().map(item).collect()
}

pub(crate) fn write_materials(links: &[Material]) -> Value {
    let link = |it: &Material| Link { title: it.title.to_string(), address: it.address.to_string() };
    super::write(&links.iter().map(link).collect::<Vec<_>>())
}

pub(crate) fn read_materials(value: Value) -> Result<Vec<Material>, StorageError> {
    let field = Field(TABLE, "materials");
    let links: Vec<Link> = super::read(TABLE, "materials", value)?;
    let link =
        |it: Link| Ok(Material { title: field.short(&it.title)?, address: field.web_address(&it.address)? });
    links.into_iter().map(link).collect()
}

pub(crate) fn write_told(it: &Told) -> Value {
    let appointment = &it.appointment;
    super::write(&Version {
        sequence: it.sequence,
        title: appointment.title.as_ref().map(ToString::to_string),
        starts_at: appointment.starts_at.timestamp_micros(),
        length_minutes: appointment.length_minutes,
        place: appointment.place.as_ref().map(ToString::to_string),
        link: appointment.link.as_ref().map(ToString::to_string),
    })
}

pub(crate) fn read_told(column: &'static str, value: Value) -> Result<Told, StorageError> {
    let field = Field(ATTENDEES, column);
    let it: Version = super::read(ATTENDEES, column, value)?;
    let short = |it: Option<String>| it.map(|it| ShortText::parse(&it)).transpose();
    let link = it.link.as_deref().map(WebAddress::parse).transpose();
    Ok(Told {
        sequence: it.sequence,
        appointment: Appointment {
            title: short(it.title).map_err(|_| field.corrupt("title"))?,
            starts_at: Timestamp::from_timestamp_micros(it.starts_at)
                .ok_or_else(|| field.corrupt(it.starts_at))?,
            length_minutes: it.length_minutes,
            place: short(it.place).map_err(|_| field.corrupt("place"))?,
            link: link.map_err(|_| field.corrupt("link"))?,
        },
    })
}
