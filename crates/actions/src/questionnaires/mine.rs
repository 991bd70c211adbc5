//! What a participant can answer now, and what comes.

use super::ask::{load, opens_for};
use domain::Timestamp;
use domain::access::Actor;
use domain::programme::Programme;
use domain::questionnaire::{Questionnaire, Stage};
use storage::{StorageError, Tx, questionnaires};

/// One questionnaire as a participant meets it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mine {
    pub questionnaire: Questionnaire,
    pub opens_at: Timestamp,
    pub closes_at: Timestamp,
    pub state: MyState,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MyState {
    Later,
    Open {
        has_draft: bool,
    },
    /// Handed in; with the receipt it can still be changed.
    Answered,
    Over {
        answered: bool,
    },
}

/// The questionnaires that ask this participant, in their order.
pub async fn mine(
    tx: &mut Tx,
    actor: &Actor,
    programme: &Programme,
    now: Timestamp,
) -> Result<Vec<Mine>, StorageError> {
    let Some(who) = actor.participant(programme.id) else { return Ok(Vec::new()) };
    let answered = questionnaires::answered(tx, programme.id).await?;
    let mut all = Vec::new();
    for stage in Stage::ALL {
        let questionnaire = load(tx, programme, stage).await?;
        let Some(opens_at) = opens_for(tx, programme, &questionnaire, who).await? else { continue };
        if !questionnaire.is_used {
            continue;
        }
        let closes_at = questionnaire.closes_at(&programme.timetable);
        let has_answered = answered.get(&stage).is_some_and(|it| it.contains(&who));
        let state = if now >= closes_at || questionnaire.released_at.is_some() {
            MyState::Over { answered: has_answered }
        } else if has_answered {
            MyState::Answered
        } else if now < opens_at {
            MyState::Later
        } else {
            let draft = questionnaires::find_draft(tx, programme.id, stage, who).await?;
            MyState::Open { has_draft: draft.is_some() }
        };
        all.push(Mine { questionnaire, opens_at, closes_at, state });
    }
    Ok(all)
}
