//! Changing a programme's words, dates, rules, questions, charter and limits.

use crate::App;
use crate::access::organised;
use crate::error::ActionError;
use crate::joint_meetings::follow_timetable;
use domain::access::Actor;
use domain::history::Event;
use domain::matching_rules::{InvalidRules, MatchingRules};
use domain::organisation::Charter;
use domain::programme::{InvalidTimetable, Programme, ProgrammeTexts, Question, Timetable};
use domain::{Email, LongText, ProgrammeId};
use storage::programmes;

/// What to change; `None` leaves it as it is.
#[derive(Clone, Debug, Default)]
pub struct ProgrammeChange {
    pub texts: Option<Vec<ProgrammeTexts>>,
    pub timetable: Option<Timetable>,
    pub rules: Option<MatchingRules>,
    pub questions: Option<Vec<Question>>,
    /// `Some(None)` takes the charter away.
    pub charter: Option<Option<LongText>>,
    pub contact: Option<Email>,
    /// `Some(None)` lifts the limit.
    pub places: Option<Option<u16>>,
    pub retention_days: Option<u16>,
    pub quiet_after_days: Option<u16>,
}

/// Why a programme can not become like that.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CannotChange {
    #[error("a programme needs a name in at least one language")]
    NoTexts,
    #[error("the dates do not stand together: {0}")]
    Timetable(InvalidTimetable),
    #[error("the rules do not stand together: {0}")]
    Rules(InvalidRules),
    #[error("personal data is kept 1 to {most} days after the closing")]
    Retention { most: u16 },
    #[error("a partnership is asked after {least} to {most} days without a sign of life")]
    Quiet { least: u16, most: u16 },
}

const LONGEST_RETENTION_DAYS: u16 = 1_095;
const QUIET_DAYS: std::ops::RangeInclusive<u16> = 7..=180;

/// Changes the programme as it was at `version`; [`ActionError::Conflict`] when somebody else was faster.
pub async fn change_programme(
    app: &App,
    actor: &Actor,
    id: ProgrammeId,
    version: u32,
    change: ProgrammeChange,
) -> Result<Programme, ActionError<CannotChange>> {
    let mut tx = app.store.begin().await?;
    let before = organised(&mut tx, actor, id).await?;
    if before.version != version {
        return Err(ActionError::Conflict);
    }
    let changed = apply(before.clone(), change).map_err(ActionError::Refused)?;
    let changed = programmes::update(&mut tx, &changed).await?;
    follow_timetable(app, &mut tx, &before, &changed).await?;
    app.record(&mut tx, actor, Some(id), Event::ProgrammeChanged, Some(id.uuid())).await?;
    tx.commit().await?;
    Ok(changed)
}

fn apply(mut it: Programme, change: ProgrammeChange) -> Result<Programme, CannotChange> {
    if let Some(texts) = change.texts {
        if texts.is_empty() {
            return Err(CannotChange::NoTexts);
        }
        it.texts = texts;
    }
    if let Some(timetable) = change.timetable {
        timetable.check().map_err(CannotChange::Timetable)?;
        it.timetable = timetable;
    }
    if let Some(rules) = change.rules {
        rules.check().map_err(CannotChange::Rules)?;
        it.rules = rules;
    }
    if let Some(text) = change.charter {
        it.charter = new_charter(it.charter.take(), text);
    }
    if let Some(days) = change.retention_days {
        if !(1..=LONGEST_RETENTION_DAYS).contains(&days) {
            return Err(CannotChange::Retention { most: LONGEST_RETENTION_DAYS });
        }
        it.retention_days = days;
    }
    if let Some(days) = change.quiet_after_days {
        if !QUIET_DAYS.contains(&days) {
            let (least, most) = (*QUIET_DAYS.start(), *QUIET_DAYS.end());
            return Err(CannotChange::Quiet { least, most });
        }
        it.quiet_after_days = days;
    }
    it.questions = change.questions.unwrap_or(it.questions);
    it.contact = change.contact.unwrap_or(it.contact);
    it.places = change.places.unwrap_or(it.places);
    Ok(it)
}

/// A charter whose text changed is a new version: what was accepted was another text.
fn new_charter(before: Option<Charter>, text: Option<LongText>) -> Option<Charter> {
    let text = text?;
    match before {
        Some(before) if before.text == text => Some(before),
        before => Some(Charter { text, version: before.map_or(1, |it| it.version + 1) }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_changed_text_makes_a_new_version_of_the_charter() {
        let text = |it| LongText::parse(it).expect("a text");
        let first = new_charter(None, Some(text("Equal roles.")));
        assert_eq!(first, Some(Charter { text: text("Equal roles."), version: 1 }));
        assert_eq!(new_charter(first.clone(), Some(text("Equal roles."))), first);
        let second = new_charter(first.clone(), Some(text("Trust.")));
        assert_eq!(second, Some(Charter { text: text("Trust."), version: 2 }));
        assert_eq!(new_charter(second, None), None);
    }
}
