//! Meetings as iCalendar (RFC 5545): invitations and cancellations that mail programs answer (RFC 5546), and feeds
//! that calendar programs subscribe to.
//!
//! The writer is our own so that no text can add a property: every text is escaped, what must be an address or an
//! identifier is refused when it is none, and lines fold at 75 octets between characters. A meeting that people agreed
//! by the clock of a place is written by that clock, with the definition of its zone, so that calendar programs can say
//! so; other moments are in UTC.

mod lines;
mod zones;

use chrono::{DateTime, Duration, NaiveDate, NaiveDateTime, TimeZone, Utc};
use chrono_tz::Tz;
use lines::Lines;

/// What the receiver is asked to do with the events (RFC 5546, 1.4).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Method {
    /// Show them; nobody is asked to answer. For feeds and downloads, with any number of events.
    Publish,
    /// Invite the attendees to one event, or tell them that it changed.
    Request,
    /// Tell the attendees that one event will not take place.
    Cancel,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Calendar {
    pub method: Method,
    /// The name a calendar program shows for a feed it subscribes to.
    pub name: Option<String>,
    pub events: Vec<Event>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    /// The same for every version of an event and for its cancellation: printable ASCII without spaces.
    pub uid: String,
    /// Raised by one whenever time, place or attendees change, and for the cancellation.
    pub sequence: u32,
    /// When this version was made.
    pub stamp: DateTime<Utc>,
    pub when: When,
    pub summary: String,
    /// Plain text; lines are kept.
    pub description: Option<String>,
    /// A place or the way to take part.
    pub location: Option<String>,
    /// An `http` or `https` address.
    pub url: Option<String>,
    pub organiser: Option<Contact>,
    pub attendees: Vec<Contact>,
    /// Kept in a feed so that a calendar program strikes it out.
    pub cancelled: bool,
    /// Minutes before the start.
    pub reminder_minutes: Option<u32>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum When {
    /// In UTC, which every calendar program shows in its own zone.
    Moments { starts: DateTime<Utc>, ends: DateTime<Utc> },
    /// By the clock of a zone, which is defined in the file.
    Clock { starts: DateTime<Utc>, ends: DateTime<Utc>, zone: Tz },
    /// Whole days, the last one included, in whatever zone the reader is.
    Days { first: NaiveDate, last: NaiveDate },
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contact {
    pub name: Option<String>,
    pub email: String,
    /// What they have answered, for an attendee.
    pub answer: Option<Answer>,
}

/// What an attendee has answered (RFC 5545, 3.2.12).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    Accepted,
    Declined,
    Tentative,
}

/// Why a calendar cannot be written.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CalendarError {
    #[error("the identifier {0:?} is empty or not printable ASCII")]
    Uid(String),
    #[error("{0:?} is no e-mail address")]
    Email(String),
    #[error("{0:?} is no http or https address")]
    Url(String),
    #[error("the event {0:?} ends before it starts")]
    EndsBeforeStart(String),
    #[error("an invitation or cancellation holds one event, not {0}")]
    NotOneEvent(usize),
    #[error("an invitation or cancellation names its organiser and at least one attendee")]
    NobodyInvited,
}

/// No clock shows this local time: it is skipped when summer time begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{local} does not exist in {zone}")]
pub struct NoSuchTime {
    pub local: NaiveDateTime,
    pub zone: Tz,
}

/// The moment when clocks of a zone show a local time; the first of the two when summer time ends.
///
/// # Errors
/// [`NoSuchTime`] within the hour that is skipped when summer time begins.
pub fn moment(local: NaiveDateTime, zone: Tz) -> Result<DateTime<Utc>, NoSuchTime> {
    let found = zone.from_local_datetime(&local).earliest();
    found.map(|it| it.with_timezone(&Utc)).ok_or(NoSuchTime { local, zone })
}

/// Writes a calendar, with CRLF line ends as RFC 5545 has it. Its media type is
/// `text/calendar; charset=utf-8; method=…` with the method of the calendar.
///
/// # Errors
/// [`CalendarError`] where an identifier or address is none, times do not fit, or an invitation lacks what it needs.
pub fn write(calendar: &Calendar) -> Result<String, CalendarError> {
    if calendar.method != Method::Publish {
        let [event] = calendar.events.as_slice() else {
            return Err(CalendarError::NotOneEvent(calendar.events.len()));
        };
        if event.organiser.is_none() || event.attendees.is_empty() {
            return Err(CalendarError::NobodyInvited);
        }
    }
    let mut lines = Lines::default();
    lines.add("BEGIN", "VCALENDAR");
    lines.add("VERSION", "2.0");
    lines.add("PRODID", "-//Crossmentor//Crossmentor//EN");
    lines.add("CALSCALE", "GREGORIAN");
    lines.add("METHOD", calendar.method.name());
    if let Some(name) = &calendar.name {
        // RFC 7986 names the property NAME; most programs still read the older one.
        lines.text("NAME", name);
        lines.text("X-WR-CALNAME", name);
    }
    if calendar.method == Method::Publish {
        lines.add("REFRESH-INTERVAL;VALUE=DURATION", "PT6H");
        lines.add("X-PUBLISHED-TTL", "PT6H");
    }
    for zone in zones::of(&calendar.events) {
        zone.write(&mut lines);
    }
    for event in &calendar.events {
        write_event(&mut lines, event, calendar.method)?;
    }
    lines.add("END", "VCALENDAR");
    Ok(lines.finish())
}

impl Method {
    /// As it stands in the file and in the media type.
    pub fn name(self) -> &'static str {
        match self {
            Self::Publish => "PUBLISH",
            Self::Request => "REQUEST",
            Self::Cancel => "CANCEL",
        }
    }

    /// The method of a calendar that [`write`] wrote.
    pub fn of(text: &str) -> Option<Self> {
        let named = text.lines().find_map(|line| line.strip_prefix("METHOD:"))?;
        [Self::Publish, Self::Request, Self::Cancel].into_iter().find(|it| it.name() == named.trim_end())
    }
}

impl Answer {
    const fn name(self) -> &'static str {
        match self {
            Self::Accepted => "ACCEPTED",
            Self::Declined => "DECLINED",
            Self::Tentative => "TENTATIVE",
        }
    }
}

fn write_event(lines: &mut Lines, event: &Event, method: Method) -> Result<(), CalendarError> {
    if event.uid.is_empty() || !event.uid.bytes().all(|it| it.is_ascii_graphic()) {
        return Err(CalendarError::Uid(event.uid.clone()));
    }
    lines.add("BEGIN", "VEVENT");
    lines.text("UID", &event.uid);
    lines.add("SEQUENCE", &event.sequence.to_string());
    lines.add("DTSTAMP", &utc(event.stamp));
    write_when(lines, event)?;
    lines.text("SUMMARY", &event.summary);
    if let Some(description) = &event.description {
        lines.text("DESCRIPTION", description);
    }
    if let Some(location) = &event.location {
        lines.text("LOCATION", location);
    }
    if let Some(url) = &event.url {
        lines.add("URL", checked_url(url)?);
    }
    let cancelled = event.cancelled || method == Method::Cancel;
    lines.add("STATUS", if cancelled { "CANCELLED" } else { "CONFIRMED" });
    if let Some(organiser) = &event.organiser {
        lines.add(&format!("ORGANIZER{}", common_name(organiser)), &mailto(organiser)?);
    }
    for attendee in &event.attendees {
        let answer = match (attendee.answer, method) {
            (Some(answer), Method::Request | Method::Publish) => format!(";PARTSTAT={}", answer.name()),
            (None, Method::Request) => ";PARTSTAT=NEEDS-ACTION;RSVP=TRUE".to_owned(),
            _ => String::new(),
        };
        let name = format!("ATTENDEE{};ROLE=REQ-PARTICIPANT{answer}", common_name(attendee));
        lines.add(&name, &mailto(attendee)?);
    }
    if let (Some(minutes), false) = (event.reminder_minutes, cancelled) {
        lines.add("BEGIN", "VALARM");
        lines.add("ACTION", "DISPLAY");
        lines.text("DESCRIPTION", &event.summary);
        lines.add("TRIGGER", &format!("-PT{minutes}M"));
        lines.add("END", "VALARM");
    }
    lines.add("END", "VEVENT");
    Ok(())
}

fn write_when(lines: &mut Lines, event: &Event) -> Result<(), CalendarError> {
    let backwards = || CalendarError::EndsBeforeStart(event.uid.clone());
    match event.when {
        When::Moments { starts, ends } => {
            if ends < starts {
                return Err(backwards());
            }
            lines.add("DTSTART", &utc(starts));
            lines.add("DTEND", &utc(ends));
        }
        When::Clock { starts, ends, zone } => {
            if ends < starts {
                return Err(backwards());
            }
            let local = |at: DateTime<Utc>| at.with_timezone(&zone).format("%Y%m%dT%H%M%S").to_string();
            lines.add(&format!("DTSTART;TZID={}", zone.name()), &local(starts));
            lines.add(&format!("DTEND;TZID={}", zone.name()), &local(ends));
        }
        When::Days { first, last } => {
            // The end of whole days is the first day after them (RFC 5545, 3.6.1).
            let end =
                last.checked_add_signed(Duration::days(1)).filter(|_| last >= first).ok_or_else(backwards)?;
            lines.add("DTSTART;VALUE=DATE", &first.format("%Y%m%d").to_string());
            lines.add("DTEND;VALUE=DATE", &end.format("%Y%m%d").to_string());
            // Nobody is busy for the whole of such days.
            lines.add("TRANSP", "TRANSPARENT");
        }
    }
    Ok(())
}

fn utc(moment: DateTime<Utc>) -> String {
    moment.format("%Y%m%dT%H%M%SZ").to_string()
}

/// A value in quotes can hold anything but quotes and control characters (RFC 5545, 3.1).
fn common_name(contact: &Contact) -> String {
    let name = contact.name.as_deref().unwrap_or_default();
    let name: String = name
        .chars()
        .map(|it| if it == '"' { '\'' } else { it })
        .map(|it| if it.is_control() || lines::is_line_break(it) { ' ' } else { it })
        .collect();
    if name.trim().is_empty() { String::new() } else { format!(";CN=\"{}\"", name.trim()) }
}

/// Everything that could mean something in an address of the `mailto` scheme is encoded (RFC 6068).
fn mailto(contact: &Contact) -> Result<String, CalendarError> {
    if !crate::email::is_email(&contact.email) {
        return Err(CalendarError::Email(contact.email.clone()));
    }
    let mut address = String::from("mailto:");
    for byte in contact.email.bytes() {
        if byte.is_ascii_alphanumeric() || b"@.-_+~".contains(&byte) {
            address.push(char::from(byte));
        } else {
            address.push_str(&format!("%{byte:02X}"));
        }
    }
    Ok(address)
}

fn checked_url(url: &str) -> Result<&str, CalendarError> {
    let is_web = url.starts_with("https://") || url.starts_with("http://");
    let is_plain = url.bytes().all(|it| it.is_ascii_graphic() && !matches!(it, b'"' | b'<' | b'>' | b'\\'));
    if is_web && is_plain { Ok(url) } else { Err(CalendarError::Url(url.to_owned())) }
}
