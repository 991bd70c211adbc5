//! Publishing a round: everybody is introduced.

use super::recompute::{scenario, seen};
use crate::App;
use crate::error::ActionError;
use crate::joint_meetings::prepare;
use crate::post::Recipient;
use domain::access::{Actor, Scope};
use domain::history::Event;
use domain::mail::Letter;
use domain::participant::{Participant, ParticipantStatus};
use domain::programme::{CannotMove, Programme, ProgrammeState};
use domain::round::{CannotPublish, Member, Partnership, Proposal, Response, Round, RoundState};
use domain::{ParticipantId, PersonId, RoundId, Timestamp};
use std::collections::HashMap;
use storage::{StorageError, Tx, participants, partnerships, persons, programmes, rounds};

/// Why a round can not be published.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CannotPublishRound {
    #[error(transparent)]
    Round(#[from] CannotPublish),
    #[error(transparent)]
    Programme(#[from] CannotMove),
}

/// Publishes the chosen scenario: its partnerships begin, and every member gets a letter. A programme still open for
/// sign-up closes with it.
pub async fn publish(
    app: &App,
    actor: &Actor,
    round: RoundId,
    version: u32,
) -> Result<Vec<Partnership>, ActionError<CannotPublishRound>> {
    let mut tx = app.store.begin().await?;
    let mut round = seen(&mut tx, actor, round, version).await?;
    let RoundState::Proposed { chosen } = round.state else {
        let why = match round.state {
            RoundState::Published(_) => CannotPublish::AlreadyPublished,
            RoundState::Collecting | RoundState::Proposed { .. } => CannotPublish::NothingProposed,
        };
        return Err(ActionError::Refused(why.into()));
    };
    let proposal = scenario(&mut tx, &round, chosen).await?;
    let people = members(&mut tx, &round, &proposal).await?;
    let left = count_left(&proposal, &people);
    let now = app.clock.now();
    round.publish(&proposal, left, actor.person, now).map_err(|it| ActionError::Refused(it.into()))?;
    let made = partnerships_of(app, &round, &proposal, now);

    partnerships::insert_many(&mut tx, &made).await?;
    let round = rounds::update(&mut tx, &round).await?;
    move_programme(&mut tx, &round).await?;
    introduce(app, &mut tx, &round, &made, &people).await?;
    prepare(app, &mut tx, round.programme).await?;
    app.record(&mut tx, actor, Some(round.programme), Event::RoundPublished, Some(round.id.uuid())).await?;
    tx.commit().await?;
    Ok(made)
}

/// Everybody in the proposal who is still approved.
pub(super) async fn members(
    tx: &mut Tx,
    round: &Round,
    proposal: &Proposal,
) -> Result<HashMap<ParticipantId, Participant>, StorageError> {
    let scope = Scope::of_the_system(round.programme);
    let approved = participants::list(tx, &scope, Some(ParticipantStatus::Approved)).await?;
    let is_member = |it: &Participant| {
        let mut members = proposal.outcome.partnerships.iter().flat_map(|it| &it.members);
        members.any(|member| member.participant == it.id)
    };
    Ok(approved.into_iter().filter(is_member).map(|it| (it.id, it)).collect())
}

/// How many people of the proposal can no longer take part.
pub(super) fn count_left(proposal: &Proposal, people: &HashMap<ParticipantId, Participant>) -> usize {
    let members = proposal.outcome.partnerships.iter().flat_map(|it| &it.members);
    let mut left: Vec<ParticipantId> =
        members.map(|it| it.participant).filter(|it| !people.contains_key(it)).collect();
    left.sort_unstable();
    left.dedup();
    left.len()
}

fn partnerships_of(app: &App, round: &Round, proposal: &Proposal, now: Timestamp) -> Vec<Partnership> {
    let partnership = |it: &domain::round::ProposedPartnership| Partnership {
        id: app.id(),
        programme: round.programme,
        round: round.id,
        members: it
            .members
            .iter()
            .map(|member| Member {
                participant: member.participant,
                role: member.role,
                gain: member.gain,
                response: Response::Awaited,
            })
            .collect(),
        benefit: it.benefit,
        introduced_at: now,
        ended_at: None,
        version: 1,
    };
    proposal.outcome.partnerships.iter().map(partnership).collect()
}

/// A later round leaves a published programme published.
async fn move_programme(
    tx: &mut Tx,
    round: &Round,
) -> Result<Option<Programme>, ActionError<CannotPublishRound>> {
    let mut programme = programmes::find(tx, round.programme).await?.ok_or(ActionError::NotFound)?;
    if programme.state == ProgrammeState::Published {
        return Ok(None);
    }
    let moved = match programme.state {
        ProgrammeState::Open => programme.close().and_then(|()| programme.matched()),
        _ => programme.matched(),
    };
    moved.and_then(|()| programme.published()).map_err(|it| ActionError::Refused(it.into()))?;
    Ok(Some(programmes::update(tx, &programme).await?))
}

async fn introduce(
    app: &App,
    tx: &mut Tx,
    round: &Round,
    made: &[Partnership],
    people: &HashMap<ParticipantId, Participant>,
) -> Result<(), StorageError> {
    let ids: Vec<PersonId> = people.values().map(|it| it.person).collect();
    let persons: HashMap<PersonId, _> =
        persons::find_many(tx, &ids).await?.into_iter().map(|it| (it.id, it)).collect();
    for partnership in made {
        for member in &partnership.members {
            let person = people.get(&member.participant).and_then(|it| persons.get(&it.person));
            if let Some(person) = person {
                let letter =
                    Letter::Introduction { partnership: partnership.id, participant: member.participant };
                app.post(tx, Recipient::from(person), Some(round.programme), letter).await?;
            }
        }
    }
    Ok(())
}
