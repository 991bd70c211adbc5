//! Meetings of a partnership: times are proposed and answered, one is fixed, and what was planned is moved, cancelled
//! or held.

mod afterwards;
mod suggestion;

pub use afterwards::{Feedback, InvalidFeedback, Notes, Recording, Thanks};
pub use suggestion::{Availabilities, Suggestion, suggest};

use crate::{
    LongText, MeetingId, ParticipantId, PartnershipId, ProgrammeId, ShortText, Timestamp, WebAddress,
};
use chrono::Duration;
use std::collections::BTreeMap;

/// One meeting of the members of a partnership.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Meeting {
    pub id: MeetingId,
    pub programme: ProgrammeId,
    pub partnership: PartnershipId,
    pub state: MeetingState,
    pub details: MeetingDetails,
    pub called_by: ParticipantId,
    /// Rises whenever what stands in calendars changes; the first invitation has 0.
    pub sequence: u32,
    pub created_at: Timestamp,
    pub changed_at: Timestamp,
    pub version: u32,
}

/// How and about what.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MeetingDetails {
    /// How long it is meant to last.
    pub minutes: u16,
    pub mode: MeetingMode,
    /// Where, or the number to call.
    pub place: Option<ShortText>,
    pub link: Option<WebAddress>,
    pub agenda: Option<LongText>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum MeetingMode {
    InPerson,
    Phone,
    Online,
}

/// Where a meeting stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MeetingState {
    /// The members say which of these times suit them; ordered by time, each once, never empty.
    Proposed {
        times: Vec<ProposedTime>,
    },
    /// It stands in the members' calendars.
    Planned {
        starts_at: Timestamp,
    },
    Held(Held),
    /// `was_planned` tells calendars apart from which it has to go.
    Cancelled {
        was_planned: Option<Timestamp>,
    },
}

/// What became of a meeting that took place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Held {
    pub starts_at: Timestamp,
    /// How long it really lasted.
    pub minutes: u16,
    /// Who was there.
    pub present: Vec<ParticipantId>,
}

/// A time to choose from, and who has said what of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProposedTime {
    /// Names it within the meeting.
    pub number: u16,
    pub starts_at: Timestamp,
    pub answers: BTreeMap<ParticipantId, bool>,
}

/// What a new meeting begins with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewMeeting {
    pub id: MeetingId,
    pub programme: ProgrammeId,
    pub partnership: PartnershipId,
    pub called_by: ParticipantId,
    pub details: MeetingDetails,
}

/// Why a meeting can not become like that.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CannotMeet {
    #[error("no time given")]
    NoTimes,
    #[error("{given} times where at most {most} can be proposed")]
    TooManyTimes { given: usize, most: usize },
    #[error("the time has passed")]
    Past,
    #[error("more than {} days ahead", Meeting::FARTHEST_DAYS)]
    TooFar,
    #[error("longer ago than the partnership")]
    BeforeIntroduction,
    #[error("lasts {least} to {most} minutes")]
    Length { least: u16, most: u16 },
    #[error("{0} meetings are open already")]
    TooManyOpen(usize),
    #[error("its time has been fixed")]
    AlreadyFixed,
    #[error("has no time yet")]
    NotFixed,
    #[error("has been held")]
    AlreadyHeld,
    #[error("has been cancelled")]
    Cancelled,
    #[error("has not begun")]
    NotBegun,
    #[error("nobody was there")]
    NobodyPresent,
    #[error("no member")]
    NotMember,
    #[error("no such time was proposed")]
    NoSuchTime,
}

/// What an answer led to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answered {
    /// Others still have to answer, or nothing suits everybody yet.
    Open,
    /// The first time that suits everybody was fixed.
    Fixed(Timestamp),
}

impl MeetingMode {
    pub const ALL: [Self; 3] = [Self::InPerson, Self::Phone, Self::Online];

    pub const fn code(self) -> &'static str {
        match self {
            Self::InPerson => "in-person",
            Self::Phone => "phone",
            Self::Online => "online",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.code() == code)
    }
}

impl MeetingState {
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Proposed { .. } => "proposed",
            Self::Planned { .. } => "planned",
            Self::Held(_) => "held",
            Self::Cancelled { .. } => "cancelled",
        }
    }

    /// Still to come, or to be told about.
    pub const fn is_open(&self) -> bool {
        matches!(self, Self::Proposed { .. } | Self::Planned { .. })
    }
}

impl MeetingDetails {
    pub const SHORTEST_MINUTES: u16 = 10;
    pub const LONGEST_MINUTES: u16 = 480;

    fn check(&self) -> Result<(), CannotMeet> {
        let (least, most) = (Self::SHORTEST_MINUTES, Self::LONGEST_MINUTES);
        if (least..=most).contains(&self.minutes) { Ok(()) } else { Err(CannotMeet::Length { least, most }) }
    }

    /// Whether calendars show something else with these.
    fn differ_in_calendars(&self, other: &Self) -> bool {
        (self.minutes, self.mode, &self.place, &self.link)
            != (other.minutes, other.mode, &other.place, &other.link)
    }
}

impl Meeting {
    /// More times than these are not answered, they are put off.
    pub const MOST_TIMES: usize = 12;
    pub const FARTHEST_DAYS: i64 = 366;
    /// A partnership has few meetings before it at once; more is a mistake.
    pub const MOST_OPEN: usize = 12;
    pub const LONGEST_HELD_MINUTES: u16 = 720;

    /// Times for everybody to answer. Whoever proposes them has said that they suit.
    pub fn propose(new: NewMeeting, times: &[Timestamp], now: Timestamp) -> Result<Self, CannotMeet> {
        let who = new.called_by;
        let mut it = Self::begin(new, MeetingState::Proposed { times: Vec::new() }, now)?;
        it.add_times(who, times, now)?;
        it.version = 1;
        Ok(it)
    }

    /// A meeting whose time is agreed already.
    pub fn plan(new: NewMeeting, starts_at: Timestamp, now: Timestamp) -> Result<Self, CannotMeet> {
        ahead(starts_at, now)?;
        Self::begin(new, MeetingState::Planned { starts_at }, now)
    }

    /// A meeting that has taken place without having been planned here.
    pub fn record(
        new: NewMeeting,
        held: Held,
        (members, since): (&[ParticipantId], Timestamp),
        now: Timestamp,
    ) -> Result<Self, CannotMeet> {
        // Whoever was introduced in the morning may note in the evening that they met at noon.
        if held.starts_at < since - Duration::days(1) {
            return Err(CannotMeet::BeforeIntroduction);
        }
        let mut it = Self::begin(new, MeetingState::Planned { starts_at: held.starts_at }, now)?;
        it.hold(held, members, now)?;
        it.version = 1;
        Ok(it)
    }

    fn begin(new: NewMeeting, state: MeetingState, now: Timestamp) -> Result<Self, CannotMeet> {
        new.details.check()?;
        Ok(Self {
            id: new.id,
            programme: new.programme,
            partnership: new.partnership,
            state,
            details: new.details,
            called_by: new.called_by,
            sequence: 0,
            created_at: now,
            changed_at: now,
            version: 1,
        })
    }

    /// Further times to choose from, when none of the first suits. Times that stand there already are left as they are.
    pub fn add_times(
        &mut self,
        who: ParticipantId,
        added: &[Timestamp],
        now: Timestamp,
    ) -> Result<(), CannotMeet> {
        let times = self.proposed()?;
        if added.is_empty() {
            return Err(CannotMeet::NoTimes);
        }
        for it in added {
            ahead(*it, now)?;
        }
        let mut all = times.clone();
        for starts_at in added {
            if let Some(there) = all.iter_mut().find(|it| it.starts_at == *starts_at) {
                there.answers.insert(who, true);
                continue;
            }
            let number = all.iter().map(|it| it.number + 1).max().unwrap_or(1);
            all.push(ProposedTime { number, starts_at: *starts_at, answers: BTreeMap::from([(who, true)]) });
            if all.len() > Self::MOST_TIMES {
                let given = times.len() + added.len();
                return Err(CannotMeet::TooManyTimes { given, most: Self::MOST_TIMES });
            }
        }
        all.sort_by_key(|it| it.starts_at);
        *times = all;
        self.changed(now);
        Ok(())
    }

    /// One member's answer to one time; it may be given anew. The first time ahead that suits all `members` is fixed at
    /// once.
    pub fn answer(
        &mut self,
        who: ParticipantId,
        (number, suits): (u16, bool),
        members: &[ParticipantId],
        now: Timestamp,
    ) -> Result<Answered, CannotMeet> {
        let times = self.proposed()?;
        if !members.contains(&who) {
            return Err(CannotMeet::NotMember);
        }
        let time = times.iter_mut().find(|it| it.number == number).ok_or(CannotMeet::NoSuchTime)?;
        if time.starts_at <= now {
            return Err(CannotMeet::Past);
        }
        time.answers.insert(who, suits);
        let suits_all = |it: &&ProposedTime| {
            it.starts_at > now && members.iter().all(|member| it.answers.get(member) == Some(&true))
        };
        let common = times.iter().find(suits_all).map(|it| it.starts_at);
        self.changed(now);
        Ok(match common {
            Some(starts_at) => {
                self.state = MeetingState::Planned { starts_at };
                Answered::Fixed(starts_at)
            }
            None => Answered::Open,
        })
    }

    /// One of the proposed times, whatever the others have answered: they have agreed by other ways.
    pub fn fix(&mut self, number: u16, now: Timestamp) -> Result<Timestamp, CannotMeet> {
        let times = self.proposed()?;
        let time = times.iter().find(|it| it.number == number).ok_or(CannotMeet::NoSuchTime)?;
        let starts_at = time.starts_at;
        ahead(starts_at, now)?;
        self.state = MeetingState::Planned { starts_at };
        self.changed(now);
        Ok(starts_at)
    }

    /// Another time for a planned meeting. `false` when it is the same.
    pub fn reschedule(&mut self, to: Timestamp, now: Timestamp) -> Result<bool, CannotMeet> {
        let starts_at = self.planned()?;
        ahead(to, now)?;
        if starts_at == to {
            return Ok(false);
        }
        self.state = MeetingState::Planned { starts_at: to };
        self.sequence += 1;
        self.changed(now);
        Ok(true)
    }

    /// Other details. `true` when calendars have to be told.
    pub fn change(&mut self, details: MeetingDetails, now: Timestamp) -> Result<bool, CannotMeet> {
        details.check()?;
        if let MeetingState::Cancelled { .. } = self.state {
            return Err(CannotMeet::Cancelled);
        }
        let is_planned = matches!(self.state, MeetingState::Planned { starts_at } if starts_at > now);
        let tell = is_planned && details.differ_in_calendars(&self.details);
        self.details = details;
        self.sequence += u32::from(tell);
        self.changed(now);
        Ok(tell)
    }

    /// `true` when it stood in calendars.
    pub fn cancel(&mut self, now: Timestamp) -> Result<bool, CannotMeet> {
        let was_planned = match &self.state {
            MeetingState::Proposed { .. } => None,
            MeetingState::Planned { starts_at } => Some(*starts_at),
            MeetingState::Held(_) => return Err(CannotMeet::AlreadyHeld),
            MeetingState::Cancelled { .. } => return Err(CannotMeet::Cancelled),
        };
        self.state = MeetingState::Cancelled { was_planned };
        self.sequence += u32::from(was_planned.is_some());
        self.changed(now);
        Ok(was_planned.is_some())
    }

    /// It took place: how long it lasted and who was there. Told again, it corrects what was told.
    pub fn hold(&mut self, held: Held, members: &[ParticipantId], now: Timestamp) -> Result<(), CannotMeet> {
        match &self.state {
            MeetingState::Planned { .. } | MeetingState::Held(_) => {}
            MeetingState::Proposed { .. } => return Err(CannotMeet::NotFixed),
            MeetingState::Cancelled { .. } => return Err(CannotMeet::Cancelled),
        }
        if held.starts_at > now {
            return Err(CannotMeet::NotBegun);
        }
        if held.minutes == 0 || held.minutes > Self::LONGEST_HELD_MINUTES {
            return Err(CannotMeet::Length { least: 1, most: Self::LONGEST_HELD_MINUTES });
        }
        if held.present.is_empty() {
            return Err(CannotMeet::NobodyPresent);
        }
        if held.present.iter().any(|it| !members.contains(it)) {
            return Err(CannotMeet::NotMember);
        }
        let mut held = held;
        held.present.sort_unstable();
        held.present.dedup();
        self.state = MeetingState::Held(held);
        self.changed(now);
        Ok(())
    }

    /// When it begins or began; `None` while that is open.
    pub const fn starts_at(&self) -> Option<Timestamp> {
        match &self.state {
            MeetingState::Proposed { .. } => None,
            MeetingState::Planned { starts_at } => Some(*starts_at),
            MeetingState::Held(held) => Some(held.starts_at),
            MeetingState::Cancelled { was_planned } => *was_planned,
        }
    }

    /// When it is meant to end.
    pub fn ends_at(&self) -> Option<Timestamp> {
        self.starts_at().map(|it| it + Duration::minutes(self.details.minutes.into()))
    }

    fn proposed(&mut self) -> Result<&mut Vec<ProposedTime>, CannotMeet> {
        match &mut self.state {
            MeetingState::Proposed { times } => Ok(times),
            MeetingState::Planned { .. } => Err(CannotMeet::AlreadyFixed),
            MeetingState::Held(_) => Err(CannotMeet::AlreadyHeld),
            MeetingState::Cancelled { .. } => Err(CannotMeet::Cancelled),
        }
    }

    const fn planned(&self) -> Result<Timestamp, CannotMeet> {
        match &self.state {
            MeetingState::Planned { starts_at } => Ok(*starts_at),
            MeetingState::Proposed { .. } => Err(CannotMeet::NotFixed),
            MeetingState::Held(_) => Err(CannotMeet::AlreadyHeld),
            MeetingState::Cancelled { .. } => Err(CannotMeet::Cancelled),
        }
    }

    const fn changed(&mut self, now: Timestamp) {
        self.changed_at = now;
    }
}

fn ahead(time: Timestamp, now: Timestamp) -> Result<(), CannotMeet> {
    if time <= now {
        Err(CannotMeet::Past)
    } else if time - now > Duration::days(Meeting::FARTHEST_DAYS) {
        Err(CannotMeet::TooFar)
    } else {
        Ok(())
    }
}

#[cfg(test)]
mod tests;
