//! What letters about the meetings of a partnership say. They are read from within, as their reader: to somebody who
//! has left the partnership nothing is said any more.

use super::facts::{MeetingFacts, MeetingNews, ProgrammeFacts};
use crate::partnerships::inside_as;
use domain::access::{Inside, Scope};
use domain::mail::{Letter, Mail};
use domain::meeting::{Meeting, MeetingDetails, MeetingMode, MeetingState};
use domain::round::Response;
use domain::{MeetingId, PartnershipId, ProgrammeId, Timestamp};
use storage::{StorageError, Tx, meetings, participants, partnerships, persons};

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

/// What takes the meeting out of the calendar of somebody who is no longer inside; `None` when its time has come.
pub(super) async fn called_off(
    tx: &mut Tx,
    mail: &Mail,
    (programme, facts): (ProgrammeId, ProgrammeFacts),
    now: Timestamp,
) -> Result<Option<MeetingFacts>, StorageError> {
    let Letter::MeetingCalledOff { meeting, partnership, participant, sequence, starts_at, minutes } =
        mail.letter
    else {
        return Ok(None);
    };
    let scope = Scope::of_the_system(programme);
    let Some(found) = partnerships::find(tx, &scope, partnership).await?.filter(|_| starts_at > now) else {
        return Ok(None);
    };
    let had_gone = |it: &Response| match it {
        Response::Declined { at, .. } | Response::Left { at, .. } => *at < mail.created_at,
        Response::Awaited | Response::Accepted { .. } => false,
    };
    let mut with = Vec::new();
    for member in found.members.iter().filter(|it| it.participant != participant && !had_gone(&it.response)) {
        let Some(it) = participants::find(tx, &scope, member.participant).await? else { continue };
        with.extend(persons::find(tx, it.person).await?.map(|it| it.name));
    }
    let details =
        MeetingDetails { minutes, mode: MeetingMode::Online, place: None, link: None, agenda: None };
    let meeting = Meeting {
        id: meeting,
        programme,
        partnership,
        state: MeetingState::Cancelled { was_planned: Some(starts_at) },
        details,
        called_by: participant,
        sequence,
        created_at: mail.created_at,
        changed_at: mail.created_at,
        version: 1,
    };
    Ok(Some(MeetingFacts {
        programme: facts,
        news: MeetingNews::CalledOff,
        meeting,
        reader: participant,
        with,
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
