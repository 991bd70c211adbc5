//! Gathering what the next steps follow from: one query for each part of the product, however many people.

use domain::participant::Participant;
use domain::programme::Programme;
use domain::round::{Partnership, Response};
use domain::step::{Facts, PairFacts};
use domain::{ParticipantId, Timestamp};
use std::collections::HashMap;
use storage::{StorageError, Tx};

/// Everything that is known of a programme beside its people and partnerships.
#[derive(Debug, Default)]
struct Known {}

/// The facts of these people, given every partnership any of them is in.
pub(super) async fn facts(
    tx: &mut Tx,
    programme: &Programme,
    people: &[Participant],
    partnerships: &[Partnership],
    now: Timestamp,
) -> Result<HashMap<ParticipantId, Facts>, StorageError> {
    let known = known(tx, programme).await?;
    let facts = |it: &Participant| {
        let own = partnerships.iter().filter(|pair| is_current(pair, it.id));
        let facts = Facts {
            now,
            state: programme.state,
            timetable: programme.timetable,
            status: it.status,
            has_profile: !it.profile.offers.is_empty() || !it.profile.needs.is_empty(),
            joined_at: it.created_at,
            pairs: own.map(|pair| pair_facts(&known, pair, it.id)).collect(),
            joint_meetings: vec![],
            questionnaires: vec![],
            reviews: vec![],
            certificate: None,
        };
        (it.id, facts)
    };
    Ok(people.iter().map(facts).collect())
}

async fn known(_tx: &mut Tx, _programme: &Programme) -> Result<Known, StorageError> {
    Ok(Known {})
}

fn is_current(it: &Partnership, who: ParticipantId) -> bool {
    it.ended_at.is_none() && it.current().any(|member| member.participant == who)
}

fn pair_facts(_known: &Known, it: &Partnership, who: ParticipantId) -> PairFacts {
    let own = it.members.iter().find(|member| member.participant == who);
    let accepted_at = match own.map(|member| &member.response) {
        Some(Response::Accepted { at }) => Some(*at),
        Some(Response::Awaited | Response::Declined { .. } | Response::Left { .. }) | None => None,
    };
    PairFacts {
        id: it.id,
        introduced_at: it.introduced_at,
        accepted_at,
        has_begun: false,
        agreement: None,
        goals: None,
        meetings: None,
        output: None,
    }
}
