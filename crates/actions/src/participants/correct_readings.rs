//! Saying how one's offers and needs are meant.

use super::withdraw::own_or_organised;
use crate::App;
use crate::error::ActionError;
use crate::matchmaking::vocabulary;
use crate::vocabulary::edits;
use domain::access::Actor;
use domain::history::Event;
use domain::participant::{Participant, Profile, Reading};
use domain::programme::ProgrammeState;
use domain::{ParticipantId, ProgrammeId, ShortText};
use storage::participants;

#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CannotCorrect {
    /// What the partners were told no longer changes; an organiser still may.
    #[error("the pairs are published")]
    Published,
    #[error("more than {} for one text", Profile::MOST_READINGS)]
    TooMany,
}

/// Replaces what was said about the texts of a profile as it was at `version`: the person's own until the pairs are
/// published, or anybody's for an organiser. What speaks of other texts or of concepts that the programme's vocabulary does not
/// have is left out.
pub async fn correct_readings(
    app: &App,
    actor: &Actor,
    programme: ProgrammeId,
    id: ParticipantId,
    version: u32,
    readings: Vec<Reading>,
) -> Result<Participant, ActionError<CannotCorrect>> {
    let mut tx = app.store.begin().await?;
    let (programme, mut it) = own_or_organised(&mut tx, actor, programme, id).await?;
    if programme.state == ProgrammeState::Published && !actor.organises(programme.id) {
        return Err(ActionError::Refused(CannotCorrect::Published));
    }
    if it.version != version {
        return Err(ActionError::Conflict);
    }
    let vocabulary = vocabulary(&edits(&mut tx, programme.id).await?);
    let mut kept: Vec<Reading> = Vec::new();
    for reading in readings {
        let said = kept.iter().any(|it| it.text == reading.text && it.concept == reading.concept);
        if !said && vocabulary.find(&reading.concept).is_some() {
            kept.push(reading);
        }
    }
    let of_one = |text: &ShortText| kept.iter().filter(|it| it.text == *text).count();
    if kept.iter().any(|it| of_one(&it.text) > Profile::MOST_READINGS) {
        return Err(ActionError::Refused(CannotCorrect::TooMany));
    }
    it.profile.keep_readings(kept);
    let it = participants::update(&mut tx, &it).await?;
    let subject = Some(it.id.uuid());
    app.record(&mut tx, actor, Some(programme.id), Event::ProfileChanged, subject).await?;
    tx.commit().await?;
    Ok(it)
}
