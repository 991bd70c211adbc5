//! Joint meetings: where everybody of a programme comes together. Who is told what of them, and who comes.

use crate::programme::{Programme, Timetable};
use crate::{JointMeetingId, LongText, ParticipantId, ProgrammeId, ShortText, Timestamp, WebAddress};
use chrono::Duration;

/// A meeting of the whole programme.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct JointMeeting {
    pub id: JointMeetingId,
    pub programme: ProgrammeId,
    pub kind: JointMeetingKind,
    pub appointment: Appointment,
    pub agenda: Vec<AgendaItem>,
    pub speaker: Option<Speaker>,
    /// What is read or shown: links, in the order the organisers gave them.
    pub materials: Vec<Material>,
    /// What was said and agreed, for the participants once it is shared.
    pub minutes: Option<LongText>,
    pub minutes_shared_at: Option<Timestamp>,
    /// When the participants were first invited.
    pub invited_at: Option<Timestamp>,
    pub cancelled_at: Option<Timestamp>,
    /// Rises with everything that calendars must know (RFC 5546).
    pub sequence: u32,
    /// When the present sequence began.
    pub changed_at: Timestamp,
    /// Shown at the meeting; whoever is there types it to say so.
    pub check_in_code: String,
    pub version: u32,
}

/// What a calendar holds of a meeting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Appointment {
    /// `None`: it is called after its kind, in the reader's language.
    pub title: Option<ShortText>,
    pub starts_at: Timestamp,
    pub length_minutes: u16,
    pub place: Option<ShortText>,
    pub link: Option<WebAddress>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum JointMeetingKind {
    Opening,
    Midpoint,
    Closing,
    Other,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AgendaItem {
    pub title: ShortText,
    /// `None` when nobody planned how long it takes.
    pub minutes: Option<u16>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Speaker {
    pub name: ShortText,
    /// A line about them.
    pub about: Option<ShortText>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Material {
    pub title: ShortText,
    pub address: WebAddress,
}

/// What organisers write about a meeting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Details {
    pub appointment: Appointment,
    pub agenda: Vec<AgendaItem>,
    pub speaker: Option<Speaker>,
    pub materials: Vec<Material>,
}

/// Why a joint meeting can not be, or become, like that.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CannotMeet {
    #[error("the meeting has been cancelled")]
    Cancelled,
    #[error("the meeting is over")]
    Over,
    #[error("the meeting lies in the past")]
    Past,
    #[error("a meeting that is not one of the timetable needs a title")]
    NoTitle,
    #[error("a joint meeting lasts 15 minutes to 8 hours")]
    Length,
    #[error("at most {0} of these fit")]
    TooMany(usize),
    #[error("nobody has been invited yet")]
    NotInvited,
    #[error("there is nobody to tell")]
    Nobody,
    #[error("no minutes have been written")]
    NoMinutes,
}

/// The three meetings of the timetable, in their order.
pub const FIXED: [JointMeetingKind; 3] =
    [JointMeetingKind::Opening, JointMeetingKind::Midpoint, JointMeetingKind::Closing];

impl JointMeetingKind {
    pub const fn code(self) -> &'static str {
        match self {
            Self::Opening => "opening",
            Self::Midpoint => "midpoint",
            Self::Closing => "closing",
            Self::Other => "other",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        [Self::Opening, Self::Midpoint, Self::Closing, Self::Other].into_iter().find(|it| it.code() == code)
    }

    /// When the timetable has it; meetings of other kinds have a date of their own.
    pub const fn date(self, timetable: &Timetable) -> Option<Timestamp> {
        match self {
            Self::Opening => Some(timetable.opening),
            Self::Midpoint => Some(timetable.midpoint),
            Self::Closing => Some(timetable.closing),
            Self::Other => None,
        }
    }

    /// The timetable with this meeting at another time.
    #[must_use]
    pub const fn moved(self, timetable: &Timetable, to: Timestamp) -> Timetable {
        let mut moved = *timetable;
        match self {
            Self::Opening => moved.opening = to,
            Self::Midpoint => moved.midpoint = to,
            Self::Closing => moved.closing = to,
            Self::Other => {}
        }
        moved
    }
}

impl Appointment {
    pub fn ends_at(&self) -> Timestamp {
        self.starts_at + Duration::minutes(self.length_minutes.into())
    }
}

impl Details {
    pub const MOST_AGENDA_ITEMS: usize = 20;
    pub const MOST_MATERIALS: usize = 20;

    pub fn check(&self, kind: JointMeetingKind) -> Result<(), CannotMeet> {
        if kind == JointMeetingKind::Other && self.appointment.title.is_none() {
            Err(CannotMeet::NoTitle)
        } else if !(15..=480).contains(&self.appointment.length_minutes) {
            Err(CannotMeet::Length)
        } else if self.agenda.len() > Self::MOST_AGENDA_ITEMS {
            Err(CannotMeet::TooMany(Self::MOST_AGENDA_ITEMS))
        } else if self.materials.len() > Self::MOST_MATERIALS {
            Err(CannotMeet::TooMany(Self::MOST_MATERIALS))
        } else {
            Ok(())
        }
    }
}

impl JointMeeting {
    /// How long before the start, and after the end, people can say that they are there.
    pub const CHECK_IN_BEFORE: Duration = Duration::minutes(30);
    pub const CHECK_IN_AFTER: Duration = Duration::minutes(60);

    /// A meeting of the timetable, before anybody has written anything about it.
    pub fn of_timetable(
        id: JointMeetingId,
        programme: &Programme,
        kind: JointMeetingKind,
        check_in_code: String,
        now: Timestamp,
    ) -> Option<Self> {
        let appointment = Appointment {
            title: None,
            starts_at: kind.date(&programme.timetable)?,
            length_minutes: programme.timetable.meeting_minutes,
            place: None,
            link: None,
        };
        let details = Details { appointment, agenda: Vec::new(), speaker: None, materials: Vec::new() };
        Some(Self::new(id, programme.id, kind, details, check_in_code, now))
    }

    pub fn new(
        id: JointMeetingId,
        programme: ProgrammeId,
        kind: JointMeetingKind,
        details: Details,
        check_in_code: String,
        now: Timestamp,
    ) -> Self {
        let Details { appointment, agenda, speaker, materials } = details;
        Self {
            id,
            programme,
            kind,
            appointment,
            agenda,
            speaker,
            materials,
            minutes: None,
            minutes_shared_at: None,
            invited_at: None,
            cancelled_at: None,
            sequence: 0,
            changed_at: now,
            check_in_code,
            version: 1,
        }
    }

    pub fn details(&self) -> Details {
        Details {
            appointment: self.appointment.clone(),
            agenda: self.agenda.clone(),
            speaker: self.speaker.clone(),
            materials: self.materials.clone(),
        }
    }

    pub fn is_over(&self, now: Timestamp) -> bool {
        now >= self.appointment.ends_at()
    }

    /// Refuses once the meeting is cancelled or over.
    pub fn check_ahead(&self, now: Timestamp) -> Result<(), CannotMeet> {
        if self.cancelled_at.is_some() {
            Err(CannotMeet::Cancelled)
        } else if self.is_over(now) {
            Err(CannotMeet::Over)
        } else {
            Ok(())
        }
    }

    /// People are invited; those who come later are invited by the same act, which then changes nothing here.
    pub fn invite(&mut self, now: Timestamp) -> Result<(), CannotMeet> {
        self.check_ahead(now)?;
        if self.invited_at.is_none() {
            self.invited_at = Some(now);
            self.changed_at = now;
        }
        Ok(())
    }

    /// Writes what the organisers say about the meeting. True when people who were invited have to be told.
    pub fn change(&mut self, details: Details, now: Timestamp) -> Result<bool, CannotMeet> {
        if self.cancelled_at.is_some() {
            return Err(CannotMeet::Cancelled);
        }
        details.check(self.kind)?;
        let moves = details.appointment.starts_at != self.appointment.starts_at;
        if moves && details.appointment.starts_at <= now {
            return Err(CannotMeet::Past);
        }
        let has_changed = details.appointment != self.appointment;
        (self.agenda, self.speaker) = (details.agenda, details.speaker);
        self.materials = details.materials;
        self.appointment = details.appointment;
        if has_changed && self.invited_at.is_some() {
            self.next_sequence(now);
        }
        // A meeting whose old and new time lie behind needs no letter.
        Ok(has_changed && self.invited_at.is_some() && !self.is_over(now))
    }

    /// Takes over what the programme's timetable says now, whatever it is. True when people who were invited have to be
    /// told.
    pub fn follow(&mut self, appointment: Appointment, now: Timestamp) -> bool {
        if appointment == self.appointment {
            return false;
        }
        self.appointment = appointment;
        let is_known = self.invited_at.is_some() && self.cancelled_at.is_none();
        if is_known {
            self.next_sequence(now);
        }
        is_known && !self.is_over(now)
    }

    /// It will not take place. True when people who were invited have to be told.
    pub fn cancel(&mut self, now: Timestamp) -> Result<bool, CannotMeet> {
        self.check_ahead(now)?;
        self.cancelled_at = Some(now);
        if self.invited_at.is_some() {
            self.next_sequence(now);
        }
        Ok(self.invited_at.is_some())
    }

    /// Whether people can say now that they are there.
    pub fn takes_check_ins(&self, now: Timestamp) -> bool {
        self.cancelled_at.is_none()
            && now >= self.appointment.starts_at - Self::CHECK_IN_BEFORE
            && now < self.appointment.ends_at() + Self::CHECK_IN_AFTER
    }

    /// Whether attendance can be noted: once it has begun to be possible to be there, for good.
    pub fn takes_attendance(&self, now: Timestamp) -> bool {
        self.cancelled_at.is_none() && now >= self.appointment.starts_at - Self::CHECK_IN_BEFORE
    }

    /// The minutes as far as they are written; those who take part read them from when they are shared. True when they
    /// are shared by this.
    pub fn write_minutes(
        &mut self,
        minutes: Option<LongText>,
        is_shared: bool,
        now: Timestamp,
    ) -> Result<bool, CannotMeet> {
        if self.cancelled_at.is_some() {
            return Err(CannotMeet::Cancelled);
        }
        if is_shared && minutes.is_none() {
            return Err(CannotMeet::NoMinutes);
        }
        let is_news = is_shared && self.minutes_shared_at.is_none();
        self.minutes = minutes;
        self.minutes_shared_at = is_shared.then(|| self.minutes_shared_at.unwrap_or(now));
        Ok(is_news)
    }

    /// Calendars take the version with the higher number, and of two with the same the later one: a clock that was set
    /// back does not make a change older than what it changes.
    fn next_sequence(&mut self, now: Timestamp) {
        self.sequence += 1;
        self.changed_at = now.max(self.changed_at);
    }
}

/// Will you come?
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Answer {
    Yes,
    No,
    Maybe,
}

impl Answer {
    pub const ALL: [Self; 3] = [Self::Yes, Self::No, Self::Maybe];

    pub const fn code(self) -> &'static str {
        match self {
            Self::Yes => "yes",
            Self::No => "no",
            Self::Maybe => "maybe",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.code() == code)
    }
}

/// An answer, and to which time it was given: when the meeting moves, nobody is taken at their old word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rsvp {
    pub answer: Answer,
    pub at: Timestamp,
    pub starts_at: Timestamp,
}

/// Somebody was there, and who says so.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Attendance {
    pub at: Timestamp,
    pub noted_by: NotedBy,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotedBy {
    /// An organiser ticked it.
    Organiser,
    /// The person typed the code that was shown at the meeting.
    Themself,
}

impl NotedBy {
    pub const fn code(self) -> &'static str {
        match self {
            Self::Organiser => "organiser",
            Self::Themself => "themself",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        [Self::Organiser, Self::Themself].into_iter().find(|it| it.code() == code)
    }
}

/// A version of the meeting as somebody was told of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    pub sequence: u32,
    pub appointment: Appointment,
}

/// One participant and one joint meeting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attendee {
    pub participant: ParticipantId,
    pub rsvp: Option<Rsvp>,
    /// `None`: was not there, or nobody has noted it.
    pub attendance: Option<Attendance>,
    /// The last version a letter began to tell of: it has perhaps arrived.
    pub tried: Option<Told>,
    /// The last version a letter is known to have told of.
    pub told: Option<Told>,
}

impl Attendee {
    /// Somebody who has not been told anything and has not said anything.
    pub const fn new(participant: ParticipantId) -> Self {
        Self { participant, rsvp: None, attendance: None, tried: None, told: None }
    }

    /// The answer to the time the meeting has now.
    pub fn answer(&self, meeting: &JointMeeting) -> Option<Answer> {
        self.rsvp.filter(|it| it.starts_at == meeting.appointment.starts_at).map(|it| it.answer)
    }
}

/// What a letter about the meeting tells somebody.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum News {
    Invited,
    /// They know of an earlier version.
    Changed {
        before: Appointment,
    },
    Cancelled,
}

/// What a letter that was queued for one version of the meeting still has to say; nothing when a later letter will say
/// it, when it has been said, or when there is no longer any use in it.
pub fn news(
    meeting: &JointMeeting,
    attendee: &Attendee,
    is_invited: bool,
    sequence: u32,
    now: Timestamp,
) -> Option<News> {
    let is_told = attendee.told.as_ref().is_some_and(|it| it.sequence >= meeting.sequence);
    if sequence < meeting.sequence || is_told {
        return None;
    }
    if meeting.cancelled_at.is_some() {
        return attendee.tried.is_some().then_some(News::Cancelled);
    }
    if !is_invited || meeting.is_over(now) {
        return None;
    }
    match &attendee.told {
        None => Some(News::Invited),
        // Moved and moved back before any other letter left: the reader's calendar is right as it is.
        Some(told) if attendee.tried.as_ref() == Some(told) && told.appointment == meeting.appointment => {
            None
        }
        Some(told) => Some(News::Changed { before: told.appointment.clone() }),
    }
}

/// Whether somebody who takes part no longer has perhaps still to be told that the meeting is nothing of theirs. A
/// cancelled meeting is told by its cancellation.
pub fn comes_out_of_calendar(
    meeting: &JointMeeting,
    attendee: &Attendee,
    is_invited: bool,
    now: Timestamp,
) -> bool {
    !is_invited && attendee.tried.is_some() && meeting.check_ahead(now).is_ok()
}

/// How a meeting was answered and attended: counts, nobody's name.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Turnout {
    /// Who takes part in the programme, whether they were invited yet or not.
    pub people: u32,
    pub yes: u32,
    pub no: u32,
    pub maybe: u32,
    pub present: u32,
}

impl Turnout {
    /// Figures about fewer people than this are shown to nobody but the organisers.
    pub const FEWEST: u32 = 5;

    pub const fn unanswered(&self) -> u32 {
        self.people.saturating_sub(self.yes + self.no + self.maybe)
    }

    /// The figures for the eyes of an organisation's coordinator; `None` when they would tell of single people.
    pub fn for_coordinators(self) -> Option<Self> {
        (self.people >= Self::FEWEST).then_some(self)
    }
}

#[cfg(test)]
mod tests;
