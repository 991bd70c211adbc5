//! Invitations, cancellations and feeds.

use chrono::{DateTime, NaiveDate, NaiveDateTime, Utc};
use chrono_tz::Europe::Helsinki;
use documents::calendar::{self, Answer, Calendar, CalendarError, Contact, Event, Method, NoSuchTime, When};

fn local(day: u32, month: u32, hour: u32, minute: u32) -> NaiveDateTime {
    NaiveDate::from_ymd_opt(2026, month, day).and_then(|it| it.and_hms_opt(hour, minute, 0)).expect("a time")
}

fn helsinki(day: u32, month: u32, hour: u32) -> DateTime<Utc> {
    calendar::moment(local(day, month, hour, 0), Helsinki).expect("a moment")
}

fn contact(name: &str, email: &str) -> Contact {
    Contact { name: Some(name.into()), email: email.into(), answer: None }
}

fn meeting() -> Event {
    Event {
        uid: "meeting-7@crossmentor.example".into(),
        sequence: 0,
        stamp: helsinki(1, 3, 8),
        when: When::Moments { starts: helsinki(28, 3, 9), ends: helsinki(28, 3, 10) },
        summary: "Aino & Søren: ensimmäinen tapaaminen".into(),
        description: Some("Agenda:\n1. goals; 2. rhythm, 3. output".into()),
        location: Some("https://video.example/room, tai kahvila".into()),
        url: Some("https://crossmentor.example/meetings/7?a=1".into()),
        organiser: Some(contact("Crossmentor", "office@example.org")),
        attendees: vec![
            contact("Järvi, \"Aino\"", "aino+cem@example.org"),
            contact("", "o'neill&co@example.org"),
        ],
        cancelled: false,
        reminder_minutes: Some(30),
    }
}

fn one(method: Method, event: Event) -> Calendar {
    Calendar { method, name: None, events: vec![event] }
}

/// Lines as they were before folding.
fn unfolded(text: &str) -> Vec<String> {
    assert!(text.split("\r\n").all(|line| line.len() <= 75 && !line.contains(['\r', '\n'])));
    text.replace("\r\n ", "").lines().map(str::to_owned).collect()
}

#[test]
fn an_invitation_asks_everyone_to_answer() {
    let text = calendar::write(&one(Method::Request, meeting())).unwrap();
    assert_eq!(
        unfolded(&text),
        [
            "BEGIN:VCALENDAR",
            "VERSION:2.0",
            "PRODID:-//Crossmentor//Crossmentor//EN",
            "CALSCALE:GREGORIAN",
            "METHOD:REQUEST",
            "BEGIN:VEVENT",
            "UID:meeting-7@crossmentor.example",
            "SEQUENCE:0",
            "DTSTAMP:20260301T060000Z",
            "DTSTART:20260328T070000Z",
            "DTEND:20260328T080000Z",
            "SUMMARY:Aino & Søren: ensimmäinen tapaaminen",
            "DESCRIPTION:Agenda:\\n1. goals\\; 2. rhythm\\, 3. output",
            "LOCATION:https://video.example/room\\, tai kahvila",
            "URL:https://crossmentor.example/meetings/7?a=1",
            "STATUS:CONFIRMED",
            "ORGANIZER;CN=\"Crossmentor\":mailto:office@example.org",
            "ATTENDEE;CN=\"Järvi, 'Aino'\";ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=TRUE:mailto:aino+cem@example.org",
            "ATTENDEE;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=TRUE:mailto:o%27neill%26co@example.org",
            "BEGIN:VALARM",
            "ACTION:DISPLAY",
            "DESCRIPTION:Aino & Søren: ensimmäinen tapaaminen",
            "TRIGGER:-PT30M",
            "END:VALARM",
            "END:VEVENT",
            "END:VCALENDAR",
        ]
    );
}

#[test]
fn a_cancellation_repeats_the_identifier_and_rings_no_bell() {
    let text = calendar::write(&one(Method::Cancel, Event { sequence: 3, ..meeting() })).unwrap();
    let lines = unfolded(&text);
    for expected in ["METHOD:CANCEL", "UID:meeting-7@crossmentor.example", "SEQUENCE:3", "STATUS:CANCELLED"] {
        assert!(lines.iter().any(|line| line == expected), "{expected}");
    }
    assert!(!text.contains("VALARM") && !text.contains("RSVP"));
}

#[test]
fn a_feed_holds_meetings_before_and_after_the_clocks_change() {
    let week = |day, hour| Event {
        uid: format!("w{day}"),
        when: When::Moments { starts: helsinki(day, 3, hour), ends: helsinki(day, 3, hour + 1) },
        organiser: None,
        attendees: Vec::new(),
        ..meeting()
    };
    let days = Event {
        uid: "days".into(),
        when: When::Days { first: local(30, 12, 0, 0).date(), last: local(31, 12, 0, 0).date() },
        cancelled: true,
        ..meeting()
    };
    let feed = Calendar {
        method: Method::Publish,
        name: Some("Aino; CEM".into()),
        events: vec![week(28, 9), week(29, 9), days],
    };
    let lines = unfolded(&calendar::write(&feed).unwrap());
    let values = |name: &str| {
        lines.iter().filter_map(|it| it.strip_prefix(name).map(str::to_owned)).collect::<Vec<_>>()
    };
    // Summer time begins in Helsinki on 29 March 2026: nine o'clock is an hour earlier in UTC.
    assert_eq!(values("DTSTART:"), ["20260328T070000Z", "20260329T060000Z"]);
    assert_eq!(values("DTSTART;VALUE=DATE:"), ["20261230"]);
    assert_eq!(values("DTEND;VALUE=DATE:"), ["20270101"]);
    assert_eq!(values("STATUS:"), ["CONFIRMED", "CONFIRMED", "CANCELLED"]);
    assert_eq!(values("X-WR-CALNAME:"), ["Aino\\; CEM"]);
    assert_eq!(values("METHOD:"), ["PUBLISH"]);
}

/// What stands between the lines that begin and end a component, the first of its kind.
fn component(lines: &[String], name: &str) -> Vec<String> {
    let inner = lines.iter().skip_while(|it| **it != format!("BEGIN:{name}")).skip(1);
    inner.take_while(|it| **it != format!("END:{name}")).cloned().collect()
}

#[test]
fn a_meeting_by_the_clock_keeps_its_hour_and_brings_its_zone() {
    let weekly = |day, month| Event {
        uid: format!("d{day}"),
        when: When::Clock { starts: helsinki(day, month, 9), ends: helsinki(day, month, 10), zone: Helsinki },
        organiser: None,
        attendees: Vec::new(),
        ..meeting()
    };
    let events = vec![weekly(28, 3), weekly(29, 3), weekly(25, 10)];
    let feed = Calendar { method: Method::Publish, name: None, events };
    let lines = unfolded(&calendar::write(&feed).unwrap());
    let starts: Vec<_> = lines.iter().filter(|it| it.starts_with("DTSTART;TZID=Europe/Helsinki:")).collect();
    assert_eq!(
        starts,
        [
            "DTSTART;TZID=Europe/Helsinki:20260328T090000",
            "DTSTART;TZID=Europe/Helsinki:20260329T090000",
            "DTSTART;TZID=Europe/Helsinki:20261025T090000"
        ]
    );
    assert_eq!(lines.iter().filter(|it| *it == "BEGIN:VTIMEZONE").count(), 1);
    assert_eq!(
        component(&lines, "VTIMEZONE"),
        [
            "TZID:Europe/Helsinki",
            "BEGIN:DAYLIGHT",
            "DTSTART:20250330T030000",
            "TZOFFSETFROM:+0200",
            "TZOFFSETTO:+0300",
            "TZNAME:EEST",
            "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
            "END:DAYLIGHT",
            "BEGIN:STANDARD",
            "DTSTART:20251026T040000",
            "TZOFFSETFROM:+0300",
            "TZOFFSETTO:+0200",
            "TZNAME:EET",
            "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
            "END:STANDARD",
        ]
    );
}

#[test]
fn a_zone_whose_clocks_never_change_or_change_by_no_rule_is_defined_too() {
    let zone_of = |zone: chrono_tz::Tz| {
        let when = When::Clock { starts: helsinki(28, 3, 9), ends: helsinki(28, 3, 10), zone };
        component(
            &unfolded(&calendar::write(&one(Method::Request, Event { when, ..meeting() })).unwrap()),
            "VTIMEZONE",
        )
    };
    assert_eq!(
        zone_of(chrono_tz::UTC),
        [
            "TZID:UTC",
            "BEGIN:STANDARD",
            "DTSTART:19700101T000000",
            "TZOFFSETFROM:+0000",
            "TZOFFSETTO:+0000",
            "TZNAME:UTC",
            "END:STANDARD"
        ]
    );
    // The clocks of Casablanca follow the moon: each change is named.
    let casablanca = zone_of(chrono_tz::Africa::Casablanca);
    assert!(!casablanca.iter().any(|it| it.starts_with("RRULE")), "{casablanca:?}");
    assert!(casablanca.iter().filter(|it| it.starts_with("DTSTART")).count() >= 6, "{casablanca:?}");
    let south = zone_of(chrono_tz::Australia::Sydney);
    assert!(south.contains(&"RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=1SU".to_owned()), "{south:?}");
}

#[test]
fn what_an_attendee_answered_is_kept_when_a_meeting_changes() {
    let mut event = meeting();
    event.attendees =
        vec![Contact { answer: Some(Answer::Tentative), ..contact("Aino", "aino@example.org") }];
    let text = calendar::write(&one(Method::Request, event)).unwrap();
    let attendee = "ATTENDEE;CN=\"Aino\";ROLE=REQ-PARTICIPANT;PARTSTAT=TENTATIVE:mailto:aino@example.org";
    assert!(unfolded(&text).contains(&attendee.to_owned()), "{text}");
    assert_eq!(Method::of(&text), Some(Method::Request));
    assert_eq!(Method::of("BEGIN:VCALENDAR\r\n"), None);
}

#[test]
fn local_times_that_no_clock_shows_are_refused() {
    let skipped = local(29, 3, 3, 30);
    assert_eq!(calendar::moment(skipped, Helsinki), Err(NoSuchTime { local: skipped, zone: Helsinki }));
    let twice = calendar::moment(local(25, 10, 3, 30), Helsinki).unwrap();
    assert_eq!(twice.to_rfc3339(), "2026-10-25T00:30:00+00:00");
}

#[test]
fn no_text_can_add_a_property() {
    let hostile = "x\r\nATTENDEE:mailto:evil@example.org\rBEGIN:VEVENT\n\u{2028}END:VCALENDAR\u{85}\u{b}y\";RSVP=FALSE:";
    let event = Event {
        summary: hostile.into(),
        description: Some(hostile.into()),
        location: Some(hostile.into()),
        attendees: vec![contact(hostile, "aino@example.org")],
        ..meeting()
    };
    let mut calendar = one(Method::Request, event);
    calendar.name = Some(hostile.into());
    let lines = unfolded(&calendar::write(&calendar).unwrap());
    let count = |start: &str| lines.iter().filter(|line| line.starts_with(start)).count();
    assert_eq!((count("ATTENDEE"), count("BEGIN:VEVENT"), count("END:VCALENDAR")), (1, 1, 1));
    let attendee = lines.iter().find(|it| it.starts_with("ATTENDEE")).map(String::as_str);
    assert_eq!(
        attendee,
        Some(
            "ATTENDEE;CN=\"x  ATTENDEE:mailto:evil@example.org BEGIN:VEVENT  END:VCALENDAR  y';RSVP=FALSE:\";\
             ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=TRUE:mailto:aino@example.org"
        )
    );
}

#[test]
fn what_is_no_address_or_makes_no_sense_is_refused() {
    let refused = |method, event: Event| calendar::write(&one(method, event)).err();
    for uid in ["", "a b", "a\r\nb", "ä"] {
        let event = Event { uid: uid.into(), ..meeting() };
        assert_eq!(refused(Method::Publish, event), Some(CalendarError::Uid(uid.into())));
    }
    for url in ["javascript:alert(1)", "https://a b", "https://a\r\nX:1", "ftp://x"] {
        let event = Event { url: Some(url.into()), ..meeting() };
        assert_eq!(refused(Method::Publish, event), Some(CalendarError::Url(url.into())));
    }
    for email in ["x", "a@b.fi\r\nX:1", "a b@c.fi"] {
        let event = Event { attendees: vec![contact("A", email)], ..meeting() };
        assert_eq!(refused(Method::Request, event), Some(CalendarError::Email(email.into())));
    }
    let backwards = When::Moments { starts: helsinki(2, 3, 9), ends: helsinki(1, 3, 9) };
    let event = Event { when: backwards, ..meeting() };
    assert_eq!(refused(Method::Publish, event), Some(CalendarError::EndsBeforeStart(meeting().uid)));
    let alone = Event { attendees: Vec::new(), ..meeting() };
    assert_eq!(refused(Method::Request, alone), Some(CalendarError::NobodyInvited));
    let two = Calendar { method: Method::Cancel, name: None, events: vec![meeting(), meeting()] };
    assert_eq!(calendar::write(&two), Err(CalendarError::NotOneEvent(2)));
}
