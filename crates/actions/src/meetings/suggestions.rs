//! Times that could suit everybody.

use crate::App;
use crate::error::{ActionError, NoRefusal};
use crate::partnerships::inside;
use chrono::Duration;
use chrono_tz::Tz;
use domain::access::{Actor, Scope};
use domain::meeting::{Availabilities, Meeting, Suggestion, suggest};
use domain::programme::Timetable;
use domain::{ParticipantId, Timestamp};
use storage::{meetings, participants, persons, programmes};

/// Times to propose, the next first, and how many members they have to suit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Suggestions {
    pub times: Vec<Suggestion>,
    pub members: usize,
}

impl Suggestions {
    /// Whether the weeks of all members have something in common.
    pub fn suit_all(&self) -> bool {
        self.times.first().is_none_or(|it| it.suits.len() == self.members)
    }
}

/// From what the members have said of their weeks, each by their own clock, without the joint meetings and what the
/// partnership has planned already. The times are at whole hours of `zone`, the reader's.
pub async fn suggestions(
    app: &App,
    actor: &Actor,
    whose: super::Whose,
    zone: Tz,
    minutes: u16,
) -> Result<Suggestions, ActionError<NoRefusal>> {
    let now = app.clock.now();
    let mut tx = app.store.read().await?;
    let (partnership, inside) = inside(&mut tx, actor, whose.programme, whose.partnership).await?;
    let programme = programmes::find(&mut tx, whose.programme).await?.ok_or(ActionError::NotFound)?;
    let scope = Scope::of_the_system(whose.programme);
    let mut members = Vec::new();
    for member in partnership.current() {
        let Some(participant) = participants::find(&mut tx, &scope, member.participant).await? else {
            continue;
        };
        let Some(person) = persons::find(&mut tx, participant.person).await? else { continue };
        let zone = if member.participant == inside.member() { zone } else { person.time_zone };
        members.push((member.participant, participant.profile.availability, zone));
    }
    let planned = meetings::list(&mut tx, &inside).await?;
    drop(tx);
    let taken: Vec<_> =
        joint(&programme.timetable).into_iter().chain(planned.iter().filter_map(span)).collect();
    let who: (ParticipantId, Tz) = (inside.member(), zone);
    let it = Availabilities { members: &members, taken: &taken };
    Ok(Suggestions { times: suggest(&it, who, minutes, now, Meeting::MOST_TIMES), members: members.len() })
}

fn joint(it: &Timetable) -> [(Timestamp, Timestamp); 3] {
    let length = Duration::minutes(it.meeting_minutes.into());
    [it.opening, it.midpoint, it.closing].map(|begins| (begins, begins + length))
}

fn span(it: &Meeting) -> Option<(Timestamp, Timestamp)> {
    it.state.is_open().then(|| it.starts_at().zip(it.ends_at())).flatten()
}
