//! Who has not answered what: for reminders.

use super::ask::load;
use domain::access::Scope;
use domain::programme::Programme;
use domain::questionnaire::Stage;
use domain::{ParticipantId, Timestamp};
use std::collections::BTreeMap;
use storage::{StorageError, Tx, partnerships, questionnaires, work};

/// Somebody could answer a questionnaire now and has not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unanswered {
    pub stage: Stage,
    pub participant: ParticipantId,
    /// Since when it has been open for them.
    pub opened_at: Timestamp,
    pub closes_at: Timestamp,
}

/// Every questionnaire of the programme that is open now, with everybody in the partnerships that the scope reaches who
/// has not answered it.
pub async fn unanswered(
    tx: &mut Tx,
    programme: &Programme,
    scope: &Scope,
    now: Timestamp,
) -> Result<Vec<Unanswered>, StorageError> {
    let answered = questionnaires::answered(tx, programme.id).await?;
    let all = partnerships::list(tx, scope).await?;
    let met = work::first_held(tx, scope).await?;
    let mut waiting = Vec::new();
    for stage in Stage::ALL {
        let it = load(tx, programme, stage).await?;
        let closes_at = it.closes_at(&programme.timetable);
        if !it.is_used || it.released_at.is_some() || now >= closes_at {
            continue;
        }
        let mut opened: BTreeMap<ParticipantId, Timestamp> = BTreeMap::new();
        for partnership in &all {
            let met = met.get(&partnership.id).copied();
            let opened_at = it.opens_for(&programme.timetable, partnership, met);
            for who in it.asks(&programme.timetable, partnership).filter(|_| opened_at <= now) {
                let earliest = opened.entry(who).or_insert(opened_at);
                *earliest = opened_at.min(*earliest);
            }
        }
        let has_answered = |who: &ParticipantId| answered.get(&stage).is_some_and(|it| it.contains(who));
        let left = opened.into_iter().filter(|(who, _)| !has_answered(who));
        waiting.extend(left.map(|(participant, opened_at)| Unanswered {
            stage,
            participant,
            opened_at,
            closes_at,
        }));
    }
    Ok(waiting)
}
