//! What is asked, and whom.

use domain::access::Scope;
use domain::programme::Programme;
use domain::questionnaire::{Questionnaire, Stage};
use domain::{ParticipantId, ProgrammeId, Timestamp};
use std::collections::BTreeSet;
use storage::{StorageError, Tx, partnerships, questionnaires, work};

/// The questionnaire as its organisers changed it, or as its method has it.
pub async fn load(tx: &mut Tx, programme: &Programme, stage: Stage) -> Result<Questionnaire, StorageError> {
    let kept = questionnaires::find(tx, programme.id, stage).await?;
    Ok(kept.unwrap_or_else(|| Questionnaire::preset(programme.id, programme.method, stage)))
}

/// When people of the programme were first introduced.
pub async fn first_introduction(
    tx: &mut Tx,
    programme: ProgrammeId,
) -> Result<Option<Timestamp>, StorageError> {
    let all = partnerships::list(tx, &Scope::of_the_system(programme)).await?;
    Ok(all.iter().map(|it| it.introduced_at).min())
}

/// Everybody whom the questionnaire asks, whether it has opened for them or not.
pub async fn asked_people(
    tx: &mut Tx,
    programme: &Programme,
    it: &Questionnaire,
) -> Result<BTreeSet<ParticipantId>, StorageError> {
    let all = partnerships::list(tx, &Scope::of_the_system(programme.id)).await?;
    Ok(all.iter().flat_map(|partnership| it.asks(&programme.timetable, partnership)).collect())
}

/// When the questionnaire opens for somebody, the first of their partnerships deciding; `None` for who is not asked.
pub(super) async fn opens_for(
    tx: &mut Tx,
    programme: &Programme,
    it: &Questionnaire,
    who: ParticipantId,
) -> Result<Option<Timestamp>, StorageError> {
    let scope = Scope::of_the_system(programme.id);
    let own = partnerships::of_participant(tx, &scope, who).await?;
    let met = work::first_held(tx, &scope).await?;
    let mut opens = None;
    for partnership in &own {
        if it.asks(&programme.timetable, partnership).any(|it| it == who) {
            let met = met.get(&partnership.id).copied();
            let here = it.opens_for(&programme.timetable, partnership, met);
            opens = Some(opens.map_or(here, |earliest: Timestamp| earliest.min(here)));
        }
    }
    Ok(opens)
}
