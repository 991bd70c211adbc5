//! What letters about the meetings of a partnership say. They are read from within, as their reader: to somebody who
//! has left the partnership nothing is said any more.

use super::facts::{MeetingFacts, MeetingNews, ProgrammeFacts};
use crate::partnerships::inside_as;
use domain::access::Inside;
use domain::mail::{Letter, Mail};
use domain::meeting::{Meeting, MeetingState};
use domain::{MeetingId, PartnershipId, ProgrammeId, Timestamp};
use storage::{StorageError, Tx, meetings, partnerships, persons};

/// What the letter still has to say; `None` when nothing: its time was fixed, or a newer letter is on its way.
pub(super) async fn find(
    tx: &mut Tx,
    mail: &Mail,
    (programme, facts): (ProgrammeId, ProgrammeFacts),
    now: Timestamp,
) -> Result<Option<MeetingFacts>, StorageError> {
    let Some((meeting, partnership, sequence)) = subject(&mail.letter) else { return Ok(None) };
    let Some(reader) = persons::find_by_email(tx, &mail.to).await? else { return Ok(None) };
    let Some((present, inside)) = inside_as(tx, reader.id, programme, partnership).await? else {
        return Ok(None);
    };
    let Some(meeting) = meetings::find(tx, &inside, meeting).await? else { return Ok(None) };
    let Some(news) = news(&meeting, sequence, &inside, now) else { return Ok(None) };
    let companions = partnerships::companions(tx, &inside).await?;
    let is_present =
        |it: &partnerships::Companion| present.current().any(|member| member.participant == it.participant);
    let others = companions.into_iter().filter(|it| it.participant != inside.member() && is_present(it));
    Ok(Some(MeetingFacts {
        programme: facts,
        news,
        meeting,
        reader: inside.member(),
        with: others.map(|it| it.name).collect(),
    }))
}

const fn subject(letter: &Letter) -> Option<(MeetingId, PartnershipId, Option<u32>)> {
    match letter {
        Letter::MeetingTimes { meeting, partnership, .. } => Some((*meeting, *partnership, None)),
        Letter::Meeting { meeting, partnership, sequence, .. } => {
            Some((*meeting, *partnership, Some(*sequence)))
        }
        _ => None,
    }
}

fn news(meeting: &Meeting, sequence: Option<u32>, inside: &Inside, now: Timestamp) -> Option<MeetingNews> {
    let Some(sequence) = sequence else {
        let MeetingState::Proposed { times } = &meeting.state else { return None };
        let open = |it: &&domain::meeting::ProposedTime| {
            it.starts_at > now && !it.answers.contains_key(&inside.member())
        };
        return times.iter().any(|it| open(&it)).then_some(MeetingNews::Times);
    };
    if meeting.sequence != sequence {
        return None;
    }
    match &meeting.state {
        MeetingState::Planned { starts_at } if *starts_at > now => {
            Some(if sequence == 0 { MeetingNews::Invited } else { MeetingNews::Changed })
        }
        MeetingState::Cancelled { was_planned: Some(at) } if *at > now => Some(MeetingNews::Cancelled),
        _ => None,
    }
}
