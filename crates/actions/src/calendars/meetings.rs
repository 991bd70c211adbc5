//! The meetings of a person's own partnerships in their calendar: when, where and with whom.

use super::entries::{Entry, EntryTitle};
use domain::access::{Actor, Inside, Scope};
use domain::meeting::{Meeting, MeetingState};
use domain::person::Person;
use domain::programme::Programme;
use domain::{ShortText, Timestamp};
use storage::{StorageError, Tx, meetings, partnerships};

/// What has or had a time, of the partnerships that the person is in now.
pub(super) async fn of_meetings(
    tx: &mut Tx,
    actor: &Actor,
    person: &Person,
    programme: &Programme,
) -> Result<Vec<Entry>, StorageError> {
    let (Some(me), Some(scope)) = (actor.participant(programme.id), Scope::own(actor, programme.id)) else {
        return Ok(Vec::new());
    };
    let mut entries = Vec::new();
    for partnership in partnerships::of_participant(tx, &scope, me).await? {
        let Some(inside) = Inside::of(actor, &partnership) else { continue };
        let companions = partnerships::companions(tx, &inside).await?;
        let is_present = |id| partnership.current().any(|it| it.participant == id);
        let others: Vec<&str> = companions
            .iter()
            .filter(|it| it.participant != me && is_present(it.participant))
            .map(|it| it.name.as_str())
            .collect();
        let name = programme.texts_in(person.language).name.clone();
        // Many long names are more than a title holds; the programme's name stands beside it in any case.
        let title = ShortText::parse(&others.join(", ")).unwrap_or_else(|_| name.clone());
        for meeting in meetings::list(tx, &inside).await? {
            let (Some(starts_at), Some(ends_at)) = (meeting.starts_at(), meeting.ends_at()) else { continue };
            entries.push(entry(meeting, (starts_at, ends_at), (person, programme), (&title, &name)));
        }
    }
    Ok(entries)
}

fn entry(
    it: Meeting,
    (starts_at, ends_at): (Timestamp, Timestamp),
    (person, programme): (&Person, &Programme),
    (title, name): (&ShortText, &ShortText),
) -> Entry {
    Entry {
        id: it.id.uuid(),
        sequence: it.sequence,
        changed_at: it.changed_at,
        starts_at,
        ends_at,
        time_zone: person.time_zone,
        programme: name.clone(),
        title: EntryTitle::Own(title.clone()),
        place: it.details.place.map(ShortText::into_string),
        link: it.details.link.map(|it| it.to_string()),
        page: format!("/programmes/{}/partnership/{}/meetings/{}", programme.slug, it.partnership, it.id),
        is_cancelled: matches!(it.state, MeetingState::Cancelled { .. }),
    }
}
