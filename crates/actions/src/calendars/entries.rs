//! What stands in a person's calendar. Only what may stand in any calendar program: when and where, never what members
//! of a partnership write to each other.

use crate::{App, secret};
use chrono_tz::Tz;
use domain::access::{Actor, Role};
use domain::joint_meeting::{JointMeeting, JointMeetingKind};
use domain::person::Person;
use domain::programme::Programme;
use domain::{ShortText, Slug, Timestamp};
use storage::{StorageError, Tx, access, calendar_feeds, joint_meetings, persons, programmes};
use uuid::Uuid;

/// A person's calendar.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnCalendar {
    pub person: Person,
    /// The first one first.
    pub entries: Vec<Entry>,
}

/// One event.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The same in letters and in every reading of the calendar.
    pub id: Uuid,
    pub sequence: u32,
    pub changed_at: Timestamp,
    pub starts_at: Timestamp,
    pub ends_at: Timestamp,
    /// By whose clock it was agreed.
    pub time_zone: Tz,
    pub programme: ShortText,
    pub title: EntryTitle,
    pub place: Option<String>,
    /// A room on the web.
    pub link: Option<String>,
    /// The path of its page on this site.
    pub page: String,
    pub is_cancelled: bool,
}

/// What it is called, in words of the reader's language where it has no name of its own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum EntryTitle {
    Own(ShortText),
    JointMeeting(JointMeetingKind),
}

/// The calendar behind a secret address; `None` when there is no such address.
pub async fn read_calendar(app: &App, token: &str) -> Result<Option<OwnCalendar>, StorageError> {
    let mut tx = app.store.read().await?;
    let Some(person) = calendar_feeds::find_person(&mut tx, &secret::hash(token)).await? else {
        return Ok(None);
    };
    let Some(actor) = access::actor(&mut tx, person).await? else { return Ok(None) };
    let Some(person) = persons::find(&mut tx, person).await? else { return Ok(None) };
    let mut entries = Vec::new();
    for programme in programmes_of(&mut tx, &actor).await? {
        entries.extend(of_joint_meetings(&mut tx, &actor, &person, &programme).await?);
        entries.extend(super::meetings::of_meetings(&mut tx, &actor, &person, &programme).await?);
    }
    entries.sort_by_key(|it| (it.starts_at, it.id));
    Ok(Some(OwnCalendar { person, entries }))
}

async fn programmes_of(tx: &mut Tx, actor: &Actor) -> Result<Vec<Programme>, StorageError> {
    let is_theirs = |role: &Role| matches!(role, Role::Organiser | Role::Participant { .. });
    let theirs = actor.memberships.iter().filter(|it| is_theirs(&it.role));
    let mut ids: Vec<_> = theirs.map(|it| it.programme).collect();
    ids.sort_unstable();
    ids.dedup();
    programmes::find_many(tx, &ids).await
}

/// The joint meetings that people were invited to, for those who organise the programme or take part in it.
async fn of_joint_meetings(
    tx: &mut Tx,
    actor: &Actor,
    person: &Person,
    programme: &Programme,
) -> Result<Vec<Entry>, StorageError> {
    if !actor.organises(programme.id) {
        let own = storage::participants::find_of_person(tx, programme.id, person.id).await?;
        if !own.is_some_and(|it| it.is_approved()) {
            return Ok(Vec::new());
        }
    }
    let name = programme.texts_in(person.language).name.clone();
    let meetings = joint_meetings::list(tx, programme).await?;
    let invited = meetings.into_iter().filter(|it| it.invited_at.is_some());
    let zone = programme.timetable.time_zone;
    Ok(invited.map(|it| joint_meeting(it, name.clone(), &programme.slug, zone)).collect())
}

fn joint_meeting(it: JointMeeting, programme: ShortText, slug: &Slug, time_zone: Tz) -> Entry {
    let ends_at = it.appointment.ends_at();
    let appointment = it.appointment;
    Entry {
        id: it.id.uuid(),
        sequence: it.sequence,
        changed_at: it.changed_at,
        starts_at: appointment.starts_at,
        ends_at,
        time_zone,
        programme,
        title: appointment.title.map_or(EntryTitle::JointMeeting(it.kind), EntryTitle::Own),
        place: appointment.place.map(ShortText::into_string),
        link: appointment.link.map(|it| it.to_string()),
        page: format!("/programmes/{slug}/joint-meetings/{}", it.id),
        is_cancelled: it.cancelled_at.is_some(),
    }
}
